import { App, DataResource, TerraformOutput, TerraformStack } from "cdktf";
import { DataNorthflankLlmModelDeployment, LlmModelDeployment, NorthflankProvider } from "cdktf-provider-northflank";
import { Construct } from "constructs";

const projectId = process.env.NORTHFLANK_PROJECT_ID ?? "default-project";

/** The team that serves models deploys one. */
class ModelStack extends TerraformStack {
  readonly model: LlmModelDeployment;

  constructor(scope: Construct, id: string) {
    super(scope, id);
    new NorthflankProvider(this, "northflank");
    this.model = new LlmModelDeployment(this, "qwen", {
      projectId,
      name: "Qwen3 8B shared",
      description: "Chat model for all teams",
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
          architecture: {
            type: "aggregated",
            workerConfig: { replicas: 1, sequenceLengthConfig: { maxModelLength: 8192 }, gpuMemoryUtilization: 0.9 },
          },
        },
      },
    });
  }
}

/** Another team uses it: all it knows is the identifier. */
class ConsumerStack extends TerraformStack {
  constructor(scope: Construct, id: string, modelId: string) {
    super(scope, id);
    new NorthflankProvider(this, "northflank");
    const model = new DataNorthflankLlmModelDeployment(this, "qwen", { projectId, id: modelId });

    // stands for what uses the model: a service, a DNS record, a gateway
    const gateway = new DataResource(this, "gateway", {
      input: { status: model.status, host: model.dns.base, url: model.openAiBaseUrl() },
    });

    new TerraformOutput(this, "status", { value: model.status });
    new TerraformOutput(this, "dns_base", { value: model.dns.base });
    new TerraformOutput(this, "ports", { value: model.ports });
    new TerraformOutput(this, "url", { value: model.endpoint() });
    new TerraformOutput(this, "gateway_got", { value: gateway.output });
  }
}

const app = new App();
const { model } = new ModelStack(app, "model");
new ConsumerStack(app, "consumer", model.id);
app.synth();
