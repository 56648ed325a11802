import { ContractRule, rule, untested } from "./rule";

// What users are told, and how a run ends.

export const MESSAGES: readonly ContractRule[] = [
  rule("DIAG-1", "", "Summary, detail, path; no secrets"),
  rule("DIAG-2", "P", "API failures say what, which, and what to do"),
  untested("DIAG-3", "", "Core drops warnings of a replacement's second plan", "the first plan warns"),

  rule("STOP-1", "E", "Stop answers at once"),
  rule("STOP-2", "L", "Waits end, sent creates finish, the state is returned"),
  untested(
    "STOP-3",
    "",
    "A second Ctrl-C kills",
    "core kills the plugin; docs/guides/provider-behaviour.md says how to recover, `npm run soak` does it",
  ),
  rule("STOP-4", "", "A cancelled call stops by itself"),
  rule("CRASH-1", "P", "The last resort is a panic line and an exit code"),
];
