import fc, { Arbitrary } from "fast-check";
import { parseNumber } from "../../../src/protocol/decimal";
import { CtyType } from "../../../src/protocol/terraform-schema";
import { Dynamic, UNKNOWN, Value } from "../../../src/protocol/values";

// Generators of any Terraform type and of any value of a type.

const attributeName = fc.stringMatching(/^[a-z][a-z0-9_]{0,7}$/);
/** Any text without lone surrogates, which UTF-8 cannot encode. */
export const anyText = fc.string({ unit: "binary", maxLength: 40 });

export const anyNumber = fc.oneof(
  fc.integer(),
  fc.double({ noNaN: true }).map((float) => float + 0), // turns minus zero into zero
  fc.bigInt({ min: -(2n ** 70n), max: 2n ** 70n }).map((integer) => parseNumber(integer.toString())),
  fc.tuple(fc.bigInt(), fc.integer({ min: -500, max: 500 })).map(([digits, e]) => parseNumber(`${digits}e${e}`)),
);

export function anyType(leaf: Arbitrary<CtyType>): Arbitrary<CtyType> {
  return fc.letrec<{ type: CtyType }>((tie) => ({
    type: fc.oneof(
      { maxDepth: 4, depthSize: "small" },
      leaf,
      fc.tuple(fc.constantFrom("list" as const, "set" as const, "map" as const), tie("type")),
      fc.tuple(
        fc.constant("object" as const),
        fc.dictionary(attributeName, tie("type"), { maxKeys: 5, noNullPrototype: true }),
      ),
      fc.tuple(fc.constant("tuple" as const), fc.array(tie("type"), { maxLength: 4 })),
    ),
  })).type;
}

export const scalarType = fc.constantFrom<CtyType>("string", "number", "bool");
export const everyType = anyType(fc.constantFrom<CtyType>("string", "number", "bool", "dynamic"));

/** Any value of the type. Null and unknown may be at any depth. */
export function anyValueOf(type: CtyType): Arbitrary<Value> {
  return fc.oneof(
    { arbitrary: knownValueOf(type), weight: 8 },
    { arbitrary: fc.constantFrom<Value>(null, UNKNOWN), weight: 1 },
  );
}

function knownValueOf(type: CtyType): Arbitrary<Value> {
  if (type === "string") return anyText;
  if (type === "number") return anyNumber;
  if (type === "bool") return fc.boolean();
  if (type === "dynamic") {
    return anyType(scalarType).chain((own) => anyValueOf(own).map((value) => new Dynamic(own, value)));
  }
  switch (type[0]) {
    case "list":
    case "set":
      return fc.array(anyValueOf(type[1]), { maxLength: 20 });
    case "map":
      return fc.array(fc.tuple(anyText, anyValueOf(type[1])), { maxLength: 20 }).map((entries) => new Map(entries));
    case "tuple":
      return fc.tuple(...type[1].map(anyValueOf));
    case "object":
      return fc
        .tuple(...Object.entries(type[1]).map(([name, own]) => anyValueOf(own).map((value) => [name, value] as const)))
        .map((entries) => Object.fromEntries(entries));
  }
}
