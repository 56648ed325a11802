import { VARIANTS, Variants } from "../../src/emulator/variants";
import { RunningEmulators, startEmulators } from "../support/emulator-per-project";
import { addressOf, configurationOfMany } from "../support/many-models";
import { QWEN, withChange } from "../support/model";
import { officialClient } from "../support/official-client";
import { proves } from "../support/proves";
import { actionsOf, PlanJson, Report, Workspace } from "../support/terraform";

// What the API's documentation leaves open must not matter to users: one life of a model against an emulator for
// each other answer. The emulators are told apart by the project, so that one run of Terraform deploys to all.

/** Answers that users notice. */
const LEFT_OUT = [
  "defaults = unaccepted",
  "missing = spec",
  "stored = fewer-gpus",
  "stored = public-ports",
  "missing = status",
  "missing = ports",
  "list = keeps-deleted",
  "list = hides-new",
  "list = old-states",
];

const OTHERS = Object.entries(VARIANTS).map(([name, [, ...values]]) => ({
  name,
  values: values.filter((value) => !LEFT_OUT.includes(`${name} = ${value}`)),
}));

const CASES: { readonly [name: string]: Partial<Variants> } = {
  ...Object.fromEntries(
    OTHERS.flatMap(({ name, values }) => values.map((value) => [`${name} = ${value}`, { [name]: value }])),
  ),
  "all other answers at once": Object.fromEntries(
    // ports in another order and in another spelling at once are no valid plan yet
    OTHERS.flatMap(({ name, values: [first] }) => (first === undefined || name === "protocol" ? [] : [[name, first]])),
  ) as Partial<Variants>,
};
const NAMES = Object.keys(CASES);
const REFUSED = "rename = 400";
const projectOf = (name: string) => `project-${NAMES.indexOf(name)}`;
const modelOf = (name: string) => `model_${NAMES.indexOf(name)}`;

/** Ports out of order, one with a name of one letter, so that each variant has something to act on. */
const FIRST = {
  ...QWEN,
  ports: [
    { name: "web", internalPort: 8000, protocol: "HTTP", public: true },
    { name: "m", internalPort: 9090, protocol: "TCP" },
  ],
};
const MAX_NUM_SEQS = ["spec", "configuration", "architecture", "workerConfig", "batchingConfig", "maxNumSeqs"];
const CHANGED = withChange(FIRST, MAX_NUM_SEQS, 128);
const RENAMED = withChange(CHANGED, ["name"], "Qwen3 Chat");

interface Step {
  readonly applied: Report;
  /** Without a refresh, and with one. */
  readonly after: readonly PlanJson[];
}

let emulators: RunningEmulators;
let workspaces: readonly Workspace[];
const steps: { [name: string]: Step } = {};
/** What the API holds, by case, at three moments. */
const held: { [moment in "renamed" | "imported" | "destroyed"]: readonly unknown[] } = {
  renamed: [],
  imported: [],
  destroyed: [],
};

beforeAll(async () => {
  emulators = await startEmulators(
    Object.fromEntries(Object.entries(CASES).map(([name, variants]) => [projectOf(name), { variants }])),
  );
  const [workspace, fresh] = [new Workspace(emulators.env), new Workspace(emulators.env)];
  workspaces = [workspace, fresh];
  for (const [name, body] of Object.entries({ created: FIRST, changed: CHANGED, renamed: RENAMED })) {
    workspace.write(configuration(() => body));
    steps[name] = await step(workspace);
  }
  held.renamed = await modelsOfAll();
  const states = await workspace.state();
  const imports = NAMES.map((name) => {
    const to = addressOf(modelOf(name));
    return { to, id: `${projectOf(name)}/${states.get(to)?.values.id}` };
  });
  fresh.write({ ...configuration((name) => (name === REFUSED ? CHANGED : RENAMED)), import: imports });
  steps.imported = await step(fresh);
  held.imported = await modelsOfAll();
  await fresh.destroy();
  held.destroyed = await modelsOfAll();
});

afterAll(async () => {
  for (const workspace of workspaces) workspace.remove();
  await emulators.close();
});

function configuration(bodyOf: (name: string) => object): object {
  const models = NAMES.map((name) => [modelOf(name), { body: bodyOf(name), more: { project_id: projectOf(name) } }]);
  return configurationOfMany(Object.fromEntries(models));
}

async function step(workspace: Workspace): Promise<Step> {
  const applied = await workspace.report("apply", "-auto-approve");
  return { applied, after: [await workspace.plan("-refresh=false"), await workspace.plan()] };
}

async function modelsOfAll(): Promise<readonly unknown[]> {
  const client = await officialClient(emulators.url);
  const lists = NAMES.map((name) => client.list.llmModelDeployments({ parameters: { projectId: projectOf(name) } }));
  return (await Promise.all(lists)).map(({ data }) => data?.llmModelDeployments);
}

/** What was reported of the model, and what was left to do after it, in each step. */
function lifeOf(name: string): object {
  const address = addressOf(modelOf(name));
  const entries = Object.entries(steps).map(([key, { applied, after }]) => [
    key,
    {
      did: applied.planned.get(address),
      said: applied.diagnostics.filter((diagnostic) => diagnostic.address === address).map(({ summary }) => summary),
      toDo: after.map((plan) => actionsOf(plan, address).join()),
    },
  ]);
  return { ...Object.fromEntries(entries), left: held.destroyed[NAMES.indexOf(name)] };
}

const quiet = { said: [], toDo: ["no-op", "no-op"] };
const uneventful = {
  created: { did: "create", ...quiet },
  changed: { did: "update", ...quiet },
  renamed: { did: "update", ...quiet },
  imported: { did: "import", ...quiet },
  left: [],
};

test.each(NAMES.filter((name) => name !== REFUSED))(
  "%s: a model is created, changed, renamed, imported and destroyed, and each plan in between is empty",
  (name) => {
    proves("get.optional", "get.defaults", "get.shmSize", "get.order", "update.body", "update.rename");
    // what the API gives in an order of its own takes that of the configuration: the state alone changes
    const imported = { ...quiet, did: CASES[name]?.order === "sorted" ? "update" : "import" };
    expect(lifeOf(name)).toEqual({ ...uneventful, imported });
  },
);

test("an import changes nothing in the API", () => {
  expect(held.imported).toEqual(held.renamed);
});

test(`${REFUSED}: a rename is an error, and the state goes on telling the truth`, () => {
  expect(lifeOf(REFUSED)).toEqual({
    ...uneventful,
    renamed: {
      did: "update",
      said: [expect.stringContaining("refused by the API")],
      toDo: ["update", "update"],
    },
  });
  const truth = { name: "Qwen3 8B", id: "qwen3-8b" };
  const after = steps.renamed?.after[0]?.resource_changes?.find(
    ({ address }) => address === addressOf(modelOf(REFUSED)),
  );
  expect(after?.change.before).toMatchObject(truth);
  expect(held.renamed[NAMES.indexOf(REFUSED)]).toMatchObject([truth]);
});
