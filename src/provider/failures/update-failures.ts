import { Diagnostic } from "../../protocol/diagnostics";
import { codedWarning } from "./coded";

/** @param reason why the AI model cannot be read */
export function updatedUnseen(id: string, reason: string): Diagnostic {
  return codedWarning(
    "NF_UPDATED_UNSEEN",
    `AI model "${id}" updated but not readable`,
    `The update was accepted; the next plan shows the values that the API has.\n\nReading it failed: ${reason}`,
  );
}

/**
 * @param failure the refusal of an update
 * @param paths of values that were sent although no configuration has them
 */
export function refusedWithFilledValues(failure: Diagnostic, paths: readonly string[]): Diagnostic {
  const detail = `The update also sent values that came from the API and are not in the configuration:\n${paths.map((path) => `  ${path}`).join("\n")}\nIf the API refuses one of them, write the argument into the configuration, with a value that the API accepts.`;
  return { ...failure, detail: `${detail}\n\n${failure.detail}` };
}
