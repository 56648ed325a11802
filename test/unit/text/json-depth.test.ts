import { isNestedDeeperThan } from "../../../src/text/json-depth";

test.each<[string, number, boolean]>([
  ["5", 0, false],
  ["[]", 0, true],
  ["[[],{}]", 2, false],
  ['[{"a":[1]}]', 2, true],
  ['["[[[[", "{{{{"]', 1, false],
  ['["a\\\\","[[["]', 1, false],
  ['["a\\"[[["]', 1, false],
  ["]]][[[", 1, false],
  ['"[[[', 0, false],
])("%s is nested deeper than %i: %s", (json, most, isDeeper) => {
  expect(isNestedDeeperThan(most, json)).toBe(isDeeper);
});

test("a hundred thousand levels are measured without following them", () => {
  expect(isNestedDeeperThan(99_999, "[".repeat(100_000))).toBe(true);
  expect(isNestedDeeperThan(100_000, "[".repeat(100_000))).toBe(false);
});
