import {
  Decimal,
  Dynamic,
  equals,
  isObject,
  isWhollyKnown,
  UNKNOWN,
  unknownToNull,
} from "../../../src/protocol/values";

const value = { name: "chat", ports: [{ number: 80, tags: new Map([["a", UNKNOWN]]) }], gone: null };

test("a value with an unknown value at any depth is not wholly known", () => {
  expect(isWhollyKnown(value)).toBe(false);
  expect(isWhollyKnown([[new Dynamic("string", UNKNOWN)]])).toBe(false);
  expect(isWhollyKnown({ ...value, ports: [] })).toBe(true);
});

test("unknown values become null, and other values stay the same", () => {
  expect(unknownToNull(value)).toEqual({ ...value, ports: [{ number: 80, tags: new Map([["a", null]]) }] });
  expect(isWhollyKnown(unknownToNull(new Dynamic("string", UNKNOWN)))).toBe(true);
});

test.each([
  ["the same object in another order", { a: 1, b: [null] }, { b: [null], a: 1 }],
  [
    "maps in another order",
    new Map([
      ["a", 1],
      ["b", 2],
    ]),
    new Map([
      ["b", 2],
      ["a", 1],
    ]),
  ],
  ["long numbers", new Decimal("18446744073709551615"), new Decimal("18446744073709551615")],
  ["unknown and unknown", [UNKNOWN], [UNKNOWN]],
])("%s are equal", (_, a, b) => {
  expect(equals(a, b)).toBe(true);
  expect(equals(b, a)).toBe(true);
});

test.each([
  ["null and empty text", null, ""],
  ["null and an empty list", null, []],
  ["an empty list and an empty map", [], new Map()],
  ["an empty map and an empty object", new Map(), {}],
  ["a number and its text", 1, "1"],
  ["zero and false", 0, false],
  ["unknown and null", UNKNOWN, null],
  ["lists in another order", ["a", "b"], ["b", "a"]],
  ["a list and a longer one", ["a"], ["a", null]],
  ["objects with other names", { a: null }, { b: null }],
  ["maps with other keys", new Map([["a", null]]), new Map([["b", null]])],
  ["long numbers that are close", new Decimal("18446744073709551615"), new Decimal("18446744073709551616")],
])("%s are different", (_, a, b) => {
  expect(equals(a, b)).toBe(false);
  expect(equals(b, a)).toBe(false);
});

test("only plain objects are objects", () => {
  expect(isObject({})).toBe(true);
  for (const other of [null, [], new Map(), UNKNOWN, new Decimal("1"), new Dynamic("bool", true), "x", undefined]) {
    expect(isObject(other)).toBe(false);
  }
});
