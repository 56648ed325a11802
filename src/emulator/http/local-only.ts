import { FastifyInstance, FastifyRequest } from "fastify";
import { behaviours, decided } from "../parity/behaviour";
import { Refusal } from "./errors";

/**
 * Lets in only who asks from this machine and by its own name. A page of the web that has its name resolve to this
 * machine comes with that name; one that posts to this machine comes with its own origin.
 */
export function admitOnlyLocal(app: FastifyInstance): void {
  app.addHook("onRequest", async ({ socket, headers }: FastifyRequest) => {
    if (!isLoopbackAddress(socket.remoteAddress ?? "")) throw refused("requests from other machines");
    if (!isLoopbackName(headers.host ?? "")) throw refused(`the host name ${JSON.stringify(headers.host ?? "")}`);
    const { origin } = headers;
    if (origin !== undefined && !isLoopbackName(origin.replace(/^https?:\/\//, ""))) {
      throw refused(`pages of ${JSON.stringify(origin)}`);
    }
  });
}

const refused = (what: string) =>
  new Refusal(403, `The emulator's own paths are not for ${what}; use http://localhost or http://127.0.0.1`);

function isLoopbackAddress(address: string): boolean {
  return /^(::ffff:)?127\./.test(address) || address === "::1";
}

function isLoopbackName(host: string): boolean {
  return /^(localhost|127(\.\d{1,3}){3}|\[::1\])(:\d+)?$/i.test(host);
}

export const CONTROL_BEHAVIOURS = behaviours("paths", {
  control: decided(
    "`/_emulator/` and `/` are for this machine alone, by its own name",
    "the control API is closed to %s",
  ),
});
