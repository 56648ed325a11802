import { afterTest } from "../support/after-test";
import { RunningEmulator, startEmulator } from "../support/emulator";
import { ADDRESS, configurationOf, QWEN, toTerraform, withChange } from "../support/model";
import { officialClient } from "../support/official-client";
import { expectGolden, expectGoldens, reportOf } from "../support/plan-report";
import { PlanJson, Workspace } from "../support/terraform";

// Reports on plans that the real Terraform makes, each compared with one that was looked at.

const CONFIGURATION = ["spec", "configuration"];
const GPU = [...CONFIGURATION, "nodeConfiguration", "gpu", "configuration"];
const WORKER = [...CONFIGURATION, "architecture", "workerConfig"];
const COMMIT = "0123456789abcdef0123456789abcdef01234567";

let emulator: RunningEmulator;
let workspace: Workspace;

beforeEach(async () => {
  const projects = ["default-project", "other-project"].map((id) => ({ id, teamId: "default-team" }));
  emulator = await startEmulator({ projects });
  afterTest(emulator.close);
  workspace = new Workspace(emulator.env);
  afterTest(() => workspace.remove());
});

/** QWEN on two GPUs of a replica, private and pinned. */
const CALM = [
  [["ports"], [{ name: "http", internalPort: 8000, protocol: "HTTP", public: false }]],
  [[...CONFIGURATION, "revision"], COMMIT],
  [[...GPU, "gpuType"], "h100-80"],
  [[...GPU, "gpuCount"], 2],
  [[...WORKER, "parallelismConfig", "tensorParallelism"], 2],
].reduce<object>((model, [path, value]) => withChange(model, path as string[], value), QWEN);

const changed = (model: object, ...changes: readonly (readonly [readonly string[], unknown])[]) =>
  changes.reduce((made, [path, value]) => withChange(made, path, value), model);

async function planned(configuration: object, ...args: string[]): Promise<PlanJson> {
  workspace.write(configuration);
  return workspace.plan(...args);
}

test("a new model", async () => {
  const plan = await planned(configurationOf(QWEN));
  const report = await reportOf(plan);
  expect(report).toMatchObject({ code: 0, output: report.text });
  expect(report.github).toContain("AI models: 1 to create");
  expectGoldens("create", report);
});

test("one integer in the diff, and the bill before and after", async () => {
  workspace.write(configurationOf(CALM));
  await workspace.apply();
  const scaled = changed(CALM, [[...GPU, "gpuCount"], 8], [[...WORKER, "replicas"], 2]);
  const report = await reportOf(await planned(configurationOf(scaled)));
  expect(report.github).toContain("5.48 → 43.84 USD an hour");
  expectGolden("scaled.md", report.github);
});

test("everything that can be wrong with a change in place", async () => {
  workspace.write(configurationOf(CALM));
  await workspace.apply();
  const worse = changed(
    CALM,
    [["ports"], [{ name: "http", internalPort: 8000, protocol: "HTTP", public: true }]],
    [[...CONFIGURATION, "revision"], "main"],
    [[...CONFIGURATION, "name"], "Qwen/Qwen3-32B"],
    [[...WORKER, "trustRemoteCode"], true],
    [[...GPU, "gpuCount"], 3],
    [[...CONFIGURATION, "nodeConfiguration", "storage", "storageSize"], 20480],
  );
  const report = await reportOf(await planned(configurationOf(worse)), "--fail-on", "error");
  expect(report.code).toBe(2);
  for (const finding of [
    "error public-port",
    "error remote-code",
    "warning unpinned-revision",
    "warning gpu-count-not-offered",
    "warning idle-gpus",
    "warning cost-increase",
    "warning volume-change",
    "note restart",
  ])
    expect(report.github).toContain(`**${finding}**`);
  expectGoldens("in-place", report);
});

test.each([
  ["destroyed first", {}, "replace"],
  ["created first", { lifecycle: { create_before_destroy: true } }, "replace-created-first"],
])("a replacement, %s, with the path that forces it", async (_order, more, golden) => {
  workspace.write(configurationOf(CALM, more));
  await workspace.apply();
  const plan = await planned(configurationOf(CALM, { project_id: "other-project", ...more }));
  const report = await reportOf(plan);
  expect(report.github).toContain("forced by `project_id`");
  expectGolden(`${golden}.md`, report.github);
});

test("a model that is no longer in the configuration", async () => {
  workspace.write(configurationOf(CALM));
  await workspace.apply();
  const { resource: _, ...rest } = configurationOf(CALM) as { readonly resource: object };
  const report = await reportOf(await planned(rest), "--allow", `destruction:${ADDRESS}`, "--fail-on", "error");
  expect(report).toMatchObject({ code: 0 });
  expectGolden("destroy.md", report.github);
});

test("models among resources of other providers, of which nothing is told", async () => {
  const { resource, ...rest } = configurationOf(QWEN) as { readonly resource: object };
  const others = { terraform_data: { marker: { input: "keep-this-to-yourself" }, other: { input: 1 } } };
  const report = await reportOf(await planned({ ...rest, resource: { ...resource, ...others } }));
  expect(report.github).toContain("other resources, which this report does not cover: 2.");
  for (const text of [report.github, report.json, report.sarif, report.text])
    expect(text).not.toMatch(/keep-this|terraform_data/);
  expectGolden("mixed.md", report.github);
});

test("three hundred models of one kind are one row", async () => {
  const instances = Object.fromEntries(Array.from({ length: 300 }, (_, i) => [`m${i}`, `Model ${i}`]));
  const model = configurationOf({ ...QWEN, name: "${each.value}" }, { for_each: instances });
  const report = await reportOf(await planned(model));
  expect(report.github).toContain("and 299 more");
  expect(report.github.length).toBeLessThan(5000);
  expect(JSON.parse(report.json).items).toHaveLength(300);
  expectGolden("three-hundred.md", report.github);
});

test("what was changed by hand", async () => {
  const models = { model: CALM, gone: { ...CALM, name: "Gone" } };
  const { resource: _, ...rest } = configurationOf(CALM) as { readonly resource: object };
  const resources = Object.entries(models).map(([name, body]) => [
    name,
    { project_id: "default-project", ...(toTerraform(body) as object) },
  ]);
  const configuration = { ...rest, resource: { northflank_llm_model_deployment: Object.fromEntries(resources) } };
  workspace.write(configuration);
  await workspace.apply();
  const client = await officialClient(emulator.url);
  const parameters = { projectId: "default-project" };
  const byHand = { ports: [{ name: "http", internalPort: 8000, protocol: "HTTP", public: true }] };
  await client.update.llmModelDeployment({
    parameters: { ...parameters, llmModelDeploymentId: "qwen3-8b" },
    data: byHand as never,
  });
  await client.delete.llmModelDeployment({ parameters: { ...parameters, llmModelDeploymentId: "gone" } });
  const report = await reportOf(await workspace.plan());
  expect(report.github).toContain("Changed outside of Terraform");
  expectGolden("drift.md", report.github);
});

test("no secret of a plan is in a report", async () => {
  const secret = "hunter2-in-the-plan";
  const model = configurationOf({ ...CALM, description: "${var.secret}" }, {}, { api_token: "${var.token}" });
  const more = {
    variable: { secret: { default: secret, sensitive: true }, token: { default: emulator.env.NORTHFLANK_API_TOKEN } },
    output: {
      secret: { value: "${var.secret}", sensitive: true },
      loose: { value: "nonsensitive-${nonsensitive(var.secret)}" },
    },
  };
  const plan = await planned({ ...model, ...more });
  expect(JSON.stringify(plan)).toContain(secret);
  const report = await reportOf(plan);
  expect(report.text).toContain("description: (sensitive)");
  for (const text of [report.github, report.json, report.sarif, report.text, report.output]) {
    expect(text).not.toContain(secret);
    expect(text).not.toContain(emulator.env.NORTHFLANK_API_TOKEN);
  }
});
