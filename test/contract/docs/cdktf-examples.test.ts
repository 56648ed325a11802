import { execFileSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
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

test("the quickstart is the same in both forms: flat, and as the API's JSON", () => {
  const folder = join(ROOT, "examples/cdktf/quickstart");
  const written = ["main.ts", "llm-model-deployment.ts"].map((file) => {
    const outdir = mkdtempSync(join(tmpdir(), "both-forms-"));
    const env = { ...process.env, CDKTF_OUTDIR: outdir };
    execFileSync(process.execPath, ["--import", "tsx", file], { cwd: folder, env, stdio: "pipe" });
    const text = readFileSync(join(outdir, "stacks/quickstart/cdk.tf.json"), "utf8");
    rmSync(outdir, { recursive: true });
    return JSON.parse(text, (key, value) => (key === "//" || key === "path" ? undefined : value));
  });
  expect(written[0].resource.northflank_llm_model_deployment.qwen.spec.configuration.name).toBe("Qwen/Qwen3-8B");
  expect(JSON.stringify(sorted(written[0]))).toBe(JSON.stringify(sorted(written[1])));
});

/** With the members of objects in one order. */
function sorted(json: unknown): unknown {
  if (typeof json !== "object" || json === null) return json;
  if (Array.isArray(json)) return json.map(sorted);
  const members = Object.entries(json).sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(members.map(([name, member]) => [name, sorted(member)]));
}
