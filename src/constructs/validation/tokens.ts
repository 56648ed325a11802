import { Token } from "cdktf";

// Tells which values of a configuration only Terraform will know. Such values are not validated at synth.

const LIST_MARKER = "#{TfToken[";
const MAP_MARKER = "&{TfToken[";
/** Number tokens are doubles around -1e+285 to -1e+308; String() always writes them with an exponent. */
const NUMBER_IN_STRING = /-?\d+(?:\.\d+)?e\+\d{3}/g;

/** Whether `value` itself (not something inside it) is known only to Terraform. */
export function isUnknown(value: unknown): boolean {
  switch (typeof value) {
    case "string":
      return isUnknownString(value);
    case "number":
      return isNumberToken(value);
    case "object":
      return value !== null && isUnknownObject(value);
    default:
      return false;
  }
}

/** Whether CDKTF resolves the value later: Lazy, functions, complex objects, `Token.asAny()`. */
export function isResolvable(value: unknown): boolean {
  return typeof (value as { resolve?: unknown } | null)?.resolve === "function";
}

/** Every token in a string contains one of these, and few literal texts do: a cheap first test. */
const MAY_BE_UNKNOWN = /TfToken|[$%]\{|e\+/;

export function isUnknownString(text: string): boolean {
  if (!MAY_BE_UNKNOWN.test(text)) return false;
  if (Token.isUnresolved(text)) return true; // also a token in the middle of a string
  if (text.includes(LIST_MARKER) || text.includes(MAP_MARKER)) return true; // element or key of an encoded list or map
  // templates that the user wrote, ${var.x} or %{ if … }; when doubled, as in $${, they are literal text
  if (/(^|[^$])\$\{|(^|[^%])%\{/.test(text)) return true;
  // a number token that JavaScript put into a string, which CDKTF resolves later
  return (text.match(NUMBER_IN_STRING) ?? []).some((number) => isNumberToken(Number.parseFloat(number)));
}

/** Whether a number is as large as CDKTF's tokens: it is a token, or JavaScript has calculated it from one. */
export function isTokenSized(value: unknown): value is number {
  return typeof value === "number" && Number.isFinite(value) && Math.abs(value) >= 1e200;
}

/** Whether a number is a token, or an element of a list of number tokens, which CDKTF recognises only as `[value]`. */
function isNumberToken(value: number): boolean {
  if (!isTokenSized(value)) return false;
  return Token.isUnresolved(value) || Token.isUnresolved([value]);
}

function isUnknownObject(value: object): boolean {
  if (isResolvable(value)) return true;
  if (Array.isArray(value)) return value.some(isListMarker);
  return Object.keys(value).some((key) => key.includes(MAP_MARKER)); // an encoded map
}

function isListMarker(element: unknown): boolean {
  if (typeof element === "string") return element.includes(LIST_MARKER);
  return typeof element === "number" && !Token.isUnresolved(element) && Token.isUnresolved([element]);
}
