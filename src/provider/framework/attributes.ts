import { isList, isObject, ObjectValue, Value } from "../../protocol/values";
import { ResourceAttribute, ResourceAttributes } from "./from-json-schema";

// Values along the attributes of a schema.

export function mapAttributes(
  attributes: ResourceAttributes,
  map: (attribute: ResourceAttribute, name: string) => Value,
): ObjectValue {
  return Object.fromEntries(Object.entries(attributes).map(([name, attribute]) => [name, map(attribute, name)]));
}

/** The element of a list that has the same key as `element`. Its position in the list does not count. */
export function elementWithSameKey(
  attribute: ResourceAttribute,
  list: Value,
  element: ObjectValue,
): ObjectValue | null {
  const key = attribute.key;
  if (key === undefined || !isList(list) || typeof element[key] !== "string") return null;
  return indexOf(list, key).get(element[key]) ?? null;
}

/** Lists are never changed, so that each is indexed once: a search for each element takes time in their square. */
const indices = new WeakMap<readonly Value[], ReadonlyMap<Value, ObjectValue>>();

function indexOf(list: readonly Value[], key: string): ReadonlyMap<Value, ObjectValue> {
  const known = indices.get(list);
  if (known) return known;
  // the first of several elements with the same key counts
  const index = new Map(
    [...list].reverse().flatMap((one) => (isObject(one) ? [[one[key] ?? null, one] as const] : [])),
  );
  indices.set(list, index);
  return index;
}
