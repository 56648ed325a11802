import { decimalText } from "../../protocol/decimal";
import { Decimal, isList, isMap, isObject, ObjectValue, UNKNOWN, Value } from "../../protocol/values";
import { isNumberOrWord, JsonSchema, readBoolean, readNumber, readNumberOrWord } from "../../schema/json-schema";
import { snakeCase } from "../../schema/names";
import { walk } from "../../schema/walk";

// Converts between Terraform's values and the API's JSON, along the JSON Schema.

/** What an unknown value becomes in JSON. `undefined` leaves the member out. */
type OnUnknown = (pointer: string) => null | undefined;

export interface ApiCodec {
  /** Leaves out nulls, and members that the schema does not have. */
  toJson(value: Value, onUnknown?: OnUnknown): unknown;
  /** All members of the schema; null where the JSON has no value of the right type. */
  fromJson(json: unknown): Value;
}

interface Node {
  toJson(value: Value, pointer: string, onUnknown: OnUnknown): unknown;
  fromJson(json: unknown): Value;
}

export function apiCodec(schema: JsonSchema): ApiCodec {
  const root = walk<Node>(schema, {
    object: (_node, members) =>
      objectNode(
        members.map((member) => ({ api: member.name, terraform: snakeCase(member.name), node: member.result })),
      ),
    array: (_node, items) => arrayNode(items),
    map: (_node, values) => mapNode(values),
    scalar: scalarNode,
  });
  return {
    toJson: (value, onUnknown = () => undefined) => root.toJson(value, "", onUnknown),
    fromJson: (json) => root.fromJson(json),
  };
}

interface MemberNode {
  readonly api: string;
  readonly terraform: string;
  readonly node: Node;
}

function objectNode(members: readonly MemberNode[]): Node {
  return {
    toJson: known((value, pointer, onUnknown) => {
      if (!isObject(value)) return undefined;
      const entries = members.map(({ api, terraform, node }) => [
        api,
        node.toJson(value[terraform] ?? null, `${pointer}/${api}`, onUnknown),
      ]);
      return Object.fromEntries(entries.filter(([, member]) => member !== undefined));
    }),
    fromJson: (json) => {
      if (typeof json !== "object" || json === null || Array.isArray(json)) return null;
      const source = json as { readonly [name: string]: unknown };
      return Object.fromEntries(
        members.map(({ api, terraform, node }) => [
          terraform,
          Object.hasOwn(source, api) ? node.fromJson(source[api]) : null,
        ]),
      );
    },
  };
}

function arrayNode(items: Node): Node {
  return {
    toJson: known((value, pointer, onUnknown) =>
      isList(value)
        ? value.map((element, i) => items.toJson(element, `${pointer}/${i}`, onUnknown) ?? null)
        : undefined,
    ),
    fromJson: (json) => (Array.isArray(json) ? json.map((element) => items.fromJson(element)) : null),
  };
}

function mapNode(values: Node): Node {
  return {
    toJson: known((value, pointer, onUnknown) =>
      isMap(value)
        ? Object.fromEntries(
            [...value].map(([key, element]) => [key, values.toJson(element, `${pointer}/${key}`, onUnknown)]),
          )
        : undefined,
    ),
    fromJson: (json) =>
      typeof json === "object" && json !== null
        ? new Map(Object.entries(json).map(([key, element]) => [key, values.fromJson(element)]))
        : null,
  };
}

function scalarNode(schema: JsonSchema): Node {
  const isText = isNumberOrWord(schema);
  const toJson = known((value) => {
    if (value instanceof Decimal) return sentNumber(decimalText(value));
    return isText && typeof value === "string" ? readNumberOrWord(value) : value;
  });
  const fromJson = (json: unknown): Value => {
    if (schema.type === "boolean") return readBoolean(json) ?? null;
    if (schema.type === "integer" || schema.type === "number") return readNumber(json) ?? null;
    // Terraform normalises strings, so that only normalised ones compare as equal (WIRE-7)
    if (typeof json === "string") return json.normalize();
    return isText && typeof json === "number" ? String(json) : null;
  };
  return { toJson, fromJson };
}

/** A bigint, which no JSON body can hold, where a JavaScript number would be another integer: it is refused as written. */
function sentNumber(text: string): number | bigint {
  const isExact = !/^-?\d+$/.test(text) || Number.isSafeInteger(Number(text));
  return isExact ? Number(text) : BigInt(text);
}

function known(toJson: Node["toJson"]): Node["toJson"] {
  return (value, pointer, onUnknown) => {
    if (value === null) return undefined;
    return value === UNKNOWN ? onUnknown(pointer) : toJson(value, pointer, onUnknown);
  };
}

/** For callers that decode an object. */
export function asObject(value: Value): ObjectValue {
  if (isObject(value)) return value;
  throw new Error("expected an object");
}
