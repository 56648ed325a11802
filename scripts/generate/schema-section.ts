import { Attribute, Attributes, CtyType } from "../../src/protocol/terraform-schema";
import { ResourceAttribute } from "../../src/provider/framework/from-json-schema";

// The "Schema" section of a page, in the form that the Terraform registry's readers know: attributes by Required,
// Optional and Read-Only, and a section with an anchor for each nested object.

const GROUPS: readonly [title: string, presences: readonly Attribute["presence"][]][] = [
  ["Required", ["required"]],
  ["Optional", ["optional", "optional-computed"]],
  ["Read-Only", ["computed"]],
];

const CTY_NAMES = { string: "String", number: "Number", bool: "Boolean", dynamic: "Dynamic" } as const;
const COLLECTION_NAMES = {
  list: "List of ",
  set: "Set of ",
  map: "Map of ",
  object: "Object",
  tuple: "Tuple",
} as const;
const NESTING_NAMES = { single: "", list: " List", set: " Set", map: " Map" } as const;

export function schemaSection(attributes: Attributes): string {
  return ["## Schema", ...groups(attributes, [])].join("\n\n");
}

/** The attributes of one object by group, then each nested object with all that is nested in it. */
function groups(attributes: Attributes, path: readonly string[]): string[] {
  const sorted = Object.entries(attributes).sort(([a], [b]) => (a < b ? -1 : 1));
  const byGroup = GROUPS.map(([title, presences]) => ({
    title: path.length === 0 ? `### ${title}` : `${title}:`,
    members: sorted.filter(([, { presence }]) => presences.includes(presence)),
  })).filter(({ members }) => members.length > 0);
  const lists = byGroup.flatMap(({ title, members }) => [
    title,
    members.map(([name, attribute]) => line(name, attribute, path)).join("\n"),
  ]);
  const nested = byGroup.flatMap(({ members }) =>
    members.flatMap(([name, member]) => (member.nesting ? nestedSection(member.attributes, [...path, name]) : [])),
  );
  return [...lists, ...nested];
}

function nestedSection(attributes: Attributes, path: readonly string[]): string[] {
  const title = `<a id="${anchor(path)}"></a>\n### Nested Schema for \`${path.join(".")}\``;
  return [title, ...groups(attributes, path)];
}

function line(name: string, attribute: Attribute, path: readonly string[]): string {
  const facts = [typeName(attribute), ...(attribute.sensitive ? ["Sensitive"] : [])].join(", ");
  const link = attribute.nesting ? `(see [below for nested schema](#${anchor([...path, name])}))` : "";
  const { replaces } = attribute as ResourceAttribute;
  const replacement =
    replaces && attribute.presence !== "computed" ? "If this changes, Terraform replaces the model." : "";
  return [`- \`${name}\` (${facts})`, attribute.description, replacement, link].filter(Boolean).join(" ");
}

const anchor = (path: readonly string[]) => `nestedatt--${path.join("--")}`;

function typeName(attribute: Attribute): string {
  return attribute.nesting ? `Attributes${NESTING_NAMES[attribute.nesting]}` : ctyName(attribute.type as CtyType);
}

/** `["list", "string"]` -> `List of String`. */
export function ctyName(type: CtyType): string {
  if (typeof type === "string") return CTY_NAMES[type];
  const [kind, element] = type;
  const isCollection = kind === "list" || kind === "set" || kind === "map";
  return COLLECTION_NAMES[kind] + (isCollection ? ctyName(element as CtyType) : "");
}
