import { afterTest } from "../support/after-test";
import { startEmulator } from "../support/emulator";
import { addressOf, configurationOfMany } from "../support/many-models";
import { QWEN } from "../support/model";
import { officialClient } from "../support/official-client";
import { plannedChange } from "../support/plan-paths";
import { Workspace } from "../support/terraform";

// Changes behind Terraform's back, made with the official client: what is configured is put right, what is not
// configured is taken as it is.

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
