import { readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { CdktfApp, copyOfExample, Home } from "../support/cdktf";
import { RunningEmulator, startEmulator } from "../support/emulator";
import { officialClient } from "../support/official-client";
import { ROOT, Workspace } from "../support/terraform";

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
  const client = await officialClient(emulator.url);
  const { data } = await client.list.llmModelDeployments({ parameters: { projectId: "default-project" } });
  expect(data?.llmModelDeployments).toEqual([]);
}

/** Deploys, sees the outputs, deploys again without a change, and destroys. */
async function liveThrough(app: CdktfApp, stacks: readonly string[]): Promise<Record<string, Record<string, unknown>>> {
  const outputs = join(app.directory, "outputs.json");
  await app.succeed("deploy", ...stacks, "--auto-approve", "--outputs-file", outputs);
  for (const stack of stacks) expect(await app.succeed("diff", stack)).toContain("No changes");
  await app.succeed("destroy", ...stacks, "--auto-approve");
  await expectNothingLeft();
  return JSON.parse(readFileSync(outputs, "utf8"));
}

test("quickstart deploys a model and tells where it answers", async () => {
  const { quickstart } = await liveThrough(example("quickstart"), ["quickstart"]);
  expect(quickstart).toEqual({
    status: "running",
    host: "qwen3-8b--default-project.nf-emulator.test",
    openai_base_url: "https://http--qwen3-8b--default-project.nf-emulator.test/v1",
  });
});

test("cross-stack: a second stack reads status, DNS, ports and URL by the model's id", async () => {
  const { consumer } = await liveThrough(example("cross-stack"), ["model", "consumer"]);
  expect(consumer).toMatchObject({
    status: "running",
    dns_base: "qwen3-8b-shared--default-project.nf-emulator.test",
    url: "https://http--qwen3-8b-shared--default-project.nf-emulator.test",
    ports: [{ name: "http", internal_port: 8000, protocol: "HTTP", public: true }],
    gateway_got: { status: "running" },
  });
});

test("readiness: what depends on the model is created with the gate's endpoint", async () => {
  // a stand-in: see test/support/null-provider.ts
  home.installNullProvider("3.2.4");
  const { readiness } = await liveThrough(example("readiness"), ["readiness"]);
  expect(readiness).toEqual({
    chat_talks_to: { openai_base_url: "https://http--qwen3-8b-gated--default-project.nf-emulator.test/v1" },
  });
});

test("hcl: the same provider serves plain Terraform", async () => {
  const workspace = new Workspace(emulator.env);
  workspace.copy(join(ROOT, "examples/hcl/main.tf"));
  const applied = await workspace.apply();
  expect(applied).toContain('status = "running"');
  expect(applied).toContain('url = "https://http--qwen3-8b-from-hcl--default-project.nf-emulator.test"');
  await workspace.expectEmptyPlan();
  await workspace.destroy();
  workspace.remove();
  await expectNothingLeft();
});
