import { Schema, Schema_Attribute, Schema_Object_NestingMode, StringKind } from "./gen/tfplugin6";
import { Attribute, Attributes, isComputed, TerraformSchema } from "./terraform-schema";

/** A schema as a protobuf message. */
export function protoSchema({ version, description = "", attributes }: TerraformSchema): Schema {
  return {
    version: BigInt(version),
    block: {
      version: BigInt(version),
      attributes: protoAttributes(attributes),
      description,
      descriptionKind: StringKind.PLAIN,
    },
  };
}

function protoAttributes(attributes: Attributes): Schema_Attribute[] {
  return Object.entries(attributes).map(([name, attribute]) => protoAttribute(name, attribute));
}

const NESTING_MODES = {
  single: Schema_Object_NestingMode.SINGLE,
  list: Schema_Object_NestingMode.LIST,
  set: Schema_Object_NestingMode.SET,
  map: Schema_Object_NestingMode.MAP,
};

function protoAttribute(name: string, attribute: Attribute): Schema_Attribute {
  const isNested = attribute.nesting !== undefined;
  return {
    name,
    type: isNested ? Buffer.alloc(0) : Buffer.from(JSON.stringify(attribute.type)),
    nestedType: isNested
      ? { attributes: protoAttributes(attribute.attributes), nesting: NESTING_MODES[attribute.nesting] }
      : undefined,
    description: attribute.description ?? "",
    descriptionKind: StringKind.PLAIN,
    required: attribute.presence === "required",
    optional: attribute.presence === "optional" || attribute.presence === "optional-computed",
    computed: isComputed(attribute),
    sensitive: attribute.sensitive ?? false,
  };
}
