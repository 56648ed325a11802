import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { chmodSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { App, TerraformStack } from "cdktf";
import { NorthflankProvider } from "../../../src";
import { VERSION } from "../../../src/schema/version.generated";
import { proves } from "../../support/proves";

// Needs dist/plugin, as a user's installation has it.

let outdir: string;

beforeEach(() => {
  outdir = mkdtempSync(join(tmpdir(), "cdktf out ü-"));
});

afterEach(() => rmSync(outdir, { recursive: true }));

function synth(config: object = {}): string {
  const app = new App({ outdir });
  new NorthflankProvider(new TerraformStack(app, "stack"), "northflank", config);
  app.synth();
  return join(outdir, "stacks/stack");
}

const pluginIn = (stack: string) => {
  const versions = join(stack, "terraform.d/plugins/registry.terraform.io/northflank-community/northflank", VERSION);
  return join(versions, readdirSync(versions)[0] ?? "");
};

const lockFile = (stack: string) => readFileSync(join(stack, ".terraform.lock.hcl"), "utf8");

const filesOf = (directory: string) =>
  readdirSync(directory).map((name) => {
    const file = join(directory, name);
    return { name, mode: statSync(file).mode, hash: createHash("sha256").update(readFileSync(file)).digest("hex") };
  });

const LOCKED = `provider "registry.terraform.io/northflank-community/northflank" {
  version     = "${VERSION}"
  constraints = "${VERSION}"
  hashes = [
`;

test("the stack's folder holds the plugin, executable, and a lock file with its hash", () => {
  proves("HS-15");
  const stack = synth();
  const launcher = join(pluginIn(stack), `terraform-provider-northflank_v${VERSION}`);
  expect(statSync(launcher).mode & 0o111).not.toBe(0);
  expect(readdirSync(pluginIn(stack))).toContain("main.cjs");
  expect(lockFile(stack)).toMatch(/^ {4}"h1:[\w+/]{43}=",\n {2}]\n}\n$/m);
  expect(lockFile(stack)).toContain(LOCKED);
});

test("what an earlier synth has placed does not keep Terraform from the registry", () => {
  const stack = synth();
  const other = 'provider "registry.terraform.io/hashicorp/null" {\n  version = "3.2.4"\n}\n';
  writeFileSync(join(stack, ".terraform.lock.hcl"), lockFile(stack) + other);
  synth({ pluginDelivery: "registry" });
  expect(() => pluginIn(stack)).toThrow("ENOENT");
  expect(lockFile(stack)).toBe(other);
});

test("with one provider of a stack from the package, the plugin stays in its place", () => {
  const app = new App({ outdir });
  const stack = new TerraformStack(app, "stack");
  new NorthflankProvider(stack, "northflank");
  new NorthflankProvider(stack, "second", { alias: "second", pluginDelivery: "registry" });
  app.synth();
  expect(readdirSync(pluginIn(join(outdir, "stacks/stack")))).toContain("main.cjs");
});

test("a second synth leaves the lock file alone, with the hashes that others have added", () => {
  const stack = synth();
  const locked = `# by hand\n${lockFile(stack).replace(/ {4}"h1:/, '    "zh:abc",\n$&')}`;
  writeFileSync(join(stack, ".terraform.lock.hcl"), locked);
  synth();
  expect(lockFile(stack)).toBe(locked);
});

test("the hash of another plugin is replaced, and no other provider's", () => {
  const stack = synth();
  const fresh = lockFile(stack);
  const other =
    'provider "registry.terraform.io/hashicorp/null" {\n  version = "3.2.4"\n  hashes = [\n    "h1:other=",\n  ]\n}\n';
  // also when the plugin itself is right: a synth that was killed, or a lock file out of version control
  writeFileSync(join(stack, ".terraform.lock.hcl"), `${LOCKED}    "h1:abc=",\n  ]\n}\n${other}`);
  synth();
  expect(lockFile(stack)).toBe(fresh + other);
});

test.each<[string, (plugin: string) => void]>([
  ["with other bytes", (plugin) => writeFileSync(join(plugin, "main.cjs"), "older")],
  ["with a file too many", (plugin) => writeFileSync(join(plugin, "older.cjs"), "")],
  ["with a file missing", (plugin) => rmSync(join(plugin, "undici.cjs"))],
  ["no longer executable", (plugin) => readdirSync(plugin).map((name) => chmodSync(join(plugin, name), 0o644))],
])("a plugin %s is put right", (_what, damage) => {
  const plugin = pluginIn(synth());
  const whole = filesOf(plugin);
  damage(plugin);
  expect(filesOf(plugin)).not.toEqual(whole);
  synth();
  expect(filesOf(plugin)).toEqual(whole);
});

test("the plugin starts in a folder of any name, also where files are ES modules", () => {
  const launcher = join(pluginIn(synth()), `terraform-provider-northflank_v${VERSION}`);
  writeFileSync(join(outdir, "package.json"), '{ "type": "module" }');
  expect(JSON.parse(execFileSync(launcher, ["--schema"], { encoding: "utf8" }))).toHaveProperty("provider_schemas");
});

test("delivery by a registry places nothing", () => {
  expect(readdirSync(synth({ pluginDelivery: "registry" }))).toEqual(["cdk.tf.json"]);
});

test.each([
  [
    "an unknown delivery",
    { pluginDelivery: "pigeon" },
    'pluginDelivery: must be one of "bundled", "registry", got "pigeon"',
  ],
  ["an unknown property", { token: "x" }, "token: is not a known property"],
  ["an interval without a unit", { pollInterval: "5" }, "pollInterval: must be a duration"],
])("%s is refused", (_what, config, message) => {
  expect(() => synth(config)).toThrow(message);
});
