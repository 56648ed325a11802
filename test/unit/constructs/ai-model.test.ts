import { NullProvider } from "@cdktf/provider-null/lib/provider";
import { App, Fn, TerraformOutput, TerraformStack, TerraformVariable, Testing, Token } from "cdktf";
import {
  AccessMode,
  AiModel,
  AiModelProps,
  ArchitectureType,
  ContextLength,
  DataType,
  Duration,
  Engine,
  GpuType,
  KvCacheDataType,
  LlmModelDeployment,
  LlmModelDeploymentConfig,
  NorthflankProvider,
  Port,
  Protocol,
  Quantization,
  Size,
  SpecType,
  StorageClass,
} from "../../../src";
import { FLAT_PROPERTIES } from "../../../src/schema/flat-properties";

let stack: TerraformStack;

beforeEach(() => {
  stack = new TerraformStack(new App(), "stack");
  new NorthflankProvider(stack, "northflank");
});

const SMALLEST: AiModelProps = { projectId: "default-project", name: "Qwen3 8B", model: "Qwen/Qwen3-8B" };
const synthesized = () => JSON.parse(Testing.synth(stack, true));
const resources = () => synthesized().resource.northflank_llm_model_deployment;
const make = (change: Partial<AiModelProps> = {}, id = "qwen") => new AiModel(stack, id, { ...SMALLEST, ...change });
/** The nested configuration in the stack. */
const specOf = (name = "qwen") => resources()[name].spec.configuration;
const warnings = () => {
  const model = stack.node.findAll().find((construct) => construct instanceof LlmModelDeployment);
  return model?.node.metadata.filter(({ type }) => type.includes("warn")).map(({ data }) => String(data)) ?? [];
};

const EVERYTHING: Required<Omit<AiModelProps, "provider" | "dependsOn" | "lifecycle">> = {
  ...SMALLEST,
  description: "Chat model",
  tags: ["team-chat"],
  ports: [
    Port.publicHttp("http", 8000, { domains: ["chat.example.com"], disableNfDomain: true }),
    Port.privateTcp("metrics", 9000),
    new Port({ name: "udp", internalPort: 9001, protocol: Protocol.UDP }),
  ],
  specType: SpecType.CUSTOM,
  engine: Engine.VLLM,
  revision: "b968826d9c46dd6066d109eabc6255188de91218",
  gpuEnabled: true,
  gpu: GpuType.H100_80,
  gpuCount: 8,
  timesliced: false,
  accessMode: AccessMode.READ_WRITE_MANY,
  storageClass: StorageClass.of("fast"),
  storage: Size.tebibytes(1),
  sharedMemory: Size.gibibytes(4),
  architectureType: ArchitectureType.AGGREGATED,
  replicas: 2,
  tensorParallelism: 4,
  pipelineParallelism: 2,
  expertParallelism: 4,
  maxModelLength: ContextLength.auto(),
  maxInputLength: 1000,
  maxOutputLength: 1001,
  maxNumSeqs: 64,
  maxNumBatchedTokens: 65536,
  enableChunkedPrefill: true,
  enablePrefixCaching: true,
  enforceEager: false,
  enableAsyncScheduling: false,
  gpuMemoryUtilization: 0.9,
  trustRemoteCode: false,
  dataType: DataType.BFLOAT16,
  kvCacheDataType: KvCacheDataType.FP8_E4M3,
  quantization: Quantization.FP8,
  teamId: "team",
  waitForRunning: false,
  deletionProtection: true,
  acceptedWarnings: ["public-port"],
  createTimeout: Duration.minutes(90),
  updateTimeout: Duration.hours(1.5),
  deleteTimeout: Duration.seconds(30),
};

const SAME: LlmModelDeploymentConfig = {
  projectId: "default-project",
  name: "Qwen3 8B",
  description: "Chat model",
  tags: ["team-chat"],
  ports: [
    {
      name: "http",
      internalPort: 8000,
      protocol: "HTTP",
      public: true,
      domains: ["chat.example.com"],
      disableNfDomain: true,
    },
    { name: "metrics", internalPort: 9000, protocol: "TCP", public: false },
    { name: "udp", internalPort: 9001, protocol: "UDP" },
  ],
  spec: {
    type: "custom",
    configuration: {
      name: "Qwen/Qwen3-8B",
      engine: "vllm",
      revision: "b968826d9c46dd6066d109eabc6255188de91218",
      nodeConfiguration: {
        gpu: { enabled: true, configuration: { gpuType: "h100-80", gpuCount: 8, timesliced: false } },
        storage: { accessMode: "ReadWriteMany", storageClass: "fast", storageSize: 1024 * 1024, shmSize: 4096 },
      },
      architecture: {
        type: "aggregated",
        workerConfig: {
          replicas: 2,
          parallelismConfig: { tensorParallelism: 4, pipelineParallelism: 2, expertParallelism: 4 },
          sequenceLengthConfig: { maxModelLength: "auto", maxInputLength: 1000, maxOutputLength: 1001 },
          batchingConfig: { maxNumSeqs: 64, maxNumBatchedTokens: 65536 },
          enableChunkedPrefill: true,
          enablePrefixCaching: true,
          enforceEager: false,
          enableAsyncScheduling: false,
          gpuMemoryUtilization: 0.9,
          trustRemoteCode: false,
          dataType: "bfloat16",
          kvCacheDataType: "fp8_e4m3",
          quantization: "fp8",
        },
      },
    },
  },
  teamId: "team",
  waitForRunning: false,
  deletionProtection: true,
  acceptedWarnings: ["public-port"],
  timeouts: { create: "90m", update: "1.5h", delete: "30s" },
};

test("a model with every property is the same as the API's JSON with every value", () => {
  expect(Object.keys(EVERYTHING).sort()).toEqual(FLAT_PROPERTIES.map(({ name }) => name).sort());
  make(EVERYTHING);
  new LlmModelDeployment(stack, "same", SAME);
  const { qwen, same } = resources();
  expect(qwen).toEqual(same);
});

test("the resource has the address that it would have without the model, and is its default child", () => {
  const model = make();
  expect(Object.keys(resources())).toEqual(["qwen"]);
  expect(model.node.defaultChild).toBe(model.resource);
  new TerraformOutput(stack, "address", { value: model.fqn });
  expect(synthesized().output.address.value).toBe("${northflank_llm_model_deployment.qwen}");
});

test("what follows from the properties is filled in", () => {
  make({ gpu: GpuType.L4_24, gpuCount: 4, storage: Size.gibibytes(40) });
  expect(resources().qwen.spec.type).toBe("custom");
  expect(specOf()).toEqual({
    name: "Qwen/Qwen3-8B",
    engine: "vllm",
    node_configuration: {
      gpu: { enabled: true, configuration: { gpu_type: "l4-24", gpu_count: 4 } },
      storage: { storage_class: "nvme", storage_size: 40960, shm_size: 160 + 4 * 240 },
    },
    architecture: { type: "aggregated", worker_config: { parallelism_config: { tensor_parallelism: 4 } } },
  });
  expect(warnings()).toEqual([]);
});

test("each GPU has a rank, over all stages", () => {
  make({ gpu: GpuType.L4_24, gpuCount: 8, pipelineParallelism: 2, storage: Size.gibibytes(40) });
  expect(specOf().architecture.worker_config.parallelism_config).toEqual({
    tensor_parallelism: 4,
    pipeline_parallelism: 2,
  });
  expect(specOf().node_configuration.storage.shm_size).toBe(160 + 8 * 240);
});

test("without a GPU, nothing is filled in about GPUs and ranks", () => {
  make();
  expect(specOf()).toEqual({ name: "Qwen/Qwen3-8B", engine: "vllm", architecture: { type: "aggregated" } });
});

test("with GPUs that are off, nothing is filled in about ranks", () => {
  const off = { gpu: GpuType.L4_24, storage: Size.gibibytes(40) };
  make({ ...off, gpuCount: 0 }, "none");
  make({ ...off, gpuCount: 4, gpuEnabled: false }, "off");
  for (const [name, count] of [
    ["none", 0],
    ["off", 4],
  ] as const) {
    expect(specOf(name).node_configuration).toEqual({
      gpu: { enabled: false, configuration: { gpu_type: "l4-24", gpu_count: count } },
      storage: { storage_class: "nvme", storage_size: 40960 },
    });
    expect(specOf(name).architecture).toEqual({ type: "aggregated" });
  }
});

test("nothing is calculated from a number of GPUs that only Terraform knows", () => {
  const gpuCount = new TerraformVariable(stack, "number", {}).numberValue;
  make({ gpu: GpuType.L4_24, gpuCount, pipelineParallelism: 2, storage: Size.gibibytes(40) });
  expect(specOf().architecture.worker_config.parallelism_config).toEqual({ pipeline_parallelism: 2 });
  expect(specOf().node_configuration.storage).toEqual({ storage_class: "nvme", storage_size: 40960 });
});

test("other resources may depend on a model", () => {
  const model = make({}, "first");
  make({ dependsOn: [model] }, "second");
  expect(resources().second.depends_on).toEqual(["northflank_llm_model_deployment.first"]);
});

test("a value that is given comes before what would be filled in", () => {
  make({
    gpu: GpuType.L4_24,
    gpuCount: 2,
    tensorParallelism: 1,
    storage: Size.gibibytes(40),
    storageClass: StorageClass.of("fast"),
    sharedMemory: Size.mebibytes(100),
    gpuEnabled: false,
  });
  expect(specOf().node_configuration).toEqual({
    gpu: { enabled: false, configuration: { gpu_type: "l4-24", gpu_count: 2 } },
    storage: { storage_class: "fast", storage_size: 40960, shm_size: 100 },
  });
  expect(specOf().architecture.worker_config.parallelism_config).toEqual({ tensor_parallelism: 1 });
});

test("values that only Terraform knows stand in every class", () => {
  const [text, number] = [new TerraformVariable(stack, "text", {}), new TerraformVariable(stack, "number", {})];
  make({
    name: text.stringValue,
    gpu: GpuType.of(text.stringValue),
    gpuCount: number.numberValue,
    storage: Size.gibibytes(number.numberValue),
    sharedMemory: Size.mebibytes(number.numberValue),
    storageClass: StorageClass.of(text.stringValue),
    maxModelLength: ContextLength.tokens(number.numberValue),
    ports: [Port.publicHttp(text.stringValue, number.numberValue)],
    createTimeout: Duration.minutes(number.numberValue),
  });
  const { node_configuration, architecture } = specOf();
  expect(node_configuration).toEqual({
    gpu: { enabled: true, configuration: { gpu_type: "${var.text}", gpu_count: "${var.number}" } },
    storage: { storage_class: "${var.text}", storage_size: "${(var.number * 1024)}", shm_size: "${var.number}" },
  });
  expect(architecture.worker_config.parallelism_config.tensor_parallelism).toBe("${var.number}");
  expect(architecture.worker_config.sequence_length_config.max_model_length).toBe("${var.number}");
  expect(resources().qwen.ports[0]).toMatchObject({ name: "${var.text}", internal_port: "${var.number}" });
  expect(resources().qwen.timeouts.create).toBe("${var.number}m");
});

test("a warning is told in the words of the properties", () => {
  make({ gpu: GpuType.L4_24, gpuCount: 1, storage: Size.mebibytes(40) });
  expect(warnings()).toEqual([
    expect.stringMatching(
      /^Volume size looks like gigabytes\nstorage: is 40 megabytes, which is too little for the files of a model\nRule volume-size-in-gigabytes: /,
    ),
  ]);
});

test("a value that is set on the resource is validated at synth, in the words of the properties", () => {
  make().resource.putSpec({ type: "custom", configuration: { name: "Qwen/Qwen3-8B", engine: "tgi" } });
  expect(synthesized).toThrow('[stack/qwen/Default] engine: must be "vllm", got "tgi"');
});

test("the resource takes what Terraform can do with a resource", () => {
  const first = make({}, "first");
  make({ lifecycle: { preventDestroy: true }, dependsOn: [first.resource] }, "second").resource.addOverride(
    "deletion_protection",
    true,
  );
  expect(resources().second).toMatchObject({
    lifecycle: { prevent_destroy: true },
    depends_on: ["northflank_llm_model_deployment.first"],
    deletion_protection: true,
  });
});

test("status, host names and URLs are those of the resource", () => {
  const model = make({ ports: [Port.publicHttp("http", 8000), Port.privateHttp("metrics", 9000)] });
  for (const [name, value] of Object.entries({
    id: model.id,
    status: model.status,
    base: model.dns.base,
    dns: model.dnsBase,
    configuration: model.configurationId,
    url: model.endpoint(),
    openai: model.openAiBaseUrl("http"),
  })) {
    new TerraformOutput(stack, name, { value });
  }
  const outputs = Object.fromEntries(
    Object.entries(synthesized().output).map(([name, output]) => [name, (output as { value: string }).value]),
  );
  const resource = "northflank_llm_model_deployment.qwen";
  expect(outputs).toEqual({
    id: `\${${resource}.id}`,
    status: `\${${resource}.status}`,
    base: `\${${resource}.dns.base}`,
    dns: `\${${resource}.dns.base}`,
    configuration: `\${${resource}.deployment_configuration.id}`,
    url: `\${${resource}.urls["http"]}`,
    openai: `\${${resource}.urls["http"]}/v1`,
  });
});

test("what depends on the model waits until it runs", () => {
  new NullProvider(stack, "null");
  const model = make({ ports: [Port.publicHttp2("http", 8000)] });
  new TerraformOutput(stack, "url", { value: model.whenRunning().endpoint });
  expect(model.whenRunning()).toBe(model.whenRunning());
  const [[address, gate]] = Object.entries(synthesized().resource.null_resource) as [[string, object]];
  expect(address).toMatch(/^qwen_when-running_gate_/);
  expect(gate).toMatchObject({ triggers: { id: "${northflank_llm_model_deployment.qwen.id}" } });
});

test("a size tells what it is", () => {
  expect(Size.gibibytes(1.5).toMebibytes()).toBe(1536);
  expect(`${Size.gibibytes(1.5)} ${Size.mebibytes(7)} ${Size.tebibytes(2)}`).toBe(
    "Size.gibibytes(1.5) Size.mebibytes(7) Size.tebibytes(2)",
  );
  expect(`${Size.gibibytes(Token.asNumber(Fn.max([1, 2])))}`).toBe("Size.gibibytes(a token)");
  expect(`${Duration.minutes(90)} ${ContextLength.auto()} ${ContextLength.tokens(8)}`).toBe(
    "Duration.minutes(90) ContextLength.auto() ContextLength.tokens(8)",
  );
  expect(`${GpuType.L4_24} ${StorageClass.NVME}`).toBe("l4-24 nvme");
});

test("a model that exists already is found by its identifier or its name, in one line", () => {
  const byId = AiModel.fromId(stack, "by-id", "default-project", "qwen3-8b");
  const byName = AiModel.fromName(stack, "by-name", "default-project", "Qwen3 8B", "my-team");
  new TerraformOutput(stack, "url", { value: byId.openAiBaseUrl() });
  new TerraformOutput(stack, "status", { value: byName.status });
  expect(synthesized().data.northflank_llm_model_deployment).toEqual({
    "by-id": { id: "qwen3-8b", project_id: "default-project" },
    "by-name": { name: "Qwen3 8B", project_id: "default-project", team_id: "my-team" },
  });
  expect(() => AiModel.fromId(stack, "wrong", "default-project", "")).toThrow(
    "Invalid AiModel 'stack/wrong':\n  - modelId: must be given as text, got \"\"",
  );
  expect(() => AiModel.fromName(stack, "wrong", undefined as never, undefined as never)).toThrow(
    "Invalid AiModel 'stack/wrong':\n  - projectId: must be given as text, got nothing\n  - name: must be given",
  );
});
