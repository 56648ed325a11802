import { Deployment, Project } from "../../northflank/client";
import { Diagnostic } from "../../protocol/diagnostics";
import { ObjectValue } from "../../protocol/values";
import { RESOURCE_TYPE } from "../../schema/names";
import { codedError } from "./coded";
import { importCommand } from "./import-command";

// The state has one model, and the API has another one under its identifier.

const ADDRESS = `${RESOURCE_TYPE}.<name>`;

/** @param other what has the identifier now */
export function otherModel(project: Project, state: ObjectValue, other: Deployment): Diagnostic {
  const id = state.id as string;
  return codedError(
    "NF_OTHER_MODEL",
    `AI model "${id}" is another one now`,
    `The state has an AI model "${id}" that was created at ${timeOf(state.created_at)}. Project "${project.projectId}" no longer has it: the AI model that has this identifier now was created at ${timeOf(other.createdAt)}. The provider neither changes nor deletes an AI model that is not the one of the state.\n\nTo manage the AI model that exists now, forget the old one and import the new one:\n  terraform state rm ${ADDRESS}\n  ${importCommand(project, id)}\nTo leave it alone, forget the old one with the first command, and remove the resource from the configuration or give it another name.`,
  );
}

/** @param known the API that has the model of the state */
export function otherApi(state: ObjectValue, known: string, now: string): Diagnostic {
  const id = state.id as string;
  return codedError(
    "NF_OTHER_API",
    `AI model "${id}" belongs to another API`,
    `The state has the AI model "${id}", created at ${timeOf(state.created_at)}, of the API at ${known}. The provider now uses the API at ${now}, and an AI model exists in one API only. Nothing was changed or deleted in either of them.\n\nTo manage the AI model of the state, use the API at ${known} again: base_url of the provider, or NORTHFLANK_BASE_URL, names it. For another API, use another state, such as another workspace. If the AI model no longer exists, forget it with:\n  terraform state rm ${ADDRESS}\nAn AI model that exists in the API at ${now} can be imported then with terraform import.`,
  );
}

/** The object of a wait is gone before the wait was over. */
export function replacedDuringWait(first: Deployment, other: Deployment, operation: "create" | "update"): Diagnostic {
  const state =
    operation === "create"
      ? "It is not in the state; the next apply creates it, if its name is free then."
      : "The state keeps the values of before; the next plan says how to go on.";
  return codedError(
    "NF_REPLACED_DURING_WAIT",
    `AI model "${first.id}" was replaced during the wait`,
    `The provider waited for the AI model "${first.id}" that was created at ${timeOf(first.createdAt)}. Somebody deleted it: the AI model that has this identifier now was created at ${timeOf(other.createdAt)}, and was not changed. ${state}`,
  );
}

const timeOf = (time: unknown) => (typeof time === "string" && time !== "" ? time : "an unknown time");
