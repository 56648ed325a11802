import { spawnSync } from "node:child_process";
import { chmodSync, mkdirSync, readFileSync, truncateSync, writeFileSync } from "node:fs";
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

const deepModules = (levels: number) => {
  const module = `${'{"module_calls":{"m":{"module":'.repeat(levels)}{}${"}}}".repeat(levels)}`;
  return withPlan({}).replace(/}$/, `,"configuration":{"root_module":${module}}}`);
};
const deepSecret = (levels: number) => {
  const plan = planOf([{ after: { ...calm(), name: "deep" }, change: { after_sensitive: { name: true } } }]);
  return JSON.stringify(plan).replace('"deep"', `${'{"a":'.repeat(levels)}1${"}".repeat(levels)}`);
};

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
  [
    "a plan of a later format",
    withPlan({ format_version: "2.0" }),
    "a plan of format 2.0, and this version reads formats 1.x",
  ],
  ["a plan of an earlier format", withPlan({ format_version: "0.2" }), "a plan of format 0.2, and this version reads"],
  ["a plan of a format that is no version", withPlan({ format_version: SECRET }), "a plan of another format, and this"],
  [
    "what the wrapper of setup-terraform prints",
    `[command]/terraform show\n${withPlan({})}`,
    "terraform_wrapper: false",
  ],
  ["modules that are nested without end", deepModules(100_000), "is nested more than 1000 levels deep"],
  ["a sensitive value that is nested without end", deepSecret(100_000), "is nested more than 1000 levels deep"],
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

// what a report is written from takes a third of this; a copy of the whole report would take more
test("a large report needs no more memory than a large plan", () => {
  const models = Array.from({ length: 300 }, (_, i) => ({
    address: `northflank_llm_model_deployment.m[${i}]`,
    after: { ...calm({ name: `m${i}` }), description: "<".repeat(20_000) },
  }));
  const file = fileWith(JSON.stringify(planOf(models)));
  const target = join(temporaryDirectory(), "report");
  const args = ["--max-old-space-size=100", REPORTER, "plan-report", "--format", "json", "--write", `json=${target}`];
  const { status, stdout } = spawnSync(process.execPath, [...args, file], { maxBuffer: 1e9 });
  expect(status).toBe(0);
  expect(stdout.equals(readFileSync(target))).toBe(true);
  expect(JSON.parse(stdout.toString()).items).toHaveLength(300);
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

/** An output of cdktf with a plan that a stand-in for Terraform prints. */
function outputWithPlan(directoryName = "."): string {
  const directory = temporaryDirectory();
  mkdirSync(join(directory, directoryName), { recursive: true });
  writeFileSync(join(directory, directoryName, "plan"), "");
  const stacks = { models: { name: "models", workingDirectory: directoryName } };
  writeFileSync(join(directory, "manifest.json"), JSON.stringify({ stacks }));
  return directory;
}

/** A program that is run in the place of Terraform. */
function standIn(script: string): string {
  const file = join(temporaryDirectory(), "terraform");
  writeFileSync(file, `#!${process.execPath}\n${script}`);
  chmodSync(file, 0o755);
  return file;
}

const MAKE_JSON = (binary: string, directory: string) =>
  `make the JSON where the plan was made ("${binary} show -json plan > plan.json" in ${directory}), and report on that file: "northflank-ai plan-report plan.json"`;

test.each([
  ["a file that cannot be run", (directory: string) => join(directory, "manifest.json"), "EACCES"],
  ["a directory", (directory: string) => directory, "EACCES"],
  ["no file", (directory: string) => join(directory, "none"), "ENOENT"],
])("a TERRAFORM_BINARY_NAME that names %s is said to be one that cannot be run", (_words, binaryIn, code) => {
  const directory = outputWithPlan();
  const binary = binaryIn(directory);
  expect(command(["--cdktf-out", directory], "", { TERRAFORM_BINARY_NAME: binary })).toEqual({
    code: 1,
    out: "",
    err: `northflank-ai: cannot run "${binary}" (${code}): put Terraform on the PATH, or name a file that can be run in TERRAFORM_BINARY_NAME; or ${MAKE_JSON("terraform", directory)}\n`,
  });
});

test("Terraform is asked for the plan without colours", () => {
  const directory = outputWithPlan("stacks/models");
  const plan = JSON.stringify(planOf([]));
  const echo = standIn(`process.stderr.write("Warning: Error in a warning\\n");
    if (process.argv.slice(2).join(" ") !== ${JSON.stringify(`-chdir=${join(directory, "stacks/models")} show -no-color -json plan`)}) process.exit(1);
    process.stdout.write(${JSON.stringify(plan)})`);
  const { code, out, err } = command(["--cdktf-out", directory], "", { TERRAFORM_BINARY_NAME: echo });
  expect({ code, err, title: out.split("\n")[0] }).toEqual({ code: 0, err: "", title: "AI models: no changes" });
});

const NO_PLUGIN = `There are some problems with the CLI configuration:
╷
│ Warning: Unable to open CLI configuration file
╵

Error: Failed to load plugin schemas

Error while loading schemas for plugin components: Failed to obtain provider
schema: unavailable provider
"registry.terraform.io/northflank-community/northflank"..
`;
const OTHER_VERSION = `
Error: Failed to read the given file as a state or plan file

Plan read error: couldn't load the provided path as either a local plan file
(plan file was created by
Terraform 1.9.8, but this is 1.11.4; plan files cannot be transferred between
different Terraform versions)
`;
const COLOURED = "\u001b[31m╷\u001b[0m\n\u001b[31m│\u001b[0m \u001b[1mError: no plan\u001b[0m\n\u202e::error::x\n";

test.each<[string, string, string[], (binary: string, directory: string) => string]>([
  [
    "providers are not installed",
    NO_PLUGIN,
    [
      "Error: Failed to load plugin schemas",
      "Error while loading schemas for plugin components: Failed to obtain provider",
      "schema: unavailable provider",
      '"registry.terraform.io/northflank-community/northflank"..',
    ],
    (binary, directory) => `Run "${binary} init" in ${directory}`,
  ],
  [
    "another version made the plan",
    OTHER_VERSION,
    [
      "Error: Failed to read the given file as a state or plan file",
      "Plan read error: couldn't load the provided path as either a local plan file",
      "(plan file was created by",
      "Terraform 1.9.8, but this is 1.11.4; plan files cannot be transferred between",
      "different Terraform versions)",
    ],
    () => "Name a Terraform 1.9.8 in TERRAFORM_BINARY_NAME",
  ],
  [
    "OpenTofu made the plan",
    "Error: plan file was created by OpenTofu 1.10.0-rc1, but this is 1.11.4",
    ["Error: plan file was created by OpenTofu 1.10.0-rc1, but this is 1.11.4"],
    () => "Name an OpenTofu 1.10.0-rc1 in TERRAFORM_BINARY_NAME",
  ],
  [
    "the file is no plan",
    "Error: Failed to read the given file as a state or plan file\n\n(zip: not a valid zip file)\n",
    ["Error: Failed to read the given file as a state or plan file", "(zip: not a valid zip file)"],
    () => 'Run "cdktf diff models" again',
  ],
  [
    "it logs much",
    `${"2026-11-29T08:47:39.810Z [TRACE] Error: of a log\n".repeat(20_000)}Error: no plan\n`,
    ["Error: no plan"],
    () => 'Run "cdktf diff models" again',
  ],
  [
    "it writes colours and commands",
    COLOURED,
    ["\\u001b[31m╷\\u001b[0m", "\\u001b[31m│\\u001b[0m \\u001b[1mError: no plan\\u001b[0m", "\\u202e::error::x"],
    () => 'Run "cdktf diff models" again',
  ],
  ["it says nothing", "", ["it ended with exit code 3, and said nothing"], () => 'Run "cdktf diff models" again'],
])(
  "where Terraform prints no plan because %s, its whole reason is shown, and what to do",
  (_words, said, reason, advice) => {
    const directory = outputWithPlan();
    const binary = standIn(
      `process.stdout.write("${SECRET}"); process.exitCode = 3; process.stderr.write(${JSON.stringify(said)})`,
    );
    const { code, out, err } = command(["--cdktf-out", directory], "", { TERRAFORM_BINARY_NAME: binary });
    expect({ code, out }).toEqual({ code: 1, out: "" });
    expect(err.split("\n")).toEqual([
      `northflank-ai: "${binary} show -json" failed for the plan of stack "models":`,
      ...reason.map((line) => `  | ${line}`),
      `${advice(binary, directory)}, or ${MAKE_JSON(binary, directory)}.`,
      "",
    ]);
  },
);

test("a Terraform that is killed is said to be", () => {
  const binary = standIn("process.kill(process.pid, 'SIGKILL'); setInterval(() => {}, 1e6)");
  const { code, err } = command(["--cdktf-out", outputWithPlan()], "", { TERRAFORM_BINARY_NAME: binary });
  expect({ code, err }).toEqual({ code: 1, err: expect.stringContaining("  | it was ended by SIGKILL\n") });
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
