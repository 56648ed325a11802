import { ContractRule, rule, untested } from "./rule";

// Validation of configurations, and plans.

export const PLANS: readonly ContractRule[] = [
  rule("VAL-1", "E", "Validation does not need the API, and an unknown value is never an error"),
  rule("VAL-2", "F", "Ranges, formats and conflicts are validated"),
  rule("VAL-3", "E", "The provider does not rely on a prepared configuration"),
  rule("VAL-4", "F", "A value for a computed attribute is refused at every depth: core accepts it"),
  rule("CFG-1", "E", "An unknown provider configuration is not an error until the API is needed"),
  rule("CFG-2", "E", "Upgrade and validation work in an unconfigured provider"),
  rule("CFG-3", "F", "An attribute takes precedence over the environment, and an error names the attribute"),

  rule("PLAN-1", "E", "A plan conforms to the schema"),
  rule("PLAN-2", "E", "An attribute that is configured as null is planned as null"),
  rule("PLAN-3", "E", "A planned value is the configured value, the prior value, or computed"),
  rule("PLAN-4", "E", "An unknown value in the configuration stays unknown in the plan"),
  rule("PLAN-5", "E", "Nested objects follow the configuration"),
  untested("PLAN-6", "E", "Nested blocks", "no blocks are declared"),
  rule("PLAN-7", "", "New computed values are unknown, and existing ones stay in the plan"),
  rule("PLAN-8", "F", "If nothing differs, the planned state equals the prior state"),
  rule("PLAN-9", "E", "Replacement paths exist and really change"),
  rule("PLAN-10", "E", "The second plan of a replacement is a create"),
  rule("PLAN-11", "E", "Planning has no side effects, and known values stay the same in the second plan"),
  rule("PLAN-12", "L", "A plan works without private state"),
  rule("PLAN-13", "E", "A tainted object is planned like a new one"),
  rule("PLAN-14", "", "A prior state may lack values"),
  rule("PLAN-15", "E", "The provider does not use the legacy type system"),
  rule("PLAN-16", "P", "A configuration that the API certainly refuses fails at plan"),
];
