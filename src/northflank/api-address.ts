import { isLoopback } from "../schema/base-url";

// Tells one API from another by its address: a model exists in one of them only.

/** The address without what does not tell an API from another one: the protocol, a login, a slash at the end. */
export function apiAddress(baseUrl: string): string {
  const { hostname, port, pathname } = new URL(baseUrl);
  const host = isLoopback(hostname) ? "localhost" : hostname.replace(/\.$/, "");
  return `${host}${port && `:${port}`}${pathname.replace(/\/+$/, "")}`;
}

/**
 * - `same`: the same API, or it is not known which API the other one was.
 * - `moved`: both are servers of this machine. An emulator that is started again may listen on another port.
 * - `other`: two APIs.
 */
export type ApiMatch = "same" | "moved" | "other";

export function matchApis(known: string | undefined, now: string): ApiMatch {
  if (known === undefined || known === now) return "same";
  const isLocal = (address: string) => /^localhost(?:[:/]|$)/.test(address);
  return isLocal(known) && isLocal(now) ? "moved" : "other";
}
