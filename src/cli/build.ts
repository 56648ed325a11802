import { spawnSync } from "node:child_process";
import { chmodSync, mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { build } from "esbuild";
import { PROVIDER_TYPE } from "../schema/names";
import { VERSION } from "../schema/version.generated";

// Everything that is shipped: constructs by jsii into lib/, the rest as single files into dist/.

const ROOT = join(__dirname, "../..");
const PLUGIN = join(ROOT, "dist/plugin");

/** Core starts this file; a script has no `.exe` and no Node of its own, hence the check. */
const LAUNCHER = `#!/bin/sh
command -v node >/dev/null || { echo "terraform-provider-${PROVIDER_TYPE} needs Node.js 20.9 or newer on the PATH"; exit 1; }
unset NODE_OPTIONS
exec node "\${0%/*}/main.cjs" "$@" </dev/null
`;

async function bundle(entry: string, outfile: string, banner = ""): Promise<void> {
  await build({
    entryPoints: [join(ROOT, entry)],
    outfile,
    bundle: true,
    minify: true,
    keepNames: false,
    platform: "node",
    format: "cjs",
    target: "node20.9",
    legalComments: "linked",
    banner: { js: banner },
    logLevel: "warning",
  });
}

function compileConstructs(): void {
  const compiler = [
    join(ROOT, "node_modules/jsii/bin/jsii"),
    "--silence-warnings=reserved-word",
    "--generate-tsconfig=tsconfig.jsii.json",
  ];
  // jsii no longer speaks for Node 20, on which it works
  const env = { ...process.env, JSII_SILENCE_WARNING_END_OF_LIFE_NODE_VERSION: process.versions.node.split(".")[0] };
  const { status } = spawnSync(process.execPath, compiler, { cwd: ROOT, env, stdio: "inherit" });
  if (status !== 0) throw new Error("jsii did not compile the constructs");
}

async function main(): Promise<void> {
  rmSync(join(ROOT, "dist"), { recursive: true, force: true });
  mkdirSync(PLUGIN, { recursive: true });
  await bundle("src/provider/main.ts", join(PLUGIN, "main.cjs"));
  const launcher = join(PLUGIN, `terraform-provider-${PROVIDER_TYPE}_v${VERSION}`);
  writeFileSync(launcher, LAUNCHER);
  chmodSync(launcher, 0o755);
  await bundle("src/cli/emulator-main.ts", join(ROOT, "dist/emulator.cjs"), "#!/usr/bin/env node");
  compileConstructs();
}

void main();
