import { X509Certificate } from "node:crypto";
import { chmodSync, chownSync, mkdtempSync, rmSync } from "node:fs";
import { createServer as createPlainServer, Server, Socket } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createServer as createTlsServer, TLSSocket } from "node:tls";
import { Certificate } from "./certificate";
import { Address, Environment, portRange } from "./handshake";

/**
 * A listener that hands on only connections of the client whose certificate core announced (HS-5, HS-6): equality
 * with that certificate, not a chain of trust; the TLS handshake itself proves that the client holds its key.
 */
export function createListener(
  own: Certificate | undefined,
  clientPem: string | undefined,
  onConnection: (socket: Socket) => void,
): Server {
  if (own === undefined || clientPem === undefined) return createPlainServer(onConnection);
  const expected = new X509Certificate(clientPem).raw;
  const server = createTlsServer({
    key: own.key,
    cert: own.cert,
    ca: [], // without it Node 20 builds the whole Mozilla store, 20 ms
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

/** Listens where core can dial: a private Unix socket, or a port of this machine on Windows (HS-8). */
export async function listen(server: Server, env: Environment, platform: NodeJS.Platform): Promise<Address> {
  return platform === "win32" ? listenOnPort(server, env) : listenOnSocket(server, env);
}

async function listenOnSocket(server: Server, env: Environment): Promise<Address> {
  const directory = mkdtempSync(join(env.PLUGIN_UNIX_SOCKET_DIR || tmpdir(), "plugin"));
  process.on("exit", () => rmSync(directory, { recursive: true, force: true }));
  const path = join(directory, "s"); // short: macOS takes 104 bytes at most
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
