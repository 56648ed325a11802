// The same model as in main.ts, as the API's own JSON.
import { App, TerraformOutput, TerraformStack } from "cdktf";
import { LlmModelDeployment, NorthflankProvider } from "cdktf-provider-northflank";
import { Construct } from "constructs";

class QuickstartStack extends TerraformStack {
  constructor(scope: Construct, id: string) {
    super(scope, id);
    new NorthflankProvider(this, "northflank");

    const model = new LlmModelDeployment(this, "qwen", {
      projectId: process.env.NORTHFLANK_PROJECT_ID ?? "default-project",
      name: "Qwen3 8B",
      ports: [{ name: "http", internalPort: 8000, protocol: "HTTP", public: true }],
      spec: {
        type: "custom",
        configuration: {
          name: "Qwen/Qwen3-8B",
          engine: "vllm",
          nodeConfiguration: {
            gpu: { enabled: true, configuration: { gpuType: "l4-24", gpuCount: 1 } },
            // 16 GB of weights in bfloat16, and room for another revision
            storage: { storageClass: "nvme", storageSize: 40960 },
          },
          architecture: {
            type: "aggregated",
            workerConfig: {
              replicas: 1,
              parallelismConfig: { tensorParallelism: 1 },
              sequenceLengthConfig: { maxModelLength: 8192 },
              batchingConfig: { maxNumSeqs: 64 },
              gpuMemoryUtilization: 0.9,
            },
          },
        },
      },
      timeouts: { create: "90m" },
    });

    new TerraformOutput(this, "status", { value: model.status });
    new TerraformOutput(this, "host", { value: model.dns.base });
    new TerraformOutput(this, "openai_base_url", { value: model.openAiBaseUrl() });
  }
}

const app = new App();
new QuickstartStack(app, "quickstart");
app.synth();
