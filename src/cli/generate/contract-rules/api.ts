import { ContractRule, rule, untested } from "./rule";

// Many reads, rate limits, and nothing made twice.

export const API: readonly ContractRule[] = [
  rule(
    "BULK-1",
    "L",
    "A miss in the list is never a deletion",
    "what the list does not have is asked for by itself before it counts as gone",
  ),
  rule(
    "BULK-2",
    "L",
    "Own writes end what was known",
    "a write of ours ends what was known, and a listing that began before it is not used after it",
  ),
  rule(
    "BULK-3",
    "L",
    "Only a complete listing is used",
    "a list that fails is nobody's failure: each is read by itself, and the log says so",
  ),
  rule(
    "BULK-4",
    "",
    "Items of the list are whole",
    "250 models are read in three pages, and two requests more",
    "a list that shows an object without %s is not used: what it lacks would look like a change",
  ),
  rule(
    "BULK-5",
    "",
    "One call is shared; no error is kept",
    "a listing is used as long as it is young enough, and no longer",
  ),
  rule(
    "BULK-6",
    "",
    "Small configurations list no account, and a switch turns it off",
    "two models are read by themselves: a small configuration lists no project",
    "a project that is much larger than what is read of it is not listed to its end",
    "switched off, each is read by itself",
  ),
  rule(
    "BULK-7",
    "",
    "A thousand in ten requests, with the same result",
    "1,000 unchanged models are planned with 12 requests, within the documented limit",
    "what was changed and deleted behind Terraform's back is planned alike, with one list and without",
    "what is changed and deleted while the models are read is planned alike, with one list and without",
  ),

  rule(
    "RATE-1",
    "L",
    "One pace for all: so many at a time, one pause",
    "so many requests are under way at a time, and the next begins when one ends",
    "a pause holds back everybody, until its end",
    "requests are spread when little is left, and no longer once there is enough again",
  ),
  rule(
    "RATE-2",
    "L",
    "Retry-After and the reset are waited for, up to a limit",
    "a time to come back may be %s",
    "a pause that is too long fails at once, and says when to come back",
  ),
  rule("RATE-3", "", "Exponential, with full jitter", "the pauses before repeats are %s"),
  rule(
    "RATE-4",
    "L",
    "What is repeated, and what never",
    "a GET is repeated when the API %s",
    "a create is sent once, and its fate unclear, when the API %s",
    "60 models are applied within a limit of 20 requests: nothing is sent in a pause, and nothing twice",
  ),
  rule(
    "RATE-5",
    "L",
    "All waits end on Stop, and what the API refuses for good is not repeated",
    "stopping ends a pause, and the request is not sent",
    "stopping ends the pause before a repetition, and tells the failure that would have been repeated",
    "a refusal with %i is final, for a GET as for a POST",
  ),
  untested(
    "RATE-6",
    "",
    "Each repeat is logged with reason, wait and attempt",
    "seen in the log of `TF_LOG_PROVIDER=WARN`; the transport tells it to who made it",
  ),

  untested("IDEM-1", "", "Duplicates have happened to others", "evidence, no rule"),
  untested("IDEM-2", "", "Idempotency keys", "the API documents none"),
  rule(
    "IDEM-3",
    "L",
    "An unclear create is looked for, not repeated",
    "and what it made is taken over: %s",
    "and when nothing can be seen, the user decides: %s",
  ),
  rule(
    "IDEM-4",
    "L",
    "What existed before is never taken over",
    "an answer that names nothing does not make one's own what existed before",
    "a name that is taken is an error at the name, with the command to import what is there",
  ),
  rule(
    "IDEM-5",
    "L",
    "The id comes first",
    "the state is saved as soon as the id is known, before anything else can fail",
  ),
  rule(
    "IDEM-6",
    "",
    "A new object may not be readable at once",
    "an object that was accepted but never shows is an error that says how to take it over",
  ),
  untested(
    "IDEM-7",
    "",
    "A killed provider cannot save state",
    "the next apply names the import command; `npm run soak` kills it 50 times",
  ),
];
