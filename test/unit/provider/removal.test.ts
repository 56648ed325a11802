import { UNKNOWN } from "../../../src/protocol/values";
import { fromJsonSchema } from "../../../src/provider/from-json-schema";
import { importedState } from "../../../src/provider/llm-model-deployment-identity";
import { planDeployment } from "../../../src/provider/llm-model-deployment-plan";
import { rememberConfigured, warnOfRemoved } from "../../../src/provider/removal";
import { llmModelDeploymentResource } from "../../../src/schema/terraform-surface";

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
  const kept = rememberConfigured(attributes, before);
  const [told, ...more] = warnOfRemoved(attributes, before, config({ spec: spec({ name: "org/model" }) }), kept);
  expect(more).toEqual([]);
  expect(told).toMatchObject({ severity: "warning", summary: "Removed arguments keep their values" });
  expect(told?.detail).toContain('  description = "chat"\n  spec.configuration.revision = "main"\n');
  expect(told?.detail).not.toContain("org/model");
});

test("a value that the API filled in is no removed argument", () => {
  const before = config({ description: null });
  const kept = rememberConfigured(attributes, before);
  expect(warnOfRemoved(attributes, config({ description: "by the API" }), before, kept)).toEqual([]);
});

test("an argument that is not known yet is not removed", () => {
  const before = config({ spec: spec({ revision: "main" }) });
  const kept = rememberConfigured(attributes, before);
  expect(warnOfRemoved(attributes, before, config({ spec: UNKNOWN }), kept)).toEqual([]);
});

test.each(["", "{", "[]", '{"configured":1}'])("what another release remembered does no harm: %j", (text) => {
  const before = config({ description: "chat" });
  expect(warnOfRemoved(attributes, before, config({}), Buffer.from(text))).toEqual([]);
});

test("without what was remembered nothing is said of removals, and the plan is the same", () => {
  const prior = { ...config({ description: "chat", deletion_protection: false, wait_for_running: true }), id: "model" };
  const kept = rememberConfigured(attributes, prior);
  const [told, silent] = [kept, NOTHING].map((remembered) => planDeployment(prior, config({}), null, remembered));
  expect(told?.diagnostics).toHaveLength(1);
  expect(silent?.diagnostics).toHaveLength(0);
  expect(silent?.result.planned).toEqual(told?.result.planned);
});
