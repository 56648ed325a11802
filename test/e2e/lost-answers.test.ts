import { parseFault } from "../../src/emulator/faults";
import { EmulatorOptions } from "../../src/emulator/server";
import { afterTest } from "../support/after-test";
import { RunningEmulator, startEmulator } from "../support/emulator";
import { importId } from "../support/fault-outcomes";
import { ADDRESS, configurationOf, QWEN } from "../support/model";
import { officialClient } from "../support/official-client";
import { Report, Workspace } from "../support/terraform";

// Answers that are lost where the API is not as assumed: the model is found all the same, or the user is told how.

const parameters = { projectId: "default-project" };
const PROVIDER = { request_timeout: "1s", max_retries: 1 };
let emulator: RunningEmulator;
let workspace: Workspace;

async function start(options: EmulatorOptions = {}): Promise<void> {
  emulator = await startEmulator(options);
  afterTest(emulator.close);
  workspace = new Workspace(emulator.env);
  afterTest(() => workspace.remove());
  workspace.write(configurationOf(QWEN, {}, PROVIDER));
}

const fail = (...faults: string[]) => emulator.faults.set(faults.map(parseFault));
const apply = () => workspace.report("apply", "-auto-approve");

async function models(): Promise<readonly { readonly id: string; readonly createdAt?: string }[]> {
  const { data } = await (await officialClient(emulator.url)).list.llmModelDeployments({ parameters });
  return data?.llmModelDeployments ?? [];
}

/** Every model is in the state, or named with the command that imports it. */
async function expectNothingLost({ diagnostics }: Report): Promise<void> {
  const held = [...(await workspace.state()).values()].map(({ values }) => values.id);
  const named = diagnostics.map(({ detail }) => importId(detail)?.split("/").at(-1));
  for (const { id } of await models()) expect([...held, ...named]).toContain(id);
}

/** With an API that works: does what messages say until there is nothing to do, and destroys. */
async function expectToEndWell(first: Report): Promise<void> {
  fail();
  for (let report = first, runs = 0; report.code !== 0 || runs === 0; report = await apply(), runs++) {
    expect(runs).toBeLessThan(3);
    const told = report.diagnostics.map(({ detail }) => importId(detail)).find(Boolean);
    if (told) await workspace.succeed("import", ADDRESS, told);
  }
  expect(await models()).toHaveLength(1);
  await workspace.expectEmptyPlan();
  await workspace.destroy();
  expect(await models()).toEqual([]);
}

test.each(["id-only", "empty", "no-data"] as const)(
  "a create answered with %s, after which nothing can be read, loses nothing and makes nothing twice",
  async (body) => {
    await start({ variants: { "create.body": body } });
    fail("get 500", "list 500");
    const report = await apply();
    fail();
    const [made] = await models();
    await expectNothingLost(report);
    await expectToEndWell(report);
    expect(made).toBeDefined();
  },
);

test("a create whose answer is lost, after which nothing can be read, loses nothing", async () => {
  await start();
  fail("create reset after-commit", "get 500", "list 500");
  const report = await apply();
  fail();
  await expectNothingLost(report);
  await expectToEndWell(report);
});

test("a model is found by the list when its id is not the one that its name suggests", async () => {
  await start({ variants: { "create.body": "empty" } });
  fail("create reset after-commit", "get 404 id=qwen3-8b x1");
  const report = await apply();
  expect(report.diagnostics).toEqual([]);
  await expectToEndWell(report);
});

test.each(["create empty200", "create 503", "create reset"])(
  "%s: a model that was there before is not taken over",
  async (fault) => {
    let lag = 3_600_000;
    await start({ now: () => Date.now() - lag });
    const { error } = await (await officialClient(emulator.url)).create.llmModelDeployment({
      parameters,
      data: QWEN as never,
    });
    expect(error).toBeUndefined();
    lag = 0;
    fail(fault);
    const report = await apply();
    expect(report.code).toBe(1);
    expect(await workspace.stateList()).toEqual([]);
    await expectNothingLost(report);
    await expectToEndWell(report);
  },
);

test.each(["update reset after-commit", "update 503 after-commit", "update hang after-commit"])(
  "%s: a rename that gives another id loses nothing",
  async (fault) => {
    await start({ variants: { rename: "new-id" } });
    await workspace.apply();
    workspace.write(configurationOf({ ...QWEN, name: "Qwen3 Chat" }, {}, PROVIDER));
    fail(fault);
    const report = await apply();
    fail();
    await expectNothingLost(report);
    await expectToEndWell(report);
  },
);

test("a rename that gives another id, after which nothing can be read, ends well", async () => {
  await start({ variants: { rename: "new-id", "update.body": "empty" } });
  await workspace.apply();
  workspace.write(configurationOf({ ...QWEN, name: "Qwen3 Chat" }, {}, PROVIDER));
  fail("get 500", "list 500");
  await expectToEndWell(await workspace.report("apply", "-auto-approve", "-refresh=false"));
});
