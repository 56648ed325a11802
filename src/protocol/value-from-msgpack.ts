import { fromFloat64, parseNumber } from "./decimal";
import { MsgpackDecoder } from "./msgpack-decoder";
import { parseCtyType } from "./parse-cty-type";
import { CtyType } from "./terraform-schema";
import { missingAttribute, typeMismatch, unknownAttribute } from "./type-mismatch";
import { Dynamic, ObjectValue, UNKNOWN, Value } from "./values";

/** A value that does not fit the type is an error that names the path. */
export function valueFromMsgpack(bytes: Uint8Array, type: CtyType): Value {
  const decoder = new MsgpackDecoder(bytes);
  const value = read(decoder, type, "");
  if (!decoder.isAtEnd) throw new Error("bytes follow the value");
  return value;
}

function read(decoder: MsgpackDecoder, type: CtyType, path: string): Value {
  if (decoder.tryNil()) return null;
  if (decoder.tryExtension()) return UNKNOWN;
  if (typeof type === "string") return readScalar(decoder, type, path);
  if (type[0] === "list" || type[0] === "set") {
    const [, element] = type;
    return repeat(decoder.arrayLength(), (i) => read(decoder, element, `${path}[${i}]`));
  }
  if (type[0] === "map") return readMap(decoder, type[1], path);
  if (type[0] === "tuple") {
    const elements = type[1];
    if (decoder.arrayLength() !== elements.length) throw typeMismatch(path, `a tuple of ${elements.length}`);
    return elements.map((element, i) => read(decoder, element, `${path}[${i}]`));
  }
  return readObject(decoder, type[1], path);
}

function readScalar(decoder: MsgpackDecoder, type: "string" | "number" | "bool" | "dynamic", path: string): Value {
  switch (type) {
    case "string":
      return decoder.string();
    case "bool":
      return decoder.boolean();
    case "number": {
      const number = decoder.number();
      return typeof number === "number" ? fromFloat64(number) : parseNumber(number.toString());
    }
    case "dynamic": {
      if (decoder.arrayLength() !== 2) throw typeMismatch(path, "a type and a value");
      const ownType = parseCtyType(JSON.parse(Buffer.from(decoder.binary()).toString("utf8")), path);
      return new Dynamic(ownType, read(decoder, ownType, path));
    }
  }
}

function readMap(decoder: MsgpackDecoder, element: CtyType, path: string): ReadonlyMap<string, Value> {
  return new Map(
    repeat(decoder.mapLength(), () => {
      const key = decoder.string();
      return [key, read(decoder, element, `${path}[${JSON.stringify(key)}]`)] as const;
    }),
  );
}

/** An object has exactly the attributes of its type (WIRE-2). */
function readObject(decoder: MsgpackDecoder, types: { readonly [name: string]: CtyType }, path: string): ObjectValue {
  const members = new Map<string, Value>();
  for (let left = decoder.mapLength(); left > 0; left--) {
    const name = decoder.string();
    const type = Object.hasOwn(types, name) ? types[name] : undefined;
    if (type === undefined) throw unknownAttribute(`${path}.${name}`);
    members.set(name, read(decoder, type, `${path}.${name}`));
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
