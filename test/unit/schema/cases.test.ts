import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { createBody } from "../../../src/schema/derive";
import { llmModelDeployment } from "../../../src/schema/llm-model-deployment";
import validate from "../../../src/schema/validators/create-body.generated";
import { Violation, violations } from "../../../src/schema/violations";
import { walk } from "../../../src/schema/walk";

// test/cases holds bodies of create requests and what is wrong with them: every room that judges one gives the
// same verdict.

interface Case {
  readonly body: unknown;
  readonly violations?: readonly Violation[];
}

function casesOf(kind: "valid" | "invalid"): [string, Case][] {
  const directory = join(__dirname, "../../cases", kind);
  const files = readdirSync(directory).filter((file) => file.endsWith(".json"));
  return files.map((file) => [file.replace(".json", ""), JSON.parse(readFileSync(join(directory, file), "utf8"))]);
}

const judge = (body: unknown) => violations(validate, createBody, { value: body, unknown: [] });

test.each(casesOf("valid"))("a body is accepted: %s", (_, { body }) => {
  expect(judge(body)).toEqual([]);
});

test.each(casesOf("invalid"))("a body is refused, with what is wrong and where: %s", (_, { body, violations }) => {
  const byPath = (a: Violation, b: Violation) => JSON.stringify(a).localeCompare(JSON.stringify(b));
  expect(judge(body).sort(byPath)).toEqual([...(violations ?? [])].sort(byPath));
});

test("what is said of a refused body names a place that its owner can find", () => {
  for (const [name, { body, violations }] of casesOf("invalid")) {
    expect([name, violations?.length]).not.toEqual([name, 0]);
    for (const { path } of violations ?? [])
      expect([name, reach(body, path.slice(0, -1))]).not.toEqual([name, undefined]);
  }
});

test("the cases name every field that can be written", () => {
  const everything = casesOf("valid").find(([name]) => name === "everything")?.[1].body;
  const fields = walk<string[]>(llmModelDeployment, {
    object: (_schema, members, path) => [
      path.join("."),
      ...members.filter(({ schema }) => !("readOnly" in schema)).flatMap(({ result }) => result),
    ],
    array: (_schema, items, path) => [path.join("."), ...items],
    map: (_schema, _values, path) => [path.join(".")],
    scalar: (_schema, path) => [path.join(".")],
  });
  const missing = fields.filter((field) => field !== "" && reach(everything, field.split(".")) === undefined);
  expect(missing).toEqual([]);
});

/** The value at a path; into a list, its first element. */
function reach(value: unknown, path: readonly (string | number)[]): unknown {
  const inside = Array.isArray(value) && typeof path[0] === "string" ? value[0] : value;
  const [step, ...rest] = path;
  if (step === undefined) return inside;
  return reach((inside as { [name: string]: unknown } | undefined)?.[step], rest);
}
