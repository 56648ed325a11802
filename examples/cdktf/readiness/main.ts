import { App, DataResource, TerraformOutput, TerraformStack } from "cdktf";
import { LlmModelDeployment, NorthflankProvider } from "cdktf-provider-northflank";
import { Construct } from "constructs";

class ReadinessStack extends TerraformStack {
  constructor(scope: Construct, id: string) {
    super(scope, id);
    new NorthflankProvider(this, "northflank");

    const model = new LlmModelDeployment(this, "qwen", {
      projectId: process.env.NORTHFLANK_PROJECT_ID ?? "default-project",
      name: "Qwen3 8B gated",
      ports: [{ name: "http", internalPort: 8000, protocol: "HTTP", public: true }],
      spec: {
        type: "custom",
        configuration: {
          name: "Qwen/Qwen3-8B",
          engine: "vllm",
          nodeConfiguration: {
            gpu: { enabled: true, configuration: { gpuType: "l4-24", gpuCount: 1 } },
            storage: { storageClass: "nvme", storageSize: 40960 },
          },
        },
      },
    });

    // what takes its endpoint from the readiness is created only once the model runs
    const service = new DataResource(this, "chat", { input: { openai_base_url: model.whenRunning().openAiBaseUrl } });

    new TerraformOutput(this, "chat_talks_to", { value: service.output });
  }
}

const app = new App();
new ReadinessStack(app, "readiness");
app.synth();
