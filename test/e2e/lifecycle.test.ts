import { RunningEmulator, startEmulator } from "../support/emulator";
import { ADDRESS, configurationOf, DEEPSEEK, QWEN, toTerraform, withChange } from "../support/model";
import { officialClient } from "../support/official-client";
import { proves } from "../support/proves";
import { actionsOf, Workspace } from "../support/terraform";

const MAX_NUM_SEQS = ["spec", "configuration", "architecture", "workerConfig", "batchingConfig", "maxNumSeqs"];
const parameters = { projectId: "default-project", llmModelDeploymentId: "qwen3-8b" };

let emulator: RunningEmulator;
let workspace: Workspace;

beforeEach(async () => {
  const projects = ["default-project", "other-project"].map((id) => ({ id, teamId: "default-team" }));
  emulator = await startEmulator({ projects });
  workspace = new Workspace(emulator.env);
});

afterEach(async () => {
  workspace.remove();
  await emulator.close();
});

/** What every story ends with. */
async function expectNothingLeft(): Promise<void> {
  const client = await officialClient(emulator.url);
  for (const projectId of ["default-project", "other-project"]) {
    const { data } = await client.list.llmModelDeployments({ parameters: { projectId } });
    expect(data?.llmModelDeployments).toEqual([]);
  }
}

test("a model is created, changed in place, moved to another project and destroyed", async () => {
  proves("PLAN-9", "PLAN-10");
  workspace.write(configurationOf(QWEN));
  await workspace.apply();
  await workspace.expectEmptyPlan();

  workspace.write(configurationOf(withChange(QWEN, MAX_NUM_SEQS, 128)));
  const inPlace = await workspace.plan();
  expect(actionsOf(inPlace, ADDRESS)).toEqual(["update"]);
  await workspace.apply();
  await workspace.expectEmptyPlan();

  workspace.write(configurationOf(withChange(QWEN, MAX_NUM_SEQS, 128), { project_id: "other-project" }));
  const replace = await workspace.plan();
  expect(actionsOf(replace, ADDRESS)).toEqual(["delete", "create"]);
  expect(replace.resource_changes?.[0]?.change.replace_paths).toEqual([["project_id"]]);
  await workspace.apply();
  await workspace.expectEmptyPlan();

  await workspace.destroy();
  await expectNothingLeft();
});

test("the official client reads every field that was configured", async () => {
  workspace.write(configurationOf(QWEN));
  await workspace.apply();
  const client = await officialClient(emulator.url);
  const { data } = await client.get.llmModelDeployment({ parameters });
  expect(data).toMatchObject({ ...QWEN, tags: expect.arrayContaining([...(QWEN.tags ?? [])]) });
  expect(data?.status).toBe("running");
  await workspace.expectEmptyPlan();
  await workspace.destroy();
  await expectNothingLeft();
});

test("the example of the API's documentation is deployed, and its plan is empty", async () => {
  workspace.write(configurationOf(DEEPSEEK));
  await workspace.apply();
  await workspace.expectEmptyPlan();
  const client = await officialClient(emulator.url);
  const { data } = await client.get.llmModelDeployment({
    parameters: { projectId: "default-project", llmModelDeploymentId: "deepseek-v3-deployment" },
  });
  expect(data).toMatchObject(DEEPSEEK);
  await workspace.destroy();
  await expectNothingLeft();
});

test("a model that the official client created is imported, and its plan is empty", async () => {
  proves("READ-5", "IMP-6");
  const client = await officialClient(emulator.url);
  const created = await client.create.llmModelDeployment({
    parameters: { projectId: "default-project" },
    data: QWEN as never,
  });
  expect(created.error).toBeUndefined();
  workspace.write(configurationOf(QWEN));
  await workspace.succeed("import", ADDRESS, "default-project/qwen3-8b");
  await workspace.expectEmptyPlan();
  await workspace.destroy();
  await expectNothingLeft();
});

test("through a team, all requests take the team's paths", async () => {
  workspace.write(configurationOf(QWEN, {}, { team_id: "default-team" }));
  await workspace.apply();
  await workspace.expectEmptyPlan();
  await workspace.destroy();
  expect(emulator.requests.every((line) => line.includes(" /v1/teams/default-team/projects/default-project/"))).toBe(
    true,
  );
  await expectNothingLeft();
});

test("a model that was changed behind Terraform's back is put right", async () => {
  workspace.write(configurationOf(QWEN));
  await workspace.apply();
  const client = await officialClient(emulator.url);
  await client.update.llmModelDeployment({ parameters, data: { description: "changed by hand" } as never });
  const plan = await workspace.plan();
  expect(actionsOf(plan, ADDRESS)).toEqual(["update"]);
  await workspace.apply();
  expect((await client.get.llmModelDeployment({ parameters })).data?.description).toBe("Chat model");
  await workspace.expectEmptyPlan();
  await workspace.destroy();
  await expectNothingLeft();
});

test("a model that was deleted behind Terraform's back is planned anew", async () => {
  workspace.write(configurationOf(QWEN));
  await workspace.apply();
  await (await officialClient(emulator.url)).delete.llmModelDeployment({ parameters });
  expect(actionsOf(await workspace.plan(), ADDRESS)).toEqual(["create"]);
  await workspace.apply();
  await workspace.expectEmptyPlan();
  await workspace.destroy();
  await expectNothingLeft();
});

test("another order of ports is no change of a port", async () => {
  proves("READ-4");
  const http = { name: "http", internalPort: 8000, protocol: "HTTP", public: true } as const;
  const metrics = { name: "metrics", internalPort: 9090, protocol: "TCP", public: false } as const;
  workspace.write(configurationOf({ ...QWEN, ports: [http, metrics] }));
  await workspace.apply();
  await workspace.expectEmptyPlan();
  workspace.write(configurationOf({ ...QWEN, ports: [metrics, http] }));
  const reordered = await workspace.plan();
  expect(actionsOf(reordered, ADDRESS)).toEqual(["update"]);
  expect(JSON.stringify(reordered.resource_changes?.[0]?.change.after_unknown)).not.toContain("true");
  const asked = emulator.requests.filter((line) => line.startsWith("POST")).length;
  await workspace.apply();
  expect(emulator.requests.filter((line) => line.startsWith("POST")).length).toBe(asked);
  await workspace.expectEmptyPlan();
  workspace.write(configurationOf({ ...QWEN, ports: [metrics, { ...http, internalPort: 8080 }] }));
  const { resource_changes: changes } = await workspace.plan();
  // only what may change with the port is open: the other port keeps its host name
  expect(changes?.[0]?.change.after_unknown.ports).toEqual([{}, { dns: true }]);
  await workspace.apply();
  await workspace.expectEmptyPlan();
  await workspace.destroy();
  await expectNothingLeft();
});

test("a protected model is neither destroyed nor replaced", async () => {
  workspace.write(configurationOf(QWEN, { deletion_protection: true }));
  await workspace.apply();
  const destroy = await workspace.terraform("destroy", "-auto-approve");
  expect(destroy.code).toBe(1);
  expect(destroy.output).toContain("protected from being destroyed");
  const forced = await workspace.terraform("apply", "-auto-approve", `-replace=${ADDRESS}`);
  expect(forced.code).toBe(1);
  expect(forced.output).toContain("protected from being destroyed");
  expect(emulator.requests.filter((line) => line.startsWith("DELETE"))).toEqual([]);
  workspace.write(configurationOf(QWEN, { deletion_protection: true, project_id: "other-project" }));
  expect((await workspace.terraform("plan")).output).toContain("protected from being replaced");
  workspace.write(configurationOf(QWEN, { deletion_protection: false }));
  const before = emulator.requests.filter((line) => line.startsWith("POST")).length;
  await workspace.apply();
  expect(emulator.requests.filter((line) => line.startsWith("POST")).length).toBe(before);
  await workspace.expectEmptyPlan();
  await workspace.destroy();
  await expectNothingLeft();
});

test("the data source reads by id and by name what the resource made", async () => {
  proves("DATA-1");
  const data = (argument: object) => ({ project_id: "default-project", ...argument, depends_on: [ADDRESS] });
  workspace.write({
    ...configurationOf(QWEN),
    data: {
      northflank_llm_model_deployment: {
        by_id: data({ id: "qwen3-8b" }),
        by_name: data({ name: "Qwen3 8B" }),
      },
    },
    output: {
      seen: { value: "${data.northflank_llm_model_deployment.by_id}" },
      same: { value: "${data.northflank_llm_model_deployment.by_id == data.northflank_llm_model_deployment.by_name}" },
    },
  });
  await workspace.apply();
  const outputs = JSON.parse((await workspace.succeed("output", "-json")).replace(/^[^{]*/, ""));
  expect(outputs.same.value).toBe(true);
  expect(outputs.seen.value).toMatchObject({
    status: "running",
    name: "Qwen3 8B",
    urls: { http: expect.stringMatching(/^https:/) },
  });
  expect(outputs.seen.value.spec.configuration.architecture.worker_config.batching_config).toMatchObject(
    toTerraform({ maxNumSeqs: 64 }) as object,
  );
  await workspace.expectEmptyPlan();
  await workspace.destroy();
  await expectNothingLeft();
});
