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

export function diagnosticOf(thrown: unknown): Diagnostic {
  if (thrown instanceof UserError) return error(thrown.summary, thrown.detail);
  const text = thrown instanceof Error ? (thrown.stack ?? thrown.message) : String(thrown);
  log.error("a call failed because of a bug in the provider", { error: text });
  return error(
    "Unexpected error in the provider",
    `This is a bug in the provider, please report it together with the following text.\n\n${text}`,
  );
}
