import { createHash, Hash } from "node:crypto";
import * as fs from "node:fs";
import * as path from "node:path";
import { ISynthesisSession, TerraformProvider, TerraformStack } from "cdktf";
import { PROVIDER_SOURCE } from "../../schema/names";
import { VERSION } from "../../schema/version.generated";
import { addToLockFile, removeFromLockFile } from "./lock-file";
import { writeAtomically } from "./write-atomically";

// Copies the plugin to where `terraform init` finds it without settings, the stack's own terraform.d/plugins, and
// writes its hash into the lock file.

/** CDKTF calls the object at this symbol when it synthesises the construct; CDKTF's own assets use it too. */
const CUSTOM_SYNTHESIS = Symbol.for("cdktf/customSynthesis");

/** The launcher and the plugin's JavaScript, as the package ships them. */
const PLUGIN_DIRECTORY = path.join(__dirname, "../../../dist/plugin");

/** Contents by file name. */
type Files = ReadonlyMap<string, Buffer>;

/** The providers with `pluginDelivery: "bundled"`. */
const bundled = new WeakSet<TerraformProvider>();

/** Copies the plugin into the provider's stack at synth, and adds it to the stack's lock file. */
export function installAtSynth(provider: TerraformProvider): void {
  bundled.add(provider);
  atSynth(provider, (stack, workingDirectory) => {
    const plugin = readPlugin();
    installPlugin(plugin, path.join(workingDirectory, "terraform.d"));
    addToLockFile(workingDirectory, stack.allProviders(), new Map([[PROVIDER_SOURCE, hashOf(plugin)]]));
  });
}

/**
 * Removes at synth the plugin that an earlier synth has copied: as long as Terraform finds it, Terraform asks no
 * registry. The plugin stays when another provider of the stack is bundled.
 */
export function uninstallAtSynth(provider: TerraformProvider): void {
  atSynth(provider, (stack, workingDirectory) => {
    const installed = path.join(workingDirectory, "terraform.d", "plugins", PROVIDER_SOURCE);
    if (stack.allProviders().some((other) => bundled.has(other)) || !fs.existsSync(installed)) return;
    fs.rmSync(installed, { recursive: true });
    removeFromLockFile(workingDirectory, PROVIDER_SOURCE);
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
    throw new Error(`The provider plugin is missing from ${PLUGIN_DIRECTORY}: install cdktf-provider-northflank again`);
  }
  const names = fs.readdirSync(PLUGIN_DIRECTORY).sort();
  return new Map(names.map((name) => [name, fs.readFileSync(path.join(PLUGIN_DIRECTORY, name))]));
}

function installPlugin(plugin: Files, terraformDirectory: string): void {
  const target = path.join(terraformDirectory, "plugins", PROVIDER_SOURCE, VERSION, platform());
  fs.mkdirSync(target, { recursive: true });
  for (const [name, content] of plugin) {
    const file = path.join(target, name);
    // the temporary file must not be in the plugin's folder: Terraform hashes all files in it
    if (!isInstalled(file, content)) writeAtomically(file, content, 0o755, terraformDirectory);
  }
  const extra = fs.readdirSync(target).filter((name) => !plugin.has(name));
  for (const name of extra) fs.rmSync(path.join(target, name), { recursive: true, force: true });
}

/** The file must also be executable: a CI job that archived the folder may have lost the permission. */
function isInstalled(file: string, content: Buffer): boolean {
  return fs.existsSync(file) && (fs.statSync(file).mode & 0o100) !== 0 && fs.readFileSync(file).equals(content);
}

/** Terraform's `h1:` hash of a provider, which is Hash1 of https://pkg.go.dev/golang.org/x/mod/sumdb/dirhash. */
function hashOf(plugin: Files): string {
  const lines = [...plugin].map(([name, content]) => `${sha256(content).digest("hex")}  ${name}\n`);
  return `h1:${sha256(lines.join("")).digest("base64")}`;
}

function sha256(content: string | Buffer): Hash {
  return createHash("sha256").update(content);
}

/** The platform of this machine in Go's names, such as linux_amd64. */
function platform(): string {
  const systems: { [name: string]: string } = { win32: "windows" };
  const processors: { [name: string]: string } = { x64: "amd64", ia32: "386" };
  return `${systems[process.platform] ?? process.platform}_${processors[process.arch] ?? process.arch}`;
}
