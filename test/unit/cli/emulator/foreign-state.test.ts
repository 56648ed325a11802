import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { refuseForeignState, TEMPORARY_CREATOR } from "../../../../src/cli/emulator/foreign-state";
import { temporaryDirectory } from "../../../support/after-test";

// `exec` refuses to run a command in a folder whose state was made against another API.

const TYPE = "northflank_llm_model_deployment";
const CREATED = "2026-03-04T05:06:07.891Z";

interface Attributes {
  readonly [name: string]: unknown;
}
const MODEL: Attributes = { id: "qwen", project_id: "shop", created_at: CREATED, creator_id: "anna" };

const stateWith = (attributes: Attributes = MODEL, resource: object = {}, instance: object = {}) => ({
  version: 4,
  resources: [{ mode: "managed", type: TYPE, name: "chat", instances: [{ attributes, ...instance }], ...resource }],
});

const CDKTF_STACK = {
  terraform: { required_providers: { northflank: { source: "northflank-community/northflank" } } },
};
const LOCK = 'provider "registry.terraform.io/northflank-community/northflank" {}';

function folderWith(files: { readonly [name: string]: unknown }): string {
  const folder = temporaryDirectory();
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), typeof content === "string" ? content : JSON.stringify(content));
  }
  return folder;
}

interface Run {
  readonly words?: readonly string[];
  readonly env?: { readonly [name: string]: string };
  /** When the emulator's model qwen was created. */
  readonly emulated?: string;
}

function refusal(folder: string, { words = ["terraform", "apply"], env = {}, emulated }: Run = {}): string {
  const find = (projectId: string, id: string) =>
    projectId === "shop" && id === "qwen" && emulated !== undefined ? Date.parse(emulated) : undefined;
  try {
    refuseForeignState({ words, folder, env }, find);
    return "";
  } catch (error) {
    return (error as Error).message;
  }
}

type Files = { readonly [name: string]: unknown };
// with a rest parameter, because jest hands a callback to a test that takes more than its row has
type Refused = [string, string, Files, Run?];
type Allowed = [string, Files, Run?];

const localBackend = (config: object) => ({ backend: { type: "local", config } });

test.each<Refused>([
  ["of Terraform", "terraform.tfstate", { "terraform.tfstate": stateWith() }],
  ["of a CDKTF stack", "terraform.models.tfstate", { "terraform.models.tfstate": stateWith() }],
  [
    "in the folder of -chdir",
    "infra/terraform.tfstate",
    { "infra/terraform.tfstate": stateWith() },
    { words: ["terraform", "-chdir=infra", "apply"] },
  ],
  [
    "of the option -state",
    "other.tfstate",
    { "other.tfstate": stateWith() },
    { words: ["terraform", "apply", "-state=other.tfstate"] },
  ],
  [
    "in the folder of a CDKTF stack",
    "cdktf.out/stacks/models/terraform.tfstate",
    { "cdktf.out/stacks/models/terraform.tfstate": stateWith() },
  ],
  [
    "in CDKTF's own output folder",
    "out/stacks/models/terraform.tfstate",
    { "cdktf.json": { output: "out" }, "out/stacks/models/terraform.tfstate": stateWith() },
  ],
  [
    "of the current workspace",
    "terraform.tfstate.d/live/terraform.tfstate",
    { ".terraform/environment": "live\n", "terraform.tfstate.d/live/terraform.tfstate": stateWith() },
  ],
  [
    "of the workspace of TF_WORKSPACE",
    "terraform.tfstate.d/live/terraform.tfstate",
    { "terraform.tfstate.d/live/terraform.tfstate": stateWith() },
    { env: { TF_WORKSPACE: "live" } },
  ],
  [
    "of a local backend",
    "states/a.tfstate",
    { ".terraform/terraform.tfstate": localBackend({ path: "states/a.tfstate" }), "states/a.tfstate": stateWith() },
  ],
  [
    "of a local backend in TF_DATA_DIR",
    "states/a.tfstate",
    { "data/terraform.tfstate": localBackend({ path: "states/a.tfstate" }), "states/a.tfstate": stateWith() },
    { env: { TF_DATA_DIR: "data" } },
  ],
  [
    "of a workspace of a local backend",
    "ws/live/terraform.tfstate",
    {
      ".terraform/terraform.tfstate": localBackend({ path: "x", workspace_dir: "ws" }),
      "ws/live/terraform.tfstate": stateWith(),
    },
    { env: { TF_WORKSPACE: "live" } },
  ],
  [
    "of a backend that CDKTF has written",
    "here.tfstate",
    {
      "cdktf.out/stacks/a/cdk.tf.json": { terraform: { backend: { local: { path: "../../../here.tfstate" } } } },
      "here.tfstate": stateWith(),
    },
  ],
])("a state %s with a model that the emulator does not have is refused", (...[, file, files, run]: Refused) => {
  const text = refusal(folderWith(files), run);
  expect(text).toContain(`${file} has ${TYPE}.chat (qwen in project shop, created ${CREATED}).`);
  for (const way of ["--data", "--allow-foreign-state", "TF_WORKSPACE"]) expect(text).toContain(way);
  expect(text).not.toContain("\n");
});

test.each([
  ["in a module", { module: "module.a" }, {}, `module.a.${TYPE}.chat`],
  ["with for_each", {}, { index_key: "a b" }, `${TYPE}.chat["a b"]`],
  ["with count", {}, { index_key: 0 }, `${TYPE}.chat[0]`],
  ["that is deposed", {}, { deposed: "abcd1234" }, `${TYPE}.chat`],
])("a model %s is named by its address", (_what, resource, instance, address) => {
  const folder = folderWith({ "terraform.tfstate": stateWith(MODEL, resource, instance) });
  expect(refusal(folder)).toContain(`${address} (`);
});

test.each<[string, string | undefined, string | undefined, boolean]>([
  ["at the same time", CREATED, CREATED, true],
  ["at the same time with another precision", "2026-03-04T05:06:07Z", CREATED, true],
  ["at the same time in another zone", "2026-03-04T06:06:07.891+01:00", CREATED, true],
  ["at a time that the state does not know", undefined, CREATED, true],
  ["at another time", "2026-03-04T05:06:09Z", CREATED, false],
  ["never", CREATED, undefined, false],
])("a model that the emulator created %s: allowed %#", (_when, stated, emulated, isAllowed) => {
  const folder = folderWith({ "terraform.tfstate": stateWith({ ...MODEL, created_at: stated }) });
  expect(refusal(folder, { ...(emulated !== undefined && { emulated }) }) === "").toBe(isAllowed);
});

test.each<Allowed>([
  ["no state", {}],
  ["a state without models", { "terraform.tfstate": { version: 4, resources: [] } }],
  ["another type of resource", { "terraform.tfstate": stateWith(MODEL, { type: "null_resource" }) }],
  ["a data source", { "terraform.tfstate": stateWith(MODEL, { mode: "data" }) }],
  ["a model that never got an identifier", { "terraform.tfstate": stateWith({ ...MODEL, id: null }) }],
  [
    "a model of an emulator that ended with its command",
    { "terraform.tfstate": stateWith({ ...MODEL, creator_id: TEMPORARY_CREATOR }) },
  ],
  ["a damaged state, of which Terraform complains", { "terraform.tfstate": "{" }],
  ["a state of strange form", { "terraform.tfstate": { resources: 5 } }],
  ["a backup", { "terraform.tfstate.backup": stateWith(), "terraform.models.tfstate.backup": stateWith() }],
  [
    "a state of another workspace",
    { "terraform.tfstate": stateWith(), "terraform.models.tfstate": stateWith() },
    { env: { TF_WORKSPACE: "emulator" } },
  ],
  [
    "a state outside of the folder of -chdir",
    { "terraform.tfstate": stateWith() },
    { words: ["terraform", "-chdir=infra", "apply"] },
  ],
  ["a remote backend for other providers", { ".terraform/terraform.tfstate": { backend: { type: "s3" } } }],
])("%s is no reason to refuse", (...[, files, run]: Allowed) => {
  expect(refusal(folderWith(files), run)).toBe("");
});

test.each<[string, { readonly [name: string]: unknown }]>([
  ["s3", { ".terraform/terraform.tfstate": { backend: { type: "s3", config: {} } }, ".terraform.lock.hcl": LOCK }],
  ["cloud", { "cdktf.out/stacks/a/cdk.tf.json": { terraform: { ...CDKTF_STACK.terraform, cloud: {} } } }],
  ["gcs", { "cdktf.out/stacks/a/cdk.tf.json": { terraform: { ...CDKTF_STACK.terraform, backend: { gcs: {} } } } }],
])("a state in a backend of the type %s cannot be checked, and is refused", (type, files) => {
  expect(refusal(folderWith(files))).toContain(`in a backend of the type ${type}, which exec cannot check`);
});

test("many models are counted", () => {
  const resources = Array.from({ length: 7 }, (_, i) => stateWith({ ...MODEL, id: `m${i}` }).resources).flat();
  expect(refusal(folderWith({ "terraform.tfstate": { resources } }))).toContain(
    "(m4 in project shop, created 2026-03-04T05:06:07.891Z) and 2 more.",
  );
});
