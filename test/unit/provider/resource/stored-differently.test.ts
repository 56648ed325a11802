import { Deployment } from "../../../../src/northflank/client";
import { ObjectValue } from "../../../../src/protocol/values";
import { encodePrivateState } from "../../../../src/provider/framework/private-state";
import { UpdateLlmModelDeployment } from "../../../../src/schema/types.generated";
import { configOf, inTurn, itemOf, modelOf, muteLog, refused, stateAfter } from "./fixtures";
import { create, Run, update } from "./runs";

muteLog();

const gpus = (gpuCount: number) => ({ gpu: { enabled: true, configuration: { gpuType: "h100-80", gpuCount } } });
const withGpus = (gpu_count: number, more: ObjectValue = {}) => {
  const gpu = { enabled: true, configuration: { gpu_type: "h100-80", gpu_count } };
  return configOf({ spec: { type: "custom", configuration: modelOf({ node_configuration: { gpu } }) }, ...more });
};
const itemWithGpus = (count: number, more: Partial<Deployment> = {}): Deployment => {
  const configuration = { ...itemOf().spec?.configuration, nodeConfiguration: gpus(count) };
  return itemOf({ spec: { type: "custom", configuration }, ...more });
};
const GPU_COUNT = "spec.configuration.node_configuration.gpu.configuration.gpu_count";
const always = (item: Deployment) => async () => item;

test("a create whose model has another value than planned warns with path and both values", async () => {
  const { result, diagnostics } = await create({ create: always(itemWithGpus(1)) }, { config: withGpus(2) });
  expect(result).toMatchObject({ id: "qwen-chat" });
  expect(diagnostics).toMatchObject([
    { severity: "warning", detail: expect.stringContaining(`\n  ${GPU_COUNT}: planned 2, shown 1\n`) },
  ]);
});

test("what an answer to the create promised does not count when the running model shows another value", async () => {
  const methods = { create: always(itemWithGpus(2, { status: "pending" })), get: always(itemWithGpus(1)) };
  const { diagnostics } = await create(methods, { config: withGpus(2) });
  expect(diagnostics).toMatchObject([{ detail: expect.stringContaining("planned 2, shown 1") }]);
});

test("the same difference met again says how to accept it, not to run the command again", async () => {
  const first = await create({ create: always(itemWithGpus(1)) }, { config: withGpus(2) });
  const methods = { update: async () => undefined, get: always(itemWithGpus(1)) };
  const again: Run = {
    config: withGpus(2),
    prior: stateAfter(withGpus(1), itemWithGpus(1)),
    private: first.private as Buffer,
  };
  const { diagnostics } = await update(methods, again);
  expect(diagnostics).toMatchObject([
    { severity: "warning", detail: expect.stringContaining("lifecycle.ignore_changes") },
  ]);
  expect(diagnostics[0]?.detail).toContain("planned 2, shown 1");
  expect(diagnostics[0]?.detail).not.toContain("Run the command again");
});

test("an update that shows a third value warns, and one that shows the old one is an error at first", async () => {
  const run = { config: withGpus(4), prior: stateAfter(withGpus(2), itemWithGpus(2)) };
  const third = await update({ update: async () => undefined, get: always(itemWithGpus(3)) }, run);
  expect(third.diagnostics).toMatchObject([
    { severity: "warning", detail: expect.stringContaining("planned 4, shown 3") },
  ]);
  const old = await update({ update: async () => undefined, get: always(itemWithGpus(2)) }, run);
  expect(old.diagnostics).toMatchObject([{ severity: "error", detail: expect.stringContaining("planned 4, shown 2") }]);
  expect(old.result).toMatchObject({
    spec: { configuration: { node_configuration: { gpu: { configuration: { gpu_count: 2 } } } } },
  });
});

describe("a port that is public against the plan is an error, with the state that the API shows", () => {
  const closed = { name: "http", internal_port: 8000, protocol: "HTTP", public: false };
  const open = { name: "http", internalPort: 8000, protocol: "HTTP", public: true, dns: "http--qwen-chat.code.run" };
  test.each([
    ["a port that was planned as private", [closed], [open]],
    [
      "a port that nobody planned",
      [closed],
      [
        { ...open, public: false },
        { ...open, name: "admin" },
      ],
    ],
  ])("%s", async (_, ports, shown) => {
    const item = itemOf({ ports: shown as never });
    const created = await create({ create: always(item) }, { config: configOf({ ports }) });
    expect(created.told).toMatchObject({
      severity: "error",
      path: ["ports"],
      detail: expect.stringContaining('ports["'),
    });
    expect(JSON.stringify(created.result?.ports)).toContain('"public":true');
  });
});

test("free text is not shown: the user may have marked it as sensitive", async () => {
  const item = itemOf({ description: "Top secret" });
  const { diagnostics } = await create({ create: always(item) }, { config: configOf({ description: "top secret" }) });
  expect(diagnostics).toMatchObject([{ detail: expect.stringContaining("description: another text") }]);
  expect(diagnostics[0]?.detail).not.toMatch(/top secret/i);
});

describe("values that the API filled in", () => {
  const configuration = { ...itemOf().spec?.configuration, architecture: { workerConfig: { dataType: "half" } } };
  const filled = itemOf({ spec: { type: "custom", configuration } as never });
  const changed = configOf({ spec: { type: "custom", configuration: modelOf({ revision: "v2" }) } });
  const run = { config: changed, prior: stateAfter(configOf(), filled) };

  test("are not sent back", async () => {
    const sent: UpdateLlmModelDeployment[] = [];
    const shown = itemOf({ spec: { type: "custom", configuration: { ...configuration, revision: "v2" } } as never });
    const record = async (_project: unknown, _id: string, body: UpdateLlmModelDeployment) => void sent.push(body);
    const { diagnostics } = await update({ update: record as never, get: always(shown) }, run);
    expect(sent).toEqual([{ spec: { configuration: { name: "Qwen/Qwen3-8B", engine: "vllm", revision: "v2" } } }]);
    expect(diagnostics).toEqual([]);
  });

  test("may become other values with an update: nobody planned them", async () => {
    const other = itemOf({ spec: { type: "custom", configuration: { ...modelOf(), revision: "v2" } } as never });
    const { diagnostics } = await update({ update: async () => undefined, get: always(other) }, run);
    expect(diagnostics).toEqual([]);
  });

  test("of an imported model are sent, and a refusal says that they came from the API", async () => {
    const { told } = await update(
      { update: inTurn<undefined>(refused(400, "dataType must be one of auto, float16, bfloat16")) },
      { ...run, private: encodePrivateState({ isImported: true }) },
    );
    expect(told?.detail).toContain("came from the API");
    expect(told?.detail).toContain("\n  spec.configuration.architecture.worker_config.data_type\n");
    expect(told?.detail).not.toContain("spec.configuration.revision\n");
  });

  test("are sent where an earlier configuration had them: the API would drop them otherwise", async () => {
    const sent: UpdateLlmModelDeployment[] = [];
    const record = async (_project: unknown, _id: string, body: UpdateLlmModelDeployment) => void sent.push(body);
    const path = "spec.configuration.architecture.worker_config.data_type";
    const formerly = encodePrivateState({ formerlyConfigured: [path] });
    await update({ update: record as never, get: always(filled) }, { ...run, private: formerly });
    expect(JSON.stringify(sent)).toContain('"dataType":"half"');
  });
});
