import { App, TerraformOutput, TerraformStack, TerraformVariable, Testing } from "cdktf";
import { DataNorthflankLlmModelDeployment, ModelReadiness, NorthflankProvider } from "../../../src";

let stack: TerraformStack;

beforeEach(() => {
  stack = new TerraformStack(new App(), "stack");
  new NorthflankProvider(stack, "northflank");
});

const synthesized = () => JSON.parse(Testing.synth(stack, true));
const data = (argument: object) =>
  new DataNorthflankLlmModelDeployment(stack, "qwen", { projectId: "default-project", ...argument });

test("a model is read by its id", () => {
  data({ llmModelDeploymentId: "qwen3-8b" });
  expect(synthesized().data.northflank_llm_model_deployment.qwen).toMatchObject({
    project_id: "default-project",
    llm_model_deployment_id: "qwen3-8b",
  });
});

test.each([
  ["neither id nor name", {}, "exactly one of llmModelDeploymentId and name must be given; neither is given"],
  ["both id and name", { llmModelDeploymentId: "a", name: "Model A" }, "both are"],
])("%s is refused", (_what, argument, message) => {
  expect(() => data(argument)).toThrow(message);
});

test("of an id and a name that are variables one may turn out to be null", () => {
  const id = new TerraformVariable(stack, "id", {});
  const name = new TerraformVariable(stack, "name", {});
  data({ llmModelDeploymentId: id.stringValue, name: name.stringValue });
  new DataNorthflankLlmModelDeployment(stack, "other", { projectId: id.stringValue, name: "Qwen3 8B" });
  expect(() => synthesized()).not.toThrow();
});

test("a gate holds its dependents back until the model runs", () => {
  const gate = new ModelReadiness(stack, "ready", { model: data({ name: "Qwen3 8B" }) });
  new TerraformOutput(stack, "url", { value: gate.openAiBaseUrl, staticId: true });
  const { resource, output } = synthesized();
  const [name, written] = Object.entries(resource.null_resource)[0] as [
    string,
    { triggers: object; lifecycle: object },
  ];
  const model = "data.northflank_llm_model_deployment.qwen";
  expect(written.triggers).toEqual({
    id: `\${${model}.id}`,
    configuration_id: `\${${model}.deployment_configuration.id}`,
    dns_base: `\${${model}.dns.base}`,
    endpoint: `\${${model}.urls["http"]}`,
  });
  expect(written.lifecycle).toMatchObject({ precondition: [{ condition: `\${(${model}.status == "running")}` }] });
  expect(output.url.value).toBe(`\${null_resource.${name}.triggers.endpoint}/v1`);
});

test("two gates share one null provider", () => {
  const model = data({ name: "Qwen3 8B" });
  new ModelReadiness(stack, "one", { model });
  new ModelReadiness(stack, "two", { model });
  expect(synthesized().provider.null).toHaveLength(1);
});
