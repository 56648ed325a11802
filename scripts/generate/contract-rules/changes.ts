import { ContractRule, rule, untested } from "./rule";

// Changes carried out, and objects read.

export const CHANGES: readonly ContractRule[] = [
  rule("APPLY-1", "E", "Create, update or delete by the states"),
  rule("APPLY-2", "E", "Known planned values come back equal"),
  rule("APPLY-3", "E", "Nothing is unknown afterwards"),
  rule("APPLY-4", "E", "Null after a delete, an object otherwise"),
  rule("APPLY-5", "L", "Every failure leaves what exists"),
  rule("APPLY-6", "L", "Once the id is known, a failed create returns the object"),
  rule("APPLY-7", "L", "A failed update or delete returns what is"),
  rule("APPLY-8", "L", "A reply that core could not read becomes the best one it can"),
  rule("APPLY-9", "L", "Private and identity are always given back"),
  rule("APPLY-10", "F", "A create without a state is an error"),
  untested(
    "APPLY-11",
    "",
    "create_before_destroy",
    "identifiers derive from names: the new object's name must differ, else the API answers 409, which the error explains (docs/guides/provider-behaviour.md)",
  ),
  rule("APPLY-12", "P", "A create waits until the object can be read"),

  rule("READ-1", "E", "Null only for what is surely gone"),
  rule("READ-2", "E", "No unknown values"),
  rule("READ-3", "L", "Private and identity are given back"),
  rule("READ-4", "L", "What means the same keeps its spelling"),
  rule("READ-5", "E", "A read fills a bare import"),
  untested("READ-6", "E", "Deferred only when allowed", "nothing is deferred"),
  rule("READ-7", "L", "Reads are the hot path"),
];
