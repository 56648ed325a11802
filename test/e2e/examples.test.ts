import { rmSync } from "node:fs";
import { CdktfApp, copyOfExample, Home, Outputs } from "../support/cdktf";
import { RunningEmulator, startEmulator } from "../support/emulator";
import { modelsAt, officialClient } from "../support/official-client";

let emulator: RunningEmulator;
let home: Home;
let directory: string | undefined;

beforeEach(async () => {
  emulator = await startEmulator();
  home = new Home();
});

afterEach(async () => {
  if (directory) rmSync(directory, { recursive: true, force: true });
  directory = undefined;
  home.remove();
  await emulator.close();
});

function example(name: string): CdktfApp {
  directory = copyOfExample(name);
  return new CdktfApp(directory, { ...home.env, ...emulator.env });
}

async function expectNothingLeft(): Promise<void> {
  expect(await modelsAt(emulator.url)).toEqual([]);
}

/** Deploys, checks that the next plan is empty, destroys, and returns the outputs. */
async function deployAndDestroy(app: CdktfApp, stacks: readonly string[]): Promise<Outputs> {
  const outputs = await app.deploy(...stacks);
  for (const stack of stacks) await app.expectEmptyPlan(stack);
  await app.succeed("destroy", ...stacks, "--auto-approve");
  await expectNothingLeft();
  return outputs;
}

test("quickstart: deploys a model and outputs its URL", async () => {
  const { quickstart } = await deployAndDestroy(example("quickstart"), ["quickstart"]);
  expect(quickstart).toEqual({
    status: "running",
    host: "qwen3-8b--default-project.nf-emulator.test",
    openai_base_url: "https://http--qwen3-8b--default-project.nf-emulator.test/v1",
  });
});

test("cross-stack: a second stack reads status, DNS, ports and URL by the model's id", async () => {
  const { consumer } = await deployAndDestroy(example("cross-stack"), ["model", "consumer"]);
  expect(consumer).toMatchObject({
    status: "running",
    dns_base: "qwen3-8b-shared--default-project.nf-emulator.test",
    url: "https://http--qwen3-8b-shared--default-project.nf-emulator.test",
    ports: [{ name: "http", internal_port: 8000, protocol: "HTTP", public: true }],
    gateway_got: { status: "running" },
  });
});

test("readiness: a service that depends on the model is created with the readiness's endpoint", async () => {
  // a stand-in: see test/support/null-provider.ts
  home.installNullProvider("3.2.4");
  const { readiness } = await deployAndDestroy(example("readiness"), ["readiness"]);
  expect(readiness).toEqual({
    chat_talks_to: { openai_base_url: "https://http--qwen3-8b-gated--default-project.nf-emulator.test/v1" },
  });
});

async function createByHand(): Promise<void> {
  const client = await officialClient(emulator.url);
  const gpu = { enabled: true, configuration: { gpuType: "l4-24", gpuCount: 1 } };
  const configuration = { name: "Qwen/Qwen3-8B", nodeConfiguration: { gpu, storage: { storageSize: 40960 } } };
  await client.create.llmModelDeployment({
    parameters: { projectId: "default-project" },
    data: { name: "Qwen3 8B", spec: { type: "custom", configuration } },
  });
}

test("list-models: outputs the running models of a project", async () => {
  await createByHand();
  const app = example("list-models");
  const outputs = await app.deploy("list-models");
  expect(outputs["list-models"]).toMatchObject({ count: 1, deployments: [{ id: "qwen3-8b", status: "running" }] });
  await app.expectEmptyPlan("list-models");
});

test("adopt-existing: a model created by hand is imported unchanged and then protected from deletion", async () => {
  const client = await officialClient(emulator.url);
  const parameters = { projectId: "default-project" };
  await createByHand();
  const app = example("adopt-existing");
  expect(await app.succeed("diff", "adopt-existing")).toContain("1 to import, 0 to add, 1 to change, 0 to destroy");
  const outputs = await app.deploy("adopt-existing");
  expect(outputs["adopt-existing"]).toMatchObject({ status: "running", gpu_type: "l4-24" });
  await app.expectEmptyPlan("adopt-existing");
  expect((await app.cdktf("destroy", "adopt-existing", "--auto-approve")).code).not.toBe(0);
  expect((await app.terraform("adopt-existing", "plan", "-destroy")).output).toContain("deletion_protection");
  await client.delete.llmModelDeployment({ parameters: { ...parameters, llmModelDeploymentId: "qwen3-8b" } });
  await app.succeed("destroy", "adopt-existing", "--auto-approve");
  await expectNothingLeft();
});

test("multi-model: each row of a table becomes a model", async () => {
  const { "multi-model": outputs } = await deployAndDestroy(example("multi-model"), ["multi-model"]);
  expect(outputs).toEqual({
    hosts: {
      chat: "qwen3-8b-chat--default-project.nf-emulator.test",
      code: "qwen3-coder-30b--default-project.nf-emulator.test",
    },
    statuses: ["running", "running"],
  });
});
