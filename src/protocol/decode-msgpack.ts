import { fromFloat64, parseNumber } from "./decimal";
import { MsgpackReader } from "./msgpack-reader";
import { parseCtyType } from "./parse-cty-type";
import { CtyType } from "./terraform-schema";
import { missingAttribute, typeMismatch, unknownAttribute } from "./type-mismatch";
import { Dynamic, ObjectValue, UNKNOWN, Value } from "./values";

/** A value that does not fit the type is an error that names the path. */
export function decodeMsgpack(bytes: Uint8Array, type: CtyType): Value {
  const reader = new MsgpackReader(bytes);
  const value = read(reader, type, "");
  if (!reader.isAtEnd) throw new Error("bytes follow the value");
  return value;
}

function read(reader: MsgpackReader, type: CtyType, path: string): Value {
  if (reader.tryNil()) return null;
  if (reader.tryExtension()) return UNKNOWN;
  if (typeof type === "string") return readScalar(reader, type, path);
  if (type[0] === "list" || type[0] === "set") {
    const [, element] = type;
    return repeat(reader.arrayLength(), (i) => read(reader, element, `${path}[${i}]`));
  }
  if (type[0] === "map") return readMap(reader, type[1], path);
  if (type[0] === "tuple") {
    const elements = type[1];
    if (reader.arrayLength() !== elements.length) throw typeMismatch(path, `a tuple of ${elements.length}`);
    return elements.map((element, i) => read(reader, element, `${path}[${i}]`));
  }
  return readObject(reader, type[1], path);
}

function readScalar(reader: MsgpackReader, type: "string" | "number" | "bool" | "dynamic", path: string): Value {
  switch (type) {
    case "string":
      return reader.string();
    case "bool":
      return reader.boolean();
    case "number": {
      const number = reader.number();
      return typeof number === "number" ? fromFloat64(number) : parseNumber(number.toString());
    }
    case "dynamic": {
      if (reader.arrayLength() !== 2) throw typeMismatch(path, "a type and a value");
      const ownType = parseCtyType(JSON.parse(Buffer.from(reader.binary()).toString("utf8")), path);
      return new Dynamic(ownType, read(reader, ownType, path));
    }
  }
}

function readMap(reader: MsgpackReader, element: CtyType, path: string): ReadonlyMap<string, Value> {
  return new Map(
    repeat(reader.mapLength(), () => {
      const key = reader.string();
      return [key, read(reader, element, `${path}[${JSON.stringify(key)}]`)] as const;
    }),
  );
}

/** An object has exactly the attributes of its type (WIRE-2). */
function readObject(reader: MsgpackReader, types: { readonly [name: string]: CtyType }, path: string): ObjectValue {
  const members = new Map<string, Value>();
  for (let left = reader.mapLength(); left > 0; left--) {
    const name = reader.string();
    const type = Object.hasOwn(types, name) ? types[name] : undefined;
    if (type === undefined) throw unknownAttribute(`${path}.${name}`);
    members.set(name, read(reader, type, `${path}.${name}`));
  }
  for (const name of Object.keys(types)) {
    if (!members.has(name)) throw missingAttribute(`${path}.${name}`);
  }
  return Object.fromEntries(members);
}

/** Reads one element after the other, because a malformed length may be far greater than the input. */
function repeat<T>(times: number, make: (index: number) => T): T[] {
  const all: T[] = [];
  for (let i = 0; i < times; i++) all.push(make(i));
  return all;
}
