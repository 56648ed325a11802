import { Attribute, Attributes } from "../../../src/protocol/terraform-schema";
import { camelCase } from "../../../src/schema/names";
import { row } from "./markdown";

/** Rows for the attributes that only the API knows, in the names of the constructs: `dns.base`, `ports.get(i).dns`. */
export function attributeRows(attributes: Attributes, prefix = ""): string[] {
  return Object.entries(attributes).flatMap(([name, attribute]) => {
    const path = `${prefix}${camelCase(name)}`;
    if (attribute.nesting !== undefined) return attributeRows(attribute.attributes, `${path}${step(attribute)}.`);
    if (attribute.presence !== "computed") return [];
    return [row(`\`${path}\``, typeName(attribute), attribute.description ?? "")];
  });
}

function step({ nesting }: Attribute): string {
  return nesting === "single" ? "" : ".get(i)";
}

function typeName({ type }: Extract<Attribute, { readonly type: unknown }>): string {
  const names: { readonly [name: string]: string } = { bool: "boolean" };
  const name = (part: unknown): string => names[String(part)] ?? String(part);
  return typeof type === "string" ? name(type) : `${type[0] === "map" ? "map" : "list"} of ${name(type[1])}`;
}
