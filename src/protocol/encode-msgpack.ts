import { decimalText, isExactFloat64 } from "./decimal";
import { MsgpackWriter } from "./msgpack-writer";
import { CtyType } from "./terraform-schema";
import { missingAttribute, typeMismatch, unknownAttribute } from "./type-mismatch";
import { Decimal, Dynamic, isList, isMap, isObject, UNKNOWN, Value } from "./values";

const MIN_INT64 = -(2n ** 63n);
const MAX_INT64 = 2n ** 63n - 1n;

/** A value that does not fit the type is an error that names the path. */
export function encodeMsgpack(value: Value, type: CtyType): Buffer {
  const writer = new MsgpackWriter();
  write(writer, value, type, "");
  return writer.finish();
}

function write(writer: MsgpackWriter, value: Value, type: CtyType, path: string): void {
  if (value === null) writer.nil();
  else if (value === UNKNOWN) writer.unknown();
  else if (typeof type === "string") writeScalar(writer, value, type, path);
  else if (type[0] === "map") writeMap(writer, value, type[1], path);
  else if (type[0] === "object") writeObject(writer, value, type[1], path);
  else writeList(writer, value, type, path);
}

function writeScalar(
  writer: MsgpackWriter,
  value: Value,
  type: "string" | "number" | "bool" | "dynamic",
  path: string,
): void {
  if (type === "string" && typeof value === "string") writer.string(value);
  else if (type === "bool" && typeof value === "boolean") writer.boolean(value);
  else if (type === "number" && (typeof value === "number" || value instanceof Decimal)) writeNumber(writer, value);
  else if (type === "dynamic" && value instanceof Dynamic) {
    writer.arrayLength(2);
    writer.binary(Buffer.from(JSON.stringify(value.type)));
    write(writer, value.value, value.type as CtyType, path);
  } else throw typeMismatch(path, `a ${type}`);
}

/** Writes an integer in the range of int64, otherwise a float64 if that is exact, otherwise decimal text (WIRE-3). */
function writeNumber(writer: MsgpackWriter, value: number | Decimal): void {
  if (Number.isNaN(value)) throw new Error("Terraform has no number NaN");
  if (value === Infinity || value === -Infinity) {
    writer.float64(value);
    return;
  }
  const text = decimalText(value);
  const integer = /^-?\d+$/.test(text) ? BigInt(text) : undefined;
  if (integer !== undefined && integer >= MIN_INT64 && integer <= MAX_INT64) writer.integer(integer);
  else if (integer === undefined && typeof value === "number" && isExactFloat64(value)) writer.float64(value);
  else writer.string(text);
}

function writeList(
  writer: MsgpackWriter,
  value: Value,
  type: Extract<CtyType, readonly ["list" | "set" | "tuple", unknown]>,
  path: string,
): void {
  if (!isList(value)) throw typeMismatch(path, `a ${type[0]}`);
  if (type[0] === "tuple" && value.length !== type[1].length) throw typeMismatch(path, `a tuple of ${type[1].length}`);
  writer.arrayLength(value.length);
  for (const [i, element] of value.entries()) {
    write(writer, element, type[0] === "tuple" ? (type[1][i] as CtyType) : type[1], `${path}[${i}]`);
  }
}

function writeMap(writer: MsgpackWriter, value: Value, element: CtyType, path: string): void {
  if (!isMap(value)) throw typeMismatch(path, "a map");
  writer.mapLength(value.size);
  for (const [key, member] of [...value].sort(byKeyBytes)) {
    writer.string(key);
    write(writer, member, element, `${path}[${JSON.stringify(key)}]`);
  }
}

/** An object has exactly the attributes of its type (WIRE-2). */
function writeObject(
  writer: MsgpackWriter,
  value: Value,
  types: { readonly [name: string]: CtyType },
  path: string,
): void {
  if (!isObject(value)) throw typeMismatch(path, "an object");
  for (const name of Object.keys(value)) {
    if (!Object.hasOwn(types, name)) throw unknownAttribute(`${path}.${name}`);
  }
  const names = Object.keys(types).sort();
  writer.mapLength(names.length);
  for (const name of names) {
    const member = value[name];
    if (member === undefined) throw missingAttribute(`${path}.${name}`);
    writer.string(name);
    write(writer, member, types[name] as CtyType, `${path}.${name}`);
  }
}

function byKeyBytes([a]: readonly [string, Value], [b]: readonly [string, Value]): number {
  return Buffer.compare(Buffer.from(a), Buffer.from(b));
}
