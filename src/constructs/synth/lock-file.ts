import * as fs from "node:fs";
import * as path from "node:path";
import { TerraformProvider } from "cdktf";
import { writeAtomically } from "./write-atomically";

// Terraform's lock file. If it lacks an entry for a provider, cdktf-cli runs `terraform providers lock`, which asks
// registries only and does not find the bundled plugin. The plugin has one hash on all platforms: only the name of its
// archive differs.

const EXACT_VERSION = /^\d+\.\d+\.\d+(-[0-9A-Za-z.-]+)?$/;

/**
 * Writes an entry for each provider whose version is exact. An entry with the right version and hash stays as it is. An
 * entry with another hash is replaced, because `terraform init` would fail. `terraform init` adds the hashes that are
 * not known here.
 * @param hashes the known hashes, by the full source address of the provider
 */
export function addToLockFile(
  workingDirectory: string,
  providers: readonly TerraformProvider[],
  hashes: ReadonlyMap<string, string>,
): void {
  const file = path.join(workingDirectory, ".terraform.lock.hcl");
  const original = fs.existsSync(file) ? fs.readFileSync(file, "utf8") : "";
  let text = original;
  for (const provider of providers) {
    const version = versionOf(provider);
    if (!EXACT_VERSION.test(version)) continue;
    const source = fullSource(provider.terraformProviderSource ?? provider.terraformResourceType);
    const hash = hashes.get(source);
    const existing = entryPattern(source).exec(text)?.[0];
    if (existing?.includes(`"${version}"`) && existing.includes(hash ?? "")) continue;
    const entry = formatEntry(source, version, hash);
    text = existing ? text.replace(existing, entry) : text + entry;
  }
  if (text !== original) writeAtomically(file, text);
}

/** Removes a provider's entry. Needed when the provider comes from a registry, whose package has another hash. */
export function removeFromLockFile(workingDirectory: string, source: string): void {
  const file = path.join(workingDirectory, ".terraform.lock.hcl");
  if (!fs.existsSync(file)) return;
  const original = fs.readFileSync(file, "utf8");
  const text = original.replace(entryPattern(source), "");
  if (text !== original) writeAtomically(file, text);
}

function versionOf({ terraformGeneratorMetadata: metadata }: TerraformProvider): string {
  return metadata?.providerVersion ?? metadata?.providerVersionConstraint ?? "";
}

/** Formatted as by `terraform init`, so that it leaves the file unchanged. */
function formatEntry(source: string, version: string, hash?: string): string {
  const hashes = hash ? `  hashes = [\n    "${hash}",\n  ]\n` : "";
  return `provider "${source}" {\n  version     = "${version}"\n  constraints = "${version}"\n${hashes}}\n`;
}

function entryPattern(source: string): RegExp {
  return new RegExp(`provider "${source.replace(/[.]/g, "\\.")}" \\{[^}]*\\}\\n?`);
}

/** `null` and `hashicorp/null` -> `registry.terraform.io/hashicorp/null` */
function fullSource(source: string): string {
  const parts = source.split("/");
  return [...["registry.terraform.io", "hashicorp"].slice(0, 3 - parts.length), ...parts].join("/");
}
