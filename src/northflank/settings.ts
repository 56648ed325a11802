import { IDENTIFIER } from "../schema/terraform-surface";
import { show } from "../schema/violations";
import { CONTEXT_FILE, readContext } from "./cli-context";
import { Environment, proxyFor } from "./proxy";
import { SettingError } from "./setting-error";
import { argument, SettingNames, SettingValue, variable } from "./setting-value";
import { hostOf } from "./token-and-host";

// Resolves the settings: first the caller's values, then environment variables, then a context of Northflank's own CLI.
// An empty text counts as not set, wherever it comes from.

export interface Settings {
  readonly apiToken: string;
  readonly baseUrl: string;
  readonly teamId?: string;
  /** URL of the HTTP proxy for the API. It is never used for addresses of this machine. */
  readonly proxy?: string;
  /** The default project of CLI commands; the provider's resources always name their own. */
  readonly projectId?: string;
}

export interface GivenSettings {
  readonly apiToken?: string;
  readonly baseUrl?: string;
  readonly teamId?: string;
  readonly projectId?: string;
  readonly context?: string;
}

export function resolveSettings(
  given: GivenSettings,
  env: Environment,
  home: string | undefined,
  names: SettingNames = PROVIDER_NAMES,
): Settings {
  const contextName = argument(names, "context", given.context) ?? variable("NORTHFLANK_CONTEXT", env);
  const ownToken = argument(names, "apiToken", given.apiToken) ?? variable("NORTHFLANK_API_TOKEN", env);
  const context = ownToken === undefined || contextName !== undefined ? readContext(home, contextName) : undefined;
  const apiToken = checkedToken(ownToken, context?.token);
  const baseUrl = hostOf({
    ownToken,
    context,
    contextName,
    argumentHost: argument(names, "baseUrl", given.baseUrl),
    environmentHost: variable("NORTHFLANK_BASE_URL", env),
    names,
  });
  const teamId = checkedTeam(teamSetting(names, given.teamId, env));
  const projectId = given.projectId ?? (env.NORTHFLANK_PROJECT_ID || undefined) ?? context?.project;
  const proxy = proxyFor(new URL(baseUrl), env);
  return {
    apiToken,
    baseUrl,
    ...(proxy && { proxy }),
    ...(teamId && { teamId }),
    ...(projectId && { projectId }),
  };
}

/** The team, which depends on no other setting. */
export function resolveTeamId(given: string | undefined, env: Environment): string | undefined {
  return teamSetting(PROVIDER_NAMES, given, env)?.value;
}

function teamSetting(names: SettingNames, given: string | undefined, env: Environment): SettingValue | undefined {
  return argument(names, "teamId", given) ?? variable("NORTHFLANK_TEAM_ID", env);
}

const PROVIDER_NAMES: SettingNames = {
  kind: "argument",
  apiToken: "api_token",
  baseUrl: "base_url",
  teamId: "team_id",
  context: "context",
};

export const TOKEN_SOURCES = `The provider takes its token from the attribute api_token, else from the environment variable NORTHFLANK_API_TOKEN, else from the named or current context of the Northflank CLI (${CONTEXT_FILE}). Tokens are made in Northflank under Account settings > API > Tokens.`;

const TOKEN_FORM =
  "has a space, a line break or another character that no token has; perhaps the end of the line of the file that it was read from, which trimspace() takes off. (The token itself is not shown.)";

function checkedToken(own: SettingValue | undefined, ofContext: string | undefined): string {
  const token = own?.value ?? ofContext;
  if (token === undefined) throw new SettingError("apiToken", "No API token", TOKEN_SOURCES);
  // Such a token cannot be sent in a header: every request would fail with what seems to be a network error.
  if (!/[^\x21-\x7e]/.test(token)) return token;
  const source = own?.source ?? "the context";
  throw new SettingError("apiToken", "Invalid API token", `The API token of ${source} ${TOKEN_FORM}`);
}

function checkedTeam(team: SettingValue | undefined): string | undefined {
  if (team === undefined || new RegExp(IDENTIFIER.pattern).test(team.value)) return team?.value;
  const detail = `The team of ${team.source} is ${show(team.value)}; it must be ${IDENTIFIER.$comment}.`;
  throw new SettingError("teamId", "Invalid team id", detail);
}
