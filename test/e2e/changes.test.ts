import { afterTest } from "../support/after-test";
import { RunningEmulator, startEmulator } from "../support/emulator";
import { addressOf, configurationOfMany, ModelOf } from "../support/many-models";
import { ADDRESS, configurationOf, QWEN, withChange } from "../support/model";
import { officialClient } from "../support/official-client";
import { actionsOf, Workspace } from "../support/terraform";

// Changes that are none, changes of lists, and changes that take another model.

const MAX_NUM_SEQS = ["spec", "configuration", "architecture", "workerConfig", "batchingConfig", "maxNumSeqs"];
const http = { name: "http", internalPort: 8000, protocol: "HTTP", public: true };
const metrics = { name: "metrics", internalPort: 9090, protocol: "TCP", public: false };

let emulator: RunningEmulator;
let workspace: Workspace;

beforeEach(async () => {
  const projects = [
    { id: "default-project", teamId: "default-team" },
    { id: "other-project", teamId: "default-team" },
    { id: "project-of-others", teamId: "other-team" },
  ];
  emulator = await startEmulator({ projects });
  afterTest(emulator.close);
  workspace = new Workspace(emulator.env);
  afterTest(() => workspace.remove());
});

async function models(projectId = "default-project") {
  const { data } = await (await officialClient(emulator.url)).list.llmModelDeployments({ parameters: { projectId } });
  return data?.llmModelDeployments ?? [];
}

async function endWell(): Promise<void> {
  await workspace.expectEmptyPlan();
  await workspace.destroy();
  for (const project of ["default-project", "other-project", "project-of-others"])
    expect(await models(project)).toEqual([]);
}

type Table = { readonly [words: string]: readonly [before: ModelOf, after: ModelOf] };

/** A model for each row, with a name of its own, before or after the change. */
function write(table: Table, when: 0 | 1): void {
  const named = Object.values(table).map((row, i): [string, ModelOf] => {
    const { body, more } = row[when];
    return [`model_${i}`, { body: { ...body, name: `Model ${i}` }, more }];
  });
  workspace.write(configurationOfMany(Object.fromEntries(named)));
}

test("a value in another spelling, or one that is not asked for any more, is no change", async () => {
  const with_ = (path: readonly string[], value: unknown): ModelOf => ({ body: withChange(QWEN, path, value) });
  const UTILIZATION = ["spec", "configuration", "architecture", "workerConfig", "gpuMemoryUtilization"];
  const LENGTH = ["spec", "configuration", "architecture", "workerConfig", "sequenceLengthConfig", "maxModelLength"];
  const base = { body: QWEN };
  const { name, spec } = QWEN;
  const bare = { name, spec: { type: spec.type, configuration: {} } };
  const table: Table = {
    "a number as text": [base, with_(LENGTH, "8192")],
    "a number with a fraction of nothing": [base, with_(MAX_NUM_SEQS, "64.0")],
    "a number with more digits than JSON has": [with_(UTILIZATION, "${2 / 3}"), with_(UTILIZATION, "${1 - 1 / 3}")],
    "another order of tags": [base, with_(["tags"], [...(QWEN.tags ?? [])].reverse())],
    "no description any more": [base, with_(["description"], null)],
    "no tags any more": [base, with_(["tags"], null)],
    "no ports any more": [base, with_(["ports"], null)],
    "nothing any more that can be left out": [base, { body: bare }],
    "a default that is written down": [base, { body: QWEN, more: { wait_for_running: true } }],
    "an empty list of ports where there was none": [{ body: bare }, { body: { ...bare, ports: [], tags: [] } }],
  };
  write(table, 0);
  await workspace.apply("-parallelism=50");
  write(table, 1);
  const plan = await workspace.plan();
  const found = Object.keys(table).map((words, i) => [words, actionsOf(plan, addressOf(`model_${i}`))]);
  expect(Object.fromEntries(found)).toEqual(Object.fromEntries(Object.keys(table).map((words) => [words, ["no-op"]])));
  await endWell();
});

test("ports and tags come and go in place", async () => {
  const table: Table = {
    "a port more": [{ body: { ...QWEN, ports: [http] } }, { body: { ...QWEN, ports: [http, metrics] } }],
    "a port less": [{ body: { ...QWEN, ports: [http, metrics] } }, { body: { ...QWEN, ports: [metrics] } }],
    "no port": [{ body: QWEN }, { body: { ...QWEN, ports: [] } }],
    "no tag": [{ body: QWEN }, { body: { ...QWEN, tags: [] } }],
    "no description": [{ body: QWEN }, { body: { ...QWEN, description: "" } }],
  };
  write(table, 0);
  await workspace.apply();
  write(table, 1);
  const plan = await workspace.plan();
  for (const i of Object.keys(table).keys()) expect(actionsOf(plan, addressOf(`model_${i}`))).toEqual(["update"]);
  await workspace.apply();
  const found = (await models()).map(({ name, ports, tags, description }) => ({
    [name]: [ports.map((port) => port.name).join(), tags?.join(), description],
  }));
  expect(Object.assign({}, ...found)).toEqual({
    "Model 0": ["http,metrics", "stage,team-chat", "Chat model"],
    "Model 1": ["metrics", "stage,team-chat", "Chat model"],
    "Model 2": ["", "stage,team-chat", "Chat model"],
    "Model 3": ["http", "", "Chat model"],
    "Model 4": ["http", "stage,team-chat", ""],
  });
  await endWell();
});

test.each([
  ["project_id", { project_id: "default-project" }, { project_id: "other-project" }],
  [
    "team_id",
    { project_id: "default-project", team_id: "default-team" },
    { project_id: "default-project", team_id: "other-team" },
  ],
])("another %s is another model", async (argument, before, after) => {
  workspace.write(configurationOf(QWEN, before));
  await workspace.apply();
  workspace.write(configurationOf(QWEN, after));
  const plan = await workspace.plan();
  expect(actionsOf(plan, ADDRESS)).toEqual(["delete", "create"]);
  expect(plan.resource_changes?.[0]?.change.replace_paths).toEqual([[argument]]);
  workspace.write(configurationOf(QWEN, before));
  await endWell();
});

test("a team that is named afterwards is no other model", async () => {
  workspace.write(configurationOf(QWEN));
  await workspace.apply();
  const [made] = await models();
  workspace.write(configurationOf(QWEN, { team_id: "default-team" }));
  await workspace.apply();
  expect(await models()).toEqual([made]);
  await endWell();
});

test("a team that is named afterwards and does not have the project loses nothing", async () => {
  workspace.write(configurationOf(QWEN));
  await workspace.apply();
  workspace.write(configurationOf(QWEN, { team_id: "other-team" }));
  await workspace.terraform("apply", "-auto-approve");
  await workspace.terraform("apply", "-auto-approve");
  expect(await models()).toHaveLength(1);
  expect(await workspace.stateList()).toEqual([ADDRESS]);
  workspace.write(configurationOf(QWEN));
  await workspace.apply();
  await endWell();
});

test("resources that get other addresses, and whose models keep their names, take one apply", async () => {
  const named = (...names: string[]) =>
    configurationOfMany(Object.fromEntries(names.map((name, i) => [name, { body: { ...QWEN, name: `Model ${i}` } }])));
  workspace.write(named("a", "b", "c"));
  await workspace.apply();
  const before = await models();
  workspace.write(named("d", "e", "f"));
  await workspace.apply();
  expect(await workspace.stateList()).toEqual(["d", "e", "f"].map(addressOf));
  const after = await models();
  expect(after.map(({ name }) => name).sort()).toEqual(["Model 0", "Model 1", "Model 2"]);
  const times = new Set(before.map(({ createdAt }) => createdAt));
  expect(after.filter(({ createdAt }) => times.has(createdAt))).toEqual([]);
  expect(emulator.requests.filter((line) => line.startsWith("DELETE"))).toHaveLength(3);
  await endWell();
});

test("a model that somebody created anew under the name is told apart, and neither changed nor deleted", async () => {
  workspace.write(configurationOf(QWEN));
  await workspace.apply();
  const client = await officialClient(emulator.url);
  const parameters = { projectId: "default-project", llmModelDeploymentId: "qwen3-8b" };
  await client.delete.llmModelDeployment({ parameters });
  while ((await models()).length > 0); // it is being deleted, and its name is taken so long
  await client.create.llmModelDeployment({ parameters, data: { ...QWEN, description: "by hand" } as never });
  const [theirs] = await models();

  for (const command of [["plan"], ["destroy", "-auto-approve"]] as const) {
    const [name, ...args] = command;
    const { code, output } = await workspace.terraform(name, ...args);
    expect([name, code, output.includes("NF_OTHER_MODEL")]).toEqual([name, 1, true]);
    expect(output).toContain(theirs?.createdAt);
  }
  const unread = await workspace.terraform("apply", "-auto-approve", "-refresh=false", `-replace=${ADDRESS}`);
  expect([unread.code, unread.output.includes("NF_NAME_TAKEN")]).toEqual([1, true]);
  expect((await models()).map(({ createdAt, description }) => [createdAt, description])).toEqual([
    [theirs?.createdAt, "by hand"],
  ]);

  await workspace.succeed("import", ADDRESS, "default-project/qwen3-8b");
  await workspace.apply();
  expect((await models())[0]).toMatchObject({ createdAt: theirs?.createdAt, description: QWEN.description });
  await endWell();
});

test("a state of another API is refused, and stays as it is", async () => {
  workspace.write(configurationOf(QWEN));
  await workspace.apply();
  const [ours] = await models();
  const far = workspace.at({ ...emulator.env, NORTHFLANK_BASE_URL: "https://api.example.invalid" });
  for (const args of [[], ["-refresh=false"]]) {
    const { code, output } = await far.terraform("destroy", "-auto-approve", ...args);
    expect([code, output.includes("NF_OTHER_API")]).toEqual([1, true]);
    expect(await workspace.stateList()).toEqual([ADDRESS]);
  }
  expect(await models()).toEqual([ours]);
  await endWell();
});
