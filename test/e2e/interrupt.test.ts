import { TIMINGS } from "../../src/emulator/deployments/lifecycle";
import { parseFault } from "../../src/emulator/faults/faults";
import { afterTest } from "../support/after-test";
import { RunningEmulator, startEmulator } from "../support/emulator";
import { ADDRESS, configurationOf, QWEN, toTerraform, withChange } from "../support/model";
import { officialClient } from "../support/official-client";
import { Finished, Workspace } from "../support/terraform";
import { waitUntil } from "../support/wait-until";

// Ctrl-C, as a terminal sends it: to Terraform and to the plugin. Time of the emulator moves only when it is told
// to, so that what is waited for never comes by itself.

const MAX_NUM_SEQS = ["spec", "configuration", "architecture", "workerConfig", "batchingConfig", "maxNumSeqs"];
const PROVIDER = { max_retries: 10 };
const SEQS_128 = { batchingConfig: { maxNumSeqs: 128 } };
const HOUR = 3_600_000;

let time: number;
let emulator: RunningEmulator;
let workspace: Workspace;

beforeEach(async () => {
  time = Date.now();
  emulator = await startEmulator({ timing: TIMINGS.real, now: () => time });
  afterTest(emulator.close);
  workspace = new Workspace(emulator.env);
  afterTest(() => workspace.remove());
  workspace.write(configurationOf(QWEN, {}, PROVIDER));
});

const seen = (method: string) => emulator.requests.filter((line) => line.startsWith(method)).length;

/** Runs a command, and presses Ctrl-C when it has made so many more requests of a kind. */
async function interrupted(method: string, more: number, command: string, ...args: string[]): Promise<Finished> {
  const enough = seen(method) + more;
  const running = workspace.start(command, "-auto-approve", ...args);
  let isOver = false;
  running.finished.finally(() => (isOver = true));
  await waitUntil(() => isOver || seen(method) >= enough);
  expect(isOver).toBe(false);
  running.interrupt();
  const finished = await running.finished;
  return { ...finished, output: finished.output.replace(/[\s│]+/g, " ") };
}

async function models() {
  const { data } = await (await officialClient(emulator.url)).list.llmModelDeployments({
    parameters: { projectId: "default-project" },
  });
  return data?.llmModelDeployments ?? [];
}

/** Deploys with an API whose time goes on. */
async function applyInTime(): Promise<void> {
  time += HOUR;
  await workspace.apply("-refresh=true");
  await workspace.expectEmptyPlan();
}

async function destroyInTime(): Promise<void> {
  const destroyed = workspace.destroy();
  const deletes = seen("DELETE");
  await waitUntil(() => seen("DELETE") > deletes);
  time += HOUR;
  await destroyed;
  expect(await models()).toEqual([]);
  expect(await workspace.stateList()).toEqual([]);
}

test("Ctrl-C while a new model is waited for ends the wait and keeps the model", async () => {
  const { output } = await interrupted("GET", 2, "apply");
  expect(output).toContain('Warning: Stopped waiting for AI model "qwen3-8b"');
  expect((await workspace.state()).get(ADDRESS)).toMatchObject({ values: { id: "qwen3-8b", status: "pending" } });
  expect((await workspace.state()).get(ADDRESS)).not.toHaveProperty("tainted");
  expect(await models()).toHaveLength(1);
  await applyInTime();
  await destroyInTime();
});

test("Ctrl-C while a changed model is waited for ends the wait and keeps the change", async () => {
  workspace.write(configurationOf(QWEN, { wait_for_running: false }, PROVIDER));
  await workspace.apply();
  workspace.write(configurationOf(withChange(QWEN, MAX_NUM_SEQS, 128), {}, PROVIDER));
  const { output } = await interrupted("GET", 4, "apply");
  expect(output).toContain('Warning: Stopped waiting for AI model "qwen3-8b"');
  const { values } = (await workspace.state()).get(ADDRESS) ?? {};
  expect(values?.spec).toMatchObject(
    toTerraform({ configuration: { architecture: { workerConfig: SEQS_128 } } }) as object,
  );
  await applyInTime();
  await destroyInTime();
});

test("Ctrl-C while a deleted model is waited for keeps it in the state until it is gone", async () => {
  workspace.write(configurationOf(QWEN, { wait_for_running: false }, PROVIDER));
  await workspace.apply();
  const { output } = await interrupted("GET", 3, "destroy");
  expect(output).toContain('AI model "qwen3-8b" is still being deleted');
  expect(await workspace.stateList()).toEqual([ADDRESS]);
  time += HOUR;
  await workspace.destroy();
  expect(await models()).toEqual([]);
  expect(await workspace.stateList()).toEqual([]);
});

test("Ctrl-C while a create waits for its turn sends it no more", async () => {
  emulator.faults.set([parseFault("create 429")]);
  const { code } = await interrupted("POST", 1, "apply");
  expect(code).toBe(1);
  // without the interrupt, all repeats would have followed
  expect(seen("POST")).toBeLessThan(PROVIDER.max_retries);
  expect(await workspace.stateList()).toEqual([]);
  emulator.faults.set([]);
  expect(await models()).toEqual([]);
});

test("Ctrl-C ends a plan whose regular expression would work for years", async () => {
  workspace.write(configurationOf({ ...QWEN, name: `${"a".repeat(50)}1` }, { wait_for_running: false }, PROVIDER));
  await workspace.apply();
  const regex = { project_id: "default-project", name_regex: "^([a-z]+)+$" };
  workspace.write({ data: { northflank_llm_model_deployments: { slow: regex } } }, "slow.tf.json");
  const running = workspace.start("plan", "-refresh=false");
  const before = seen("GET");
  await waitUntil(() => seen("GET") > before);
  running.interrupt();
  const { code, output } = await running.finished;
  expect(code).toBe(1);
  expect(output).toContain('Reading AI models in "default-project" was interrupted');
});
