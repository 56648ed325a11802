import { ApiError } from "../../northflank/api-error";
import { detailsText } from "../../northflank/error-body";
import { TOKEN_SOURCES } from "../../northflank/settings";
import { AttributePath, Diagnostic } from "../../protocol/diagnostics";
import { formatDuration } from "../../schema/duration";
import { FAILURES, FailureCode } from "./catalogue";
import { codedError } from "./coded";

/** What to do about a 404 depends on what the provider was doing. */
export type Occasion = "refresh" | "update" | "delete" | "other";

export interface RequestContext {
  readonly path?: AttributePath;
  /** `other`: the request names a project or an AI model that the user has written. */
  readonly occasion?: Occasion;
}

/**
 * A failed request as an error for the user (DIAG-2): what failed, what the API said, what to do. Anything but an
 * ApiError is a bug, and is thrown again.
 *
 * @param action what the request was for, such as `Reading AI model "chat"`
 */
export function apiDiagnostic(
  action: string,
  thrown: unknown,
  { path, occasion = "other" }: RequestContext = {},
): Diagnostic {
  if (!(thrown instanceof ApiError)) throw thrown;
  const code = codeOf(thrown);
  return codedError(code, `${action}: ${headlineOf(code, thrown)}`, apiFailureDetail(thrown, occasion), path);
}

/** What the API said of a failed request, and what to do. */
export function apiFailureDetail(failure: ApiError, occasion: Occasion = "other"): string {
  return `${factsOf(failure)}\n\n${nextStepOf(codeOf(failure), failure, occasion)}`;
}

function factsOf({ facts }: ApiError): string {
  const { kind, method, path: url, status, text, errorId, details } = facts;
  const shownDetails = detailsText(details);
  const request = `${method} ${url}${status ? ` answered ${status}` : " failed"}`;
  const lines = [
    kind === "invalid" ? `Nothing was sent: ${text}` : `${request}${text ? `: ${text}` : ""}`,
    ...(shownDetails === undefined ? [] : [`Details: ${shownDetails}`]),
    ...(errorId ? [`Error id for Northflank's support: ${errorId}`] : []),
  ];
  return lines.join("\n");
}

const BY_STATUS: { readonly [status: number]: FailureCode } = {
  400: "NF_REFUSED",
  401: "NF_UNAUTHORIZED",
  403: "NF_FORBIDDEN",
  404: "NF_NOT_FOUND",
  409: "NF_CONFLICT",
  429: "NF_RATE_LIMITED",
};

function codeOf({ facts: { kind, status = 0, isFromApi = false } }: ApiError): FailureCode {
  switch (kind) {
    case "invalid":
      return "NF_INVALID_IDENTIFIER";
    case "stopped":
      return "NF_STOPPED";
    case "rate-limited":
      return "NF_RATE_LIMITED";
    case "unreachable":
      return "NF_UNREACHABLE";
    case "interrupted":
      return "NF_NO_ANSWER";
    case "unreadable":
      return isFromApi ? "NF_UNREADABLE_ANSWER" : "NF_NOT_THE_API";
    case "refused":
      return BY_STATUS[status] ?? (status >= 500 ? "NF_API_FAILURE" : "NF_UNEXPECTED_STATUS");
  }
}

const HEADLINES: { readonly [code in FailureCode]?: string } = {
  NF_INVALID_IDENTIFIER: "impossible identifier",
  NF_STOPPED: "command stopped",
  NF_RATE_LIMITED: "rate limit used up",
  NF_UNREACHABLE: "API not reachable",
  NF_NO_ANSWER: "no complete answer",
  NF_NOT_THE_API: "answer not from API",
  NF_UNREADABLE_ANSWER: "answer not readable",
  NF_REFUSED: "refused by the API",
  NF_UNAUTHORIZED: "API token not accepted",
  NF_FORBIDDEN: "API token lacks permission",
  NF_NOT_FOUND: "not found",
  NF_CONFLICT: "conflict",
  NF_API_FAILURE: "failure inside the API",
};

const headlineOf = (code: FailureCode, { facts }: ApiError) => HEADLINES[code] ?? `unexpected status ${facts.status}`;

const CHECK_PLACE = "Check project_id and team_id, and that the token may see the project.";

export const AFTER_NOT_FOUND: { readonly [occasion in Occasion]: string } = {
  other: CHECK_PLACE,
  refresh: `${CHECK_PLACE} If the project is gone for good, remove its AI models from the state with terraform state rm.`,
  update:
    "Somebody may have deleted the AI model. Run the plan again: it reads the AI model, and plans to create it if it is gone.",
  delete: "Run the command again: it reads the AI model first, and removes it from the state if it is gone.",
};

function nextStepOf(code: FailureCode, { facts: { retryAfterSeconds } }: ApiError, occasion: Occasion): string {
  if (code === "NF_NOT_FOUND") return AFTER_NOT_FOUND[occasion];
  if (code === "NF_UNAUTHORIZED") return `${FAILURES[code].next} ${TOKEN_SOURCES}`;
  if (code !== "NF_RATE_LIMITED" || !retryAfterSeconds) return FAILURES[code].next;
  return `Run the command again in ${formatDuration(retryAfterSeconds * 1000)}.`;
}
