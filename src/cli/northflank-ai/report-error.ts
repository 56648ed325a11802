import { STATUS_CODES } from "node:http";
import { CommanderError } from "commander";
import { ApiError } from "../../northflank/api-error";
import { detailsText } from "../../northflank/error-body";
import { SettingError } from "../../northflank/setting-error";
import { PlanError } from "../../plan-report/read-plan";
import { formatDuration } from "../../schema/duration";
import { BUG, printStderr } from "../shared/terminal";
import { ShowFailed } from "./terraform-show";

// Reports a failed command: the text of Northflank's own CLI, advice on what to do, and an exit code for each class.

export const EXIT = { failed: 1, usage: 2, notFound: 3, denied: 4, conflict: 5, timeout: 6 } as const;
type ExitCode = (typeof EXIT)[keyof typeof EXIT];

/** The arguments are wrong. */
export class UsageError extends Error {}

/** There is no token. `alsoMissing` lists the other required options that are missing. */
export class MissingToken extends Error {
  constructor(
    /** What is wrong with the contexts; undefined: there are none. */
    readonly contextProblem: string | undefined,
    readonly alsoMissing: readonly string[],
  ) {
    super("no token");
  }
}

/** The command ran, but the condition that the user asked for was not met. */
export class ConditionNotMet extends Error {
  constructor(
    message: string,
    readonly exitCode: ExitCode,
  ) {
    super(message);
  }
}

/** Prints what went wrong; returns the exit code. */
export function reportError(error: unknown): number {
  if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : EXIT.usage; // commander has printed it
  if (error instanceof UsageError) return reportUsage(error.message);
  if (error instanceof MissingToken) return reportNoToken(error);
  if (error instanceof SettingError) return reportUsage(error.message);
  if (error instanceof ApiError) return reportApi(error);
  if (error instanceof PlanError) {
    printStderr(`northflank-ai: ${error.message}`);
    if (error instanceof ShowFailed) printReason(error);
    return EXIT.failed;
  }
  if (error instanceof ConditionNotMet) {
    printStderr(`Failed: ${error.message}`);
    return error.exitCode;
  }
  printStderr(`northflank-ai: ${(error as Error).message}. ${BUG}`);
  return EXIT.failed;
}

/** No line begins with Terraform's text: a runner that reads the log would take `::command` there as a command. */
function printReason({ reason, advice }: ShowFailed): void {
  for (const line of reason) printStderr(line, "  | ");
  printStderr(advice);
}

function reportUsage(message: string): number {
  printStderr(`error: ${message}`);
  printStderr("(--help shows what is allowed)");
  return EXIT.usage;
}

const FAILED = "Failed: Error occurred while trying to run command, error:";

function reportNoToken({ contextProblem, alsoMissing }: MissingToken): number {
  printStderr(`${FAILED} ${contextProblem ?? "No CLI context present. Create context with 'northflank login'"}`);
  printStderr("  or set NORTHFLANK_API_TOKEN. Create a token in Northflank under Account settings > API > Tokens.");
  if (alsoMissing.length > 0) printStderr(`error: ${alsoMissing.join("; ")}`);
  return EXIT.denied;
}

function reportApi(error: ApiError): number {
  const { kind, status, text, errorId, details, path } = error.facts;
  if (kind === "invalid") return reportUsage(text ?? "an identifier is invalid");
  if (status === undefined) {
    printStderr(`${FAILED} request to ${path} failed, reason: ${text}`);
  } else {
    const message = text || STATUS_CODES[status] || "";
    printStderr(`${FAILED} API request failed`);
    printIndented(`Message: ${message} (HTTP status code: ${status}${errorId ? `, NF error id: ${errorId}` : ""})`);
    const shownDetails = detailsText(details);
    if (shownDetails !== undefined) printIndented(`details :${shownDetails}`);
  }
  const advice = adviceOn(error);
  if (advice) printIndented(advice);
  return exitCodeOf(error);
}

const printIndented = (line: string) => printStderr(line, "\t");

function exitCodeOf({ facts: { kind, status, isTimeout } }: ApiError): ExitCode {
  if (isTimeout || kind === "rate-limited") return EXIT.timeout;
  const known: { readonly [status: number]: ExitCode } = {
    401: EXIT.denied,
    403: EXIT.denied,
    404: EXIT.notFound,
    408: EXIT.timeout,
    409: EXIT.conflict,
    429: EXIT.timeout,
    504: EXIT.timeout,
  };
  return known[status ?? 0] ?? EXIT.failed;
}

function adviceOn({ facts: { kind, status, isTimeout, isFromApi, retryAfterSeconds } }: ApiError): string | undefined {
  if (isTimeout) return "Use --request-timeout to allow more time.";
  if (isFromApi) return "Run the command again; if the same part is named again, contact Northflank's support.";
  if (kind === "rate-limited") return retryAdvice(retryAfterSeconds);
  if (kind !== "refused") return "Check the network, and that --host or NORTHFLANK_BASE_URL names the API.";
  switch (status) {
    case 301:
    case 302:
    case 303:
    case 307:
    case 308:
      return "The API does not redirect: check that --host or NORTHFLANK_BASE_URL names the API, and that no proxy or sign-in page is in between.";
    case 401:
      return "Check NORTHFLANK_API_TOKEN, or the context's token: it may have been revoked or may have expired.";
    case 403:
      return "The token's role needs the permission Project > AiModels > General > Read, and access to the project.";
    case 404:
      return "Check --projectId, --teamId and the id; `list llm-model-deployments` shows the ids of a project.";
    case 429:
      return retryAdvice(retryAfterSeconds);
    default:
      return (status ?? 0) >= 500
        ? "Run the command again; if it keeps failing, contact Northflank's support."
        : undefined;
  }
}

function retryAdvice(retryAfterSeconds: number | undefined): string {
  return `Run the command again ${retryAfterSeconds ? `in ${formatDuration(retryAfterSeconds * 1000)}` : "later"}.`;
}
