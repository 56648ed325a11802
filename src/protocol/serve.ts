import { writeSync } from "node:fs";
import { Socket } from "node:net";
import { setImmediate as turn } from "node:timers/promises";
import { createCertificate } from "./certificate";
import { Environment, handshakeLine } from "./handshake";
import { createListener, listen } from "./listen";
import { log } from "./log";
import { LateProvider } from "./provider";

// The only place that sees sockets: listens, prints the handshake line, serves, and ends when core has gone.

const EXIT_BACKSTOP_MS = 50;
const ORPHAN_GRACE_MS = 1000;

export async function servePlugin(provider: LateProvider, env: Environment = process.env): Promise<void> {
  const own = env.PLUGIN_CLIENT_CERT ? createCertificate(new Date()) : undefined;
  const lifetime = new Lifetime();
  const early: Socket[] = [];
  let accept = (socket: Socket): void => void early.push(socket);
  const listener = createListener(own, env.PLUGIN_CLIENT_CERT, (socket) => {
    lifetime.watch(socket);
    accept(socket);
  });
  const address = await listen(listener, env, process.platform);
  writeSync(1, handshakeLine(address, own?.der, env));

  // core connects meanwhile, and is answered between the parts that are loaded
  await turn();
  await import("node:http2");
  await turn();
  const { acceptorOf } = await import("./grpc");
  await turn();
  accept = acceptorOf(provider, () => lifetime.end());
  early.forEach(accept);
  log.debug("the plugin listens", { network: address.network });
}

/** Ends the process when core says so, or has gone without a word (HS-10, HS-12). */
class Lifetime {
  private readonly connections = new Set<Socket>();
  private isEnding = false;

  constructor() {
    const parent = process.ppid;
    setInterval(() => {
      if (process.ppid !== parent) process.exit(0);
    }, ORPHAN_GRACE_MS).unref();
  }

  watch(socket: Socket): void {
    this.connections.add(socket);
    socket.on("close", () => {
      this.connections.delete(socket);
      if (this.connections.size > 0) return;
      if (this.isEnding) process.exit(0);
      setTimeout(() => {
        if (this.connections.size === 0) process.exit(0);
      }, ORPHAN_GRACE_MS);
    });
  }

  /** Core closes its connection next; it kills after two seconds. */
  end(): void {
    this.isEnding = true;
    setTimeout(() => process.exit(0), EXIT_BACKSTOP_MS);
  }
}
