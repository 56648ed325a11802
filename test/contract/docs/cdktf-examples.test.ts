import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { ROOT } from "../../support/terraform";

// Each example is a project that can be copied. test/e2e/examples.test.ts runs it outside of the repository.

const json = (...file: string[]) => JSON.parse(readFileSync(join(ROOT, ...file), "utf8"));
const { devDependencies, version } = json("package.json");
const examples = readdirSync(join(ROOT, "examples/cdktf"));

test.each(examples)("the example %s has all files of a project, and a name of its own", (name) => {
  const files = readdirSync(join(ROOT, "examples/cdktf", name));
  expect(files).toEqual(
    expect.arrayContaining(["README.md", "cdktf.json", "main.ts", "package.json", "tsconfig.json"]),
  );
  expect(json("examples/cdktf", name, "package.json")).toMatchObject({ name: `northflank-${name}`, private: true });
});

test.each(examples)("the example %s asks for the versions that the tests use", (name) => {
  const { dependencies, devDependencies: more } = json("examples/cdktf", name, "package.json");
  for (const [dependency, range] of Object.entries({ ...dependencies, ...more })) {
    const tested = dependency === "cdktf-provider-northflank" ? version : devDependencies[dependency];
    expect({ dependency, range }).toEqual({ dependency, range: `^${tested}` });
  }
});
