import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { App, TerraformStack } from "cdktf";
import { NorthflankProvider } from "../../src";
import { VERSION } from "../../src/schema/version.generated";

// Needs dist/plugin, as a user's installation has it.

let outdir: string;

beforeEach(() => {
  outdir = mkdtempSync(join(tmpdir(), "cdktf-out-"));
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

test("the stack's folder holds the plugin, executable, and a lock file that names it", () => {
  const stack = synth();
  const launcher = join(pluginIn(stack), `terraform-provider-northflank_v${VERSION}`);
  expect(statSync(launcher).mode & 0o111).not.toBe(0);
  expect(readdirSync(pluginIn(stack))).toContain("main.cjs");
  expect(readFileSync(join(stack, ".terraform.lock.hcl"), "utf8")).toContain(
    `provider "registry.terraform.io/northflank-community/northflank" {\n  version     = "${VERSION}"`,
  );
});

test("a second synth leaves the recorded hashes alone", () => {
  const lockFile = join(synth(), ".terraform.lock.hcl");
  const locked = readFileSync(lockFile, "utf8").replace("}\n", '  hashes = [\n    "h1:abc=",\n  ]\n}\n');
  writeFileSync(lockFile, locked);
  synth();
  expect(readFileSync(lockFile, "utf8")).toBe(locked);
});

test("a plugin with other bytes takes its recorded hash along, and no other provider's", () => {
  const stack = synth();
  const lockFile = join(stack, ".terraform.lock.hcl");
  const other =
    'provider "registry.terraform.io/hashicorp/null" {\n  version = "3.2.4"\n  hashes = [\n    "h1:other=",\n  ]\n}\n';
  const own = readFileSync(lockFile, "utf8").replace("}\n", '  hashes = [\n    "h1:abc=",\n  ]\n}\n');
  writeFileSync(lockFile, other + own);
  writeFileSync(join(pluginIn(stack), "main.cjs"), "older");
  synth();
  const text = readFileSync(lockFile, "utf8");
  expect(text).toContain("h1:other=");
  expect(text).not.toContain("h1:abc=");
  expect(readFileSync(join(pluginIn(stack), "main.cjs"), "utf8")).not.toBe("older");
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
