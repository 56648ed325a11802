import { decimalText } from "../../protocol/decimal";
import { Decimal, equals, isList, isMap, isObject, ObjectValue, Value } from "../../protocol/values";
import { ResourceAttribute, ResourceAttributes } from "./from-json-schema";

// Values compared and mapped along the attributes of a schema.

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

/** Whether two values of an attribute mean the same: sets have no order (WIRE-8), and JSON rounds a number like 2/3. */
export function sameValue(attribute: ResourceAttribute, a: Value, b: Value): boolean {
  if (isNumber(a) && isNumber(b)) return asSent(a) === asSent(b);
  const isSet = Array.isArray(attribute.type) && attribute.type[0] === "set";
  if (!isSet || !isList(a) || !isList(b)) return equals(a, b);
  const includes = (all: readonly Value[], wanted: Value) => all.some((element) => equals(element, wanted));
  return a.every((element) => includes(b, element)) && b.every((element) => includes(a, element));
}

const isNumber = (value: Value): value is number | Decimal => typeof value === "number" || value instanceof Decimal;
const asSent = (number: number | Decimal) => Number(decimalText(number));

/** null, "", [] and an object without values: four spellings of "not set" (WIRE-9). */
export function isEmpty(value: Value): boolean {
  if (value === null || value === "") return true;
  if (isList(value)) return value.length === 0;
  if (isMap(value)) return value.size === 0;
  return isObject(value) && Object.values(value).every(isEmpty);
}
