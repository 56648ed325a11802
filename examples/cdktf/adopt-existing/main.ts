import { App, TerraformOutput, TerraformStack } from "cdktf";
import { LlmModelDeployment, NorthflankProvider } from "cdktf-provider-northflank";
import { Construct } from "constructs";

class AdoptStack extends TerraformStack {
  constructor(scope: Construct, id: string) {
    super(scope, id);
    new NorthflankProvider(this, "northflank");

    const model = LlmModelDeployment.adopt(this, "qwen", process.env.LLM_MODEL_DEPLOYMENT_ID ?? "qwen3-8b", {
      projectId: process.env.NORTHFLANK_PROJECT_ID ?? "default-project",
      name: "Qwen3 8B",
      deletionProtection: true, // it serves others: a plan that destroys it is refused
      spec: {
        type: "custom",
        // what is not said here stays as it is
        configuration: { name: "Qwen/Qwen3-8B" },
      },
    });

    new TerraformOutput(this, "status", { value: model.status });
    new TerraformOutput(this, "created_at", { value: model.createdAt });
    new TerraformOutput(this, "gpu_type", {
      value: model.spec.configuration.nodeConfiguration.gpu.configuration.gpuType,
    });
  }
}

const app = new App();
new AdoptStack(app, "adopt-existing");
app.synth();
