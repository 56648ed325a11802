import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { NorthflankProvider, schemaJson } from "../../src/provider/provider";
import { PROVIDER_SOURCE } from "../../src/schema/names";
import { VERSION } from "../../src/schema/version.generated";
import { HEADER } from "./header";

/** CDKTF's own bindings (L1) for what the plugin serves, one file for each resource, data source and provider. */
export async function bindings(): Promise<Record<string, string>> {
  process.env.CHECKPOINT_DISABLE = "1"; // loading @cdktf/commons would call home
  const { TerraformProviderGenerator, CodeMaker, TerraformProviderConstraint } = await import(
    "@cdktf/provider-generator"
  );
  const { ConstructsMakerProviderTarget, Language } = await import("@cdktf/commons");
  const code = new CodeMaker();
  const constraint = new TerraformProviderConstraint(`${PROVIDER_SOURCE}@~> ${VERSION}`);
  // biome-ignore lint/suspicious/noExplicitAny: the generator's type of a schema is not exported
  new TerraformProviderGenerator(code, schemaJson(new NorthflankProvider()) as any).generate(
    new ConstructsMakerProviderTarget(constraint, Language.TYPESCRIPT),
  );
  const directory = mkdtempSync(join(tmpdir(), "bindings-"));
  try {
    await code.save(directory);
    return flattened(join(directory, "providers", "northflank"));
  } finally {
    rmSync(directory, { recursive: true });
  }
}

function flattened(directory: string): Record<string, string> {
  const names = readdirSync(directory, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort();
  const files = names.map((name) => [`${name}.ts`, bindingsIn(join(directory, name, "index.ts"))]);
  const index = `${HEADER}\n\n${names.map((name) => `export * from "./${name}";`).join("\n")}\n`;
  return { ...Object.fromEntries(files), "index.ts": index };
}

const bindingsIn = (file: string) => withReadOnlyId(cleaned(readFileSync(file, "utf8")));

/**
 * Without the setter of an argument called `id`. The resource and the data source both implement `IAiModel`, and
 * jsii wants a property to be read-only in all classes or in none: the `id` of the resource is.
 */
function withReadOnlyId(text: string): string {
  return text.replace(/^ {2}public set id\(value: string\) \{\n.*\n {2}\}\n/gm, "");
}

/** Without the links to a registry that does not hold the provider, and the warning about the `id` of an old SDK. */
function cleaned(text: string): string {
  const withoutNotes = text
    .replace(/^\s*\*\n\s*\* Docs at Terraform Registry: .*\n/gm, "")
    .replace(/^\s*\* Docs at Terraform Registry: .*\n/gm, "")
    .replace(/^\/\/ https:\/\/registry\..*\n/gm, "")
    .replace(/^\s*\*\n\s*\* Please be aware that the id field .*\n\s*\* If you experience problems .*\n/gm, "")
    .replace(/Refer to the \{@link [^}]*\} .* for the id to use/g, "`project_id/id`, or `team_id/project_id/id`")
    .replace(/\{@link https:\/\/registry\.\S* ([^}]*)\}/g, "`$1`")
    .replace(/^(\s*)\/\*\*\n\s*\*\/\n/gm, "");
  return `${HEADER}\n${withoutNotes}`;
}
