import { Diagnostic } from "../../protocol/diagnostics";
import { codedError, codedWarning } from "./coded";

/** @param attributes those whose values are not the planned ones */
export function notAsPlanned(id: string, attributes: readonly string[]): Diagnostic {
  return codedError(
    "NF_NOT_AS_PLANNED",
    `AI model "${id}" was not updated as planned`,
    `The API accepted the update, but does not show it in: ${attributes.join(", ")}. The state has the values that the API shows. Run the command again; if it fails again, check the AI model in Northflank.`,
  );
}

/** @param reason why the AI model cannot be read */
export function updatedUnseen(id: string, reason: string): Diagnostic {
  return codedWarning(
    "NF_UPDATED_UNSEEN",
    `AI model "${id}" updated but not readable`,
    `The update was accepted; the next plan shows the values that the API has.\n\nReading it failed: ${reason}`,
  );
}
