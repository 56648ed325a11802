import { ApiError } from "../../northflank/api-error";
import { Deployment, Project } from "../../northflank/client";
import { idFromName } from "../../northflank/find-deployment";
import { Diagnostic } from "../../protocol/diagnostics";
import { RESOURCE_TYPE } from "../../schema/names";
import { FAILURES } from "./catalogue";
import { codedError, codedWarning } from "./coded";
import { importCommand } from "./import-command";

export function nameTaken(project: Project, name: string, { facts }: ApiError): Diagnostic {
  const answer = facts.text ? ` The API says: ${facts.text}` : "";
  return codedError(
    "NF_NAME_TAKEN",
    `AI model "${name}" already exists`,
    `Project "${project.projectId}" has an AI model with this name, or with a name that gives the same identifier (case, spaces and hyphens do not count).${answer}\n\nNothing was created. Choose another name, or manage the existing AI model with:\n  ${importCommand(project, idFromName(name))}\nIf the AI model is in the state under another address, for example because its resource was renamed, a moved block tells Terraform so, and nothing is destroyed or created:\n  moved {\n    from = ${RESOURCE_TYPE}.<old name>\n    to   = ${RESOURCE_TYPE}.<new name>\n  }\nWith create_before_destroy the old AI model still has the name: remove create_before_destroy, because a name becomes free only when its AI model is gone.`,
    ["name"],
  );
}

export function nameNotFree(project: Project, name: string): Diagnostic {
  return codedError(
    "NF_NAME_NOT_FREE",
    `The name "${name}" is not free yet`,
    `Project "${project.projectId}" has an AI model with this name that is still being deleted, and a name becomes free only when its AI model is gone. Nothing was created. ${FAILURES.NF_NAME_NOT_FREE.next}`,
    ["name"],
  );
}

/** The provider takes over the object, but tells the user how it knew it (IDEM-3). */
export function foundAfterUnclearCreate(name: string, { id, createdAt }: Deployment, failure: ApiError): Diagnostic {
  return codedWarning(
    "NF_FOUND_AFTER_UNCLEAR_CREATE",
    `AI model "${name}" found after unclear create`,
    `${failure.message}\n\nThe API has an AI model "${id}" that was created after the request was sent (${createdAt}) and is as planned: it is in the state. If this run did not create it, remove it from the state with terraform state rm.`,
  );
}

/** @param found an AI model of this name that the provider cannot recognise as its own */
export function unclearCreate(
  project: Project,
  name: string,
  failure: ApiError,
  found: Deployment | undefined,
): Diagnostic {
  const candidate = found
    ? `There is an AI model "${found.id}" with this name, but it is not clear whether this run created it (created ${found.createdAt ?? "at an unknown time"}).`
    : "The API shows no AI model with this name.";
  return codedError(
    "NF_UNCLEAR_CREATE",
    `Creating AI model "${name}" ended unclearly`,
    `${failure.message}\n\nThe API may have created it nevertheless, so the provider did not send the request again. ${candidate} ${takeOver(project, name, found?.id)}`,
  );
}

/** The API accepted the create, and named the object; the state has it, so that the next plan reads it. */
export function createdUnseen(name: string, id: string, reason: string): Diagnostic {
  const next = `It is in the state as "${id}"; the next plan shows what the API has.`;
  // an error would taint it, and the next apply would destroy a model that is loading
  return codedWarning("NF_CREATED_UNSEEN", createdUnseenSummary(name), createdUnseenDetail(reason, next));
}

/** The API accepted the create without naming the object, so nothing can be in the state. */
export function createdUnknown(project: Project, name: string, reason: string): Diagnostic {
  const detail = createdUnseenDetail(reason, takeOver(project, name));
  return codedError("NF_CREATED_UNSEEN", createdUnseenSummary(name), detail);
}

const createdUnseenSummary = (name: string) => `AI model "${name}" accepted but not visible`;

const createdUnseenDetail = (reason: string, next: string) =>
  `The API accepted the create, but the AI model could not be read: ${reason}\n\n${next}`;

function takeOver(project: Project, name: string, id: string = idFromName(name)): string {
  return `Check project "${project.projectId}" in Northflank. If the AI model is there, take it over with:\n  ${importCommand(project, id)}\nOtherwise run the command again.`;
}
