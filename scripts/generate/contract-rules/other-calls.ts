import { ContractRule, rule, untested } from "./rule";

// Import, stored states, data sources, lists, and calls that the plugin does not serve.

const NOT_SERVED = "not served";

export const OTHER_CALLS: readonly ContractRule[] = [
  rule("IMP-1", "E", "An import returns exactly one object of the type"),
  rule("IMP-2", "E", "The imported stub has no unknown values"),
  rule("IMP-3", "E", "A read follows the import, and may find nothing"),
  rule("IMP-4", "F", "The error about an invalid id shows the correct form"),
  rule("IMP-5", "E", "Import by identity"),
  rule("IMP-6", "P", "The plan after an import is empty"),

  rule("UPG-1", "E", "Every stored state can be upgraded by an unconfigured provider"),
  rule("UPG-2", "L", "Unknown attributes are dropped, and missing attributes are null"),
  untested("UPG-3", "E", "A newer state is refused", "core does so by itself"),
  rule("UPG-4", "L", "An upgrade never returns a null state"),
  untested("UPG-5", "P", "States of earlier releases", "there is no earlier release"),
  rule("UPG-6", "", "An empty stored identity is not an error"),
  rule("MOVE-1", "E", "An unsupported source is a diagnostic"),

  rule("DATA-1", "E", "A data source returns known and complete values, and an error if it finds nothing"),
  untested("DATA-2", "", "Core defers reads with unknown arguments", "core does so by itself"),
  untested("FUNC-1", "E", "Functions are pure", "there are no functions; GetFunctions returns an empty map"),
  rule("IDN-1", "E", "An identity never changes"),
  rule("IDN-2", "F", "Every answer contains the identity"),
  rule("IDN-3", "", "Identities make import by identity and lists possible"),
  rule("LIST-1", "", "A list is a stream that ends at the limit"),
  untested("EPH-1", "E", "Ephemeral resources", NOT_SERVED),
  untested("ACT-1", "E", "Actions", NOT_SERVED),
  untested("DEF-1", "E", "Deferral", "nothing is deferred"),
  untested(
    "WO-1",
    "E",
    "Write-only attributes",
    "no attribute is write-only: `domains` is taken from the configuration, and is not a secret",
  ),
  untested("WO-2", "F", "Write-only attributes and old cores", "no attribute is write-only"),
];
