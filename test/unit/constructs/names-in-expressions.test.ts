import {
  App,
  conditional,
  Fn,
  forExpression,
  IResolvable,
  Lazy,
  propertyAccess,
  TerraformIterator,
  TerraformLocal,
  TerraformStack,
  TerraformVariable,
  Testing,
  Token,
} from "cdktf";
import { LlmModelDeployment, NorthflankProvider } from "../../../src";

// Terraform drops names that it does not know from the objects of an expression, without a word. Names that the app says
// are refused at synth, wherever in an expression they are.

// biome-ignore lint/suspicious/noExplicitAny: expressions stand where the types want values
type Value = any;

let stack: TerraformStack;
let variable: TerraformVariable;

function newStack(): void {
  stack = new TerraformStack(new App(), "stack");
  new NorthflankProvider(stack, "northflank");
  variable = new TerraformVariable(stack, "v", {});
}

beforeEach(newStack);

const rows = () => TerraformIterator.fromList(variable.listValue);
const list = (...elements: Value[]) => Token.asAny(elements) as Value;

/** How a user may write ports in which one object has this member. */
const PORTS: Record<string, (port: object) => Value> = {
  "an iterator's dynamic()": (port) => rows().dynamic(port as never),
  "a dynamic() of a map": (port) => TerraformIterator.fromMap({ a: { name: "x" } }).dynamic(port as never),
  "a dynamic() of a list of objects": (port) =>
    TerraformIterator.fromComplexList(variable.value, "name").dynamic(port as never),
  "a dynamic() inside of a dynamic()": (port) =>
    Fn.flatten(rows().dynamic([rows().dynamic(port as never)] as never) as Value),
  "a dynamic() as text": (port) => Token.asAny(Token.asString(rows().dynamic(port as never))),
  "a dynamic() that is made later": (port) => Lazy.anyValue({ produce: () => rows().dynamic(port as never) }),
  "a for expression": (port) => forExpression(variable.listValue, port),
  "the values of an iterator": (port) => TerraformIterator.fromMap({ a: port as never }).values(),
  "a property of an iterator's values": (port) =>
    TerraformIterator.fromMap({ a: { port } as never }).pluckProperty("port"),
  "a condition": (port) => conditional(variable.booleanValue, [port], []),
  "the other side of a condition": (port) => Fn.conditional(variable.booleanValue, [], [port]),
  "concat()": (port) => Fn.concat([variable.listValue, [port]] as Value),
  "concat() of dynamic()": (port) => Fn.concat([variable.listValue, rows().dynamic(port as never)] as Value),
  "flatten()": (port) => Fn.flatten([[port], [variable.value]] as Value),
  "coalescelist()": (port) => Fn.coalescelist([variable.listValue, [port]] as Value),
  "try()": (port) => Fn.try([variable.value, [port]]),
  "tolist()": (port) => Fn.tolist([port]),
  "sensitive()": (port) => Fn.sensitive([port]),
  "slice()": (port) => Fn.slice([port] as Value, 0, 1),
  "reverse()": (port) => Fn.reverse([port]),
  "values()": (port) => Fn.values({ a: port }),
  "lookup() by a name that is known": (port) => Fn.lookup({ a: [port] }, "a"),
  "lookup() by a variable": (port) => Fn.lookup({ a: [port] }, variable.stringValue),
  "the default of lookup()": (port) => Fn.lookup(variable.value, "a", [port]),
  "the access to a property": (port) => propertyAccess({ a: { b: [port] } }, ["a", "b"]),
  "a local value": (port) => new TerraformLocal(stack, "ports", [port]).expression,
  "an element of a list in an expression": (port) => list(Fn.merge([port, variable.value])),
  "an element of a list of expressions": (port) => list(Fn.element([port], 0)),
  "the one element of a list": (port) => list(Fn.one([port])),
};

const make = (ports: Value) =>
  new LlmModelDeployment(stack, "model", {
    projectId: "default-project",
    name: "Qwen",
    ports: ports === undefined ? undefined : (Token.asAny(ports) as Value),
    spec: { configuration: {} },
  });
const synth = () => Testing.synth(stack, true);

const PORT = { name: "http", internal_port: 8000, protocol: "HTTP" };
const MESSAGE = 'ports[0].disableNfDomain: is not a known attribute of Terraform\'s; did you mean "disable_nf_domain"?';

test.each(Object.keys(PORTS))("a wrong name in %s is refused, and only the wrong name", (kind) => {
  const ports = PORTS[kind] as (port: object) => Value;
  make(ports({ ...PORT, disable_nf_domain: true, public: variable.booleanValue }));
  expect(() => synth()).not.toThrow();
  newStack();
  make(ports({ ...PORT, disableNfDomain: true }));
  expect(() => synth()).toThrow(MESSAGE);
});

test("a wrong name is refused in an override too, and is told once", () => {
  make(undefined).addOverride("ports", rows().dynamic({ ...PORT, disableNfDomain: true } as never));
  let message = "";
  try {
    synth();
  } catch (error) {
    message = (error as Error).message;
  }
  expect(message.split(MESSAGE)).toHaveLength(2);
});

const GPU = "spec.configuration.nodeConfiguration.gpu.configuration.gpuCnt";

/** How a user may write the settings of a GPU as an expression. */
const SETTINGS: Record<string, (settings: object) => { configuration: Value; forEach?: TerraformIterator }> = {
  "a map of Terraform's": (settings) => ({ configuration: Token.asAny(settings) }),
  "merge()": (settings) => ({ configuration: Fn.merge([variable.value, settings]) }),
  "merge() of expressions": (settings) => ({
    configuration: Fn.merge([variable.value, Token.asStringMap(Fn.merge([settings, { gpu_type: "l4-24" }]))]),
  }),
  "a table": (settings) => ({ configuration: Fn.lookup({ small: settings, large: {} }, variable.stringValue) }),
  "a row of the model's iterator": (settings) => {
    const forEach = TerraformIterator.fromMap({ qwen: { gpu: settings as never } });
    return { forEach, configuration: forEach.getAny("gpu") };
  },
  "a row of a local value": (settings) => {
    const local = new TerraformLocal(stack, "rows", { qwen: { gpu: settings } });
    const forEach = TerraformIterator.fromMap(local.asAnyMap);
    return { forEach, configuration: forEach.getAny("gpu") };
  },
  "a resolvable of the user's own": (settings) => {
    const own: IResolvable = { creationStack: [], resolve: () => Fn.merge([settings]), toString: () => "own" };
    return { configuration: own };
  },
};

test.each(Object.keys(SETTINGS))("a wrong name in an object from %s is refused", (kind) => {
  const settings = SETTINGS[kind] as (typeof SETTINGS)[string];
  const model = (members: object) => {
    const { configuration, forEach } = settings(members);
    const gpu: Value = { enabled: true, configuration: Token.asAny(configuration) };
    const spec = { configuration: { nodeConfiguration: { gpu } } };
    new LlmModelDeployment(stack, "model", { projectId: "default-project", name: "Qwen", spec, forEach });
  };
  model({ gpu_type: "l4-24", gpu_count: variable.numberValue });
  expect(() => synth()).not.toThrow();
  newStack();
  model({ gpu_type: "l4-24", gpuCnt: 1 });
  expect(() => synth()).toThrow(`${GPU}: is not a known attribute of Terraform's`);
});

test("a read-only argument in an expression is refused", () => {
  make(rows().dynamic({ ...PORT, dns: "example.test" } as never));
  expect(() => synth()).toThrow("ports[0].dns: is read-only: the API computes it");
});

test("local values that refer to each other do not keep synth from its end", () => {
  const one = new TerraformLocal(stack, "one", []);
  const two = new TerraformLocal(stack, "two", one.expression);
  one.expression = two.expression;
  make(two.expression);
  expect(() => synth()).not.toThrow();
});
