import { decode as referenceDecode, encode as referenceEncode } from "@msgpack/msgpack";
import fc, { Arbitrary } from "fast-check";
import { CtyType } from "../../../src/protocol/terraform-schema";
import { valueFromJson } from "../../../src/protocol/value-from-json";
import { valueFromMsgpack } from "../../../src/protocol/value-from-msgpack";
import { valueToMsgpack } from "../../../src/protocol/value-to-msgpack";
import { Decimal, Dynamic, isList, isMap, isObject, UNKNOWN, Value } from "../../../src/protocol/values";
import { proves } from "../../support/proves";
import { anyText, anyType, anyValueOf, everyType, scalarType } from "./arbitraries";

const typed = everyType.chain((type) => anyValueOf(type).map((value) => ({ type, value })));

test("any value of any type is the same after encoding and decoding", () => {
  proves("WIRE-5", "WIRE-13");
  fc.assert(
    fc.property(typed, ({ type, value }) => {
      expect(valueFromMsgpack(valueToMsgpack(value, type), type)).toStrictEqual(value);
    }),
    { numRuns: 500 },
  );
});

// Values that @msgpack/msgpack encodes as Terraform does: no unknown values, no numbers as text, no keys like __proto__.
const plainScalars: { readonly [type: string]: Arbitrary<Value> } = {
  string: anyText.filter((text) => !text.startsWith("\ufeff")),
  number: fc.oneof(
    fc.maxSafeInteger(),
    fc.integer({ min: -(2 ** 20), max: 2 ** 20 }).map((n) => n / 32),
  ),
  bool: fc.boolean(),
};
const plainKey = fc.stringMatching(/^[a-z]{1,6}$/);

function plainValueOf(type: CtyType): Arbitrary<Value> {
  if (typeof type === "string") return fc.option(plainScalars[type] as Arbitrary<Value>);
  if (type[0] === "list" || type[0] === "set") return fc.array(plainValueOf(type[1]), { maxLength: 20 });
  if (type[0] === "map")
    return fc
      .dictionary(plainKey, plainValueOf(type[1]), { noNullPrototype: true })
      .map((o) => new Map(Object.entries(o)));
  if (type[0] === "tuple") return fc.tuple(...type[1].map(plainValueOf));
  const members = Object.entries(type[1]).map(([name, own]) =>
    plainValueOf(own).map((value) => [name, value] as const),
  );
  return fc.tuple(...members).map((entries) => Object.fromEntries(entries));
}

/** Turns maps into plain objects, because @msgpack/msgpack does not encode a Map. */
function plain(value: Value): unknown {
  if (isList(value)) return value.map(plain);
  if (isMap(value) || isObject(value)) {
    const entries = isMap(value) ? [...value] : Object.entries(value);
    return Object.fromEntries(entries.map(([key, element]) => [key, plain(element)]));
  }
  return value;
}

const plainTyped = anyType(scalarType).chain((type) => plainValueOf(type).map((value) => ({ type, value })));

test("another implementation of MessagePack encodes the same bytes and decodes the same value", () => {
  proves("WIRE-13");
  fc.assert(
    fc.property(plainTyped, ({ type, value }) => {
      const bytes = valueToMsgpack(value, type);
      expect(Buffer.from(referenceEncode(plain(value), { sortKeys: true })).toString("hex")).toBe(
        bytes.toString("hex"),
      );
      expect(referenceDecode(bytes)).toEqual(plain(value));
      expect(valueFromMsgpack(referenceEncode(plain(value)), type)).toStrictEqual(value);
    }),
    { numRuns: 500 },
  );
});

test("a value is the same in JSON and in MessagePack", () => {
  proves("WIRE-4");
  fc.assert(
    fc.property(plainTyped, ({ type, value }) => {
      expect(valueFromJson(JSON.stringify(plain(value)), type, false)).toEqual(value);
    }),
  );
});

function isValue(value: unknown): value is Value {
  if (value === null || value === UNKNOWN || value instanceof Decimal) return true;
  if (value instanceof Dynamic) return isValue(value.value);
  if (Array.isArray(value)) return value.every(isValue);
  if (value instanceof Map) return [...value].every(([key, element]) => typeof key === "string" && isValue(element));
  if (typeof value === "object") return Object.values(value).every(isValue);
  return typeof value === "number" ? !Number.isNaN(value) : ["string", "boolean"].includes(typeof value);
}

/** The result must be an error or a value that can be encoded again. */
function decodesOrThrows(bytes: Uint8Array, type: CtyType): void {
  let value: Value;
  try {
    value = valueFromMsgpack(bytes, type);
  } catch (refusal) {
    expect(Object.prototype.toString.call(refusal)).toBe("[object Error]");
    return;
  }
  expect(isValue(value)).toBe(true);
  expect(valueFromMsgpack(valueToMsgpack(value, type), type)).toStrictEqual(withoutMinusZero(value));
}

function withoutMinusZero(value: Value): Value {
  if (typeof value === "number") return value + 0;
  if (value instanceof Dynamic) return new Dynamic(value.type, withoutMinusZero(value.value));
  if (isList(value)) return value.map(withoutMinusZero);
  if (isMap(value)) return new Map([...value].map(([key, element]) => [key, withoutMinusZero(element)]));
  if (!isObject(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([name, member]) => [name, withoutMinusZero(member)]));
}

test("any bytes are decoded to a value or refused with an error, whatever the type", () => {
  proves("WIRE-13");
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 60 }), everyType, (bytes, type) => decodesOrThrows(bytes, type)),
    { numRuns: 2000 },
  );
});

test("damaged bytes of a value are decoded to a value or refused with an error", () => {
  const edits = fc.array(fc.tuple(fc.nat(), fc.integer({ min: 0, max: 255 })), { minLength: 1, maxLength: 3 });
  fc.assert(
    fc.property(typed, edits, fc.nat(), ({ type, value }, changes, cut) => {
      const bytes = valueToMsgpack(value, type);
      for (const [at, byte] of changes) bytes[at % bytes.length] = byte;
      decodesOrThrows(bytes, type);
      decodesOrThrows(bytes.subarray(0, cut % bytes.length), type);
    }),
    { numRuns: 1000 },
  );
});
