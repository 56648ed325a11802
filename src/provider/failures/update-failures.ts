import { Project } from "../../northflank/client";
import { Diagnostic } from "../../protocol/diagnostics";
import { AFTER_NOT_FOUND } from "./api-request";
import { codedError, codedWarning } from "./coded";

/** @param reason why the AI model cannot be read */
export function updatedUnseen(id: string, reason: string): Diagnostic {
  return codedWarning(
    "NF_UPDATED_UNSEEN",
    `AI model "${id}" updated but not readable`,
    `The update was accepted; the next plan shows the values that the API has.\n\nReading it failed: ${reason}`,
  );
}

/** Nothing was sent: the provider reads the AI model before it changes it. */
export function goneBeforeUpdate(project: Project, id: string): Diagnostic {
  return codedError(
    "NF_NOT_FOUND",
    `Updating AI model "${id}": not found`,
    `Project "${project.projectId}" no longer has the AI model "${id}", so nothing was changed. ${AFTER_NOT_FOUND.update}`,
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
