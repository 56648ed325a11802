import { App, call, TerraformIterator, TerraformStack, TerraformVariable, Testing, Token } from "cdktf";
import {
  DataNorthflankLlmModelDeployment,
  DataNorthflankLlmModelDeployments,
  LlmModelDeployment,
  LlmModelDeploymentConfig,
  NorthflankProvider,
} from "../../../src";

// Configurations that plain JavaScript or a cast can pass. The snapshot has the whole message, the table its main part.

let stack: TerraformStack;
let variable: TerraformVariable;

beforeEach(() => {
  stack = new TerraformStack(new App(), "stack");
  new NorthflankProvider(stack, "northflank");
  variable = new TerraformVariable(stack, "v", {});
});

// biome-ignore lint/suspicious/noExplicitAny: wrong on purpose
type Wrong = any;

const PORT = { name: "http", internalPort: 8000, protocol: "HTTP" };
const spec = (configuration: Wrong) => ({ spec: { type: "custom", configuration } });
const worker = (workerConfig: object) => spec({ architecture: { type: "aggregated", workerConfig } });
const gpu = (configuration: object) => spec({ nodeConfiguration: { gpu: { enabled: true, configuration } } });
const port = (change: object) => ({ ports: [{ ...PORT, ...change }] });
const make = (change: Wrong) =>
  new LlmModelDeployment(stack, "model", { projectId: "default-project", name: "Qwen", ...spec({}), ...change });

const nested = (levels: number, around = (inner: Wrong): Wrong => ({ a: inner })) =>
  Array.from({ length: levels }).reduce<Wrong>(around, "x");
/** As JSON.parse makes it: the name is an own property. */
const reserved = (name: string) => JSON.parse(`{ "${name}": { "polluted": true } }`);

class GpuSettings {
  gpuCount = 1;
}

const WRONG: [what: string, change: () => Wrong, about: string][] = [
  ["no name", () => ({ name: undefined }), "name: is required"],
  ["null for a name", () => ({ name: null }), "name: must be a string, got null"],
  ["a number for a name", () => ({ name: 7 }), "name: must be a string, got 7"],
  ["a name with an underscore", () => ({ name: "my_model" }), "single spaces or hyphens between them"],
  ["a name that is too short", () => ({ name: "ab" }), "must have at least 3 characters"],
  ["no project", () => ({ projectId: undefined }), "projectId: is required"],
  ["a project by its path", () => ({ projectId: "team/project" }), "letters, digits and hyphens"],
  ["a description that is too long", () => ({ description: "x".repeat(1025) }), "must have at most 1024 characters"],
  ["one tag instead of a list", () => ({ tags: "chat" }), 'tags: must be an array, got "chat"'],
  ["the same tag twice", () => ({ tags: ["chat", "chat"] }), "must not repeat an element"],
  ["a tag with a space", () => ({ tags: ["chat model"] }), "tags[0]: must be"],
  ["null for ports", () => ({ ports: null }), "ports: must be an array, got null"],
  ["one port instead of a list", () => ({ ports: PORT }), "ports: must be an array"],
  ["two ports of one name", () => ({ ports: [PORT, PORT] }), "must differ from the names of other ports"],
  ["a port without a name", () => port({ name: undefined }), "ports[0].name: is required"],
  ["a port name that is too long", () => port({ name: "inference" }), "must have at most 8 characters"],
  ["a protocol in small letters", () => port({ protocol: "http" }), 'did you mean "HTTP"?'],
  ["a protocol that does not exist", () => port({ protocol: "GRPC" }), 'one of "HTTP", "HTTP/2", "TCP", "UDP"'],
  ["a port number beyond all", () => port({ internalPort: 65536 }), "must be <= 65535, got 65536"],
  ["text for a switch", () => port({ public: "yes" }), 'ports[0].public: must be a boolean, got "yes"'],
  ["Terraform's spelling", () => port({ internal_port: 8000 }), 'did you mean "internalPort"?'],
  ["no spec", () => ({ spec: undefined }), "spec: is required"],
  ["an empty spec", () => ({ spec: {} }), "spec.configuration: is required"],
  ["another type of spec", () => ({ spec: { type: "vllm", configuration: {} } }), 'spec.type: must be "custom"'],
  ["another engine", () => spec({ engine: "sglang" }), 'spec.configuration.engine: must be "vllm", got "sglang"'],
  ["a negative number of GPUs", () => gpu({ gpuType: "h100-80", gpuCount: -1 }), "gpuCount: must be >= 0, got -1"],
  ["half a GPU", () => gpu({ gpuType: "h100-80", gpuCount: 0.5 }), "gpuCount: must be an integer, got 0.5"],
  ["a number of GPUs as text", () => gpu({ gpuCount: "8" }), 'gpuCount: must be an integer, got "8"'],
  ["NaN for GPUs", () => gpu({ gpuCount: Number.NaN }), "gpuCount: must be an integer, got NaN"],
  ["an endless number of GPUs", () => gpu({ gpuCount: Number.POSITIVE_INFINITY }), "got Infinity"],
  ["a bigint", () => gpu({ gpuCount: BigInt(8) }), "gpuCount: must be an integer, got 8"],
  ["a function", () => gpu({ gpuCount: () => 8 }), "gpuCount: must be an integer, got a function"],
  ["a symbol", () => gpu({ gpuType: Symbol("h100") }), "gpuType: must be a string, got Symbol(h100)"],
  ["a misspelt property", () => gpu({ gpuCnt: 8 }), 'gpuCnt: is not a known property; did you mean "gpuCount"?'],
  ["a property like no other", () => ({ region: "europe" }), "region: is not a known property; known: "],
  ["a misspelt dependency", () => ({ dependOn: [] }), 'dependOn: is not a known property; did you mean "dependsOn"?'],
  ["a life cycle in two words", () => ({ lifeCycle: {} }), 'did you mean "lifecycle"?'],
  ["a word in another case", () => worker({ dataType: "BFloat16" }), 'did you mean "bfloat16"?'],
  [
    'the length "Auto"',
    () => worker({ sequenceLengthConfig: { maxModelLength: "Auto" } }),
    'must be a positive integer up to 9007199254740991, or "auto", got "Auto"; did you mean "auto"?',
  ],
  ["a length of nothing", () => worker({ sequenceLengthConfig: { maxModelLength: 0 } }), 'or "auto", got 0'],
  ["all memory and more", () => worker({ gpuMemoryUtilization: 90 }), "gpuMemoryUtilization: must be <= 1, got 90"],
  [
    "more ranks than GPUs",
    () =>
      spec({
        ...gpu({ gpuType: "h100-80", gpuCount: 2 }).spec.configuration,
        ...worker({ parallelismConfig: { tensorParallelism: 4 } }).spec.configuration,
      }),
    "tensorParallelism: must be at most gpuCount (2), got 4",
  ],
  [
    "steps that hold less than their sequences",
    () => worker({ batchingConfig: { maxNumSeqs: 512, maxNumBatchedTokens: 256 } }),
    "maxNumBatchedTokens: must be at least maxNumSeqs (512), got 256",
  ],
  [
    "a cache that the quantization forbids",
    () => worker({ kvCacheDataType: "fp8_e5m2", quantization: "fp8" }),
    'use "fp8_e4m3"',
  ],
  ["a volume without a size", () => spec({ nodeConfiguration: { storage: {} } }), "storageSize: is required"],
  ["a timeout without a unit", () => ({ timeouts: { create: "90" } }), "timeouts.create: must be a duration"],
  ["a construct for a project", () => ({ projectId: stack }), "projectId: is the construct 'stack' itself"],
  ["a construct inside a list", () => ({ tags: [variable] }), "tags[0]: is the construct 'stack/v' itself"],
  ["a promise", () => spec(Promise.resolve({})), "spec.configuration: is a Promise; await it first"],
  ["a map of JavaScript's", () => spec(new Map()), "spec.configuration: must be plain data, got a Map"],
  ["a date", () => ({ description: new Date(0) }), "description: must be plain data, got a Date"],
  [
    "a configuration that contains itself",
    () => {
      const endless: Wrong = {};
      endless.architecture = endless;
      return spec(endless);
    },
    "spec.configuration.architecture: contains itself",
  ],
  ["a configuration without end", () => spec(nested(5000)), "a.a.a: is nested more than 50 levels deep"],
  [
    "lists without end",
    () => ({ tags: nested(5000, (inner) => [inner]) }),
    "[0][0]: is nested more than 50 levels deep",
  ],
  ["a token without end", () => spec(Token.asAny(nested(5000))), "a.a.a: is nested more than 50 levels deep"],
  [
    "a function of what has no end",
    () => ({ spec: Token.asAny(call("try", [nested(5000)])) }),
    "is nested more than 50",
  ],
  [
    "an iterator over what has no end",
    () => ({ ports: TerraformIterator.fromList(["a"]).dynamic({ name: nested(5000) }) }),
    "ports.name.a.a.a",
  ],
  ["__proto__ in a token", () => spec(Token.asAny(reserved("__proto__"))), "spec.configuration.__proto__: is a name"],
  ["a life cycle without end", () => ({ lifecycle: nested(5000) }), "a.a.a: is nested more than 50 levels deep"],
  ["a timeout without end", () => ({ timeouts: nested(5000) }), "a.a.a: is nested more than 50 levels deep"],
  ...["__proto__", "constructor", "prototype"].flatMap((name): (typeof WRONG)[number][] => [
    [`${name} as a property`, () => reserved(name), `${name}: is a name that JavaScript reserves; remove it`],
    [`${name} further inside`, () => spec(reserved(name)), `spec.configuration.${name}: is a name that JavaScript`],
    [`${name} in a port`, () => port(reserved(name)), `ports[0].${name}: is a name that JavaScript reserves`],
    [`${name} in a life cycle`, () => ({ lifecycle: reserved(name) }), `lifecycle.${name}: is a name that JavaScript`],
  ]),
  ["text for an object", () => ({ spec: "custom" }), 'spec: must be an object, got "custom"'],
  ["a list for an object", () => ({ spec: [] }), "spec: must be an object, got []"],
  [
    "a token for text where an object belongs",
    () => ({ spec: variable.stringValue }),
    "spec: is a token for a string, but an object is expected here, and CDKTF would leave the token out; pass Token.asAny(...)",
  ],
  ["a template where an object belongs", () => ({ spec: "${var.v}" }), "spec: is a token for a string"],
  ["a token for a number where an object belongs", () => spec(variable.numberValue), "is a token for a number"],
  ["a token for a list where an object belongs", () => spec(variable.listValue), "is a token for a list"],
  [
    "a token for a map where an object belongs",
    () => spec({ nodeConfiguration: Token.asStringMap(variable.value) }),
    "nodeConfiguration: is a token for a map",
  ],
  [
    "a map of an iterator where an object belongs",
    () => spec(TerraformIterator.fromList(["a"]).getMap("configuration")),
    "pass Token.asAny(...) as any, or iterator.getAny(...) as any, and use Terraform's names inside of the value, such as gpu_count",
  ],
  [
    "a token for a list of text where ports belong",
    () => ({ ports: variable.listValue }),
    "ports: is a token for a list",
  ],
  ["a token for text where a port belongs", () => ({ ports: [variable.stringValue] }), "ports[0]: is a token for a"],
];

test("at least 40 wrong configurations are tried", () => {
  expect(WRONG.length).toBeGreaterThanOrEqual(40);
});

test.each(WRONG)("%s is refused", (_what, change, about) => {
  let message = "";
  try {
    make(change());
  } catch (error) {
    message = (error as Error).message;
  }
  expect(message).toContain(about);
  expect(message).toMatchSnapshot();
  expect(stack.node.tryFindChild("model")).toBeUndefined();
});

test("an object of the user's own class is accepted unread", () => {
  expect(() => make(gpu(new GpuSettings()))).not.toThrow();
});

class ModelSettings implements LlmModelDeploymentConfig {
  readonly projectId = "default-project";

  get name(): string {
    return "Qwen";
  }

  get spec() {
    const sequences = {
      get maxModelLength(): number {
        return 8192;
      },
    };
    return worker({ sequenceLengthConfig: sequences }).spec;
  }
}

const defaults = { projectId: "default-project", ...worker({ sequenceLengthConfig: { maxModelLength: 8192 } }) };

test.each<[string, LlmModelDeploymentConfig]>([
  ["an object of a class with getters", new ModelSettings()],
  ["an object that is made from defaults", Object.assign(Object.create(defaults), { name: "Qwen" })],
])("%s is accepted as a configuration", (_what, config) => {
  new LlmModelDeployment(stack, "model", config);
  expect(JSON.parse(Testing.synth(stack, true)).resource.northflank_llm_model_deployment.model).toMatchObject({
    project_id: "default-project",
    name: "Qwen",
    spec: {
      configuration: { architecture: { worker_config: { sequence_length_config: { max_model_length: 8192 } } } },
    },
  });
});

test("the value of a getter is validated", () => {
  class Wrong extends ModelSettings {
    override get name() {
      return "x";
    }
  }
  expect(() => new LlmModelDeployment(stack, "model", new Wrong())).toThrow(
    'name: must have at least 3 characters, got "x"',
  );
});

test.each([
  ["nothing at all", undefined],
  ["null", null],
  ["text", "qwen"],
])("%s instead of a configuration is refused", (_what, config) => {
  expect(() => new LlmModelDeployment(stack, "model", config as Wrong)).toThrow(
    "the configuration: must be an object, got ",
  );
});

test("TypeScript and synth accept what the message about a token proposes", () => {
  // biome-ignore lint/suspicious/noExplicitAny: as the message advises
  const spec = Token.asAny(variable.value) as any;
  new LlmModelDeployment(stack, "model", { projectId: "default-project", name: "Qwen", spec });
  expect(JSON.parse(Testing.synth(stack, true)).resource.northflank_llm_model_deployment.model.spec).toBe("${var.v}");
});

test("one error lists all violations, sorted by their paths", () => {
  const tokens = { ports: [PORT, { ...PORT, internalPort: -1 }], spec: variable.stringValue };
  expect(() => make({ ...tokens, name: "x", waitForRunnin: true, description: 7 })).toThrow(
    `Invalid LlmModelDeployment 'stack/model':
  - description: must be a string, got 7
  - name: must have at least 3 characters, got "x"
  - ports[1].internalPort: must be >= 1, got -1
  - ports[1].name: must differ from the names of other ports, got "http" as in ports[0]
  - spec: is a token for a string, but an object is expected here, and CDKTF would leave the token out; pass Token.asAny(...) as any, or iterator.getAny(...) as any, and use Terraform's names inside of the value, such as gpu_count
  - waitForRunnin: is not a known property; did you mean "waitForRunning"?`,
  );
});

test("adopt reports a wrong id together with all other violations", () => {
  const config = { projectId: "default-project", name: "x", ...spec({}), forEach: TerraformIterator.fromList(["a"]) };
  expect(() => LlmModelDeployment.adopt(stack, "model", "a/b", config)).toThrow(
    `Invalid LlmModelDeployment 'stack/model':
  - llmModelDeploymentId: must be the identifier of the model in its project, such as "qwen3-8b", got "a/b"
  - forEach: must not be given, because adopt imports one model; adopt each model by its own construct
  - name: must have at least 3 characters, got "x"`,
  );
});

test.each<[string, object]>([
  ["count", { count: 2 }],
  ["forEach", { forEach: TerraformIterator.fromList(["a"]) }],
])("a model with %s has neither an endpoint nor a readiness, because it is several models", (name, many) => {
  const port = { ...PORT, public: true };
  const models = make({ ports: [port], ...many });
  const found = new DataNorthflankLlmModelDeployment(stack, "found", { ...PROJECT, name: "Qwen", ...many });
  for (const model of [models, found]) {
    for (const ask of [() => model.endpoint(), () => model.openAiBaseUrl("http"), () => model.whenRunning()])
      expect(ask).toThrow(
        `'${model.node.path}' has ${name}, so it is several models, but an endpoint or a readiness belongs to one model; use TerraformIterator.fromResources(model), as examples/cdktf/multi-model does`,
      );
    expect(model.node.children).toEqual([]);
  }
});

const PROJECT = { projectId: "default-project" };

test.each<[string, () => unknown, string]>([
  [
    "a data source with a misspelt id",
    () => new DataNorthflankLlmModelDeployment(stack, "data", { ...PROJECT, ID: "a" } as Wrong),
    'did you mean "id"?',
  ],
  [
    "a data source with the id under the API's name",
    () => new DataNorthflankLlmModelDeployment(stack, "data", { ...PROJECT, llmModelDeploymentId: "a" } as Wrong),
    "llmModelDeploymentId: is not a known property; known: id, projectId, name, teamId, ",
  ],
  [
    "a list in a state that does not exist",
    () => new DataNorthflankLlmModelDeployments(stack, "data", { ...PROJECT, status: "Running" }),
    'did you mean "running"?',
  ],
  [
    "a list by an invalid regular expression",
    () => new DataNorthflankLlmModelDeployments(stack, "data", { ...PROJECT, nameRegex: "(" }),
    'nameRegex: must be a regular expression, got "(" (Unterminated group)',
  ],
  [
    "a list without a project",
    () => new DataNorthflankLlmModelDeployments(stack, "data", {} as Wrong),
    "projectId: is required",
  ],
  [
    "a misspelt delivery of the plugin",
    () => new NorthflankProvider(stack, "data", { pluginDelivry: "registry" } as Wrong),
    'did you mean "pluginDelivery"?',
  ],
  [
    "an id with a project in it, for adoption",
    () =>
      LlmModelDeployment.adopt(stack, "data", "default-project/qwen", { ...PROJECT, name: "Qwen", spec: {} } as Wrong),
    'llmModelDeploymentId: must be the identifier of the model in its project, such as "qwen3-8b", got "default-project/qwen"',
  ],
])("%s is refused", (_what, construct, about) => {
  expect(construct).toThrow(about);
  expect(stack.node.tryFindChild("data")).toBeUndefined();
});

const OVERRIDDEN: Record<string, () => { addOverride(path: string, value: unknown): void }> = {
  NorthflankProvider: () => new NorthflankProvider(stack, "it", { alias: "it" }),
  LlmModelDeployment: () => make({}),
  DataNorthflankLlmModelDeployment: () =>
    new DataNorthflankLlmModelDeployment(stack, "it", { ...PROJECT, name: "Qwen" }),
  DataNorthflankLlmModelDeployments: () => new DataNorthflankLlmModelDeployments(stack, "it", PROJECT),
};

describe.each(Object.keys(OVERRIDDEN))("an override of %s", (name) => {
  const itself = () => (OVERRIDDEN[name] as (typeof OVERRIDDEN)[string])();

  test.each<[string, string, () => Wrong, string]>([
    ["a path without end", "a.".repeat(5000), () => 1, "a.a.a: is nested more than 50 levels deep"],
    ["a value without end", "spec", () => nested(5000), "a.a.a: is nested more than 50 levels deep"],
    ["a value that contains itself", "spec", endless, "spec.a: contains itself"],
    ["__proto__ in the path", "__proto__.polluted", () => true, "__proto__: is a name that JavaScript reserves"],
    ["constructor in the path", "spec.constructor.prototype.a", () => 1, "spec.constructor: is a name that"],
    ["prototype at the end of the path", "spec.prototype", () => 1, "spec.prototype: is a name that"],
    ["__proto__ in the value", "spec", () => [reserved("__proto__")], "spec[0].__proto__: is a name that JavaScript"],
  ])("with %s is refused at once", (_what, path, value, message) => {
    const construct = itself();
    expect(() => construct.addOverride(path, value())).toThrow(message);
    expect(() => construct.addOverride(path, value())).toThrow(/^Invalid override of 'stack\//);
    expect({}).not.toHaveProperty("polluted");
    expect(() => Testing.synth(stack, true)).not.toThrow();
  });

  test("with anything else is kept for Terraform", () => {
    itself().addOverride("lifecycle.ignore_changes", ["name", variable.stringValue]);
    expect(Testing.synth(stack, true)).toContain('"ignore_changes"');
  });
});

function endless(): Wrong {
  const value: Wrong = {};
  value.a = value;
  return value;
}

test.each([[["nf-emulator-secret"]], [{ value: "nf-emulator-secret" }], [12345678]])(
  "a wrong API token is refused without being shown: %j",
  (apiToken) => {
    const construct = () => new NorthflankProvider(stack, "second", { alias: "second", apiToken } as Wrong);
    expect(construct).toThrow(/apiToken: must be a string, got something else \(not shown: it may be a secret\)$/);
  },
);
