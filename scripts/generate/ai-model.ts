import { FLAT_DEFAULTS } from "../../src/constructs/flat-defaults";
import { resourceConfig } from "../../src/schema/derive";
import { FLAT_PROPERTIES, FlatProperty } from "../../src/schema/flat-properties";
import { GPU_CATALOGUE } from "../../src/schema/gpu-catalogue";
import { JsonSchema } from "../../src/schema/json-schema";
import { HEADER } from "./header";
import { docComment, whenUnset } from "./types";

// The properties of `AiModel` with their enums, and the GPU types that an editor proposes.

/** What the words of the API say less well, where a class carries the unit. */
const DESCRIPTIONS: { readonly [property: string]: string } = {
  storage: "Size of the volume that holds the model's files. The sizes on offer depend on the storage class.",
  sharedMemory: "Size of /dev/shm, over which the ranks of one server exchange data.",
  maxModelLength: "Context length: how many tokens a prompt and its answer can have together.",
  gpu: "Type of the GPUs.",
  createTimeout: "Longest time until a new deployment runs; then apply ends with a warning.",
  updateTimeout: "Longest time until a changed deployment runs; then apply ends with a warning.",
  deleteTimeout: "Longest time until a deleted deployment is gone.",
};

export function aiModelProps(): string {
  const properties = FLAT_PROPERTIES.map((property) => member(property));
  const values = FLAT_PROPERTIES.flatMap(({ valueClass }) => valueClass ?? []);
  const imports = [...new Set(values)].sort().map((name) => `import { ${name} } from "./values/${fileOf(name)}";`);
  const enums = new Map(FLAT_PROPERTIES.flatMap(({ enumName, schema }) => (enumName ? [[enumName, schema]] : [])));
  return `${[
    HEADER,
    ['import { ITerraformDependable, TerraformProvider, TerraformResourceLifecycle } from "cdktf";', ...imports].join(
      "\n",
    ),
    `/** The properties of a model: those of the API side by side, with units. */
export interface AiModelProps {
${properties.join("\n")}
${META_PROPERTIES}
}`,
    ...[...enums].map(([name, schema]) => enumOf(name as string, schema as JsonSchema)),
  ].join("\n\n")}\n`;
}

const META_PROPERTIES = `  /**
   * The provider that deploys the model.
   *
   * @default - the stack's provider without an alias
   */
  readonly provider?: TerraformProvider;
  /**
   * What must exist before the model is deployed.
   *
   * @default - only what its values refer to
   */
  readonly dependsOn?: ITerraformDependable[];
  /**
   * Terraform's own rules for changes of the model.
   *
   * @default - none
   */
  readonly lifecycle?: TerraformResourceLifecycle;`;

function member({ name, schema, isRequired, valueClass, enumName }: FlatProperty): string {
  const { default: _default, enum: _words, ...rest } = schema;
  const described = { ...(valueClass ? onlyDescription(rest) : rest), ...description(name, schema) };
  const unset = isRequired ? undefined : (FLAT_DEFAULTS[name]?.text ?? defaultOf(schema));
  const type = valueClass === "Port" ? "Port[]" : (valueClass ?? enumName ?? plainType(schema));
  return `${docComment(described, "  ", unset)}  readonly ${name}${isRequired ? "" : "?"}: ${type};`;
}

const onlyDescription = ({ description: text }: JsonSchema): JsonSchema => ({ description: text });

function description(name: string, schema: JsonSchema): JsonSchema {
  return { description: DESCRIPTIONS[name] ?? schema.description?.replace(/ Default: \S+\.$/, "") };
}

function defaultOf(schema: JsonSchema): string | undefined {
  const [, written] = /Default: "?(.+?)"?\.$/.exec(schema.description ?? "") ?? [];
  return written === undefined ? whenUnset(schema) : `- ${written}`;
}

function plainType({ type, items }: JsonSchema): string {
  if (type === "array") return `${plainType(items ?? {})}[]`;
  return type === "integer" || type === "number" ? "number" : (type ?? "never");
}

const fileOf = (name: string) => {
  const file = name.replace(/(?<=[a-z])[A-Z]/g, (letter) => `-${letter}`).toLowerCase();
  return name === "GpuType" ? `${file}.generated` : file;
};

/** `fp8_e5m2` -> `FP8_E5M2`, `ReadWriteMany` -> `READ_WRITE_MANY`. */
const constant = (word: string) =>
  word
    .replace(/(?<=[a-z])[A-Z]/g, (letter) => `_${letter}`)
    .replace(/[^A-Za-z0-9]+/g, "_")
    .toUpperCase();

function enumOf(name: string, schema: JsonSchema): string {
  const members = (schema.enum ?? []).map(
    (word) => `  /** \`${word}\` */\n  ${constant(word)} = ${JSON.stringify(word)},`,
  );
  const text = schema.description?.replace(/ Default: \S+\.$/, "") ?? name;
  return `/** ${text} */\nexport enum ${name} {\n${members.join("\n")}\n}`;
}

/** What `Port` takes by name, and the rest. */
const NAMED = ["name", "internalPort", "protocol", "public"];

export function portProps(): string {
  const { properties = {}, required = [] } = resourceConfig.properties?.ports?.items ?? {};
  const line = ([name, schema]: [string, JsonSchema]) => {
    const { enum: words, ...rest } = schema;
    const isRequired = required.includes(name);
    const unset = isRequired ? undefined : whenUnset(schema);
    return `${docComment(rest, "  ", unset)}  readonly ${name}${isRequired ? "" : "?"}: ${words ? "Protocol" : plainType(schema)};`;
  };
  const isNamed = ([name]: [string, JsonSchema]) => NAMED.includes(name);
  const all = Object.entries(properties);
  return `${HEADER}

${enumOf("Protocol", properties.protocol ?? {})}

/** Domains of a public port. */
export interface PortOptions {
${all
  .filter((entry) => !isNamed(entry))
  .map(line)
  .join("\n")}
}

/** A port of any kind. */
export interface PortProps extends PortOptions {
${all.filter(isNamed).map(line).join("\n")}
}
`;
}

export function gpuTypes(): string {
  const members = Object.entries(GPU_CATALOGUE).map(([id, { name, memoryGb, counts, usdCentsPerHour }]) => {
    const numbers = counts.length === 1 ? `${counts[0]}` : `${counts.slice(0, -1).join(", ")} or ${counts.at(-1)}`;
    const price = (usdCentsPerHour / 100).toFixed(2);
    return `  /** NVIDIA ${name} with ${memoryGb} GB, ${numbers} for each replica. List price of one: ${price} USD an hour. */
  public static readonly ${constant(id)} = GpuType.of(${JSON.stringify(id)});`;
  });
  return `${HEADER}

/**
 * Type of a GPU. The constants are those of Northflank's own cloud in June 2026; your own cloud has types of its own:
 * \`GpuType.of("my-card")\`.
 */
export class GpuType {
${members.join("\n\n")}

  /**
   * A GPU type by its identifier.
   * @param identifier as the API lists it, such as \`l4-24\`; a token is allowed
   */
  public static of(identifier: string): GpuType {
    return new GpuType(identifier);
  }

  private constructor(private readonly name: string) {}

  /** Identifier of the GPU type, as the API lists it. */
  public get identifier(): string {
    return this.name;
  }

  /** Returns the identifier. */
  public toString(): string {
    return String(this.identifier);
  }
}
`;
}
