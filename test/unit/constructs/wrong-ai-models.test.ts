import { App, TerraformStack, TerraformVariable, Token } from "cdktf";
import {
  AiModel,
  ContextLength,
  Duration,
  GpuType,
  NorthflankProvider,
  Port,
  Protocol,
  Size,
  StorageClass,
} from "../../../src";

// Properties of AiModel that plain JavaScript or a cast can pass. Messages are in the words of the properties.

let stack: TerraformStack;
let variable: TerraformVariable;

beforeEach(() => {
  stack = new TerraformStack(new App(), "stack");
  new NorthflankProvider(stack, "northflank");
  variable = new TerraformVariable(stack, "v", {});
});

// biome-ignore lint/suspicious/noExplicitAny: wrong on purpose
type Wrong = any;

const make = (change: Wrong) =>
  new AiModel(stack, "qwen", { projectId: "default-project", name: "Qwen", model: "Qwen/Qwen3-8B", ...change });
const gpus = (change: object) => ({ gpu: GpuType.L4_24, gpuCount: 2, storage: Size.gibibytes(40), ...change });
const port = (change: object) => ({
  ports: [new Port({ name: "http", internalPort: 8000, protocol: Protocol.HTTP, ...change })],
});

function itself(): object {
  const object: { self?: object } = {};
  object.self = object;
  return object;
}

const WRONG: [what: string, change: () => Wrong, message: string][] = [
  ["no name", () => ({ name: undefined }), "name: is required"],
  ["null for the name", () => ({ name: null }), "name: must be a string, got null"],
  ["a number for the name", () => ({ name: 7 }), "name: must be a string, got 7"],
  ["a name that is too short", () => ({ name: "Q" }), 'name: must have at least 3 characters, got "Q"'],
  ["a name with an underscore", () => ({ name: "my_model" }), "name: must be letters and digits"],
  ["no project", () => ({ projectId: undefined }), "projectId: is required"],
  ["a project by its path", () => ({ projectId: "a/b" }), "projectId: must be letters, digits and hyphens"],
  ["no model", () => ({ model: undefined }), "model: is required"],
  ["null for the model", () => ({ model: null }), "model: must be a string, got null"],
  [
    "an empty model",
    () => ({ model: "" }),
    'model: must be the repository of a model, such as "Qwen/Qwen3-8B", got ""',
  ],
  [
    "a size without a unit",
    () => ({ storage: 40 }),
    "storage: must be a Size, such as Size.gibibytes(40), got 40, a number without a unit",
  ],
  ["a size as text", () => ({ storage: "40Gi" }), 'storage: must be a Size, such as Size.gibibytes(40), got "40Gi"'],
  ["null for the size", () => ({ storage: null }), "storage: must be a Size, such as Size.gibibytes(40), got null"],
  [
    "a fraction of a MiB",
    () => ({ storage: Size.mebibytes(0.5) }),
    "storage: must be a whole number of MiB, not 0.5, got Size.mebibytes(0.5)",
  ],
  [
    "a fraction of a GiB that is no MiB",
    () => ({ storage: Size.gibibytes(1.1) }),
    "storage: must be a whole number of MiB, not 1126.4",
  ],
  [
    "a size below zero",
    () => ({ storage: Size.gibibytes(-1) }),
    "storage: must not be negative, got Size.gibibytes(-1)",
  ],
  [
    "a size of text",
    () => ({ storage: Size.gibibytes("40" as Wrong) }),
    'storage: must be a number of gibibytes, got Size.gibibytes("40")',
  ],
  [
    "a size of null",
    () => ({ storage: Size.gibibytes(null as Wrong) }),
    "storage: must be a number of gibibytes, got Size.gibibytes(null)",
  ],
  [
    "a size that is no number",
    () => ({ storage: Size.gibibytes(Number.NaN) }),
    "storage: must be a number of gibibytes, got Size.gibibytes(NaN)",
  ],
  ["a size beyond all", () => ({ storage: Size.tebibytes(1e12) }), "storage: must be at most 9007199254740991 MiB"],
  [
    "a token for the size",
    () => ({ storage: variable.numberValue }),
    "storage: is a token, but must be a Size; pass the token to it, as in Size.gibibytes(40)",
  ],
  [
    "shared memory without a unit",
    () => ({ storage: Size.gibibytes(40), sharedMemory: 640 }),
    "sharedMemory: must be a Size",
  ],
  ["shared memory without a volume", () => ({ sharedMemory: Size.gibibytes(1) }), "storage: is required"],
  ["a storage class without a volume", () => ({ storageClass: StorageClass.NVME }), "storage: is required"],
  [
    "a storage class as text",
    () => ({ storageClass: "nvme", storage: Size.gibibytes(40) }),
    'storageClass: must be a StorageClass, such as StorageClass.NVME or StorageClass.of("nvme"), got "nvme"',
  ],
  [
    "a storage class that cannot exist",
    () => ({ storageClass: StorageClass.of("a"), storage: Size.gibibytes(40) }),
    'storageClass: must have at least 3 characters, got "a"',
  ],
  [
    "the GPU as text",
    () => ({ gpu: "l4-24" }),
    'gpu: must be a GpuType, such as GpuType.L4_24 or GpuType.of("l4-24"), got "l4-24"',
  ],
  ["a GPU of null", () => ({ gpu: GpuType.of(null as Wrong) }), "gpu: must have an identifier, got GpuType.of(null)"],
  ["a token for the GPU", () => ({ gpu: variable.stringValue }), "gpu: is a token, but must be a GpuType"],
  ["a number of GPUs without a GPU", () => ({ gpuCount: 2 }), "gpu: is required with gpuCount, such as GpuType.L4_24"],
  ["null for the number of GPUs", () => gpus({ gpuCount: null }), "gpuCount: must be an integer, got null"],
  ["text for the number of GPUs", () => gpus({ gpuCount: "2" }), 'gpuCount: must be an integer, got "2"'],
  ["less than no GPU", () => gpus({ gpuCount: -1 }), "gpuCount: must be >= 0, got -1"],
  ["half a GPU", () => gpus({ gpuCount: 0.5 }), "gpuCount: must be an integer, got 0.5"],
  [
    "more tensor parallelism than GPUs",
    () => gpus({ tensorParallelism: 4 }),
    "tensorParallelism: must be at most gpuCount (2), got 4",
  ],
  ["tensor parallelism of zero", () => gpus({ tensorParallelism: 0 }), "tensorParallelism: must be >= 1, got 0"],
  [
    "a context length without a unit",
    () => ({ maxModelLength: 8192 }),
    "maxModelLength: must be a ContextLength, such as ContextLength.tokens(8192), got 8192",
  ],
  [
    "a context length of zero",
    () => ({ maxModelLength: ContextLength.tokens(0) }),
    "maxModelLength: must be a positive integer",
  ],
  [
    "a context length of text",
    () => ({ maxModelLength: ContextLength.tokens("8k" as Wrong) }),
    'maxModelLength: must be a number of tokens, got ContextLength.tokens("8k")',
  ],
  [
    "a context length with a fraction",
    () => ({ maxModelLength: ContextLength.tokens(0.5) }),
    "maxModelLength: must be a positive integer",
  ],
  [
    "a list of ports that is one port",
    () => ({ ports: Port.publicHttp("http", 8000) }),
    'ports: must be a list of Port, such as [Port.publicHttp("http", 8000)]',
  ],
  ["null for ports", () => ({ ports: null }), "ports: must be a list of Port"],
  [
    "a token for all ports",
    () => ({ ports: Token.asList(variable.value) }),
    "ports: is a token, but must be a list of Port; LlmModelDeployment takes a token for all ports",
  ],
  [
    "a port as in the API",
    () => ({ ports: [{ name: "http" }] }),
    'ports[0]: must be a Port, such as Port.publicHttp("http", 8000), got {"name":"http"}',
  ],
  [
    "two ports of one name",
    () => ({ ports: [Port.publicHttp("http", 1), Port.privateTcp("http", 2)] }),
    'ports[1].name: must differ from the names of other ports, got "http" as in ports[0]',
  ],
  ["a port without a name", () => port({ name: undefined }), "ports[0].name: is required"],
  ["a port name that is too long", () => port({ name: "inference" }), "ports[0].name: must have at most 8 characters"],
  [
    "a port number beyond all",
    () => port({ internalPort: 65536 }),
    "ports[0].internalPort: must be <= 65535, got 65536",
  ],
  ["a protocol that does not exist", () => port({ protocol: "GRPC" }), "ports[0].protocol: must be one of"],
  [
    "a property that ports do not have",
    () => port({ pubic: true }),
    'ports[0].pubic: is not a known property; did you mean "public"?',
  ],
  ["a port of nothing", () => ({ ports: [new Port(undefined as Wrong)] }), "ports[0]: must be an object, got nothing"],
  [
    "a time as text",
    () => ({ createTimeout: "90m" }),
    'createTimeout: must be a Duration, such as Duration.minutes(90), got "90m"',
  ],
  [
    "a time of zero",
    () => ({ updateTimeout: Duration.hours(0) }),
    "updateTimeout: must be a number of hours above 0, got Duration.hours(0)",
  ],
  [
    "a time without end",
    () => ({ deleteTimeout: Duration.seconds(Number.POSITIVE_INFINITY) }),
    "deleteTimeout: must be a number of seconds above 0",
  ],
  [
    "a GPU from a variable that is not set",
    () => ({ gpu: GpuType.of(undefined as Wrong), gpuCount: 1 }),
    "gpu: must have an identifier, got GpuType.of(nothing)",
  ],
  [
    "an empty storage class",
    () => ({ storage: Size.gibibytes(40), storageClass: StorageClass.of("") }),
    'storageClass: must have an identifier, got StorageClass.of("")',
  ],
  [
    "a token for the number of GPUs without a GPU",
    () => ({ gpuCount: variable.numberValue }),
    "gpu: is required with gpuCount",
  ],
  [
    "a variable instead of its value",
    () => ({ storage: Size.gibibytes(variable as Wrong) }),
    "storage: must be a number of gibibytes, got Size.gibibytes(an object that JSON cannot show)",
  ],
  [
    "a size that is calculated from a token",
    () => ({ storage: Size.gibibytes(variable.numberValue * 2) }),
    "storage: must not be calculated from a token in JavaScript; use CDKTF's operators",
  ],
  [
    "a time that is calculated from a token",
    () => ({ createTimeout: Duration.minutes(variable.numberValue * 2) }),
    "createTimeout: must not be calculated from a token",
  ],
  [
    "a group of Terraform's",
    () => ({ timeouts: {} }),
    "timeouts: is not a property of AiModel, whose properties are flat: createTimeout, updateTimeout, deleteTimeout",
  ],
  ["a name that nothing is like", () => ({ constructor: 5 }), "constructor: is not a property of AiModel"],
  ["a tag with a name of the API", () => ({ tags: ["shmSize x"] }), 'got "shmSize x"'],
  ["a construct for the GPU", () => ({ gpu: stack }), "got the construct 'stack'"],
  [
    "a Size of another copy of the package",
    () => ({ storage: new (class Size {})() }),
    "got a Size of another copy of this package; install the package once",
  ],
  ["an object that contains itself", () => ({ storage: itself() }), "got an object that JSON cannot show"],
  ["a date for a size", () => ({ storage: new Date(0) }), "got an object of another class"],
  ["null for what would be filled in", () => ({ engine: null }), "engine: must be a string, got null"],
  [
    "null for the parallelism",
    () => gpus({ tensorParallelism: null }),
    "tensorParallelism: must be an integer, got null",
  ],
  [
    "a data type that does not exist",
    () => ({ dataType: "bf16" }),
    'dataType: must be one of "auto", "float16", "bfloat16", got "bf16"',
  ],
  ["an engine that does not exist", () => ({ engine: "tgi" }), 'engine: must be "vllm", got "tgi"'],
  ["memory in percent", () => ({ gpuMemoryUtilization: 90 }), "gpuMemoryUtilization: must be <= 1, got 90"],
  ["text for a switch", () => ({ enforceEager: "yes" }), 'enforceEager: must be a boolean, got "yes"'],
  ["one tag instead of a list", () => ({ tags: "chat" }), 'tags: must be an array, got "chat"'],
  ["a tag with a space", () => ({ tags: ["chat model"] }), "tags[0]: must be letters and digits"],
  ["a warning that does not exist", () => ({ acceptedWarnings: ["public-prot"] }), 'did you mean "public-port"?'],
  ["a misspelt property", () => ({ gpuCont: 2 }), 'gpuCont: is not a known property; did you mean "gpuCount"?'],
  [
    "a name of the API",
    () => ({ storageSize: 40960 }),
    'storageSize: is not a known property; did you mean "storage"?',
  ],
  [
    "the API's JSON",
    () => ({ spec: {} }),
    "spec: is not a property of AiModel, whose properties are flat; LlmModelDeployment takes it",
  ],
  [
    "several models of one construct",
    () => ({ count: 2 }),
    "count: is not a property of AiModel, which is one model; LlmModelDeployment takes it",
  ],
];

test.each(WRONG)("%s is refused, in the words of the properties", (_what, change, message) => {
  const error = errorOf(() => make(change()));
  expect(error).toContain("Invalid AiModel 'stack/qwen':\n  - ");
  expect(error).toContain(message);
  expect(error).not.toContain("spec.configuration");
  expect(stack.node.tryFindChild("qwen")).toBeUndefined();
});

test("there are sixty of them, each told once", () => {
  expect(WRONG.length).toBeGreaterThanOrEqual(60);
  for (const [what, change] of WRONG) {
    const lines = errorOf(() => make(change()))
      .split("\n")
      .slice(1);
    expect({ what, lines: lines.length }).toEqual({ what, lines: 1 });
  }
});

test.each([null, undefined, 5, "model", []])("properties that are no object (%j) are refused", (props) => {
  expect(errorOf(() => new AiModel(stack, "qwen", props as Wrong))).toContain("Invalid AiModel 'stack/qwen':\n  - ");
});

test("all that is wrong is told in one message", () => {
  const wrong = { storage: 40, sharedMemory: Size.mebibytes(0.5), gpu: undefined, gpuCount: 2, model: "", name: null };
  const ports = [Port.publicHttp("http", 8000), Port.publicHttp("http", 8001)];
  const error = errorOf(() => make({ ...wrong, ports, createTimeout: variable.stringValue }));
  const named = [...error.matchAll(/^ {2}- ([^:]+): /gm)].map(([, name]) => name);
  expect(named).toEqual(["createTimeout", "gpu", "model", "name", "ports[1].name", "sharedMemory", "storage"]);
});

function errorOf(does: () => unknown): string {
  try {
    does();
  } catch (error) {
    return (error as Error).message;
  }
  return "nothing was refused";
}
