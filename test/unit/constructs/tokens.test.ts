import {
  App,
  conditional,
  DataResource,
  DataTerraformRemoteStateLocal,
  Fn,
  forExpression,
  Lazy,
  Op,
  propertyAccess,
  rawString,
  ref,
  TerraformCount,
  TerraformHclModule,
  TerraformIterator,
  TerraformLocal,
  TerraformSelf,
  TerraformStack,
  TerraformVariable,
  Testing,
  Token,
} from "cdktf";
import {
  DataNorthflankLlmModelDeployment,
  DataNorthflankLlmModelDeployments,
  LlmModelDeployment,
  LlmModelDeploymentConfig,
  NorthflankProvider,
} from "../../../src";

// Values that only Terraform knows are accepted, and the values beside them are validated: each kind is tried once beside
// valid values, and once beside a wrong one.

interface Scene {
  readonly stack: TerraformStack;
  readonly variable: TerraformVariable;
  readonly other: LlmModelDeployment;
  readonly found: DataNorthflankLlmModelDeployment;
  readonly all: DataNorthflankLlmModelDeployments;
}

// biome-ignore lint/suspicious/noExplicitAny: tokens stand where the types want values, as in JavaScript
type Change = any;

const worker = (workerConfig: object): Change => ({
  spec: { type: "custom", configuration: { architecture: { workerConfig } } },
});
const gpu = (configuration: unknown): Change => ({
  spec: { type: "custom", configuration: { nodeConfiguration: { gpu: { enabled: true, configuration } } } },
});
const port = (change: object): Change => ({
  ports: [{ name: "http", internalPort: 8000, protocol: "HTTP", ...change }],
});

/** What a user would call it -> where it is written, and how Terraform's JSON must show it. */
const KINDS: Record<string, [(scene: Scene) => Change, string]> = {
  "a variable as text": [({ variable }) => ({ name: variable.stringValue }), '"name":"${var.v}"'],
  "a variable as a number": [({ variable }) => worker({ replicas: variable.numberValue }), '"replicas":"${var.v}"'],
  "a variable as a switch": [
    ({ variable }) => worker({ enforceEager: variable.booleanValue }),
    '"enforce_eager":"${var.v}"',
  ],
  "a variable as a list": [({ variable }) => ({ tags: variable.listValue }), '"tags":"${var.v}"'],
  "a variable inside a text": [
    ({ variable }) => ({ name: `Qwen ${variable.stringValue} chat` }),
    '"name":"Qwen ${var.v} chat"',
  ],
  "a variable where an object belongs": [
    ({ variable }) => ({ spec: Token.asAny(variable.value) }),
    '"spec":"${var.v}"',
  ],
  "a variable where an inner object belongs": [
    ({ variable }) => gpu(Token.asAny(variable.value)),
    '"gpu":{"configuration":"${var.v}"',
  ],
  "a variable where all ports belong": [
    ({ variable }) => ({ ports: Token.asAny(variable.value) }),
    '"ports":"${var.v}"',
  ],
  "a variable where one port belongs": [
    ({ variable }) => ({ ports: [Token.asAny(variable.value)] }),
    '"ports":["${var.v}"]',
  ],
  "a variable that JavaScript has put into a text as a number": [
    ({ variable }) => ({ name: `Model ${variable.numberValue}` }),
    '"name":"Model ${var.v}"',
  ],
  "an element of a list variable": [
    ({ variable }) => ({ name: Fn.element(variable.listValue, 0) }),
    '"name":"${element(var.v, 0)}"',
  ],
  "a list token in a longer list": [
    ({ variable }) => ({ tags: [Fn.join("-", variable.listValue), "chat"] }),
    '"tags":["${join(\\"-\\", var.v)}","chat"]',
  ],
  "an attribute of another model": [
    ({ other }) => ({ description: other.id }),
    "northflank_llm_model_deployment.other.id",
  ],
  "a nested attribute of another model": [
    ({ other }) => ({ description: other.dns.base }),
    "northflank_llm_model_deployment.other.dns.base",
  ],
  "a number of another model": [
    ({ other }) => worker({ replicas: other.spec.configuration.architecture.workerConfig.replicas }),
    "other.spec.configuration.architecture.worker_config.replicas",
  ],
  "a switch of another model": [
    ({ other }) => worker({ enforceEager: other.spec.configuration.architecture.workerConfig.enforceEager }),
    "other.spec.configuration.architecture.worker_config.enforce_eager",
  ],
  "an element of another model's list": [
    ({ other }) => port({ internalPort: other.ports.get(0).internalPort }),
    "northflank_llm_model_deployment.other.ports[0].internal_port",
  ],
  "an entry of another model's map": [
    ({ other }) => ({ description: other.urls.lookup("http") }),
    'northflank_llm_model_deployment.other.urls[\\"http\\"]',
  ],
  "tags of another model": [
    ({ other }) => ({ tags: other.tags }),
    '"tags":"${tolist(northflank_llm_model_deployment.other.tags)}"',
  ],
  "another model's endpoint": [({ other }) => ({ description: other.endpoint() }), "other.urls"],
  "an attribute of a model that is only read": [
    ({ found }) => ({ description: found.status }),
    "data.northflank_llm_model_deployment.found.status",
  ],
  "a list of models that are only read": [
    ({ all }) => ({ description: all.deployments.get(0).id }),
    "data.northflank_llm_model_deployments.all.deployments[0].id",
  ],
  "a function on text": [({ variable }) => ({ name: Fn.upper(variable.stringValue) }), '"name":"${upper(var.v)}"'],
  "a function on numbers": [
    ({ variable }) => worker({ replicas: Fn.max([1, variable.numberValue]) }),
    '"replicas":"${max(1, var.v)}"',
  ],
  "a function on lists": [
    ({ variable }) => ({ tags: Fn.concat([["chat"], variable.listValue]) }),
    '"tags":"${concat([\\"chat\\"], var.v)}"',
  ],
  "a function that gives an object": [
    ({ variable }) => ({ spec: Token.asAny(Fn.merge([variable.value, { type: "custom" }])) }),
    '"spec":"${merge(var.v',
  ],
  "a function inside a text": [
    ({ variable }) => ({ name: `Qwen ${Fn.lower(variable.stringValue)}` }),
    '"name":"Qwen ${lower(var.v)}"',
  ],
  "a file of the user's": [() => ({ description: Fn.file("readme.txt") }), 'file(\\"readme.txt\\")'],
  "a condition": [
    ({ variable }) => ({ name: conditional(variable.booleanValue, "Qwen A", "Qwen B") }),
    '"name":"${var.v ? \\"Qwen A\\" : \\"Qwen B\\"}"',
  ],
  "a condition between numbers": [
    ({ variable }) => worker({ replicas: Token.asNumber(conditional(variable.booleanValue, 1, 2)) }),
    '"replicas":"${var.v ? 1 : 2}"',
  ],
  "a comparison": [
    ({ variable }) => worker({ enforceEager: Op.gt(variable.numberValue, 1) }),
    '"enforce_eager":"${(var.v > 1)}"',
  ],
  arithmetic: [
    ({ variable }) => worker({ replicas: Token.asNumber(Op.add(variable.numberValue, 1)) }),
    '"replicas":"${(var.v + 1)}"',
  ],
  "a local value": [
    ({ stack }) => ({ name: new TerraformLocal(stack, "local", "Qwen chat").asString }),
    '"name":"${local.local}"',
  ],
  "a number among the local values": [
    ({ stack }) => worker({ replicas: new TerraformLocal(stack, "local", 2).asNumber }),
    '"replicas":"${local.local}"',
  ],
  "text that is known at synth": [
    () => ({ name: Lazy.stringValue({ produce: () => "Qwen later" }) }),
    '"name":"Qwen later"',
  ],
  "a number that is known at synth": [
    () => worker({ replicas: Lazy.numberValue({ produce: () => 3 }) }),
    '"replicas":3',
  ],
  "a list that is known at synth": [
    () => ({ tags: Lazy.listValue({ produce: () => ["chat", "qwen"] }) }),
    '"tags":["chat","qwen"]',
  ],
  "an object that is known at synth": [
    () => ({ ports: Lazy.anyValue({ produce: () => [{ name: "http", internal_port: 8000, protocol: "HTTP" }] }) }),
    '"internal_port":8000',
  ],
  "the count of copies": [
    () => ({ count: TerraformCount.of(2), name: `Qwen ${TerraformCount.of(2).index}` }),
    '"name":"Qwen ${count.index}"',
  ],
  "an element of an iterator": [
    () => {
      const names = TerraformIterator.fromList(["Qwen A", "Qwen B"]);
      return { forEach: names, name: names.value };
    },
    '"name":"${each.value}"',
  ],
  "a key of an iterator": [
    () => {
      const models = TerraformIterator.fromMap({ qwen: { replicas: 1 } });
      return { forEach: models, name: models.key };
    },
    '"name":"${each.key}"',
  ],
  "a number of an iterator's element": [
    () => {
      const models = TerraformIterator.fromMap({ qwen: { replicas: 1 } });
      return { forEach: models, ...worker({ replicas: models.getNumber("replicas") }) };
    },
    '"replicas":"${each.value.replicas}"',
  ],
  "an object of an iterator's element": [
    () => {
      const models = TerraformIterator.fromMap({ qwen: { gpu: {} } });
      return { forEach: models, ...gpu(models.getAny("gpu")) };
    },
    '"configuration":"${each.value.gpu}"',
  ],
  "a list made by an iterator": [
    ({ variable }) => ({
      ports: TerraformIterator.fromList(variable.listValue).dynamic({
        name: "http",
        internal_port: 1,
        protocol: "TCP",
      }),
    }),
    '"ports":',
  ],
  "an expression over a list": [
    ({ variable }) => ({ tags: Token.asList(forExpression(variable.listValue, rawString("val"))) }),
    '"tags":"${',
  ],
  "an output of another stack, from its remote state": [
    ({ stack }) => ({ name: new DataTerraformRemoteStateLocal(stack, "remote", { path: "x" }).getString("name") }),
    "data.terraform_remote_state.remote.outputs.name",
  ],
  "a number of a remote state": [
    ({ stack }) =>
      worker({ replicas: new DataTerraformRemoteStateLocal(stack, "remote", { path: "x" }).getNumber("replicas") }),
    "data.terraform_remote_state.remote.outputs.replicas",
  ],
  "an output of a module": [
    ({ stack }) => ({
      name: new TerraformHclModule(stack, "module", { source: "git::ssh://example.test/names" }).getString("name"),
    }),
    '"name":"${module.module.name}"',
  ],
  "an output of Terraform's own data": [
    ({ stack }) => ({ description: new DataResource(stack, "data", { input: { a: "x" } }).id }),
    "terraform_data.data.id",
  ],
  "a member of an object that is not known": [
    ({ variable }) => ({ name: Token.asString(propertyAccess(variable.value, ["models", 0, "name"])) }),
    '"name":"${var.v.models.0.name}"',
  ],
  "a reference by hand": [() => ({ name: ref("local.name").toString() }), '"name":"${local.name}"'],
  "a template by hand": [() => ({ name: "Qwen ${var.v}" }), '"name":"Qwen ${var.v}"'],
  "a directive by hand": [
    () => ({ description: "%{ if var.v }on%{ else }off%{ endif }" }),
    '"description":"%{ if var.v }on%{ else }off%{ endif }"',
  ],
  "a number as a template by hand": [() => worker({ replicas: "${var.v}" }), '"replicas":"${var.v}"'],
  "a resource's own attribute": [() => ({ description: TerraformSelf.getString("id") }), '"description":"${self.id}"'],
  "a value that is kept out of the output": [
    ({ variable }) => ({ description: Fn.sensitive(variable.value) }),
    '"description":"${sensitive(var.v)}"',
  ],
};

let scene: Scene;

beforeEach(() => {
  const stack = new TerraformStack(new App(), "stack");
  new NorthflankProvider(stack, "northflank");
  const projectId = "default-project";
  scene = {
    stack,
    variable: new TerraformVariable(stack, "v", {}),
    other: new LlmModelDeployment(stack, "other", {
      projectId,
      name: "Other",
      spec: { type: "custom", configuration: {} },
      ports: [{ name: "http", internalPort: 8000, protocol: "HTTP", public: true }],
    }),
    found: new DataNorthflankLlmModelDeployment(stack, "found", { projectId, name: "Found" }),
    all: new DataNorthflankLlmModelDeployments(stack, "all", { projectId }),
  };
});

const make = (change: Change) =>
  new LlmModelDeployment(scene.stack, "model", {
    projectId: "default-project",
    name: "Qwen",
    spec: { type: "custom", configuration: {} },
    ...change,
  } satisfies LlmModelDeploymentConfig);

const names = Object.keys(KINDS);
const synthesized = () => {
  const { resource } = JSON.parse(Testing.synth(scene.stack, true));
  return JSON.stringify(resource.northflank_llm_model_deployment.model);
};

test("at least 45 kinds of tokens are tried", () => {
  expect(names.length).toBeGreaterThanOrEqual(45);
});

test.each(names)("%s is accepted and synthesised", (name) => {
  const [change, expected] = KINDS[name] as (typeof KINDS)[string];
  make(change(scene));
  expect(synthesized()).toContain(expected);
});

test.each(names)("beside %s a wrong value is still refused", (name) => {
  const [change] = KINDS[name] as (typeof KINDS)[string];
  expect(() => make({ ...change(scene), timeouts: { create: "soon" }, waitForRunning: "yes" })).toThrow(
    /timeouts\.create: must be a duration.*\n.*waitForRunning: must be a boolean, got "yes"$/,
  );
});

test("text that only resembles a token is validated", () => {
  expect(() => make({ name: "$${var.v}" })).toThrow("name: must be letters and digits");
  expect(() => make({ name: "TfToken" })).not.toThrow();
});

test("arithmetic on a token is refused, with what to use instead", () => {
  const message =
    /replicas: is -\S+e\+\d+, probably the result of JavaScript arithmetic on a token; use CDKTF's operators instead, such as Op\.mul/;
  expect(() => make(worker({ replicas: scene.variable.numberValue * 2 }))).toThrow(message);
  expect(() => make(worker({ replicas: -1e300 }))).toThrow(message);
});

test("a dependency may be a construct", () => {
  make({ dependsOn: [scene.other] });
  expect(synthesized()).toContain('"depends_on":["northflank_llm_model_deployment.other"]');
});
