import { DEFAULTS } from "./defaults";
import { show } from "./violations";

// The form of the API's address. Every source is held to it: attribute, flag, environment variable, context file.

interface Problem {
  readonly summary: string;
  /** Follows the name of the source. */
  readonly message: string;
}

/** What is wrong with an address, or undefined. The address is shown without a user name, a password or a query. */
export function baseUrlProblem(text: string): Problem | undefined {
  const reason = reasonAgainst(text.trim());
  if (reason === undefined) return undefined;
  const summary = reason === IN_THE_CLEAR ? "Insecure base URL" : "Invalid base URL";
  return { summary, message: `is ${show(withoutSecrets(text.trim()))}, which ${reason}` };
}

/** The form in which an address without a problem is used: without a trailing slash or /v1. */
export function normalizedBaseUrl(text: string): string {
  return text.trim().replace(/\/+$/, "").replace(/\/v1$/, "");
}

/** Whether two addresses lead to the same place, however they are written. */
export function isSameBaseUrl(one: string, other: string): boolean {
  const [a, b] = [one, other].map((text) => new URL(normalizedBaseUrl(text)).href);
  return a === b;
}

/** Plain http is for this machine only, because it would expose the token. */
export function isLoopback(host: string): boolean {
  return host === "localhost" || host === "[::1]" || /^127(\.\d+){3}$/.test(host);
}

const NO_URL = `is not the URL of an API, such as ${DEFAULTS.baseUrl}`;
const IN_THE_CLEAR =
  "would send the token in the clear: use https. Plain http is allowed to this machine only (localhost, 127.0.0.1, [::1])";

function reasonAgainst(text: string): string | undefined {
  // URL() drops tabs and line breaks, and reads a backslash as a slash.
  if (/[\s\p{Cc}\\]/u.test(text)) return "has a space or another character that no URL has";
  if (!/^https?:\/\/[^/]/i.test(text) || !URL.canParse(text)) return NO_URL;
  const { protocol, hostname } = new URL(text);
  if (/^\w+:\/\/[^/?#]*@/.test(text)) return "has a user name or a password: remove them, the API takes only the token";
  if (text.includes("?")) return "has a query: remove the question mark and what follows it";
  if (text.includes("#")) return "has a fragment: remove the # and what follows it";
  return protocol === "http:" && !isLoopback(hostname) ? IN_THE_CLEAR : undefined;
}

/** Everything before an @ may be a password, even where it is no valid URL; a query may hold a key. */
function withoutSecrets(text: string): string {
  return text.replace(/^(\w+:\/\/)?.*@/s, "$1").replace(/([?#]).+/s, "$1…");
}
