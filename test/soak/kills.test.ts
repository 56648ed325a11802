import { execFileSync } from "node:child_process";
import { rmSync } from "node:fs";
import { join } from "node:path";
import { RunningEmulator, startEmulator } from "../support/emulator";
import { addressOf, configurationOfMany } from "../support/many-models";
import { DEEPSEEK } from "../support/model";
import { officialClient } from "../support/official-client";
import { Random, soakSeed } from "../support/random";
import { Workspace } from "../support/terraform";

// A Terraform or a plugin that is killed cannot say what it has made. What it made must be led to by the next apply.

const KILLS = 50;
const MODELS = 20;
/** An apply of so many models takes about two seconds. */
const LATEST_KILL_MS = 2200;

const names = Array.from({ length: MODELS }, (_, i) => `model-${i}`);
const CONFIGURATION = configurationOfMany(
  Object.fromEntries(names.map((name) => [name, { body: { ...DEEPSEEK, name } }])),
);

let emulator: RunningEmulator;
let workspace: Workspace;

beforeEach(async () => {
  emulator = await startEmulator({ timing: { pending: 100, provisioning: 100, starting: 200, deleting: 0 } });
  workspace = new Workspace(emulator.env);
  workspace.write(CONFIGURATION);
});

afterEach(async () => {
  workspace.remove();
  await emulator.close();
});

const beginApply = () => workspace.start("apply", "-auto-approve", "-lock=false");

interface Process {
  readonly pid: number;
  readonly parent: number;
}

function processes(): Process[] {
  const lines = execFileSync("ps", ["-A", "-o", "pid=,ppid="], { encoding: "utf8" }).trim().split("\n");
  return lines.map((line) => {
    const [pid = 0, parent = 0] = line.trim().split(/\s+/).map(Number);
    return { pid, parent };
  });
}

/** All that a Terraform has started is plugins. */
const plugins = (terraform: number) => processes().flatMap(({ pid, parent }) => (parent === terraform ? [pid] : []));

/** False: it was gone already. */
function killed(pid: number): boolean {
  try {
    return process.kill(pid, "SIGKILL");
  } catch {
    return false;
  }
}

const sleep = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

async function modelsInApi(): Promise<string[]> {
  const client = await officialClient(emulator.url);
  const { data } = await client.list.llmModelDeployments.all({ parameters: { projectId: "default-project" } });
  return (data?.llmModelDeployments ?? []).map(({ id }) => id).sort();
}

/** Applies until it succeeds, importing what a 409 says exists. Returns how many were imported. */
async function converge(): Promise<number> {
  let imported = 0;
  for (let attempt = 0; attempt < 4; attempt++) {
    const { code, output } = await workspace.terraform("apply", "-auto-approve", "-lock=false");
    if (code === 0) return imported;
    const text = output.replace(/[\s│]+/g, " ");
    const told = [...text.matchAll(/terraform import \S+ default-project\/(model-\d+)/g)].map(([, id = ""]) => id);
    const errors = text.match(/Error: /g)?.length ?? 0;
    if (told.length < errors || told.length === 0) throw new Error(`not every error leads on:\n${output}`);
    // what the message says, for all of them at once
    workspace.write(
      { import: told.map((id) => ({ to: addressOf(id), id: `default-project/${id}` })) },
      "import.tf.json",
    );
    imported += told.length;
  }
  throw new Error("it does not converge");
}

/** Models of one name that the API has more than once, and those that no state knows. */
async function strays(): Promise<{ readonly duplicates: number; readonly orphans: number }> {
  const [api, state] = [await modelsInApi(), await workspace.stateList()];
  const orphans = api.filter((id) => !state.includes(addressOf(id)));
  return { duplicates: api.length - new Set(api).size, orphans: orphans.length };
}

async function expectAllIsWell(): Promise<void> {
  expect(await modelsInApi()).toEqual([...names].sort());
  expect((await workspace.stateList()).sort()).toEqual(names.map(addressOf).sort());
  const { code, output } = await workspace.terraform("plan", "-detailed-exitcode", "-lock=false");
  if (code !== 0) throw new Error(`the plan is not empty:\n${output}`);
}

/** As if nothing had ever been. */
async function startOver(): Promise<void> {
  const headers = { authorization: "Bearer nf-emulator-admin" };
  const path = `${emulator.url}/v1/projects/default-project/llm-model-deployments`;
  for (const id of await modelsInApi()) await fetch(`${path}/${id}`, { method: "DELETE", headers });
  for (const file of [
    "terraform.tfstate",
    "terraform.tfstate.backup",
    ".terraform.tfstate.lock.info",
    "import.tf.json",
  ]) {
    rmSync(join(workspace.directory, file), { force: true });
  }
}

async function expectGone(started: readonly number[]): Promise<void> {
  for (let waited = 0; ; waited += 100) {
    const left = processes().filter(({ pid }) => started.includes(pid));
    if (left.length === 0) return;
    if (waited > 5000) throw new Error(`plugins are left over: ${left.map(({ pid }) => pid)}`);
    await sleep(100);
  }
}

/** `tooLate`: the victim had gone already; such a round does not count. */
test(`after ${KILLS} kills of core or plugin nothing is lost and nothing is there twice`, async () => {
  const random = new Random(soakSeed());
  console.log(`kills: SOAK_SEED=${random.seed}`);
  const tally = { core: 0, plugin: 0, tooLate: 0, imported: 0, duplicates: 0, orphans: 0 };
  while (tally.core + tally.plugin < KILLS) {
    const apply = beginApply();
    let isOver = false;
    const ended = apply.finished.then(() => {
      isOver = true;
    });
    await sleep(200 + random.below(LATEST_KILL_MS - 200));
    const victim = random.pick(["core", "plugin"] as const);
    const started = plugins(apply.pid);
    const pid = victim === "core" ? apply.pid : started[0];
    if (pid !== undefined && !isOver && killed(pid)) tally[victim] += 1;
    else tally.tooLate += 1;
    await ended;
    await expectGone(started);
    tally.imported += await converge();
    const { duplicates, orphans } = await strays();
    tally.duplicates += duplicates;
    tally.orphans += orphans;
    await expectAllIsWell();
    await startOver();
  }
  console.log(`kills: ${JSON.stringify(tally)}`);
  expect(tally).toMatchObject({ duplicates: 0, orphans: 0 });
}, 1_800_000);

test("after one Ctrl-C the state has all that was made, and the next apply makes the rest", async () => {
  const { finished, interrupt } = beginApply();
  while (!emulator.requests.some((line) => line.startsWith("POST"))) await sleep(10);
  interrupt();
  await finished;
  const made = await modelsInApi();
  expect((await workspace.stateList()).sort()).toEqual(made.map(addressOf).sort());
  expect(await converge()).toBe(0);
  await expectAllIsWell();
  await workspace.destroy();
  expect(await modelsInApi()).toEqual([]);
}, 120_000);

test("after two Ctrl-C the next apply leads to what was made", async () => {
  const { finished, interrupt, pid } = beginApply();
  while (!emulator.requests.some((line) => line.startsWith("POST"))) await sleep(10);
  const started = plugins(pid);
  interrupt();
  await sleep(50);
  interrupt();
  await finished;
  await expectGone(started);
  await converge();
  await expectAllIsWell();
  await workspace.destroy();
  expect(await modelsInApi()).toEqual([]);
}, 120_000);
