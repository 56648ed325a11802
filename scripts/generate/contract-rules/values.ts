import { ContractRule, rule, untested } from "./rule";

// Encoded values, and schemas.

export const VALUES: readonly ContractRule[] = [
  rule("WIRE-1", "E", "The plugin answers in MessagePack and also accepts JSON; an absent value is null"),
  rule("WIRE-2", "E", "Objects contain exactly their attributes"),
  rule("WIRE-3", "E L", "Numbers are not rounded"),
  rule("WIRE-4", "L", "Stored numbers are not rounded"),
  rule("WIRE-5", "E", "Every extension type is read as unknown; the plugin sends no refinements"),
  rule("WIRE-6", "E", "A value can be unknown at any depth"),
  rule("WIRE-7", "L", "Strings are compared in core's normal form"),
  rule("WIRE-8", "L", "Sets have no order"),
  rule("WIRE-9", "L", 'null, "", [] and {} are different'),
  untested("WIRE-10", "E", "Empty blocks are not null", "no blocks are declared, only nested attributes"),
  rule("WIRE-11", "E", "Dynamic values contain their type"),
  untested("WIRE-12", "L", "Limits of blocks are not guaranteed", "no blocks are declared"),
  rule("WIRE-13", "P", "Fuzz test: encoded values decode to the same values, and random bytes never crash the plugin"),

  rule("SCH-1", "E", "The provider has a schema"),
  rule(
    "SCH-2",
    "E",
    "Each attribute is required, optional or computed in a valid combination, and has either a type or a nested type",
  ),
  rule("SCH-3", "E", "Nesting modes are known, and the rules apply at every level"),
  rule("SCH-4", "E", "Names are valid and not reserved"),
  untested("SCH-5", "E", "Limits of blocks", "no blocks are declared"),
  rule("SCH-6", "E", "No dynamic values in sets"),
  untested("SCH-7", "E", "Only a deprecated attribute has a deprecation message", "nothing is deprecated"),
  untested("SCH-8", "E", "Computed blocks", "no blocks are declared"),
  untested(
    "SCH-9",
    "E",
    "Schema versions do not decrease",
    "there is no earlier release; each schema has a version (SCH-1)",
  ),
  rule("SCH-10", "E", "Types are valid"),
  rule("SCH-11", "E", "Identity attributes are required or optional for import"),
  rule("SCH-12", "E", "Each list resource belongs to a resource with an identity"),
  rule("SCH-13", "L", "Every diagnostic has a severity"),
  rule("SCH-14", "F", "The schema is stable within a version"),
];
