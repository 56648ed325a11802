import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { CdktfApp, Home } from "../support/cdktf";
import { ROOT } from "../support/terraform";

const APP = `
const { App, TerraformStack } = require("cdktf");
const { LlmModelDeployment, NorthflankProvider } = require("cdktf-provider-northflank");

const app = new App();
const stack = new TerraformStack(app, "wrong");
new NorthflankProvider(stack, "northflank");
new LlmModelDeployment(stack, "model", {
  projectId: "default-project",
  name: "no_underscores",
  ports: [{ name: "http", internalPort: 8000, protocol: "GRPC" }],
  spec: { type: "custom", configuration: { architecture: { workerConfig: { gpuMemoryUtilization: 1.5 } } } },
});
app.synth();
`;

test("three wrong props make synth fail with one message that lists all three", async () => {
  const parent = join(ROOT, "examples/.work");
  mkdirSync(parent, { recursive: true });
  const directory = mkdtempSync(join(parent, "wrong-"));
  const home = new Home();
  writeFileSync(join(directory, "main.js"), APP);
  writeFileSync(
    join(directory, "cdktf.json"),
    JSON.stringify({ language: "typescript", app: "node main.js", projectId: "x" }),
  );
  const { code, output } = await new CdktfApp(directory, home.env).cdktf("synth");
  home.remove();
  rmSync(directory, { recursive: true });
  expect(code).not.toBe(0);
  const message = output.replace(/^ +/gm, "");
  expect(message).toContain(`Invalid LlmModelDeployment 'wrong/model':
- name: must be letters and digits, with single spaces or hyphens between them (pattern ^[a-zA-Z0-9]+([- ][a-zA-Z0-9]+)*$), got "no_underscores"
- ports[0].protocol: must be one of "HTTP", "HTTP/2", "TCP", "UDP", got "GRPC"
- spec.configuration.architecture.workerConfig.gpuMemoryUtilization: must be <= 1, got 1.5`);
});
