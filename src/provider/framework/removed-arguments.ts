import { isComputed } from "../../protocol/terraform-schema";
import { isList, isObject, ObjectValue, UNKNOWN, Value } from "../../protocol/values";
import { elementWithSameKey } from "./attributes";
import { ResourceAttribute, ResourceAttributes } from "./from-json-schema";

// The API keeps the value of an argument that is removed from the configuration: what an update without it does is not
// documented. The plan warns of it.

/**
 * Each argument that is no longer configured, with the value that it keeps: `spec.configuration.revision = "main"`.
 *
 * @param configured paths of the arguments that were configured at the last apply
 */
export function removedArguments(
  attributes: ResourceAttributes,
  prior: ObjectValue,
  config: ObjectValue,
  configured: readonly string[],
): string[] {
  const now = new Set(configuredPaths(attributes, config));
  const missing = configured.filter((path) => !now.has(path));
  // a list that is removed as a whole is named once, without its elements
  const removed = missing.filter((path) => !missing.some((list) => path.startsWith(`${list}[`)));
  return removed.flatMap((path) => {
    const value = valueAt(attributes, prior, path);
    const stillConfigured = valueAt(attributes, config, path);
    const isNamed = value !== null && stillConfigured !== UNKNOWN && stillConfigured !== ELEMENT_REMOVED;
    return isNamed ? [`${path} = ${show(value)}`] : [];
  });
}

/** Paths such as `spec.configuration.revision` and `ports["http"].public`, of all configured arguments that the API would keep. */
export function configuredPaths(attributes: ResourceAttributes, config: ObjectValue, prefix = ""): string[] {
  return Object.entries(attributes).flatMap(([name, attribute]) => {
    const value = config[name] ?? null;
    if (value === null) return [];
    const path = `${prefix}${name}`;
    const { nesting, attributes: members } = attribute;
    if (nesting === "single" && members && isObject(value)) return configuredPaths(members, value, `${path}.`);
    const own = isComputed(attribute) && attribute.default === undefined ? [path] : [];
    return [...own, ...pathsOfElements(attribute, value, path)];
  });
}

function pathsOfElements({ key, attributes }: ResourceAttribute, list: Value, path: string): string[] {
  if (!key || !attributes || !isList(list)) return [];
  return list.flatMap((element) => {
    const named = isObject(element) ? element[key] : undefined;
    return isObject(element) && typeof named === "string"
      ? configuredPaths(attributes, element, `${path}["${named}"].`)
      : [];
  });
}

/** The value of a path into an element that the list no longer has. */
const ELEMENT_REMOVED = "the element was removed";

function valueAt(attributes: ResourceAttributes, state: ObjectValue, path: string): Value {
  let value: Value = state;
  let inside: ResourceAttributes | undefined = attributes;
  let list: ResourceAttribute | undefined;
  for (const name of path.match(/[^.[\]"]+/g) ?? []) {
    if (list && isList(value)) {
      value = elementWithSameKey(list, value, { [list.key ?? ""]: name }) ?? ELEMENT_REMOVED;
      if (value === ELEMENT_REMOVED) return ELEMENT_REMOVED;
      list = undefined;
      continue;
    }
    if (!isObject(value)) return value === UNKNOWN ? UNKNOWN : null;
    value = value[name] ?? null;
    const attribute: ResourceAttribute | undefined = inside?.[name];
    inside = attribute?.attributes;
    list = attribute?.key ? attribute : undefined;
  }
  return value;
}

function show(value: Value): string {
  const text = JSON.stringify(value, (_name, part) => (part instanceof Map ? Object.fromEntries(part) : part));
  return text.length > 200 ? `${text.slice(0, 197)}...` : text;
}
