import { isRuleId, RULES } from "../../../../src/schema/rules/catalogue";
import { appliedConditions, brokenRules, CONDITIONS } from "../../../../src/schema/rules/evaluate";

// What vLLM and Northflank are known to refuse or to do badly: a case for each rule about a configuration.

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
  ["batched-tokens-below-sequences", { worker: { batchingConfig: batching(512, 256) } }],
  [
    "batched-tokens-below-model-length",
    { worker: { enableChunkedPrefill: false, batchingConfig: batching(undefined, 2048), ...length(4096) } },
  ],
  ["tensor-parallelism-exceeds-gpus", { gpu: { gpuCount: 2 }, worker: parallelism(4) }],
  ["kv-cache-e5m2-with-fp8", { worker: { quantization: "fp8", kvCacheDataType: "fp8_e5m2" } }],
])("%s is an error where it applies", (id, model) => {
  expect(broken(model, "error")).toContain(id);
});

test.each<[string, Model]>([
  ["batched-tokens-below-sequences", { worker: { batchingConfig: batching(256, 256) } }],
  [
    "batched-tokens-below-model-length",
    { worker: { enableChunkedPrefill: false, batchingConfig: batching(undefined, 2048), ...length("auto") } },
  ],
  ["batched-tokens-below-model-length", { worker: { batchingConfig: batching(undefined, 2048), ...length(4096) } }],
  ["tensor-parallelism-exceeds-gpus", { gpu: { gpuCount: 4 }, worker: parallelism(4, 2) }],
  ["kv-cache-e5m2-with-fp8", { worker: { quantization: "fp8", kvCacheDataType: "fp8_e4m3" } }],
])("%s is not an error where it does not apply", (id, model) => {
  expect(broken(model, "error")).not.toContain(id);
});

test.each<[string, Model]>([
  ["batched-tokens-unused", { worker: { batchingConfig: batching(2, 100_000), ...length(4096) } }],
  ["sequences-above-default-tokens", { gpu: { gpuType: "a100-80" }, worker: { batchingConfig: batching(4096) } }],
  ["chunked-prefill-off", { worker: { enableChunkedPrefill: false } }],
  ["gpu-memory-nearly-full", { worker: { gpuMemoryUtilization: 1 } }],
  ["more-ranks-than-gpus", { gpu: { gpuCount: 4 }, worker: parallelism(4, 2) }],
  ["idle-gpus", { gpu: { gpuCount: 8 }, worker: parallelism(2, 1) }],
  ["tensor-parallelism-not-power-of-two", { worker: parallelism(3) }],
  ["expert-parallelism-ignored", { worker: parallelism(2, 1, 4) }],
  ["async-scheduling-with-pipeline", { worker: { enableAsyncScheduling: true, ...parallelism(1, 2) } }],
  ["input-and-output-exceed-length", { worker: length(4096, 3000, 2000) }],
  ["bfloat16-unsupported-by-gpu", { gpu: { gpuType: "t4-16" }, worker: { dataType: "bfloat16" } }],
  ["quantization-with-bfloat16", { worker: { quantization: "awq", dataType: "bfloat16" } }],
  ["shared-gpu-with-several-ranks", { gpu: { timesliced: true, gpuCount: 2 } }],
  ["shared-gpu-memory", { gpu: { timesliced: true } }],
  ["quantization-int4", { worker: { quantization: "int4" } }],
  ["fp8-on-a100", { gpu: { gpuType: "a100-40" }, worker: { quantization: "fp8" } }],
  ["kv-cache-fp8-on-a100", { gpu: { gpuType: "a100-40" }, worker: { kvCacheDataType: "fp8_e4m3" } }],
  ["remote-code-unpinned", { revision: "main", worker: { trustRemoteCode: true } }],
  ["public-port", { ports: [{ name: "http", public: true }] }],
  ["domain-option-without-effect", { ports: [{ name: "http", disableNfDomain: true }] }],
  ["gpu-count-not-offered", { gpu: { gpuType: "h200-141", gpuCount: 2 } }],
  ["gpu-type-not-offered", { gpu: { gpuType: "H100" } }],
  ["gpu-type-not-offered", { gpu: { gpuType: "a100" } }],
  ["gpu-type-not-offered", { gpu: { gpuType: "L4-24GB" } }],
  ["gpu-type-not-offered", { gpu: { gpuType: "rtx-pro-6000-96" } }],
  ["shared-memory-too-small", { worker: parallelism(2) }],
  ["shared-memory-too-small", { storage: { shmSize: 128 }, worker: parallelism(2) }],
])("%s is a warning where it applies", (id, model) => {
  expect(broken(model, "warning")).toContain(id);
});

test.each<[string, Model]>([
  ["sequences-above-default-tokens", { gpu: { gpuType: "h100-80" }, worker: { batchingConfig: batching(4096) } }],
  ["gpu-memory-nearly-full", { worker: { gpuMemoryUtilization: 0.95 } }],
  ["input-and-output-exceed-length", { worker: length(4096, 3000, 1096) }],
  ["quantization-with-bfloat16", { worker: { quantization: "awq", dataType: "float16" } }],
  ["remote-code-unpinned", { revision: COMMIT, worker: { trustRemoteCode: true } }],
  ["gpu-count-not-offered", { gpu: { gpuType: "my-own-gpu", gpuCount: 3 } }],
  ["gpu-type-not-offered", { gpu: { gpuType: "my-own-gpu" } }],
  ["gpu-type-not-offered", { gpu: { gpuType: "nvidia-h100-80gb" } }],
  ["gpu-type-not-offered", { gpu: { gpuType: "rtx_pro_6000-96" } }],
  ["shared-memory-too-small", { storage: { shmSize: 640 }, worker: parallelism(2) }],
  ["shared-memory-too-small", { worker: parallelism(1) }],
])("%s is silent where it does not apply", (id, model) => {
  expect(broken(model, "warning")).not.toContain(id);
});

const appliedInReport = (model: Model) =>
  appliedConditions(snapshot(model), ({ rule }) => RULES[rule].isReportOnly === true).map(({ rule }) => rule);

test("remote code and an unpinned revision are for the plan report alone", () => {
  const model = { revision: "main", worker: { trustRemoteCode: true } };
  expect(appliedInReport(model)).toEqual(["remote-code", "unpinned-revision"]);
  expect(appliedInReport({ revision: COMMIT })).toEqual([]);
  expect(broken(model, "error")).toEqual([]);
  expect(broken(model, "warning")).toEqual(["remote-code-unpinned"]);
});

test("an empty configuration breaks no rule", () => {
  const model = { worker: {}, gpu: {}, storage: {} };
  expect([...broken(model, "error"), ...broken(model, "warning")]).toEqual([]);
});

test("every condition has a rule of its own in the catalogue, and every rule about a configuration a condition", () => {
  const rules = CONDITIONS.map(({ rule }) => rule);
  expect(new Set(rules).size).toBe(rules.length);
  const expected = Object.entries(RULES).flatMap(([id, { scope }]) => (scope === "configuration" ? [id] : []));
  expect([...rules].sort()).toEqual(expected.sort());
  for (const rule of rules) expect(isRuleId(rule)).toBe(true);
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

test("a type of GPU that is written in another way gets the names that may be meant", () => {
  expect(brokenRules(snapshot({ gpu: { gpuType: "a100", gpuCount: 1 } }), "warning")).toMatchObject([
    {
      rule: "gpu-type-not-offered",
      message: expect.stringMatching(/^is "a100", which .*; did you mean "a100-40" or "a100-80"\?$/),
    },
  ]);
});

test("a message names the values and what to do", () => {
  const [violation] = brokenRules(snapshot({ worker: { batchingConfig: batching(512, 256) } }), "error");
  expect(violation).toMatchObject({
    path: ["spec", "configuration", "architecture", "workerConfig", "batchingConfig", "maxNumBatchedTokens"],
    message: "must be at least maxNumSeqs (512), got 256: each sequence needs a token a step",
  });
});
