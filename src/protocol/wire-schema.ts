import { Schema, Schema_Attribute, Schema_Object_NestingMode, StringKind } from "./gen/tfplugin6";
import { Attribute, Attributes, isComputed, TerraformSchema } from "./terraform-schema";

/** A declared schema in the protocol's form. */
export function wireSchema({ version, description = "", attributes }: TerraformSchema): Schema {
  return {
    version: BigInt(version),
    block: {
      version: BigInt(version),
      attributes: wireAttributes(attributes),
      description,
      descriptionKind: StringKind.PLAIN,
    },
  };
}

function wireAttributes(attributes: Attributes): Schema_Attribute[] {
  return Object.entries(attributes).map(([name, attribute]) => wireAttribute(name, attribute));
}

const NESTING = {
  single: Schema_Object_NestingMode.SINGLE,
  list: Schema_Object_NestingMode.LIST,
  set: Schema_Object_NestingMode.SET,
  map: Schema_Object_NestingMode.MAP,
};

function wireAttribute(name: string, attribute: Attribute): Schema_Attribute {
  const nested = attribute.nesting !== undefined;
  return {
    name,
    type: nested ? Buffer.alloc(0) : Buffer.from(JSON.stringify(attribute.type)),
    nestedType: nested
      ? { attributes: wireAttributes(attribute.attributes), nesting: NESTING[attribute.nesting] }
      : undefined,
    description: attribute.description ?? "",
    descriptionKind: StringKind.PLAIN,
    required: attribute.presence === "required",
    optional: attribute.presence === "optional" || attribute.presence === "optional-computed",
    computed: isComputed(attribute),
    sensitive: attribute.sensitive ?? false,
  };
}
