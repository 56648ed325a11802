import { decimalText } from "../../protocol/decimal";
import { Decimal, equals, isList, isMap, isObject, Value } from "../../protocol/values";
import { Equality, ResourceAttribute } from "./from-json-schema";

// Whether two values of an attribute mean the same. Plans, reads, creates and updates compare with these functions only:
// a legal form of a value that one of them took for another value would be a difference for ever.

/** Sets have no order (WIRE-8), JSON rounds a number like 2/3, and the API may write a value in a form of its own. */
export function sameValue(attribute: ResourceAttribute, a: Value, b: Value): boolean {
  const { type, equality } = attribute;
  if (isNumber(a) && isNumber(b)) return sameNumber(equality, asSent(a), asSent(b));
  if (typeof a === "string" && typeof b === "string") return sameText(equality, a, b);
  const isSet = Array.isArray(type) && type[0] === "set";
  if (!isSet || !isList(a) || !isList(b)) return equals(a, b);
  const [inA, inB] = [new Set(a), new Set(b)];
  const includes = (all: ReadonlySet<Value>, wanted: Value) =>
    all.has(wanted) || (typeof wanted === "object" && [...all].some((element) => equals(element, wanted)));
  return a.every((element) => includes(inB, element)) && b.every((element) => includes(inA, element));
}

/**
 * Whether the API's answer shows the value: it may show the number that a word like "auto" stands for, and leave out
 * false and zero. Not the other way round: a user who writes another value wants another value.
 */
export function isShownAs(attribute: ResourceAttribute, value: Value, shown: Value): boolean {
  if (isEmpty(value) && isEmpty(shown)) return true;
  if (shown === null && (value === false || value === 0)) return true;
  if (attribute.equality === "number-or-word" && isWord(value) && isNumberText(shown)) return true;
  return sameValue(attribute, value, shown);
}

/** null, "", [] and an object without values: four spellings of "not set" (WIRE-9). */
export function isEmpty(value: Value): boolean {
  if (value === null || value === "") return true;
  if (isList(value)) return value.length === 0;
  if (isMap(value)) return value.size === 0;
  return isObject(value) && Object.values(value).every(isEmpty);
}

function sameNumber(equality: Equality | undefined, a: number, b: number): boolean {
  return a === b || (equality === "float32" && Math.fround(a) === Math.fround(b));
}

function sameText(equality: Equality | undefined, a: string, b: string): boolean {
  if (a === b) return true;
  if (equality === "number-or-word" && isNumberText(a) && isNumberText(b)) return Number(a) === Number(b);
  return equality !== undefined && a.toUpperCase() === b.toUpperCase();
}

const isNumber = (value: Value): value is number | Decimal => typeof value === "number" || value instanceof Decimal;
const asSent = (number: number | Decimal) => Number(decimalText(number));
const isNumberText = (value: Value) => typeof value === "string" && /^-?\d+(\.\d+)?$/.test(value);
const isWord = (value: Value) => typeof value === "string" && value !== "" && !isNumberText(value);
