import { JsonSchema } from "../../schema/json-schema";

// How an update changes a stored body.

/** Merges objects, replaces lists and values; null clears a value. */
export function merge(before: unknown, change: unknown): unknown {
  if (!isPlainObject(change)) return change;
  const base = isPlainObject(before) ? before : {};
  const merged = Object.entries(change).map(([name, value]) => [
    name,
    value === null ? null : merge(base[name], value),
  ]);
  return withoutNulls({ ...base, ...Object.fromEntries(merged) });
}

export function withoutNulls(value: unknown): unknown {
  if (!isPlainObject(value)) return value;
  const present = Object.entries(value).filter(([, member]) => member !== null);
  return Object.fromEntries(present.map(([name, member]) => [name, withoutNulls(member)]));
}

/** Drops the nulls of known fields. Nulls of unknown fields stay, so that validation refuses them. */
export function withoutKnownNulls(value: unknown, { properties = {} }: JsonSchema): unknown {
  if (!isPlainObject(value)) return value;
  const members = Object.entries(value).map(([name, member]) => ({
    name,
    member,
    schema: Object.hasOwn(properties, name) ? properties[name] : undefined,
  }));
  const rest = members.filter(({ member, schema }) => member !== null || schema === undefined);
  return Object.fromEntries(rest.map(({ name, member, schema = {} }) => [name, withoutKnownNulls(member, schema)]));
}

const SHM_SIZE = ["spec", "configuration", "nodeConfiguration", "storage", "shmSize"];

/** Drops an `shmSize` of null: the types of the vendor's client allow it in a request. */
export function withoutNullShmSize(body: unknown, [name = "", ...rest]: readonly string[] = SHM_SIZE): unknown {
  if (!isPlainObject(body) || !Object.hasOwn(body, name)) return body;
  if (rest.length > 0) return { ...body, [name]: withoutNullShmSize(body[name], rest) };
  const { [name]: value, ...others } = body;
  return value === null ? others : body;
}

/** Drops undefined members, so that the state in memory equals the state in the file. */
export function withoutUndefined<T extends object>(value: T): T {
  return Object.fromEntries(Object.entries(value).filter(([, member]) => member !== undefined)) as T;
}

function isPlainObject(value: unknown): value is { readonly [name: string]: unknown } {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
