import { ContractRule, rule, untested } from "./rule";

// Import, stored states, data sources, lists, and what is not served.

const NOT_SERVED = "not served";

export const OTHER_CALLS: readonly ContractRule[] = [
  rule("IMP-1", "E", "Exactly one object of the type"),
  rule("IMP-2", "E", "The stub has no unknown values"),
  rule("IMP-3", "E", "A read follows and may find nothing"),
  rule("IMP-4", "F", "A bad id is told with the right form"),
  rule("IMP-5", "E", "Import by identity"),
  rule("IMP-6", "P", "Import, then an empty plan"),

  rule("UPG-1", "E", "Every stored state is upgraded, unconfigured"),
  rule("UPG-2", "L", "Unknown attributes are dropped, missing ones null"),
  untested("UPG-3", "E", "A newer state is refused", "core does so by itself"),
  rule("UPG-4", "L", "No state becomes null"),
  untested("UPG-5", "P", "States of earlier releases", "there is no earlier release"),
  rule("UPG-6", "", "An empty stored identity is no error"),
  rule("MOVE-1", "E", "An unsupported source is a diagnostic"),

  rule("DATA-1", "E", "Known, whole, and an error when nothing is found"),
  untested("DATA-2", "", "Core defers reads with unknown arguments", "core does so by itself"),
  untested("FUNC-1", "E", "Functions are pure", "no functions; GetFunctions answers an empty map"),
  rule("IDN-1", "E", "An identity never changes"),
  rule("IDN-2", "F", "An identity comes with every answer"),
  rule("IDN-3", "", "Identities allow import and lists"),
  rule("LIST-1", "", "A list is a stream that ends at the limit"),
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
