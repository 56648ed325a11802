import { TIMINGS } from "../../src/emulator/deployments/lifecycle";
import { LoggedRequest } from "../../src/emulator/http/request-log";
import { RunningEmulator, startEmulator } from "../support/emulator";
import { startGatedProxy } from "../support/gated-proxy";
import { configurationOfMany } from "../support/many-models";
import { QWEN } from "../support/model";
import { modelsAt, officialClient } from "../support/official-client";
import { proves } from "../support/proves";
import { Workspace } from "../support/terraform";

// Many models in one configuration: what they cost in requests, and what a rate limit makes of it.

let workspace: Workspace;
let emulator: RunningEmulator;

afterEach(async () => {
  workspace.remove();
  await emulator.close();
});

const JSON_TYPE = { "content-type": "application/json" };
const at = (llmModelDeploymentId: string) => ({ projectId: "default-project", llmModelDeploymentId });
const many = (models: number, provider: object = {}) =>
  configurationOfMany(
    Object.fromEntries(
      Array.from({ length: models }, (_, i) => [`model_${i}`, { body: { ...QWEN, name: `Model ${i}`, tags: [] } }]),
    ),
    provider,
  );

/** Requests that the provider has under way at a time: with the first that is refused, these may be refused too. */
const UNDER_WAY = 10;

test("60 models are applied within a limit of 20 requests: a pause is kept to, and nothing is created twice", async () => {
  proves("RATE-4");
  const [max, windowMs] = [20, 1000];
  const log: LoggedRequest[] = [];
  emulator = await startEmulator({ rateLimit: { max, windowMs }, onAnswer: (line) => log.push(line) });
  workspace = new Workspace({ ...emulator.env, NORTHFLANK_POLL_INTERVAL: "500ms" });
  workspace.write(many(60));
  await workspace.apply();

  const creates = log.filter(({ method, status }) => method === "POST" && status === 200);
  expect(creates).toHaveLength(60);
  const refused = log.filter(({ status }) => status === 429).length;
  const windows = Math.ceil((log.length - refused) / max);
  expect(refused).toBeLessThanOrEqual(UNDER_WAY * windows);
  expect((await modelsAt(emulator.url))?.length).toBe(50); // a page of them
  await workspace.expectEmptyPlan();
  await workspace.destroy();
  await new Promise((resolve) => setTimeout(resolve, windowMs));
  expect(await modelsAt(emulator.url)).toEqual([]);
});

test("what was changed and deleted behind Terraform's back is planned alike, with one list and without", async () => {
  proves("BULK-7");
  emulator = await startEmulator();
  workspace = new Workspace(emulator.env);
  workspace.write(many(120));
  await workspace.apply();
  const client = await officialClient(emulator.url);
  for (const i of [3, 50, 119]) await client.delete.llmModelDeployment({ parameters: at(`model-${i}`) });
  for (const i of [0, 7, 99])
    await client.update.llmModelDeployment({ parameters: at(`model-${i}`), data: { description: "by hand" } });
  while ((await client.list.llmModelDeployments.all({ parameters: at("") })).data.llmModelDeployments.length > 117);

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

test("what is changed and deleted while the models are read is planned alike, with one list and without", async () => {
  proves("BULK-7");
  emulator = await startEmulator({ timing: TIMINGS.instant });
  let meddle: (path: string) => unknown = () => undefined;
  const forwarding = await startGatedProxy(emulator.url, (path) => meddle(path));
  // one address for all runs: a state belongs to one API
  workspace = new Workspace({ ...emulator.env, NORTHFLANK_BASE_URL: forwarding.url });
  workspace.write(many(120));
  await workspace.apply();

  const client = await officialClient(emulator.url);
  const remove = (id = "") => client.delete.llmModelDeployment({ parameters: at(id) });
  const change = (id = "") =>
    client.update.llmModelDeployment({ parameters: at(id), data: { description: "by hand" } });
  const ids = (await client.list.llmModelDeployments.all({ parameters: at("") })).data.llmModelDeployments.map(
    ({ id }) => id,
  );
  const read = ids.slice(0, 100); // of the first page
  const alone = new Set<string>(); // the first reads go one by one
  let seen: unknown;
  meddle = async (path) => {
    if (!path.includes("?")) alone.add(path.slice(path.lastIndexOf("/") + 1));
    if (!path.includes("cursor=") || seen !== undefined) return;
    const unread = ids.slice(100).filter((id) => !alone.has(id));
    for (const id of unread.slice(0, 2)) await remove(id);
    for (const id of unread.slice(-2)) await change(id);
    seen = await state();
    await remove(read[0]); // too late to be seen: the page with it is read
    await change(read[99]);
  };
  const state = async (put?: unknown) => {
    const body = put === undefined ? {} : { method: "PUT", headers: JSON_TYPE, body: JSON.stringify(put) };
    return (await fetch(`${emulator.url}/_emulator/state`, body)).json();
  };
  const batched = await workspace.plan();

  await state(seen);
  workspace.write(many(120, { bulk_refresh: "off" }));
  expect(batched).toEqual({
    ...(await workspace.plan()),
    timestamp: expect.any(String),
    configuration: expect.anything(),
  });
  const actions = batched.resource_changes?.map(({ change }) => change.actions.join());
  expect(actions?.filter((action) => action !== "no-op").sort()).toEqual(["create", "create", "update", "update"]);
  await workspace.apply();
  await workspace.expectEmptyPlan();
  await workspace.destroy();
  forwarding.close();
  expect(await modelsAt(emulator.url)).toEqual([]);
});
