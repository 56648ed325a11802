import { controlOf } from "../../support/control-api";
import { emulated, one, PROJECT, TestClock } from "../../support/emulator-with-client";
import { QWEN, withChange } from "../../support/model";
import { proves } from "../../support/proves";

// States that tests bring about, and updates at their edges.

async function withModel(options: Parameters<typeof emulated>[0] = {}) {
  const emulator = await emulated({
    seed: { deployments: [{ projectId: PROJECT.projectId, model: QWEN }] },
    ...options,
  });
  const get = async () => emulator.client.get.llmModelDeployment({ parameters: one("qwen3-8b") });
  const status = async () => {
    const { data, error } = await get();
    return error?.status ?? data.status;
  };
  const update = (data: object) => emulator.client.update.llmModelDeployment({ parameters: one("qwen3-8b"), data });
  return { ...emulator, control: controlOf(emulator.url), get, status, update };
}

const TOUCH_SPEC = { spec: { configuration: { revision: "v2" } } };
const polls = { pending: 1, provisioning: 1, starting: 1, deleting: 1, unit: "polls" as const };

test("with the timing polls each get shows the next state, and a list changes no state", async () => {
  proves("lifecycle.polls");
  const { client, status } = await withModel({ timing: polls });
  const list = async () => {
    const { data } = await client.list.llmModelDeployments({ parameters: PROJECT });
    return data.llmModelDeployments[0]?.status;
  };
  expect([await list(), await list(), await status(), await list()]).toEqual([
    ...["pending", "pending", "pending", "provisioning"],
  ]);
  expect([await status(), await status(), await status(), await status()]).toEqual([
    ...["provisioning", "starting", "running", "running"],
  ]);
  await client.delete.llmModelDeployment({ parameters: one("qwen3-8b") });
  expect([await status(), await status()]).toEqual(["deleting", 404]);
});

test("with the timing polls a crashed model recovers at the next poll", async () => {
  const { status } = await withModel({ timing: polls, crashes: [{ id: "*", at: "starting", recoverMs: 60_000 }] });
  const seen: unknown[] = [];
  for (let i = 0; i < 5; i++) seen.push(await status());
  expect(seen).toEqual(["pending", "provisioning", "crashed", "starting", "running"]);
});

test("a crashed model starts again when its spec changes", async () => {
  proves("lifecycle.crash");
  const { control, status, update } = await withModel({ timing: polls });
  await control("PUT", "deployments/qwen3-8b/status", { status: "crashed" });
  await update({ description: "still broken" });
  expect([await status(), await status()]).toEqual(["crashed", "crashed"]);
  await update(TOUCH_SPEC);
  expect([await status(), await status(), await status()]).toEqual(["provisioning", "starting", "running"]);
});

test("no request to the API resumes a paused model", async () => {
  proves("lifecycle.paused");
  const { control, status, update } = await withModel();
  await control("PUT", "deployments/qwen3-8b/status", { status: "paused" });
  await update({ description: "another" });
  await update(TOUCH_SPEC);
  expect(await status()).toBe("paused");
});

test("null clears optional fields only", async () => {
  proves("update.null");
  const { update, get } = await withModel({ now: new TestClock().now });
  expect((await update({ description: null, tags: null })).error).toBeUndefined();
  const { data } = await get();
  expect([data.description, data.tags]).toEqual([undefined, []]);
  const storage = ["spec", "configuration", "nodeConfiguration", "storage", "storageSize"];
  for (const change of [{ name: null }, { spec: null }, withChange({}, storage, null)]) {
    expect((await update(change)).error?.status).toBe(400);
  }
  expect((await get()).data).toEqual(data);
});

test.each(["clear", "ignore"] as const)("null for what a model cannot be told is refused (%s)", async (nulls) => {
  const { update } = await withModel({ variants: { "update.null": nulls } });
  const { error } = await update({ bogus: null, id: null, spec: { type: null, bogus: { a: null } } });
  const paths = error?.details.map(({ path }: { path: string }) => path).sort();
  expect([error?.status, paths]).toEqual([400, ["bogus", "id", "spec.bogus", "spec.type"]]);
});

test.each(["new-id", "400"] as const)("a name of null that is ignored renames nothing (%s)", async (rename) => {
  const { update, get } = await withModel({ variants: { "update.null": "ignore", rename } });
  expect((await update({ name: null, description: "kept" })).error).toBeUndefined();
  expect((await get()).data).toMatchObject({ id: "qwen3-8b", name: QWEN.name, description: "kept" });
});

test.each(["clear", "ignore", "400"] as const)(
  "an shmSize of null is accepted, as in the vendor's types (%s)",
  async (nulls) => {
    proves("create.shmSize-null");
    const { client, update, get } = await withModel({ variants: { "update.null": nulls } });
    const storage = { storageClass: "nvme", storageSize: 40960, shmSize: null };
    const spec = { type: "custom" as const, configuration: { nodeConfiguration: { storage } } };
    expect(
      (await client.create.llmModelDeployment({ parameters: PROJECT, data: { name: "Second", spec } })).error,
    ).toBe(undefined);
    expect((await update({ spec: { configuration: spec.configuration } })).error).toBeUndefined();
    const { shmSize: _null, ...rest } = storage;
    expect((await get()).data.spec.configuration.nodeConfiguration?.storage).toEqual(rest);
  },
);

test("a state with a duplicate model, or a model without a project, is refused", async () => {
  const { control, get } = await withModel();
  const state = (await control("GET", "state")).body;
  const [model] = state.deployments;
  const put = async (deployments: object[]) => (await control("PUT", "state", { ...state, deployments })).body.error;
  expect(await put([model, model])).toMatchObject({
    status: 400,
    message: expect.stringContaining("deployments[1] is the same as deployments[0]"),
  });
  expect(await put([{ ...model, projectId: "nowhere" }])).toMatchObject({
    status: 400,
    message: expect.stringContaining('deployments[0].projectId is not the identifier of a project, got "nowhere"'),
  });
  expect((await get()).error).toBeUndefined();
});

test.each(["teams", "projects"])("a state with duplicate %s is refused and changes nothing", async (list) => {
  const { control } = await withModel();
  const state = (await control("GET", "state")).body;
  const { body } = await control("PUT", "state", { ...state, [list]: [state[list][0], state[list][0]] });
  expect(body.error).toMatchObject({
    status: 400,
    message: expect.stringContaining(`${list}[1] is the same as ${list}[0]`),
  });
  expect((await control("GET", "state")).body).toEqual(state);
});

test("the API refuses two ports with the same name", async () => {
  proves("create.port-names");
  const { update } = await withModel();
  const port = { name: "http", internalPort: 8000, protocol: "HTTP" };
  const { error } = await update({ ports: [port, { ...port, internalPort: 8001 }] });
  expect(error).toMatchObject({ status: 400, details: [{ path: "ports[1].name" }] });
});

test("random ids of ports are the same for the same seed", async () => {
  const ids = async (randomSeed: number) => {
    const { get } = await withModel({ randomSeed, variants: { "ports.id": "random" } });
    return (await get()).data.ports.map(({ id }) => id);
  };
  expect(await ids(1)).toEqual(await ids(1));
  expect(await ids(1)).not.toEqual(await ids(2));
});

test("the random id of a port does not change with the spec", async () => {
  const { get, update } = await withModel({ variants: { "ports.id": "random" } });
  const before = (await get()).data.ports;
  await update(TOUCH_SPEC);
  expect((await get()).data.ports).toEqual(before);
});

test.each(["slug", "random"] as const)("no two ports have one id, or one host name (%s)", async (source) => {
  const { get, update } = await withModel({ variants: { "ports.id": source } });
  const names = ["http", "HTTP", "a", "a-port", "A", "http-2", "Aa", "BB"];
  const port = { internalPort: 8000, protocol: "HTTP", public: true };
  expect((await update({ ports: names.map((name) => ({ ...port, name })) })).error).toBeUndefined();
  const { ports } = (await get()).data;
  expect(ports.map(({ name }) => name)).toEqual(names);
  expect([new Set(ports.map(({ id }) => id)).size, new Set(ports.map(({ dns }) => dns)).size]).toEqual([8, 8]);
  for (const { id } of ports) expect(id).toMatch(/^[a-z]-?[a-z0-9]+(-[a-z0-9]+)*$/);
});

test("--latency delays the answers of the API and not those of the control API", async () => {
  let hasAnswered = false;
  const later = await withModel({ latency: [3_600_000, 3_600_000] });
  later.status().then(
    () => (hasAnswered = true),
    () => undefined, // closed after the test
  );
  await later.control("GET", "health");
  expect(hasAnswered).toBe(false);
  const soon = await withModel({ latency: [1, 1], timing: polls });
  expect(await soon.status()).toBe("pending");
});
