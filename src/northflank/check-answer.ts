import { item } from "../schema/derive";
import { hasTerraformKeyword, isNumberOrWord, JsonSchema, readBoolean, readNumber } from "../schema/json-schema";
import { LlmModelDeploymentItem } from "../schema/types.generated";
import { show, showPath } from "../schema/violations";
import { Member, walk } from "../schema/walk";
import { IDENTIFIER_FORM, isIdentifier } from "./identifier";

// Whether a model in an answer has the types that the schema documents. What may differ passes: parts that are missing,
// null or new, other words of an enumeration, and numbers and booleans as text. Everything else would reach states and
// outputs as something that it is not.

type Path = readonly (string | number)[];

/** What is wrong with a value, in one sentence; undefined where nothing is. */
type Check = (value: unknown, path: Path) => string | undefined;

const checkItem = walk<Check>(item, {
  object: (_node, members) => checkObject(members),
  array: (node, items) => checkList(node, items),
  map: (_node, values) => (value, path) =>
    isRecord(value)
      ? first(Object.entries(value), ([key, member]) => ifPresent(values)(member, [...path, key]))
      : unexpected(value, path, "an object"),
  scalar: checkScalar,
});

/** @param path where the answer has the model */
export function flawOfItem(value: unknown, path: Path = []): string | undefined {
  return checkItem(value, path);
}

/** Paths of the parts that every model has, and that an answer lacks, such as `spec.configuration`. */
export function missingParts(answer: LlmModelDeploymentItem): string[] {
  return missingIn(item, answer, []);
}

/** A part with a default is never missing: it can only be the default. */
function missingIn({ properties = {}, required = [] }: JsonSchema, value: unknown, path: Path): string[] {
  const members = isRecord(value) ? value : {};
  return Object.entries(properties).flatMap(([name, schema]) => {
    const at = [...path, name];
    if ((members[name] ?? null) !== null) return missingIn(schema, members[name], at);
    return required.includes(name) && schema.default === undefined ? [showPath(at)] : [];
  });
}

export function isRecord(value: unknown): value is { readonly [name: string]: unknown } {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

export function unexpected(value: unknown, path: Path, expected: string): string {
  return `${showPath(path)} is ${show(value)}, and should be ${expected}`;
}

function checkObject(members: readonly Member<Check>[]): Check {
  return (value, path) =>
    isRecord(value)
      ? first(members, ({ name, result }) =>
          Object.hasOwn(value, name) ? ifPresent(result)(value[name], [...path, name]) : undefined,
        )
      : unexpected(value, path, "an object");
}

/** An element cannot be absent, and neither can what tells it from the others. */
function checkList({ items }: JsonSchema, check: Check): Check {
  const keys = Object.entries(items?.properties ?? {}).flatMap(([name, member]) =>
    hasTerraformKeyword(member, "key") ? [name] : [],
  );
  return (value, path) =>
    Array.isArray(value)
      ? first([...value.entries()], ([i, element]) => {
          const at = [...path, i];
          const missing = keys.find((key) => isRecord(element) && (element[key] ?? null) === null);
          return missing === undefined ? check(element, at) : `${showPath([...at, missing])} is missing`;
        })
      : unexpected(value, path, "a list");
}

function checkScalar(schema: JsonSchema): Check {
  const [accepts, expected] = scalarOf(schema);
  return (value, path) => (accepts(value) ? undefined : unexpected(value, path, expected));
}

function scalarOf(schema: JsonSchema): readonly [accepts: (value: unknown) => boolean, expected: string] {
  if (schema.type === "boolean") return [(value) => readBoolean(value) !== undefined, "true or false"];
  if (schema.type === "integer") return [(value) => Number.isSafeInteger(readNumber(value)), "an integer"];
  if (schema.type === "number") return [(value) => readNumber(value) !== undefined, "a number"];
  if (isNumberOrWord(schema)) return [(value) => isText(value) || Number.isFinite(value), "text or a number"];
  if (schema.format === "identifier")
    return [(value) => isText(value) && isIdentifier(value), `an identifier (${IDENTIFIER_FORM})`];
  return [isText, "text in valid Unicode"];
}

/** Terraform stores text as UTF-8, which has no half of a surrogate pair. */
export function isText(value: unknown): value is string {
  return typeof value === "string" && !/\p{Cs}/u.test(value);
}

const ifPresent =
  (check: Check): Check =>
  (value, path) =>
    value === undefined || value === null ? undefined : check(value, path);

function first<T>(all: readonly T[], flawOf: (one: T) => string | undefined): string | undefined {
  for (const one of all) {
    const flaw = flawOf(one);
    if (flaw !== undefined) return flaw;
  }
  return undefined;
}
