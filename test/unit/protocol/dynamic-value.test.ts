import { decode, encode } from "../../../src/protocol/dynamic-value";
import { CtyType } from "../../../src/protocol/terraform-schema";
import { valueFromMsgpack } from "../../../src/protocol/value-from-msgpack";
import { valueToMsgpack } from "../../../src/protocol/value-to-msgpack";
import { Decimal, Dynamic, equals, UNKNOWN, Value } from "../../../src/protocol/values";
import vectors from "../../cases/cty-msgpack.json";
import { proves } from "../../support/proves";

const bytes = (hex: string) => Buffer.from(hex, "hex");

/** The values of the vectors, which go-cty has encoded. */
const MEANINGS: { readonly [vector in keyof typeof vectors]: Value } = {
  dyn_null: null,
  dyn_string: new Dynamic("string", "x"),
  n_0: 0,
  n_0_1: 0.1,
  n_0_5: 0.5,
  n_127: 127,
  n_1e100: 1e100,
  n_2p31: 2 ** 31,
  n_2p53: 2 ** 53,
  n_2p64: new Decimal("18446744073709551616"),
  n_3_14: 3.14,
  n_inf: Infinity,
  n_maxint64: new Decimal("9223372036854775807"),
  n_neg1: -1,
  n_neg200: -200,
  null_string: null,
  unk_notnull: UNKNOWN,
  unk_prefix: UNKNOWN,
  unknown: UNKNOWN,
  unknown_dyn: UNKNOWN,
};
const cases = Object.entries(vectors).map(([name, { hex, type }]) => ({
  name,
  hex,
  type: type as CtyType,
  meaning: MEANINGS[name as keyof typeof vectors],
}));
/** The plugin drops refinements of unknown values. */
const isRefined = ({ name }: { name: string }) => name.startsWith("unk_");

test.each(cases)("bytes from go-cty are decoded: $name", ({ hex, type, meaning }) => {
  proves("WIRE-5");
  expect(valueFromMsgpack(bytes(hex), type)).toEqual(meaning);
});

test.each(cases)("a value is the same after encoding and decoding: $name", ({ type, meaning }) => {
  proves("WIRE-3");
  expect(equals(valueFromMsgpack(valueToMsgpack(meaning, type), type), meaning)).toBe(true);
});

test.each(cases.filter((one) => !isRefined(one)))("the plugin encodes the same bytes as go-cty: $name", (one) => {
  expect(valueToMsgpack(one.meaning, one.type).toString("hex")).toBe(one.hex);
});

test("an absent value is null", () => {
  proves("WIRE-1");
  const none = Buffer.alloc(0);
  expect(decode(undefined, "string")).toBeNull();
  expect(decode({ msgpack: none, json: none }, ["list", "string"])).toBeNull();
});

test("values are encoded in MessagePack and never in JSON", () => {
  proves("WIRE-1");
  expect(encode("x", "string")).toEqual({ msgpack: bytes("a178"), json: Buffer.alloc(0) });
});

const PORT: CtyType = ["object", { name: "string", number: "number" }];

test("an object's attributes are encoded in the order of their names", () => {
  const written = valueToMsgpack({ number: 80, name: "http" }, PORT);
  expect(written.toString("hex")).toBe("82a46e616d65a468747470a66e756d62657250");
});

describe("a value that does not fit its type is refused, and the error names the path", () => {
  const wanted: CtyType = ["object", { ports: ["list", PORT] }];
  const missing = "81a5706f7274739181a46e616d65a468747470";
  const extra = "81a5706f7274739183a46e616d65a178a66e756d62657201a474797065c0";

  test.each([
    [
      "a missing attribute in Terraform's value",
      () => valueFromMsgpack(bytes(missing), wanted),
      /ports\[0\]\.number.*missing/,
    ],
    [
      "an extra attribute in Terraform's value",
      () => valueFromMsgpack(bytes(extra), wanted),
      /ports\[0\]\.type.*no such/,
    ],
    [
      "a missing attribute in the plugin's value",
      () => valueToMsgpack({ ports: [{ name: "x" }] }, wanted),
      /ports\[0\]\.number.*missing/,
    ],
    [
      "an extra attribute in the plugin's value",
      () => valueToMsgpack({ ports: [{ name: "x", number: 1, type: null }] }, wanted),
      /ports\[0\]\.type.*no such/,
    ],
    ["text for a number", () => valueToMsgpack({ ports: [{ name: "x", number: "1" }] }, wanted), /ports\[0\]\.number/],
    ["an object for a list", () => valueToMsgpack({ ports: {} }, wanted), /ports: expected a list/],
    ["a list for a map", () => valueToMsgpack([], ["map", "string"]), /the value: expected a map/],
    ["a map for an object", () => valueToMsgpack(new Map(), PORT), /the value: expected an object/],
    ["a tuple that is too short", () => valueToMsgpack(["x"], ["tuple", ["string", "bool"]]), /a tuple of 2/],
    [
      "a tuple from Terraform that is too long",
      () => valueFromMsgpack(bytes("92c3c3"), ["tuple", ["bool"]]),
      /a tuple of 1/,
    ],
  ])("%s", (_, act, message) => {
    expect(act).toThrow(message);
  });
});

test.each(["constructor", "toString", "__proto__"])("an unknown attribute named %s is refused", (name) => {
  const one = Buffer.concat([bytes("81"), Buffer.from([0xa0 + name.length]), Buffer.from(name), bytes("a178")]);
  expect(() => valueFromMsgpack(one, ["object", {}])).toThrow("no such attribute");
});

test.each([
  ["an integer for text", "05", "string"],
  ["text for a boolean", "a474727565", "bool"],
  ["a boolean for a number", "c3", "number"],
  ["a list for text", "90", "string"],
  ["text that is not UTF-8", "a1ff", "string"],
  ["text that is not a number", "a3616263", "number"],
  ["bytes after the value", "c0c0", "string"],
  ["a value that ends too early", "a3616", "string"],
  ["a list of four thousand million elements that are not there", "ddffffffff", ["list", "string"]],
  ["nothing at all", "", "string"],
] as const)("bytes that do not fit the type are refused: %s", (_, hex, type) => {
  expect(() => valueFromMsgpack(bytes(hex), type)).toThrow();
});

describe("unknown values", () => {
  test.each([
    ["of one byte", "d400ff"],
    ["of two bytes", "d5000102"],
    ["of four bytes", "d60001020304"],
    ["of eight bytes", "d7000102030405060708"],
    ["of sixteen bytes", `d800${"00".repeat(16)}`],
    ["with a length", "c7020cc0c0"],
    ["with a length of two bytes", `c801000c${"c0".repeat(256)}`],
    ["with a length of four bytes", "c9000000010cc0"],
    ["with bounds of a number", "c70b0c8203920ac304921400c3c0"],
    ["of another code", "d42a00"],
  ])("are decoded from extensions: %s", (_, hex) => {
    for (const type of ["string", ["list", "number"], PORT] as CtyType[]) {
      expect(valueFromMsgpack(bytes(hex), type)).toBe(UNKNOWN);
    }
  });

  test("may be at any depth", () => {
    const type: CtyType = ["object", { all: ["map", ["list", PORT]], number: "number" }];
    const value = { all: new Map<string, Value>([["a", [{ name: UNKNOWN, number: 1 }, UNKNOWN]]]), number: UNKNOWN };
    expect(valueFromMsgpack(valueToMsgpack(value, type), type)).toEqual(value);
  });

  test("are encoded without refinements", () => {
    expect(valueToMsgpack(UNKNOWN, PORT).toString("hex")).toBe("d40000");
  });
});

test.each([
  '"strong"',
  "null",
  "5",
  "{}",
  '["list"]',
  '["sat","string"]',
  '["object",["string"]]',
  '["tuple","string"]',
])("a dynamic value with the invalid type %s is refused", (type) => {
  const head = Buffer.concat([Buffer.from([0x92, 0xc4, type.length]), Buffer.from(type)]);
  for (const value of ["c0", "c3", "90", "80"]) {
    expect(() => valueFromMsgpack(Buffer.concat([head, bytes(value)]), "dynamic")).toThrow();
  }
});

test("null, empty text, an empty list, an empty map and an object of nulls stay five different values", () => {
  proves("WIRE-9");
  const type: CtyType = ["list", "dynamic"];
  const values = [
    null,
    new Dynamic("string", ""),
    new Dynamic(["list", "string"], []),
    new Dynamic(["map", "string"], new Map()),
    new Dynamic(["object", { a: "string" }], { a: null }),
  ];
  const read = valueFromMsgpack(valueToMsgpack(values, type), type);
  expect(read).toStrictEqual(values);
});
