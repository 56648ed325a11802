import { ContractRule, rule, untested } from "./rule";

// Configurations judged, and plans made of them.

export const PLANS: readonly ContractRule[] = [
  rule("VAL-1", "E", "Validation needs no API, and unknown never fails it"),
  rule("VAL-2", "F", "Ranges, forms and conflicts are judged"),
  rule("VAL-3", "E", "Nothing relies on a prepared configuration"),
  rule("CFG-1", "E", "Unknown configuration is no error until the API is needed"),
  rule("CFG-2", "E", "Upgrade and validation work unconfigured"),
  rule("CFG-3", "F", "Attribute before environment; an error names the attribute"),

  rule("PLAN-1", "E", "A plan conforms to the schema"),
  rule("PLAN-2", "E", "Planned null when configured null"),
  rule("PLAN-3", "E", "Planned is configured, or prior, or computed"),
  rule("PLAN-4", "E", "A configured unknown stays unknown"),
  rule("PLAN-5", "E", "Nested objects follow the configuration"),
  untested("PLAN-6", "E", "Nested blocks", "no blocks are declared"),
  rule("PLAN-7", "", "New computed values are unknown, old ones are kept"),
  rule("PLAN-8", "F", "Nothing differs: the very prior state"),
  rule("PLAN-9", "E", "Replacement paths exist and really change"),
  rule("PLAN-10", "E", "The second plan of a replacement is a create"),
  rule("PLAN-11", "E", "Planning is pure, and known values stay"),
  rule("PLAN-12", "L", "Private state is never needed"),
  rule("PLAN-13", "E", "A tainted object is planned as new"),
  rule("PLAN-14", "", "Prior states may lack values"),
  rule("PLAN-15", "E", "No legacy type system"),
  rule("PLAN-16", "P", "What the API surely refuses fails at plan"),
];
