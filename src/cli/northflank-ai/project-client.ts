import { ApiError } from "../../northflank/api-error";
import {
  ALWAYS_CHECKED,
  readCertificateAuthorities,
  setAsideNodeVariables,
  unreadableSources,
  wantsNoCheck,
} from "../../northflank/certificate-authorities";
import { CONTEXT_FILE, contextNames, homeDirectory } from "../../northflank/cli-context";
import { NorthflankClient, Project } from "../../northflank/client";
import { systemClock } from "../../northflank/clock";
import { ApiRequest } from "../../northflank/http";
import { RetryingTransport } from "../../northflank/retrying-transport";
import { SettingError } from "../../northflank/setting-error";
import { SettingNames } from "../../northflank/setting-value";
import { resolveSettings, Settings, TOKEN_SOURCES } from "../../northflank/settings";
import { formatDuration } from "../../schema/duration";
import { VERSION } from "../../schema/version.generated";
import { maskSecret, printStderr } from "../shared/terminal";
import { ModelOptions, ProjectOptions } from "./options";
import { MissingToken, UsageError } from "./report-error";

export interface ProjectClient {
  readonly client: NorthflankClient;
  readonly project: Project;
}

const MAX_RETRIES = 2;
/** After this much silence in total, the user sees why the command is slow. */
const MAX_SILENT_MS = 2000;
/** A CLI user should soon see an error, so the limit is shorter than the provider's. */
const LONGEST_PAUSE_MS = 90_000;

/** Creates a client from the options, the environment and the context of Northflank's own CLI. */
export function createProjectClient(options: ProjectOptions, alsoMissing: readonly string[] = []): ProjectClient {
  const { requestTimeout, verbose, quiet } = options;
  const settings = settingsOf(options, alsoMissing);
  maskSecret(settings.apiToken);
  const project = { projectId: settings.projectId ?? "", teamId: settings.teamId };
  setAsideNodeVariables(process.env);
  if (wantsNoCheck(process.env)) printStderr(`warning: ${ALWAYS_CHECKED}`);
  for (const problem of unreadableSources(process.env)) printStderr(`warning: ${problem}`);
  let silentMs = 0;
  const transport = new RetryingTransport({
    ...settings,
    userAgent: `northflank-ai/${VERSION}`,
    requestTimeoutMs: requestTimeout,
    maxRetries: MAX_RETRIES,
    longestPauseMs: LONGEST_PAUSE_MS,
    clock: systemClock,
    certificateAuthorities: () => readCertificateAuthorities(process.env),
    onRetry: (reason, waitMs) => {
      silentMs += waitMs;
      if (!verbose && (silentMs <= MAX_SILENT_MS || quiet)) return;
      printStderr(`${reason}; retrying in ${formatDuration(Math.round(waitMs))}`);
      silentMs = 0;
    },
  });
  const send = async (request: ApiRequest) => {
    silentMs = 0;
    const address = addressOf(settings.baseUrl, request);
    if (verbose) printStderr(`VERBOSE: Using endpoint -> ${request.method}:${address}`);
    return transport.send(request).catch((error: unknown) => {
      throw error instanceof ApiError ? new ApiError({ ...error.facts, path: address }) : error;
    });
  };
  return { client: new NorthflankClient({ send }), project };
}

/** There is no flag for the token: other users of the machine can see the arguments of a command. */
const FLAGS: SettingNames = {
  kind: "option",
  apiToken: "",
  baseUrl: "--host",
  teamId: "--teamId",
  context: "--context",
};

/** Reports all missing settings in one error. */
function settingsOf(options: ProjectOptions, alsoMissing: readonly string[]): Settings {
  const { host, projectId, teamId, context, noDefaults } = options;
  const ownProject = projectId ?? (process.env.NORTHFLANK_PROJECT_ID || undefined);
  const missing = (project?: string) => [...alsoMissing, ...(project ? [] : [PROJECT_MISSING])];
  try {
    const given = { baseUrl: host, projectId, teamId, context };
    const found = resolveSettings(given, process.env, homeDirectory(), FLAGS);
    const settings = noDefaults ? { ...found, projectId: ownProject } : found;
    if (missing(settings.projectId).length > 0) throw new UsageError(missing(settings.projectId).join("; "));
    return settings;
  } catch (error) {
    if (!(error instanceof SettingError && error.message === TOKEN_SOURCES)) throw error;
    throw new MissingToken(contextProblem(context), missing(ownProject));
  }
}

/** Why no context gives a token, although there are some. */
function contextProblem(flag: string | undefined): string | undefined {
  const { all, current } = contextNames(homeDirectory());
  if (all.length === 0) return undefined;
  const named = flag ?? (process.env.NORTHFLANK_CONTEXT || undefined);
  const name = named ?? current;
  if (name !== undefined && all.includes(name))
    return `The ${named ? "" : "current "}context "${name}" has no token. Log in again with 'northflank login'`;
  const which = name === undefined ? "has no current context" : `has no context "${name}", which is the current one`;
  return `${CONTEXT_FILE} ${which}; it has: ${all.join(", ")}. Choose one with --context <name>, NORTHFLANK_CONTEXT or 'northflank context use'`;
}

/** Like `createProjectClient`, for commands about one AI model. */
export function createModelClient(options: ModelOptions): ProjectClient & { readonly id: string } {
  const id = options.llmModelDeploymentId ?? options.llmModelDeployment;
  return { ...createProjectClient(options, id === undefined ? [ID_MISSING] : []), id: id ?? "" };
}

const ID_MISSING =
  "required option '--llmModelDeploymentId <id>' not specified (run `list llm-model-deployments` to see the ids of a project)";
const PROJECT_MISSING =
  "required option '--projectId <id>' not specified (alternatives: NORTHFLANK_PROJECT_ID, or a context with a project)";

/** The address as Northflank's own CLI shows it, but without a user name and password. */
function addressOf(baseUrl: string, { path, query }: ApiRequest): string {
  const url = new URL(`${baseUrl}${path}`);
  url.username = "";
  url.password = "";
  url.search = query ? `${new URLSearchParams(query)}` : "";
  return url.href;
}
