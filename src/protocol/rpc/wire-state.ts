import { decode, encode, WireValue } from "../dynamic-value";
import { DynamicValue, ResourceIdentityData } from "../gen/tfplugin6";
import { Identity, Resource } from "../provider";
import { CtyType, objectType, TerraformSchema } from "../terraform-schema";
import { isObject, isWhollyKnown, ObjectValue, Value } from "../values";

// Configurations, states and identities, between the wire and a provider.

/** An absent configuration has every attribute, unset. */
export function objectOf(value: WireValue | undefined, { attributes }: TerraformSchema): ObjectValue {
  const decoded = nullableObject(decode(value, objectType(attributes)));
  return decoded ?? Object.fromEntries(Object.keys(attributes).map((name) => [name, null]));
}

export function nullableObject(value: Value): ObjectValue | null {
  if (value === null || isObject(value)) return value;
  throw new Error("expected an object");
}

/** A state that core can store: nothing unknown, everything of the schema, nothing else. */
export function encodeState(state: Value, { attributes }: TerraformSchema): DynamicValue {
  if (!isWhollyKnown(state)) throw new Error("the resulting state still holds unknown values");
  return encode(state, objectType(attributes));
}

export function identityType({ attributes }: Identity): CtyType {
  return ["object", Object.fromEntries(Object.entries(attributes).map(([name, { type }]) => [name, type]))];
}

/** The identity of the object that a state describes (IDN-2). */
export function identityOf({ identity }: Resource, state: ObjectValue | null): ResourceIdentityData | undefined {
  const own = state && identity?.of(state);
  return own && identity ? { identityData: encode(own, identityType(identity)) } : undefined;
}
