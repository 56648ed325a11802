import { ContractRule, rule, untested } from "./rule";

// Reads of many models, rate limits, and creates that are not repeated.

export const API: readonly ContractRule[] = [
  rule("BULK-1", "L", "A model that is missing in the list is not treated as deleted"),
  rule("BULK-2", "L", "A write discards the cached list"),
  rule("BULK-3", "L", "Only a complete list is used"),
  rule("BULK-4", "", "Items of the list contain the whole model"),
  rule("BULK-5", "", "Concurrent reads share one call; errors are not cached"),
  rule("BULK-6", "", "Small configurations do not list the project, and a setting switches lists off"),
  rule("BULK-7", "", "A thousand models are read in about ten requests, with the same result"),
  rule("BULK-8", "L", "A wait does not rely on lists alone: a list may lag behind in each direction, and for ever"),

  rule("RATE-1", "L", "One limiter for all requests: a limited number at a time, and a common pause"),
  rule("RATE-2", "L", "The provider waits for Retry-After and the reset, up to a limit"),
  rule("RATE-3", "", "Waits between retries grow exponentially, with full jitter"),
  rule("RATE-4", "L", "Only requests that are safe to repeat are repeated"),
  rule("RATE-5", "L", "All waits end on Stop, and a request that the API refuses permanently is not repeated"),
  untested(
    "RATE-6",
    "",
    "Each retry is logged with reason, wait and attempt",
    "visible in the log with `TF_LOG_PROVIDER=WARN`; the transport reports each retry to a callback",
  ),

  untested("IDEM-1", "", "Other providers have created duplicates", "an observation, not a rule"),
  untested("IDEM-2", "", "Idempotency keys", "the API documents none"),
  rule(
    "IDEM-3",
    "L",
    "After a create with an unclear result, the provider searches for the model and does not repeat the create",
  ),
  rule("IDEM-4", "L", "A model that existed before is never taken over"),
  rule("IDEM-5", "L", "The id is stored as soon as it is known"),
  rule("IDEM-6", "", "A new object may not be readable immediately"),
  untested(
    "IDEM-7",
    "",
    "A killed provider cannot save state",
    "the next apply shows the import command; `npm run soak` kills the provider 50 times",
  ),
];
