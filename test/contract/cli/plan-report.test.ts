import { spawnSync } from "node:child_process";
import { mkdirSync, truncateSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { temporaryDirectory } from "../../support/after-test";
import { ADDRESS } from "../../support/model";
import { REPORTER } from "../../support/plan-report";
import { calm, planOf, port } from "../../support/plans";

// The built command: what it reads, what it refuses, and how it ends.

const opened = planOf([{ before: calm(), after: calm({ ports: [port("http", true)] }) }]);

function command(args: readonly string[], input?: string | Buffer, env: NodeJS.ProcessEnv = {}) {
  const options = { input: input ?? "", env: { ...process.env, ...env }, maxBuffer: 1e9 };
  const { status, stdout, stderr } = spawnSync(process.execPath, [REPORTER, "plan-report", ...args], options);
  return { code: status, out: stdout.toString(), err: stderr.toString() };
}

function fileWith(content: string | Buffer): string {
  const file = join(temporaryDirectory(), "plan.json");
  writeFileSync(file, content);
  return file;
}

const withPlan = (more: object) => JSON.stringify({ ...opened, ...more });
const SECRET = "hunter2-in-the-plan";

test.each<[string, string | Buffer, string]>([
  ["nothing", "", "is empty"],
  ["white space", " \n", "is empty"],
  ["no JSON", `${SECRET}\n`, "is not JSON, or is cut off"],
  ["a plan that is cut off", withPlan({ variables: { a: SECRET } }).slice(0, -9), "is not JSON, or is cut off"],
  ["a list", "[]", "is not a plan: an object is expected"],
  ["another object", `{"a": "${SECRET}"}`, "is not a plan"],
  ["a saved plan itself", Buffer.from("PK\u0003\u0004 and more"), "is a saved plan file: render it"],
  ["a state file", '{"version": 4, "lineage": "a", "serial": 1}', "is a state, not a plan"],
  ["a state that is shown", '{"format_version": "1.0", "values": {"root_module": {}}}', "is a state, not a plan"],
  ["an empty state that is shown", '{"format_version": "1.0"}', "is not a plan"],
  ["a schema of providers", '{"format_version": "1.0", "provider_schemas": {}}', "is not a plan"],
  ["the log of a plan", '{"@level":"info"}\n{"@level":"info"}\n', "is the log of a run with -json"],
  ["a plan of a later format", withPlan({ format_version: "2.0" }), "a plan of a format other than 1.x"],
  ["a plan of an earlier format", withPlan({ format_version: "0.2" }), "a plan of a format other than 1.x"],
  ["a plan that failed", withPlan({ errored: true, complete: false }), "a plan that ended with an error"],
  ["an incomplete plan", withPlan({ complete: false }), "an incomplete plan"],
  ["a plan that cannot be applied", withPlan({ applyable: false }), "a plan that cannot be applied"],
  ["changes that are no list", withPlan({ resource_changes: {} }), "resource_changes is not a list"],
  ["a change without actions", withPlan({ resource_changes: [{ address: SECRET }] }), "resource_changes[0] has no"],
  ["drift that is not a change", withPlan({ resource_drift: [null] }), "resource_drift[0] has no"],
  [
    "an action that nobody knows",
    JSON.stringify(planOf([{ after: calm(), actions: ["explode"] }])),
    `the plan does something to "${ADDRESS}" that this version does not know`,
  ],
])("%s: one line that says so, and exit code 1", (_words, content, message) => {
  const file = fileWith(content);
  const { code, out, err } = command([file]);
  expect({ code, out }).toEqual({ code: 1, out: "" });
  expect(err).toContain(message);
  expect(err).toMatch(/^northflank-ai: [^\n]+\n$/);
  expect(err).not.toContain(SECRET);
});

test("a file that is not there, and one that is none", () => {
  const directory = temporaryDirectory();
  expect(command([join(directory, "none.json")])).toMatchObject({ code: 1, err: expect.stringContaining("ENOENT") });
  expect(command([directory])).toMatchObject({ code: 1, err: expect.stringContaining("EISDIR") });
});

test("a report that cannot be written where it is wanted is said in one line", () => {
  const target = join(temporaryDirectory(), "none", "report.md");
  expect(command(["--write", `github=${target}`, fileWith(withPlan({}))])).toEqual({
    code: 1,
    out: "",
    err: `northflank-ai: cannot write ${target}: ENOENT\n`,
  });
});

test("gigabytes are refused, from a file and from a pipe", () => {
  const file = fileWith("");
  truncateSync(file, 3e9);
  expect(command([file])).toEqual({
    code: 1,
    out: "",
    err: `northflank-ai: ${file} is larger than 512 MB, the largest size that is read\n`,
  });
  const piped = command(["--max-size", "1", "-"], Buffer.alloc(5_000_000, " "));
  expect(piped).toEqual({
    code: 1,
    out: "",
    err: "northflank-ai: standard input is larger than 1 MB, the largest size that is read\n",
  });
});

test("names of files cannot act on a terminal", () => {
  expect(command(["\u001b[31mred\nline"]).err).toBe("northflank-ai: cannot read \\u001b[31mred\\u000aline: ENOENT\n");
});

test.each([
  ["a file", () => command([fileWith(JSON.stringify(opened))])],
  ["standard input", () => command(["-"], JSON.stringify(opened))],
  ["a pipe", () => command([], JSON.stringify(opened))],
  ["a file of PowerShell", () => command([fileWith(Buffer.from(`\ufeff${JSON.stringify(opened)}`, "utf16le"))])],
  ["a file with a byte order mark", () => command([fileWith(`\ufeff${JSON.stringify(opened)}`)])],
])("a plan from %s", (_words, run) => {
  const { code, out } = run();
  expect({ code, title: out.split("\n")[0] }).toEqual({ code: 0, title: "AI models: 1 to change" });
});

test.each<[readonly string[], number]>([
  [[], 0],
  [["--fail-on", "none"], 0],
  [["--fail-on", "error"], 2],
  [["--fail-on", "error", "--allow", `public-port:${ADDRESS}`], 0],
  [["--fail-on", "error", "--allow", "public-port"], 0],
  [["--fail-on", "error", "--allow", "public-port:another"], 2],
  [["--fail-on", "warning", "--allow", `public-port:${ADDRESS}`], 0],
  [["--fail-on", "error", "--allow", `public-port:${ADDRESS}`, "--max-usd-per-hour", "0.79"], 2],
  [["--fail-on", "error", "--allow", `public-port:${ADDRESS}`, "--max-usd-per-hour", "0.8"], 0],
])("with %j it ends with %i", (args, code) => {
  expect(command(["-", ...args], JSON.stringify(opened)).code).toBe(code);
});

test("warnings fail where they should", () => {
  const plan = JSON.stringify(planOf([{ before: calm(), after: calm({ revision: "main" }) }]));
  expect(command(["--fail-on", "error"], plan).code).toBe(0);
  expect(command(["--fail-on", "warning"], plan).code).toBe(2);
});

test("an incomplete plan is reported on where that is asked for", () => {
  const { code, out } = command(["--allow-incomplete"], withPlan({ complete: false }));
  expect({ code, out }).toEqual({ code: 0, out: expect.stringContaining("The plan is incomplete") });
});

test("prices of one's own come from a file", () => {
  const prices = fileWith('{"l4-24": 1.5}');
  expect(command(["--prices", prices], JSON.stringify(opened)).out).toContain("1.50 USD an hour");
  expect(command(["--prices", fileWith("[]")], JSON.stringify(opened))).toMatchObject({ code: 1, out: "" });
});

test.each([
  [["--format", "html"], "Allowed choices are text, github, summary, json, sarif"],
  [["--fail-on", "note"], "Allowed choices are none, error, warning"],
  [["--allow", "public-prot:a"], 'It must name rules, got "public-prot"; did you mean "public-port"?'],
  [["--allow", "NF001"], "the rules are: acceptance-unused, "],
  [["--allow", "public-port:"], "It must be <rule> or <rule>:<address>"],
  [["--write", "comment.md"], "It must be <format>=<file>"],
  [["--max-usd-per-hour", "-1"], "It must be a number of US dollars"],
  [["--max-size", "513"], "from 1 to 512"],
  [["--stack", "a"], "--stack needs --cdktf-out"],
  [["plan.json", "--cdktf-out", "."], "give either a file or --cdktf-out"],
])("%j is refused", (args, message) => {
  expect(command(args, JSON.stringify(opened))).toMatchObject({
    code: 1,
    out: "",
    err: expect.stringContaining(message),
  });
});

test("a log has no colours", () => {
  expect(command([], JSON.stringify(opened), { FORCE_COLOR: "1" }).out).not.toContain("\u001b");
});

test.each([
  ["a file that cannot be run", (directory: string) => join(directory, "plain"), "EACCES"],
  ["a directory", (directory: string) => directory, "EACCES"],
  ["no file", (directory: string) => join(directory, "none"), "ENOENT"],
])("a TERRAFORM_BINARY_NAME that names %s is said to be one that cannot be run", (_words, binaryIn, code) => {
  const directory = temporaryDirectory();
  writeFileSync(join(directory, "plain"), "");
  writeFileSync(join(directory, "plan"), "");
  const stacks = { models: { name: "models", workingDirectory: "." } };
  writeFileSync(join(directory, "manifest.json"), JSON.stringify({ stacks }));
  const binary = binaryIn(directory);
  expect(command(["--cdktf-out", directory], "", { TERRAFORM_BINARY_NAME: binary })).toEqual({
    code: 1,
    out: "",
    err: `northflank-ai: cannot run "${binary}" (${code}): put Terraform on the PATH, or name a file that can be run in TERRAFORM_BINARY_NAME\n`,
  });
});

test("an output of cdktf without stacks, and one that is none", () => {
  const directory = temporaryDirectory();
  expect(command(["--cdktf-out", directory])).toMatchObject({ code: 1, err: expect.stringContaining("ENOENT") });
  mkdirSync(join(directory, "out"));
  for (const manifest of ["{}", "no JSON"]) {
    writeFileSync(join(directory, "out/manifest.json"), manifest);
    const { code, err } = command(["--cdktf-out", join(directory, "out")]);
    expect({ code, err }).toEqual({ code: 1, err: expect.stringContaining("names no stacks") });
  }
});
