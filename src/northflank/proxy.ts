import { SettingError } from "./errors";

export type Environment = { readonly [name: string]: string | undefined };

/** The proxy for requests to an https address, read from the environment in the forms that curl and Go accept. */
export function proxyFor({ hostname, port }: URL, env: Environment): string | undefined {
  if (isLoopback(hostname)) return undefined;
  const name = ["https_proxy", "HTTPS_PROXY"].find((variable) => env[variable]);
  const given = name && env[name];
  if (!given || isExempt(hostname, port, env.no_proxy || env.NO_PROXY || "")) return undefined;
  const proxy = given.includes("://") ? given : `http://${given}`;
  if (URL.canParse(proxy) && ["http:", "https:"].includes(new URL(proxy).protocol)) return proxy;
  const detail = `The environment variable ${name} must be the URL of an HTTP proxy, such as http://proxy.example.com:3128. (What it is now is not shown: it may hold a password.)`;
  throw new SettingError("proxy", "Invalid proxy", detail);
}

/** `example.com` and `.example.com` exempt the host and all its subdomains; `*` exempts every host. */
function isExempt(hostname: string, port: string, noProxy: string): boolean {
  return noProxy.split(/[\s,]+/).some((entry) => {
    const [, host = "", only] = /^(.*?)(?::(\d+))?$/.exec(entry.toLowerCase()) ?? [];
    if (host === "" || (only !== undefined && only !== (port || "443"))) return false;
    const domain = host.replace(/^\*?\.?/, "");
    return host === "*" || hostname === domain || hostname.endsWith(`.${domain}`);
  });
}

export function isLoopback(host: string): boolean {
  return host === "localhost" || host === "[::1]" || /^127(\.\d+){3}$/.test(host);
}
