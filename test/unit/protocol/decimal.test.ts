import fc from "fast-check";
import { decimalText, fromFloat64, isExactFloat64, parseNumber } from "../../../src/protocol/decimal";
import { Decimal, equals } from "../../../src/protocol/values";
import { proves } from "../../support/proves";

test.each([
  ["1", "1.0"],
  ["1", "1e0"],
  ["1", "0001"],
  ["100", "1E+2"],
  ["0.5", ".5"],
  ["5", "5."],
  ["-0.001", "-1e-3"],
  ["0", "-0.000"],
  ["0", "0e999"],
])("%s is the same number as %s", (canonical, spelling) => {
  expect(decimalText(parseNumber(spelling))).toBe(canonical);
  expect(equals(parseNumber(spelling), parseNumber(canonical))).toBe(true);
});

test.each([
  ["9007199254740991", Number.MAX_SAFE_INTEGER],
  ["0.1", 0.1],
  ["5e-324", 5e-324],
  ["1.7976931348623157e308", Number.MAX_VALUE],
])("%s becomes a JavaScript number, because one has this text", (text, number) => {
  expect(parseNumber(text)).toBe(number);
});

test.each(["9007199254740993", "0.10000000000000000001", "1e400", "1e-400", "-123456789012345678901234567890"])(
  "%s becomes a Decimal, because no JavaScript number has this text",
  (text) => {
    expect(parseNumber(text)).toBeInstanceOf(Decimal);
  },
);

test("numbers with thousands of zeros are written with an exponent", () => {
  expect(decimalText(parseNumber("12e999999999"))).toBe("12e999999999");
  expect(decimalText(parseNumber("-12e-999999999"))).toBe("-12e-999999999");
});

test("a float64 is exact if its shortest text is its full value", () => {
  expect([0, 1, 0.5, -0.75, 2 ** -20, 2 ** 53, 1e21].map(isExactFloat64)).toEqual(Array(7).fill(true));
  expect([0.1, 3.14, 1 / 3, 5e-324].map(isExactFloat64)).toEqual(Array(4).fill(false));
});

test("a float64 is decoded with all its binary digits", () => {
  expect(fromFloat64(0.5)).toBe(0.5);
  expect(String(fromFloat64(0.3))).toBe("0.299999999999999988897769753748434595763683319091796875");
  expect(String(fromFloat64(2 ** 63))).toBe("9223372036854775808");
  expect(fromFloat64(-Infinity)).toBe(-Infinity);
});

test("every finite float64 is decoded exactly", () => {
  proves("WIRE-3");
  fc.assert(
    fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (float) => {
      const read = fromFloat64(float);
      expect(Number(decimalText(read)) === float).toBe(true);
      if (typeof read === "number") expect(isExactFloat64(read)).toBe(true);
    }),
  );
});

test("no digit is lost, however many there are", () => {
  const digits = fc.stringMatching(/^[1-9]\d{0,40}$/);
  fc.assert(
    fc.property(digits, digits, fc.boolean(), (whole, end, negative) => {
      const text = `${negative ? "-" : ""}${whole}.${end.replace(/0+$/, "")}`;
      expect(decimalText(parseNumber(text))).toBe(text);
    }),
  );
});
