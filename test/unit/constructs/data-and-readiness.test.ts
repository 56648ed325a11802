import { NullProvider } from "@cdktf/provider-null/lib/provider";
import {
  App,
  Aspects,
  DataResource,
  Op,
  propertyAccess,
  TerraformOutput,
  TerraformStack,
  TerraformVariable,
  Testing,
  Token,
} from "cdktf";
import { Construct } from "constructs";
import { DataNorthflankLlmModelDeployment, LlmModelDeployment, ModelReadiness, NorthflankProvider } from "../../../src";

let stack: TerraformStack;

beforeEach(() => {
  stack = new TerraformStack(new App(), "stack");
  new NorthflankProvider(stack, "northflank");
});

const synthesized = () => JSON.parse(Testing.synth(stack, true));
const data = (argument: object) =>
  new DataNorthflankLlmModelDeployment(stack, "qwen", { projectId: "default-project", ...argument });

test("a model is read by its id", () => {
  const { id } = data({ id: "qwen3-8b" });
  new TerraformOutput(stack, "id", { value: id, staticId: true });
  const { data: written, output } = synthesized();
  expect(written.northflank_llm_model_deployment.qwen).toMatchObject({ project_id: "default-project", id: "qwen3-8b" });
  expect(output.id.value).toBe("${data.northflank_llm_model_deployment.qwen.id}");
});

test.each([
  ["neither id nor name", {}, "id: exactly one of id and name must be given; neither is given"],
  ["both id and name", { id: "a", name: "Model A" }, 'both are: "a" and "Model A"'],
])("%s is refused", (_what, argument, message) => {
  expect(() => data(argument)).toThrow(message);
});

test("an id and a name may both be given as variables, because one may be null", () => {
  const id = new TerraformVariable(stack, "id", {});
  const name = new TerraformVariable(stack, "name", {});
  data({ id: id.stringValue, name: name.stringValue });
  new DataNorthflankLlmModelDeployment(stack, "other", { projectId: id.stringValue, name: "Qwen3 8B" });
  expect(() => synthesized()).not.toThrow();
});

test("a readiness makes its dependents wait until the model runs", () => {
  const readiness = new ModelReadiness(stack, "ready", { model: data({ name: "Qwen3 8B" }) });
  new TerraformOutput(stack, "url", { value: readiness.openAiBaseUrl, staticId: true });
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
    endpoint: `\${one(values(${model}.urls))}`,
  });
  expect(written.lifecycle).toMatchObject({ precondition: [{ condition: `\${(${model}.status == "running")}` }] });
  expect(output.url.value).toBe(`\${null_resource.${name}.triggers.endpoint}/v1`);
});

test("without a port's name the endpoint of a model is that of its only public HTTP port, deployed here or elsewhere", () => {
  const variable = new TerraformVariable(stack, "v", {});
  const port = { name: "chat", internalPort: 8000, protocol: "HTTP", public: true };
  const spec = { type: "custom", configuration: {} };
  const deployed = (name: string, ports: unknown) =>
    new LlmModelDeployment(stack, name, { projectId: "default-project", name, ports: ports as never, spec });
  const output = (id: string, value: string) => new TerraformOutput(stack, `url-of-${id}`, { value, staticId: true });
  output("known", deployed("known", [port, { ...port, name: "admin", public: false }]).endpoint());
  output("elsewhere", data({ name: "Qwen3 8B" }).endpoint());
  const later = {
    "all-ports": Token.asAny(variable.value),
    "one-public": [{ ...port, public: variable.booleanValue }],
    "one-protocol": [port, { ...port, name: "b", protocol: variable.stringValue }],
  };
  for (const [id, ports] of Object.entries(later)) output(id, deployed(id, ports).endpoint());
  const overridden = deployed("overridden", [port]);
  overridden.addOverride("ports.0.name", "web");
  output("overridden", overridden.endpoint());
  const written = synthesized().output;
  const type = "northflank_llm_model_deployment";
  expect(written["url-of-known"].value).toBe(`\${${type}.known.urls["chat"]}`);
  expect(written["url-of-elsewhere"].value).toBe(`\${one(values(data.${type}.qwen.urls))}`);
  for (const id of [...Object.keys(later), "overridden"])
    expect(written[`url-of-${id}`].value).toBe(`\${one(values(${type}.${id}.urls))}`);
});

test("a second public HTTP port makes the default unclear, although a third is not known yet", () => {
  const variable = new TerraformVariable(stack, "v", {});
  const port = { name: "a", internalPort: 8000, protocol: "HTTP", public: true };
  const ports = [port, { ...port, name: "b" }, { ...port, name: "c", public: variable.booleanValue }];
  const spec = { type: "custom", configuration: {} };
  const model = new LlmModelDeployment(stack, "model", { projectId: "p", name: "abc", ports, spec });
  expect(() => model.endpoint()).toThrow("'stack/model' has more than one public HTTP port: a, b; name the port");
});

test("two readinesses share one null provider", () => {
  const model = data({ name: "Qwen3 8B" });
  new ModelReadiness(stack, "one", { model });
  new ModelReadiness(stack, "two", { model });
  expect(synthesized().provider.null).toHaveLength(1);
});

test("the alternative with terraform_data in the example's README needs no second provider", () => {
  const model = data({ name: "Qwen3 8B" });
  const readiness = new DataResource(stack, "readiness", {
    input: { url: model.openAiBaseUrl(), configuration: model.configurationId },
    lifecycle: {
      precondition: [{ condition: Op.eq(model.status, "running"), errorMessage: "The model does not run." }],
    },
  });
  new TerraformOutput(stack, "url", { value: propertyAccess(readiness.output, ["url"]), staticId: true });
  const { output, provider, resource } = synthesized();
  expect(output.url.value).toBe("${terraform_data.readiness.output.url}");
  expect(resource.terraform_data.readiness.lifecycle.precondition[0].condition).toContain('.status == "running"');
  expect(provider.null).toBeUndefined();
});

test.each(["before", "after"])(
  "a null provider that the user adds %s a readiness is the only one, whatever its id",
  (when) => {
    const makeBoth = [
      () => new NullProvider(stack, "null"),
      () => new ModelReadiness(stack, "ready", { model: data({ name: "Qwen3 8B" }) }),
    ];
    for (const make of when === "before" ? makeBoth : makeBoth.reverse()) make();
    expect(synthesized().provider.null).toEqual([{}]);
  },
);

test("a null provider with an alias is not used as the default", () => {
  const second = new NullProvider(stack, "null", { alias: "second" });
  const model = data({ name: "Qwen3 8B" });
  new ModelReadiness(stack, "own", { model });
  new ModelReadiness(stack, "given", { model, provider: second });
  const { provider, resource } = synthesized();
  expect(provider.null).toEqual([{ alias: "second" }, {}]);
  const readinesses = Object.entries(resource.null_resource) as [string, { provider?: string }][];
  const providers = readinesses.map(([name, { provider }]) => [name.replace(/_.*/, ""), provider]);
  expect(Object.fromEntries(providers)).toEqual({ own: undefined, given: "null.second" });
});

test("a readiness that an aspect creates has a provider too", () => {
  data({ name: "Qwen3 8B" });
  Aspects.of(stack).add({
    visit(node) {
      if (node instanceof DataNorthflankLlmModelDeployment) node.whenRunning();
    },
  });
  expect(synthesized().provider.null).toEqual([{}]);
});

test("a construct of any name may follow a readiness, and each stack has its own null provider", () => {
  const other = new TerraformStack(App.of(stack), "other");
  new NorthflankProvider(other, "northflank");
  const config = { projectId: "default-project", name: "Qwen3 8B" };
  for (const one of [stack, other]) {
    new DataNorthflankLlmModelDeployment(one, "qwen", config).whenRunning();
    new TerraformOutput(one, "null", { value: "" });
    expect(JSON.parse(Testing.synth(one, true)).provider.null).toEqual([{}]);
    expect(JSON.parse(Testing.synth(one, true)).provider.null).toEqual([{}]);
  }
});

test.each<[string, unknown, string]>([
  ["nothing at all", undefined, "the configuration: must be an object, got nothing"],
  ["null", null, "the configuration: must be an object, got null"],
  ["no model", {}, "model: must be a model, got nothing"],
])("a readiness with %s for a configuration is refused", (_what, config, message) => {
  expect(() => new ModelReadiness(stack, "ready", config as never)).toThrow(
    `Invalid ModelReadiness 'stack/ready':\n  - ${message}`,
  );
});

const childrenOf = ({ node }: Construct) => node.children.map((child) => child.node.id);

test("a readiness that fails leaves nothing in the tree, and fails again", () => {
  const model = new LlmModelDeployment(stack, "model", {
    projectId: "default-project",
    name: "Qwen3 8B",
    spec: { type: "custom", configuration: {} },
  });
  const before = childrenOf(stack);
  for (let i = 0; i < 2; i++) expect(() => model.whenRunning()).toThrow("has no public HTTP port; name the port");
  expect(childrenOf(model)).toEqual([]);
  expect(childrenOf(stack)).toEqual(before);
});

test("without the null provider's package a readiness names the package to install, and leaves nothing in the tree", () => {
  const model = data({ name: "Qwen3 8B" });
  const before = childrenOf(stack);
  jest.doMock("@cdktf/provider-null", () => {
    throw Object.assign(new Error("not here"), { code: "MODULE_NOT_FOUND" });
  });
  try {
    for (let i = 0; i < 2; i++)
      expect(() => model.whenRunning()).toThrow("install its bindings with `npm install @cdktf/provider-null`");
  } finally {
    jest.dontMock("@cdktf/provider-null");
  }
  expect(childrenOf(model)).toEqual([]);
  expect(childrenOf(stack)).toEqual(before);
  expect(() => model.whenRunning()).not.toThrow();
});

test("a provider with null for a configuration is refused", () => {
  expect(() => new NorthflankProvider(stack, "second", null as never)).toThrow(
    "Invalid NorthflankProvider 'stack/second':\n  - the configuration: must be an object, got null",
  );
});

test("a provider refuses meta-arguments of resources", () => {
  expect(() => new NorthflankProvider(stack, "second", { count: 2 } as never)).toThrow(
    "count: is not a known property",
  );
});

test("an empty argument of the provider counts as not set, and an address is checked at synth", () => {
  const config = { alias: "second", apiToken: "", baseUrl: "", teamId: "", context: "" };
  expect(() => new NorthflankProvider(stack, "second", config)).not.toThrow();
  const baseUrl = "https://user:secret@api.northflank.com";
  expect(() => new NorthflankProvider(stack, "third", { baseUrl })).toThrow(
    'baseUrl: is "https://api.northflank.com", which has a user name or a password',
  );
});
