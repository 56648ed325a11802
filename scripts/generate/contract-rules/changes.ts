import { ContractRule, rule, untested } from "./rule";

// Changes carried out, and objects read.

export const CHANGES: readonly ContractRule[] = [
  rule(
    "APPLY-1",
    "E",
    "Create, update or delete by the states",
    "a model is planned, created, read, imported, found, changed and deleted",
  ),
  rule(
    "APPLY-2",
    "E",
    "Known planned values come back equal",
    "an apply gives all that was planned, and leaves nothing open",
  ),
  rule("APPLY-3", "E", "Nothing is unknown afterwards", "an apply gives all that was planned, and leaves nothing open"),
  rule(
    "APPLY-4",
    "E",
    "Null after a delete, an object otherwise",
    "a model is planned, created, read, imported, found, changed and deleted",
  ),
  rule(
    "APPLY-5",
    "L",
    "Every failure leaves what exists",
    "a create that fails leaves nothing that is neither in the state nor named",
    "an update that fails leaves the state as the model is",
  ),
  rule(
    "APPLY-6",
    "L",
    "Once the id is known, a failed create returns the object",
    "the state is saved as soon as the id is known, before anything else can fail",
  ),
  rule(
    "APPLY-7",
    "L",
    "A failed update or delete returns what is",
    "a failure that stays keeps the state",
    "an update that fails leaves the state as it was",
  ),
  rule(
    "APPLY-8",
    "L",
    "A reply that core could not read becomes the best one it can",
    "a reply that does not fit the schema becomes an error and the newest state that does",
  ),
  rule(
    "APPLY-9",
    "L",
    "Private and identity are always given back",
    "private and identity come back from every read and apply",
  ),
  rule(
    "APPLY-10",
    "F",
    "A create without a state is an error",
    "an object that was accepted but never shows is an error that says how to take it over",
  ),
  untested(
    "APPLY-11",
    "",
    "create_before_destroy",
    "identifiers derive from names: the new object's name must differ, else the API answers 409, which the error explains (docs/guides/provider-behaviour.md)",
  ),
  rule(
    "APPLY-12",
    "P",
    "A create waits until the object can be read",
    "an object that was accepted but never shows is an error that says how to take it over",
  ),

  rule(
    "READ-1",
    "E",
    "Null only for what is surely gone",
    "a deployment is gone when the API no longer has it",
    "a read that fails is an error that keeps the state, and never means that the deployment is gone",
  ),
  rule("READ-2", "E", "No unknown values", "a model is planned, created, read, imported, found, changed and deleted"),
  rule(
    "READ-3",
    "L",
    "Private and identity are given back",
    "private and identity come back from every read and apply",
  ),
  rule(
    "READ-4",
    "L",
    "What means the same keeps its spelling",
    "text is normalised as core does it, or plans would never be empty",
    "another order of ports is no change of a port",
  ),
  rule(
    "READ-5",
    "E",
    "A read fills a bare import",
    "a model that the official client created is imported, and its plan is empty",
  ),
  untested("READ-6", "E", "Deferred only when allowed", "nothing is deferred"),
  rule(
    "READ-7",
    "L",
    "Reads are the hot path",
    "1,000 unchanged models are planned with 12 requests, within the documented limit",
  ),
];
