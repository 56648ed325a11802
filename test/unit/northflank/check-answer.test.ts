import { flawOfItem, missingParts } from "../../../src/northflank/check-answer";
import { NorthflankClient } from "../../../src/northflank/client";
import { item } from "../../../src/schema/derive";
import { isNumberOrWord, JsonSchema } from "../../../src/schema/json-schema";
import { withChange } from "../../support/model";
import { itemOf } from "../provider/resource/fixtures";

// What passes the door, and what does not: each place of a model, each kind of value.

interface Place {
  readonly path: readonly (string | number)[];
  readonly schema: JsonSchema;
}

/** All places of a model; those of an element are of the first one. */
function placesOf(schema: JsonSchema, path: Place["path"] = []): Place[] {
  const inside = Object.entries(schema.properties ?? {}).flatMap(([name, member]) => placesOf(member, [...path, name]));
  const elements = schema.items ? placesOf(schema.items, [...path, 0]) : [];
  return [{ path, schema }, ...inside, ...elements];
}

const PLACES = placesOf(item).slice(1);
const MODEL = itemOf({ description: "Chat", tags: ["abc"] });
const at = ({ path }: Place, value: unknown) => flawOfItem(withChange(MODEL, path, value));
const named = ({ path }: Place) =>
  path
    .map((step) => (typeof step === "number" ? `[${step}]` : `.${step}`))
    .join("")
    .slice(1);

const isOfType =
  (...types: string[]) =>
  ({ schema }: Place) =>
    types.includes(schema.type ?? "number or word");
const isText = isOfType("string");

const VALUES: readonly { readonly value: unknown; readonly isRightFor: (place: Place) => boolean }[] = [
  { value: 5, isRightFor: isOfType("integer", "number", "number or word") },
  { value: 0.5, isRightFor: isOfType("number", "number or word") },
  { value: Number.POSITIVE_INFINITY, isRightFor: () => false },
  { value: 2 ** 60, isRightFor: isOfType("number", "number or word") },
  { value: true, isRightFor: isOfType("boolean") },
  { value: "8192", isRightFor: isOfType("string", "integer", "number", "number or word") },
  { value: "true", isRightFor: isOfType("string", "boolean", "number or word") },
  { value: "a-word", isRightFor: isOfType("string", "number or word") },
  { value: "half \ud800", isRightFor: () => false },
  { value: {}, isRightFor: ({ schema }) => schema.type === "object" && !isElement(schema) },
  { value: [], isRightFor: isOfType("array") },
  { value: [5], isRightFor: () => false },
  { value: [null], isRightFor: () => false },
  { value: ["text"], isRightFor: ({ schema }) => schema.items?.type === "string" },
  { value: { name: [] }, isRightFor: ({ schema }) => schema.type === "object" && !schema.properties?.name },
];
/** An element of a list of objects needs its key. */
const isElement = (schema: JsonSchema) => schema === item.properties?.ports?.items;

test(`a value of a wrong type is refused, with its place: ${PLACES.length} places, ${VALUES.length} values`, () => {
  const wrong: string[] = [];
  for (const place of PLACES) {
    for (const { value, isRightFor } of VALUES) {
      const flaw = at(place, value);
      const isRefused = flaw?.startsWith(named(place)) ?? false;
      if (isRefused === isRightFor(place)) wrong.push(`${named(place)} = ${JSON.stringify(value)}: ${flaw}`);
      if (flaw?.includes("\n")) wrong.push(`more than one line: ${flaw}`);
    }
  }
  expect(wrong).toEqual([]);
  expect(PLACES.length).toBeGreaterThan(50);
});

test("null is an absent value, but for an element of a list", () => {
  for (const place of PLACES) {
    const isOfElement = typeof place.path.at(-1) === "number" || named(place) === "ports[0].name";
    expect([named(place), at(place, null) === undefined]).toEqual([named(place), !isOfElement]);
  }
});

test.each<[object, string]>([
  [{ tags: 5 }, "tags is 5, and should be a list"],
  [{ tags: "xabcx" }, 'tags is "xabcx", and should be a list'],
  [{ name: "a\ud800" }, 'name is "a\\ud800", and should be text in valid Unicode'],
  [{ dns: "x.code.run" }, 'dns is "x.code.run", and should be an object'],
  [{ ports: [{ internalPort: 1 }] }, "ports[0].name is missing"],
  [
    { id: "../other" },
    'id is "../other", and should be an identifier (1 to 255 characters, no slash, and not only dots)',
  ],
  [{ id: ".." }, 'id is "..", and should be'],
  [
    { spec: { configuration: { nodeConfiguration: { gpu: { configuration: { gpuCount: "many" } } } } } },
    'spec.configuration.nodeConfiguration.gpu.configuration.gpuCount is "many", and should be an integer',
  ],
])("the sentence names the place, what was found and what is expected: %j", (answer, sentence) => {
  expect(flawOfItem(answer)).toContain(sentence);
});

test("new fields of any type, other words and values of any length pass", () => {
  expect(
    flawOfItem({ ...MODEL, colour: [[{}]], status: "hibernating", spec: { type: "preset", extra: 5 } }),
  ).toBeUndefined();
});

test("a field of the schema that is inherited is not one of the answer", () => {
  expect(flawOfItem(Object.create({ tags: 5 }))).toBeUndefined();
});

test("the parts that every model has are missed, but for one that can only have its default", () => {
  expect(missingParts(MODEL)).toEqual([]);
  expect(missingParts({ id: "a" })).toEqual(["name", "spec"]);
  expect(missingParts({ name: "a", spec: {} })).toEqual(["spec.configuration"]);
});

test.each([
  ["the whole object", { data: MODEL }, MODEL],
  ["a wrong part: its id counts", { data: { ...MODEL, tags: 5 } }, { id: MODEL.id }],
  ["a wrong id", { data: { ...MODEL, id: ".." } }, undefined],
  ["an id that is a number", { data: { id: 5 } }, undefined],
  ["a list", { data: [MODEL] }, undefined],
])("a write that the API accepted is no failure, whatever its answer is: %s", async (_, answer, read) => {
  const client = new NorthflankClient({ send: async () => answer });
  expect(await client.update({ projectId: "demo" }, "a", {})).toEqual(read);
});

test("number or word is one place, so that both are tried", () => {
  expect(PLACES.filter(({ schema }) => isNumberOrWord(schema))).toHaveLength(1);
  expect(PLACES.filter(isText).length).toBeGreaterThan(10);
});
