import { Diagnostic } from "../../protocol/diagnostics";
import { codedError } from "./coded";

/** @param reason why the provider no longer waits */
export function stillDeleting(id: string, reason: "stopped" | "timed-out"): Diagnostic {
  const [problem, next] =
    reason === "stopped"
      ? ["the command was stopped before the AI model was gone", "run the command again"]
      : [
          "still shows the AI model",
          "run the command again; an apply with a longer timeouts.delete makes the provider wait longer",
        ];
  return codedError(
    "NF_STILL_DELETING",
    `AI model "${id}" is still being deleted`,
    `The API accepted the deletion but ${problem}. It stays in the state; ${next}.`,
  );
}

/** The state does not have the new identifier yet, and without a refresh only the name leads to it. */
export function renamedBeforeDelete(id: string, newId: string): Diagnostic {
  return codedError(
    "NF_NOT_FOUND",
    `Deleting AI model "${id}": not found`,
    `The AI model was renamed, and its identifier is "${newId}" now. Nothing was deleted. Run the command again without -refresh=false, so that the state gets the new identifier.`,
  );
}

/** The stored value protects: an apply that lifts the protection comes before the apply that destroys. */
export function deletionProtected(id: string, action: "destroyed" | "replaced"): Diagnostic {
  return codedError(
    "NF_DELETION_PROTECTED",
    `AI model "${id}" is protected from being ${action}`,
    `The AI model "${id}" has deletion_protection = true, and with this plan it would be ${action}. If that is meant, set deletion_protection = false and apply that first; if the AI model is tainted, run terraform untaint before that.`,
    ["deletion_protection"],
  );
}
