import * as fs from "node:fs";
import * as path from "node:path";
import { TerraformProvider } from "cdktf";
import { writeAtomically } from "./write-atomically";

// Without an entry for every provider cdktf-cli runs `terraform providers lock`, which asks registries only.

const EXACT_VERSION = /^\d+\.\d+\.\d+(-[0-9A-Za-z.-]+)?$/;

/**
 * An entry for each provider whose version is exact. Entries that fit stay as they are; where no hash is known,
 * `terraform init` adds it. Another hash than the known one would fail `terraform init`, so that entry is replaced.
 */
export function seedLockFile(
  workingDirectory: string,
  providers: readonly TerraformProvider[],
  hashes: ReadonlyMap<string, string>,
): void {
  const file = path.join(workingDirectory, ".terraform.lock.hcl");
  const before = fs.existsSync(file) ? fs.readFileSync(file, "utf8") : "";
  let text = before;
  for (const provider of providers) {
    const version = versionOf(provider);
    if (!EXACT_VERSION.test(version)) continue;
    const source = fullSource(provider.terraformProviderSource ?? provider.terraformResourceType);
    const hash = hashes.get(source);
    const present = entryOf(source).exec(text)?.[0];
    if (present?.includes(`"${version}"`) && present.includes(hash ?? "")) continue;
    const entry = newEntry(source, version, hash);
    text = present ? text.replace(present, entry) : text + entry;
  }
  if (text !== before) writeAtomically(file, text, 0o644);
}

/** The registry's package has another hash. */
export function forgetInLockFile(workingDirectory: string, source: string): void {
  const file = path.join(workingDirectory, ".terraform.lock.hcl");
  if (!fs.existsSync(file)) return;
  const before = fs.readFileSync(file, "utf8");
  const text = before.replace(entryOf(source), "");
  if (text !== before) writeAtomically(file, text, 0o644);
}

function versionOf({ terraformGeneratorMetadata: metadata }: TerraformProvider): string {
  return metadata?.providerVersion ?? metadata?.providerVersionConstraint ?? "";
}

/** As `terraform init` writes it, which then has nothing to change. */
function newEntry(source: string, version: string, hash?: string): string {
  const hashes = hash ? `  hashes = [\n    "${hash}",\n  ]\n` : "";
  return `provider "${source}" {\n  version     = "${version}"\n  constraints = "${version}"\n${hashes}}\n`;
}

function entryOf(source: string): RegExp {
  return new RegExp(`provider "${source.replace(/[.]/g, "\\.")}" \\{[^}]*\\}\\n?`);
}

/** `null` and `hashicorp/null` -> `registry.terraform.io/hashicorp/null` */
function fullSource(source: string): string {
  const parts = source.split("/");
  return [...["registry.terraform.io", "hashicorp"].slice(0, 3 - parts.length), ...parts].join("/");
}
