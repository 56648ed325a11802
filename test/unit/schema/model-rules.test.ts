import { brokenRules, rules } from "../../../src/schema/rules";

// What vLLM and Northflank are known to refuse or to do badly: one case for each row of the rules' table.

interface Model {
  readonly gpu?: object;
  readonly storage?: object;
  readonly worker?: { readonly [name: string]: unknown };
  readonly revision?: string;
  readonly ports?: readonly object[];
}

const snapshot = ({ gpu, storage, worker, revision, ports }: Model, unknown: readonly string[] = []) => ({
  value: {
    ...(ports && { ports }),
    spec: {
      type: "custom",
      configuration: {
        revision,
        nodeConfiguration: { gpu: { configuration: gpu }, storage },
        architecture: { workerConfig: worker },
      },
    },
  },
  unknown,
});
const broken = (model: Model, level: "error" | "warning") =>
  brokenRules(snapshot(model), level).map(({ rule }) => rule);

const batching = (maxNumSeqs?: number, maxNumBatchedTokens?: number) => ({ maxNumSeqs, maxNumBatchedTokens });
const parallelism = (tensorParallelism?: number, pipelineParallelism?: number, expertParallelism?: number) => ({
  parallelismConfig: { tensorParallelism, pipelineParallelism, expertParallelism },
});
const length = (maxModelLength?: number | "auto", maxInputLength?: number, maxOutputLength?: number) => ({
  sequenceLengthConfig: { maxModelLength, maxInputLength, maxOutputLength },
});
const COMMIT = "0123456789abcdef0123456789abcdef01234567";

test.each<[string, Model]>([
  ["R1", { worker: { batchingConfig: batching(512, 256) } }],
  ["R2", { worker: { enableChunkedPrefill: false, batchingConfig: batching(undefined, 2048), ...length(4096) } }],
  ["R10", { gpu: { gpuCount: 2 }, worker: parallelism(4) }],
  ["R27", { worker: { quantization: "fp8", kvCacheDataType: "fp8_e5m2" } }],
])("%s is an error where it applies", (id, model) => {
  expect(broken(model, "error")).toContain(id);
});

test.each<[string, Model]>([
  ["R1", { worker: { batchingConfig: batching(256, 256) } }],
  ["R2", { worker: { enableChunkedPrefill: false, batchingConfig: batching(undefined, 2048), ...length("auto") } }],
  ["R2", { worker: { batchingConfig: batching(undefined, 2048), ...length(4096) } }],
  ["R10", { gpu: { gpuCount: 4 }, worker: parallelism(4, 2) }],
  ["R27", { worker: { quantization: "fp8", kvCacheDataType: "fp8_e4m3" } }],
])("%s is no error where it does not apply", (id, model) => {
  expect(broken(model, "error")).not.toContain(id);
});

test.each<[string, Model]>([
  ["R3", { worker: { batchingConfig: batching(2, 100_000), ...length(4096) } }],
  ["R5", { gpu: { gpuType: "a100-80" }, worker: { batchingConfig: batching(4096) } }],
  ["R6", { worker: { enableChunkedPrefill: false } }],
  ["R8", { worker: { gpuMemoryUtilization: 1 } }],
  ["R10-pipeline", { gpu: { gpuCount: 4 }, worker: parallelism(4, 2) }],
  ["R11", { gpu: { gpuCount: 8 }, worker: parallelism(2, 1) }],
  ["R12", { worker: parallelism(3) }],
  ["R14", { worker: parallelism(2, 1, 4) }],
  ["R15", { worker: { enableAsyncScheduling: true, ...parallelism(1, 2) } }],
  ["R19", { worker: length(4096, 3000, 2000) }],
  ["R20", { gpu: { gpuType: "t4-16" }, worker: { dataType: "bfloat16" } }],
  ["R22", { worker: { quantization: "awq", dataType: "bfloat16" } }],
  ["R23", { gpu: { timesliced: true, gpuCount: 2 } }],
  ["R23-memory", { gpu: { timesliced: true } }],
  ["R25", { worker: { quantization: "int4" } }],
  ["R26", { gpu: { gpuType: "a100-40" }, worker: { quantization: "fp8" } }],
  ["R28", { gpu: { gpuType: "a100-40" }, worker: { kvCacheDataType: "fp8_e4m3" } }],
  ["R31", { revision: "main", worker: { trustRemoteCode: true } }],
  ["N3", { ports: [{ name: "http", public: true }] }],
  ["N4", { ports: [{ name: "http", disableNfDomain: true }] }],
  ["N5", { gpu: { gpuType: "h200-141", gpuCount: 2 } }],
  ["N5-type", { gpu: { gpuType: "H100" } }],
  ["N5-type", { gpu: { gpuType: "a100" } }],
  ["N5-type", { gpu: { gpuType: "L4-24GB" } }],
  ["N5-type", { gpu: { gpuType: "rtx-pro-6000-96" } }],
  ["N8", { worker: parallelism(2) }],
  ["N8", { storage: { shmSize: 128 }, worker: parallelism(2) }],
])("%s is a warning where it applies", (id, model) => {
  expect(broken(model, "warning")).toContain(id);
});

test.each<[string, Model]>([
  ["R5", { gpu: { gpuType: "h100-80" }, worker: { batchingConfig: batching(4096) } }],
  ["R8", { worker: { gpuMemoryUtilization: 0.95 } }],
  ["R19", { worker: length(4096, 3000, 1096) }],
  ["R22", { worker: { quantization: "awq", dataType: "float16" } }],
  ["R31", { revision: COMMIT, worker: { trustRemoteCode: true } }],
  ["N5", { gpu: { gpuType: "my-own-gpu", gpuCount: 3 } }],
  ["N5-type", { gpu: { gpuType: "my-own-gpu" } }],
  ["N5-type", { gpu: { gpuType: "nvidia-h100-80gb" } }],
  ["N5-type", { gpu: { gpuType: "rtx_pro_6000-96" } }],
  ["N8", { storage: { shmSize: 640 }, worker: parallelism(2) }],
  ["N8", { worker: parallelism(1) }],
])("%s is silent where it does not apply", (id, model) => {
  expect(broken(model, "warning")).not.toContain(id);
});

test("every rule has a case above", () => {
  const model = { worker: {}, gpu: {}, storage: {} };
  expect([...broken(model, "error"), ...broken(model, "warning")]).toEqual([]);
  expect(new Set(rules.map(({ id }) => id)).size).toBe(rules.length);
});

test.each([
  "",
  "/spec",
  "/spec/configuration/architecture",
  "/spec/configuration/architecture/workerConfig/batchingConfig/maxNumSeqs",
])("a rule is silent when what it compares is not known: %j", (place) => {
  const model = { worker: { batchingConfig: batching(512, 256) } };
  expect(brokenRules(snapshot(model, [place]), "error")).toEqual([]);
});

test("a type of GPU that is written in another way is told the names that are meant", () => {
  expect(brokenRules(snapshot({ gpu: { gpuType: "a100", gpuCount: 1 } }), "warning")).toMatchObject([
    {
      rule: "N5-type",
      message: expect.stringMatching(/^is "a100", which .*; did you mean "a100-40" or "a100-80"\?$/),
    },
  ]);
});

test("a message names the values and what to do", () => {
  const [violation] = brokenRules(snapshot({ worker: { batchingConfig: batching(512, 256) } }), "error");
  expect(violation).toMatchObject({
    path: ["spec", "configuration", "architecture", "workerConfig", "batchingConfig", "maxNumBatchedTokens"],
    message: "must be at least maxNumSeqs (512), got 256: each sequence takes a token a step",
  });
});
