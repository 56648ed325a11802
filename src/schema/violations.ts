import { hasTerraformKeyword, JsonSchema } from "./json-schema";
import { nearestName } from "./nearest-name";

// Turns ajv's errors into violations: sentences for the user. A violation is left out when it depends on a value that
// is not known yet. Constructs, provider and emulator take their messages from here.

/** The members of ajv's error object that this file reads. */
export interface ValidationError {
  readonly instancePath: string;
  readonly schemaPath: string;
  readonly keyword: string;
  // biome-ignore lint/suspicious/noExplicitAny: ajv gives each keyword its own parameters
  readonly params: any;
}

/** What ajv's standalone code exports. */
export interface Validator {
  (data: unknown): boolean;
  errors?: ValidationError[] | null;
}

/** A configuration as plain data. */
export interface Snapshot {
  /** Undefined members are dropped, unknown values replaced by `null`. */
  readonly value: unknown;
  /** JSON pointers of the unknown values. */
  readonly unknown: readonly string[];
}

export interface Violation {
  /** Names and indices that lead to the value, in the names of the configuration. */
  readonly path: readonly (string | number)[];
  /** What is wrong, with which value, and what is allowed. */
  readonly message: string;
}

/** Keywords whose result for a value depends on what is inside that value. */
const LOOKS_INSIDE = new Set(["anyOf", "uniqueItems"]);

const isWithin = (path: string, root: string) => path === root || path.startsWith(`${root}/`);

/** Sorts by names, and elements of lists by their index. */
export function byPath(a: Violation, b: Violation): number {
  for (let i = 0; i < Math.min(a.path.length, b.path.length); i++) {
    const [one, other] = [a.path[i], b.path[i]];
    if (one === other) continue;
    if (typeof one === "number" && typeof other === "number") return one - other;
    return String(one) < String(other) ? -1 : 1;
  }
  return a.path.length - b.path.length;
}

export function violations(validate: Validator, schema: JsonSchema, { value, unknown }: Snapshot): Violation[] {
  if (validate(value)) return [];
  const errors = validate.errors ?? [];
  // ajv reports each failed branch of an anyOf too; the error of the anyOf itself is enough
  const anyOf = errors.filter((error) => error.keyword === "anyOf");
  const mistyped = new Set(errors.flatMap(({ keyword, instancePath }) => (keyword === "type" ? [instancePath] : [])));
  return (
    errors
      // a value of the wrong type is not one of the enum's either: one error is enough
      .filter((error) => error.keyword !== "enum" || !mistyped.has(error.instancePath))
      .filter(
        (error) =>
          !unknown.some(
            (place) =>
              isWithin(error.instancePath, place) ||
              (LOOKS_INSIDE.has(error.keyword) && isWithin(place, error.instancePath)),
          ) && !anyOf.some((other) => other !== error && isWithin(error.schemaPath, other.schemaPath)),
      )
      .map((error) => toViolation(error, parentOf(error, schema), value))
  );
}

/** The schema that has the failed keyword: `#/properties/name/pattern` -> that of `name`. */
function parentOf(error: ValidationError, root: JsonSchema): JsonSchema {
  return (
    error.schemaPath
      .split("/")
      .slice(1, -1)
      // biome-ignore lint/suspicious/noExplicitAny: a path into plain data
      .reduce<any>((schema, part) => schema?.[part.replace(/~1/g, "/").replace(/~0/g, "~")], root)
  );
}

function toViolation(error: ValidationError, schema: JsonSchema, root: unknown): Violation {
  const path = pathOf(error.instancePath, root);
  const value = path.reduce<unknown>((at, step) => (at as Record<string | number, unknown>)?.[step], root);
  switch (error.keyword) {
    case "required":
      return { path: [...path, error.params.missingProperty], message: "is required" };
    case "additionalProperties": {
      const name: string = error.params.additionalProperty;
      const properties = Object.entries(schema.properties ?? {});
      if (schema.properties?.[name]?.readOnly) return { path: [...path, name], message: IS_READ_ONLY };
      const writable = properties.flatMap(([property, { readOnly }]) => (readOnly ? [] : [property]));
      return { path: [...path, name], message: notKnown("property", name, writable) };
    }
    default: {
      const isTooLarge = typeof value === "bigint" && !Number.isSafeInteger(Number(value));
      const rule = isTooLarge ? limitOf(value, schema) : requirement(error, schema);
      return { path, message: `${rule}, got ${got(value, schema)}` };
    }
  }
}

/** Of an integer that is too large for a JavaScript number, and so for any limit. */
function limitOf(value: bigint, { minimum, maximum }: JsonSchema): string {
  const limit = value > 0 ? `<= ${maximum ?? Number.MAX_SAFE_INTEGER}` : `>= ${minimum ?? Number.MIN_SAFE_INTEGER}`;
  return `must be ${limit}`;
}

function got(value: unknown, schema: JsonSchema): string {
  if (hasTerraformKeyword(schema, "sensitive")) return "something else (not shown: it may be a secret)";
  return `${show(value)}${likelyWord(value, schema)}`;
}

/** Of a value that is configured although only the API can give it. */
export const IS_READ_ONLY = "is read-only: the API computes it. Remove it from the configuration";

export function notKnown(kind: string, name: string, allowed: readonly string[]): string {
  const likely = nearestName(name, allowed);
  const hint = likely ? `; did you mean "${likely}"?` : `; known: ${allowed.join(", ")}`;
  return `is not a known ${kind}${hint}`;
}

/** The allowed word that differs only in case or punctuation. */
function likelyWord(value: unknown, schema: JsonSchema): string {
  if (typeof value !== "string") return "";
  const letters = (text: string) => text.toLowerCase().replace(/[^a-z0-9]/g, "");
  const words = [schema, ...(schema.anyOf ?? [])].flatMap((one) => [...(one.enum ?? []), one.const]);
  const likely = words.find((word) => typeof word === "string" && letters(word) === letters(value));
  return likely === undefined ? "" : `; did you mean "${likely}"?`;
}

function requirement({ keyword, params }: ValidationError, schema: JsonSchema): string {
  switch (keyword) {
    case "type":
      return `must be ${withArticle(params.type)}`;
    case "enum":
      return `must be ${params.allowedValues.length === 1 ? "" : "one of "}${params.allowedValues.map(show).join(", ")}`;
    case "pattern":
      return `must be ${schema.$comment ?? "in the right form"} (pattern ${params.pattern})`;
    case "minLength":
    case "maxLength":
      return `must have ${keyword === "minLength" ? "at least" : "at most"} ${params.limit} character${params.limit === 1 ? "" : "s"}`;
    case "minimum":
    case "maximum":
    case "exclusiveMinimum":
      return `must be ${params.comparison} ${params.limit}`;
    case "uniqueItems":
      return `must not repeat an element (elements ${params.j} and ${params.i} are the same)`;
    case "anyOf":
      return `must be ${schema.$comment ?? "of an allowed form"}`;
    default:
      return `must satisfy ${keyword}`;
  }
}

/** A value as JSON, cut where it is long. */
export function show(value: unknown): string {
  const text = textOf(value);
  return text.length > 120 ? `${text.slice(0, 117)}...` : text;
}

function textOf(value: unknown): string {
  if (value === undefined) return "nothing";
  if (typeof value === "function") return "a function";
  // JSON has no NaN and no Infinity, and refuses a bigint
  if (typeof value === "number" || typeof value === "bigint" || typeof value === "symbol") return String(value);
  try {
    return JSON.stringify(value);
  } catch {
    return "an object that JSON cannot show"; // it contains itself, or a bigint
  }
}

/** `spec.configuration.name`, `ports[0].protocol` */
export function showPath(path: readonly (string | number)[]): string {
  return path
    .map((step) => (typeof step === "number" ? `[${step}]` : `.${step}`))
    .join("")
    .replace(/^\./, "");
}

function withArticle(type: string): string {
  return `${/^[aio]/.test(type) ? "an" : "a"} ${type}`;
}

function pathOf(pointer: string, root: unknown): (string | number)[] {
  let at: unknown = root;
  return pointer
    .split("/")
    .slice(1)
    .map((part) => {
      const name = part.replace(/~1/g, "/").replace(/~0/g, "~");
      const step = Array.isArray(at) ? Number(name) : name;
      at = (at as Record<string | number, unknown>)?.[step];
      return step;
    });
}
