import { isLoopback } from "../schema/base-url";
import { isExempt } from "./no-proxy";
import { SettingError } from "./setting-error";

export type Environment = { readonly [name: string]: string | undefined };

/** The proxy for requests to an https address, read from the environment in the forms that curl and Go accept. */
export function proxyFor({ hostname, port }: URL, env: Environment): string | undefined {
  if (isLoopback(hostname)) return undefined;
  const name = ["https_proxy", "HTTPS_PROXY"].find((variable) => env[variable]?.trim());
  if (!name || isExempt(hostname, port || "443", env.no_proxy || env.NO_PROXY || "")) return undefined;
  const proxy = proxyUrl(env[name] ?? "");
  if (proxy !== undefined) return proxy;
  const detail = `The environment variable ${name} must be the URL of an HTTP proxy, such as http://proxy.example.com:3128; SOCKS is not supported, and special characters of a password are written as %40. (What it is now is not shown: it may hold a password.)`;
  throw new SettingError("proxy", "Invalid proxy", detail);
}

/** Undefined if the text is not an HTTP proxy. Without a scheme it is `host:port`, as in Go. */
function proxyUrl(given: string): string | undefined {
  const text = given.trim();
  const proxy = /^[a-z][a-z0-9+.-]*:\/\//i.test(text) ? text : `http://${text}`;
  // `http:/proxy` or `http:proxy` would be read as a proxy of the name http.
  if (/^https?:(?!\/\/)/i.test(text) || !/^https?:\/\/[^/]/i.test(proxy) || !URL.canParse(proxy)) return undefined;
  const { username, password } = new URL(proxy);
  return isDecodable(username) && isDecodable(password) ? proxy : undefined;
}

function isDecodable(text: string): boolean {
  try {
    decodeURIComponent(text);
    return true;
  } catch {
    return false;
  }
}
