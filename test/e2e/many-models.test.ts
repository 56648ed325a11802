import { LoggedRequest } from "../../src/emulator/request-log";
import { RunningEmulator, startEmulator } from "../support/emulator";
import { configurationOfMany } from "../support/many-models";
import { QWEN } from "../support/model";
import { modelsAt, officialClient } from "../support/official-client";
import { Workspace } from "../support/terraform";

// Many models in one configuration: what they cost in requests, and what a rate limit makes of it.

let workspace: Workspace;
let emulator: RunningEmulator;

afterEach(async () => {
  workspace.remove();
  await emulator.close();
});

const many = (models: number, provider: object = {}) =>
  configurationOfMany(
    Object.fromEntries(
      Array.from({ length: models }, (_, i) => [`model_${i}`, { body: { ...QWEN, name: `Model ${i}`, tags: [] } }]),
    ),
    provider,
  );

test("60 models are applied within a limit of 20 requests: nothing is sent in a pause, and nothing twice", async () => {
  const windowMs = 1000;
  const log: LoggedRequest[] = [];
  emulator = await startEmulator({ rateLimit: { max: 20, windowMs }, onAnswer: (line) => log.push(line) });
  workspace = new Workspace({ ...emulator.env, NORTHFLANK_POLL_INTERVAL: "500ms" });
  workspace.write(many(60));
  await workspace.apply();

  const creates = log.filter(({ method, status }) => method === "POST" && status === 200);
  expect(creates).toHaveLength(60);
  expect(refusedInPauses(log, windowMs)).toEqual([]);
  expect((await modelsAt(emulator.url))?.length).toBe(50); // a page of them
  await workspace.expectEmptyPlan();
  await workspace.destroy();
  await new Promise((resolve) => setTimeout(resolve, windowMs));
  expect(await modelsAt(emulator.url)).toEqual([]);
});

/** Refusals that came later than those of requests which were under way when the first of their window was answered. */
function refusedInPauses(log: readonly LoggedRequest[], windowMs: number): string[] {
  const underWayMs = 200;
  let opened = Number.NEGATIVE_INFINITY;
  let told: number | undefined;
  return log.flatMap(({ at, method, path, status }) => {
    const time = Date.parse(at);
    if (time >= opened + windowMs) [opened, told] = [time, undefined];
    if (status !== 429) return [];
    told ??= time;
    return time - told > underWayMs ? [`${at} ${method} ${path}`] : [];
  });
}

test("what was changed and deleted behind Terraform's back is planned alike, with one list and without", async () => {
  emulator = await startEmulator();
  workspace = new Workspace(emulator.env);
  workspace.write(many(120));
  await workspace.apply();
  const client = await officialClient(emulator.url);
  const parameters = (i: number) => ({ projectId: "default-project", llmModelDeploymentId: `model-${i}` });
  for (const i of [3, 50, 119]) await client.delete.llmModelDeployment({ parameters: parameters(i) });
  for (const i of [0, 7, 99])
    await client.update.llmModelDeployment({ parameters: parameters(i), data: { description: "by hand" } });
  while (
    (await client.list.llmModelDeployments.all({ parameters: parameters(0) })).data.llmModelDeployments.length > 117
  );

  const before = emulator.requests.length;
  const batched = await workspace.plan();
  const cost = emulator.requests.length - before;
  workspace.write(many(120, { bulk_refresh: "off" }));
  expect(await workspace.plan()).toEqual({
    ...batched,
    timestamp: expect.any(String),
    configuration: expect.anything(),
  });

  const changed = batched.resource_changes?.filter(({ change }) => change.actions.join() !== "no-op");
  expect(changed?.map(({ change }) => change.actions.join()).sort()).toEqual([
    "create",
    "create",
    "create",
    "update",
    "update",
    "update",
  ]);
  expect(cost).toBeLessThanOrEqual(2 + 2 + 3); // single reads, pages, and a look at each that is missing
  await workspace.apply();
  await workspace.expectEmptyPlan();
  await workspace.destroy();
  expect(await modelsAt(emulator.url)).toEqual([]);
});
