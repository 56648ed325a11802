import { App, TerraformIterator, TerraformOutput, TerraformStack } from "cdktf";
import { LlmModelDeployment, NorthflankProvider } from "cdktf-provider-northflank";
import { Construct } from "constructs";

class MultiModelStack extends TerraformStack {
  constructor(scope: Construct, id: string) {
    super(scope, id);
    new NorthflankProvider(this, "northflank");

    // a map of your own, or one from a variable or a remote state: Terraform goes through it, not TypeScript
    const catalogue = TerraformIterator.fromMap({
      chat: { name: "Qwen3 8B chat", repository: "Qwen/Qwen3-8B", gpuType: "l4-24", gpuCount: 1, disk: 40960 },
      code: {
        name: "Qwen3 Coder 30B",
        repository: "Qwen/Qwen3-Coder-30B",
        gpuType: "h100-80",
        gpuCount: 2,
        disk: 122880,
      },
    });

    const models = new LlmModelDeployment(this, "models", {
      forEach: catalogue,
      projectId: process.env.NORTHFLANK_PROJECT_ID ?? "default-project",
      name: catalogue.getString("name"),
      ports: [{ name: "http", internalPort: 8000, protocol: "HTTP", public: false }],
      spec: {
        type: "custom",
        configuration: {
          name: catalogue.getString("repository"),
          engine: "vllm",
          nodeConfiguration: {
            gpu: {
              enabled: true,
              configuration: { gpuType: catalogue.getString("gpuType"), gpuCount: catalogue.getNumber("gpuCount") },
            },
            storage: { storageClass: "nvme", storageSize: catalogue.getNumber("disk"), shmSize: 4096 },
          },
          architecture: {
            type: "aggregated",
            workerConfig: { parallelismConfig: { tensorParallelism: catalogue.getNumber("gpuCount") } },
          },
        },
      },
    });

    const deployed = TerraformIterator.fromResources(models);
    new TerraformOutput(this, "hosts", { value: deployed.forExpressionForMap("key", "val.dns.base") });
    new TerraformOutput(this, "statuses", { value: deployed.pluckProperty("status") });
  }
}

const app = new App();
new MultiModelStack(app, "multi-model");
app.synth();
