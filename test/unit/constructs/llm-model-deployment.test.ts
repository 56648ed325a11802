import { App, Fn, Lazy, TerraformOutput, TerraformStack, TerraformVariable, Testing, Token } from "cdktf";
import { LlmModelDeployment, LlmModelDeploymentConfig, NorthflankProvider } from "../../../src";

const VALID: LlmModelDeploymentConfig = {
  projectId: "default-project",
  name: "Qwen3 8B",
  ports: [{ name: "http", internalPort: 8000, protocol: "HTTP", public: true }],
  spec: {
    type: "custom",
    configuration: {
      name: "Qwen/Qwen3-8B",
      nodeConfiguration: { storage: { storageSize: 40960 } },
      architecture: { workerConfig: { sequenceLengthConfig: { maxModelLength: 8192 } } },
    },
  },
};

let stack: TerraformStack;

beforeEach(() => {
  stack = new TerraformStack(new App(), "stack");
  new NorthflankProvider(stack, "northflank");
});

// biome-ignore lint/suspicious/noExplicitAny: wrong on purpose, as in JavaScript
const make = (change: any = {}) => new LlmModelDeployment(stack, "model", { ...VALID, ...change });
const synthesized = () => JSON.parse(Testing.synth(stack, true)).resource.northflank_llm_model_deployment.model;
const workerConfig = (config: object) => ({
  spec: { type: "custom", configuration: { architecture: { workerConfig: config } } },
});

test("a model is synthesised with Terraform's names", () => {
  make();
  expect(synthesized()).toMatchObject({
    project_id: "default-project",
    ports: [{ name: "http", internal_port: 8000, protocol: "HTTP", public: true }],
    spec: {
      configuration: {
        node_configuration: { storage: { storage_size: 40960 } },
        architecture: { worker_config: { sequence_length_config: { max_model_length: 8192 } } },
      },
    },
  });
});

test.each([
  [
    "a name with an underscore",
    { name: "my_model" },
    "name: must be letters and digits, with single spaces or hyphens between them",
  ],
  ["a missing project", { projectId: undefined }, "projectId: is required"],
  [
    "a protocol that does not exist",
    { ports: [{ name: "a", internalPort: 1, protocol: "GRPC" }] },
    'ports[0].protocol: must be one of "HTTP", "HTTP/2", "TCP", "UDP", got "GRPC"',
  ],
  [
    "two ports of one name",
    { ports: [VALID.ports, VALID.ports].flat() },
    'ports[1].name: must differ from the names of other ports, got "http" as in ports[0]',
  ],
  [
    "a misspelt property",
    workerConfig({ replica: 2 }),
    'spec.configuration.architecture.workerConfig.replica: is not a known property; did you mean "replicas"?',
  ],
  [
    "a number as text",
    workerConfig({ replicas: "2" }),
    'spec.configuration.architecture.workerConfig.replicas: must be an integer, got "2"',
  ],
  [
    "a length that is not a number",
    workerConfig({ sequenceLengthConfig: { maxModelLength: "max" } }),
    'must be a positive integer up to 9007199254740991, or "auto", got "max"',
  ],
  [
    "a timeout without a unit",
    { timeouts: { create: "90" } },
    'timeouts.create: must be a duration such as "30s", "45m" or "1h30m"',
  ],
])("%s is refused", (_what, change, message) => {
  expect(() => make(change)).toThrow(message);
});

test("one error lists all violations with the construct's path, and nothing is added to the stack", () => {
  expect(() => make({ name: "x", ...workerConfig({ gpuMemoryUtilization: 1.5, dataType: "float32" }) })).toThrow(
    `Invalid LlmModelDeployment 'stack/model':
  - name: must have at least 3 characters, got "x"
  - spec.configuration.architecture.workerConfig.dataType: must be one of "auto", "float16", "bfloat16", got "float32"
  - spec.configuration.architecture.workerConfig.gpuMemoryUtilization: must be <= 1, got 1.5`,
  );
  expect(stack.node.tryFindChild("model")).toBeUndefined();
});

test("tokens of every kind are accepted", () => {
  const variable = new TerraformVariable(stack, "v", { type: "string" });
  make({
    name: variable.stringValue,
    description: `for ${variable.stringValue}`,
    tags: variable.listValue,
    ports: Token.asAny(variable.value),
    ...workerConfig({
      replicas: variable.numberValue,
      dataType: Fn.lower(variable.stringValue),
      enforceEager: variable.booleanValue,
      kvCacheDataType: "${var.v}",
      sequenceLengthConfig: { maxModelLength: variable.numberValue },
    }),
  });
  const { name, spec } = synthesized();
  expect(name).toBe("${var.v}");
  const { worker_config: written } = spec.configuration.architecture;
  expect(written).toMatchObject({ replicas: "${var.v}", sequence_length_config: { max_model_length: "${var.v}" } });
});

test("values beside a token are validated", () => {
  const variable = new TerraformVariable(stack, "v", { type: "string" });
  expect(() =>
    make({ name: variable.stringValue, ...workerConfig({ replicas: variable.numberValue, dataType: "x" }) }),
  ).toThrow('workerConfig.dataType: must be one of "auto", "float16", "bfloat16", got "x"');
});

test("a construct passed as a value is named, with what to pass instead", () => {
  expect(() => make({ projectId: stack })).toThrow(
    "projectId: is the construct 'stack' itself; pass one of its attributes",
  );
});

test("a value that turns out wrong only at synth is refused there", () => {
  make({ name: Lazy.stringValue({ produce: () => "no_good" }) });
  expect(() => synthesized()).toThrow("name: must be letters and digits, with single spaces or hyphens between them");
});

test("a Lazy value that turns out valid is accepted", () => {
  make({
    name: Lazy.stringValue({ produce: () => "Qwen Chat" }),
    ...workerConfig({ sequenceLengthConfig: { maxModelLength: "auto" } }),
  });
  expect(synthesized().name).toBe("Qwen Chat");
});

test("the endpoint is that of the only public HTTP port", () => {
  new TerraformOutput(stack, "url", { value: make().openAiBaseUrl(), staticId: true });
  expect(JSON.parse(Testing.synth(stack)).output.url.value).toBe(
    '${northflank_llm_model_deployment.model.urls["http"]}/v1',
  );
});

test("without a public HTTP port, endpoint asks for the port's name", () => {
  const model = make({ ports: [{ name: "raw", internalPort: 9000, protocol: "TCP", public: true }] });
  expect(() => model.endpoint()).toThrow(
    `'stack/model' has no public HTTP port; name the port, as in endpoint("http")`,
  );
});
