import { App, Lazy, TerraformOutput, TerraformStack, TerraformVariable, Testing, Token } from "cdktf";
import {
  DataNorthflankLlmModelDeployment,
  DataNorthflankLlmModelDeployments,
  LlmModelDeployment,
  LlmModelDeploymentConfig,
  NorthflankProvider,
} from "../../../src";

const CONFIG: LlmModelDeploymentConfig = {
  projectId: "default-project",
  name: "Qwen",
  ports: [{ name: "http", internalPort: 8000, protocol: "HTTP", public: true }],
  spec: { type: "custom", configuration: { name: "Qwen/Qwen3-8B" } },
};

let stack: TerraformStack;
let provider: NorthflankProvider;

beforeEach(() => {
  stack = new TerraformStack(new App(), "stack");
  provider = new NorthflankProvider(stack, "northflank");
});

const synthesized = () => JSON.parse(Testing.synth(stack, true));
const modelOf = (name = "model") => synthesized().resource.northflank_llm_model_deployment[name];
const model = (change: Partial<LlmModelDeploymentConfig> = {}) =>
  new LlmModelDeployment(stack, "model", { ...CONFIG, ...change });

test("the value of a setter is validated at synth", () => {
  model().name = "no_good";
  expect(synthesized).toThrow("[stack/model] name: must be letters and digits");
});

test("a new spec is validated at synth", () => {
  model().putSpec({ type: "custom", configuration: { engine: "tgi" } });
  expect(synthesized).toThrow('spec.configuration.engine: must be "vllm", got "tgi"');
});

test("a change of a nested property is validated at synth", () => {
  model().spec.configuration.architecture.workerConfig.gpuMemoryUtilization = 2;
  expect(synthesized).toThrow("gpuMemoryUtilization: must be <= 1, got 2");
});

test("a valid change after construction is synthesised", () => {
  const changed = model();
  changed.name = "Qwen Chat";
  changed.putTimeouts({ create: "2h" });
  expect(modelOf()).toMatchObject({ name: "Qwen Chat", timeouts: { create: "2h" } });
});

test.each([
  [
    "the bindings' names",
    { workerConfig: {} },
    'architecture.workerConfig: is not a known attribute of Terraform\'s; did you mean "worker_config"?',
  ],
  [
    "a slip",
    { worker_config: { replica: 1 } },
    'workerConfig.replica: is not a known attribute of Terraform\'s; did you mean "replicas"?',
  ],
])(
  "an object known only at synth is refused with %s, because Terraform would drop those",
  (_what, architecture, message) => {
    const spec = { type: "custom", configuration: { architecture } };
    for (const late of [Token.asAny(spec), Lazy.anyValue({ produce: () => spec })]) {
      stack.node.tryRemoveChild("model");
      model({ spec: late as never });
      expect(synthesized).toThrow(message);
    }
  },
);

test("endpoint uses the ports that a setter has changed", () => {
  const served = model();
  served.putPorts([{ name: "web", internalPort: 80, protocol: "HTTP/2", public: true }]);
  new TerraformOutput(stack, "url", { value: served.endpoint(), staticId: true });
  expect(synthesized().output.url.value).toContain('urls["web"]');
});

test.each([
  ["no port", "htpp"],
  ["a port that is not public", "private"],
  ["a port without a URL", "raw"],
])("the endpoint of %s is refused at synth, not only at apply", (_what, name) => {
  const ports = [
    { name: "http", internalPort: 8000, protocol: "HTTP", public: true },
    { name: "private", internalPort: 8001, protocol: "HTTP" },
    { name: "raw", internalPort: 8002, protocol: "TCP", public: true },
  ];
  model({ ports }).whenRunning(name);
  expect(synthesized).toThrow(
    `[stack/model] endpoint("${name}"): must name a public HTTP port of the model, which has "http"`,
  );
});

test("the endpoint of a port that only Terraform or an override knows is accepted", () => {
  const variable = new TerraformVariable(stack, "v", {});
  const port = { name: "http", internalPort: 8000, protocol: "HTTP", public: true };
  const ports = [
    { ...port, name: variable.stringValue },
    { ...port, name: "b", public: variable.booleanValue },
  ];
  const unknown = model({ ports: [...ports, { ...port, name: "c", protocol: variable.stringValue }] });
  for (const name of ["a", "b", "c", variable.stringValue]) unknown.endpoint(name);
  const model2 = (id: string, change: object) => new LlmModelDeployment(stack, id, { ...CONFIG, name: id, ...change });
  model2("none", { ports: undefined }).endpoint("a");
  model2("later", { ports: Token.asAny(variable.value) }).endpoint("a");
  const overridden = model2("overridden", {});
  overridden.addOverride("ports", []);
  overridden.endpoint("a");
  expect(synthesized).not.toThrow();
});

test("the value of an override is not validated", () => {
  model().addOverride("name", "no_good");
  expect(modelOf().name).toBe("no_good");
});

test.each([
  ["the bindings' names", "spec.configuration.nodeConfiguration.gpu", 'did you mean "node_configuration"?'],
  [
    "a slip",
    "spec.configuration.engin",
    'spec.configuration.engin: is not a known attribute of Terraform\'s; did you mean "engine"?',
  ],
  ["a slip in a port", "ports.0.internal_prt", "ports[0].internal_prt: is not a known attribute of Terraform's"],
])("an override with %s is refused, because Terraform would drop it", (_what, path, message) => {
  model().addOverride(path, "x");
  expect(synthesized).toThrow(message);
});

test.each([
  ["a status", "status", "running"],
  ["an identifier", "id", "mine"],
  ["a nested object", "deployment_configuration", {}],
  ["the host of a port", "ports.0.dns", "mine.example.com"],
])("an override with %s is refused, because only the API computes it", (_what, path, value) => {
  model().addOverride(path, value);
  const shown = path.replace("ports.0", "ports[0]");
  expect(synthesized).toThrow(`${shown}: is read-only: the API computes it. Remove it from the configuration`);
});

test("a read-only argument of a data source is refused, in its configuration and in an override", () => {
  const readOnly = /is read-only: the API computes it/;
  const config = { projectId: "default-project", id: "qwen" };
  const withStatus = { ...config, status: "running" };
  expect(() => new DataNorthflankLlmModelDeployment(stack, "a", withStatus)).toThrow(readOnly);
  const list = new DataNorthflankLlmModelDeployments(stack, "b", { projectId: "default-project" });
  list.addOverride("deployments", []);
  expect(synthesized).toThrow(/deployments: is read-only/);
});

test("the names in an override known only at synth are checked", () => {
  model().addOverride("spec.configuration", Token.asAny({ nodeConfiguration: {} }));
  expect(synthesized).toThrow("spec.configuration.nodeConfiguration: is not a known attribute of Terraform's");
});

test("overrides of Terraform's meta-arguments are accepted", () => {
  const overridden = model();
  overridden.addOverride("lifecycle.create_before_destroy", true);
  overridden.addOverride("depends_on", ["null_resource.a"]);
  overridden.addOverride("for_each", { a: 1 });
  overridden.addOverride("provisioner", [{ "local-exec": { command: "true" } }]);
  overridden.addOverride("ports.0.internal_port", 9000);
  overridden.addOverride("spec", Token.asAny(new TerraformVariable(stack, "v", {}).value));
  expect(modelOf()).toMatchObject({ lifecycle: { create_before_destroy: true }, spec: "${var.v}" });
});

test("Terraform's meta-arguments are passed on", () => {
  const first = model({ lifecycle: { preventDestroy: true, ignoreChanges: ["description"] }, provider });
  new LlmModelDeployment(stack, "second", { ...CONFIG, name: "Second", dependsOn: [first], count: 2 });
  expect(modelOf()).toMatchObject({ lifecycle: { prevent_destroy: true, ignore_changes: ["description"] } });
  expect(modelOf("second")).toMatchObject({ count: 2, depends_on: ["northflank_llm_model_deployment.model"] });
});

const warningsOf = ({ node }: LlmModelDeployment) =>
  node.metadata.filter(({ type }) => type === "@cdktf/warn").map(({ data }) => data);

test("a broken rule becomes a warning of the model, with its title, its page and how to accept it", () => {
  expect(warningsOf(model())).toEqual([
    `Public port without authentication
ports: has public ports (http): anyone can use the model, because Northflank's ports have no authentication
Rule public-port: https://github.com/northflank-community/cdktf-provider-northflank/blob/main/docs/guides/rules.md#public-port
To accept it, add "public-port" to acceptedWarnings.`,
  ]);
});

test("an accepted warning is silent, and Terraform accepts it too", () => {
  expect(warningsOf(model({ acceptedWarnings: ["public-port"] }))).toEqual([]);
  expect(modelOf()).toMatchObject({ accepted_warnings: ["public-port"] });
});

test("an accepted warning that finds nothing is named", () => {
  expect(warningsOf(model({ acceptedWarnings: ["public-port", "chunked-prefill-off"] }))).toEqual([
    expect.stringContaining('acceptedWarnings: names "chunked-prefill-off", which found nothing here: remove it'),
  ]);
});

test("an unknown id of a warning is refused with the nearest one", () => {
  expect(() => model({ acceptedWarnings: ["public-prot"] })).toThrow('got "public-prot"; did you mean "public-port"?');
});

test.each([
  ["in a project", {}, "default-project/qwen3-8b"],
  ["of a team", { teamId: "my-team" }, "my-team/default-project/qwen3-8b"],
])("a model %s that exists already is adopted by an import", (_where, change, id) => {
  LlmModelDeployment.adopt(stack, "model", "qwen3-8b", { ...CONFIG, ...change, provider });
  expect(synthesized().import).toEqual([{ id, provider: "northflank", to: "northflank_llm_model_deployment.model" }]);
});

test("whenRunning returns one readiness for each port of the model", () => {
  const served = model();
  expect(served.whenRunning()).toBe(served.whenRunning());
  expect(served.whenRunning("http")).not.toBe(served.whenRunning());
  new TerraformOutput(stack, "url", { value: served.whenRunning().openAiBaseUrl, staticId: true });
  const { output, resource } = synthesized();
  const [readiness] = Object.keys(resource.null_resource).filter((name) => !name.includes("http"));
  expect(readiness).toMatch(/^model_when-running_gate_/);
  expect(output.url.value).toBe(`\${null_resource.${readiness}.triggers.endpoint}/v1`);
});

const reading = () =>
  new DataNorthflankLlmModelDeployment(stack, "model", { projectId: "default-project", name: "Qwen" });

test.each<[string, () => LlmModelDeployment | DataNorthflankLlmModelDeployment, string]>([
  ["a model", model, "northflank_llm_model_deployment.model"],
  ["a model that is only read", reading, "data.northflank_llm_model_deployment.model"],
])("the port of %s may be named by a variable", (_what, make, address) => {
  const port = new TerraformVariable(stack, "port", {}).stringValue;
  const served = make();
  expect(served.whenRunning(port)).toBe(served.whenRunning(port));
  expect(served.whenRunning("${var.port}")).not.toBe(served.whenRunning(port));
  new TerraformOutput(stack, "url", { value: served.endpoint(port), staticId: true });
  new TerraformOutput(stack, "other_url", { value: served.openAiBaseUrl("${var.port}"), staticId: true });
  new TerraformOutput(stack, "inner_url", { value: served.endpoint(`p-${port}`), staticId: true });
  const { output, resource } = synthesized();
  expect(output.inner_url.value).toBe(`\${${address}.urls["p-\${var.port}"]}`);
  expect(output.url.value).toBe(`\${${address}.urls[var.port]}`);
  expect(output.other_url.value).toBe(`\${${address}.urls["\${var.port}"]}/v1`);
  const readinesses = Object.values(resource.null_resource) as { triggers: { endpoint: string } }[];
  expect(readinesses[0]?.triggers.endpoint).toBe(output.url.value);
  expect(served.node.children.map(({ node }) => node.id)).toEqual(["when-running-unknown-1", "when-running-unknown-2"]);
});

test("whenRunning also works for a model that is only read", () => {
  const found = new DataNorthflankLlmModelDeployment(stack, "found", { projectId: "default-project", name: "Qwen" });
  found.whenRunning();
  const [readiness] = Object.values(synthesized().resource.null_resource) as { lifecycle: object }[];
  expect(JSON.stringify(readiness?.lifecycle)).toContain("data.northflank_llm_model_deployment.found.status");
});

test("the models of a project are listed by their conditions", () => {
  const running = new DataNorthflankLlmModelDeployments(stack, "running", {
    projectId: "default-project",
    nameRegex: "^Qwen",
    tags: ["chat"],
    status: "running",
  });
  new TerraformOutput(stack, "first", { value: running.deployments.get(0).dns.base, staticId: true });
  const { data, output } = synthesized();
  expect(data.northflank_llm_model_deployments.running).toMatchObject({
    project_id: "default-project",
    name_regex: "^Qwen",
    tags: ["chat"],
    status: "running",
  });
  expect(output.first.value).toBe("${data.northflank_llm_model_deployments.running.deployments[0].dns.base}");
});

test("a second argument that a setter gives a data source is refused at synth", () => {
  const config = { projectId: "default-project", id: "qwen" };
  new DataNorthflankLlmModelDeployment(stack, "model", config).name = "Qwen";
  expect(synthesized).toThrow(
    '[stack/model] id: exactly one of id and name must be given; both are: "qwen" and "Qwen"',
  );
});

test("the id of a model that is only read is given to the constructor: it has no setter", () => {
  expect(() => Object.assign(reading(), { id: "qwen" })).toThrow(/Cannot set property id .* only a getter/);
});

test("setters and Lazy values of a list data source are validated at synth", () => {
  const config = { projectId: "default-project", nameRegex: Lazy.stringValue({ produce: () => "[" }) };
  new DataNorthflankLlmModelDeployments(stack, "all", config).status = "asleep";
  expect(synthesized).toThrow(/nameRegex: must be a regular expression, got "\[".*\n.*status: must be one of/);
});

test("a valid change of a data source after construction is synthesised", () => {
  const found = reading();
  found.name = "Llama";
  found.addOverride("lifecycle.postcondition", []);
  expect(synthesized().data.northflank_llm_model_deployment.model.name).toBe("Llama");
});

test("only the provider's token is secret, and it can come from a variable", () => {
  const other = new TerraformStack(new App(), "other");
  new NorthflankProvider(other, "northflank", { apiToken: "${var.token}", alias: "second", maxRetries: 2 });
  expect(JSON.parse(Testing.synth(other)).provider.northflank).toEqual([
    { alias: "second", api_token: "${var.token}", max_retries: 2 },
  ]);
});
