import { resourceConfig } from "../../../src/schema/derive";
import { FLAT_PROPERTIES, flatPath, flatPropertyAt } from "../../../src/schema/flat-properties";
import { walk } from "../../../src/schema/walk";

/** Paths of all values of the configuration; a list is one value. */
const leaves = walk<readonly string[]>(resourceConfig, {
  object: (_schema, members) =>
    members.flatMap(({ name, result }) => (result.length > 0 ? result.map((rest) => `${name}.${rest}`) : [name])),
  array: () => [],
  map: () => [],
  scalar: () => [],
});

test("each value of the configuration has one flat property, and each property its own name", () => {
  expect(FLAT_PROPERTIES.map(({ path }) => path.join("."))).toEqual(leaves);
  const names = FLAT_PROPERTIES.map(({ name }) => name);
  expect(names.filter((name, i) => names.indexOf(name) !== i)).toEqual([]);
});

test("no property is a choice of types or of words that a language without unions cannot tell", () => {
  const loose = FLAT_PROPERTIES.filter(({ schema, valueClass }) => schema.anyOf && valueClass === undefined);
  expect(loose).toEqual([]);
  expect(
    FLAT_PROPERTIES.filter(({ schema, enumName }) => (schema.enum === undefined) !== (enumName === undefined)),
  ).toEqual([]);
});

test("a path into the API's JSON is told in the words of the properties", () => {
  expect(flatPath(["spec", "configuration", "name"])).toEqual(["model"]);
  expect(flatPath(["ports", 1, "name"])).toEqual(["ports", 1, "name"]);
  expect(flatPath(["tags", 0])).toEqual(["tags", 0]);
  expect(flatPath(["unknown"])).toEqual(["unknown"]);
  expect(flatPropertyAt(["timeouts", "create"])?.name).toBe("createTimeout");
});
