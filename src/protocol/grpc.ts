import { Socket } from "node:net";
import { Server, ServerCredentials } from "@grpc/grpc-js";
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
import { Provider } from "./provider";
import { providerServer } from "./rpc";

// gRPC over the sockets that serve.ts hands in: the provider, and the services that every plugin has.

const MAX_MESSAGE_BYTES = 256 << 20; // as Go providers; grpc-js alone would refuse more than 4 MiB

/** What takes a connection that is secured already. */
export function acceptorOf(provider: Provider, onShutdown: () => void): (socket: Socket) => void {
  const injector = grpcServer(provider, onShutdown).createConnectionInjector(ServerCredentials.createInsecure());
  return (socket) => injector.injectConnection(socket);
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
