import { decimalText } from "../../protocol/decimal";
import { AttributePath } from "../../protocol/diagnostics";
import { isComputed } from "../../protocol/terraform-schema";
import { Decimal, equals, isList, isObject, ObjectValue, UNKNOWN, Value } from "../../protocol/values";
import { ResourceAttribute, ResourceAttributes } from "./from-json-schema";

// Planning, apart from what the attributes mean: pure functions of prior state and configuration (PLAN-11).

/**
 * What the object will be (PLAN-7): configured values as configured, computed ones as they were; what was never
 * there is known after apply.
 */
export function merge(attributes: ResourceAttributes, prior: ObjectValue | null, config: ObjectValue): ObjectValue {
  return mapAttributes(attributes, (attribute, name) => {
    const before = prior?.[name] ?? null;
    const configured = config[name] ?? null;
    if (configured === UNKNOWN) return UNKNOWN;
    if (configured === null) return unconfigured(attribute, before, prior !== null);
    return mergeConfigured(attribute, before, configured);
  });
}

function unconfigured(attribute: ResourceAttribute, before: Value, hasPrior: boolean): Value {
  if (attribute.default !== undefined) return attribute.default;
  if (!isComputed(attribute)) return null;
  return hasPrior ? before : UNKNOWN;
}

function mergeConfigured(attribute: ResourceAttribute, before: Value, configured: Value): Value {
  const { nesting, attributes } = attribute;
  if (nesting === "single" && attributes && isObject(configured)) {
    return merge(attributes, isObject(before) ? before : null, configured);
  }
  if (nesting === "list" && attributes && isList(configured)) {
    return configured.map((element) =>
      isObject(element) ? merge(attributes, elementLike(attribute, before, element), element) : element,
    );
  }
  return before !== null && sameValue(attribute, before, configured) ? before : configured;
}

/** The element of a list that has the same key; places do not count. */
export function elementLike(attribute: ResourceAttribute, list: Value, element: ObjectValue): ObjectValue | null {
  const key = attribute.key;
  if (key === undefined || !isList(list) || typeof element[key] !== "string") return null;
  const found = list.find((other) => isObject(other) && other[key] === element[key]);
  return isObject(found) ? found : null;
}

/** Whether two values of an attribute mean the same: sets have no order (WIRE-8), and 2/3 is what JSON can say of it. */
export function sameValue(attribute: ResourceAttribute, a: Value, b: Value): boolean {
  if (isNumber(a) && isNumber(b)) return asSent(a) === asSent(b);
  const isSet = Array.isArray(attribute.type) && attribute.type[0] === "set";
  if (!isSet || !isList(a) || !isList(b)) return equals(a, b);
  const includes = (all: readonly Value[], wanted: Value) => all.some((element) => equals(element, wanted));
  return a.every((element) => includes(b, element)) && b.every((element) => includes(a, element));
}

const isNumber = (value: Value): value is number | Decimal => typeof value === "number" || value instanceof Decimal;
const asSent = (number: number | Decimal) => Number(decimalText(number));

/** Names of the attributes that differ. */
export function changed(attributes: ResourceAttributes, before: ObjectValue, after: ObjectValue): Set<string> {
  const names = Object.keys(attributes).filter((name) => !equals(before[name] ?? null, after[name] ?? null));
  return new Set(names);
}

/** Paths whose new value the API can only give to a new object (PLAN-9). */
export function replacements(
  attributes: ResourceAttributes,
  before: ObjectValue,
  after: ObjectValue,
  path: AttributePath = [],
): AttributePath[] {
  return Object.entries(attributes).flatMap(([name, attribute]) => {
    const [from, to] = [before[name] ?? null, after[name] ?? null];
    const here = [...path, name];
    if (attribute.replaces) return from !== null && !equals(from, to) ? [here] : [];
    if (attribute.nesting !== "single" || !attribute.attributes || !isObject(from) || !isObject(to)) return [];
    return replacements(attribute.attributes, from, to, here);
  });
}

export function mapAttributes(
  attributes: ResourceAttributes,
  map: (attribute: ResourceAttribute, name: string) => Value,
): ObjectValue {
  return Object.fromEntries(Object.entries(attributes).map(([name, attribute]) => [name, map(attribute, name)]));
}
