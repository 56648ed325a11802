import { ApiError } from "../northflank/errors";
import { TOKEN_SOURCES } from "../northflank/settings";
import { AttributePath, Diagnostic, error } from "../protocol/diagnostics";
import { formatDuration } from "../schema/duration";

/** A failed request as the user is told of it (DIAG-2): what failed, what the API said, what to do. */
export function apiDiagnostic(doing: string, thrown: unknown, path?: AttributePath): Diagnostic {
  if (!(thrown instanceof ApiError)) throw thrown;
  const { kind, method, path: url, status, text, errorId, details } = thrown.facts;
  const request = `${method} ${url}${status ? ` answered ${status}` : " failed"}`;
  const facts = [
    kind === "invalid" ? `Nothing was sent: ${text}` : `${request}${text ? `: ${text}` : ""}`,
    ...(details === undefined ? [] : [`Details: ${showDetails(details)}`]),
    ...(errorId ? [`Error id for Northflank's support: ${errorId}`] : []),
  ];
  return error(`${doing} failed: ${headline(thrown)}`, `${facts.join("\n")}\n\n${nextStep(thrown)}`, path);
}

const RATE_LIMIT_USED_UP = "the rate limit is used up";

function headline({ facts: { kind, status } }: ApiError): string {
  if (kind === "invalid") return "the identifier cannot exist";
  if (kind === "stopped") return "the command was stopped";
  if (kind === "rate-limited") return RATE_LIMIT_USED_UP;
  if (kind === "unreachable") return "the API cannot be reached";
  if (kind === "interrupted") return "no complete answer";
  if (kind === "unreadable") return "the answer did not come from the API";
  const known: { readonly [status: number]: string } = {
    400: "the API refuses the request",
    401: "the API token is not accepted",
    403: "the API token lacks a permission",
    404: "not found",
    409: "conflict",
    429: RATE_LIMIT_USED_UP,
  };
  return known[status ?? 0] ?? ((status ?? 0) >= 500 ? "the API has a problem of its own" : `status ${status}`);
}

function nextStep({ facts: { kind, status, retryAfterSeconds } }: ApiError): string {
  const address = "the provider's base_url, or NORTHFLANK_BASE_URL,";
  if (kind === "invalid") return "Check project_id, team_id and the identifier of the AI model.";
  if (kind === "stopped") return "Run the command again.";
  if (kind === "unreachable") return `Check the network and that ${address} names the API. Then run the command again.`;
  if (kind === "interrupted") return "Check the network, then run the command again; request_timeout allows more time.";
  if (kind === "unreadable") return `Check that ${address} names the API, and that no proxy answers in its place.`;
  if (kind === "rate-limited") return comeBack(retryAfterSeconds);
  switch (status) {
    case 400:
      return "Correct the named values in the configuration.";
    case 401:
      return `Give a valid token. ${TOKEN_SOURCES}`;
    case 403:
      return "Give the token's role the permission Project > AiModels > General, and access to the project.";
    case 404:
      return "Check project_id and team_id, and that the token may see the project. If the project is gone for good, remove what the state holds of it with terraform state rm.";
    case 409:
      return "Another object is in the way, or another operation is under way on it. Look at it in Northflank, then run the command again.";
    case 429:
      return comeBack(retryAfterSeconds);
    default:
      return "Run the command again; if it keeps failing, contact Northflank's support.";
  }
}

function comeBack(retryAfterSeconds: number | undefined): string {
  return `Run the command again ${retryAfterSeconds ? `in ${formatDuration(retryAfterSeconds * 1000)}` : "later"}.`;
}

function showDetails(details: unknown): string {
  const text = JSON.stringify(details) ?? "";
  return text.length > 2000 ? `${text.slice(0, 2000)}…` : text;
}
