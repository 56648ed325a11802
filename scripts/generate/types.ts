import { createBody, item, resourceConfig, updateBody } from "../../src/schema/derive";
import { hasTerraformKeyword, JsonSchema } from "../../src/schema/json-schema";
import { limitsOf } from "../../src/schema/limit-sentences";
import { walk } from "../../src/schema/walk";
import { HEADER } from "./header";

export interface TypesOptions {
  /** Name of the interface for the whole schema; the nested ones begin with `prefix`. */
  readonly name: string;
  readonly prefix: string;
  /** Whether every member may be missing or null: what a client must expect of an answer. */
  readonly tolerant?: boolean;
  /** Whether tokens of CDKTF may stand for values, and interfaces must be legal for jsii. */
  readonly constructs?: boolean;
  /** What the outermost interface extends. */
  readonly extends?: string;
}

/** JSON Schema -> TypeScript interfaces with the schema's descriptions, outermost first. */
export function interfaces(schema: JsonSchema, options: TypesOptions): string {
  const declarations: string[] = [];
  walk<string>(schema, {
    object(node, members, path) {
      const name = path.length === 0 ? options.name : options.prefix + interfaceName(path);
      const lines = members.map((member) => {
        const optional = options.tolerant || !member.required;
        const type = options.tolerant ? `${member.result} | null` : member.result;
        const unset = options.constructs && optional ? whenUnset(member.schema) : undefined;
        return `${docComment(member.schema, "  ", unset)}  readonly ${member.name}${optional ? "?" : ""}: ${type};`;
      });
      const heritage = path.length === 0 && options.extends ? ` extends ${options.extends}` : "";
      declarations.unshift(`${docComment(node, "")}export interface ${name}${heritage} {\n${lines.join("\n")}\n}`);
      return name;
    },
    array: (node, items) => {
      const list = items.includes(" ") ? `(${items})[]` : `${items}[]`;
      return options.constructs && node.items?.properties ? `${list} | IResolvable` : list;
    },
    map: (_node, values) => `{ readonly [key: string]: ${values} }`,
    scalar: (node) => scalar(node, options),
  });
  return declarations.join("\n\n");
}

function scalar(schema: JsonSchema, { tolerant, constructs }: TypesOptions): string {
  if (schema.anyOf)
    return schema.anyOf.map((branch) => scalar(branch, { name: "", prefix: "", tolerant, constructs })).join(" | ");
  if (schema.const !== undefined) return JSON.stringify(schema.const);
  // an answer may hold values that are newer than this schema; a token is any string
  if (schema.enum)
    return tolerant || constructs ? "string" : schema.enum.map((value) => JSON.stringify(value)).join(" | ");
  if (schema.type === "integer" || schema.type === "number") return "number";
  if (schema.type === "boolean") return constructs ? "boolean | IResolvable" : "boolean";
  return "string";
}

/** Last name of the path, in the singular for lists; `configuration` needs its parent to tell what it configures. */
function interfaceName(path: readonly string[]): string {
  const last = path[path.length - 1] ?? "";
  const parent = path[path.length - 2] ?? "";
  const name = last === "configuration" ? parent + pascal(last) : last.replace(/^ports$/, "port");
  return pascal(name);
}

const pascal = (name: string) => name.charAt(0).toUpperCase() + name.slice(1);

/** What holds when a user does not write it. */
export function whenUnset(schema: JsonSchema): string | undefined {
  if (schema.default !== undefined || schema.description?.includes("Default:")) return undefined;
  return hasTerraformKeyword(schema, "computed-default") ? "- what the API chooses: it documents none" : "- not set";
}

export function docComment(schema: JsonSchema, indent: string, unset?: string): string {
  const facts = [
    schema.description,
    schema.enum && `One of: ${schema.enum.map((value) => `\`${value}\``).join(", ")}.`,
    ...limitsOf(schema),
  ].filter((fact): fact is string => typeof fact === "string");
  const tags = [
    ...(schema.default !== undefined ? [`@default ${JSON.stringify(schema.default)}`] : []),
    ...(unset !== undefined ? [`@default ${unset}`] : []),
    ...(schema.examples ?? []).slice(0, 1).map((example) => `@example ${JSON.stringify(example)}`),
  ];
  if (facts.length + tags.length === 0) return "";
  const lines = [...facts, ...(tags.length > 0 ? ["", ...tags] : [])].map((line) => `${indent} * ${line}`.trimEnd());
  return `${indent}/**\n${lines.join("\n")}\n${indent} */\n`;
}

/** What client, provider and emulator exchange. */
export function apiTypes(): string {
  const parts = [
    HEADER,
    interfaces(item, { name: "LlmModelDeploymentItem", prefix: "Item", tolerant: true }),
    interfaces(createBody, { name: "CreateLlmModelDeployment", prefix: "Create" }),
    interfaces(updateBody, { name: "UpdateLlmModelDeployment", prefix: "Update" }),
  ];
  return `${parts.join("\n\n")}\n`;
}

/** What users of the constructs write. */
export function constructTypes(): string {
  const imports = 'import { IResolvable, TerraformMetaArguments } from "cdktf";';
  const types = interfaces(resourceConfig, {
    name: "LlmModelDeploymentConfig",
    prefix: "LlmModelDeployment",
    constructs: true,
    extends: "TerraformMetaArguments",
  });
  return `${HEADER}\n\n${imports}\n\n${types}\n`;
}
