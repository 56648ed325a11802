import { spawnSync } from "node:child_process";
import { copyFileSync, existsSync, mkdirSync, symlinkSync } from "node:fs";
import { delimiter, dirname, join } from "node:path";
import { temporaryDirectory } from "./after-test";
import { ROOT } from "./terraform";

// Versions of Node.js that are too old. test/old-node pins them; they are installed when a test needs them, because
// few contributors do.

const PINNED = join(ROOT, "test/old-node");
const INSTALLED = join(ROOT, "node_modules/.cache/old-node");

/** The pinned packages hold binaries for this platform only. */
export const hasOldNode = process.platform === "linux" && process.arch === "x64";

/** A PATH on which `node` is this version, before everything else. */
export function pathWithNode(major: number): string {
  const node = join(INSTALLED, `node_modules/node-${major}/bin/node`);
  if (!existsSync(node)) install();
  const folder = temporaryDirectory();
  symlinkSync(node, join(folder, "node"));
  return [folder, dirname(process.execPath), process.env.PATH].join(delimiter);
}

function install(): void {
  mkdirSync(INSTALLED, { recursive: true });
  for (const file of ["package.json", "package-lock.json"]) copyFileSync(join(PINNED, file), join(INSTALLED, file));
  const { status, stderr, error } = spawnSync("npm", ["ci", "--ignore-scripts"], { cwd: INSTALLED, encoding: "utf8" });
  if (status !== 0) throw new Error(`the old versions of Node.js cannot be installed: ${error?.message ?? stderr}`);
}
