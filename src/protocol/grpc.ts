import { Socket } from "node:net";
import { Server, ServerCredentials, ServiceDefinition, UntypedHandleCall } from "@grpc/grpc-js";
import {
  GRPCBrokerServer,
  GRPCBrokerService,
  GRPCControllerServer,
  GRPCControllerService,
  GRPCStdioServer,
  GRPCStdioService,
} from "./gen/goplugin";
import { HealthCheckResponse_ServingStatus, HealthServer, HealthService } from "./gen/health";
import { ProviderServer, ProviderService } from "./gen/tfplugin6";
import { LazyProvider } from "./provider";
import { loggedRpc, RpcHandler } from "./rpc-log";

// The gRPC server: the provider's RPCs, and the services that go-plugin expects of every plugin.

const MAX_MESSAGE_BYTES = 256 << 20; // as in providers written in Go; the default of grpc-js is 4 MiB

/** Returns the function that serves gRPC on a connection. The caller has secured the connection. */
export function grpcConnectionHandler(provider: LazyProvider, onShutdown: () => void): (socket: Socket) => void {
  const injector = grpcServer(provider, onShutdown).createConnectionInjector(ServerCredentials.createInsecure());
  return (socket) => injector.injectConnection(socket);
}

function grpcServer(provider: LazyProvider, onShutdown: () => void): Server {
  const server = new Server({
    "grpc.max_receive_message_length": MAX_MESSAGE_BYTES,
    "grpc.max_send_message_length": MAX_MESSAGE_BYTES,
  });
  registerProvider(server, provider);
  server.addService(HealthService, health);
  server.addService(GRPCControllerService, controller(onShutdown));
  server.addService(GRPCStdioService, stdio);
  server.addService(GRPCBrokerService, broker);
  return server;
}

/** RPCs with a precomputed reply are answered without the provider. The first other RPC loads it. */
function registerProvider(server: Server, { address, precomputedReplies, load }: LazyProvider): void {
  let loading: Promise<ProviderServer> | undefined;
  const loadServer = async () => (await import("./provider-server")).providerServer(await load());
  const lazyHandler =
    (rpc: string): RpcHandler =>
    async (...call) => {
      loading ??= loadServer();
      ((await loading)[rpc] as RpcHandler)(...call);
    };
  for (const [rpc, method] of Object.entries<ServiceDefinition[string]>(ProviderService)) {
    const { path, requestDeserialize, responseSerialize, responseStream } = method;
    const reply = precomputedReplies[rpc];
    const handler = loggedRpc(path, address, reply === undefined ? lazyHandler(rpc) : replyHandler(reply));
    const serialize = reply === undefined ? responseSerialize : (bytes: unknown) => bytes as Buffer;
    server.register(
      path,
      handler as UntypedHandleCall,
      serialize,
      requestDeserialize,
      responseStream ? "serverStream" : "unary",
    );
  }
}

const replyHandler =
  (reply: string): RpcHandler =>
  (_call, callback) =>
    callback?.(null, Buffer.from(reply, "base64"));

const health: HealthServer = {
  check: (_call, callback) => callback(null, { status: HealthCheckResponse_ServingStatus.SERVING }),
};

const controller = (onShutdown: () => void): GRPCControllerServer => ({
  shutdown: (_call, callback) => {
    callback(null, {});
    onShutdown();
  },
});

/** Terraform reads the plugin's output here. Nothing is sent; the open stream keeps the connection from idling out. */
const stdio: GRPCStdioServer = { streamStdio: () => undefined };

const broker: GRPCBrokerServer = {
  startStream: (call) => {
    call.on("data", () => undefined);
    call.on("end", () => call.end());
  },
};
