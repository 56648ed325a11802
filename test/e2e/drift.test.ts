import { readFileSync } from "node:fs";
import { join } from "node:path";
import { afterTest } from "../support/after-test";
import { startEmulator } from "../support/emulator";
import { addressOf, configurationOfMany } from "../support/many-models";
import { QWEN } from "../support/model";
import { officialClient } from "../support/official-client";
import { plannedChange } from "../support/plan-paths";
import { BINARY, ROOT, run, Workspace } from "../support/terraform";

// Changes behind Terraform's back, made with the official client: what is configured is put right, what is not
// configured is taken as it is.

const BUNDLE = join(ROOT, "dist/emulator.cjs");
const WORKER = "spec.configuration.architecture.worker_config";
const METADATA = ["updated_at"];
const ROLL_OUT = ["deployment_configuration", "status", "updated_at"];
const PORTS = [...ROLL_OUT, "urls"];
const HTTP = { name: "http", internalPort: 8000, protocol: "HTTP", public: true };
const METRICS = { name: "metrics", internalPort: 9090, protocol: "TCP", public: false };
const withWorker = (workerConfig: object) => ({ spec: { configuration: { architecture: { workerConfig } } } });

/** What is done by hand, and what Terraform then plans: the values that change, and those to be known later. */
const REPAIRED: { readonly [words: string]: readonly [object, readonly string[], readonly string[]] } = {
  "another description": [{ description: "By hand" }, ["description"], METADATA],
  "no description": [{ description: "" }, ["description"], METADATA],
  "a tag more": [{ tags: ["by-hand", "stage", "team-chat"] }, ["tags.0", "tags.1", "tags.2"], METADATA],
  "no tags": [{ tags: [] }, ["tags.0", "tags.1"], METADATA],
  "another name": [{ name: "By hand" }, ["name"], ["dns", "id", "ports.0.dns", "updated_at", "urls"]],
  "another number of a port": [
    { ports: [{ ...HTTP, internalPort: 1 }] },
    ["ports.0.internal_port"],
    ["ports.0.dns", ...PORTS],
  ],
  "a value of the spec": [
    withWorker({ batchingConfig: { maxNumSeqs: 1 } }),
    [`${WORKER}.batching_config.max_num_seqs`],
    ROLL_OUT,
  ],
  "several at once": [
    { description: "By hand", ...withWorker({ replicas: 2, sequenceLengthConfig: { maxModelLength: "auto" } }) },
    ["description", `${WORKER}.replicas`, `${WORKER}.sequence_length_config.max_model_length`],
    ROLL_OUT,
  ],
};
/** Not configured, hence nobody's business. */
const LEFT_ALONE: { readonly [words: string]: object } = {
  "a value that is not configured": withWorker({ quantization: "awq", batchingConfig: { maxNumBatchedTokens: 4096 } }),
  "another order of tags": { tags: [...(QWEN.tags ?? [])].reverse() },
};
const BY_HAND = Object.fromEntries([
  ...Object.entries(REPAIRED).map(([words, [change]]) => [words, change]),
  ...Object.entries(LEFT_ALONE),
]);
const WORDS = Object.keys(BY_HAND);

test("what was changed by hand is planned exactly, put right, and the plan is empty", async () => {
  const emulator = await startEmulator();
  afterTest(emulator.close);
  const workspace = new Workspace(emulator.env);
  afterTest(() => workspace.remove());
  const client = await officialClient(emulator.url);
  const models = WORDS.map((_words, i) => [`model_${i}`, { body: { ...QWEN, name: `Model ${i}` } }]);
  workspace.write(configurationOfMany(Object.fromEntries(models)));
  await workspace.apply();

  for (const [i, words] of WORDS.entries()) {
    const parameters = { projectId: "default-project", llmModelDeploymentId: `model-${i}` };
    const { error } = await client.update.llmModelDeployment({ parameters, data: BY_HAND[words] as never });
    expect(error).toBeUndefined();
  }
  const plan = await workspace.plan();
  const planned = WORDS.map((words, i) => [words, plannedChange(plan, addressOf(`model_${i}`))]);
  const repairs = Object.entries(REPAIRED).map(([words, [, changed, unknown]]) => [
    words,
    { actions: ["update"], changed: [...changed].sort(), unknown: [...unknown].sort() },
  ]);
  const others = Object.keys(LEFT_ALONE).map((words) => [words, { actions: ["no-op"], changed: [], unknown: [] }]);
  expect(Object.fromEntries(planned)).toEqual(Object.fromEntries([...repairs, ...others]));

  await workspace.apply();
  const list = () => client.list.llmModelDeployments({ parameters: { projectId: "default-project" } });
  for (const { name, description, tags, ports, spec } of (await list()).data?.llmModelDeployments ?? []) {
    expect({ name, description, tags: [...(tags ?? [])].sort(), ports, spec }).toMatchObject({
      ...QWEN,
      name: expect.stringMatching(/^Model \d$/),
      tags: [...(QWEN.tags ?? [])].sort(),
    });
  }
  await workspace.expectEmptyPlan();
  await workspace.destroy();
  expect((await list()).data?.llmModelDeployments).toEqual([]);
});

test("a port that was added or taken away by hand is put right", async () => {
  const emulator = await startEmulator();
  afterTest(emulator.close);
  const workspace = new Workspace(emulator.env);
  afterTest(() => workspace.remove());
  const client = await officialClient(emulator.url);
  const models = [[HTTP], [HTTP, METRICS]].map((ports, i) => [
    `model_${i}`,
    { body: { ...QWEN, name: `Model ${i}`, ports } },
  ]);
  workspace.write(configurationOfMany(Object.fromEntries(models)));
  await workspace.apply();
  for (const [id, ports] of Object.entries({ "model-0": [METRICS, HTTP], "model-1": [METRICS] })) {
    const parameters = { projectId: "default-project", llmModelDeploymentId: id };
    await client.update.llmModelDeployment({ parameters, data: { ports } as never });
  }
  await workspace.apply();
  const { data } = await client.list.llmModelDeployments({ parameters: { projectId: "default-project" } });
  const names = data?.llmModelDeployments.map(({ id, ports }) => [id, ports.map(({ name }) => name)]) ?? [];
  expect(Object.fromEntries(names)).toEqual({ "model-0": ["http"], "model-1": ["http", "metrics"] });
  await workspace.expectEmptyPlan();
  await workspace.destroy();
});

test("under exec, Terraform does not touch a state of another API, and works on a state of its own", async () => {
  const api = await startEmulator();
  afterTest(api.close);
  const workspace = new Workspace(api.env);
  afterTest(() => workspace.remove());
  workspace.write(configurationOfMany({ chat: { body: { ...QWEN, name: "Chat" } } }));
  await workspace.apply();
  const state = join(workspace.directory, "terraform.tfstate");
  const before = readFileSync(state, "utf8");
  const exec = (options: readonly string[], command: string, env: NodeJS.ProcessEnv = {}) =>
    run(process.execPath, [BUNDLE, "exec", "--log", "silent", ...options, "--", BINARY, command, "-auto-approve"], {
      cwd: workspace.directory,
      env: { TF_CLI_CONFIG_FILE: join(workspace.directory, "terraformrc"), CHECKPOINT_DISABLE: "1", ...env },
    });
  for (const command of ["apply", "destroy"]) {
    const { code, output } = await exec([], command);
    expect([command, code]).toEqual([command, 1]);
    expect(output).toMatch(
      /^northflank-emulator: terraform\.tfstate has \S+\.chat \(chat in project default-project, /,
    );
  }
  expect(readFileSync(state, "utf8")).toBe(before);
  expect(await workspace.state()).toHaveProperty("size", 1);
  // its own state: twice, because an emulator that has ended with its command is no reason to refuse
  const ofItsOwn = { TF_WORKSPACE: "emulator" };
  expect((await exec([], "apply", ofItsOwn)).output).toContain("1 added");
  const data = ["--data", join(workspace.directory, "models.json")];
  expect((await exec([], "apply", ofItsOwn)).output).toContain("1 added");
  expect((await exec(data, "apply", ofItsOwn)).output).toContain("1 added");
  expect((await exec(data, "apply", ofItsOwn)).output).toContain("0 added");
  expect((await exec([], "destroy", ofItsOwn)).code).toBe(1);
  expect((await exec(data, "destroy", ofItsOwn)).output).toContain("1 destroyed");
  expect(readFileSync(state, "utf8")).toBe(before);
});
