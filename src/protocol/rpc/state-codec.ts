import { decode, encode } from "../dynamic-value";
import { DynamicValue } from "../gen/tfplugin6";
import { objectType, TerraformSchema } from "../terraform-schema";
import { isObject, isWhollyKnown, ObjectValue, Value } from "../values";

// Configurations and states, as requests and responses carry them.

/** An absent or null configuration becomes an object whose attributes are all null. */
export function decodeObject(encoded: DynamicValue | undefined, schema: TerraformSchema): ObjectValue {
  return (
    decodeNullableObject(encoded, schema) ??
    Object.fromEntries(Object.keys(schema.attributes).map((name) => [name, null]))
  );
}

export function decodeNullableObject(
  encoded: DynamicValue | undefined,
  { attributes }: TerraformSchema,
): ObjectValue | null {
  return asNullableObject(decode(encoded, objectType(attributes)));
}

export function asNullableObject(value: Value): ObjectValue | null {
  if (value === null || isObject(value)) return value;
  throw new Error("expected an object");
}

/** Terraform stores a state only if it has exactly the schema's attributes and no unknown value. */
export function encodeState(state: Value, { attributes }: TerraformSchema): DynamicValue {
  if (!isWhollyKnown(state)) throw new Error("the new state contains unknown values");
  return encode(state, objectType(attributes));
}
