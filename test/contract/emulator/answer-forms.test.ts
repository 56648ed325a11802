import { controlOf } from "../../support/control-api";
import { emulated, one, PROJECT, TestClock } from "../../support/emulator-with-client";
import { QWEN, withChange } from "../../support/model";
import { proves } from "../../support/proves";

// Other forms in which the API may answer, each chosen by a variant.

const WORKER_CONFIG = ["spec", "configuration", "architecture", "workerConfig"];
const GPU_COUNT = ["spec", "configuration", "nodeConfiguration", "gpu", "configuration", "gpuCount"];
const polls = { pending: 1, provisioning: 1, starting: 1, deleting: 1, unit: "polls" as const };

type Options = NonNullable<Parameters<typeof emulated>[0]>;

/** An emulator with one model, and what the API shows of the model. */
async function withModel(variants: Options["variants"], model: object = QWEN, more: Options = {}) {
  const seed = { deployments: [{ projectId: PROJECT.projectId, model: model as typeof QWEN }] };
  const emulator = await emulated({ seed, variants, ...more });
  const read = async () => {
    const { data, error } = await emulator.client.get.llmModelDeployment({ parameters: one("qwen3-8b") });
    // biome-ignore lint/suspicious/noExplicitAny: the answers have other forms than the types say
    return (data ?? { status: error?.status }) as any;
  };
  const list = async () =>
    (await emulator.client.list.llmModelDeployments({ parameters: PROJECT })).data.llmModelDeployments;
  return { ...emulator, read, list };
}

const workerConfigOf = (model: { spec: typeof QWEN.spec }) => model.spec.configuration.architecture?.workerConfig;

test("numbers and booleans are shown as they were sent, in 32 bits, or as text", async () => {
  proves("get.notation");
  expect(workerConfigOf(await (await withModel({})).read())).toMatchObject({ gpuMemoryUtilization: 0.9 });
  expect(workerConfigOf(await (await withModel({ notation: "float32" })).read())).toMatchObject({
    gpuMemoryUtilization: 0.8999999761581421,
    replicas: 1,
  });
  const asText = await (await withModel({ notation: "text" })).read();
  expect(workerConfigOf(asText)).toMatchObject({ gpuMemoryUtilization: "0.9", replicas: "1" });
  expect(asText.ports).toMatchObject([{ internalPort: "8000", public: "true" }]);
});

test("the protocol of a port is shown as it was sent, or in lower case", async () => {
  proves("get.protocol");
  expect((await (await withModel({})).read()).ports).toMatchObject([{ protocol: "HTTP" }]);
  expect((await (await withModel({ protocol: "lower-case" })).read()).ports).toMatchObject([{ protocol: "http" }]);
});

test("a maxModelLength of auto is shown as auto, or as a number", async () => {
  proves("get.auto");
  const model = withChange(QWEN, [...WORKER_CONFIG, "sequenceLengthConfig", "maxModelLength"], "auto");
  const shown = async (auto: "kept" | "resolved") =>
    workerConfigOf(await (await withModel({ auto }, model)).read())?.sequenceLengthConfig?.maxModelLength;
  expect([await shown("kept"), await shown("resolved")]).toEqual(["auto", 40_960]);
});

test("a value that the API fills in may be one that no request may contain", async () => {
  const { client, read } = await withModel({ defaults: "unaccepted" });
  const { dataType } = workerConfigOf(await read()) as { readonly dataType: string };
  expect(dataType).toBe("half");
  const data = withChange({}, [...WORKER_CONFIG, "dataType"], dataType);
  const { error } = await client.update.llmModelDeployment({ parameters: one("qwen3-8b"), data });
  expect(error).toMatchObject({ status: 400, details: [{ path: `${WORKER_CONFIG.join(".")}.dataType` }] });
});

test("values are stored as they were sent, or differently", async () => {
  proves("get.stored");
  const model = withChange(withChange(QWEN, GPU_COUNT, 2), ["ports", 0, "public"], false);
  const shown = async (variants: Options["variants"]) => {
    const { spec, ports } = await (await withModel(variants, model)).read();
    return [spec.configuration.nodeConfiguration.gpu.configuration.gpuCount, ports[0].public, "dns" in ports[0]];
  };
  expect(await shown({})).toEqual([2, false, false]);
  expect(await shown({ stored: "fewer-gpus" })).toEqual([1, false, false]);
  expect(await shown({ stored: "public-ports" })).toEqual([2, true, true]);
});

test.each(["status", "spec.type", "spec", "ports", "dns", "createdAt", "deploymentConfiguration"] as const)(
  "an answer can lack %s, and nothing else",
  async (missing) => {
    proves("get.parts");
    const { now } = new TestClock();
    const { read, list } = await withModel({ missing }, QWEN, { now });
    const whole = await (await withModel({}, QWEN, { now })).read();
    const expected = missing === "spec.type" ? { ...whole, spec: { ...whole.spec } } : { ...whole };
    delete (missing === "spec.type" ? expected.spec : expected)[missing.replace("spec.", "")];
    expect(await read()).toEqual(expected);
    expect(await list()).toEqual([expected]);
  },
);

test.each(["async", "immediate"] as const)("a list can show deleted models for ever (%s)", async (form) => {
  proves("list.current");
  const { client, read, list, url } = await withModel({ list: "keeps-deleted", delete: form }, QWEN, { timing: polls });
  await client.delete.llmModelDeployment({ parameters: one("qwen3-8b") });
  if (form === "async") expect(await read()).toMatchObject({ status: "deleting" });
  expect(await read()).toEqual({ status: 404 });
  expect(await list()).toMatchObject([{ id: "qwen3-8b", status: "deleting" }]);
  const state = await controlOf(url)("GET", "state");
  expect((await controlOf(url)("PUT", "state", state.body)).status).toBe(200);
  expect(await list()).toHaveLength(1);
  expect((await client.create.llmModelDeployment({ parameters: PROJECT, data: QWEN })).error).toBeUndefined();
  expect(await list()).toMatchObject([{ id: "qwen3-8b", status: "pending" }]);
  expect(await read()).toMatchObject({ status: "pending" });
});

test("a list can hide new models for an hour", async () => {
  const clock = new TestClock();
  const { read, list } = await withModel({ list: "hides-new" }, QWEN, { now: clock.now });
  expect([await read(), await list()]).toMatchObject([{ id: "qwen3-8b" }, []]);
  clock.advance(3_600_000);
  expect(await list()).toMatchObject([{ id: "qwen3-8b" }]);
});

test("a list can show for ever the status that followed the latest change", async () => {
  const { client, read, list } = await withModel({ list: "old-states" }, QWEN, { timing: polls });
  for (let i = 0; i < 3; i++) await read();
  expect([await read(), await list()]).toMatchObject([{ status: "running" }, [{ status: "pending" }]]);
  const data = { spec: { configuration: { revision: "v2" } } };
  await client.update.llmModelDeployment({ parameters: one("qwen3-8b"), data });
  for (let i = 0; i < 2; i++) await read();
  expect([await read(), await list()]).toMatchObject([{ status: "running" }, [{ status: "provisioning" }]]);
});

test("an endless list has a new cursor on every page, and empty pages after the last model", async () => {
  proves("pagination.endless");
  const { client, faults, list } = await withModel({});
  faults.set([{ match: { op: "list" }, action: "endless" }]);
  const pages: object[] = [];
  const cursors = new Set<string | undefined>();
  let cursor: string | undefined;
  for (let i = 0; i < 5; i++) {
    const options = cursor === undefined ? {} : { cursor };
    const { data, pagination } = await client.list.llmModelDeployments({ parameters: PROJECT, options });
    pages.push(data.llmModelDeployments.map(({ id }) => id));
    cursor = pagination?.cursor;
    cursors.add(cursor);
  }
  expect([pages, cursors.size]).toEqual([[["qwen3-8b"], [], [], [], []], 5]);
  expect(await list()).toHaveLength(1);
});
