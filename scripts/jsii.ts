import { spawnSync } from "node:child_process";
import { readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";

// Runs jsii and its tools: they compile the constructs into lib/, describe their API in `.jsii`, and translate them.

/** jsii works on Node 20, but warns that it is no longer supported. */
const ENV = { ...process.env, JSII_SILENCE_WARNING_END_OF_LIFE_NODE_VERSION: process.versions.node.split(".")[0] };

function run(root: string, program: string, ...args: string[]): void {
  const script = join(root, "node_modules", program);
  const { status } = spawnSync(process.execPath, [script, ...args], { cwd: root, env: ENV, stdio: "inherit" });
  if (status !== 0) throw new Error(`${program} failed`);
}

export function compileConstructs(root: string): void {
  rmSync(join(root, "lib"), { recursive: true, force: true }); // a renamed file would stay, and be packed
  run(root, "jsii/bin/jsii", "--silence-warnings=reserved-word", "--generate-tsconfig=tsconfig.jsii.json");
  dropSourceMaps(join(root, "lib"));
}

/** jsii always writes a source map into each file. They would be a fifth of the package, and its sources are not in it. */
function dropSourceMaps(directory: string): void {
  for (const file of readdirSync(directory, { recursive: true, encoding: "utf8" })) {
    if (!file.endsWith(".js")) continue;
    const path = join(directory, file);
    writeFileSync(path, readFileSync(path, "utf8").replace(/\n\/\/# sourceMappingURL=data:\S+\s*$/, "\n"));
  }
}

/** Writes the public API as sources of other languages: `python`, `java`, `go`, `dotnet`. Needs a build. */
export function writeBindings(root: string, languages: readonly string[], directory: string): void {
  // The script `prepack` would build again and remove dist/ for a moment, while other tests run the commands in it.
  const packing = ["--pack-command", "npm pack --ignore-scripts"];
  run(root, "jsii-pacmak/bin/jsii-pacmak", "--code-only", ...packing, "--targets", ...languages, "--outdir", directory);
}
