import { Crash } from "../../src/emulator/deployments/lifecycle";
import { RunningEmulator, startEmulator } from "../support/emulator";
import { ADDRESS, configurationOf, QWEN } from "../support/model";
import { proves } from "../support/proves";
import { actionsOf, Workspace } from "../support/terraform";

let emulator: RunningEmulator;
let workspace: Workspace;
let crashes: Crash[];

beforeEach(async () => {
  crashes = [];
  emulator = await startEmulator({ crashes });
  workspace = new Workspace(emulator.env);
});

afterEach(async () => {
  workspace.remove();
  await emulator.close();
});

const unwrapped = (output: string) => output.replace(/[\s│]+/g, " ");

test("a model that stays crashed fails the apply, and the next one makes it anew", async () => {
  proves("PLAN-13");
  crashes.push({ id: "qwen*", at: "starting" });
  workspace.write(configurationOf(QWEN));
  const { code, output } = await workspace.terraform("apply", "-auto-approve");
  expect(code).toBe(1);
  expect(unwrapped(output)).toContain('AI model "qwen3-8b" crashed');
  expect(unwrapped(output)).toContain("read the logs of the AI model in Northflank");
  expect(unwrapped(output)).toContain("the next apply replaces it, unless `terraform untaint <address>` is run first");
  expect(await workspace.stateList()).toEqual([ADDRESS]);

  crashes.length = 0;
  expect(actionsOf(await workspace.plan(), ADDRESS)).toEqual(["delete", "create"]);
  await workspace.apply();
  await workspace.expectEmptyPlan();
  await workspace.destroy();
  expect(emulator.requests.at(-1)).toContain("404");
});

test("a model that crashes and recovers is waited for", async () => {
  crashes.push({ id: "qwen*", at: "starting", recoverMs: 120 });
  workspace.write(configurationOf(QWEN));
  await workspace.apply();
  await workspace.expectEmptyPlan();
  await workspace.destroy();
});

test("a model that does not run in time is a warning, not a failure, and stays as it is", async () => {
  const slow = await startEmulator({ timing: { pending: 600_000, provisioning: 0, starting: 0, deleting: 0 } });
  const patient = new Workspace(slow.env);
  patient.write(configurationOf(QWEN, { timeouts: { create: "300ms" } }));
  const output = unwrapped(await patient.apply());
  expect(output).toContain('Warning: AI model "qwen3-8b" does not run yet');
  expect(output).toContain("It stays deployed and is billed");
  await patient.expectEmptyPlan();
  await patient.destroy();
  patient.remove();
  await slow.close();
});

test("a model that does not exist cannot be imported", async () => {
  proves("IMP-3");
  workspace.write(configurationOf(QWEN));
  const missing = await workspace.terraform("import", ADDRESS, "default-project/no-such-model");
  expect(missing.code).toBe(1);
  expect(unwrapped(missing.output)).toContain("Cannot import non-existent remote object");
  const malformed = await workspace.terraform("import", ADDRESS, "qwen3-8b");
  expect(unwrapped(malformed.output)).toContain("Give project_id/id, or team_id/project_id/id for a team");
  expect(await workspace.stateList()).toEqual([]);
});

test("an import block takes a model over without a change", async () => {
  workspace.write(configurationOf(QWEN));
  await workspace.apply();
  const second = new Workspace(emulator.env);
  second.write({ ...configurationOf(QWEN), import: [{ to: ADDRESS, id: "default-project/qwen3-8b" }] });
  const output = await second.apply();
  expect(output).toContain("1 imported, 0 added, 0 changed, 0 destroyed");
  await second.expectEmptyPlan();
  await second.destroy();
  second.remove();
});

test("a removed argument keeps its value, and the plan says so", async () => {
  workspace.write(configurationOf(QWEN));
  await workspace.apply();
  const { description: _gone, ...rest } = QWEN;
  workspace.write(configurationOf(rest));
  const { code, output } = await workspace.terraform("plan", "-detailed-exitcode");
  expect(code).toBe(0);
  expect(unwrapped(output)).toContain("Removed arguments keep their values");
  expect(unwrapped(output)).toMatch(/the API keeps their values:\s+description\b/);
  expect(output).not.toContain("Chat model");
  await workspace.destroy();
});

test("what is doubtful is a warning of the plan, and of no plan without changes", async () => {
  workspace.write(configurationOf(QWEN));
  expect(unwrapped(await workspace.succeed("plan"))).toContain("has public ports (http): anyone can use the model");
  await workspace.apply();
  expect(await workspace.succeed("plan")).not.toContain("Doubtful");
  await workspace.destroy();
});

test("Terraform shows every doubt that a model gives, not the first alone", async () => {
  const gpu = { enabled: true, configuration: { gpu_type: "l4-24", gpu_count: 3 } };
  const storage = { storage_class: "nvme", storage_size: 40960 };
  const spec = { type: "custom", configuration: { name: "Qwen/Qwen3-8B", node_configuration: { gpu, storage } } };
  workspace.write(configurationOf(QWEN, { spec }));
  const output = unwrapped(await workspace.succeed("plan"));
  for (const said of ["has public ports (http)", "GPUs stay idle and are billed", "in numbers of 1, 2, 4, 8"]) {
    expect(output).toContain(said);
  }
});
