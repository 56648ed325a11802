import { chmodSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
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
import { prepareReplies } from "../src/protocol/precompute-replies";
import { NorthflankProvider } from "../src/provider/provider";
import { PROVIDER_TYPE } from "../src/schema/names";
import { VERSION } from "../src/schema/version.generated";
import { compileConstructs } from "./jsii";
import { bundledPackages, licenceTexts } from "./third-party-licences";

// Everything that is shipped: constructs by jsii into lib/, the rest as single files into dist/.

const ROOT = join(__dirname, "..");
const PLUGIN = join(ROOT, "dist/plugin");

/** Core starts this file; a script has no `.exe` and no Node of its own, hence the check. */
const LAUNCHER = `#!/bin/sh
command -v node >/dev/null || { echo "terraform-provider-${PROVIDER_TYPE} needs Node.js 20.9 or newer on the PATH"; exit 1; }
unset NODE_OPTIONS
exec node "\${0%/*}/main.cjs" "$@" </dev/null
`;

const COMMON: BuildOptions = {
  bundle: true,
  minify: true,
  platform: "node",
  format: "cjs",
  target: "node20.9",
  legalComments: "linked",
  logLevel: "warning",
  absWorkingDir: ROOT,
};

/** What went into each file. */
const metafiles: Metafile[] = [];

async function build(options: BuildOptions): Promise<BuildResult> {
  const result = await withEsbuild({ ...COMMON, ...options, metafile: true });
  metafiles.push(result.metafile);
  return result;
}

/**
 * The plugin starts several times in every command, and what a start does not need is not read: gRPC follows when the
 * handshake line is out, the provider with the first call that needs it, undici with the first request. Of grpc-js only
 * what serves is taken, and no parser of .proto files.
 */
async function bundlePlugin(): Promise<void> {
  await buildInParts({
    entryPoints: ["src/provider/main.ts"],
    outdir: PLUGIN,
    alias: { "@grpc/proto-loader": "./scripts/bundle-stubs/no-proto-loader.ts" },
    plugins: [undiciAt("./undici.cjs"), GRPC_SERVER, LATE_VALIDATORS, PREPARED_REPLIES],
  });
  await build({ entryPoints: [require.resolve("undici")], outfile: join(PLUGIN, "undici.cjs") });
  await build({ stdin: validators(), outfile: join(PLUGIN, "validators.cjs") });
  const launcher = join(PLUGIN, `terraform-provider-${PROVIDER_TYPE}_v${VERSION}`);
  writeFileSync(launcher, LAUNCHER);
  chmodSync(launcher, 0o755);
}

/** A file for each `import()`. esbuild splits ES modules only, so their parts are made CommonJS, which starts faster. */
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

const VALIDATORS = [
  "resource-config",
  "data-arguments",
  "list-data-arguments",
  "list-configuration",
  "provider-configuration",
];

/** All that the plugin validates with, by the name of the file. */
function validators(): StdinOptions {
  const lines = VALIDATORS.map((name) => `export { default as "${name}" } from "./${name}.generated";`);
  return { contents: lines.join("\n"), resolveDir: join(ROOT, "src/schema/validators"), loader: "ts" };
}

/** A validator in the plugin is loaded when it is first asked: a schema is served without any. */
const LATE_VALIDATORS: Plugin = {
  name: "late-validators",
  setup({ onLoad, onResolve }) {
    onResolve({ filter: /^\.\/validators\.cjs$/ }, ({ path }) => ({ path, external: true }));
    onLoad({ filter: /schema[\\/]validators[\\/][\w-]+\.generated\.ts$/ }, ({ path }) => {
      const name = basename(path, ".generated.ts");
      const contents = `export default function validate(data) {
        const own = require("./validators.cjs")["${name}"];
        const isValid = own(data);
        validate.errors = own.errors;
        return isValid;
      }`;
      return { contents, loader: "ts" };
    });
  },
};

/** What the provider offers, said once for all starts. */
const PREPARED_REPLIES: Plugin = {
  name: "prepared-replies",
  setup({ onLoad }) {
    onLoad({ filter: /provider[\\/]precomputed-replies\.ts$/ }, () => {
      const replies = prepareReplies(new NorthflankProvider());
      return { contents: `export const preparedReplies = ${JSON.stringify(replies)};` };
    });
  },
};

/** The half of @grpc/grpc-js that serves. */
const GRPC_SERVER: Plugin = {
  name: "grpc-server",
  setup({ onResolve }) {
    onResolve({ filter: /^@grpc\/grpc-js$/ }, () => ({ path: join(__dirname, "bundle-stubs/grpc-server.ts") }));
    onResolve({ filter: /^\.\/(orca|make-client)$/ }, ({ importer }) =>
      importer.includes("@grpc/grpc-js") ? { path: join(__dirname, "bundle-stubs/no-grpc-client.ts") } : undefined,
    );
  },
};

/** One copy for all that is shipped. */
const undiciAt = (path: string): Plugin => ({
  name: "undici",
  setup: ({ onResolve }) => onResolve({ filter: /^undici$/ }, () => ({ path, external: true })),
});

async function bundleCommand(name: string, entryPoint: string): Promise<void> {
  const outfile = join(ROOT, `dist/${name}.cjs`);
  const banner = { js: "#!/usr/bin/env node" };
  await build({ entryPoints: [entryPoint], outfile, banner, plugins: [undiciAt("./plugin/undici.cjs")] });
  chmodSync(outfile, 0o755);
}

/** For tests of users' own stacks; the types come from the source, which names all of them. */
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
  await bundleCommand("emulator", "src/cli/emulator/main.ts");
  await bundleCommand("northflank-ai", "src/cli/northflank-ai/main.ts");
  await bundleTesting();
  writeFileSync(join(ROOT, "dist/THIRD-PARTY-LICENSES.txt"), licenceTexts(ROOT, bundledPackages(metafiles)));
  compileConstructs(ROOT);
}

void main();
