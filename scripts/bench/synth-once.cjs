// One synthesis in its own process: node synth-once.cjs <kind> <number of resources>. Prints the CPU time in milliseconds
// and the greatest memory in megabytes. The kinds `cdktf` and `require` only load cdktf, or cdktf and this package.

const [, , kind, number] = process.argv;
const { mkdtempSync, rmSync } = require("node:fs");
const { tmpdir } = require("node:os");
const { join } = require("node:path");

const { App, TerraformStack } = require("cdktf");
if (kind !== "cdktf") {
  const northflank = kind === "null" ? undefined : require("../../lib");
  if (kind !== "require") synthesize(northflank);
}
const { user, system } = process.cpuUsage();
console.log(JSON.stringify({ cpu: (user + system) / 1000, memory: process.resourceUsage().maxRSS / 1024 }));

function synthesize(northflank) {
  const outdir = mkdtempSync(join(tmpdir(), "synth-"));
  const app = new App({ outdir });
  const stack = new TerraformStack(app, "models");
  if (kind === "null") {
    const { provider, resource } = require("@cdktf/provider-null");
    new provider.NullProvider(stack, "null");
    for (let i = 0; i < number; i++) new resource.Resource(stack, `model${i}`, { triggers: { name: `Model ${i}` } });
  } else {
    const { NorthflankProvider } = northflank.l1; // all kinds use this provider, so that only the resources differ
    const { LlmModelDeployment } = kind === "L1" ? northflank.l1 : northflank;
    new NorthflankProvider(stack, "northflank");
    for (let i = 0; i < number; i++) {
      if (kind === "AiModel") new northflank.AiModel(stack, `model${i}`, flat(northflank, i));
      else new LlmModelDeployment(stack, `model${i}`, configuration(i));
    }
  }
  app.synth();
  rmSync(outdir, { recursive: true });
}

/** The same model as `configuration`. */
function flat({ AccessMode, ContextLength, DataType, GpuType, Port, Size }, i) {
  return {
    projectId: "default-project",
    name: `Model ${i}`,
    description: "of many",
    tags: ["chat"],
    ports: [Port.publicHttp("http", 8000)],
    model: "Qwen/Qwen3-32B",
    revision: "main",
    gpu: GpuType.H100_80,
    gpuCount: 2,
    storage: Size.gibibytes(100),
    accessMode: AccessMode.READ_WRITE_MANY,
    sharedMemory: Size.gibibytes(4),
    replicas: 1,
    maxModelLength: ContextLength.auto(),
    maxNumSeqs: 64,
    enablePrefixCaching: true,
    gpuMemoryUtilization: 0.9,
    dataType: DataType.BFLOAT16,
  };
}

function configuration(i) {
  return {
    projectId: "default-project",
    name: `Model ${i}`,
    description: "of many",
    tags: ["chat"],
    ports: [{ name: "http", internalPort: 8000, protocol: "HTTP", public: true }],
    spec: {
      type: "custom",
      configuration: {
        name: "Qwen/Qwen3-32B",
        engine: "vllm",
        revision: "main",
        nodeConfiguration: {
          gpu: { enabled: true, configuration: { gpuType: "h100-80", gpuCount: 2 } },
          storage: { storageClass: "nvme", accessMode: "ReadWriteMany", storageSize: 102400, shmSize: 4096 },
        },
        architecture: {
          type: "aggregated",
          workerConfig: {
            replicas: 1,
            parallelismConfig: { tensorParallelism: 2 },
            sequenceLengthConfig: { maxModelLength: "auto" },
            batchingConfig: { maxNumSeqs: 64 },
            enablePrefixCaching: true,
            gpuMemoryUtilization: 0.9,
            dataType: "bfloat16",
          },
        },
      },
    },
  };
}
