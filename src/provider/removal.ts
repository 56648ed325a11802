import { Diagnostic, warning } from "../protocol/diagnostics";
import { isComputed } from "../protocol/terraform-schema";
import { isObject, ObjectValue, UNKNOWN, Value } from "../protocol/values";
import { ResourceAttributes } from "./from-json-schema";

// An argument that was configured and no longer is keeps its value in the API: what an update without it does is not
// documented. The plan says so. What was configured is remembered in the private state, and is never needed (PLAN-12).

export function rememberConfigured(attributes: ResourceAttributes, config: ObjectValue): Buffer {
  return Buffer.from(JSON.stringify({ configured: configuredPaths(attributes, config) }));
}

/** One warning that names each removed argument and the value it keeps. */
export function warnOfRemoved(
  attributes: ResourceAttributes,
  prior: ObjectValue,
  config: ObjectValue,
  kept: Buffer,
): Diagnostic[] {
  const now = new Set(configuredPaths(attributes, config));
  const removed = configuredBefore(kept).filter((path) => !now.has(path));
  const lines = removed.flatMap((path) => {
    const value = valueAt(prior, path);
    return value === null || valueAt(config, path) === UNKNOWN ? [] : [`  ${path} = ${show(value)}`];
  });
  if (lines.length === 0) return [];
  return [
    warning(
      "Removed arguments keep their values",
      `These arguments are no longer configured, and the API keeps what they were set to:\n${lines.join("\n")}\nTo change one, configure it with another value; description = "" and tags = [] clear theirs.`,
    ),
  ];
}

/** `spec.configuration.revision` and the like, of all arguments that the API would keep; lists count as a whole. */
function configuredPaths(attributes: ResourceAttributes, config: ObjectValue, prefix = ""): string[] {
  return Object.entries(attributes).flatMap(([name, attribute]) => {
    const value = config[name] ?? null;
    if (value === null) return [];
    if (attribute.nesting === "single" && attribute.attributes && isObject(value)) {
      return configuredPaths(attribute.attributes, value, `${prefix}${name}.`);
    }
    return isComputed(attribute) && attribute.default === undefined ? [`${prefix}${name}`] : [];
  });
}

function configuredBefore(kept: Buffer): string[] {
  try {
    const { configured } = JSON.parse(kept.toString("utf8")) as { configured?: unknown };
    return Array.isArray(configured) ? configured.filter((path) => typeof path === "string") : [];
  } catch {
    return []; // none yet, or of another release
  }
}

function valueAt(state: ObjectValue, path: string): Value {
  let at: Value = state;
  for (const name of path.split(".")) {
    if (!isObject(at)) return at === UNKNOWN ? UNKNOWN : null;
    at = at[name] ?? null;
  }
  return at;
}

function show(value: Value): string {
  const text = JSON.stringify(value, (_name, part) => (part instanceof Map ? Object.fromEntries(part) : part));
  return text.length > 200 ? `${text.slice(0, 197)}...` : text;
}
