import { App, TerraformOutput, TerraformStack } from "cdktf";
import {
  AiModel,
  ContextLength,
  Duration,
  GpuType,
  NorthflankProvider,
  Port,
  Size,
  StorageClass,
} from "cdktf-provider-northflank";
import { Construct } from "constructs";

class QuickstartStack extends TerraformStack {
  constructor(scope: Construct, id: string) {
    super(scope, id);
    new NorthflankProvider(this, "northflank");

    const model = new AiModel(this, "qwen", {
      projectId: process.env.NORTHFLANK_PROJECT_ID ?? "default-project",
      name: "Qwen3 8B",
      model: "Qwen/Qwen3-8B",
      gpu: GpuType.L4_24,
      gpuCount: 1,
      // 16 GB of weights in bfloat16, and room for another revision
      storage: Size.gibibytes(40),
      storageClass: StorageClass.NVME,
      ports: [Port.publicHttp("http", 8000)],
      replicas: 1,
      maxModelLength: ContextLength.tokens(8192),
      maxNumSeqs: 64,
      gpuMemoryUtilization: 0.9,
      createTimeout: Duration.minutes(90),
    });

    new TerraformOutput(this, "status", { value: model.status });
    new TerraformOutput(this, "host", { value: model.dns.base });
    new TerraformOutput(this, "openai_base_url", { value: model.openAiBaseUrl() });
  }
}

const app = new App();
new QuickstartStack(app, "quickstart");
app.synth();
