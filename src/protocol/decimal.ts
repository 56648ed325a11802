import { Decimal } from "./values";

// Terraform's numbers have 512 bits. Here a JavaScript number means its shortest decimal text: 0.1 is exactly one tenth.
// A number that no JavaScript number means in this way is a Decimal. Nothing is rounded.

interface Digits {
  readonly negative: boolean;
  /** Without leading and trailing zeros; empty for zero. */
  readonly digits: string;
  readonly exponent: number;
}

const NUMBER = /^([+-]?)(\d*)(?:\.(\d*))?(?:[eE]([+-]?\d{1,9}))?$/;
/** Numbers with more zeros are written with an exponent. go-cty writes 1e100 with all its zeros. */
const MOST_ZEROS = 1000;

/** Returns a Decimal if no JavaScript number means the same. */
export function parseNumber(text: string): number | Decimal {
  const canonical = format(parse(text));
  const number = Number(text);
  return Number.isFinite(number) && decimalText(number) === canonical ? number : new Decimal(canonical);
}

/** The exact value of a float64, with all its binary digits. */
export function fromFloat64(float: number): number | Decimal {
  if (Number.isNaN(float)) throw new Error("Terraform has no number NaN");
  if (!Number.isFinite(float)) return float;
  const exact = exactText(float);
  return exact === decimalText(float) ? float : new Decimal(exact);
}

/** Canonical decimal text: plain digits, or an exponent if there would be too many zeros. */
export function decimalText(number: number | Decimal): string {
  return number instanceof Decimal ? number.text : format(parse(String(number)));
}

/** Whether a float64 has exactly the value that this number means. */
export function isExactFloat64(number: number): boolean {
  return exactText(number) === decimalText(number);
}

function exactText(float: number): string {
  if (Number.isInteger(float)) return format(parse(BigInt(float).toString()));
  const view = new DataView(new ArrayBuffer(8));
  view.setFloat64(0, float);
  const bits = view.getBigUint64(0);
  const biased = Number((bits >> 52n) & 0x7ffn);
  const mantissa = (bits & 0xfffffffffffffn) | (biased === 0 ? 0n : 1n << 52n);
  const exponent = (biased === 0 ? 1 : biased) - 1075; // value = mantissa * 2^exponent, exponent < 0 here
  const digits = mantissa * 5n ** BigInt(-exponent);
  return format(parse(`${float < 0 ? "-" : ""}${digits}e${exponent}`));
}

function parse(text: string): Digits {
  const match = NUMBER.exec(text);
  const whole = match?.[2] ?? "";
  const fraction = match?.[3] ?? "";
  if (!match || whole.length + fraction.length === 0) throw new Error(`not a number: ${JSON.stringify(text)}`);
  const all = (whole + fraction).replace(/^0+/, "");
  const digits = withoutZerosAtEnd(all);
  if (digits === "") return { negative: false, digits, exponent: 0 };
  return {
    negative: match[1] === "-",
    digits,
    exponent: Number(match[4] ?? 0) - fraction.length + (all.length - digits.length),
  };
}

/** /0+$/ would take time in the square of the number of zeros. */
function withoutZerosAtEnd(digits: string): string {
  let end = digits.length;
  while (digits[end - 1] === "0") end -= 1;
  return digits.slice(0, end);
}

function format({ negative, digits, exponent }: Digits): string {
  const sign = negative ? "-" : "";
  if (digits === "") return "0";
  if (exponent >= 0)
    return exponent <= MOST_ZEROS ? sign + digits + "0".repeat(exponent) : `${sign}${digits}e${exponent}`;
  const point = digits.length + exponent;
  if (point > 0) return `${sign}${digits.slice(0, point)}.${digits.slice(point)}`;
  return -point <= MOST_ZEROS ? `${sign}0.${"0".repeat(-point)}${digits}` : `${sign}${digits}e${exponent}`;
}
