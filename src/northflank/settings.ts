import { readFileSync } from "node:fs";
import { join } from "node:path";
import { DEFAULTS } from "../schema/defaults";
import { parseJson, SettingError } from "./errors";
import { Environment, isLoopback, proxyFor } from "./proxy";

// Resolves the settings: first the caller's values, then environment variables, then the context file of Northflank's
// own CLI. The file is only read, never written.

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

export function resolveSettings(given: GivenSettings, env: Environment, home: string): Settings {
  const contextName = given.context ?? (env.NORTHFLANK_CONTEXT || undefined);
  const ownToken = given.apiToken ?? (env.NORTHFLANK_API_TOKEN || undefined);
  const context =
    ownToken === undefined || contextName !== undefined
      ? readContext(join(home, ".northflank", "config.json"), contextName)
      : {};
  const apiToken = ownToken ?? context.token;
  if (apiToken === undefined) throw new SettingError("apiToken", "No API token", TOKEN_SOURCES);
  // Such a token cannot be sent in a header: every request would fail with what seems to be a network error.
  if (/[^\x21-\x7e]/.test(apiToken)) throw new SettingError("apiToken", "Invalid API token", TOKEN_FORM);
  const baseUrl = checkBaseUrl(
    given.baseUrl ?? (env.NORTHFLANK_BASE_URL || undefined) ?? context.host ?? DEFAULTS.baseUrl,
  );
  const teamId = given.teamId ?? (env.NORTHFLANK_TEAM_ID || undefined);
  const projectId = given.projectId ?? (env.NORTHFLANK_PROJECT_ID || undefined) ?? context.project;
  const proxy = proxyFor(new URL(baseUrl), env);
  return {
    apiToken,
    baseUrl,
    ...(proxy && { proxy }),
    ...(teamId && { teamId }),
    ...(projectId && { projectId }),
  };
}

export const TOKEN_SOURCES =
  "The provider takes its token from the attribute api_token, else from the environment variable NORTHFLANK_API_TOKEN, else from the current context of the Northflank CLI (~/.northflank/config.json). Tokens are made in Northflank under Account settings > API > Tokens.";

const TOKEN_FORM =
  "The API token has a space, a line break or another character that no token has; perhaps the end of the line of the file that it was read from, which trimspace() takes off. (The token itself is not shown.)";

/** Returns the URL without a trailing slash or /v1. Plain http is refused, because it would expose the token. */
export function checkBaseUrl(text: string): string {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (url === undefined || !["http:", "https:"].includes(url.protocol)) {
    throw new SettingError(
      "baseUrl",
      "Invalid base URL",
      `"${withoutLogin(text)}" is not the URL of an API, such as ${DEFAULTS.baseUrl}.`,
    );
  }
  if (url.protocol === "http:" && !isLoopback(url.hostname)) {
    throw new SettingError(
      "baseUrl",
      "Insecure base URL",
      `"${withoutLogin(text)}" would send the token in the clear: use https. Plain http is allowed to this machine only (localhost, 127.0.0.1, [::1]).`,
    );
  }
  return text.replace(/\/+$/, "").replace(/\/v1$/, "");
}

/** Removes everything before an @, which may be a password even in an invalid URL. */
const withoutLogin = (text: string) => text.replace(/^(\w+:\/\/)?.*@/s, "$1");

interface Context {
  readonly token?: string;
  readonly host?: string;
  readonly project?: string;
}

function readContext(file: string, contextName: string | undefined): Context {
  const config = parseJson(readIfThere(file)) as { current?: string; contexts?: unknown } | undefined;
  const contexts = Array.isArray(config?.contexts) ? config.contexts : [];
  const name = contextName ?? config?.current;
  const found = contexts.find((context: { name?: unknown } | null) => context?.name === name);
  if (found) return Object.fromEntries(Object.entries(found).filter(([, value]) => typeof value === "string" && value));
  if (contextName === undefined) return {};
  const known = contexts.map((context: { name?: unknown } | null) => context?.name).join(", ");
  throw new SettingError(
    "context",
    "Unknown context",
    `${file} has no context "${contextName}"; it has: ${known || "none"}.`,
  );
}

function readIfThere(file: string): string {
  try {
    return readFileSync(file, "utf8");
  } catch {
    return "";
  }
}
