import { isLosslessNumber, LosslessNumber, parse as parseLossless } from "lossless-json";
import { decimalText, fromFloat64, isExactFloat64, parseNumber } from "./decimal";
import { MsgpackReader, MsgpackWriter } from "./msgpack";
import { CtyType } from "./terraform-schema";
import { Decimal, Dynamic, isList, isMap, isObject, ObjectValue, UNKNOWN, Value } from "./values";

// The wire form of values (WIRE rules): MessagePack or JSON, read and written along a type. A value that does not
// fit its type is an error that names the place.

/** What the protocol calls DynamicValue. */
export interface WireValue {
  readonly msgpack: Uint8Array;
  readonly json: Uint8Array;
}

const MIN_INT64 = -(2n ** 63n);
const MAX_INT64 = 2n ** 63n - 1n;

/** An absent or empty value is null, as in core. */
export function decode(wire: WireValue | undefined, type: CtyType): Value {
  if (wire && wire.msgpack.length > 0) return decodeMsgpack(wire.msgpack, type);
  if (wire && wire.json.length > 0) return decodeJson(Buffer.from(wire.json).toString("utf8"), type, false);
  return null;
}

/** Whether it is null as a whole; what is in it is not looked at. */
export function isNullValue(wire: WireValue | undefined): boolean {
  if (wire && wire.msgpack.length > 0) return new MsgpackReader(wire.msgpack).tryNil();
  return !wire || wire.json.length === 0 || Buffer.from(wire.json).toString("utf8").trim() === "null";
}

export function encode(value: Value, type: CtyType): { msgpack: Buffer; json: Buffer } {
  return { msgpack: encodeMsgpack(value, type), json: Buffer.alloc(0) };
}

export function decodeMsgpack(bytes: Uint8Array, type: CtyType): Value {
  const reader = new MsgpackReader(bytes);
  const value = read(reader, type, "");
  if (!reader.isAtEnd) throw new Error("bytes follow the value");
  return value;
}

export function encodeMsgpack(value: Value, type: CtyType): Buffer {
  const writer = new MsgpackWriter();
  write(writer, value, type, "");
  return writer.finish();
}

function read(reader: MsgpackReader, type: CtyType, place: string): Value {
  if (reader.tryNil()) return null;
  if (reader.tryExtension()) return UNKNOWN;
  if (typeof type === "string") return readScalar(reader, type, place);
  if (type[0] === "list" || type[0] === "set") {
    const [, element] = type;
    return repeat(reader.arrayLength(), (i) => read(reader, element, `${place}[${i}]`));
  }
  if (type[0] === "map") {
    const [, element] = type;
    return new Map(
      repeat(reader.mapLength(), () => {
        const key = reader.string();
        return [key, read(reader, element, `${place}[${JSON.stringify(key)}]`)] as const;
      }),
    );
  }
  if (type[0] === "tuple") {
    const elements = type[1];
    if (reader.arrayLength() !== elements.length) throw misfit(place, `a tuple of ${elements.length}`);
    return elements.map((element, i) => read(reader, element, `${place}[${i}]`));
  }
  return readObject(reader, type[1], place);
}

function readScalar(reader: MsgpackReader, type: "string" | "number" | "bool" | "dynamic", place: string): Value {
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
      if (reader.arrayLength() !== 2) throw misfit(place, "a type and a value");
      const own = asType(JSON.parse(Buffer.from(reader.binary()).toString("utf8")), place);
      return new Dynamic(own, read(reader, own, place));
    }
  }
}

/** An object holds exactly the attributes of its type (WIRE-2). */
function readObject(
  reader: MsgpackReader,
  attributes: { readonly [name: string]: CtyType },
  place: string,
): ObjectValue {
  const entries = new Map<string, Value>();
  for (let left = reader.mapLength(); left > 0; left--) {
    const name = reader.string();
    const type = Object.hasOwn(attributes, name) ? attributes[name] : undefined;
    if (type === undefined) throw misfit(`${place}.${name}`, "nothing: the type has no such attribute");
    entries.set(name, read(reader, type, `${place}.${name}`));
  }
  for (const name of Object.keys(attributes)) {
    if (!entries.has(name)) throw misfit(`${place}.${name}`, "a value: it is missing");
  }
  return Object.fromEntries(entries);
}

function write(writer: MsgpackWriter, value: Value, type: CtyType, place: string): void {
  if (value === null) writer.nil();
  else if (value === UNKNOWN) writer.unknown();
  else if (typeof type === "string") writeScalar(writer, value, type, place);
  else if (type[0] === "map") writeMap(writer, value, type[1], place);
  else if (type[0] === "object") writeObject(writer, value, type[1], place);
  else writeList(writer, value, type, place);
}

function writeList(
  writer: MsgpackWriter,
  value: Value,
  type: Extract<CtyType, readonly ["list" | "set" | "tuple", unknown]>,
  place: string,
): void {
  if (!isList(value)) throw misfit(place, `a ${type[0]}`);
  if (type[0] === "tuple" && value.length !== type[1].length) throw misfit(place, `a tuple of ${type[1].length}`);
  writer.arrayLength(value.length);
  for (const [i, element] of value.entries()) {
    write(writer, element, type[0] === "tuple" ? (type[1][i] as CtyType) : type[1], `${place}[${i}]`);
  }
}

function writeMap(writer: MsgpackWriter, value: Value, type: CtyType, place: string): void {
  if (!isMap(value)) throw misfit(place, "a map");
  writer.mapLength(value.size);
  for (const [key, element] of [...value].sort(byKeyBytes)) {
    writer.string(key);
    write(writer, element, type, `${place}[${JSON.stringify(key)}]`);
  }
}

function writeScalar(
  writer: MsgpackWriter,
  value: Value,
  type: "string" | "number" | "bool" | "dynamic",
  place: string,
): void {
  if (type === "string" && typeof value === "string") writer.string(value);
  else if (type === "bool" && typeof value === "boolean") writer.boolean(value);
  else if (type === "number" && (typeof value === "number" || value instanceof Decimal)) writeNumber(writer, value);
  else if (type === "dynamic" && value instanceof Dynamic) {
    writer.arrayLength(2);
    writer.binary(Buffer.from(JSON.stringify(value.type)));
    write(writer, value.value, value.type as CtyType, place);
  } else throw misfit(place, `a ${type}`);
}

/** An integer within int64, else a float64 where that is exact, else decimal text (WIRE-3). */
function writeNumber(writer: MsgpackWriter, value: number | Decimal): void {
  if (Number.isNaN(value)) throw new Error("NaN is not a number of Terraform");
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

function writeObject(
  writer: MsgpackWriter,
  value: Value,
  attributes: { readonly [name: string]: CtyType },
  place: string,
): void {
  if (!isObject(value)) throw misfit(place, "an object");
  for (const name of Object.keys(value)) {
    if (!Object.hasOwn(attributes, name)) throw misfit(`${place}.${name}`, "nothing: the type has no such attribute");
  }
  const names = Object.keys(attributes).sort();
  writer.mapLength(names.length);
  for (const name of names) {
    const member = value[name];
    if (member === undefined) throw misfit(`${place}.${name}`, "a value: it is missing");
    writer.string(name);
    write(writer, member, attributes[name] as CtyType, `${place}.${name}`);
  }
}

/**
 * JSON text -> value, without rounding a number.
 * @param tolerant state of another release: attributes that the type lacks are dropped, missing ones are null
 */
export function decodeJson(text: string, type: CtyType, tolerant: boolean): Value {
  return fromJson(parseLossless(text), type, tolerant, "");
}

function fromJson(json: unknown, type: CtyType, tolerant: boolean, place: string): Value {
  if (json === null || json === undefined) return null;
  if (typeof type === "string") return scalarFromJson(json, type, tolerant, place);
  if (type[0] === "object" || type[0] === "map") {
    if (typeof json !== "object" || Array.isArray(json)) throw misfit(place, "an object");
    const members = json as { [name: string]: unknown };
    if (type[0] === "map") {
      return new Map(
        Object.entries(members).map(([key, v]) => [key, fromJson(v, type[1], tolerant, `${place}.${key}`)]),
      );
    }
    const attributes = type[1];
    const unfit = Object.keys(members).find((name) => !Object.hasOwn(attributes, name));
    if (!tolerant && unfit !== undefined) throw misfit(`${place}.${unfit}`, "nothing: the type has no such attribute");
    return Object.fromEntries(
      Object.entries(attributes).map(([name, own]) => [
        name,
        fromJson(members[name], own, tolerant, `${place}.${name}`),
      ]),
    );
  }
  if (!Array.isArray(json)) throw misfit(place, `a ${type[0]}`);
  if (type[0] === "tuple" && json.length !== type[1].length) throw misfit(place, `a tuple of ${type[1].length}`);
  return json.map((element, i) =>
    fromJson(element, type[0] === "tuple" ? (type[1][i] as CtyType) : type[1], tolerant, `${place}[${i}]`),
  );
}

function scalarFromJson(json: unknown, type: string, tolerant: boolean, place: string): Value {
  if (type === "string" && typeof json === "string") return json;
  // an attribute that changed its type between releases; Terraform itself converts the same way
  if (type === "string" && tolerant && (isLosslessNumber(json) || typeof json === "boolean")) return String(json);
  if (type === "bool" && typeof json === "boolean") return json;
  if (type === "number" && (isLosslessNumber(json) || typeof json === "string")) {
    return parseNumber(json instanceof LosslessNumber ? json.value : json.toString());
  }
  if (type === "dynamic" && typeof json === "object") {
    const { type: given, value } = json as { type: unknown; value: unknown };
    const own = asType(given, place);
    return new Dynamic(own, fromJson(value, own, tolerant, place));
  }
  throw misfit(place, `a ${type}`);
}

/** A type that came with a value: nothing says that it is one. */
function asType(json: unknown, place: string): CtyType {
  if (json === "string" || json === "number" || json === "bool" || json === "dynamic") return json;
  const [kind, argument] = Array.isArray(json) ? json : [];
  if (kind === "list" || kind === "set" || kind === "map") return [kind, asType(argument, place)];
  if (kind === "tuple" && Array.isArray(argument)) return [kind, argument.map((element) => asType(element, place))];
  if (kind === "object" && typeof argument === "object" && argument !== null && !Array.isArray(argument)) {
    const attributes = Object.entries(argument).map(([name, type]) => [name, asType(type, place)]);
    return [kind, Object.fromEntries(attributes)];
  }
  throw misfit(place, `a type, got ${JSON.stringify(json)}`);
}

function misfit(place: string, wanted: string): Error {
  return new Error(`${place.replace(/^\./, "") || "the value"}: expected ${wanted}`);
}

function repeat<T>(times: number, make: (index: number) => T): T[] {
  const all: T[] = [];
  for (let i = 0; i < times; i++) all.push(make(i));
  return all;
}

function byKeyBytes([a]: readonly [string, Value], [b]: readonly [string, Value]): number {
  return Buffer.compare(Buffer.from(a), Buffer.from(b));
}
