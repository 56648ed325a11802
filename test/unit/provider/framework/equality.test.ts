import { isDeepStrictEqual } from "node:util";
import { ObjectValue, Value } from "../../../../src/protocol/values";
import { apiCodec, asObject } from "../../../../src/provider/framework/api-codec";
import { isShownAs, sameValue } from "../../../../src/provider/framework/equality";
import { ResourceAttribute } from "../../../../src/provider/framework/from-json-schema";
import { stateAfterApply, stateAfterRefresh } from "../../../../src/provider/framework/state";
import { createBodyOf, stateOf } from "../../../../src/provider/resource/api-mapping";
import { differencesOf } from "../../../../src/provider/resource/stored-differently";
import { updateBody } from "../../../../src/provider/resource/update-body";
import { createBody } from "../../../../src/schema/derive";
import { isNumberOrWord, JsonSchema } from "../../../../src/schema/json-schema";
import { attributes, complete, itemOf, plannedOf } from "../resource/fixtures";

// Whatever legal form of a value the API answers with, it is the same value: for each argument, each form.

interface Leaf {
  readonly path: readonly (string | number)[];
  readonly schema: JsonSchema;
}

/** All arguments; those of a port are of the first port. */
function leavesOf(schema: JsonSchema, path: Leaf["path"] = []): Leaf[] {
  const { properties, items } = schema;
  if (properties) return Object.entries(properties).flatMap(([name, member]) => leavesOf(member, [...path, name]));
  if (items?.properties) return leavesOf(items, [...path, 0]);
  return [{ path, schema }];
}

const LEAVES = leavesOf(createBody).filter(({ schema }) => schema.writeOnly !== true);

/** Values that a user may write, in the API's JSON. */
function valuesOf(schema: JsonSchema): readonly unknown[] {
  if (isNumberOrWord(schema)) return ["auto", 8192];
  if (schema.enum) return schema.enum;
  if (schema.type === "boolean") return [true, false];
  if (schema.type === "integer") return [schema.minimum ?? 0, 5, 100_000];
  if (schema.type === "number") return [0.9, 0.1, 2 / 3, 1, 0.123456789012345];
  if (schema.type === "array") return [["abc", "x-yz"], []];
  return schema.pattern ? ["abc"] : ["Café au lait", "main", ""];
}

type Form = (value: unknown) => unknown;

const OMITTED = Symbol("omitted");
const ifNumber =
  (form: (value: number) => unknown): Form =>
  (value) =>
    typeof value === "number" ? form(value) : value;
const ifText =
  (form: (value: string) => unknown): Form =>
  (value) =>
    typeof value === "string" ? form(value) : value;
const isZero = (value: unknown) => [false, 0, "", null].includes(value as never) || isDeepStrictEqual(value, []);

const FORMS: { readonly [name: string]: { readonly of: Form; readonly for?: (schema: JsonSchema) => boolean } } = {
  "as it was sent": { of: (value) => value },
  "left out where it is nothing": { of: (value) => (isZero(value) ? OMITTED : value) },
  "null where it is nothing": { of: (value) => (isZero(value) ? null : value) },
  "a float32": { of: ifNumber(Math.fround), for: ({ type }) => type === "number" },
  "a float32 with nine digits": {
    of: ifNumber((value) => Number(Math.fround(value).toPrecision(9))),
    for: ({ type }) => type === "number",
  },
  "a float32 with eight digits": {
    of: ifNumber((value) => Number(Math.fround(value).toPrecision(8))),
    for: ({ type }) => type === "number",
  },
  "as text": { of: (value) => (["number", "boolean"].includes(typeof value) ? String(value) : value) },
  "in lower case": { of: ifText((text) => text.toLowerCase()), for: ({ enum: words }) => words !== undefined },
  "in upper case": { of: ifText((text) => text.toUpperCase()), for: ({ enum: words }) => words !== undefined },
  "the number that a word stands for": { of: ifText(() => 40_960), for: isNumberOrWord },
  "decomposed Unicode": { of: ifText((text) => text.normalize("NFD")) },
  "in another order": { of: (value) => (Array.isArray(value) ? [...value].reverse() : value) },
};

type Json = { readonly [name: string]: unknown };

function changed(json: unknown, [step, ...rest]: Leaf["path"], value: unknown): unknown {
  if (step === undefined) return value;
  if (typeof step === "number")
    return [changed((json as unknown[])?.[0], rest, value), ...((json as unknown[]) ?? []).slice(1)];
  const { [step]: old, ...others } = (json ?? {}) as Json;
  const next = changed(old, rest, value);
  return next === OMITTED ? others : { ...others, [step]: next };
}

const PORTS = [
  { name: "http", internalPort: 8000, protocol: "HTTP" },
  { name: "grpc", internalPort: 8001, protocol: "TCP" },
];
const BASE = {
  name: "Qwen Chat",
  ports: PORTS,
  spec: { type: "custom", configuration: { nodeConfiguration: { storage: { storageSize: 100 } } } },
};
const creates = apiCodec(createBody);

interface Case {
  readonly says: string;
  readonly config: ObjectValue;
  readonly shown: unknown;
}

const CASES: Case[] = LEAVES.flatMap(({ path, schema }) =>
  valuesOf(schema).flatMap((value) =>
    Object.entries(FORMS).flatMap(([form, { of, for: isFor = () => true }]) => {
      const shown = of(value);
      if (!isFor(schema) || (form !== "as it was sent" && shown === value)) return [];
      const config = asObject(creates.fromJson(changed(BASE, path, value)));
      return [
        {
          says: `${path.join(".")} = ${JSON.stringify(value)}, ${form}`,
          config: complete(attributes, { project_id: "demo", ...config }),
          shown: (body: object) => changed(body, path, shown),
        } as Case,
      ];
    }),
  ),
);

function answerTo(config: ObjectValue, shown: Case["shown"]) {
  const { id, status, createdAt, dns } = itemOf();
  const body = (shown as (sent: object) => object)(createBodyOf(plannedOf(null, config)));
  return { id, status, createdAt, dns, ...body };
}

test(`the same value in another form is no difference: ${CASES.length} cases`, () => {
  const lasting: string[] = [];
  const sent: string[] = [];
  for (const { says, config, shown } of CASES) {
    const planned = plannedOf(null, config);
    const item = answerTo(config, shown);
    const created = stateAfterApply(attributes, planned, stateOf(item, planned));
    const read = stateAfterRefresh(attributes, created, stateOf(item, created));
    if (plannedOf(read, config) !== read) lasting.push(says);
    if (differencesOf(planned, stateOf(item, planned)).length > 0) lasting.push(`${says} (create)`);
    // as found, for example by an import: the configuration that describes it changes nothing either
    const imported = stateAfterRefresh(attributes, { ...nothing(), project_id: "demo" }, stateOf(item, planned));
    const adopted = plannedOf(imported, config);
    const { body } = updateBody(read, plannedOf(read, config), config, UNTOLD);
    if (Object.keys(body).length > 0) sent.push(says);
    if (!says.includes("word stands for") && differencesOf(adopted, imported).length > 0)
      lasting.push(`${says} (import)`);
  }
  expect({ lasting, sent }).toEqual({ lasting: [], sent: [] });
  expect(CASES.length).toBeGreaterThan(200);
});

const UNTOLD = { configured: [], formerlyConfigured: [], isImported: false, knownDifferences: [] };
const nothing = () => Object.fromEntries(Object.keys(attributes).map((name) => [name, null]));

test("another value of any argument is a difference, named with its path and both values", () => {
  const silent: string[] = [];
  for (const { path, schema } of LEAVES) {
    const [value, other] = otherThan(schema);
    const config = complete(attributes, {
      project_id: "demo",
      ...asObject(creates.fromJson(changed(BASE, path, value))),
    });
    const planned = plannedOf(null, config);
    const item = answerTo(config, (body: object) => changed(body, path, other));
    const found = differencesOf(planned, stateOf(item, planned));
    if (found.length === 0) silent.push(path.join("."));
  }
  expect(silent).toEqual([]);
});

/** A value of an argument, and another one in the same form. */
function otherThan(schema: JsonSchema): readonly [unknown, unknown] {
  if (isNumberOrWord(schema)) return [8192, 4096];
  if (schema.type === "boolean") return [true, false];
  if (schema.type === "integer") return [4, 5];
  if (schema.type === "number") return [0.9, 0.91];
  if (schema.type === "array") return [["abc"], ["abd"]];
  if (schema.enum) return [schema.enum[0], "something-else"];
  return ["abc", "abd"];
}

const word = { presence: "optional-computed", type: "string", equality: "number-or-word" } as ResourceAttribute;

test.each<[Value, Value, boolean, boolean]>([
  ["auto", "8192", true, false],
  ["8192", "auto", false, false],
  ["8192", "8192.0", true, true],
  ["auto", "AUTO", true, true],
  ["auto", null, false, false],
  ["8192", "4096", false, false],
])("%j shown as %j: %s; written in its place, the same value: %s", (value, shown, isShown, isSame) => {
  expect(isShownAs(word, value, shown)).toBe(isShown);
  expect(sameValue(word, value, shown)).toBe(isSame);
});
