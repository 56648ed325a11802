import { ContractRule, rule, untested } from "./rule";

// Diagnostics, and how a run ends.

export const MESSAGES: readonly ContractRule[] = [
  rule("DIAG-1", "", "Diagnostics have a summary, a detail and a path, and contain no secrets"),
  rule("DIAG-2", "P", "Messages about API failures say what failed, for which object, and what to do"),
  untested("DIAG-3", "", "Core drops warnings of a replacement's second plan", "the first plan warns"),
  rule("DIAG-4", "P", "The path of a diagnostic has one step: core shows line 1 of the block for a path below it"),
  rule("DIAG-5", "P", "No control character of an answer or a file reaches the terminal"),

  rule("STOP-1", "E", "Stop answers immediately"),
  rule("STOP-2", "L", "On Stop, waits end, creates that were sent finish, and the state is returned"),
  untested(
    "STOP-3",
    "",
    "A second Ctrl-C kills the plugin",
    "core kills the plugin; docs/guides/provider-behaviour.md says how to recover, and `npm run soak` tests it",
  ),
  rule("STOP-4", "", "A cancelled call stops its work"),
  rule("CRASH-1", "P", "A crash ends with a panic line and an exit code"),
];
