import { createBody } from "../../../src/schema/derive";
import validate from "../../../src/schema/validators/create-body.generated";
import { Snapshot, show, showPath, violations } from "../../../src/schema/violations";

const model = (more: object = {}, configuration: object = {}) => ({
  name: "qwen-chat",
  spec: { type: "custom", configuration },
  ...more,
});
const worker = (workerConfig: object) => model({}, { architecture: { workerConfig } });
const WORKER = "/spec/configuration/architecture/workerConfig";

/** `path: message` of each violation. */
const judge = (value: unknown, unknown: Snapshot["unknown"] = []) =>
  violations(validate, createBody, { value, unknown }).map(({ path, message }) => `${showPath(path)}: ${message}`);

describe("what is wrong is said once, with the value and what is allowed", () => {
  const port = { name: "http", internalPort: 8000, protocol: "HTTP" };
  test.each([
    ["nothing", model(), []],
    ["a required value", { name: "qwen-chat" }, ["spec: is required"]],
    ["a type", model({ ports: [{ ...port, public: "yes" }] }), ['ports[0].public: must be a boolean, got "yes"']],
    ["an object", model({ spec: [] }), ["spec: must be an object, got []"]],
    [
      "one of several words",
      worker({ quantization: "fp4" }),
      [
        'spec.configuration.architecture.workerConfig.quantization: must be one of "fp8", "awq", "gptq", "int4", got "fp4"',
      ],
    ],
    ["the only word", model({}, { engine: "tgi" }), ['spec.configuration.engine: must be "vllm", got "tgi"']],
    [
      "a form, in words before the pattern",
      model({ name: "qwen_chat" }),
      [
        'name: must be letters and digits, with single spaces or hyphens between them (pattern ^[a-zA-Z0-9]+([- ][a-zA-Z0-9]+)*$), got "qwen_chat"',
      ],
    ],
    [
      "one of two forms, without a word on each",
      worker({ sequenceLengthConfig: { maxModelLength: -1 } }),
      [
        'spec.configuration.architecture.workerConfig.sequenceLengthConfig.maxModelLength: must be a positive integer up to 9007199254740991, or "auto", got -1',
      ],
    ],
    [
      "a property with a slip in it",
      model({ descripton: "x" }),
      ['descripton: is not a known property; did you mean "description"?'],
    ],
    [
      "a property in Terraform's spelling",
      model({ ports: [{ ...port, internal_port: 1 }] }),
      ['ports[0].internal_port: is not a known property; did you mean "internalPort"?'],
    ],
    [
      "a property like no other",
      model({ priorityClass: 1 }),
      ["priorityClass: is not a known property; known: name, description, tags, ports, spec"],
    ],
    [
      "a word of the wrong type, which is none of the words either",
      model({ ports: [{ ...port, protocol: 5 }] }),
      ["ports[0].protocol: must be a string, got 5"],
    ],
  ])("%s", (_, body, expected) => {
    expect(judge(body)).toEqual(expected);
  });

  test("a text may break two rules at once", () => {
    expect(judge(model({ name: "_" })).map((text) => text.slice(0, 15))).toEqual([
      "name: must have",
      "name: must be l",
    ]);
  });

  test("everything that is wrong is said at once", () => {
    const body = { name: "x", tags: ["a b c"], spec: { type: "preset", configuration: { engine: "tgi" } } };
    expect(judge(body).map((text) => text.split(":")[0])).toEqual(
      expect.arrayContaining(["name", "tags[0]", "spec.type", "spec.configuration.engine"]),
    );
  });
});

test("names that every object has are unknown properties too", () => {
  const body = model(JSON.parse('{"__proto__":1,"constructor":2,"toString":3}'));
  expect(judge(body).map((text) => text.split(":")[0])).toEqual(["__proto__", "constructor", "toString"]);
});

test("a property whose name has a slash or a tilde in it is named as it is", () => {
  expect(judge(model({ "a/b~c": 1 }))[0]).toMatch(/^a\/b~c: is not a known property/);
});

test("a value that is long is cut, so that the message can be read", () => {
  expect(show("x".repeat(200))).toHaveLength(120);
  expect(show("x".repeat(200))).toMatch(/^"x+\.\.\.$/);
  expect(show("short")).toBe('"short"');
  expect(show(undefined)).toBe("nothing");
});

test("a path reads as one would write it", () => {
  expect(showPath(["ports", 0, "name"])).toBe("ports[0].name");
  expect(showPath(["tags", 12])).toBe("tags[12]");
  expect(showPath([])).toBe("");
});

describe("a value that is not known yet is not judged", () => {
  test.each([
    ["a scalar", model({ name: null }), ["/name"]],
    ["an object", model({ spec: null }), ["/spec"]],
    ["a list", model({ ports: null }), ["/ports"]],
    ["an element", model({ ports: [null] }), ["/ports/0"]],
    ["a tag in a list that may repeat it", model({ tags: [null, null] }), ["/tags/0", "/tags/1"]],
    [
      "one of two forms",
      worker({ sequenceLengthConfig: { maxModelLength: null } }),
      [`${WORKER}/sequenceLengthConfig/maxModelLength`],
    ],
    ["a word of several", worker({ dataType: null }), [`${WORKER}/dataType`]],
  ])("%s", (_, body, unknown) => {
    expect(judge(body, unknown)).toEqual([]);
    expect(judge(body)).not.toEqual([]);
  });

  test("and what stands beside it is", () => {
    const body = model({ ports: [{ name: null, internalPort: 0 }] });
    expect(judge(body, ["/ports/0/name"]).sort()).toEqual([
      "ports[0].internalPort: must be >= 1, got 0",
      "ports[0].protocol: is required",
    ]);
  });

  test("and what only begins like its name is", () => {
    const body = model({}, { name: null, nodeConfiguration: { storage: {} } });
    expect(judge(body, ["/spec/configuration/name", "/spec/configuration/node"])).toEqual([
      "spec.configuration.nodeConfiguration.storage.storageSize: is required",
    ]);
  });
});
