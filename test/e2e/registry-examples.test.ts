import { readFileSync } from "node:fs";
import { join } from "node:path";
import { afterTest } from "../support/after-test";
import { startEmulator } from "../support/emulator";
import { modelsAt } from "../support/official-client";
import { actionsOf, ROOT, Workspace } from "../support/terraform";

// The examples that the provider's pages show, run as they are. What needs a newer Terraform than these tests ask
// for is in test/contract/docs/registry-examples.test.ts.

const MODEL = "northflank_llm_model_deployment.qwen";
const RESOURCE = "resources/northflank_llm_model_deployment";

interface Place {
  readonly url: string;
  /** A folder with the provider's example and the examples that are named. */
  readonly workspaceWith: (...files: string[]) => Workspace;
  readonly expectNothingLeft: () => Promise<void>;
}

async function place(): Promise<Place> {
  const emulator = await startEmulator();
  afterTest(() => emulator.close());
  const workspaceWith = (...files: string[]) => {
    const workspace = new Workspace(emulator.env);
    afterTest(() => workspace.remove());
    for (const file of ["provider/provider.tf", ...files]) workspace.copy(join(ROOT, "examples", file));
    return workspace;
  };
  const expectNothingLeft = async () => expect(await modelsAt(emulator.url)).toEqual([]);
  return { url: emulator.url, workspaceWith, expectNothingLeft };
}

test("the example of the resource deploys a model, its plan is empty, and nothing is left in the API", async () => {
  const { workspaceWith, expectNothingLeft } = await place();
  const workspace = workspaceWith(`${RESOURCE}/resource.tf`);
  expect(await workspace.apply()).toContain('url = "https://http--qwen3-8b--default-project.nf-emulator.test"');
  await workspace.expectEmptyPlan();
  await workspace.destroy();
  await expectNothingLeft();
});

test.each<[name: string, file: string, output: string]>([
  ["one model", "data-sources/northflank_llm_model_deployment/data-source.tf", 'status = "running"'],
  [
    "the models of a project",
    "data-sources/northflank_llm_model_deployments/data-source.tf",
    '"qwen3-8b--default-project.nf-emulator.test"',
  ],
])(
  "the example of the data source reads %s, its plan is empty, and nothing is left in the API",
  async (_, file, output) => {
    const { workspaceWith, expectNothingLeft } = await place();
    const owner = workspaceWith(`${RESOURCE}/resource.tf`);
    await owner.apply();
    const reader = workspaceWith(file);
    expect(await reader.apply()).toContain(output);
    await reader.expectEmptyPlan();
    await reader.destroy();
    await owner.destroy();
    await expectNothingLeft();
  },
);

/** The commands of a shell example, without its comments. */
function commandsOf(file: string): string[][] {
  const lines = readFileSync(join(ROOT, "examples", file), "utf8").split("\n");
  return lines.filter((line) => line !== "" && !line.startsWith("#")).map((line) => line.split(" "));
}

test("the example of terraform import takes the model into the state, the plan is empty, and nothing is left in the API", async () => {
  const { workspaceWith, expectNothingLeft } = await place();
  await workspaceWith(`${RESOURCE}/resource.tf`).apply();
  const workspace = workspaceWith(`${RESOURCE}/resource.tf`);
  const commands = commandsOf(`${RESOURCE}/import.sh`);
  expect(commands).toHaveLength(1);
  for (const [program, command = "", ...args] of commands) {
    expect(program).toBe("terraform");
    await workspace.succeed(command, ...args);
  }
  expect(await workspace.stateList()).toEqual([MODEL]);
  await workspace.apply();
  await workspace.expectEmptyPlan();
  await workspace.destroy();
  await expectNothingLeft();
});

test("the example of an import block takes the model by its id, the plan is empty, and nothing is left in the API", async () => {
  const { workspaceWith, expectNothingLeft } = await place();
  await workspaceWith(`${RESOURCE}/resource.tf`).apply();
  const workspace = workspaceWith(`${RESOURCE}/resource.tf`, `${RESOURCE}/import-by-string-id.tf`);
  const plan = await workspace.plan();
  expect(actionsOf(plan, MODEL)).not.toContain("create");
  expect(await workspace.apply()).toContain("1 imported, 0 added");
  await workspace.expectEmptyPlan();
  await workspace.destroy();
  await expectNothingLeft();
});
