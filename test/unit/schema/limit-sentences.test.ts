import { computedFromJsonSchema, fromJsonSchema } from "../../../src/provider/framework/from-json-schema";
import { JsonSchema } from "../../../src/schema/json-schema";
import { limitsOf } from "../../../src/schema/limit-sentences";

const word: JsonSchema = { type: "string", minLength: 3, maxLength: 9, pattern: "^[a-z]+$", $comment: "small letters" };

test.each<[string, JsonSchema, string[]]>([
  ["a text of two lengths and a form", word, ["Length: 3 to 9 characters.", "Form: small letters."]],
  ["a text that must not be empty", { type: "string", minLength: 1 }, ["Length: 1 or more characters."]],
  ["a text that may be empty", { type: "string", maxLength: 9 }, ["Length: 0 to 9 characters."]],
  ["a pattern without words", { type: "string", pattern: "^[a-z]+$" }, []],
  ["numbers from zero", { type: "integer", minimum: 0, maximum: 9 }, ["At least 0.", "At most 9."]],
  ["a part of a whole", { type: "number", exclusiveMinimum: 0 }, ["More than 0."]],
  ["a list of texts", { type: "array", items: word }, ["Each: 3 to 9 characters; small letters."]],
  ["a list of objects", { type: "array", items: { type: "object", properties: { word } } }, []],
  ["what is free", { type: "string" }, []],
])("the limits of %s are told", (_words, schema, limits) => {
  expect(limitsOf(schema)).toEqual(limits);
});

test("Terraform is told the limits of what a user writes, and not of what is only read", () => {
  const schema: JsonSchema = { type: "object", properties: { name: { ...word, description: "Its name." } } };
  expect(fromJsonSchema(schema).attributes.name?.description).toBe(
    "Its name. Length: 3 to 9 characters. Form: small letters.",
  );
  expect(computedFromJsonSchema(schema).name?.description).toBe("Its name.");
});
