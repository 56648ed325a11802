import { Decimal, isObject, UNKNOWN, Value } from "../../../../src/protocol/values";
import { apiCodec, asObject } from "../../../../src/provider/framework/api-codec";
import { createBody, item } from "../../../../src/schema/derive";
import { JsonSchema } from "../../../../src/schema/json-schema";
import { proves } from "../../../support/proves";

const codec = apiCodec({
  type: "object",
  properties: {
    modelName: { type: "string" },
    gpuCount: { type: "integer" },
    gpuShare: { type: "number" },
    isEager: { type: "boolean" },
    maxModelLength: {
      anyOf: [
        { type: "integer", minimum: 1 },
        { type: "string", const: "auto" },
      ],
    },
    allTags: { type: "array", items: { type: "string" } },
    openPorts: { type: "array", items: { type: "object", properties: { portName: { type: "string" } } } },
    hostNames: { type: "object", additionalProperties: { type: "string" } },
    innerBox: { type: "object", properties: { deepValue: { type: "integer" } } },
  },
} as const satisfies JsonSchema);

const terraform = {
  model_name: "chat",
  gpu_count: 2,
  gpu_share: 0.9,
  is_eager: false,
  max_model_length: "4096",
  all_tags: ["a", "b"],
  open_ports: [{ port_name: "http" }],
  host_names: new Map([["http_1", "example.com"]]),
  inner_box: { deep_value: 0 },
};
const api = {
  modelName: "chat",
  gpuCount: 2,
  gpuShare: 0.9,
  isEager: false,
  maxModelLength: 4096,
  allTags: ["a", "b"],
  openPorts: [{ portName: "http" }],
  hostNames: { http_1: "example.com" },
  innerBox: { deepValue: 0 },
};
const NOTHING = Object.fromEntries(Object.keys(terraform).map((name) => [name, null]));

const read = (json: unknown) => asObject(codec.fromJson(json));

test("values go to the API under its names, and come back under Terraform's", () => {
  expect(codec.toJson(terraform)).toEqual(api);
  expect(codec.fromJson(api)).toEqual(terraform);
});

test.each([
  ["4096", 4096],
  ["1", 1],
  ["auto", "auto"],
])("a context length of %j in Terraform is %j in the API", (text, json) => {
  expect(codec.toJson({ max_model_length: text })).toEqual({ maxModelLength: json });
  expect(read({ maxModelLength: json }).max_model_length).toBe(text);
});

test("a text of digits stays a text where the API wants text", () => {
  expect(codec.toJson({ model_name: "4096" })).toEqual({ modelName: "4096" });
});

test("what is not set is left out, what is empty is sent", () => {
  expect(codec.toJson(NOTHING)).toEqual({});
  expect(codec.toJson({ ...NOTHING, model_name: "", all_tags: [], inner_box: { deep_value: null } })).toEqual({
    modelName: "",
    allTags: [],
    innerBox: {},
  });
});

test("what is unknown is left out, or becomes what the caller says, and the place is told", () => {
  const unknown = {
    ...NOTHING,
    gpu_count: UNKNOWN,
    inner_box: { deep_value: UNKNOWN },
    open_ports: [{ port_name: UNKNOWN }],
  };
  expect(codec.toJson(unknown)).toEqual({ innerBox: {}, openPorts: [{}] });
  const places: string[] = [];
  const json = codec.toJson(unknown, (place) => {
    places.push(place);
    return null;
  });
  expect(json).toEqual({ gpuCount: null, innerBox: { deepValue: null }, openPorts: [{ portName: null }] });
  expect(places.sort()).toEqual(["/gpuCount", "/innerBox/deepValue", "/openPorts/0/portName"]);
});

test("an unknown element keeps its place in the list", () => {
  expect(codec.toJson({ all_tags: ["a", UNKNOWN, "c"] })).toEqual({ allTags: ["a", null, "c"] });
});

test("names that the schema lacks are not sent", () => {
  expect(codec.toJson({ ...NOTHING, secret: "x" })).toEqual({});
});

test("a number keeps its value: an integer that JavaScript would round is a bigint, which no body can hold", () => {
  expect(codec.toJson({ gpu_count: new Decimal("9007199254740993"), gpu_share: new Decimal("0.5") })).toEqual({
    gpuCount: 9007199254740993n,
    gpuShare: 0.5,
  });
});

describe("an answer is read with patience", () => {
  test.each([
    ["an empty object", {}],
    ["nulls", Object.fromEntries(Object.keys(api).map((name) => [name, null]))],
    ["what nobody knows", { newField: { deep: 1 }, __proto__: { modelName: "x" } }],
    [
      "values of other types",
      {
        modelName: 5,
        gpuCount: "two",
        gpuShare: "0.9 of it",
        isEager: "no",
        maxModelLength: true,
        allTags: "a",
        openPorts: {},
        hostNames: "x",
        innerBox: [],
      },
    ],
  ])("%s has null for each field", (_, json) => {
    expect(read(json)).toEqual(NOTHING);
  });

  test("numbers and booleans may be written as text", () => {
    expect(read({ gpuCount: "2", gpuShare: "9e-1", isEager: "false" })).toMatchObject({
      gpu_count: 2,
      gpu_share: 0.9,
      is_eager: false,
    });
    expect(read({ gpuCount: "", gpuShare: "1.", isEager: "False" })).toEqual(NOTHING);
  });

  test.each([null, undefined, "x", 5, []])("%j is no object", (json) => {
    expect(codec.fromJson(json)).toBeNull();
    expect(() => asObject(codec.fromJson(json))).toThrow("expected an object");
  });

  test("words that are new in the API are taken as they are", () => {
    expect((apiCodec(item).fromJson({ status: "hibernating" }) as { status: Value }).status).toBe("hibernating");
  });

  test("null, an empty text and an empty list are kept apart", () => {
    expect(read({ modelName: "", allTags: [], openPorts: [] })).toEqual({
      ...NOTHING,
      model_name: "",
      all_tags: [],
      open_ports: [],
    });
  });

  test("text is normalised as core does it, or plans would never be empty", () => {
    proves("WIRE-7", "READ-4");
    expect(read({ modelName: "Cafe\u0301" }).model_name).toBe("Caf\u00e9");
  });
});

test("a create body holds what can be written and nothing that the API computes", () => {
  const port = { id: "p1", name: "http", internal_port: 80, protocol: "HTTP", dns: "x", public: UNKNOWN };
  const value = { id: UNKNOWN, status: "running", project_id: "demo", name: "chat", ports: [port], urls: new Map() };
  expect(isObject(value as Value)).toBe(true);
  expect(apiCodec(createBody).toJson(value)).toEqual({
    name: "chat",
    ports: [{ name: "http", internalPort: 80, protocol: "HTTP" }],
  });
});
