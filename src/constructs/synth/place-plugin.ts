import * as fs from "node:fs";
import * as path from "node:path";
import { ISynthesisSession, TerraformProvider, TerraformStack } from "cdktf";
import { PROVIDER_SOURCE, PROVIDER_TYPE } from "../../schema/names";
import { VERSION } from "../../schema/version.generated";
import { addToLockFile, removeFromLockFile } from "./lock-file";
import { terraformPlatform } from "./platform";
import { Plugin, readPlugin } from "./read-plugin";
import { writeAtomically } from "./write-atomically";
import { zip } from "./zip";

// Copies the plugin to where `terraform init` finds it without settings, the stack's own terraform.d/plugins, and
// writes its hash into the lock file.

/** CDKTF calls the object at this symbol when it synthesises the construct; CDKTF's own assets use it too. */
const CUSTOM_SYNTHESIS = Symbol.for("cdktf/customSynthesis");

/** Where Terraform looks for the provider, below the stack's folder. */
const PROVIDER_FOLDER = ["terraform.d", "plugins", ...PROVIDER_SOURCE.split("/")];

/** The providers with `pluginDelivery: "bundled"`. */
const bundled = new WeakSet<TerraformProvider>();

/** Copies the plugin into the provider's stack at synth, and adds it to the stack's lock file. */
export function installAtSynth(provider: TerraformProvider): void {
  bundled.add(provider);
  atSynth(provider, (stack, workingDirectory) => {
    const plugin = readPlugin();
    installPlugin(plugin, workingDirectory);
    addToLockFile(workingDirectory, stack.allProviders(), new Map([[PROVIDER_SOURCE, plugin.hash]]));
  });
}

/**
 * Removes at synth the plugin that an earlier synth has copied: as long as Terraform finds it, Terraform asks no
 * registry. The plugin stays when another provider of the stack is bundled.
 */
export function uninstallAtSynth(provider: TerraformProvider): void {
  atSynth(provider, (stack, workingDirectory) => {
    const installed = path.join(workingDirectory, ...PROVIDER_FOLDER);
    if (stack.allProviders().some((other) => bundled.has(other)) || !fs.existsSync(installed)) return;
    fs.rmSync(firstLink(workingDirectory) ?? installed, { recursive: true });
    removeFromLockFile(workingDirectory, PROVIDER_SOURCE);
  });
}

/** A synth with `--hcl` after one without it leaves both files, and Terraform would read everything twice. */
function removeOtherForm(stackFile: string): void {
  const other = stackFile.endsWith(".json") ? stackFile.replace(/\.json$/, "") : `${stackFile}.json`;
  fs.rmSync(other, { force: true });
}

function atSynth(provider: TerraformProvider, work: (stack: TerraformStack, workingDirectory: string) => void): void {
  const onSynthesize = (session: ISynthesisSession) => {
    const stack = TerraformStack.of(provider);
    const { workingDirectory, synthesizedStackPath } = session.manifest.forStack(stack);
    removeOtherForm(path.join(session.outdir, synthesizedStackPath));
    work(stack, path.join(session.outdir, workingDirectory));
  };
  Object.defineProperty(provider, CUSTOM_SYNTHESIS, { enumerable: false, value: { onSynthesize } });
}

/**
 * Terraform unpacks an archive. From a folder it would make links, also in the user's plugin cache, through which the
 * `terraform init` of another project could write into this one.
 */
function installPlugin({ files }: Plugin, workingDirectory: string): void {
  // a link among the folders may lead anywhere, and what is in the way there is removed
  for (let link = firstLink(workingDirectory); link !== undefined; link = firstLink(workingDirectory)) fs.rmSync(link);
  const directory = path.join(workingDirectory, ...PROVIDER_FOLDER);
  const file = path.join(directory, `terraform-provider-${PROVIDER_TYPE}_${VERSION}_${terraformPlatform()}.zip`);
  // the folder in which an earlier version of this package has placed the plugin
  fs.rmSync(path.join(directory, VERSION), { recursive: true, force: true });
  fs.mkdirSync(directory, { recursive: true });
  const archive = zip(files);
  if (!isInstalled(file, archive)) writeAtomically(file, archive);
}

/** The outermost of the provider's folders that is a symbolic link. */
function firstLink(workingDirectory: string): string | undefined {
  const folders = PROVIDER_FOLDER.map((_name, i) => path.join(workingDirectory, ...PROVIDER_FOLDER.slice(0, i + 1)));
  return folders.find(isLink);
}

function isInstalled(file: string, archive: Buffer): boolean {
  return fs.existsSync(file) && !isLink(file) && fs.readFileSync(file).equals(archive);
}

function isLink(file: string): boolean {
  return fs.lstatSync(file, { throwIfNoEntry: false })?.isSymbolicLink() ?? false;
}
