import { Diagnostic, warning } from "../../protocol/diagnostics";
import { isComputed } from "../../protocol/terraform-schema";
import { isList, isObject, ObjectValue, UNKNOWN, Value } from "../../protocol/values";
import { ResourceAttribute, ResourceAttributes } from "./from-json-schema";
import { elementLike } from "./planning";

// An argument that was configured and no longer is keeps its value in the API: what an update without it does is not
// documented. The plan says so. What was configured is remembered in the private state, and is never needed (PLAN-12).

interface Memory {
  readonly configured: readonly string[];
  /** It was made by somebody else: it may have what the API never tells. */
  readonly isImported: boolean;
}

/** @param kept what is remembered of the object so far; nothing of one that was imported, or is new */
export function remember(
  attributes: ResourceAttributes,
  config: ObjectValue,
  prior: ObjectValue | null,
  kept: Buffer,
): Buffer {
  const isImported = prior !== null && recall(kept).isImported;
  return Buffer.from(
    JSON.stringify({ configured: configuredPaths(attributes, config), ...(isImported && { isImported }) }),
  );
}

/** What was remembered; of nothing that can be read, that it was imported. */
export function recall(kept: Buffer): Memory {
  try {
    const { configured, isImported } = JSON.parse(kept.toString("utf8")) as Partial<Memory>;
    const paths = Array.isArray(configured) ? configured.filter((path) => typeof path === "string") : [];
    return { configured: paths, isImported: isImported === true };
  } catch {
    return { configured: [], isImported: true };
  }
}

/** One warning that names each removed argument and the value it keeps. */
export function warnOfRemoved(
  attributes: ResourceAttributes,
  prior: ObjectValue,
  config: ObjectValue,
  kept: Buffer,
): Diagnostic[] {
  const now = new Set(configuredPaths(attributes, config));
  const missing = recall(kept).configured.filter((path) => !now.has(path));
  // a list that is removed whole says it all
  const removed = missing.filter((path) => !missing.some((list) => path.startsWith(`${list}[`)));
  const lines = removed.flatMap((path) => {
    const value = valueAt(attributes, prior, path);
    const left = valueAt(attributes, config, path);
    return value === null || left === UNKNOWN || left === GONE ? [] : [`  ${path} = ${show(value)}`];
  });
  if (lines.length === 0) return [];
  return [
    warning(
      "Removed arguments keep their values",
      `These arguments are no longer configured, and the API keeps what they were set to:\n${lines.join("\n")}\nTo change one, configure it with another value; description = "" and tags = [] clear theirs.`,
    ),
  ];
}

/** `spec.configuration.revision`, `ports["http"].public` and the like, of all arguments that the API would keep. */
function configuredPaths(attributes: ResourceAttributes, config: ObjectValue, prefix = ""): string[] {
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

/** The element is gone, and with it all that it had. */
const GONE = "the element is gone";

function valueAt(attributes: ResourceAttributes, state: ObjectValue, path: string): Value {
  let at: Value = state;
  let inside: ResourceAttributes | undefined = attributes;
  let list: ResourceAttribute | undefined;
  for (const name of path.match(/[^.[\]"]+/g) ?? []) {
    if (list && isList(at)) {
      at = elementLike(list, at, { [list.key ?? ""]: name }) ?? GONE;
      if (at === GONE) return GONE;
      list = undefined;
      continue;
    }
    if (!isObject(at)) return at === UNKNOWN ? UNKNOWN : null;
    at = at[name] ?? null;
    const attribute: ResourceAttribute | undefined = inside?.[name];
    inside = attribute?.attributes;
    list = attribute?.key ? attribute : undefined;
  }
  return at;
}

function show(value: Value): string {
  const text = JSON.stringify(value, (_name, part) => (part instanceof Map ? Object.fromEntries(part) : part));
  return text.length > 200 ? `${text.slice(0, 197)}...` : text;
}
