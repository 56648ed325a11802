import { readFileSync } from "node:fs";
import { join } from "node:path";
import { ResourceIdentity } from "../../src/protocol/provider";
import { TerraformSchema } from "../../src/protocol/terraform-schema";
import { NorthflankProvider } from "../../src/provider/provider";
import { PROVIDER_TYPE } from "../../src/schema/names";
import { ctyName, schemaSection } from "./schema-section";

// The provider's pages in the Terraform registry's form: front matter, example, schema, import. The text comes from
// the schema's descriptions, the examples from the files of `examples/`, which the tests run.

const ROOT = join(__dirname, "../..");
const GENERATED = "# Generated from src/schema and examples by `npm run generate`. Do not edit.";

/** Every page by its path from the repository's root. */
export function reference(): Record<string, string> {
  const provider = new NorthflankProvider();
  const pages: Record<string, string> = { "docs/index.md": providerPage(provider) };
  for (const [type, { schema, identity }] of Object.entries(provider.resources)) {
    pages[pagePath("resources", type)] = page(type, "Resource", schema, [
      example(`examples/resources/${type}/resource.tf`),
      schemaSection(schema.attributes),
      "**Misspelt names of nested attributes vanish.** Terraform refuses an unknown argument of the resource itself, but removes unknown names inside `spec`, `ports` and `timeouts` without a word, before the provider sees them. In the plan of a new model, look for `(known after apply)`: an argument that you have written must show its value there.",
      importSection(type, identity),
    ]);
  }
  for (const [type, { schema }] of Object.entries(provider.dataSources)) {
    pages[pagePath("data-sources", type)] = page(type, "Data Source", schema, [
      example(`examples/data-sources/${type}/data-source.tf`),
      schemaSection(schema.attributes),
    ]);
  }
  for (const [type, { schema }] of Object.entries(provider.listResources)) {
    pages[pagePath("list-resources", type)] = page(type, "List Resource", schema, [
      example(`examples/list-resources/${type}/list-resource.tfquery.hcl`),
      schemaSection(schema.attributes),
    ]);
  }
  return pages;
}

/** The registry names a page after its type, without the provider's prefix. */
const pagePath = (folder: string, type: string) => `docs/${folder}/${type.replace(`${PROVIDER_TYPE}_`, "")}.md`;

function providerPage({ schema }: NorthflankProvider): string {
  const description = schema.description ?? "";
  return document([
    frontMatter(`${PROVIDER_TYPE} Provider`, description, false),
    `# ${PROVIDER_TYPE} Provider`,
    description,
    "How the provider waits, what it does when a request fails, and how Terraform finds the plugin: [How the provider behaves](guides/provider-behaviour.md).",
    example("examples/provider/provider.tf"),
    schemaSection(schema.attributes),
    'An argument that is an empty text counts as not set, so that `api_token = ""` leaves the environment\'s token in force.',
    "Token and host are a pair: a context's host gets only the context's own token, and a context's token goes only to the context's host or to `base_url`, never to `NORTHFLANK_BASE_URL`. [All cases](guides/provider-behaviour.md#settings).",
  ]);
}

function page(type: string, kind: string, { description = "" }: TerraformSchema, sections: string[]): string {
  const title = `${type} (${kind})`;
  return document([
    frontMatter(`${type} ${kind} - ${PROVIDER_TYPE}`, description, true),
    `# ${title}`,
    description,
    ...sections,
  ]);
}

function frontMatter(title: string, description: string, hasSubcategory: boolean): string {
  const subcategory = hasSubcategory ? ['subcategory: ""'] : [];
  const lines = [GENERATED, `page_title: "${title}"`, ...subcategory, "description: |-", `  ${description}`];
  return ["---", ...lines, "---"].join("\n");
}

const example = (file: string) => `## Example Usage\n\n${codeBlock("terraform", file)}`;

function importSection(type: string, identity: ResourceIdentity | undefined): string {
  const folder = `examples/resources/${type}`;
  const sections = [
    "## Import",
    "In Terraform 1.5 and later, an `import` block can name the `id`:",
    codeBlock("terraform", `${folder}/import-by-string-id.tf`),
    "The command `terraform import` takes the same id:",
    codeBlock("shell", `${folder}/import.sh`),
  ];
  if (identity) {
    sections.push(
      "In Terraform 1.12 and later, an `import` block can name the `identity` instead:",
      codeBlock("terraform", `${folder}/import-by-identity.tf`),
      identitySection(identity),
    );
  }
  return sections.join("\n\n");
}

function identitySection({ attributes }: ResourceIdentity): string {
  const group = (title: string, isRequired: boolean) => {
    const members = Object.entries(attributes).filter(([, attribute]) => attribute.isRequired === isRequired);
    const lines = members.map(([name, { type, description }]) => `- \`${name}\` (${ctyName(type)}) ${description}`);
    return lines.length > 0 ? [`#### ${title}`, lines.join("\n")] : [];
  };
  return ["### Identity Schema", ...group("Required", true), ...group("Optional", false)].join("\n\n");
}

function codeBlock(language: string, file: string): string {
  return `\`\`\`${language}\n${readFileSync(join(ROOT, file), "utf8").trimEnd()}\n\`\`\``;
}

const document = (sections: readonly string[]) => `${sections.filter(Boolean).join("\n\n")}\n`;
