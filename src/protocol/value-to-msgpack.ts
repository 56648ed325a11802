import { decimalText, isExactFloat64 } from "./decimal";
import { MsgpackEncoder } from "./msgpack-encoder";
import { CtyType } from "./terraform-schema";
import { missingAttribute, typeMismatch, unknownAttribute } from "./type-mismatch";
import { Decimal, Dynamic, isList, isMap, isObject, UNKNOWN, Value } from "./values";

const MIN_INT64 = -(2n ** 63n);
const MAX_INT64 = 2n ** 63n - 1n;

/** A value that does not fit the type is an error that names the path. */
export function valueToMsgpack(value: Value, type: CtyType): Buffer {
  const encoder = new MsgpackEncoder();
  write(encoder, value, type, "");
  return encoder.finish();
}

function write(encoder: MsgpackEncoder, value: Value, type: CtyType, path: string): void {
  if (value === null) encoder.nil();
  else if (value === UNKNOWN) encoder.unknown();
  else if (typeof type === "string") writeScalar(encoder, value, type, path);
  else if (type[0] === "map") writeMap(encoder, value, type[1], path);
  else if (type[0] === "object") writeObject(encoder, value, type[1], path);
  else writeList(encoder, value, type, path);
}

function writeScalar(
  encoder: MsgpackEncoder,
  value: Value,
  type: "string" | "number" | "bool" | "dynamic",
  path: string,
): void {
  if (type === "string" && typeof value === "string") encoder.string(value);
  else if (type === "bool" && typeof value === "boolean") encoder.boolean(value);
  else if (type === "number" && (typeof value === "number" || value instanceof Decimal)) writeNumber(encoder, value);
  else if (type === "dynamic" && value instanceof Dynamic) {
    encoder.arrayLength(2);
    encoder.binary(Buffer.from(JSON.stringify(value.type)));
    write(encoder, value.value, value.type as CtyType, path);
  } else throw typeMismatch(path, `a ${type}`);
}

/** Writes an integer in the range of int64, otherwise a float64 if that is exact, otherwise decimal text (WIRE-3). */
function writeNumber(encoder: MsgpackEncoder, value: number | Decimal): void {
  if (Number.isNaN(value)) throw new Error("Terraform has no number NaN");
  if (value === Infinity || value === -Infinity) {
    encoder.float64(value);
    return;
  }
  const text = decimalText(value);
  const integer = /^-?\d+$/.test(text) ? BigInt(text) : undefined;
  if (integer !== undefined && integer >= MIN_INT64 && integer <= MAX_INT64) encoder.integer(integer);
  else if (integer === undefined && typeof value === "number" && isExactFloat64(value)) encoder.float64(value);
  else encoder.string(text);
}

function writeList(
  encoder: MsgpackEncoder,
  value: Value,
  type: Extract<CtyType, readonly ["list" | "set" | "tuple", unknown]>,
  path: string,
): void {
  if (!isList(value)) throw typeMismatch(path, `a ${type[0]}`);
  if (type[0] === "tuple" && value.length !== type[1].length) throw typeMismatch(path, `a tuple of ${type[1].length}`);
  encoder.arrayLength(value.length);
  for (const [i, element] of value.entries()) {
    write(encoder, element, type[0] === "tuple" ? (type[1][i] as CtyType) : type[1], `${path}[${i}]`);
  }
}

function writeMap(encoder: MsgpackEncoder, value: Value, element: CtyType, path: string): void {
  if (!isMap(value)) throw typeMismatch(path, "a map");
  encoder.mapLength(value.size);
  for (const [key, member] of [...value].sort(byKeyBytes)) {
    encoder.string(key);
    write(encoder, member, element, `${path}[${JSON.stringify(key)}]`);
  }
}

/** An object has exactly the attributes of its type (WIRE-2). */
function writeObject(
  encoder: MsgpackEncoder,
  value: Value,
  types: { readonly [name: string]: CtyType },
  path: string,
): void {
  if (!isObject(value)) throw typeMismatch(path, "an object");
  for (const name of Object.keys(value)) {
    if (!Object.hasOwn(types, name)) throw unknownAttribute(`${path}.${name}`);
  }
  const names = Object.keys(types).sort();
  encoder.mapLength(names.length);
  for (const name of names) {
    const member = value[name];
    if (member === undefined) throw missingAttribute(`${path}.${name}`);
    encoder.string(name);
    write(encoder, member, types[name] as CtyType, `${path}.${name}`);
  }
}

function byKeyBytes([a]: readonly [string, Value], [b]: readonly [string, Value]): number {
  return Buffer.compare(Buffer.from(a), Buffer.from(b));
}
