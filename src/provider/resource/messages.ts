import { Deployment, Project } from "../../northflank/client";
import { ApiError } from "../../northflank/errors";
import { idFromName } from "../../northflank/find-deployment";
import { PollResult } from "../../northflank/poll";
import { Diagnostic, error, warning } from "../../protocol/diagnostics";
import { ObjectValue } from "../../protocol/values";
import { formatDuration } from "../../schema/duration";
import { RESOURCE_TYPE } from "../../schema/names";
import { holds } from "../framework/state";
import { resourceSchema, UPDATABLE } from "./api-mapping";

// What users are told of a deployment's life: what happened, what exists, what to do.

export function waitDiagnostic(
  end: PollResult,
  timeoutMs: number,
  operation: "create" | "update",
): Diagnostic | undefined {
  const { item, reason } = end;
  const which = `AI model "${item.id}"`;
  const facts = `Status: ${item.status}. Configuration: ${item.deploymentConfiguration?.id ?? "none"}.`;
  const goOn =
    "It stays deployed and is billed; it is in the state, and `terraform plan -refresh-only` shows how it goes on.";
  const tainted =
    "It stays deployed and is billed; Terraform marks it as tainted, and the next apply replaces it, unless `terraform untaint <address>` is run first.";
  switch (reason) {
    case "running":
      return undefined;
    case "crashed":
      return error(
        `${which} crashed`,
        `${facts} The API gives no reason: look at the logs of the AI model in Northflank. Frequent causes: a disk too small for the weights, a context length too large for the GPU's memory, a model that needs a token. ${operation === "create" ? tainted : goOn}`,
      );
    case "paused":
      return warning(`${which} is paused`, `${facts} Nothing in the API resumes it: do so in Northflank.`);
    case "timed-out":
      return warning(
        `${which} does not run yet`,
        `${facts} Waited ${formatDuration(timeoutMs)}; GPUs may be short, or the model large. ${goOn} Set timeouts to wait longer, or wait_for_running = false not to wait.`,
      );
    case "stopped":
      return warning(`Stopped waiting for ${which}`, `${facts} ${goOn}`);
    case "read-failed":
      return warning(`Could not watch ${which}`, `${facts} ${end.error.message}\n\n${goOn}`);
  }
}

export function nameTaken(project: Project, plan: ObjectValue, { facts }: ApiError): Diagnostic {
  const said = facts.text ? ` The API says: ${facts.text}` : "";
  return error(
    `AI model "${plan.name}" exists already`,
    `Project "${project.projectId}" has an AI model with this name, or with one that gives the same identifier (case, spaces and hyphens do not count).${said}\n\nNothing was created. Choose another name, or manage the existing one with:\n  terraform import ${RESOURCE_TYPE}.<name> ${importId(project, idFromName(plan.name as string))}\nWith create_before_destroy the old one still has the name: remove that, for a name is free only once its AI model is gone.`,
    ["name"],
  );
}

export function nameNotFree(project: Project, id: string): Diagnostic {
  return error(
    `AI model "${id}" is still being deleted`,
    `Project "${project.projectId}" has an AI model with this name that is being deleted, and a name is free only once its AI model is gone. Nothing was created. Run the command again.`,
    ["name"],
  );
}

/** It is the object of this create, as far as can be told (IDEM-3). */
export function foundAfterUnclearCreate(doing: string, { id, createdAt }: Deployment, thrown: ApiError): Diagnostic {
  return warning(
    `${doing} ended unclearly, and the AI model was found`,
    `${thrown.message}\n\nThe API has an AI model "${id}" that was created since then (${createdAt}) and is as planned: it is in the state. Should it not be of this run, take it out with terraform state rm.`,
  );
}

export function unclearCreate(
  doing: string,
  project: Project,
  thrown: ApiError,
  plan: ObjectValue,
  found: Deployment | undefined,
): Diagnostic {
  const candidate = found
    ? `There is an AI model "${found.id}" of this name, but it cannot be told whether this run made it (created ${found.createdAt ?? "at an unknown time"}).`
    : "No AI model of this name can be seen.";
  return error(
    `${doing} ended unclearly`,
    `${thrown.message}\n\nThe API may have created it nevertheless, so it was not asked twice. ${candidate} ${takeOver(project, plan, found?.id)}`,
  );
}

export function notShown(id: string, planned: ObjectValue, seen: ObjectValue): Diagnostic {
  const differing = UPDATABLE.filter(
    (name) => !holds(resourceSchema, { ...seen, [name]: planned[name] ?? null }, seen),
  );
  return error(
    `AI model "${id}" was not updated as planned`,
    `The API accepted the update, but does not show it in: ${differing.join(", ")}. The state holds what the API shows; run the command again, and if it stays so, look at the AI model in Northflank.`,
  );
}

export function stillDeleting(id: string, reason: "stopped" | "timed-out"): Diagnostic {
  const [seen, again] =
    reason === "stopped"
      ? ["the command was stopped before it was seen to be gone", "run the command again"]
      : [
          "still shows the AI model",
          "run the command again; an apply with a longer timeouts.delete lets it wait longer",
        ];
  return error(
    `AI model "${id}" is still being deleted`,
    `The API accepted the deletion but ${seen}. It stays in the state; ${again}.`,
  );
}

export function importId({ projectId, teamId }: Project, id: string): string {
  return [...(teamId ? [teamId] : []), projectId, id].join("/");
}

/** A create that the API accepted, and whose object cannot be seen. */
export function neverShown(project: Project, plan: ObjectValue, id: string | undefined, reason: string): Diagnostic {
  const where = id ? `It is in the state as "${id}"; the next plan shows what became of it.` : takeOver(project, plan);
  return error(
    `AI model "${plan.name}" was accepted but cannot be seen`,
    `The API accepted the create, but the AI model could not be read: ${reason}\n\n${where}`,
  );
}

function takeOver(project: Project, plan: ObjectValue, id: string = idFromName(plan.name as string)): string {
  return `Look at project "${project.projectId}" in Northflank. If the AI model is there, take it over with:\n  terraform import ${RESOURCE_TYPE}.<name> ${importId(project, id)}\nOtherwise run the command again.`;
}
