import { X509Certificate } from "node:crypto";
import { createServer as createPlainServer, Server, Socket } from "node:net";
import { createServer as createTlsServer, TLSSocket } from "node:tls";
import { Certificate } from "./certificate";
import { Address, Environment, portRange } from "./handshake";
import { log } from "./log";
import { listenOnSocket, SocketPlace, socketPlaces, startListening } from "./socket";
import { StartError } from "./start-error";

/**
 * Accepts only connections of the client whose certificate Terraform put into the environment (HS-5, HS-6). The
 * certificates are compared for equality, without a chain of trust. The TLS handshake proves that the client has the key.
 */
export function createListener(
  serverCertificate: Certificate | undefined,
  clientPem: string | undefined,
  onConnection: (socket: Socket) => void,
): Server {
  if (serverCertificate === undefined || clientPem === undefined) return createPlainServer(onConnection);
  const expected = new X509Certificate(clientPem).raw;
  const server = createTlsServer({
    key: serverCertificate.key,
    cert: serverCertificate.cert,
    ca: [], // otherwise Node 20 loads all of Mozilla's root certificates, which takes 20 ms
    requestCert: true,
    rejectUnauthorized: false,
    minVersion: "TLSv1.2",
    ALPNProtocols: ["h2"],
  });
  server.on("secureConnection", (socket: TLSSocket) => {
    const presented = socket.getPeerX509Certificate()?.raw;
    if (!presented?.equals(expected) || socket.alpnProtocol !== "h2") socket.destroy();
    else onConnection(socket);
  });
  server.on("tlsClientError", (_error, socket) => socket.destroy());
  return server;
}

export interface ListenOptions {
  readonly env: Environment;
  readonly platform: NodeJS.Platform;
  /** Whether a port of the loopback interface is acceptable, which every user of the machine can connect to. */
  readonly mayUsePort: boolean;
  /** Where the socket may be, best first. */
  readonly places?: readonly SocketPlace[];
}

/**
 * Listens on a private Unix socket (HS-8). On Windows, and where no folder can hold a socket, listens on a port of the
 * loopback interface.
 */
export async function listen(server: Server, options: ListenOptions): Promise<Address> {
  const { env, platform, mayUsePort, places = socketPlaces(env) } = options;
  if (platform === "win32") return listenOnPort(server, env);
  const failures: string[] = [];
  for (const { variable, directory } of places) {
    try {
      return await listenOnSocket(server, directory, env);
    } catch (error) {
      const reason = `${JSON.stringify(directory)}${variable ? ` (${variable})` : ""}: ${(error as Error).message}`;
      log.warn("a folder cannot hold the plugin's socket", { reason });
      failures.push(reason);
    }
  }
  if (mayUsePort && !env.PLUGIN_UNIX_SOCKET_DIR) {
    const address = await listenOnPort(server, env).catch((error: Error) => void failures.push(error.message));
    if (address) return address;
  }
  const variable = env.PLUGIN_UNIX_SOCKET_DIR ? "PLUGIN_UNIX_SOCKET_DIR" : "TMPDIR";
  throw new StartError(
    `the plugin cannot create its socket: set ${variable} to a folder with a short path that it can write to. Tried ${failures.join("; ")}`,
  );
}

async function listenOnPort(server: Server, env: Environment): Promise<Address> {
  const { min, max } = portRange(env);
  for (let port = min; port <= max; port++) {
    try {
      await startListening(server, () => server.listen(port, "127.0.0.1"));
      return { network: "tcp", address: `127.0.0.1:${port}` };
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== "EADDRINUSE") throw error;
    }
  }
  throw new Error(`no free port between ${min} and ${max} (PLUGIN_MIN_PORT, PLUGIN_MAX_PORT)`);
}
