import { createBody, item, resourceConfig, updateBody } from "../../../src/schema/derive";
import { JsonSchema } from "../../../src/schema/json-schema";
import { llmModelDeployment } from "../../../src/schema/llm-model-deployment";
import validateUpdate from "../../../src/schema/validators/update-body.generated";
import { violations } from "../../../src/schema/violations";
import { walk } from "../../../src/schema/walk";

/** Paths of all members, `[]` for elements; with a star where the member is required. */
function pathsOf(schema: JsonSchema): string[] {
  return walk<string[]>(schema, {
    object: (_, members) =>
      members.flatMap(({ name, required, result }) => [
        `${name}${required ? "*" : ""}`,
        ...result.map((rest) => (rest.startsWith("[]") ? `${name}${rest}` : `${name}.${rest}`)),
      ]),
    array: (_, items) => items.map((rest) => `[].${rest}`),
    map: (_, values) => values,
    scalar: () => [],
  });
}

const plain = (schema: JsonSchema) => pathsOf(schema).map((path) => path.replace("*", ""));
const required = (schema: JsonSchema) => pathsOf(schema).filter((path) => path.endsWith("*"));
const judgeUpdate = (value: unknown) => violations(validateUpdate, updateBody, { value, unknown: [] });

test("a create can name what can be written, and nothing that the API computes", () => {
  expect(Object.keys(createBody.properties ?? {})).toEqual(["name", "description", "tags", "ports", "spec"]);
  expect(plain(createBody)).toContain("ports[].domains");
  expect(plain(createBody)).not.toContain("ports[].id");
  expect(plain(createBody)).not.toContain("ports[].dns");
});

test("a create must name what the API demands", () => {
  expect(required(createBody).sort()).toEqual([
    "name*",
    "ports[].internalPort*",
    "ports[].name*",
    "ports[].protocol*",
    "spec*",
    "spec.configuration*",
    "spec.configuration.nodeConfiguration.storage.storageSize*",
    "spec.type*",
  ]);
});

test("an update can name all of a create but the type of the spec, which the API cannot change", () => {
  expect(plain(updateBody)).toEqual(plain(createBody).filter((path) => path !== "spec.type"));
  expect(judgeUpdate({ spec: { type: "custom" } })).toMatchObject([{ path: ["spec", "type"] }]);
});

test("an update must name nothing, except inside the elements of lists, which are sent whole", () => {
  expect(required(updateBody).sort()).toEqual(["ports[].internalPort*", "ports[].name*", "ports[].protocol*"]);
  expect(judgeUpdate({})).toEqual([]);
  expect(judgeUpdate({ spec: { configuration: { nodeConfiguration: { storage: { shmSize: 64 } } } } })).toEqual([]);
  expect(judgeUpdate({ ports: [{ name: "http" }] })).toHaveLength(2);
});

test("an update is judged like a create in all else", () => {
  expect(judgeUpdate({ name: "x" })).toMatchObject([{ path: ["name"] }]);
  expect(judgeUpdate({ ports: [], id: "x" })).toMatchObject([{ path: ["id"] }]);
});

test("an answer has all fields but those that the API never returns", () => {
  expect(plain(item)).not.toContain("ports[].domains");
  expect(plain(item)).toEqual(plain(llmModelDeployment).filter((path) => path !== "ports[].domains"));
});

test("a Terraform configuration adds the project and what only Terraform knows", () => {
  expect(Object.keys(resourceConfig.properties ?? {}).sort()).toEqual(
    [
      ...Object.keys(createBody.properties ?? {}),
      "acceptedWarnings",
      "deletionProtection",
      "projectId",
      "teamId",
      "timeouts",
      "waitForRunning",
    ].sort(),
  );
  expect(resourceConfig.required).toEqual(expect.arrayContaining(["projectId", "name", "spec"]));
});

test("each derived schema has a name of its own, and refuses what it does not know", () => {
  const schemas = [createBody, updateBody, resourceConfig];
  expect(new Set(schemas.map(({ $id }) => $id)).size).toBe(3);
  for (const schema of schemas) expect(schema.additionalProperties).toBe(false);
});

test("deriving leaves the source as it is", () => {
  expect(llmModelDeployment.required).toEqual(["name", "spec"]);
  expect(llmModelDeployment.properties.spec.required).toEqual(["type", "configuration"]);
  expect(llmModelDeployment.properties.ports.items.properties.id.readOnly).toBe(true);
});
