import fs, { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { ApiClient } from "@northflank/js-client";
import { createEmulator } from "../../../src/emulator/http/server";
import { DataFile } from "../../../src/emulator/storage/data-file";
import { temporaryDirectory } from "../../support/after-test";
import { emulated, one, PROJECT, TestClock } from "../../support/emulator-with-client";
import { QWEN, withChange } from "../../support/model";
import { proves } from "../../support/proves";

// States are a matter of time, and time of the clock that is handed in.

const MINUTE = 60_000;
const TIMING = { pending: 1 * MINUTE, provisioning: 3 * MINUTE, starting: 8 * MINUTE, deleting: 2 * MINUTE };

async function readModel(client: ApiClient) {
  const { data, error } = await client.get.llmModelDeployment({ parameters: one("qwen3-8b") });
  return error
    ? { status: error.status, configuration: undefined }
    : { status: data.status, configuration: data.deploymentConfiguration?.id };
}

const create = (client: ApiClient) => client.create.llmModelDeployment({ parameters: PROJECT, data: QWEN });
const update = (client: ApiClient, data: object) =>
  client.update.llmModelDeployment({ parameters: one("qwen3-8b"), data });

async function running() {
  const clock = new TestClock();
  const { client } = await emulated({ timing: TIMING, now: clock.now });
  await create(client);
  clock.advance(12 * MINUTE);
  return { clock, client };
}

test("a new model is pending, provisioning, starting and then stays running", async () => {
  proves("lifecycle.order");
  const clock = new TestClock();
  const { client } = await emulated({ timing: TIMING, now: clock.now });
  await create(client);
  const seen: unknown[] = [(await readModel(client)).status];
  for (const minutes of [1, 3, 8, 100_000]) {
    clock.advance(minutes * MINUTE - 1);
    seen.push((await readModel(client)).status); // still the same, but for the last
    clock.advance(1);
    seen.push((await readModel(client)).status);
  }
  const [pending, provisioning, starting, run] = ["pending", "provisioning", "starting", "running"];
  expect(seen).toEqual([pending, pending, provisioning, provisioning, starting, starting, run, run, run]);
});

test("a list shows the same states as a get", async () => {
  proves("lifecycle.list");
  const { clock, client } = await running();
  await client.create.llmModelDeployment({ parameters: PROJECT, data: { ...QWEN, name: "Second" } });
  clock.advance(MINUTE);
  const { data } = await client.list.llmModelDeployments({ parameters: PROJECT });
  expect(data.llmModelDeployments.map(({ id, status }) => [id, status])).toEqual([
    ["qwen3-8b", "running"],
    ["second", "provisioning"],
  ]);
});

test("a change of the spec rolls out a new deployment configuration", async () => {
  proves("lifecycle.spec-rolls-out");
  const { clock, client } = await running();
  const before = await readModel(client);
  await update(client, { spec: { configuration: { revision: "v2" } } });
  const after = await readModel(client);
  expect([before.status, after.status]).toEqual(["running", "provisioning"]);
  expect(after.configuration).not.toBe(before.configuration);
  clock.advance(11 * MINUTE);
  expect(await readModel(client)).toEqual({ status: "running", configuration: after.configuration });
});

test("a model keeps running when only its metadata changes", async () => {
  proves("lifecycle.metadata-keeps");
  const { clock, client } = await running();
  const before = await client.get.llmModelDeployment({ parameters: one("qwen3-8b") });
  clock.advance(MINUTE);
  await update(client, { description: "Another one", tags: [] });
  const { data } = await client.get.llmModelDeployment({ parameters: one("qwen3-8b") });
  const { status, deploymentConfiguration, createdAt } = before.data;
  expect(data).toMatchObject({ status, deploymentConfiguration, createdAt, description: "Another one" });
  expect(Date.parse(data.updatedAt ?? "") - Date.parse(before.data.updatedAt ?? "")).toBe(13 * MINUTE);
});

test("a model that is being deleted can be read, cannot be changed, and its name stays taken", async () => {
  proves("update.deleting", "delete.async", "delete.name", "delete.again");
  const { clock, client } = await running();
  await client.delete.llmModelDeployment({ parameters: one("qwen3-8b") });
  clock.advance(2 * MINUTE - 1);
  expect((await readModel(client)).status).toBe("deleting");
  expect((await update(client, { description: "x" })).error?.status).toBe(409);
  expect((await create(client)).error?.status).toBe(409);
  expect((await client.delete.llmModelDeployment({ parameters: one("qwen3-8b") })).error).toBeUndefined();
  clock.advance(1);
  expect((await readModel(client)).status).toBe(404);
  expect((await create(client)).error).toBeUndefined();
  expect((await readModel(client)).status).toBe("pending");
});

test("every deployment configuration has a new id", async () => {
  proves("ids.configurations");
  const { client } = await emulated({ timing: { ...TIMING, deleting: 0 } });
  const ids: unknown[] = [];
  for (let i = 0; i < 3; i++) {
    await create(client);
    ids.push((await readModel(client)).configuration);
    await update(client, { spec: { configuration: { revision: `v${i}` } } });
    ids.push((await readModel(client)).configuration);
    await client.delete.llmModelDeployment({ parameters: one("qwen3-8b") });
  }
  expect(new Set(ids).size).toBe(6);
});

test("a data file preserves models and their progress over a restart", async () => {
  const dataFile = join(temporaryDirectory(), "state.json");
  const clock = new TestClock();
  const first = await emulated({ timing: TIMING, now: clock.now, dataFile });
  await create(first.client);
  const before = await first.client.get.llmModelDeployment({ parameters: one("qwen3-8b") });
  await first.close();
  const second = await emulated({ timing: TIMING, now: clock.now, dataFile });
  const after = await second.client.get.llmModelDeployment({ parameters: one("qwen3-8b") });
  expect(after.data).toEqual(before.data);
  clock.advance(12 * MINUTE);
  expect((await readModel(second.client)).status).toBe("running");
});

test.each(["readFileSync", "renameSync"] as const)(
  "when two emulators take over from a killed one, only one gets the data file (%s)",
  (moment) => {
    const path = join(temporaryDirectory(), "state.json");
    writeFileSync(`${path}.lock`, "999999999 1");
    const real = fs[moment] as (...args: unknown[]) => unknown;
    let rival: DataFile | undefined;
    const spy = jest.spyOn(fs, moment).mockImplementation(((...args: unknown[]) => {
      if (args[0] !== `${path}.lock`) return real(...args);
      spy.mockRestore();
      const seen = moment === "readFileSync" ? real(...args) : undefined;
      rival = new DataFile(path);
      return seen ?? real(...args);
    }) as never);
    expect(() => new DataFile(path)).toThrow(`data file ${path} is used by another process`);
    expect(readdirSync(dirname(path))).toEqual(["state.json.lock"]);
    rival?.release();
    expect(readdirSync(dirname(path))).toEqual([]);
  },
);

test("a change is in the data file before it is answered", async () => {
  proves("persistence.commit-first");
  const dataFile = join(temporaryDirectory(), "state.json");
  const { client } = await emulated({ dataFile });
  expect(existsSync(dataFile)).toBe(true);
  await create(client);
  expect(readFileSync(dataFile, "utf8")).toContain('"qwen3-8b"');
  await update(client, { description: "kept at once" });
  expect(readFileSync(dataFile, "utf8")).toContain("kept at once");
});

test.each([
  ["no JSON", "{"],
  ["empty", ""],
  ["of another program", '{"version":1}'],
  ["of a newer version", '{"version":2,"teams":[],"projects":[],"deployments":[],"counter":0}'],
  ["without its teams", '{"version":1,"projects":[],"deployments":[],"counter":0}'],
  ["a list", "[]"],
  ["null", "null"],
])("a data file that is %s is refused and not changed", (_what, content) => {
  proves("persistence.refused");
  const dataFile = join(temporaryDirectory(), "state.json");
  writeFileSync(dataFile, content);
  expect(() => createEmulator({ dataFile })).toThrow(`data file ${dataFile}`);
  expect(readFileSync(dataFile, "utf8")).toBe(content);
});

test("the same calls at the same time produce the same bytes", async () => {
  proves("persistence.deterministic");
  const run = async () => {
    const dataFile = join(temporaryDirectory(), "state.json");
    const clock = new TestClock();
    const { client } = await emulated({ timing: TIMING, now: clock.now, dataFile });
    await create(client);
    clock.advance(MINUTE);
    await update(client, withChange({ spec: { configuration: {} } }, ["spec", "configuration", "revision"], "v2"));
    return readFileSync(dataFile, "utf8");
  };
  expect(await run()).toBe(await run());
});
