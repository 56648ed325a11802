import { equals, isList, isObject, ObjectValue, UNKNOWN, Value } from "../../protocol/values";
import { elementWithSameKey } from "./attributes";
import { isEmpty } from "./equality";
import { ResourceAttribute, ResourceAttributes } from "./from-json-schema";

// The API keeps the value of an argument that is removed from the configuration: what an update without it does is not
// documented. The plan warns of it.

/**
 * The path of each argument that is no longer configured and keeps a value. Only paths: the user may have marked the
 * value as sensitive, which a provider does not see.
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
  return removed.filter((path) => {
    const { value, attribute } = valueAt(attributes, prior, path);
    const still = valueAt(attributes, config, path).value;
    return isKept(attribute) && !isEmpty(value) && still !== UNKNOWN && still !== ELEMENT_REMOVED;
  });
}

/**
 * The configured arguments to remember. One that has appeared with the value of the state may come from ignore_changes,
 * which looks the same: it was not written, unless the object was imported and the configuration describes it.
 */
export function rememberedPaths(
  attributes: ResourceAttributes,
  prior: ObjectValue | null,
  config: ObjectValue,
  before: { readonly configured: readonly string[]; readonly isImported: boolean },
): string[] {
  const paths = configuredPaths(attributes, config);
  if (prior === null || before.isImported) return paths;
  const hadBefore = new Set(before.configured);
  const isWritten = (path: string) =>
    !equals(valueAt(attributes, prior, path).value, valueAt(attributes, config, path).value);
  return paths.filter((path) => hadBefore.has(path) || isWritten(path));
}

/** Whether the API keeps the value of an argument that is not configured. */
function isKept(attribute: ResourceAttribute | undefined): boolean {
  return attribute !== undefined && attribute.presence !== "optional" && attribute.default === undefined;
}

/** Paths such as `spec.configuration.revision` and `ports["http"].public`, of all configured arguments. */
export function configuredPaths(attributes: ResourceAttributes, config: ObjectValue, prefix = ""): string[] {
  return Object.entries(attributes).flatMap(([name, attribute]) => {
    const value = config[name] ?? null;
    // ignore_changes puts values of the state into the configuration, also those that only the API writes
    if (value === null || attribute.presence === "computed") return [];
    const path = `${prefix}${name}`;
    const { nesting, attributes: members } = attribute;
    if (nesting === "single" && members && isObject(value)) return configuredPaths(members, value, `${path}.`);
    return [path, ...pathsOfElements(attribute, value, path)];
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

interface Found {
  readonly value: Value;
  readonly attribute?: ResourceAttribute | undefined;
}

function valueAt(attributes: ResourceAttributes, state: ObjectValue, path: string): Found {
  let value: Value = state;
  let inside: ResourceAttributes | undefined = attributes;
  let attribute: ResourceAttribute | undefined;
  for (const name of path.match(/[^.[\]"]+/g) ?? []) {
    if (attribute?.key && isList(value)) {
      value = elementWithSameKey(attribute, value, { [attribute.key]: name }) ?? ELEMENT_REMOVED;
      if (value === ELEMENT_REMOVED) return { value };
      attribute = undefined;
      continue;
    }
    if (!isObject(value)) return { value: value === UNKNOWN ? UNKNOWN : null };
    value = value[name] ?? null;
    attribute = inside?.[name];
    inside = attribute?.attributes ?? inside;
  }
  return { value, attribute };
}
