import { FastifyInstance, FastifyRequest } from "fastify";
import { Refusal } from "./errors";
import { isLoopbackAddress, isLoopbackHost } from "./loopback";

// Stops web pages, which browsers on this machine may run: a page whose own name resolves to this machine sends that
// name as the host (DNS rebinding), and a page of another origin that posts here sends its origin.

/** Refuses requests for any host name that is not this machine's own. */
export function refuseOtherHosts({ headers: { host } }: FastifyRequest): void {
  // Without the header, the client is no browser.
  if (host === undefined || isLoopbackHost(withoutPort(host))) return;
  throw new Refusal(
    403,
    `The emulator does not answer for the host name ${JSON.stringify(host)}; use http://localhost or http://127.0.0.1, or start it with --allow-remote`,
  );
}

/** Refuses requests of web pages, except the emulator's own page. */
export function refuseOtherOrigins({ headers: { host = "", origin } }: FastifyRequest): void {
  if (origin === undefined || origin.replace(/^https?:\/\//, "").toLowerCase() === host.toLowerCase()) return;
  throw new Refusal(403, `The emulator does not accept requests of web pages, such as ${JSON.stringify(origin)}`);
}

/** Accepts only requests that come from this machine and address it by a loopback name, even with `--allow-remote`. */
export function allowOnlyLocal(app: FastifyInstance): void {
  app.addHook("onRequest", async ({ socket, headers }: FastifyRequest) => {
    const { host = "" } = headers;
    if (!isLoopbackAddress(socket.remoteAddress ?? "")) throw refused("requests from other machines");
    if (!isLoopbackHost(withoutPort(host))) throw refused(`the host name ${JSON.stringify(host)}`);
  });
}

const refused = (what: string) =>
  new Refusal(403, `The emulator's own paths do not accept ${what}; use http://localhost or http://127.0.0.1`);

/** An IPv6 address has brackets in front of a port. */
function withoutPort(host: string): string {
  return host.replace(/:\d+$/, "");
}
