import { valueFromMsgpack } from "../../../src/protocol/value-from-msgpack";
import { valueToMsgpack } from "../../../src/protocol/value-to-msgpack";
import { Decimal } from "../../../src/protocol/values";
import { proves } from "../../support/proves";

const read = (hex: string) => valueFromMsgpack(Buffer.from(hex, "hex"), "number");
const written = (number: number | Decimal) => valueToMsgpack(number, "number").toString("hex");
const text = (digits: string) => {
  const head = digits.length < 32 ? [0xa0 + digits.length] : [0xd9, digits.length];
  return Buffer.concat([Buffer.from(head), Buffer.from(digits)]).toString("hex");
};
const THIRTY_DIGITS = "123456789012345678901234567890";
/** The float64 nearest to a tenth, with all its digits. */
const FLOAT_TENTH = "0.1000000000000000055511151231257827021181583404541015625";

test.each([
  ["the least of a byte", "00", 0],
  ["the greatest of half a byte", "7f", 127],
  ["the least negative of half a byte", "e0", -32],
  ["8 bits", "ccff", 255],
  ["16 bits", "cdffff", 65_535],
  ["32 bits", "ceffffffff", 4_294_967_295],
  ["8 bits with a sign", "d080", -128],
  ["16 bits with a sign", "d18000", -32_768],
  ["32 bits with a sign", "d280000000", -2_147_483_648],
  ["64 bits with a sign", "d3ffffffffffffffff", -1],
  ["more bits than needed", "cf0000000000000001", 1],
  ["a float of 32 bits", "ca3f000000", 0.5],
  ["a float of 64 bits", "cb4059000000000000", 100],
  ["text", text("4.25"), 4.25],
  ["text with an exponent", text("25e-2"), 0.25],
  ["text with zeros at its end", text("10.50"), 10.5],
  ["2^53 + 1", "cf0020000000000001", new Decimal("9007199254740993")],
  ["2^64 - 1", "cfffffffffffffffff", new Decimal("18446744073709551615")],
  ["-2^63", "d38000000000000000", new Decimal("-9223372036854775808")],
  ["a text of 30 digits", text(THIRTY_DIGITS), new Decimal(THIRTY_DIGITS)],
  ["1e400", text("1e400"), new Decimal(`1${"0".repeat(400)}`)],
  ["a tenth as text", text("0.1"), 0.1],
  ["a tenth as a float, which is not a tenth", "cb3fb999999999999a", new Decimal(FLOAT_TENTH)],
  ["negative infinity", "cbfff0000000000000", -Infinity],
] as const)("a number in any encoding is decoded without rounding: %s", (_, hex, number) => {
  expect(read(hex)).toEqual(number);
});

test.each([
  ["an integer", 5, "05"],
  ["-32", -32, "e0"],
  ["-33", -33, "d0df"],
  ["-129", -129, "d1ff7f"],
  ["-32769", -32_769, "d2ffff7fff"],
  ["256", 256, "cd0100"],
  ["65536", 65_536, "ce00010000"],
  ["2^32", 2 ** 32, "cf0000000100000000"],
  ["2^53 + 1", new Decimal("9007199254740993"), "cf0020000000000001"],
  ["-2^63", new Decimal("-9223372036854775808"), "d38000000000000000"],
  ["2^63, which int64 lacks", new Decimal("9223372036854775808"), text("9223372036854775808")],
  ["-2^63 - 1, which int64 lacks", new Decimal("-9223372036854775809"), text("-9223372036854775809")],
  ["2^64 - 1", new Decimal("18446744073709551615"), text("18446744073709551615")],
  ["30 digits", new Decimal(THIRTY_DIGITS), text(THIRTY_DIGITS)],
  ["a half, which a float64 has", 0.5, "cb3fe0000000000000"],
  ["a tenth, which no float64 has", 0.1, text("0.1")],
  ["minus zero, which is zero", -0, "00"],
] as const)("a number is encoded exactly: %s", (_, number, hex) => {
  expect(written(number)).toBe(hex);
});

test.each([
  ["2^53 + 1", "9007199254740993"],
  ["2^64 - 1", "18446744073709551615"],
  ["1e400", `1${"0".repeat(400)}`],
  ["a tenth", "0.1"],
  ["the float64 nearest to a tenth", FLOAT_TENTH],
  ["30 digits", THIRTY_DIGITS],
  ["30 digits on both sides", `-${THIRTY_DIGITS}.${THIRTY_DIGITS.slice(0, -1)}1`],
])("a number is the same after encoding and decoding: %s", (_, digits) => {
  const first = valueFromMsgpack(valueToMsgpack(new Decimal(digits), "number"), "number");
  expect(String(first)).toBe(digits);
  expect(valueFromMsgpack(valueToMsgpack(first, "number"), "number")).toEqual(first);
});

test.each(["cb7ff8000000000000", "ca7fc00000", "cbfff8000000000001", text("NaN")])(
  "NaN would make Terraform panic, so it is refused when it is decoded: %s",
  (hex) => {
    proves("WIRE-3");
    expect(() => read(hex)).toThrow(/NaN/);
  },
);

test("NaN is refused when it is encoded", () => {
  expect(() => written(Number.NaN)).toThrow(/NaN/);
});

test.each(["", " 1", "0x10", "1_000", "1e", ".", "--1", "Infinity"])("%j is not a number", (digits) => {
  expect(() => read(text(digits))).toThrow("not a number");
});
