import { decode } from "../../../src/protocol/dynamic-value";
import { CtyType } from "../../../src/protocol/terraform-schema";
import { valueFromJson } from "../../../src/protocol/value-from-json";
import { Decimal, Dynamic, equals } from "../../../src/protocol/values";
import { proves } from "../../support/proves";

const MODEL: CtyType = [
  "object",
  { name: "string", gpus: "number", tags: ["set", "string"], labels: ["map", "string"] },
];
const whole = { name: "chat", gpus: 2, tags: ["a"], labels: { team: "x" } };
const fromJson = (value: unknown, type: CtyType, tolerant = false) =>
  valueFromJson(typeof value === "string" ? value : JSON.stringify(value), type, tolerant);

test("a value may be encoded in JSON instead of MessagePack", () => {
  const encoded = { msgpack: Buffer.alloc(0), json: Buffer.from(JSON.stringify(whole)) };
  expect(decode(encoded, MODEL)).toEqual({ ...whole, labels: new Map([["team", "x"]]) });
});

test("MessagePack wins if a value has both encodings", () => {
  expect(decode({ msgpack: Buffer.from("a16d", "hex"), json: Buffer.from('"j"') }, "string")).toBe("m");
});

test.each([
  ["2^53 + 1", "9007199254740993", new Decimal("9007199254740993")],
  ["2^64 - 1", "18446744073709551615", new Decimal("18446744073709551615")],
  ["1e400", "1e400", new Decimal(`1${"0".repeat(400)}`)],
  ["a tenth", "0.1", 0.1],
  ["30 digits", "123456789012345678901234567890", new Decimal("123456789012345678901234567890")],
  ["a spelling with zeros", "1.50", 1.5],
  ["text, as Terraform writes large numbers", '"9007199254740993"', new Decimal("9007199254740993")],
])("a number in JSON is not rounded: %s", (_, json, number) => {
  expect(fromJson(json, "number")).toEqual(number);
});

test.each(["__proto__", "constructor", "toString"])("a map in JSON may have the key %s", (key) => {
  const read = fromJson(`{"${key}":"mine","other":"theirs"}`, ["map", "string"]);
  expect(read).toEqual(
    new Map([
      [key, "mine"],
      ["other", "theirs"],
    ]),
  );
});

test("a dynamic value keeps its type", () => {
  proves("WIRE-11");
  expect(fromJson({ type: ["list", "number"], value: [1, 2] }, "dynamic")).toEqual(
    new Dynamic(["list", "number"], [1, 2]),
  );
});

test.each(['{"type":"strong","value":null}', '{"type":["list"],"value":[]}', '{"value":"x"}', "{}", "[]"])(
  "a dynamic value with an invalid type is refused: %s",
  (json) => {
    expect(() => fromJson(json, "dynamic")).toThrow();
  },
);

describe("JSON that does not fit its type is refused, and the error names the path", () => {
  const nested: CtyType = ["object", { models: ["list", MODEL] }];
  test.each([
    ["an extra attribute", { models: [{ ...whole, id: "x" }] }, nested, /models\[0\]\.id.*no such/],
    ["text for a list", { models: "x" }, nested, /models: expected a list/],
    ["a list for an object", { models: [[]] }, nested, /models\[0\]: expected an object/],
    ["a number for text", { models: [{ ...whole, name: 5 }] }, nested, /models\[0\]\.name: expected a string/],
    ["a boolean for text in a map", { a: true }, ["map", "string"], /a: expected a string/],
    ["text for a boolean", '"true"', "bool", /the value: expected a bool/],
    ["a boolean for a number", "true", "number", /the value: expected a number/],
  ] as [string, unknown, CtyType, RegExp][])("%s", (_, json, type, message) => {
    expect(() => fromJson(json, type)).toThrow(message);
  });

  test.each([
    ["too many elements of a tuple", ["a", "b"]],
    ["too few elements of a tuple", []],
  ])("%s", (_, json) => {
    expect(() => fromJson(json, ["tuple", ["string"]])).toThrow("a tuple of 1");
  });
});

test("minus zero is zero", () => {
  expect(equals(fromJson("-0", "number"), 0)).toBe(true);
});

test.each(["{", "", "nul", '{"a":1,}', '{"a":1} x'])("text that is not JSON is refused: %j", (text) => {
  expect(() => valueFromJson(text, "dynamic", true)).toThrow();
});

describe("state of another release", () => {
  const stored = { ...whole, gone: { deep: [1] } };

  test("loses attributes that no longer exist", () => {
    expect(fromJson(stored, MODEL, true)).toEqual({ ...whole, labels: new Map([["team", "x"]]) });
  });

  test("has null for new attributes", () => {
    expect(fromJson({ name: "chat" }, MODEL, true)).toEqual({ name: "chat", gpus: null, tags: null, labels: null });
  });

  test("is converted at any depth", () => {
    const type: CtyType = ["object", { all: ["list", ["object", { name: "string", size: "number" }]] }];
    expect(fromJson({ all: [{ name: "a", old: true }, null] }, type, true)).toEqual({
      all: [{ name: "a", size: null }, null],
    });
  });

  test("has text instead of a number or a boolean, as Terraform converts it", () => {
    const type: CtyType = ["object", { length: "string", flag: "string" }];
    expect(fromJson('{"length":9007199254740993,"flag":true}', type, true)).toEqual({
      length: "9007199254740993",
      flag: "true",
    });
  });

  test("is refused when it is nested too deeply to be followed", () => {
    const deep = `{"gpus":${"[".repeat(100_000)}${"]".repeat(100_000)}}`;
    expect(() => fromJson(deep, ["object", { gpus: "number" }], true)).toThrow("nested too deeply");
  });

  test("is decoded without rounding", () => {
    expect(fromJson('{"gpus":18446744073709551615}', ["object", { gpus: "number" }], true)).toEqual({
      gpus: new Decimal("18446744073709551615"),
    });
  });
});
