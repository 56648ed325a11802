import { chmodSync, mkdirSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import {
  BuildOptions,
  BuildResult,
  Metafile,
  Plugin,
  StdinOptions,
  TransformOptions,
  transform,
  build as withEsbuild,
} from "esbuild";
import { transpileDeclaration } from "typescript";
import { pluginHash } from "../src/constructs/synth/plugin-hash";
import { Files } from "../src/constructs/synth/zip";
import { precomputeReplies } from "../src/protocol/precompute-replies";
import { NorthflankProvider } from "../src/provider/provider";
import { PROVIDER_TYPE } from "../src/schema/names";
import { VERSION } from "../src/schema/version.generated";
import { entryFile, nodeRequirement, oldestNode } from "./entry-file";
import { compileConstructs } from "./jsii";
import { bundledPackages, licenceTexts } from "./third-party-licences";

// Builds everything that is shipped: jsii compiles the constructs into lib/, esbuild bundles the rest into dist/.

const ROOT = join(__dirname, "..");
const PLUGIN = join(ROOT, "dist/plugin");
const COMMANDS = join(ROOT, "dist/commands");
const PLUGIN_NAME = `terraform-provider-${PROVIDER_TYPE}`;
const OLDEST_NODE = oldestNode(JSON.parse(readFileSync(join(ROOT, "package.json"), "utf8")).engines);

/**
 * Terraform starts this script, which starts the plugin with the user's Node.js. Node.js 20 would read the file of
 * NODE_EXTRA_CA_CERTS at each start; the plugin reads it when it needs it.
 */
const LAUNCHER = `#!/bin/sh
command -v node >/dev/null || { echo "${PLUGIN_NAME} needs ${nodeRequirement(OLDEST_NODE)} on the PATH"; exit 1; }
[ -z "$NODE_EXTRA_CA_CERTS" ] || export NORTHFLANK_NODE_EXTRA_CA_CERTS="$NODE_EXTRA_CA_CERTS"
unset NODE_OPTIONS NODE_EXTRA_CA_CERTS
exec node "\${0%/*}/main.cjs" "$@" </dev/null
`;

const COMMON: BuildOptions = {
  bundle: true,
  minify: true,
  platform: "node",
  format: "cjs",
  target: `node${OLDEST_NODE.major}.${OLDEST_NODE.minor}`,
  legalComments: "linked",
  logLevel: "warning",
  absWorkingDir: ROOT,
};

/** esbuild's lists of what went into each file, from which the licences are collected. */
const metafiles: Metafile[] = [];

async function build(options: BuildOptions): Promise<BuildResult> {
  const result = await withEsbuild({ ...COMMON, ...options, metafile: true });
  metafiles.push(result.metafile);
  return result;
}

/**
 * Terraform starts the plugin several times in every command, so a start loads only what it needs: gRPC after the
 * handshake line, the provider with the first call that needs it, undici with the first request. The bundle has neither
 * the client half of grpc-js nor its parser of .proto files.
 */
async function bundlePlugin(): Promise<void> {
  const validators = new Set<string>();
  await buildInParts({
    entryPoints: { plugin: "src/provider/main.ts" },
    outdir: PLUGIN,
    alias: { "@grpc/proto-loader": "./scripts/bundle-stubs/no-proto-loader.ts" },
    plugins: [undiciAt("./undici.cjs"), GRPC_SERVER, lazyValidators(validators), PRECOMPUTED_REPLIES],
  });
  await build({ entryPoints: [require.resolve("undici")], outfile: join(PLUGIN, "undici.cjs") });
  await build({ stdin: exportsOf(validators), outfile: join(PLUGIN, "validators.cjs") });
  writeExecutable(join(PLUGIN, "main.cjs"), entryFile(PLUGIN_NAME, "./plugin.cjs", OLDEST_NODE));
  writeExecutable(join(PLUGIN, `${PLUGIN_NAME}_v${VERSION}`), LAUNCHER);
  writeFileSync(join(ROOT, "dist/plugin.h1"), `${pluginHash(filesIn(PLUGIN))}\n`);
}

function filesIn(directory: string): Files {
  return new Map(readdirSync(directory).map((name) => [name, readFileSync(join(directory, name))]));
}

/** Builds one file per `import()`. esbuild can split only ES modules, so the parts become CommonJS, which starts faster. */
async function buildInParts(options: BuildOptions): Promise<void> {
  const parts = await build({
    ...options,
    format: "esm",
    splitting: true,
    outExtension: { ".js": ".cjs" },
    write: false,
  });
  const { minify, platform, target } = COMMON;
  const asCommonJs: TransformOptions = {
    minify,
    platform,
    target,
    format: "cjs",
    supported: { "dynamic-import": false },
  };
  for (const { path, text } of parts.outputFiles ?? []) writeFileSync(path, (await transform(text, asCommonJs)).code);
}

/** A module that exports each validator by the name of its file. */
function exportsOf(validators: ReadonlySet<string>): StdinOptions {
  const lines = [...validators].sort().map((name) => `export { default as "${name}" } from "./${name}.generated";`);
  return { contents: lines.join("\n"), resolveDir: join(ROOT, "src/schema/validators"), loader: "ts" };
}

/** The plugin loads its validators with the first validation, because it serves a schema without any. */
const lazyValidators = (validators: Set<string>): Plugin => ({
  name: "lazy-validators",
  setup({ onLoad, onResolve }) {
    onResolve({ filter: /^\.\/validators\.cjs$/ }, ({ path }) => ({ path, external: true }));
    onLoad({ filter: /schema[\\/]validators[\\/][\w-]+\.generated\.ts$/ }, ({ path }) => {
      const name = basename(path, ".generated.ts");
      validators.add(name);
      const contents = `export default function validate(data) {
        const own = require("./validators.cjs")["${name}"];
        const isValid = own(data);
        validate.errors = own.errors;
        return isValid;
      }`;
      return { contents, loader: "ts" };
    });
  },
});

/** Puts the replies that describe the provider into the plugin. */
const PRECOMPUTED_REPLIES: Plugin = {
  name: "precomputed-replies",
  setup({ onLoad }) {
    onLoad({ filter: /provider[\\/]precomputed-replies\.ts$/ }, () => {
      const replies = precomputeReplies(new NorthflankProvider());
      return { contents: `export const precomputedReplies = ${JSON.stringify(replies)};` };
    });
  },
};

/** Takes only the server half of @grpc/grpc-js. */
const GRPC_SERVER: Plugin = {
  name: "grpc-server",
  setup({ onResolve }) {
    onResolve({ filter: /^@grpc\/grpc-js$/ }, () => ({ path: join(__dirname, "bundle-stubs/grpc-server.ts") }));
    onResolve({ filter: /^\.\/(orca|make-client)$/ }, ({ importer }) =>
      importer.includes("@grpc/grpc-js") ? { path: join(__dirname, "bundle-stubs/no-grpc-client.ts") } : undefined,
    );
  },
};

/** All bundles share one copy of undici. */
const undiciAt = (path: string): Plugin => ({
  name: "undici",
  setup: ({ onResolve }) => onResolve({ filter: /^undici$/ }, () => ({ path, external: true })),
});

/** @param file the name of its file, without the extension */
async function bundleCommand(command: string, file: string, entryPoint: string): Promise<void> {
  const outfile = join(COMMANDS, `${file}.cjs`);
  await build({ entryPoints: [entryPoint], outfile, plugins: [undiciAt("../plugin/undici.cjs")] });
  writeExecutable(join(ROOT, `dist/${file}.cjs`), entryFile(command, `./commands/${file}.cjs`, OLDEST_NODE));
}

function writeExecutable(path: string, text: string): void {
  writeFileSync(path, text);
  chmodSync(path, 0o755);
}

/** The entry point `testing`. Its source declares all of its types, so the declarations come from that file alone. */
async function bundleTesting(): Promise<void> {
  const source = join(ROOT, "src/testing/start-emulator.ts");
  await build({ entryPoints: [source], outfile: join(ROOT, "dist/testing.cjs") });
  const { outputText } = transpileDeclaration(readFileSync(source, "utf8"), { compilerOptions: { target: 99 } });
  writeFileSync(join(ROOT, "dist/testing.d.ts"), outputText);
}

async function main(): Promise<void> {
  rmSync(join(ROOT, "dist"), { recursive: true, force: true });
  mkdirSync(PLUGIN, { recursive: true });
  await bundlePlugin();
  await bundleCommand("northflank-emulator", "emulator", "src/cli/emulator/main.ts");
  await bundleCommand("northflank-ai", "northflank-ai", "src/cli/northflank-ai/main.ts");
  await bundleTesting();
  writeFileSync(join(ROOT, "dist/THIRD-PARTY-LICENSES.txt"), licenceTexts(ROOT, bundledPackages(metafiles)));
  compileConstructs(ROOT);
  standInForExamples();
}

/**
 * Each example is a project of its own. In this repository, all of them find the package and its commands as they have
 * been built. A link to the repository itself would be a circle, in which jsii-pacmak copies without end.
 */
function standInForExamples(): void {
  const modules = join(ROOT, "examples/node_modules");
  const { name, bin } = JSON.parse(readFileSync(join(ROOT, "package.json"), "utf8"));
  rmSync(modules, { recursive: true, force: true });
  mkdirSync(join(modules, name), { recursive: true });
  writeFileSync(join(modules, name, "package.json"), JSON.stringify({ name, version: VERSION }));
  writeFileSync(join(modules, name, "index.js"), 'module.exports = require("../../../lib");\n');
  writeFileSync(join(modules, name, "index.d.ts"), 'export * from "../../../lib";\n');
  mkdirSync(join(modules, ".bin"));
  for (const [command, file] of Object.entries<string>(bin))
    symlinkSync(join("../../..", file), join(modules, ".bin", command));
}

void main();
