import { ObjectValue, UNKNOWN } from "../../../../src/protocol/values";
import { fromJsonSchema } from "../../../../src/provider/framework/from-json-schema";
import { remember, warnOfRemoved } from "../../../../src/provider/framework/removed-arguments";
import { importedState } from "../../../../src/provider/resource/import";
import { planDeployment } from "../../../../src/provider/resource/plan";
import { llmModelDeploymentResource } from "../../../../src/schema/terraform-surface";
import { proves } from "../../../support/proves";
import { configOf, stateAfter } from "../resource/fixtures";
import { described, toBigger } from "../resource/runs";

const { attributes } = fromJsonSchema(llmModelDeploymentResource);
const NOTHING = Buffer.alloc(0);

const spec = (configuration: object) => ({ type: "custom", configuration });
const config = (more: object) => ({
  ...importedState(null, "p", "x"),
  id: null,
  name: "Model",
  spec: spec({}),
  ...more,
});

test("a removed argument is named with the value that it keeps", () => {
  const before = config({ description: "chat", spec: spec({ revision: "main", name: "org/model" }) });
  const kept = remember(attributes, before, null, NOTHING);
  const [told, ...more] = warnOfRemoved(attributes, before, config({ spec: spec({ name: "org/model" }) }), kept);
  expect(more).toEqual([]);
  expect(told).toMatchObject({ severity: "warning", summary: "Removed arguments keep their values" });
  expect(told?.detail).toContain('  description = "chat"\n  spec.configuration.revision = "main"\n');
  expect(told?.detail).not.toContain("org/model");
});

test("a value that the API filled in is no removed argument", () => {
  const before = config({ description: null });
  const kept = remember(attributes, before, null, NOTHING);
  expect(warnOfRemoved(attributes, config({ description: "by the API" }), before, kept)).toEqual([]);
});

test("an argument that is not known yet is not removed", () => {
  const before = config({ spec: spec({ revision: "main" }) });
  const kept = remember(attributes, before, null, NOTHING);
  expect(warnOfRemoved(attributes, before, config({ spec: UNKNOWN }), kept)).toEqual([]);
});

test.each(["", "{", "[]", '{"configured":1}'])("what another release remembered does no harm: %j", (text) => {
  const before = config({ description: "chat" });
  expect(warnOfRemoved(attributes, before, config({}), Buffer.from(text))).toEqual([]);
});

test("without what was remembered nothing is said of removals, and the plan is the same", () => {
  proves("PLAN-12");
  const prior = { ...config({ description: "chat", deletion_protection: false, wait_for_running: true }), id: "model" };
  const kept = remember(attributes, prior, null, NOTHING);
  const [told, silent] = [kept, NOTHING].map((remembered) => planDeployment(prior, config({}), null, remembered));
  expect(told?.diagnostics).toHaveLength(1);
  expect(silent?.diagnostics).toHaveLength(0);
  expect(silent?.result.planned).toEqual(told?.result.planned);
});

const port = (more: object) => ({
  name: "http",
  internal_port: 8000,
  protocol: "HTTP",
  ...{ public: null, domains: null, disable_nf_domain: null, id: null, dns: null },
  ...more,
});

test("what is removed of a port is named too: it stays public", () => {
  const before = config({ ports: [port({ public: true })] });
  const kept = remember(attributes, before, null, NOTHING);
  const [told] = warnOfRemoved(attributes, before, config({ ports: [port({})] }), kept);
  expect(told?.detail).toContain('  ports["http"].public = true\n');
  expect(warnOfRemoved(attributes, before, config({ ports: [port({ name: "grpc" })] }), kept)).toEqual([]);
  const [whole] = warnOfRemoved(attributes, before, config({}), kept);
  expect(whole?.detail).toMatch(/:\n {2}ports = \[.*\]\nTo change/);
});

test("a change of an imported model's ports says that their custom domains may be lost, and later changes too", () => {
  const prior = {
    ...config({ ports: [port({ public: true })], deletion_protection: false, wait_for_running: true }),
    id: "model",
  };
  const moved = (more = {}) => config({ ports: [port({ public: true, internal_port: 8001, ...more })] });
  const summaries = (wanted: ObjectValue, kept: Buffer) =>
    planDeployment(prior, wanted, null, kept).diagnostics.map(({ summary }) => summary);
  expect(summaries(moved(), NOTHING)).toContain("Custom domains may be lost");
  expect(summaries(moved({ domains: ["llm.example.com"] }), NOTHING)).not.toContain("Custom domains may be lost");
  expect(summaries(config({ description: "x" }), NOTHING)).not.toContain("Custom domains may be lost");
  const reordered = config({ description: "x", ports: [port({ public: true })] });
  expect(summaries(reordered, NOTHING)).not.toContain("Custom domains may be lost");
  const adopted = planDeployment(prior, config({ description: "x" }), null, NOTHING).result.private;
  expect(summaries(moved(), adopted)).toContain("Custom domains may be lost");
  const own = planDeployment(null, prior, null, NOTHING).result.private;
  expect(summaries(moved(), own)).not.toContain("Custom domains may be lost");
});

test.each(["crashed", "paused"])("each plan says of a model that it is %s, unless it rolls out another", (status) => {
  const prior = { ...stateAfter(), status };
  const summaries = (wanted: ObjectValue) =>
    planDeployment(prior, wanted, null, NOTHING).diagnostics.map(({ summary }) => summary);
  const told = `AI model "qwen-chat" is ${status}`;
  expect(summaries(configOf())).toEqual([told]);
  expect(summaries(described)).toContain(told);
  expect(summaries(toBigger)).not.toContain(told);
});

test("a port that is public without being configured so any more is still told of when it is changed", () => {
  const prior = {
    ...config({ ports: [port({ public: true })], deletion_protection: false, wait_for_running: true }),
    id: "model",
  };
  const { diagnostics } = planDeployment(prior, config({ ports: [port({ internal_port: 8001 })] }), null, NOTHING);
  expect(diagnostics.map(({ summary }) => summary)).toContain("Doubtful value (rule N3)");
});
