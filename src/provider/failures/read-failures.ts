import { ApiError } from "../../northflank/api-error";
import { Project } from "../../northflank/client";
import { Diagnostic } from "../../protocol/diagnostics";
import { formatDuration } from "../../schema/duration";
import { show } from "../../schema/violations";
import { apiFailureDetail } from "./api-request";
import { FAILURES } from "./catalogue";
import { codedError } from "./coded";

/** @param what what was being read, such as `AI model "chat"` */
export function readStopped(what: string): Diagnostic {
  return codedError(
    "NF_STOPPED",
    `Reading ${what} was interrupted`,
    `The command was stopped before the API had answered. Nothing has changed. ${FAILURES.NF_STOPPED.next}`,
  );
}

/** For a data source: the project that its configuration names. */
export function projectNotFound({ projectId, teamId }: Project, failure: ApiError): Diagnostic {
  const place = teamId ? ` in team "${teamId}"` : "";
  return codedError(
    "NF_NOT_FOUND",
    `Project "${projectId}" not found`,
    `There is no project "${projectId}"${place}, or the token may not see it.\n\n${apiFailureDetail(failure)}`,
    ["project_id"],
  );
}

/** @param argument the argument that names the AI model */
export function modelNotFound(projectId: string, argument: "id" | "name", value: string): Diagnostic {
  const wanted = argument === "name" ? `named "${value}"` : `with the id "${value}"`;
  return codedError(
    "NF_MODEL_NOT_FOUND",
    `AI model "${value}" not found`,
    `Project "${projectId}" has no AI model ${wanted}. Check project_id, team_id and ${argument}.`,
    [argument],
  );
}

export function invalidImportId(id: string): Diagnostic {
  return codedError(
    "NF_INVALID_IMPORT_ID",
    `Invalid import id "${id}"`,
    `"${id}" is not the id of an AI model. Give project_id/id, or team_id/project_id/id for a team, such as "default-project/qwen-chat".`,
  );
}

export function invalidImportIdentity(): Diagnostic {
  return codedError(
    "NF_INVALID_IMPORT_ID",
    "Invalid identity of an import",
    "An AI model is imported by project_id and id, and by team_id for a team; project_id or id is missing.",
  );
}

export function nameRegexTooSlow(regex: string, timeoutMs: number): Diagnostic {
  return codedError(
    "NF_NAME_REGEX_TOO_SLOW",
    "Regular expression takes too long",
    `name_regex: ${show(regex)} has not matched the names of the AI models within ${formatDuration(timeoutMs)}. ${FAILURES.NF_NAME_REGEX_TOO_SLOW.next}`,
    ["name_regex"],
  );
}
