import { writeSync } from "node:fs";
import { Socket } from "node:net";
import { setImmediate as nextEventLoopTurn } from "node:timers/promises";
import { createCertificate } from "./certificate";
import { Environment, handshakeLine, isStartedByTerraform } from "./handshake";
import { createListener, listen } from "./listen";
import { log, safeLine } from "./log";
import { LazyProvider } from "./provider";
import { reattachInstructions } from "./reattach";
import { StartError } from "./start-error";

// Runs the plugin: listens, prints the handshake line, serves, and exits when Terraform is gone.

const SHUTDOWN_EXIT_MS = 50;
const ORPHAN_GRACE_MS = 1000;

export function servePlugin(provider: LazyProvider, isDebug = false): Promise<void> {
  return (isDebug ? serveForDebugging : serveTerraform)(provider, process.env).catch(exitWithLine);
}

async function serveTerraform(provider: LazyProvider, env: Environment): Promise<void> {
  const certificate = env.PLUGIN_CLIENT_CERT ? createCertificate(new Date()) : undefined;
  const lifetime = new Lifetime();
  const connections = new LazyConnections();
  const listener = createListener(certificate, env.PLUGIN_CLIENT_CERT, (socket) => {
    lifetime.watch(socket);
    connections.add(socket);
  });
  const mayUsePort = certificate !== undefined; // then only Terraform can connect
  const address = await listen(listener, { env, platform: process.platform, mayUsePort });
  writeSync(1, handshakeLine(address, certificate?.der, env));
  await connections.serve(provider, () => lifetime.end());
  log.debug("the plugin listens", { network: address.network });
}

/** Serves several runs of Terraform one after another, without TLS, until a signal ends the process (HS-14). */
async function serveForDebugging(provider: LazyProvider, env: Environment): Promise<void> {
  const connections = new LazyConnections();
  const listener = createListener(undefined, undefined, (socket) => connections.add(socket));
  const address = await listen(listener, { env, platform: process.platform, mayUsePort: false });
  await connections.serve(provider, () => undefined);
  writeSync(1, reattachInstructions(provider.address, address, process.pid));
}

/** Terraform shows the first line of standard output to the user, and standard error only in its log. */
function exitWithLine(error: unknown): never {
  if (!(error instanceof StartError)) throw error;
  const line = `${safeLine(error.message)}\n`;
  writeSync(2, line);
  if (isStartedByTerraform(process.env)) writeSync(1, line);
  process.exit(1);
}

/** Accepts connections while gRPC is loaded. */
class LazyConnections {
  private readonly early: Socket[] = [];
  private handle = (socket: Socket): void => void this.early.push(socket);

  add(socket: Socket): void {
    this.handle(socket);
  }

  /** Between the parts that are loaded, the event loop answers Terraform's TLS handshake. */
  async serve(provider: LazyProvider, onShutdown: () => void): Promise<void> {
    await nextEventLoopTurn();
    await import("node:http2");
    await nextEventLoopTurn();
    const { grpcConnectionHandler } = await import("./grpc");
    await nextEventLoopTurn();
    this.handle = grpcConnectionHandler(provider, onShutdown);
    this.early.forEach(this.handle);
  }
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
