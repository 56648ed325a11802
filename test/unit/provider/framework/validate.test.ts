import { Decimal, Value } from "../../../../src/protocol/values";
import { NorthflankProvider } from "../../../../src/provider/provider";
import { resourceConfig } from "../../../../src/schema/derive";
import { isNumberOrWord, JsonSchema } from "../../../../src/schema/json-schema";
import { RESOURCE_TYPE, snakeCase } from "../../../../src/schema/names";
import { objectWith } from "../../../support/provider-calls";

const resource = new NorthflankProvider().resources[RESOURCE_TYPE];

function errorsAt(path: readonly string[], value: Value) {
  const config = objectWith(resource?.schema.attributes ?? {}, path, value) as { [name: string]: never };
  return (resource?.validateConfig(config) ?? []).filter(({ path: at }) => at?.[0] === path[0]);
}

test("an error in an element of a set names the set, because Terraform sorts the elements", () => {
  const [error] = errorsAt(["tags"], ["zebra", "not a tag"]);
  expect(error).toMatchObject({ summary: "Invalid value of tags", path: ["tags"] });
  expect(error?.detail).toContain("tags: must be");
  expect(error?.detail).toContain('got "not a tag"');
});

test("an error below a nested attribute has the whole path in its text", () => {
  const errors = errorsAt(["spec", "configuration", "engine"], "sglang");
  const error = errors.find(({ summary }) => summary === "Invalid value of spec.configuration.engine");
  expect(error?.detail).toContain("spec.configuration.engine: must be");
});

/** Paths of all arguments whose schema the filter selects. */
function pathsWhere(filter: (schema: JsonSchema) => boolean, schema: JsonSchema = resourceConfig): string[][] {
  if (filter(schema)) return [[]];
  const members = Object.entries(schema.properties ?? schema.items?.properties ?? {});
  return members.flatMap(([name, member]) => pathsWhere(filter, member).map((path) => [snakeCase(name), ...path]));
}

const INTEGERS = pathsWhere(({ type }) => type === "integer");

test(`an integer that cannot be sent exactly is refused, and shown as it was written: ${INTEGERS.length} arguments`, () => {
  expect(INTEGERS.length).toBeGreaterThan(10);
  for (const path of INTEGERS) {
    for (const [text, limit] of [
      ["9007199254740993", /must be <= (9007199254740991|65535)/],
      ["-9007199254740993", /must be >= [01]/],
      [`1${"0".repeat(30)}7`, /must be <= (9007199254740991|65535)/],
    ] as const) {
      const details = errorsAt(path, new Decimal(text)).map(({ detail }) => detail);
      expect(details).toContainEqual(expect.stringMatching(limit));
      expect(details).toContainEqual(expect.stringContaining(`, got ${text}`));
    }
  }
});

test.each(pathsWhere(isNumberOrWord))(
  "a number as text that cannot be sent exactly is refused as it was written",
  (...path) => {
    const [error] = errorsAt(path, "9007199254740993").filter(({ summary }) => summary.includes(path.join(".")));
    expect(error?.detail).toContain(
      'must be a positive integer up to 9007199254740991, or "auto", got "9007199254740993"',
    );
  },
);

test.each(["\n", "\r", "\t", "\v", "\u2028", "\u00a0", "\u0000"])("a name is one line: %j is refused", (character) => {
  const errors = errorsAt(["name"], `Qwen${character}Chat`);
  expect(errors.map(({ detail }) => detail)).toEqual([expect.stringContaining("single spaces or hyphens")]);
});
