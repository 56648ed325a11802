import { Socket } from "node:net";
import { handleUnaryCall, Server, ServerCredentials, ServiceDefinition } from "@grpc/grpc-js";
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
import { LateProvider } from "./provider";

// gRPC over the sockets that serve.ts hands in: the provider, and the services that every plugin has.

const MAX_MESSAGE_BYTES = 256 << 20; // as Go providers; grpc-js alone would refuse more than 4 MiB

/** What takes a connection that is secured already. */
export function acceptorOf(provider: LateProvider, onShutdown: () => void): (socket: Socket) => void {
  const injector = grpcServer(provider, onShutdown).createConnectionInjector(ServerCredentials.createInsecure());
  return (socket) => injector.injectConnection(socket);
}

function grpcServer(provider: LateProvider, onShutdown: () => void): Server {
  const server = new Server({
    "grpc.max_receive_message_length": MAX_MESSAGE_BYTES,
    "grpc.max_send_message_length": MAX_MESSAGE_BYTES,
  });
  addProvider(server, provider);
  server.addService(HealthService, health);
  server.addService(GRPCControllerService, controller(onShutdown));
  server.addService(GRPCStdioService, stdio);
  server.addService(GRPCBrokerService, broker);
  return server;
}

/** What is prepared is answered at once; the first other call loads the provider. */
function addProvider(server: Server, { prepared, load }: LateProvider): void {
  let loading: Promise<ProviderServer> | undefined;
  const loaded = async () => (await import("./rpc")).providerServer(await load());
  const late =
    (name: string) =>
    async (...call: unknown[]): Promise<void> => {
      loading ??= loaded();
      ((await loading)[name] as (...call: unknown[]) => void)(...call);
    };
  for (const [name, method] of Object.entries<ServiceDefinition[string]>(ProviderService)) {
    const { path, requestDeserialize, responseSerialize, responseStream } = method;
    const reply = prepared[name];
    if (reply === undefined)
      server.register(
        path,
        late(name),
        responseSerialize,
        requestDeserialize,
        responseStream ? "serverStream" : "unary",
      );
    else server.register(path, answering(reply), (bytes) => bytes, requestDeserialize, "unary");
  }
}

const answering =
  (reply: string): handleUnaryCall<unknown, Buffer> =>
  (_call, callback) =>
    callback(null, Buffer.from(reply, "base64"));

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
