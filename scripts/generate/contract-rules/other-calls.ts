import { ContractRule, rule, untested } from "./rule";

// Import, stored states, data sources, lists, and what is not served.

const NOT_SERVED = "not served";

export const OTHER_CALLS: readonly ContractRule[] = [
  rule(
    "IMP-1",
    "E",
    "Exactly one object of the type",
    "a model is planned, created, read, imported, found, changed and deleted",
  ),
  rule(
    "IMP-2",
    "E",
    "The stub has no unknown values",
    "a model is planned, created, read, imported, found, changed and deleted",
  ),
  rule("IMP-3", "E", "A read follows and may find nothing", "a model that does not exist cannot be imported"),
  rule("IMP-4", "F", "A bad id is told with the right form", "%j is no id to import by, and the user is told the form"),
  rule("IMP-5", "E", "Import by identity", "an object is imported by its identity"),
  rule(
    "IMP-6",
    "P",
    "Import, then an empty plan",
    "a model that the official client created is imported, and its plan is empty",
  ),

  rule(
    "UPG-1",
    "E",
    "Every stored state is upgraded, unconfigured",
    "a stored state is upgraded without a configured provider, to exactly the schema's attributes",
  ),
  rule(
    "UPG-2",
    "L",
    "Unknown attributes are dropped, missing ones null",
    "a stored state is upgraded without a configured provider, to exactly the schema's attributes",
  ),
  untested("UPG-3", "E", "A newer state is refused", "core does so by itself"),
  rule("UPG-4", "L", "No state becomes null", "an empty stored state is an error, and never an object that is gone"),
  untested("UPG-5", "P", "States of earlier releases", "there is no earlier release"),
  rule("UPG-6", "", "An empty stored identity is no error", "an identity that was never stored is no error"),
  rule(
    "MOVE-1",
    "E",
    "An unsupported source is a diagnostic",
    "moving a resource of another type is refused, with what to do instead",
  ),

  rule(
    "DATA-1",
    "E",
    "Known, whole, and an error when nothing is found",
    "the data source reads by id and by name what the resource made",
    "a model is planned, created, read, imported, found, changed and deleted",
  ),
  untested("DATA-2", "", "Core defers reads with unknown arguments", "core does so by itself"),
  untested("FUNC-1", "E", "Functions are pure", "no functions; GetFunctions answers an empty map"),
  rule("IDN-1", "E", "An identity never changes", "private and identity come back from every read and apply"),
  rule("IDN-2", "F", "An identity comes with every answer", "private and identity come back from every read and apply"),
  rule(
    "IDN-3",
    "",
    "Identities allow import and lists",
    "an object is imported by its identity",
    "the models of a project are listed with their identities",
  ),
  rule(
    "LIST-1",
    "",
    "A list is a stream that ends at the limit",
    "the models of a project are listed with their identities",
    "a list ends at core's limit, and asks the API for no more",
  ),
  untested("EPH-1", "E", "Ephemeral resources", NOT_SERVED),
  untested("ACT-1", "E", "Actions", NOT_SERVED),
  untested("DEF-1", "E", "Deferral", "nothing is deferred"),
  untested(
    "WO-1",
    "E",
    "Write-only attributes",
    "none is declared: `domains` is kept from the configuration and is no secret",
  ),
  untested("WO-2", "F", "Write-only attributes and old cores", "none is declared"),
];
