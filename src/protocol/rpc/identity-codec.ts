import { decode, encode } from "../dynamic-value";
import { ResourceIdentityData } from "../gen/tfplugin6";
import { Resource, ResourceIdentity } from "../provider";
import { CtyType } from "../terraform-schema";
import { ObjectValue } from "../values";
import { asNullableObject } from "./state-codec";

// Resource identities, as requests and responses carry them.

export function identityType({ attributes }: ResourceIdentity): CtyType {
  return ["object", Object.fromEntries(Object.entries(attributes).map(([name, { type }]) => [name, type]))];
}

/** `null` when the request has no identity. */
export function decodeIdentity(
  encoded: ResourceIdentityData | undefined,
  identity: ResourceIdentity,
): ObjectValue | null {
  return encoded ? asNullableObject(decode(encoded.identityData, identityType(identity))) : null;
}

/** The identity of the object that a state describes (IDN-2). */
export function encodeIdentityOf({ identity }: Resource, state: ObjectValue | null): ResourceIdentityData | undefined {
  const own = state && identity?.fromState(state);
  return own && identity ? { identityData: encode(own, identityType(identity)) } : undefined;
}
