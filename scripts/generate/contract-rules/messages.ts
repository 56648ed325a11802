import { ContractRule, rule, untested } from "./rule";

// What users are told, and how a run ends.

export const MESSAGES: readonly ContractRule[] = [
  rule(
    "DIAG-1",
    "",
    "Summary, detail, path; no secrets",
    "three wrong fields are three errors, each at its attribute",
    "an API that repeats the token in its refusals does not make it known",
  ),
  rule(
    "DIAG-2",
    "P",
    "API failures say what, which, and what to do",
    "a token that is not accepted is answered with where tokens come from",
    "the API's details and error id are shown",
  ),
  untested("DIAG-3", "", "Core drops warnings of a replacement's second plan", "the first plan warns"),

  rule("STOP-1", "E", "Stop answers at once", "stopping answers at once, also when nothing runs"),
  rule(
    "STOP-2",
    "L",
    "Waits end, sent creates finish, the state is returned",
    "a create that was sent runs to its end, so that its model is not lost",
    "a request whose turn comes after the command was stopped is not sent",
    "stopping ends the wait of a create: the state has the new model, and a warning says why it is not running",
  ),
  untested(
    "STOP-3",
    "",
    "A second Ctrl-C kills",
    "core kills the plugin; docs/guides/provider-behaviour.md says how to recover, `npm run soak` does it",
  ),
  rule("STOP-4", "", "A cancelled call stops by itself", "a call that core cancels ends by itself, and no other"),
  rule(
    "CRASH-1",
    "P",
    "The last resort is a panic line and an exit code",
    "a socket directory that is not there is told on standard error, and the exit code says so",
  ),
];
