import { execFileSync } from "node:child_process";
import {
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { App, TerraformStack } from "cdktf";
import { NorthflankProvider } from "../../../src";
import { VERSION } from "../../../src/schema/version.generated";
import { proves } from "../../support/proves";
import { PLUGIN } from "../../support/terraform";
import { unzip } from "../../support/unzip";

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

const SOURCE = "terraform.d/plugins/registry.terraform.io/northflank-community/northflank";
const LAUNCHER = `terraform-provider-northflank_v${VERSION}`;

const placedIn = (stack: string) => readdirSync(join(stack, SOURCE));
const archiveIn = (stack: string) => join(stack, SOURCE, placedIn(stack)[0] ?? "none");

const lockFile = (stack: string) => readFileSync(join(stack, ".terraform.lock.hcl"), "utf8");

const LOCKED = `provider "registry.terraform.io/northflank-community/northflank" {
  version     = "${VERSION}"
  constraints = "${VERSION}"
  hashes = [
`;

test("the stack's folder holds the plugin, executable, and a lock file with its hash", () => {
  proves("HS-15");
  const stack = synth();
  expect(placedIn(stack)).toEqual([
    expect.stringMatching(`^terraform-provider-northflank_${VERSION}_\\w+_\\w+\\.zip$`),
  ]);
  const files = unzip(archiveIn(stack));
  expect(files.map(({ name }) => name)).toEqual(readdirSync(PLUGIN));
  for (const { name, content, mode } of files) {
    expect(content.equals(readFileSync(join(PLUGIN, name)))).toBe(true);
    expect(mode).toBe(0o100755);
  }
  const hash = readFileSync(join(PLUGIN, "../plugin.h1"), "utf8").trim();
  expect(hash).toMatch(/^h1:[\w+/]{43}=$/);
  expect(lockFile(stack)).toBe(`${LOCKED}    "${hash}",\n  ]\n}\n`);
});

const FOLDERS = SOURCE.split("/");

test.each(FOLDERS.map((name, i) => [name, FOLDERS.slice(0, i + 1), FOLDERS.slice(i + 1)] as const))(
  "a link in the place of the folder %s is replaced, not followed",
  (_name, place, rest) => {
    const stack = synth();
    const elsewhere = mkdtempSync(join(outdir, "elsewhere-"));
    mkdirSync(join(elsewhere, ...rest, VERSION), { recursive: true });
    writeFileSync(join(elsewhere, ...rest, VERSION, "precious"), "");
    rmSync(join(stack, ...place), { recursive: true });
    symlinkSync(elsewhere, join(stack, ...place));
    const before = readdirSync(elsewhere, { recursive: true });
    synth();
    expect(readdirSync(elsewhere, { recursive: true })).toEqual(before);
    expect(lstatSync(join(stack, ...place)).isDirectory()).toBe(true);
    expect(placedIn(stack)).toHaveLength(1);
  },
);

test("what removes an earlier plugin does not follow a link", () => {
  const stack = synth();
  const elsewhere = join(outdir, "elsewhere");
  renameSync(join(stack, "terraform.d"), elsewhere);
  symlinkSync(elsewhere, join(stack, "terraform.d"));
  const before = readdirSync(elsewhere, { recursive: true });
  synth({ pluginDelivery: "registry" });
  expect(readdirSync(elsewhere, { recursive: true })).toEqual(before);
  expect(existsSync(join(stack, "terraform.d"))).toBe(false);
});

test("what an earlier synth has placed does not keep Terraform from the registry", () => {
  const stack = synth();
  const other = 'provider "registry.terraform.io/hashicorp/null" {\n  version = "3.2.4"\n}\n';
  writeFileSync(join(stack, ".terraform.lock.hcl"), lockFile(stack) + other);
  synth({ pluginDelivery: "registry" });
  expect(existsSync(join(stack, SOURCE))).toBe(false);
  expect(lockFile(stack)).toBe(other);
});

test("with one provider of a stack from the package, the plugin stays in its place", () => {
  const app = new App({ outdir });
  const stack = new TerraformStack(app, "stack");
  new NorthflankProvider(stack, "northflank");
  new NorthflankProvider(stack, "second", { alias: "second", pluginDelivery: "registry" });
  app.synth();
  expect(placedIn(join(outdir, "stacks/stack"))).toHaveLength(1);
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

const another = (archive: string) => readFileSync(archive).fill("x", 100, 200);

test.each<[string, (archive: string) => void]>([
  ["with other bytes", (archive) => writeFileSync(archive, another(archive))],
  ["that is missing", (archive) => rmSync(archive)],
  [
    "with the plugin as a folder, which Terraform would link to, beside it",
    (archive) => {
      const folder = join(archive, "..", VERSION, "linux_amd64");
      mkdirSync(folder, { recursive: true });
      writeFileSync(join(folder, LAUNCHER), "");
    },
  ],
  [
    "that is a link",
    (archive) => {
      writeFileSync(`${outdir}/elsewhere`, readFileSync(archive));
      rmSync(archive);
      symlinkSync(`${outdir}/elsewhere`, archive);
    },
  ],
  [
    "in a folder that is a link",
    (archive) => {
      mkdirSync(`${outdir}/elsewhere`);
      rmSync(join(archive, ".."), { recursive: true });
      symlinkSync(`${outdir}/elsewhere`, join(archive, ".."));
    },
  ],
])("an archive %s is put right", (_what, damage) => {
  const stack = synth();
  const [names, whole] = [placedIn(stack), readFileSync(archiveIn(stack))];
  damage(archiveIn(stack));
  const elsewhere = existsSync(`${outdir}/elsewhere`) && lstatSync(`${outdir}/elsewhere`).mtimeMs;
  synth();
  expect(placedIn(stack)).toEqual(names);
  expect(readFileSync(archiveIn(stack)).equals(whole)).toBe(true);
  for (const own of [archiveIn(stack), join(stack, SOURCE)]) expect(lstatSync(own).isSymbolicLink()).toBe(false);
  if (elsewhere) expect(lstatSync(`${outdir}/elsewhere`).mtimeMs).toBe(elsewhere);
});

test("the plugin starts in a folder of any name, also where files are ES modules", () => {
  for (const { name, mode, content } of unzip(archiveIn(synth()))) writeFileSync(join(outdir, name), content, { mode });
  writeFileSync(join(outdir, "package.json"), '{ "type": "module" }');
  const printed = execFileSync(join(outdir, LAUNCHER), ["--schema"], { encoding: "utf8" });
  expect(JSON.parse(printed)).toHaveProperty("provider_schemas");
});

test("on Windows synth says what works, and places nothing", () => {
  const { platform } = process;
  Object.defineProperty(process, "platform", { value: "win32" });
  try {
    expect(() => synth()).toThrow(
      'The bundled plugin starts with a shell script, which Windows cannot run: run cdktf and Terraform in WSL (Windows Subsystem for Linux), or set pluginDelivery: "registry"',
    );
    expect(() => synth({ pluginDelivery: "registry" })).not.toThrow();
  } finally {
    Object.defineProperty(process, "platform", { value: platform });
  }
  expect(existsSync(join(outdir, "stacks/stack", SOURCE))).toBe(false);
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
