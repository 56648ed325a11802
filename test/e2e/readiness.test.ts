import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { TIMINGS } from "../../src/emulator/deployments/lifecycle";
import { CdktfApp, Home } from "../support/cdktf";
import { startEmulator } from "../support/emulator";
import { modelsAt } from "../support/official-client";
import { ROOT } from "../support/terraform";

const APP = `
const { App, DataResource, TerraformOutput, TerraformStack } = require("cdktf");
const { DataNorthflankLlmModelDeployment, LlmModelDeployment, NorthflankProvider } = require("../../../lib");

const app = new App();
const serving = new TerraformStack(app, "serving");
new NorthflankProvider(serving, "northflank");
const model = new LlmModelDeployment(serving, "qwen", {
  projectId: "default-project",
  name: "Qwen3 8B",
  waitForRunning: false,
  ports: [{ name: "http", internalPort: 8000, protocol: "HTTP", public: true }],
  spec: { type: "custom", configuration: { name: "Qwen/Qwen3-8B" } },
});

const chat = new TerraformStack(app, "chat");
new NorthflankProvider(chat, "northflank");
const served = new DataNorthflankLlmModelDeployment(chat, "qwen", {
  projectId: "default-project",
  id: model.id,
});
const service = new DataResource(chat, "service", { input: { url: served.whenRunning().openAiBaseUrl } });
new TerraformOutput(chat, "service_talks_to", { value: service.output });
app.synth();
`;

test("a stack that uses the model of another stack waits until the model runs, and then deploys", async () => {
  mkdirSync(join(ROOT, "examples", ".work"), { recursive: true });
  const directory = mkdtempSync(join(ROOT, "examples", ".work", "readiness-"));
  let passed = 0;
  const timing = { ...TIMINGS.instant, pending: 3_600_000 };
  const emulator = await startEmulator({ timing, now: () => Date.now() + passed });
  const home = new Home();
  home.installNullProvider("3.2.4"); // a stand-in: see test/support/null-provider.ts
  const app = new CdktfApp(directory, { ...home.env, ...emulator.env });
  try {
    writeFileSync(join(directory, "main.js"), APP);
    writeFileSync(join(directory, "cdktf.json"), JSON.stringify({ language: "typescript", app: "node main.js" }));
    await app.deploy("serving");

    expect((await app.cdktf("deploy", "serving", "chat", "--auto-approve")).code).not.toBe(0);
    expect((await app.cdktf("diff", "chat")).output).toContain("The AI model qwen3-8b is pending, not running");

    passed = 7_200_000;
    const { chat } = await app.deploy("serving", "chat");
    const url = "https://http--qwen3-8b--default-project.nf-emulator.test/v1";
    expect(chat).toEqual({ service_talks_to: { url } });
    for (const stack of ["serving", "chat"]) await app.expectEmptyPlan(stack);

    // the readiness can be removed again, together with the null provider that was added for it
    writeFileSync(
      join(directory, "main.js"),
      APP.replace("served.whenRunning().openAiBaseUrl", "served.openAiBaseUrl()"),
    );
    expect(await app.deploy("serving", "chat")).toMatchObject({ chat });

    await app.succeed("destroy", "serving", "chat", "--auto-approve");
    expect(await modelsAt(emulator.url)).toEqual([]);
  } finally {
    home.remove();
    await emulator.close();
    rmSync(directory, { recursive: true, force: true });
  }
});
