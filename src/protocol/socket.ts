import { chmodSync, chownSync, mkdtempSync, rmSync } from "node:fs";
import { Server } from "node:net";
import { join, resolve } from "node:path";
import { Address, Environment } from "./handshake";

/** A folder for the socket, and the environment variable that names it. */
export interface SocketPlace {
  readonly directory: string;
  readonly variable?: string;
}

/** A host that runs the plugin in a container shares PLUGIN_UNIX_SOCKET_DIR with it, and no other folder. */
export function socketPlaces(env: Environment): SocketPlace[] {
  const named = (variable: string) => [{ variable, directory: env[variable] ?? "" }];
  if (env.PLUGIN_UNIX_SOCKET_DIR) return named("PLUGIN_UNIX_SOCKET_DIR");
  const variable = ["TMPDIR", "TMP", "TEMP"].find((name) => env[name]); // as os.tmpdir() does
  const isDefault = variable === undefined || resolve(env[variable] ?? "") === DEFAULT;
  return [...(isDefault ? [] : named(variable)), { directory: DEFAULT }];
}

const DEFAULT = "/tmp";
/** macOS limits the path of a socket to 103 bytes. Node.js 20 cuts longer paths without an error. */
const MAX_PATH_BYTES = 103;

/** Creates a private folder with the socket in it, and removes it when the process exits. */
export async function listenOnSocket(server: Server, parent: string, env: Environment): Promise<Address> {
  const prefix = join(resolve(parent), "plugin");
  checkPath(socketIn(`${prefix}XXXXXX`));
  const directory = mkdtempSync(prefix);
  const remove = () => rmSync(directory, { recursive: true, force: true });
  process.on("exit", remove);
  const path = socketIn(directory);
  try {
    await startListening(server, () => server.listen(path));
    setPermissions(directory, path, env);
  } catch (error) {
    server.close();
    remove();
    throw error;
  }
  return { network: "unix", address: path };
}

const socketIn = (directory: string) => join(directory, "s");

function checkPath(path: string): void {
  const bytes = Buffer.byteLength(path);
  if (bytes > MAX_PATH_BYTES)
    throw new Error(`a socket there has a path of ${bytes} bytes, more than ${MAX_PATH_BYTES}`);
  if (/[|\p{Cc}]/u.test(path)) throw new Error('the handshake with Terraform allows no "|" and no control character');
}

function setPermissions(directory: string, path: string, env: Environment): void {
  const group = Number(env.PLUGIN_UNIX_SOCKET_GROUP);
  if (env.PLUGIN_UNIX_SOCKET_GROUP && Number.isInteger(group)) {
    chownSync(directory, -1, group);
    chmodSync(directory, 0o750);
    chownSync(path, -1, group);
    chmodSync(path, 0o660);
  } else {
    chmodSync(path, 0o600);
  }
}

export function startListening(server: Server, listen: () => void): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once("error", reject);
    server.once("listening", () => {
      server.off("error", reject);
      resolve();
    });
    listen();
  });
}
