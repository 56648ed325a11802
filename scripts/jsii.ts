import { spawnSync } from "node:child_process";
import { join } from "node:path";

// The constructs by jsii: compiled into lib/, and documented as its assembly describes them.

/** jsii no longer speaks for Node 20, on which it works. */
const ENV = { ...process.env, JSII_SILENCE_WARNING_END_OF_LIFE_NODE_VERSION: process.versions.node.split(".")[0] };

function run(root: string, program: string, ...args: string[]): void {
  const script = join(root, "node_modules", program);
  const { status } = spawnSync(process.execPath, [script, ...args], { cwd: root, env: ENV, stdio: "inherit" });
  if (status !== 0) throw new Error(`${program} failed`);
}

export function compileConstructs(root: string): void {
  run(root, "jsii/bin/jsii", "--silence-warnings=reserved-word", "--generate-tsconfig=tsconfig.jsii.json");
}

/** The reference of the public API but for the bindings, from what was compiled last. */
export function writeApiReference(root: string, file: string): void {
  run(root, "jsii-docgen/bin/jsii-docgen", "--submodule", "root", "--output", file);
}

/** The same API as sources of other languages: `python`, `java`, `go`, `dotnet`. */
export function writeBindings(root: string, languages: readonly string[], directory: string): void {
  // with scripts, packing builds anew: dist/ would be missing for a moment, under other tests that run its commands
  const packing = ["--pack-command", "npm pack --ignore-scripts"];
  run(root, "jsii-pacmak/bin/jsii-pacmak", "--code-only", ...packing, "--targets", ...languages, "--outdir", directory);
}
