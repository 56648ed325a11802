import { ContractRule, rule, untested } from "./rule";

// Configurations judged, and plans made of them.

export const PLANS: readonly ContractRule[] = [
  rule(
    "VAL-1",
    "E",
    "Validation needs no API, and unknown never fails it",
    "validation needs neither a configured provider nor an earlier look at the schema",
    "a configuration in which everything is unknown is valid",
  ),
  rule(
    "VAL-2",
    "F",
    "Ranges, forms and conflicts are judged",
    "three wrong fields are three errors, each at its attribute",
  ),
  rule(
    "VAL-3",
    "E",
    "Nothing relies on a prepared configuration",
    "without any token the plan says where one can come from",
  ),
  rule(
    "CFG-1",
    "E",
    "Unknown configuration is no error until the API is needed",
    "a provider that is not known yet says so only when the API is needed",
  ),
  rule(
    "CFG-2",
    "E",
    "Upgrade and validation work unconfigured",
    "a stored state is upgraded without a configured provider, to exactly the schema's attributes",
  ),
  rule(
    "CFG-3",
    "F",
    "Attribute before environment; an error names the attribute",
    "without any token the plan says where one can come from",
    "each setting comes from the first place that has it",
  ),

  rule("PLAN-1", "E", "A plan conforms to the schema", "core accepts every plan"),
  rule("PLAN-2", "E", "Planned null when configured null", "core accepts every plan"),
  rule("PLAN-3", "E", "Planned is configured, or prior, or computed", "core accepts every plan"),
  rule(
    "PLAN-4",
    "E",
    "A configured unknown stays unknown",
    "what the configuration does not know yet stays unknown, even where it was known before",
  ),
  rule("PLAN-5", "E", "Nested objects follow the configuration", "core accepts every plan"),
  untested("PLAN-6", "E", "Nested blocks", "no blocks are declared"),
  rule(
    "PLAN-7",
    "",
    "New computed values are unknown, old ones are kept",
    "a new object has what is configured, its defaults, and is open in what only the API can tell",
    "an object in the configuration is filled up from what it was",
  ),
  rule(
    "PLAN-8",
    "F",
    "Nothing differs: the very prior state",
    "the same configuration changes nothing: the plan is the very state",
  ),
  rule(
    "PLAN-9",
    "E",
    "Replacement paths exist and really change",
    "a value that the API cannot change means another object",
    "a model is created, changed in place, moved to another project and destroyed",
  ),
  rule(
    "PLAN-10",
    "E",
    "The second plan of a replacement is a create",
    "a model is created, changed in place, moved to another project and destroyed",
  ),
  rule(
    "PLAN-11",
    "E",
    "Planning is pure, and known values stay",
    "planning twice gives the same, and leaves what it is given as it is",
    "what a plan knows stays true when the configuration is known at last",
  ),
  rule(
    "PLAN-12",
    "L",
    "Private state is never needed",
    "without what was remembered nothing is said of removals, and the plan is the same",
  ),
  rule(
    "PLAN-13",
    "E",
    "A tainted object is planned as new",
    "a model that stays crashed fails the apply, and the next one makes it anew",
  ),
  rule(
    "PLAN-14",
    "",
    "Prior states may lack values",
    "a state that lacks a value, as after an import, does not mean another object",
  ),
  rule("PLAN-15", "E", "No legacy type system", "core accepts every plan"),
  rule(
    "PLAN-16",
    "P",
    "What the API surely refuses fails at plan",
    "three wrong fields are three errors, each at its attribute",
  ),
];
