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
  const found = list.find((other) => isObject(other) && other[key] === element[key]);
  return isObject(found) ? found : null;
}
