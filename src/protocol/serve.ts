import { writeSync } from "node:fs";
import { Socket } from "node:net";
import { setImmediate as nextEventLoopTurn } from "node:timers/promises";
import { createCertificate } from "./certificate";
import { Environment, handshakeLine, isStartedByTerraform } from "./handshake";
import { createListener, listen } from "./listen";
import { log, safeLine } from "./log";
import { LazyProvider } from "./provider";
import { StartError } from "./start-error";

// Runs the plugin: listens, prints the handshake line, serves, and exits when Terraform is gone.

const SHUTDOWN_EXIT_MS = 50;
const ORPHAN_GRACE_MS = 1000;

export async function servePlugin(provider: LazyProvider, env: Environment = process.env): Promise<void> {
  const certificate = env.PLUGIN_CLIENT_CERT ? createCertificate(new Date()) : undefined;
  const lifetime = new Lifetime();
  const earlyConnections: Socket[] = [];
  let handleConnection = (socket: Socket): void => void earlyConnections.push(socket);
  const listener = createListener(certificate, env.PLUGIN_CLIENT_CERT, (socket) => {
    lifetime.watch(socket);
    handleConnection(socket);
  });
  const mayUsePort = certificate !== undefined; // then only Terraform can connect
  const address = await listen(listener, { env, platform: process.platform, mayUsePort }).catch(exitWithLine);
  writeSync(1, handshakeLine(address, certificate?.der, env));

  // Terraform connects while gRPC is loaded. Between the parts, the event loop answers its TLS handshake.
  await nextEventLoopTurn();
  await import("node:http2");
  await nextEventLoopTurn();
  const { grpcConnectionHandler } = await import("./grpc");
  await nextEventLoopTurn();
  handleConnection = grpcConnectionHandler(provider, () => lifetime.end());
  earlyConnections.forEach(handleConnection);
  log.debug("the plugin listens", { network: address.network });
}

/** Terraform shows the first line of standard output to the user, and standard error only in its log. */
function exitWithLine(error: unknown): never {
  if (!(error instanceof StartError)) throw error;
  const line = `${safeLine(error.message)}\n`;
  writeSync(2, line);
  if (isStartedByTerraform(process.env)) writeSync(1, line);
  process.exit(1);
}

/** Ends the process when Terraform shuts it down, or is gone without a shutdown (HS-10, HS-12). */
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

  /** After a shutdown, Terraform closes its connection, and kills the plugin if it is still running two seconds later. */
  end(): void {
    this.isEnding = true;
    setTimeout(() => process.exit(0), SHUTDOWN_EXIT_MS);
  }
}
