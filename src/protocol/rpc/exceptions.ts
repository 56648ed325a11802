import { Diagnostic, error } from "../diagnostics";
import { log } from "../log";

/** A mistake in the user's files or in the stored state. The user sees these texts; every other exception is a bug. */
export class UserError extends Error {
  constructor(
    readonly summary: string,
    readonly detail: string,
  ) {
    super(summary);
  }
}

const MAX_SHOWN = 1000;

export function diagnosticOf(thrown: unknown): Diagnostic {
  if (thrown instanceof UserError) return error(thrown.summary, thrown.detail);
  const [text, stack] = thrown instanceof Error ? [thrown.message, thrown.stack ?? ""] : [String(thrown), ""];
  log.error("a call failed because of a bug in the provider", { error: text, stack });
  return error(
    "Unexpected error in the provider",
    `This is a bug in the provider, please report it: ${text.slice(0, MAX_SHOWN)}\n\nWith TF_LOG_PROVIDER=ERROR the log shows where it happened.`,
  );
}
