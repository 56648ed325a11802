import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { CdktfApp, Home } from "../support/cdktf";
import { startEmulator } from "../support/emulator";
import { modelsAt } from "../support/official-client";
import { BINARY, ROOT, run } from "../support/terraform";

const APP = `
const { App, DataResource, TerraformOutput, TerraformStack, TerraformVariable, Token } = require("cdktf");
const { DataNorthflankLlmModelDeployment, DataNorthflankLlmModelDeployments } = require("../../../lib");
const { LlmModelDeployment, NorthflankProvider } = require("../../../lib");

const app = new App();
const stack = new TerraformStack(app, "printed");
new NorthflankProvider(stack, "northflank");
const length = new TerraformVariable(stack, "length", { type: "number", default: 4096 });
const model = new LlmModelDeployment(stack, "qwen", {
  projectId: "default-project",
  name: "Qwen3 8B",
  description: 'says "hello"\\nto c:\\\\models of ' + length.stringValue,
  tags: ["chat"],
  ports: [{ name: "http", internalPort: 8000, protocol: "HTTP", public: true }],
  spec: {
    type: "custom",
    configuration: {
      revision: "2048",
      nodeConfiguration: { gpu: { enabled: true, configuration: { gpuType: "l4-24", gpuCount: 1 } } },
      architecture: {
        workerConfig: {
          enforceEager: false,
          sequenceLengthConfig: { maxModelLength: 4096 },
          batchingConfig: { maxNumBatchedTokens: Token.asNumber(length.value) },
        },
      },
    },
  },
  timeouts: { create: "30m" },
  lifecycle: {
    preventDestroy: false,
    postcondition: [{ condition: "\${self.status == \\"running\\"}", errorMessage: "it must run" }],
  },
});
model.addOverride("spec.configuration.engine", "vllm");
model.addOverride("timeouts.update", "20m");
const chat = new DataResource(stack, "chat", { input: { url: model.whenRunning().openAiBaseUrl } });
const all = new DataNorthflankLlmModelDeployments(stack, "all", {
  projectId: "default-project",
  dependsOn: [model],
  lifecycle: { postcondition: [{ condition: "\${length(self.deployments) == 1}", errorMessage: "one is expected" }] },
});
new DataNorthflankLlmModelDeployment(stack, "one", {
  projectId: "default-project",
  id: model.id,
  lifecycle: { postcondition: [{ condition: "\${self.status == \\"running\\"}", errorMessage: "it must run" }] },
});
new TerraformOutput(stack, "url", { value: chat.output });
new TerraformOutput(stack, "first", { value: all.deployments.get(0).name });
app.synth();
`;

test("what `cdktf synth --hcl` prints is accepted, also after a synth in JSON, and does the same", async () => {
  mkdirSync(join(ROOT, "examples", ".work"), { recursive: true });
  const directory = mkdtempSync(join(ROOT, "examples", ".work", "hcl-output-"));
  const emulator = await startEmulator();
  const home = new Home();
  home.installNullProvider("3.2.4");
  const env = { ...home.env, ...emulator.env };
  const stack = join(directory, "cdktf.out/stacks/printed");
  const terraform = async (...args: string[]) => {
    const { code, output } = await run(BINARY, [...args, "-no-color"], { cwd: stack, env });
    if (code !== 0) throw new Error(`terraform ${args.join(" ")} failed:\n${output}`);
    return output;
  };
  try {
    writeFileSync(join(directory, "main.js"), APP);
    writeFileSync(join(directory, "cdktf.json"), JSON.stringify({ language: "typescript", app: "node main.js" }));
    await new CdktfApp(directory, env).succeed("synth");
    await new CdktfApp(directory, env).succeed("synth", "--hcl");
    await terraform("init");
    expect(await terraform("apply", "-auto-approve")).toContain('first = "Qwen3 8B"');
    expect(await modelsAt(emulator.url)).toMatchObject([
      {
        description: 'says "hello"\nto c:\\models of 4096',
        spec: {
          configuration: {
            revision: "2048",
            engine: "vllm",
            architecture: {
              workerConfig: {
                enforceEager: false,
                sequenceLengthConfig: { maxModelLength: 4096 },
                batchingConfig: { maxNumBatchedTokens: 4096 },
              },
            },
          },
        },
      },
    ]);
    expect(await terraform("plan")).toContain("No changes");
    await terraform("destroy", "-auto-approve");
    expect(await modelsAt(emulator.url)).toEqual([]);
  } finally {
    home.remove();
    await emulator.close();
    rmSync(directory, { recursive: true, force: true });
  }
});
