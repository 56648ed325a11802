import { FastifyInstance, FastifyRequest } from "fastify";
import { Refusal } from "./errors";
import { isLoopbackAddress, isLoopbackHost } from "./loopback";

/**
 * Accepts only requests that come from this machine and address it by a loopback name. This stops web pages: a page
 * whose own name resolves to this machine sends that name as the host, and a page that posts here sends its origin.
 */
export function allowOnlyLocal(app: FastifyInstance): void {
  app.addHook("onRequest", async ({ socket, headers }: FastifyRequest) => {
    const { host = "", origin } = headers;
    if (!isLoopbackAddress(socket.remoteAddress ?? "")) throw refused("requests from other machines");
    if (!isLoopbackHost(withoutPort(host))) throw refused(`the host name ${JSON.stringify(host)}`);
    if (origin !== undefined && !isLoopbackHost(withoutPort(origin.replace(/^https?:\/\//, "")))) {
      throw refused(`web pages from ${JSON.stringify(origin)}`);
    }
  });
}

const refused = (what: string) =>
  new Refusal(403, `The emulator's own paths do not accept ${what}; use http://localhost or http://127.0.0.1`);

/** An IPv6 address has brackets in front of a port. */
function withoutPort(host: string): string {
  return host.replace(/:\d+$/, "");
}
