import { ContractRule, rule, untested } from "./rule";

// Values on the wire, and the schemas they fit.

export const VALUES: readonly ContractRule[] = [
  rule("WIRE-1", "E", "Answers in MessagePack, takes JSON too; absent is null"),
  rule("WIRE-2", "E", "Objects hold exactly their attributes"),
  rule("WIRE-3", "E L", "Numbers are not rounded"),
  rule("WIRE-4", "L", "Stored numbers are not rounded"),
  rule("WIRE-5", "E", "Every extension is an unknown; none is sent with a refinement"),
  rule("WIRE-6", "E", "Unknown at any depth"),
  rule("WIRE-7", "L", "Text is compared in core's normal form"),
  rule("WIRE-8", "L", "Sets have no order"),
  rule("WIRE-9", "L", 'null, "", [] and {} are different'),
  untested("WIRE-10", "E", "Empty blocks are not null", "no blocks are declared, only nested attributes"),
  rule("WIRE-11", "E", "Dynamic values carry their type"),
  untested("WIRE-12", "L", "Limits of blocks are not guaranteed", "no blocks are declared"),
  rule("WIRE-13", "P", "Fuzz: what is encoded is decoded, and noise never crashes"),

  rule("SCH-1", "E", "The provider has a schema"),
  rule("SCH-2", "E", "Presence makes sense, one of type and nested type"),
  rule("SCH-3", "E", "Nesting is known, and the rules recurse"),
  rule("SCH-4", "E", "Names are legal and not reserved"),
  untested("SCH-5", "E", "Limits of blocks", "no blocks are declared"),
  rule("SCH-6", "E", "No dynamic values in sets"),
  untested("SCH-7", "E", "A deprecation's message needs the deprecation", "nothing is deprecated"),
  untested("SCH-8", "E", "Computed blocks", "no blocks are declared"),
  untested("SCH-9", "E", "Versions do not decrease", "there is no earlier release; each schema has a version (SCH-1)"),
  rule("SCH-10", "E", "Types are valid"),
  rule("SCH-11", "E", "Identity attributes are required or optional for import"),
  rule("SCH-12", "E", "A list has a resource with an identity"),
  rule("SCH-13", "L", "Severity is always set"),
  rule("SCH-14", "F", "The schema is stable within a version"),
];
