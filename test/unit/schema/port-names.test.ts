import { repeatedPortNames } from "../../../src/schema/port-names";
import { ruleErrors } from "../../../src/schema/rules/check";

const check = (ports: unknown, unknown: string[] = []) => repeatedPortNames({ value: { ports }, unknown });

test("two ports of one name are refused, and the first of them is named", () => {
  expect(check([{ name: "http" }, { name: "tcp" }, { name: "http" }])).toEqual([
    { path: ["ports", 2, "name"], message: 'must differ from the names of other ports, got "http" as in ports[0]' },
  ]);
});

test("each port that repeats a name is told", () => {
  const broken = check([{ name: "a" }, { name: "a" }, { name: "b" }, { name: "a" }, { name: "b" }]);
  expect(broken.map(({ path }) => path[1])).toEqual([1, 3, 4]);
});

test("ports of different names are fine, also when they differ in case only", () => {
  expect(check([{ name: "http" }, { name: "HTTP" }, { name: "http-2" }])).toEqual([]);
});

test.each([
  ["no configuration", { value: null, unknown: [] }],
  ["no ports", { value: {}, unknown: [] }],
  ["null for ports", { value: { ports: null }, unknown: [] }],
  ["ports not known yet", { value: { ports: null }, unknown: ["/ports"] }],
  ["names not known yet", { value: { ports: [{ name: null }, { name: null }] }, unknown: ["/ports/0/name"] }],
  ["ports not known yet one by one", { value: { ports: [null, null] }, unknown: ["/ports/0", "/ports/1"] }],
  ["ports without names", { value: { ports: [{}, {}] }, unknown: [] }],
  ["names that are no text", { value: { ports: [{ name: 1 }, { name: 1 }] }, unknown: [] }],
  ["ports that are no list", { value: { ports: "http" }, unknown: [] }],
])("there is nothing to say about %s", (_, snapshot) => {
  expect(repeatedPortNames(snapshot)).toEqual([]);
});

test("ports of one name are an error like any other rule that is broken", () => {
  const parallelismConfig = { tensorParallelism: 4 };
  const nodeConfiguration = { gpu: { configuration: { gpuCount: 2 } } };
  const configuration = { nodeConfiguration, architecture: { workerConfig: { parallelismConfig } } };
  const value = { ports: [{ name: "a" }, { name: "a" }], spec: { configuration } };
  expect(ruleErrors({ value, unknown: [] }).map(({ path }) => path.at(-1))).toEqual(["name", "tensorParallelism"]);
});
