import { writeSync } from "node:fs";
import { Socket } from "node:net";
import { Server, ServerCredentials } from "@grpc/grpc-js";
import { createCertificate } from "./certificate";
import {
  GRPCBrokerServer,
  GRPCBrokerService,
  GRPCControllerServer,
  GRPCControllerService,
  GRPCStdioServer,
  GRPCStdioService,
} from "./gen/goplugin";
import { HealthCheckResponse_ServingStatus, HealthServer, HealthService } from "./gen/health";
import { ProviderService } from "./gen/tfplugin6";
import { Environment, handshakeLine } from "./handshake";
import { createListener, listen } from "./listen";
import { log } from "./log";
import { Provider } from "./provider";
import { providerServer } from "./rpc";

// The only place that sees sockets: listens, prints the handshake line, serves, and ends when core has gone.

const MAX_MESSAGE_BYTES = 256 << 20; // as Go providers; grpc-js alone would refuse more than 4 MiB
const EXIT_BACKSTOP_MS = 50;
const ORPHAN_GRACE_MS = 1000;

export async function servePlugin(provider: Provider, env: Environment = process.env): Promise<void> {
  const own = env.PLUGIN_CLIENT_CERT ? createCertificate(new Date()) : undefined;
  const lifetime = new Lifetime();
  const server = grpcServer(provider, () => lifetime.end());
  const injector = server.createConnectionInjector(ServerCredentials.createInsecure());
  const listener = createListener(own, env.PLUGIN_CLIENT_CERT, (socket) => {
    lifetime.watch(socket);
    injector.injectConnection(socket);
  });
  const address = await listen(listener, env, process.platform);
  writeSync(1, handshakeLine(address, own?.der, env));
  log.debug(`${provider.name} ${provider.version} listens`, { network: address.network });
}

function grpcServer(provider: Provider, onShutdown: () => void): Server {
  const server = new Server({
    "grpc.max_receive_message_length": MAX_MESSAGE_BYTES,
    "grpc.max_send_message_length": MAX_MESSAGE_BYTES,
  });
  server.addService(ProviderService, providerServer(provider));
  server.addService(HealthService, health);
  server.addService(GRPCControllerService, controller(onShutdown));
  server.addService(GRPCStdioService, stdio);
  server.addService(GRPCBrokerService, broker);
  return server;
}

const health: HealthServer = {
  check: (_call, callback) => callback(null, { status: HealthCheckResponse_ServingStatus.SERVING }),
};

const controller = (onShutdown: () => void): GRPCControllerServer => ({
  shutdown: (_call, callback) => {
    callback(null, {});
    onShutdown();
  },
});

/** Core's reader of our output: nothing is sent, but the open stream keeps the connection from idling out. */
const stdio: GRPCStdioServer = { streamStdio: () => undefined };

const broker: GRPCBrokerServer = {
  startStream: (call) => {
    call.on("data", () => undefined);
    call.on("end", () => call.end());
  },
};

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
