import { createHash, Hash } from "node:crypto";
import * as fs from "node:fs";
import * as path from "node:path";
import { ISynthesisSession, TerraformProvider, TerraformStack } from "cdktf";
import { PROVIDER_SOURCE } from "../../schema/names";
import { VERSION } from "../../schema/version.generated";
import { forgetInLockFile, seedLockFile } from "./lock-file";
import { writeAtomically } from "./write-atomically";

// Puts the plugin where `terraform init` looks without being told: the stack's own terraform.d/plugins. And seeds
// the lock file, with the hash of what was put there.

/** Synthesis of a single construct, as CDKTF's own assets use it; reached by its registered symbol. */
const CUSTOM_SYNTHESIS = Symbol.for("cdktf/customSynthesis");

/** The launcher and what it starts, as the package ships them. */
const PLUGIN_DIRECTORY = path.join(__dirname, "../../../dist/plugin");

type Files = ReadonlyMap<string, Buffer>;

const bundled = new WeakSet<TerraformProvider>();

export function installAtSynth(provider: TerraformProvider): void {
  bundled.add(provider);
  atSynth(provider, (stack, workingDirectory) => {
    const plugin = readPlugin();
    installPlugin(plugin, path.join(workingDirectory, "terraform.d"));
    seedLockFile(workingDirectory, stack.allProviders(), new Map([[PROVIDER_SOURCE, hashOf(plugin)]]));
  });
}

/** What an earlier synth has placed: where Terraform finds that, it asks no registry for any version. */
export function withdrawAtSynth(provider: TerraformProvider): void {
  atSynth(provider, (stack, workingDirectory) => {
    const placed = path.join(workingDirectory, "terraform.d", "plugins", PROVIDER_SOURCE);
    if (stack.allProviders().some((one) => bundled.has(one)) || !fs.existsSync(placed)) return;
    fs.rmSync(placed, { recursive: true });
    forgetInLockFile(workingDirectory, PROVIDER_SOURCE);
  });
}

function atSynth(provider: TerraformProvider, work: (stack: TerraformStack, workingDirectory: string) => void): void {
  const onSynthesize = (session: ISynthesisSession) => {
    const stack = TerraformStack.of(provider);
    work(stack, path.join(session.outdir, session.manifest.forStack(stack).workingDirectory));
  };
  Object.defineProperty(provider, CUSTOM_SYNTHESIS, { enumerable: false, value: { onSynthesize } });
}

function readPlugin(): Files {
  if (!fs.existsSync(PLUGIN_DIRECTORY)) {
    throw new Error(`the provider plugin is missing from ${PLUGIN_DIRECTORY}; install cdktf-provider-northflank again`);
  }
  const names = fs.readdirSync(PLUGIN_DIRECTORY).sort();
  return new Map(names.map((name) => [name, fs.readFileSync(path.join(PLUGIN_DIRECTORY, name))]));
}

function installPlugin(plugin: Files, terraformDirectory: string): void {
  const target = path.join(terraformDirectory, "plugins", PROVIDER_SOURCE, VERSION, platform());
  fs.mkdirSync(target, { recursive: true });
  for (const [name, content] of plugin) {
    const file = path.join(target, name);
    // what is half written stays out of the plugin's folder: Terraform's hash is of all files in it
    if (!isInstalled(file, content)) writeAtomically(file, content, 0o755, terraformDirectory);
  }
  const extra = fs.readdirSync(target).filter((name) => !plugin.has(name));
  for (const name of extra) fs.rmSync(path.join(target, name), { recursive: true, force: true });
}

/** Also executable: an archive of the folder, as of a CI job, may have lost that. */
function isInstalled(file: string, content: Buffer): boolean {
  return fs.existsSync(file) && (fs.statSync(file).mode & 0o100) !== 0 && fs.readFileSync(file).equals(content);
}

/** What Terraform calls `h1:`, Hash1 of https://pkg.go.dev/golang.org/x/mod/sumdb/dirhash. */
function hashOf(plugin: Files): string {
  const lines = [...plugin].map(([name, content]) => `${sha256(content).digest("hex")}  ${name}\n`);
  return `h1:${sha256(lines.join("")).digest("base64")}`;
}

function sha256(content: string | Buffer): Hash {
  return createHash("sha256").update(content);
}

/** GOOS_GOARCH of this machine. */
function platform(): string {
  const systems: { [name: string]: string } = { win32: "windows" };
  const processors: { [name: string]: string } = { x64: "amd64", ia32: "386" };
  return `${systems[process.platform] ?? process.platform}_${processors[process.arch] ?? process.arch}`;
}
