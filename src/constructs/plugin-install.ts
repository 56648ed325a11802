import * as fs from "node:fs";
import * as path from "node:path";
import { ISynthesisSession, TerraformProvider, TerraformStack } from "cdktf";
import { PROVIDER_SOURCE } from "../schema/names";
import { VERSION } from "../schema/version.generated";

// Puts the plugin where `terraform init` looks without being told: the stack's own terraform.d/plugins. And seeds
// the lock file: without an entry for every provider cdktf-cli runs `terraform providers lock`, which asks
// registries only.

/** Synthesis of a single construct, as CDKTF's own assets use it; reached by its registered symbol. */
const CUSTOM_SYNTHESIS = Symbol.for("cdktf/customSynthesis");

/** The launcher and what it starts, as the package ships them. */
const PLUGIN_DIRECTORY = path.join(__dirname, "..", "..", "dist", "plugin");

export function installAtSynth(provider: TerraformProvider): void {
  const onSynthesize = (session: ISynthesisSession) => {
    const stack = TerraformStack.of(provider);
    const workingDirectory = path.join(session.outdir, session.manifest.forStack(stack).workingDirectory);
    const isChanged = installPlugin(workingDirectory);
    seedLockFile(path.join(workingDirectory, ".terraform.lock.hcl"), stack.allProviders(), isChanged);
  };
  Object.defineProperty(provider, CUSTOM_SYNTHESIS, { enumerable: false, value: { onSynthesize } });
}

/** Returns whether the files there were others. */
function installPlugin(workingDirectory: string): boolean {
  if (!fs.existsSync(PLUGIN_DIRECTORY)) {
    throw new Error(`the provider plugin is missing from ${PLUGIN_DIRECTORY}; install cdktf-provider-northflank again`);
  }
  const target = path.join(workingDirectory, "terraform.d", "plugins", PROVIDER_SOURCE, VERSION, platform());
  const names = fs.readdirSync(PLUGIN_DIRECTORY);
  const isChanged = names
    .map((name) => install(path.join(PLUGIN_DIRECTORY, name), path.join(target, name)))
    .some(Boolean);
  const extra = fs.readdirSync(target).filter((name) => !names.includes(name));
  for (const name of extra) fs.rmSync(path.join(target, name), { recursive: true });
  return isChanged || extra.length > 0;
}

function install(source: string, target: string): boolean {
  const content = fs.readFileSync(source);
  if (fs.existsSync(target) && fs.readFileSync(target).equals(content)) return false;
  fs.mkdirSync(path.dirname(target), { recursive: true });
  // under another name first: a Terraform that runs meanwhile sees the old file or the new one
  const temporary = `${target}.${process.pid}`;
  fs.writeFileSync(temporary, content);
  fs.chmodSync(temporary, 0o755);
  fs.renameSync(temporary, target);
  return true;
}

/** GOOS_GOARCH of this machine. */
function platform(): string {
  const systems: { [name: string]: string } = { win32: "windows" };
  const processors: { [name: string]: string } = { x64: "amd64", ia32: "386" };
  return `${systems[process.platform] ?? process.platform}_${processors[process.arch] ?? process.arch}`;
}

const EXACT_VERSION = /^\d+\.\d+\.\d+(-[0-9A-Za-z.-]+)?$/;

/** An entry without hashes for each provider whose version is exact: `terraform init` adds the hashes. */
function seedLockFile(file: string, providers: TerraformProvider[], dropOwn: boolean): void {
  const before = fs.existsSync(file) ? fs.readFileSync(file, "utf8") : "";
  // other bytes under the same version: the recorded hash would fail `terraform init`
  let text = dropOwn ? before.replace(entryOf(PROVIDER_SOURCE), "") : before;
  for (const provider of providers) {
    const metadata = provider.terraformGeneratorMetadata;
    const version = metadata?.providerVersion ?? metadata?.providerVersionConstraint;
    const source = fullSource(provider.terraformProviderSource ?? provider.terraformResourceType);
    if (!version || !EXACT_VERSION.test(version)) continue;
    const present = entryOf(source).exec(text)?.[0];
    if (present?.includes(`"${version}"`)) continue;
    const entry = `provider "${source}" {\n  version     = "${version}"\n  constraints = "${version}"\n}\n`;
    text = present ? text.replace(present, entry) : text + entry;
  }
  if (text !== before) fs.writeFileSync(file, text);
}

function entryOf(source: string): RegExp {
  return new RegExp(`provider "${source.replace(/[.]/g, "\\.")}" \\{[^}]*\\}\\n?`);
}

/** `null` and `hashicorp/null` -> `registry.terraform.io/hashicorp/null` */
function fullSource(source: string): string {
  const parts = source.split("/");
  return [...["registry.terraform.io", "hashicorp"].slice(0, 3 - parts.length), ...parts].join("/");
}
