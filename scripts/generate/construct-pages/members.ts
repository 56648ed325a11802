import { Api, ApiType, inOrder, Method, Parameter, Property } from "./assembly";
import { defaultText, description, mentionedTypes, row, table, typeText } from "./markdown";

/** The constructor: its call, its parameters, and when it throws. */
export function constructorSection(api: Api, type: ApiType): string[] {
  if (!type.initializer) return [];
  const { parameters = [], docs } = type.initializer;
  return [
    "## Constructor",
    code(`new ${type.name}(${signature(api, parameters)})`),
    ...parametersAndErrors(api, parameters, docs?.custom?.throws),
  ];
}

/** Methods that this class itself declares. */
export function methodSections(api: Api, { name, methods }: ApiType): string[] {
  const own = inOrder(methods).filter((method) => !method.protected);
  if (own.length === 0) return [];
  return ["## Methods", ...own.flatMap((method) => methodSection(api, name, method))];
}

function methodSection(api: Api, className: string, method: Method): string[] {
  const { parameters = [], docs, returns } = method;
  const owner = method.static ? `${className}.` : "";
  const result = returns ? typeText(api, returns.type) : "void";
  return [
    `### ${owner}${method.name}`,
    code(`${method.static ? "static " : ""}${method.name}(${signature(api, parameters)}): ${result}`),
    description(docs),
    ...parametersAndErrors(api, parameters, docs?.custom?.throws, docs?.default),
  ];
}

function parametersAndErrors(api: Api, parameters: readonly Parameter[], throws?: string, unset?: string): string[] {
  const rows = parameters.map(({ name, type, docs, optional }) => {
    const text = optional && unset ? `${description(docs)} Default: ${unset.replace(/^- /, "")}.` : description(docs);
    return row(`\`${name}\``, `\`${typeText(api, type)}\``, optional ? "no" : "yes", text);
  });
  return [
    ...(rows.length > 0 ? [table(["parameter", "type", "required", "meaning"], rows)] : []),
    ...(throws ? [`Throws ${throws.replace(/\s+/g, " ")}.`] : []),
  ];
}

/** The properties of a struct, and after it those of the structs that it contains. */
export function structSections(api: Api, name: string): string[] {
  return structsIn(api, api.type(name)).flatMap((struct) => {
    const text = description(struct.docs);
    const rows = api.propertiesOf(struct).map((property) => propertyRow(api, property));
    return [
      `### ${struct.name}`,
      ...(text ? [text] : []),
      table(["property", "type", "required", "meaning"], rows),
      ...((struct.interfaces ?? []).includes("cdktf.TerraformMetaArguments") ? [META_ARGUMENTS] : []),
    ];
  });
}

const META_ARGUMENTS =
  "Also the arguments that CDKTF has for every resource and data source: `connection`, `count`, `dependsOn`, `forEach`, `lifecycle`, `provider` and `provisioners`.";

/** A struct and the structs that it contains, each once, outermost first. */
function structsIn(api: Api, struct: ApiType, found: ApiType[] = []): readonly ApiType[] {
  if (found.includes(struct)) return found;
  found.push(struct);
  for (const { type } of api.propertiesOf(struct)) {
    for (const fqn of mentionedTypes(type)) {
      const inner = api.find(fqn);
      if (inner?.kind === "interface" && !inner.methods) structsIn(api, inner, found);
    }
  }
  return found;
}

function propertyRow(api: Api, { name, type, docs = {}, optional }: Property): string {
  const facts = [
    description(docs),
    docs.default === undefined ? "" : `Default: ${defaultText(docs.default)}.`,
    docs.example === undefined ? "" : `Example: \`${docs.example}\`.`,
  ];
  // a fact that the description states already is not repeated
  const text = facts.filter((fact, i) => fact !== "" && !(i === 1 && facts[0]?.includes("Default:"))).join(" ");
  return row(`\`${name}\``, linked(api, type), optional ? "no" : "yes", text);
}

/** A type, with links to the structs and enums on the same page, and to the pages of classes. */
function linked(api: Api, type: Property["type"]): string {
  const text = typeText(api, type);
  const [own] = mentionedTypes(type).flatMap((fqn) => api.find(fqn) ?? []);
  return own ? `[\`${text}\`](${placeOf(own)})` : `\`${text}\``;
}

function placeOf({ kind, name, methods }: ApiType): string {
  if (kind === "enum") return "#enums";
  return methods ? `${name}.md` : `#${name.toLowerCase()}`;
}

function signature(api: Api, parameters: readonly Parameter[]): string {
  return parameters
    .map(({ name, optional, type }) => `${name}${optional ? "?" : ""}: ${typeText(api, type)}`)
    .join(", ");
}

function code(text: string): string {
  return `\`\`\`ts\n${text}\n\`\`\``;
}
