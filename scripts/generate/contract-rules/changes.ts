import { ContractRule, rule, untested } from "./rule";

// Apply and read.

export const CHANGES: readonly ContractRule[] = [
  rule("APPLY-1", "E", "The prior and the planned state decide between create, update and delete"),
  rule("APPLY-2", "E", "Known planned values are returned unchanged"),
  rule("APPLY-3", "E", "The new state has no unknown values"),
  rule("APPLY-4", "E", "The new state is null after a delete, and an object otherwise"),
  rule("APPLY-5", "L", "After every failure, the state says what exists"),
  rule("APPLY-6", "L", "Once the id is known, a failed create returns the object"),
  rule("APPLY-7", "L", "A failed update or delete returns the object as it is"),
  rule("APPLY-8", "L", "A reply that core cannot read is replaced by one that it can read"),
  rule("APPLY-9", "L", "Private state and identity are always returned"),
  rule("APPLY-10", "F", "A create that returns no state is an error"),
  untested(
    "APPLY-11",
    "",
    "create_before_destroy",
    "the API derives identifiers from names: the new object needs another name, otherwise the API answers 409, and the error explains this (docs/guides/provider-behaviour.md)",
  ),
  rule("APPLY-12", "P", "A create waits until the object can be read"),

  rule("READ-1", "E", "Null only if the object is certainly gone"),
  rule("READ-2", "E", "No unknown values"),
  rule("READ-3", "L", "Private state and identity are returned"),
  rule("READ-4", "L", "A value with the same meaning keeps the configured form"),
  rule("READ-5", "E", "The read after an import fills in all attributes"),
  untested("READ-6", "E", "A read is deferred only if core allows it", "nothing is deferred"),
  rule("READ-7", "L", "Reads are fast, because they are the most frequent call"),
  rule("READ-8", "L", "Another object under the id of the state is told apart, and is neither changed nor deleted"),
];
