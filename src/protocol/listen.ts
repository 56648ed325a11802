import { X509Certificate } from "node:crypto";
import { chmodSync, chownSync, mkdtempSync, rmSync } from "node:fs";
import { createServer as createPlainServer, Server, Socket } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createServer as createTlsServer, TLSSocket } from "node:tls";
import { Certificate } from "./certificate";
import { Address, Environment, portRange } from "./handshake";

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

/** Listens on a private Unix socket, or on Windows on a port of the loopback interface (HS-8). */
export async function listen(server: Server, env: Environment, platform: NodeJS.Platform): Promise<Address> {
  return platform === "win32" ? listenOnPort(server, env) : listenOnSocket(server, env);
}

async function listenOnSocket(server: Server, env: Environment): Promise<Address> {
  const directory = mkdtempSync(join(env.PLUGIN_UNIX_SOCKET_DIR || tmpdir(), "plugin"));
  process.on("exit", () => rmSync(directory, { recursive: true, force: true }));
  const path = join(directory, "s"); // a short name, because macOS limits the path to 104 bytes
  await started(server, () => server.listen(path));
  const group = Number(env.PLUGIN_UNIX_SOCKET_GROUP);
  if (env.PLUGIN_UNIX_SOCKET_GROUP && Number.isInteger(group)) {
    chownSync(directory, -1, group);
    chmodSync(directory, 0o750);
    chownSync(path, -1, group);
    chmodSync(path, 0o660);
  } else {
    chmodSync(path, 0o600);
  }
  return { network: "unix", address: path };
}

async function listenOnPort(server: Server, env: Environment): Promise<Address> {
  const { min, max } = portRange(env);
  for (let port = min; port <= max; port++) {
    try {
      await started(server, () => server.listen(port, "127.0.0.1"));
      return { network: "tcp", address: `127.0.0.1:${port}` };
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== "EADDRINUSE") throw error;
    }
  }
  throw new Error(`no free port between ${min} and ${max} (PLUGIN_MIN_PORT, PLUGIN_MAX_PORT)`);
}

function started(server: Server, listen: () => void): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once("error", reject);
    server.once("listening", () => {
      server.off("error", reject);
      resolve();
    });
    listen();
  });
}
