import { Attribute, Attributes, CtyType } from "../../src/protocol/terraform-schema";
import { NorthflankProvider } from "../../src/provider/provider";
import { LIST_DATA_SOURCE_TYPE, RESOURCE_TYPE } from "../../src/schema/names";

/** Reference pages of what the plugin serves. */
export function reference(): Record<string, string> {
  const provider = new NorthflankProvider();
  const resource = provider.resources[RESOURCE_TYPE]?.schema;
  const dataSource = provider.dataSources[RESOURCE_TYPE]?.schema;
  const listDataSource = provider.dataSources[LIST_DATA_SOURCE_TYPE]?.schema;
  if (!resource || !dataSource || !listDataSource) throw new Error("the provider serves nothing");
  return {
    "provider.md": page("Provider `northflank`", provider.schema),
    "resource-llm-model-deployment.md": page(`Resource \`${RESOURCE_TYPE}\``, resource),
    "data-source-llm-model-deployment.md": page(`Data source \`${RESOURCE_TYPE}\``, dataSource),
    "data-source-llm-model-deployments.md": page(`Data source \`${LIST_DATA_SOURCE_TYPE}\``, listDataSource),
  };
}

function page(
  title: string,
  { description = "", attributes }: { description?: string; attributes: Attributes },
): string {
  const rows = table(attributes, []);
  return `<!-- Generated from src/schema by \`npm run generate\`. Do not edit. -->\n\n# ${title}\n\n${description}\n\nIn CDKTF the names are in camelCase.\n\n| attribute | type | presence | meaning |\n|---|---|---|---|\n${rows.join("\n")}\n`;
}

function table(attributes: Attributes, path: readonly string[]): string[] {
  return Object.entries(attributes).flatMap(([name, attribute]) => {
    const here = [...path, name];
    const meaning = (attribute.description ?? "").replace(/\|/g, "\\|");
    const row = `| \`${here.join(".")}\` | ${typeName(attribute)} | ${presence(attribute)} | ${meaning} |`;
    return attribute.nesting === undefined ? [row] : [row, ...table(attribute.attributes, here)];
  });
}

function typeName(attribute: Attribute): string {
  if (attribute.nesting === undefined) return ctyName(attribute.type);
  return attribute.nesting === "single" ? "object" : `${attribute.nesting} of objects`;
}

function ctyName(type: CtyType): string {
  return typeof type === "string" ? type : `${type[0]} of ${ctyName(type[1] as CtyType)}`;
}

function presence(attribute: Attribute): string {
  const word = attribute.presence === "optional-computed" ? "optional, computed" : attribute.presence;
  const replaces = (attribute as { replaces?: boolean }).replaces && !(attribute.presence === "computed");
  return `${word}${replaces ? ", replaces" : ""}${attribute.sensitive ? ", sensitive" : ""}`;
}
