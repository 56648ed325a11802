import { ContractRule, rule, untested } from "./rule";

// Many reads, rate limits, and nothing made twice.

export const API: readonly ContractRule[] = [
  rule("BULK-1", "L", "A miss in the list is never a deletion"),
  rule("BULK-2", "L", "Own writes end what was known"),
  rule("BULK-3", "L", "Only a complete listing is used"),
  rule("BULK-4", "", "Items of the list are whole"),
  rule("BULK-5", "", "One call is shared; no error is kept"),
  rule("BULK-6", "", "Small configurations list no account, and a switch turns it off"),
  rule("BULK-7", "", "A thousand in ten requests, with the same result"),

  rule("RATE-1", "L", "One pace for all: so many at a time, one pause"),
  rule("RATE-2", "L", "Retry-After and the reset are waited for, up to a limit"),
  rule("RATE-3", "", "Exponential, with full jitter"),
  rule("RATE-4", "L", "What is repeated, and what never"),
  rule("RATE-5", "L", "All waits end on Stop, and what the API refuses for good is not repeated"),
  untested(
    "RATE-6",
    "",
    "Each repeat is logged with reason, wait and attempt",
    "seen in the log of `TF_LOG_PROVIDER=WARN`; the transport tells it to who made it",
  ),

  untested("IDEM-1", "", "Duplicates have happened to others", "evidence, no rule"),
  untested("IDEM-2", "", "Idempotency keys", "the API documents none"),
  rule("IDEM-3", "L", "An unclear create is looked for, not repeated"),
  rule("IDEM-4", "L", "What existed before is never taken over"),
  rule("IDEM-5", "L", "The id comes first"),
  rule("IDEM-6", "", "A new object may not be readable at once"),
  untested(
    "IDEM-7",
    "",
    "A killed provider cannot save state",
    "the next apply names the import command; `npm run soak` kills it 50 times",
  ),
];
