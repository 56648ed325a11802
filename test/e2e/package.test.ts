import { mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { CdktfApp, Home } from "../support/cdktf";
import { startEmulator } from "../support/emulator";
import { ROOT, run } from "../support/terraform";

const APP = `
const { App, TerraformOutput, TerraformStack } = require("cdktf");
const { LlmModelDeployment, NorthflankProvider } = require("cdktf-provider-northflank");

const app = new App();
const stack = new TerraformStack(app, "mine");
new NorthflankProvider(stack, "northflank");
const model = new LlmModelDeployment(stack, "deepseek", {
  projectId: "default-project",
  name: "deepseek-v3-deployment",
  spec: { type: "custom", configuration: { nodeConfiguration: { storage: { storageClass: "nvme", storageSize: 6144 } } } },
});
new TerraformOutput(stack, "host", { value: model.dns.base });
app.synth();
`;

test("packed and installed in an empty app, it deploys with nothing else configured", async () => {
  const directory = mkdtempSync(join(tmpdir(), "northflank-app-"));
  const emulator = await startEmulator();
  const home = new Home();
  try {
    // scripts are off: what is packed is what `npm test` has built and tests
    const packed = await run("npm", ["pack", "--ignore-scripts", "--pack-destination", directory], { cwd: ROOT });
    expect(packed.code).toBe(0);
    const tarball = readdirSync(directory).find((name) => name.endsWith(".tgz")) ?? "none";
    writeFileSync(join(directory, "package.json"), JSON.stringify({ name: "mine", private: true }));
    const installed = await run(
      "npm",
      ["install", "--no-audit", "--no-fund", `./${tarball}`, "cdktf@0.21.0", "constructs@10.4.2"],
      { cwd: directory },
    );
    expect(installed).toMatchObject({ code: 0 });
    writeFileSync(join(directory, "main.js"), APP);
    writeFileSync(
      join(directory, "cdktf.json"),
      JSON.stringify({ language: "typescript", app: "node main.js", projectId: "mine" }),
    );

    const app = new CdktfApp(directory, { ...home.env, ...emulator.env });
    await app.succeed("synth");
    const deployed = await app.succeed("deploy", "mine", "--auto-approve");
    expect(deployed).toContain("deepseek-v3-deployment--default-project.nf-emulator.test");
    expect(await app.succeed("diff", "mine")).toContain("No changes");
    await app.succeed("destroy", "mine", "--auto-approve");
    expect(emulator.requests.at(-1)).toContain("/deepseek-v3-deployment 404");
  } finally {
    home.remove();
    await emulator.close();
    rmSync(directory, { recursive: true, force: true });
  }
});
