import { readFileSync } from "node:fs";
import { join } from "node:path";
import { Attributes } from "../../../src/protocol/terraform-schema";
import { NorthflankProvider } from "../../../src/provider/provider";
import { LIST_DATA_SOURCE_TYPE, RESOURCE_TYPE } from "../../../src/schema/names";
import { Api, ApiType, inOrder } from "./assembly";
import { attributeRows } from "./attributes";
import { description, mentionedTypes, row, table, typeText } from "./markdown";
import { constructorSection, methodSections, structSections } from "./members";

/** First line of a generated page. */
export const PAGE_HEADER = "<!-- Generated from the compiled constructs by `npm run generate`. Do not edit. -->";

interface Page {
  readonly type: string;
  /** The example, and the first and the last line of the excerpt; without lines, the whole file. */
  readonly example: readonly [place: string, first?: string, last?: string];
  readonly config?: string;
  /** What the API computes. */
  readonly attributes?: Attributes;
}

/** One page for each class and interface that users meet. */
function pages(): readonly Page[] {
  const { resources, dataSources } = new NorthflankProvider();
  return [
    {
      type: "NorthflankProvider",
      example: ["list-models", "new NorthflankProvider", "});"],
      config: "NorthflankProviderConfig",
    },
    { type: "AiModel", example: ["quickstart"], config: "AiModelProps" },
    {
      type: "LlmModelDeployment",
      example: ["quickstart/llm-model-deployment.ts"],
      config: "LlmModelDeploymentConfig",
      attributes: resources[RESOURCE_TYPE]?.schema.attributes,
    },
    {
      type: "DataNorthflankLlmModelDeployment",
      example: ["cross-stack", "class ConsumerStack", "}"],
      config: "DataNorthflankLlmModelDeploymentConfig",
      attributes: dataSources[RESOURCE_TYPE]?.schema.attributes,
    },
    {
      type: "DataNorthflankLlmModelDeployments",
      example: ["list-models"],
      config: "DataNorthflankLlmModelDeploymentsConfig",
      attributes: dataSources[LIST_DATA_SOURCE_TYPE]?.schema.attributes,
    },
    { type: "ModelReadiness", example: ["readiness"], config: "ModelReadinessConfig" },
    { type: "IAiModel", example: ["readiness"] },
    { type: "GpuType", example: ["quickstart", "gpu: "] },
    { type: "Size", example: ["quickstart", "storage: "] },
    { type: "StorageClass", example: ["quickstart", "storageClass: "] },
    { type: "ContextLength", example: ["quickstart", "maxModelLength: "] },
    { type: "Port", example: ["quickstart", "ports: "], config: "PortProps" },
    { type: "Duration", example: ["quickstart", "createTimeout: "] },
  ];
}

/** The pages, by path, as the package that was compiled last describes itself. */
export function constructPages(root: string): Record<string, string> {
  const api = new Api(root);
  return Object.fromEntries(pages().map((page) => [`docs/constructs/${page.type}.md`, render(root, api, page)]));
}

function render(root: string, api: Api, page: Page): string {
  const type = api.type(page.type);
  const isClass = type.kind === "class";
  const parts = [
    PAGE_HEADER,
    `# ${type.name}`,
    description(type.docs),
    ...exampleSection(root, page.example),
    ...constructorSection(api, type),
    ...methodSections(api, type),
    ...constantSection(type),
    ...(isClass ? [] : propertySection(api, type)),
    ...attributeSection(api, type, isClass, page.attributes),
    ...(page.config ? ["## Configuration", ...structSections(api, page.config), ...enumSection(api, page.config)] : []),
  ];
  return `${parts.join("\n\n")}\n`;
}

function exampleSection(root: string, [place, first, last]: Page["example"]): string[] {
  const file = `examples/cdktf/${place.includes("/") ? place : `${place}/main.ts`}`;
  const lines = readFileSync(join(root, file), "utf8").trimEnd().split("\n");
  const text = (first === undefined ? lines : excerpt(lines, first, last)).join("\n");
  return ["## Example", `\`\`\`ts\n${text}\n\`\`\``, `From [${file}](../../${file}).`];
}

/**
 * Lines from the first one that contains `first` to the next one that is `last` at the same indentation; without `last`
 * that one line.
 */
function excerpt(lines: readonly string[], first: string, last?: string): string[] {
  const start = lines.findIndex((line) => line.includes(first));
  const indent = /^ */.exec(lines[start] ?? "")?.[0] ?? "";
  const end = last === undefined ? start : lines.findIndex((line, i) => i > start && line === `${indent}${last}`);
  if (start < 0 || end < 0) throw new Error(`the example has no lines from "${first}" to "${last}"`);
  return lines.slice(start, end + 1).map((line) => line.slice(indent.length));
}

function constantSection({ name, properties = [] }: ApiType): string[] {
  const constants = inOrder(properties).filter((property) => property.static);
  const rows = constants.map((constant) => row(`\`${name}.${constant.name}\``, description(constant.docs)));
  return rows.length > 0 ? ["## Constants", table(["constant", "meaning"], rows)] : [];
}

/** The enums that the properties of a struct take. */
function enumSection(api: Api, struct: string): string[] {
  const mentioned = api.propertiesOf(api.type(struct)).flatMap(({ type }) => mentionedTypes(type));
  const rows = [...new Set(mentioned)].flatMap((fqn) => {
    const { name, members, docs } = api.find(fqn) ?? {};
    const words = members?.map((member) => `\`${name}.${member.name}\``).join(", ");
    return words ? [row(`\`${name}\``, words, description(docs))] : [];
  });
  return rows.length > 0 ? ["### Enums", table(["enum", "members", "meaning"], rows)] : [];
}

function propertySection(api: Api, type: ApiType): string[] {
  return ["## Properties", table(["property", "type", "meaning"], ownProperties(api, type))];
}

function attributeSection(api: Api, type: ApiType, isClass: boolean, attributes?: Attributes): string[] {
  const rows = [...(isClass ? ownProperties(api, type) : []), ...(attributes ? attributeRows(attributes) : [])];
  if (rows.length === 0) return [];
  const note = attributes
    ? [
        "The values are tokens: Terraform knows them after the apply or the read. Arguments can be read too, such as `name`.",
      ]
    : [];
  return ["## Attributes", ...note, table(["attribute", "type", "meaning"], rows)];
}

function ownProperties(api: Api, type: ApiType): string[] {
  return inOrder(type.properties)
    .filter((property) => !property.protected && !property.static)
    .map(({ name, type: its, docs }) => row(`\`${name}\``, typeText(api, its), description(docs)));
}
