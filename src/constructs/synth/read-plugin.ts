import * as fs from "node:fs";
import * as path from "node:path";
import { pluginHash } from "./plugin-hash";
import { Files } from "./zip";

/** The launcher and the plugin's JavaScript, as the package ships them. */
const PLUGIN_DIRECTORY = path.join(__dirname, "../../../dist/plugin");

/** The hash of these files, which the build has written. */
const HASH_FILE = path.join(__dirname, "../../../dist/plugin.h1");

export interface Plugin {
  readonly files: Files;
  readonly hash: string;
}

/** @throws an error when the files are not those that were built */
export function readPlugin(): Plugin {
  const files = readFiles();
  const [hash, built] = [pluginHash(files), readIfThere(HASH_FILE)?.toString().trim()];
  if (hash === built) return { files, hash };
  throw new Error(
    `The provider plugin in ${PLUGIN_DIRECTORY} has the hash ${hash}, but was built with the hash ${built ?? "(missing)"}: its files have changed since; install cdktf-provider-northflank again`,
  );
}

function readFiles(): Files {
  if (!fs.existsSync(PLUGIN_DIRECTORY)) {
    throw new Error(`The provider plugin is missing from ${PLUGIN_DIRECTORY}: install cdktf-provider-northflank again`);
  }
  const names = fs.readdirSync(PLUGIN_DIRECTORY).sort();
  return new Map(names.map((name) => [name, fs.readFileSync(path.join(PLUGIN_DIRECTORY, name))]));
}

function readIfThere(file: string): Buffer | undefined {
  return fs.existsSync(file) ? fs.readFileSync(file) : undefined;
}
