import fc from "fast-check";
import { llmModelDeployment } from "../../../src/schema/llm-model-deployment";
import { camelCase, inSnakeCase, PROVIDER_SOURCE, snakeCase } from "../../../src/schema/names";
import {
  llmModelDeploymentDataArguments,
  llmModelDeploymentResource,
  providerConfiguration,
} from "../../../src/schema/terraform-surface";
import { walk } from "../../../src/schema/walk";

const SCHEMAS = [
  llmModelDeployment,
  llmModelDeploymentResource,
  llmModelDeploymentDataArguments,
  providerConfiguration,
];

/** Names of the members of each object. */
const objects: string[][] = SCHEMAS.flatMap((schema) =>
  walk<string[][]>(schema, {
    object: (_, members) => [members.map(({ name }) => name), ...members.flatMap(({ result }) => result)],
    array: (_, items) => items,
    map: (_, values) => values,
    scalar: () => [],
  }),
);
const fields = [...new Set(objects.flat())].sort();

test("there are names to look at", () => {
  expect(fields.length).toBeGreaterThan(60);
});

test.each(fields)("%s has one name in Terraform, and that name leads back", (field) => {
  expect(snakeCase(field)).toMatch(/^[a-z][a-z0-9]*(_[a-z0-9]+)*$/);
  expect(camelCase(snakeCase(field))).toBe(field);
});

test.each(fields)("a sentence for Terraform's users calls %s by the name that they write", (field) => {
  expect(inSnakeCase(`set ${field}, not "${field}"`)).toBe(`set ${snakeCase(field)}, not "${field}"`);
});

test("words that are no fields stay as they are in a sentence", () => {
  const sentence = 'vLLM takes ReadWriteMany, HTTP/2 and /dev/shm of Northflank, got "myValue"';
  expect(inSnakeCase(sentence)).toBe(sentence);
});

test("no two fields of one object get the same name", () => {
  for (const names of objects) expect(new Set(names.map(snakeCase)).size).toBe(names.length);
});

test.each([
  ["maxNumSeqs", "max_num_seqs"],
  ["disableNfDomain", "disable_nf_domain"],
  ["maxNumBatchedTokens", "max_num_batched_tokens"],
  ["enforceEager", "enforce_eager"],
  ["name", "name"],
])("%s is %s in Terraform", (api, terraform) => {
  expect(snakeCase(api)).toBe(terraform);
});

test("any name of words in camel case comes back", () => {
  const word = fc.stringMatching(/^[a-z][a-z0-9]{0,5}$/);
  fc.assert(
    fc.property(fc.array(word, { minLength: 1, maxLength: 5 }), (words) => {
      const name = words.map((part, i) => (i === 0 ? part : part.charAt(0).toUpperCase() + part.slice(1))).join("");
      expect(camelCase(snakeCase(name))).toBe(name);
      expect(snakeCase(name)).toBe(words.join("_"));
    }),
  );
});

test("the provider lives in the community's namespace, never in the vendor's", () => {
  expect(PROVIDER_SOURCE).toBe("registry.terraform.io/northflank-community/northflank");
});
