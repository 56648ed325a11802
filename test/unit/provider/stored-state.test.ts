import { decode, encode } from "../../../src/protocol/dynamic-value";
import { Diagnostic, DynamicValue } from "../../../src/protocol/gen/tfplugin6";
import { Attribute, Attributes, objectType } from "../../../src/protocol/terraform-schema";
import { ObjectValue } from "../../../src/protocol/values";
import { NorthflankProvider } from "../../../src/provider/provider";
import { RESOURCE_TYPE } from "../../../src/schema/names";
import { providerCalls, withoutValue } from "../../support/provider-calls";

// A person may edit a state by hand, and another release may have had other types.

const provider = new NorthflankProvider();
const call = providerCalls(provider);
const resource = provider.resources[RESOURCE_TYPE];
const { attributes } = resource.schema;
const type = objectType(attributes);

interface Answer {
  readonly upgradedState?: DynamicValue;
  readonly diagnostics: Diagnostic[];
}

const upgrade = (stored: unknown) => {
  const json = Buffer.from(typeof stored === "string" ? stored : JSON.stringify(stored));
  return call<Answer>("upgradeResourceState", { typeName: RESOURCE_TYPE, rawState: { json, flatmap: {} } });
};

const upgraded = async (stored: unknown) => decode((await upgrade(stored)).upgradedState, type) as ObjectValue;

/** Paths of all attributes; an element of a list stands for itself. */
function allPaths(all: Attributes): (readonly [path: readonly string[], attribute: Attribute])[] {
  return Object.entries(all).flatMap(([name, attribute]) => {
    const inside = attribute.nesting === undefined ? [] : allPaths(attribute.attributes);
    return [[[name], attribute] as const, ...inside.map(([path, own]) => [[name, ...path], own] as const)];
  });
}

/** A state in which one attribute has a value. */
function storedWith(all: Attributes, [name = "", ...rest]: readonly string[], value: unknown): object {
  const attribute = all[name];
  if (rest.length === 0 || attribute?.nesting === undefined) return { ...withoutValue(all), [name]: value };
  const inner = storedWith(attribute.attributes, rest, value);
  return { ...withoutValue(all), [name]: attribute.nesting === "list" ? [inner] : inner };
}

const KINDS = [true, false, 0, 1, 2.5, "", "true", "5", "other", [], [null], ["x"], [[]], {}, { x: 1 }, null];
const PATHS = allPaths(attributes).map(([path, attribute]) => [path.join("."), path, attribute] as const);

test.each(PATHS)("whatever is stored in %s is converted, or named in one sentence", async (name, path) => {
  for (const value of KINDS) {
    const { diagnostics, upgradedState } = await upgrade(storedWith(attributes, path, value));
    if (diagnostics.length === 0) expect([value, upgradedState]).toEqual([value, expect.anything()]);
    for (const { summary, detail } of diagnostics) {
      expect([value, summary]).toEqual([value, "Stored state cannot be read"]);
      expect(detail).toContain(`has a value of another type: ${name.replace(/^ports\./, "ports[0].")}`);
      expect(detail).toContain("terraform state rm");
    }
  }
});

test.each([
  ["wait_for_running", '"true"', true],
  ["wait_for_running", '"1"', true],
  ["wait_for_running", "1", true],
  ["deletion_protection", '"false"', false],
  ["deletion_protection", '"0"', false],
  ["deletion_protection", "0", false],
  ["name", "5", "5"],
  ["name", "1.50", "1.50"],
  ["name", "true", "true"],
])("%s = %s is converted, as other providers do", async (name, json, value) => {
  expect(await upgraded(`{"${name}":${json}}`)).toMatchObject({ [name]: value });
});

test.each([
  ["wait_for_running", '"True"', "wait_for_running: expected a bool, got other text"],
  ["wait_for_running", "2", "wait_for_running: expected a bool, got a number"],
  ["name", '["x"]', "name: expected a string, got a list"],
  ["tags", '"x"', "tags: expected a set, got other text"],
  ["ports", "{}", "ports: expected a list, got an object"],
  ["ports", "[5]", "ports[0]: expected an object, got a number"],
  ["spec", "5", "spec: expected an object, got a number"],
  ["timeouts", "[]", "timeouts: expected an object, got a list"],
])("%s = %s is refused, without the value", async (name, json, message) => {
  const { diagnostics } = await upgrade(`{"${name}":${json}}`);
  expect(diagnostics.map(({ detail }) => detail)).toEqual([
    `The stored state of this ${RESOURCE_TYPE} has a value of another type: ${message}. Restore the state from a backup, or remove the resource from the state (terraform state rm) and import the object again.`,
  ]);
});

test("a number that is stored as text is a number", async () => {
  const path = ["spec", "configuration", "node_configuration", "gpu", "configuration", "gpu_count"];
  const stored = await upgraded(storedWith(attributes, path, "8"));
  expect(JSON.stringify(stored)).toContain('"gpu_count":8');
});

test.each([
  ["{", "is not JSON"],
  ["", "is empty"],
  ["null", "is empty"],
  ["5", "has a value of another type: the value: expected an object, got a number"],
  [`{"x":${"[".repeat(100_000)}`, "is nested too deeply"],
])("a state that is no object at all is refused in one sentence: %.20s", async (json, reason) => {
  const { diagnostics } = await upgrade(json);
  expect(diagnostics).toMatchObject([
    { summary: "Stored state cannot be read", detail: expect.stringContaining(reason) },
  ]);
});

test.each(['{"id":["x"]}', '{"id":{}}', "[]", "5", "{"])(
  "a stored identity that cannot be read is refused in one sentence: %s",
  async (json) => {
    const rawIdentity = { json: Buffer.from(json), flatmap: {} };
    const { diagnostics } = await call<Answer>("upgradeResourceIdentity", { typeName: RESOURCE_TYPE, rawIdentity });
    expect(diagnostics).toMatchObject([
      { summary: "Stored state cannot be read", detail: expect.stringMatching(/^The stored identity of this /) },
    ]);
  },
);

test("a stored identity with a number instead of a text is converted", async () => {
  const rawIdentity = { json: Buffer.from('{"id":5,"project_id":"p"}'), flatmap: {} };
  const { diagnostics } = await call<Answer>("upgradeResourceIdentity", { typeName: RESOURCE_TYPE, rawIdentity });
  expect(diagnostics).toEqual([]);
});

const CONFIG = { ...withoutValue(attributes), project_id: "p", name: "Qwen", spec: null };

test.each(PATHS)("a plan works with whatever could be read in %s", async (_name, path) => {
  for (const value of KINDS) {
    const { upgradedState: priorState } = await upgrade(storedWith(attributes, path, value));
    if (!priorState) continue;
    const config = encode(CONFIG, type);
    const request = {
      typeName: RESOURCE_TYPE,
      priorState,
      config,
      proposedNewState: config,
      priorPrivate: Buffer.alloc(0),
    };
    const { diagnostics } = await call<Answer>("planResourceChange", request);
    expect(diagnostics.filter(({ summary }) => summary === "Unexpected error in the provider")).toEqual([]);
  }
});

test.each(["", "x", "5", "null", "[]", '{"configured":5}', '{"configured":[5,null]}', '{"knownDifferences":{}}'])(
  "a plan works with whatever is in the private state: %s",
  async (text) => {
    const [priorState, config] = [encode({ ...CONFIG, id: "qwen" }, type), encode(CONFIG, type)];
    const priorPrivate = Buffer.from(text);
    const request = { typeName: RESOURCE_TYPE, priorState, config, proposedNewState: config, priorPrivate };
    const { diagnostics } = await call<Answer>("planResourceChange", request);
    expect(diagnostics.filter(({ summary }) => summary === "Unexpected error in the provider")).toEqual([]);
  },
);
