// Terraform's values as JavaScript data.

/** A value that is known only after an apply. */
export class Unknown {
  static readonly value = new Unknown();
  private constructor() {}
  toString(): string {
    return "(known after apply)";
  }
}

export const UNKNOWN = Unknown.value;

/** A number that no JavaScript number represents exactly; Terraform's numbers have 512 bits. */
export class Decimal {
  /** @param text canonical decimal text, see decimal.ts */
  constructor(readonly text: string) {}
  toString(): string {
    return this.text;
  }
}

/** A value together with its type, for attributes of the type `dynamic`. */
export class Dynamic {
  constructor(
    readonly type: unknown,
    readonly value: Value,
  ) {}
}

/** Objects have the schema's names as keys. Maps have the user's keys, so they are `Map`s, where no key is special. */
export type Value =
  | null
  | Unknown
  | string
  | boolean
  | number
  | Decimal
  | Dynamic
  | readonly Value[]
  | ReadonlyMap<string, Value>
  | ObjectValue;

export interface ObjectValue {
  readonly [name: string]: Value;
}

export function isObject(value: Value | undefined): value is ObjectValue {
  return typeof value === "object" && value !== null && Object.getPrototypeOf(value) === Object.prototype;
}

/** Whether the value is a list, set or tuple. */
export function isList(value: Value | undefined): value is readonly Value[] {
  return Array.isArray(value);
}

export function isMap(value: Value | undefined): value is ReadonlyMap<string, Value> {
  return value instanceof Map;
}

/** Whether the value contains no unknown value at any depth. */
export function isWhollyKnown(value: Value): boolean {
  if (value === UNKNOWN) return false;
  if (value instanceof Dynamic) return isWhollyKnown(value.value);
  return children(value).every(isWhollyKnown);
}

/** Compares deeply. The order of elements counts, also in sets. */
export function equals(a: Value, b: Value): boolean {
  if (a === b) return true;
  if (a instanceof Decimal && b instanceof Decimal) return a.text === b.text;
  if (a instanceof Dynamic && b instanceof Dynamic) return equals(a.value, b.value);
  if (isList(a) && isList(b)) return a.length === b.length && a.every((element, i) => equals(element, b[i] ?? null));
  if (isMap(a) && isMap(b)) {
    return a.size === b.size && [...a].every(([key, element]) => b.has(key) && equals(element, b.get(key) ?? null));
  }
  if (isObject(a) && isObject(b)) {
    const names = Object.keys(a);
    return (
      names.length === Object.keys(b).length &&
      names.every((name) => name in b && equals(a[name] ?? null, b[name] ?? null))
    );
  }
  return false;
}

/** Replaces unknown values by null, at any depth. */
export function unknownToNull(value: Value): Value {
  if (value === UNKNOWN) return null;
  if (value instanceof Dynamic) return new Dynamic(value.type, unknownToNull(value.value));
  if (isList(value)) return value.map(unknownToNull);
  if (isMap(value)) return new Map([...value].map(([key, element]) => [key, unknownToNull(element)]));
  if (isObject(value))
    return Object.fromEntries(Object.entries(value).map(([name, member]) => [name, unknownToNull(member)]));
  return value;
}

function children(value: Value): readonly Value[] {
  if (isList(value)) return value;
  if (isMap(value)) return [...value.values()];
  if (isObject(value)) return Object.values(value);
  return [];
}
