import { App, Fn, TerraformOutput, TerraformStack } from "cdktf";
import { DataNorthflankLlmModelDeployments, NorthflankProvider } from "cdktf-provider-northflank";
import { Construct } from "constructs";

class ListModelsStack extends TerraformStack {
  constructor(scope: Construct, id: string) {
    super(scope, id);
    new NorthflankProvider(this, "northflank", {
      maxRetries: 8, // the API token still comes from NORTHFLANK_API_TOKEN
      requestTimeout: "30s",
    });

    const running = new DataNorthflankLlmModelDeployments(this, "running", {
      projectId: process.env.NORTHFLANK_PROJECT_ID ?? "default-project",
      nameRegex: "^Qwen",
      status: "running",
    });

    new TerraformOutput(this, "count", { value: Fn.lengthOf(running.deployments) });
    new TerraformOutput(this, "deployments", { value: running.deployments });
  }
}

const app = new App();
new ListModelsStack(app, "list-models");
app.synth();
