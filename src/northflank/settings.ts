import { readFileSync } from "node:fs";
import { join } from "node:path";
import { DEFAULTS } from "../schema/defaults";
import { parseJson, SettingError } from "./errors";
import { Environment, isLoopback, proxyFor } from "./proxy";

// Where a setting comes from: what the caller gives, then the environment, then the official CLI's context file,
// which is read and never written.

export interface Settings {
  readonly apiToken: string;
  readonly baseUrl: string;
  readonly teamId?: string;
  /** On the way to the API; never to this machine. */
  readonly proxy?: string;
  /** Where a command works that names no project; the provider's resources name theirs. */
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
  const wanted = given.context ?? (env.NORTHFLANK_CONTEXT || undefined);
  const own = given.apiToken ?? (env.NORTHFLANK_API_TOKEN || undefined);
  const context =
    own === undefined || wanted !== undefined ? readContext(join(home, ".northflank", "config.json"), wanted) : {};
  const apiToken = own ?? context.token;
  if (apiToken === undefined) throw new SettingError("apiToken", "No API token", TOKEN_SOURCES);
  // no header can carry it: each request would fail as if the network had
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

/** The address without trailing slash; the token must not cross a network in the clear. */
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

/** Whatever stands before an @ may be a password, also in an address that cannot be read. */
const withoutLogin = (text: string) => text.replace(/^(\w+:\/\/)?.*@/s, "$1");

interface Context {
  readonly token?: string;
  readonly host?: string;
  readonly project?: string;
}

function readContext(file: string, wanted: string | undefined): Context {
  const config = parseJson(readIfThere(file)) as { current?: string; contexts?: unknown } | undefined;
  const contexts = Array.isArray(config?.contexts) ? config.contexts : [];
  const name = wanted ?? config?.current;
  const found = contexts.find((context: { name?: unknown } | null) => context?.name === name);
  if (found) return Object.fromEntries(Object.entries(found).filter(([, value]) => typeof value === "string" && value));
  if (wanted === undefined) return {};
  const known = contexts.map((context: { name?: unknown } | null) => context?.name).join(", ");
  throw new SettingError(
    "context",
    "Unknown context",
    `${file} has no context "${wanted}"; it has: ${known || "none"}.`,
  );
}

function readIfThere(file: string): string {
  try {
    return readFileSync(file, "utf8");
  } catch {
    return "";
  }
}
