import { isRuleId, RULES } from "../../../../src/schema/rules/catalogue";
import { appliedConditions, brokenRules, CONDITIONS } from "../../../../src/schema/rules/evaluate";

// What vLLM and Northflank are known to refuse or to do badly: a case for each rule about a configuration.

interface Model {
  readonly name?: string | null;
  readonly enabled?: boolean;
  readonly gpu?: object;
  readonly storage?: object;
  readonly worker?: { readonly [name: string]: unknown };
  readonly revision?: string;
  readonly ports?: readonly object[];
}

const snapshot = (
  { name = "Qwen/Qwen3-8B", enabled, gpu, storage, worker, revision, ports }: Model,
  unknown: readonly string[] = [],
) => ({
  value: {
    ...(ports && { ports }),
    spec: {
      type: "custom",
      configuration: {
        name: name ?? undefined,
        revision,
        nodeConfiguration: { gpu: { enabled, configuration: gpu }, storage },
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
  ["sequences-above-default-tokens", { gpu: { gpuType: "h100-80" }, worker: { batchingConfig: batching(8193) } }],
  ["gpu-count-not-set", { gpu: { gpuType: "h100-80" } }],
  ["gpu-count-not-set", { gpu: { timesliced: true } }],
  ["gpu-count-not-set", { enabled: true }],
  ["gpu-count-not-set", { worker: parallelism(4) }],
  ["gpu-type-not-set", { gpu: { gpuCount: 8 } }],
  ["model-name-not-set", { name: null, gpu: { gpuCount: 8 } }],
  ["model-name-not-set", { name: null, gpu: { gpuType: "h100-80" } }],
  ["model-name-impossible", { name: "" }],
  ["model-name-impossible", { name: "llama3.1:8b" }],
  ["volume-size-in-gigabytes", { storage: { storageSize: 100 } }],
  ["volume-size-in-gigabytes", { storage: { storageSize: 0 } }],
  ["domains-without-effect", { ports: [{ name: "a", protocol: "HTTP", domains: ["x.example"] }] }],
  ["domains-without-effect", { ports: [{ name: "a", protocol: "TCP", public: true, domains: ["x.example"] }] }],
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
  ["gpu-count-not-set", { gpu: { gpuType: "h100-80", gpuCount: 1 } }],
  ["gpu-count-not-set", { worker: parallelism(1) }],
  ["gpu-type-not-set", { gpu: { gpuCount: 0 } }],
  ["model-name-not-set", { name: null }],
  ["model-name-impossible", { name: "Qwen/Qwen3-8B" }],
  ["volume-size-in-gigabytes", { storage: { storageSize: 1024 } }],
  ["volume-size-in-gigabytes", { storage: {} }],
  ["domains-without-effect", { ports: [{ name: "a", protocol: "HTTP", public: true, domains: ["x.example"] }] }],
  ["domains-without-effect", { ports: [{ name: "a", protocol: "TCP", domains: [] }] }],
])("%s is silent where it does not apply", (id, model) => {
  expect(broken(model, "warning")).not.toContain(id);
});

/** A model that breaks each rule about GPUs that its members can break. */
const WRONG_GPUS: readonly Model[] = [
  {
    gpu: { gpuType: "a100-40", gpuCount: 3, timesliced: true },
    worker: { quantization: "fp8", kvCacheDataType: "fp8", gpuMemoryUtilization: 0.99, ...parallelism(4) },
  },
  { gpu: { gpuType: "H100", gpuCount: 8 }, worker: { batchingConfig: batching(20_000), ...parallelism(2) } },
  { gpu: { gpuType: "t4", gpuCount: 2 }, worker: { dataType: "bfloat16", ...parallelism(2, 2) } },
  { gpu: { gpuType: "h100-80" }, worker: parallelism(2) },
  { gpu: { gpuCount: 1 }, name: null },
];
const GPU_RULES = [
  "bfloat16-unsupported-by-gpu",
  "fp8-on-a100",
  "gpu-count-not-offered",
  "gpu-count-not-set",
  "gpu-memory-nearly-full",
  "gpu-type-not-offered",
  "gpu-type-not-set",
  "idle-gpus",
  "kv-cache-fp8-on-a100",
  "model-name-not-set",
  "more-ranks-than-gpus",
  "sequences-above-default-tokens",
  "shared-gpu-memory",
  "shared-gpu-with-several-ranks",
  "shared-memory-too-small",
  "tensor-parallelism-exceeds-gpus",
];
const brokenByAll = (more: Model, unknown?: readonly string[]) => {
  const found = WRONG_GPUS.flatMap((model) =>
    (["error", "warning"] as const).flatMap((level) => brokenRules(snapshot({ ...model, ...more }, unknown), level)),
  );
  return [...new Set(found.map(({ rule }) => rule))].sort();
};

test("rules about GPUs apply to a GPU that is on, or of which it is not said", () => {
  expect(brokenByAll({})).toEqual(GPU_RULES);
  expect(brokenByAll({ enabled: true })).toEqual(GPU_RULES);
});

test("no rule speaks of a GPU that is off, or of which it is not known yet", () => {
  expect(brokenByAll({ enabled: false })).toEqual([]);
  expect(brokenByAll({}, ["/spec/configuration/nodeConfiguration/gpu/enabled"])).toEqual([]);
});

test.each([
  ["h100-80", 9000, /it will be 8192 in vLLM before August 2026 and 16384 since, and the former will refuse to start/],
  ["h100-80", 17_000, /it will be 8192 in vLLM before August 2026 and 16384 since, and vLLM will refuse to start/],
  ["a100-80", 4096, /it will be 2048 on this GPU, and vLLM will refuse to start/],
])("the default of batched tokens is told by version: %s with %i sequences", (gpuType, maxNumSeqs, message) => {
  const model = { gpu: { gpuType, gpuCount: 1 }, worker: { batchingConfig: batching(maxNumSeqs) } };
  expect(brokenRules(snapshot(model), "warning")).toContainEqual(
    expect.objectContaining({ message: expect.stringMatching(message) }),
  );
});

test("a size that looks like gigabytes is proposed in megabytes", () => {
  const messageOf = (storage: object) => brokenRules(snapshot({ storage, worker: parallelism(2) }), "warning");
  expect(messageOf({ storageSize: 100 })).toContainEqual(
    expect.objectContaining({
      message: expect.stringMatching(/^is 100 megabytes, .*: if gigabytes .*, write 102400$/),
    }),
  );
  expect(messageOf({ shmSize: 16 })).toContainEqual(
    expect.objectContaining({ message: expect.stringMatching(/^is 16, .*; if gigabytes are meant, write 16384$/) }),
  );
  expect(messageOf({ shmSize: 128 })).toContainEqual(
    expect.objectContaining({ message: expect.not.stringContaining("gigabytes") }),
  );
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
