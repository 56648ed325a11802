import { JsonSchema } from "../../schema/json-schema";

// How an update changes what there is.

/** Objects are merged, lists and values replaced, null clears. */
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
  const kept = Object.entries(value).filter(([, member]) => member !== null);
  return Object.fromEntries(kept.map(([name, member]) => [name, withoutNulls(member)]));
}

/** Without the nulls that clear what a body can have; those of unknown names are left, to be refused. */
export function withoutKnownNulls(value: unknown, { properties = {} }: JsonSchema): unknown {
  if (!isPlainObject(value)) return value;
  const members = Object.entries(value).map(([name, member]) => ({
    name,
    member,
    schema: Object.hasOwn(properties, name) ? properties[name] : undefined,
  }));
  const kept = members.filter(({ member, schema }) => member !== null || schema === undefined);
  return Object.fromEntries(kept.map(({ name, member, schema = {} }) => [name, withoutKnownNulls(member, schema)]));
}

const SHM_SIZE = ["spec", "configuration", "nodeConfiguration", "storage", "shmSize"];

/** The types of the vendor's client let this one be null in what is sent. */
export function withoutNullShmSize(body: unknown, [name = "", ...rest]: readonly string[] = SHM_SIZE): unknown {
  if (!isPlainObject(body) || !Object.hasOwn(body, name)) return body;
  if (rest.length > 0) return { ...body, [name]: withoutNullShmSize(body[name], rest) };
  const { [name]: value, ...others } = body;
  return value === null ? others : body;
}

/** Without the members that are undefined, which a file would not keep. */
export function defined<T extends object>(value: T): T {
  return Object.fromEntries(Object.entries(value).filter(([, member]) => member !== undefined)) as T;
}

function isPlainObject(value: unknown): value is { readonly [name: string]: unknown } {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
