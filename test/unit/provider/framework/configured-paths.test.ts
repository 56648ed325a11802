import { ObjectValue, UNKNOWN } from "../../../../src/protocol/values";
import { configuredPaths, removedArguments } from "../../../../src/provider/framework/configured-paths";
import { fromJsonSchema } from "../../../../src/provider/framework/from-json-schema";
import { decodePrivateState, encodePrivateState } from "../../../../src/provider/framework/private-state";
import { importedState } from "../../../../src/provider/resource/import";
import { planDeployment } from "../../../../src/provider/resource/plan";
import { llmModelDeploymentResource } from "../../../../src/schema/terraform-surface";
import { proves } from "../../../support/proves";
import { configOf, stateAfter } from "../resource/fixtures";
import { described, toBigger } from "../resource/runs";

const { attributes } = fromJsonSchema(llmModelDeploymentResource);
const NO_PRIVATE_STATE = Buffer.alloc(0);

/** The private state after an apply of this configuration. */
const privateStateOf = (config: ObjectValue) => encodePrivateState({ configured: configuredPaths(attributes, config) });
const removed = (prior: ObjectValue, config: ObjectValue, privateState: Buffer) =>
  removedArguments(attributes, prior, config, decodePrivateState(privateState).configured);

const spec = (configuration: object) => ({ type: "custom", configuration });
const config = (more: object) => ({
  ...importedState(null, "p", "x"),
  id: null,
  name: "Model",
  spec: spec({}),
  ...more,
});

const port = (more: object) => ({
  name: "http",
  internal_port: 8000,
  protocol: "HTTP",
  ...{ public: null, domains: null, disable_nf_domain: null, id: null, dns: null },
  ...more,
});

const summaryOf = (name: string) => `Removed arguments keep their values: AI model "${name}"`;

test("a removed argument is named with its path, and its value is not shown: it may be sensitive", () => {
  const before = config({ description: "topsecret", spec: spec({ revision: "main", name: "org/model" }) });
  const privateState = privateStateOf(before);
  const now = config({ spec: spec({ name: "org/model" }) });
  const lines = ["description", "spec.configuration.revision"];
  expect(removed(before, now, privateState)).toEqual(lines);
  const [told, ...more] = planDeployment({ ...before, id: "model" }, now, null, privateState).diagnostics.filter(
    ({ summary }) => summary === summaryOf("Model"),
  );
  expect(more).toEqual([]);
  expect(told).toMatchObject({ severity: "warning", detail: expect.stringContaining(lines.join("\n  ")) });
  expect(told?.detail).not.toContain("topsecret");
});

test("an argument whose value is empty already is not named", () => {
  const before = config({ description: "", tags: [], spec: spec({ name: "org/model" }) });
  expect(removed(before, config({ spec: spec({ name: "org/model" }) }), privateStateOf(before))).toEqual([]);
});

test("a model that is created anew keeps nothing: there is no warning of removed arguments", () => {
  const before = { ...config({ description: "chat" }), id: "model" };
  const elsewhere = config({ project_id: "q" });
  const { result, diagnostics } = planDeployment(before, elsewhere, null, privateStateOf(before));
  expect(result.requiresReplace).toEqual([["project_id"]]);
  expect(diagnostics.map(({ summary }) => summary)).not.toContain(summaryOf("Model"));
});

test("lifting ignore_changes removes nothing that a person wrote", () => {
  const written = config({ spec: spec({ name: "org/model" }) });
  const prior = {
    ...config({ spec: spec({ name: "org/model", revision: "main" }), ports: [port({ id: "p1", dns: "x.code.run" })] }),
    id: "model",
  };
  // Terraform hands the provider the state's values in place of the ignored arguments
  const { ports = null } = prior as ObjectValue;
  const ignoring = { ...written, description: "new", ports, spec: prior.spec };
  const { private: after } = planDeployment(prior, ignoring, null, privateStateOf(written)).result;
  expect(removed({ ...prior, description: "new" }, { ...written, description: "new" }, after)).toEqual([]);
});

test("what an imported model's configuration describes counts as written", () => {
  const prior = { ...config({ description: "chat", spec: spec({ revision: "main" }) }), id: "model" };
  const adopting = config({ description: "talk", spec: spec({ revision: "main" }) });
  const { private: after } = planDeployment(prior, adopting, null, NO_PRIVATE_STATE).result;
  expect(removed(adopting, config({ description: "talk" }), after)).toEqual(["spec.configuration.revision"]);
});

test("a value that the API filled in is not a removed argument", () => {
  const before = config({ description: null });
  const privateState = privateStateOf(before);
  expect(removed(config({ description: "by the API" }), before, privateState)).toEqual([]);
});

test("an argument that is not known yet is not removed", () => {
  const before = config({ spec: spec({ revision: "main" }) });
  const privateState = privateStateOf(before);
  expect(removed(before, config({ spec: UNKNOWN }), privateState)).toEqual([]);
});

test.each(["", "{", "[]", '{"configured":1}'])("a private state of another release does no harm: %j", (text) => {
  const before = config({ description: "chat" });
  expect(removed(before, config({}), Buffer.from(text))).toEqual([]);
});

test("without a private state there is no warning of removed arguments, and the plan is the same", () => {
  proves("PLAN-12");
  const prior = { ...config({ description: "chat", deletion_protection: false, wait_for_running: true }), id: "model" };
  const privateState = privateStateOf(prior);
  const [told, silent] = [privateState, NO_PRIVATE_STATE].map((bytes) =>
    planDeployment(prior, config({}), null, bytes),
  );
  expect(told?.diagnostics).toHaveLength(1);
  expect(silent?.diagnostics).toHaveLength(0);
  expect(silent?.result.planned).toEqual(told?.result.planned);
});

test("an argument that is removed from a port is named too: the port stays public", () => {
  const before = config({ ports: [port({ public: true })] });
  const privateState = privateStateOf(before);
  expect(removed(before, config({ ports: [port({})] }), privateState)).toContain('ports["http"].public');
  expect(removed(before, config({ ports: [port({ name: "grpc" })] }), privateState)).toEqual([]);
  expect(removed(before, config({}), privateState)).toEqual(["ports"]);
});

const LOST = 'Custom domains may be lost: AI model "Model"';

test("a change of an imported model's ports says that their custom domains may be lost, and later changes too", () => {
  const prior = {
    ...config({ ports: [port({ public: true })], deletion_protection: false, wait_for_running: true }),
    id: "model",
  };
  const moved = (more = {}) => config({ ports: [port({ public: true, internal_port: 8001, ...more })] });
  const summaries = (wanted: ObjectValue, privateState: Buffer) =>
    planDeployment(prior, wanted, null, privateState).diagnostics.map(({ summary }) => summary);
  expect(summaries(moved(), NO_PRIVATE_STATE)).toContain(LOST);
  expect(summaries(moved({ domains: ["llm.example.com"] }), NO_PRIVATE_STATE)).not.toContain(LOST);
  expect(summaries(config({ description: "x" }), NO_PRIVATE_STATE)).not.toContain(LOST);
  const reordered = config({ description: "x", ports: [port({ public: true })] });
  expect(summaries(reordered, NO_PRIVATE_STATE)).not.toContain(LOST);
  const adopted = planDeployment(prior, config({ description: "x" }), null, NO_PRIVATE_STATE).result.private;
  expect(summaries(moved(), adopted)).toContain(LOST);
  const own = planDeployment(null, prior, null, NO_PRIVATE_STATE).result.private;
  expect(summaries(moved(), own)).not.toContain(LOST);
});

test.each(["crashed", "paused"])(
  "each plan warns of a model that is %s, unless it rolls out a new configuration",
  (status) => {
    const prior = { ...stateAfter(), status };
    const summaries = (wanted: ObjectValue) =>
      planDeployment(prior, wanted, null, NO_PRIVATE_STATE).diagnostics.map(({ summary }) => summary);
    const told = `AI model "qwen-chat" is ${status}`;
    expect(summaries(configOf())).toEqual([told]);
    expect(summaries(described)).toContain(told);
    expect(summaries(toBigger)).not.toContain(told);
  },
);

test("a port that stays public although public is no longer configured is warned of when it changes", () => {
  const prior = {
    ...config({ ports: [port({ public: true })], deletion_protection: false, wait_for_running: true }),
    id: "model",
  };
  const { diagnostics } = planDeployment(
    prior,
    config({ ports: [port({ internal_port: 8001 })] }),
    null,
    NO_PRIVATE_STATE,
  );
  expect(diagnostics.map(({ summary }) => summary)).toContain("Public port without authentication");
});
