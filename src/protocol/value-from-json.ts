import { isLosslessNumber, parse as parseLossless } from "lossless-json";
import { isNestedDeeperThan } from "../text/json-depth";
import { parseNumber } from "./decimal";
import { parseCtyType } from "./parse-cty-type";
import { CtyType } from "./terraform-schema";
import { typeMismatch, unknownAttribute } from "./type-mismatch";
import { Dynamic, ObjectValue, Value } from "./values";

/** Far more than any value of a provider has, and few enough to be followed. */
const MAX_DEPTH = 1000;

/**
 * Decodes a value from JSON without rounding numbers. A value that does not fit the type is an error that names the path.
 * @param tolerant for the state of another release: attributes that the type lacks are dropped, missing ones become null
 */
export function valueFromJson(text: string, type: CtyType, tolerant: boolean): Value {
  if (isNestedDeeperThan(MAX_DEPTH, text)) throw new RangeError("the value is nested too deeply");
  return read(parseLossless(text), type, tolerant, "");
}

function read(json: unknown, type: CtyType, tolerant: boolean, path: string): Value {
  if (json === null || json === undefined) return null;
  if (typeof type === "string") return readScalar(json, type, tolerant, path);
  if (type[0] === "map") return readMap(membersOf(json, path), type[1], tolerant, path);
  if (type[0] === "object") return readObject(membersOf(json, path), type[1], tolerant, path);
  if (!Array.isArray(json)) throw typeMismatch(path, `a ${type[0]}, got ${kindOf(json)}`);
  if (type[0] === "tuple" && json.length !== type[1].length) throw typeMismatch(path, `a tuple of ${type[1].length}`);
  return json.map((element, i) =>
    read(element, type[0] === "tuple" ? (type[1][i] as CtyType) : type[1], tolerant, `${path}[${i}]`),
  );
}

function readScalar(json: unknown, type: string, tolerant: boolean, path: string): Value {
  if (type === "string" && typeof json === "string") return json;
  if (type === "bool" && typeof json === "boolean") return json;
  if (type === "number" && (isLosslessNumber(json) || typeof json === "string")) return readNumber(String(json), path);
  if (type === "dynamic" && typeof json === "object") {
    const { type: givenType, value } = json as { type: unknown; value: unknown };
    const ownType = parseCtyType(givenType, path);
    return new Dynamic(ownType, read(value, ownType, tolerant, path));
  }
  const converted = tolerant ? convert(json, type) : undefined;
  if (converted === undefined) throw typeMismatch(path, `a ${type}, got ${kindOf(json)}`);
  return converted;
}

function readNumber(text: string, path: string): Value {
  try {
    return parseNumber(text);
  } catch {
    throw typeMismatch(path, "a number, got other text");
  }
}

/**
 * An attribute may have changed its type between two releases, or a person its value: terraform-plugin-go converts in
 * the same way.
 */
function convert(json: unknown, type: string): Value | undefined {
  const text = String(json);
  if (type === "string" && (isLosslessNumber(json) || typeof json === "boolean")) return text;
  if (type === "bool" && (isLosslessNumber(json) || typeof json === "string")) {
    if (text === "1" || (text === "true" && typeof json === "string")) return true;
    if (text === "0" || (text === "false" && typeof json === "string")) return false;
  }
  return undefined;
}

/** The kind of a value in JSON. The value itself is not shown: it may be a secret. */
function kindOf(json: unknown): string {
  if (Array.isArray(json)) return "a list";
  if (isLosslessNumber(json)) return "a number";
  if (typeof json === "object") return "an object";
  return typeof json === "string" ? "other text" : "a boolean";
}

interface JsonMembers {
  readonly [name: string]: unknown;
}

function membersOf(json: unknown, path: string): JsonMembers {
  if (typeof json !== "object" || Array.isArray(json) || isLosslessNumber(json)) {
    throw typeMismatch(path, `an object, got ${kindOf(json)}`);
  }
  return json as JsonMembers;
}

function readMap(members: JsonMembers, element: CtyType, tolerant: boolean, path: string): ReadonlyMap<string, Value> {
  return new Map(
    Object.entries(members).map(([key, member]) => [key, read(member, element, tolerant, `${path}.${key}`)]),
  );
}

function readObject(
  members: JsonMembers,
  types: { readonly [name: string]: CtyType },
  tolerant: boolean,
  path: string,
): ObjectValue {
  const unknownName = Object.keys(members).find((name) => !Object.hasOwn(types, name));
  if (!tolerant && unknownName !== undefined) throw unknownAttribute(`${path}.${unknownName}`);
  return Object.fromEntries(
    Object.entries(types).map(([name, type]) => [name, read(members[name], type, tolerant, `${path}.${name}`)]),
  );
}
