import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { VERSION } from "../../src/schema/version.generated";
import { Home } from "../support/cdktf";
import { npmRegistryWith } from "../support/npm-registry";
import { ROOT, run } from "../support/terraform";

// The package as its users get it: packed, and installed in projects of their own.

let directory: string;
let tarball: string;
let home: Home;

beforeAll(async () => {
  directory = mkdtempSync(join(tmpdir(), "northflank-package-"));
  // scripts are off: what is packed is what `npm test` has built and tests
  await succeed("npm", ["pack", "--ignore-scripts", "--pack-destination", directory], ROOT);
  tarball = join(directory, readdirSync(directory).find((name) => name.endsWith(".tgz")) ?? "none");
  home = new Home();
});

afterAll(async () => {
  home.remove();
  rmSync(directory, { recursive: true, force: true });
});

async function succeed(command: string, args: readonly string[], cwd: string, env = {}): Promise<string> {
  const { code, output } = await run(command, args, { cwd, env });
  if (code !== 0) throw new Error(`${command} ${args.join(" ")} failed:\n${output}`);
  return output;
}

/** A project as `cdktf init` makes it, with the package and more installed. */
async function project(name: string, packages: readonly string[], more: object = {}): Promise<string> {
  const folder = join(directory, name);
  mkdirSync(folder);
  cpSync(join(ROOT, "node_modules/cdktf-cli/bundle/templates/typescript/tsconfig.json"), join(folder, "tsconfig.json"));
  writeFileSync(join(folder, "cdktf.json"), JSON.stringify({ language: "typescript", app: "npx ts-node main.ts" }));
  writeFileSync(join(folder, "package.json"), JSON.stringify({ name, private: true, ...more }));
  await succeed("npm", ["install", "--no-audit", "--no-fund", tarball, ...packages], folder);
  return folder;
}

/** The listing of a guide that begins with the name of its file. */
function listing(document: string, file: string): string {
  const listings = [...readFileSync(join(ROOT, document), "utf8").matchAll(/^```ts\n(.*?)^```$/gms)];
  const found = listings.find(([, text = ""]) => text.startsWith(`// ${file}\n`));
  if (found?.[1] === undefined) throw new Error(`${document} has no listing ${file}`);
  return found[1];
}

/** The block to copy. */
function firstBlock(document: string): string {
  return /^```sh\n(.*?)^```$/ms.exec(readFileSync(join(ROOT, document), "utf8"))?.[1] ?? "exit 1";
}

const cdktf = "cdktf@0.21.0";
const constructs = "constructs@10.4.2";
const typescript = ["typescript@5.9.3", "@types/node@20", "@types/jest@30"];

test("the README's first block, copied into a shell as it is, makes a project and deploys a model", async () => {
  const elsewhere = await succeed("npm", ["config", "get", "registry"], directory);
  const manifest = JSON.parse(readFileSync(join(ROOT, "package.json"), "utf8"));
  const registry = await npmRegistryWith(tarball, manifest, elsewhere.trim());
  const env = { ...home.env, npm_config_registry: registry.url, npm_config_audit: "false", npm_config_fund: "false" };
  try {
    const printed = await succeed("bash", ["-euc", firstBlock("README.md")], directory, env);
    expect(printed).toContain("host = qwen3-8b--default-project.nf-emulator.test");
    expect(printed).toContain("base_url = https://http--qwen3-8b--default-project.nf-emulator.test/v1");
  } finally {
    await registry.close();
  }

  // the guide to testing, in the same project
  const folder = join(directory, "my-models");
  await succeed("npm", ["install", "--no-audit", "--no-fund", ...typescript], folder);
  cpSync(join(ROOT, "node_modules/cdktf-cli/bundle/templates/typescript/tsconfig.json"), join(folder, "tsconfig.json"));
  for (const file of ["models.ts", "models.test.ts", "deploy.test.ts"]) {
    writeFileSync(join(folder, file), listing("docs/guides/testing.md", file));
  }
  await succeed("npx", ["tsc"], folder);
  const jest = [join(ROOT, "node_modules/jest/bin/jest.js"), "--rootDir", folder, "--testMatch", "**/*.test.js"];
  expect(await succeed(process.execPath, jest, folder, home.env)).toContain("Tests:       3 passed, 3 total");
});

test("installing it brings two commands, and no package but the peers", async () => {
  const folder = await project("alone", [cdktf, constructs]);
  const installed = readdirSync(join(folder, "node_modules")).filter((name) => !name.startsWith("."));
  const { peerDependencies, dependencies } = JSON.parse(
    readFileSync(join(folder, "node_modules/cdktf-provider-northflank/package.json"), "utf8"),
  );
  expect(dependencies).toBeUndefined();
  expect(Object.keys(peerDependencies)).toEqual(["@cdktf/provider-null", "cdktf", "constructs"]);
  expect(installed).toEqual(["cdktf", "cdktf-provider-northflank", "constructs"]);
  for (const command of ["northflank-ai", "northflank-emulator"]) {
    expect(await succeed(join(folder, "node_modules/.bin", command), ["--version"], folder)).toBe(`${VERSION}\n`);
  }
});

test("an app that has cdktn under the name of cdktf writes the same configuration for every example", async () => {
  const cdktn = { cdktf: "npm:cdktn@0.24.0" };
  const more = { dependencies: cdktn, overrides: { cdktf: "$cdktf" } };
  const folder = await project("renamed", ["constructs@10.6.0", "@cdktf/provider-null@11.0.1"], more);
  const examples = ["quickstart", "cross-stack", "adopt-existing", "multi-model", "list-models", "readiness"];
  for (const name of examples) {
    const main = join(folder, name, "main.ts");
    cpSync(join(ROOT, "examples/cdktf", name, "main.ts"), main);
    const [theirs, ours] = [join(folder, name, "theirs"), join(folder, name, "ours")];
    await succeed(process.execPath, ["--import", TSX, main], folder, { CDKTF_OUTDIR: theirs });
    const original = join(ROOT, "examples/cdktf", name, "main.ts");
    await succeed(process.execPath, ["--import", TSX, original], ROOT, { CDKTF_OUTDIR: ours });
    expect(configurations(theirs)).toEqual(configurations(ours));
  }
});

test("an app of cdktn hears what to install beside it, and then works as it is", async () => {
  const folder = await project("forked", ["cdktn@0.24.0", "constructs@10.6.0"]);
  const main = readFileSync(join(ROOT, "examples/cdktf/quickstart/main.ts"), "utf8");
  writeFileSync(join(folder, "main.ts"), main.replace('from "cdktf"', 'from "cdktn"'));
  const synth = () => run(process.execPath, ["--import", TSX, "main.ts"], { cwd: folder });
  const refused = await synth();
  expect(refused.code).not.toBe(0);
  const [, advice = "none"] = /install one library for both, with `npm (.*?)`/.exec(refused.output) ?? [];
  await succeed("npm", [...advice.split(" "), "--no-audit", "--no-fund"], folder);
  expect(await synth()).toMatchObject({ code: 0 });
  expect(Object.keys(configurations(join(folder, "cdktf.out")))).toEqual(["quickstart"]);
});

const TSX = join(ROOT, "node_modules/tsx/dist/loader.mjs");

/** Every stack's configuration, without the notes on which versions wrote it and where. */
function configurations(outdir: string): Record<string, unknown> {
  const read = (stack: string) => {
    const text = readFileSync(join(outdir, "stacks", stack, "cdk.tf.json"), "utf8");
    return JSON.parse(text, (key, value) => (key === "//" || key === "path" ? undefined : value));
  };
  return Object.fromEntries(readdirSync(join(outdir, "stacks")).map((stack) => [stack, read(stack)]));
}
