import { Decimal, ObjectValue, UNKNOWN, Value } from "../../../../src/protocol/values";
import { elementWithSameKey } from "../../../../src/provider/framework/attributes";
import { sameValue } from "../../../../src/provider/framework/equality";
import { ResourceAttributes } from "../../../../src/provider/framework/from-json-schema";
import {
  changedAttributes,
  pathsRequiringReplace,
  proposedNewState,
} from "../../../../src/provider/framework/planning";
import { proves } from "../../../support/proves";

const port: ResourceAttributes = {
  name: { presence: "required", type: "string" },
  number: { presence: "required", type: "number" },
  public: { presence: "optional-computed", type: "bool" },
  dns: { presence: "computed", type: "string" },
};
const attributes: ResourceAttributes = {
  project: { presence: "required", type: "string", replaces: true },
  note: { presence: "optional", type: "string" },
  size: { presence: "optional-computed", type: "number" },
  wait: { presence: "optional-computed", type: "bool", default: true },
  tags: { presence: "optional-computed", type: ["set", "string"] },
  args: { presence: "optional-computed", type: ["list", "string"] },
  id: { presence: "computed", type: "string" },
  box: {
    presence: "optional-computed",
    nesting: "single",
    attributes: {
      kind: { presence: "required", type: "string", replaces: true },
      depth: { presence: "optional-computed", type: "number" },
    },
  },
  ports: { presence: "optional-computed", nesting: "list", key: "name", attributes: port },
};

const nothing = Object.fromEntries(Object.keys(attributes).map((name) => [name, null]));
const http = { name: "http", number: 80, public: true, dns: "http.example" };
const tcp = { name: "tcp", number: 22, public: false, dns: "tcp.example" };
const prior: ObjectValue = {
  project: "demo",
  note: null,
  size: 5,
  wait: true,
  tags: ["a", "b"],
  args: ["x", "y"],
  id: "i-1",
  box: { kind: "oak", depth: 3 },
  ports: [http, tcp],
};
const written = (name: string, number: number): ObjectValue => ({ name, number, public: null, dns: null });

/** One attribute of the proposed new state. */
const proposed = (name: string, config: ObjectValue, before: ObjectValue | null = prior): Value =>
  proposedNewState(attributes, before, { ...nothing, ...config })[name] ?? null;

test("a new object has what is configured, its defaults, and is open in what only the API can tell", () => {
  proves("PLAN-7");
  expect(
    proposedNewState(attributes, null, { ...nothing, project: "demo", box: { kind: "oak", depth: null } }),
  ).toEqual({
    project: "demo",
    note: null,
    size: UNKNOWN,
    wait: true,
    tags: UNKNOWN,
    args: UNKNOWN,
    id: UNKNOWN,
    box: { kind: "oak", depth: UNKNOWN },
    ports: UNKNOWN,
  });
});

test("what is configured counts, and what is not stays as it was", () => {
  expect(proposedNewState(attributes, prior, { ...nothing, project: "demo", size: 6 })).toEqual({ ...prior, size: 6 });
});

test("an argument that is removed is removed, unless the API may have a value of its own", () => {
  expect(proposed("note", {}, { ...prior, note: "old" })).toBeNull();
  expect(proposed("size", {})).toBe(5);
});

test("an argument that is removed falls back to its default", () => {
  expect(proposed("wait", {}, { ...prior, wait: false })).toBe(true);
});

test("what the configuration does not know yet stays unknown, even where it was known before", () => {
  proves("PLAN-4");
  expect(proposed("size", { size: UNKNOWN })).toBe(UNKNOWN);
  expect(proposed("box", { box: UNKNOWN })).toBe(UNKNOWN);
  expect(proposed("box", { box: { kind: UNKNOWN, depth: null } })).toEqual({ kind: UNKNOWN, depth: 3 });
  expect(proposed("tags", { tags: ["a", UNKNOWN] })).toEqual(["a", UNKNOWN]);
  expect(proposed("ports", { ports: [UNKNOWN, written("http", 80)] })).toEqual([UNKNOWN, http]);
});

test("null, an empty text and an empty list in the configuration are kept apart", () => {
  proves("WIRE-9");
  expect(proposed("note", { note: "" })).toBe("");
  expect(proposed("tags", { tags: [] })).toEqual([]);
  expect(proposed("ports", { ports: [] })).toEqual([]);
});

test("a set in another order is the same set, and keeps its old spelling", () => {
  proves("WIRE-8");
  expect(proposed("tags", { tags: ["b", "a"] })).toEqual(["a", "b"]);
  expect(proposed("tags", { tags: ["b", "c"] })).toEqual(["b", "c"]);
});

test("a list in another order is another list", () => {
  expect(proposed("args", { args: ["y", "x"] })).toEqual(["y", "x"]);
});

test("an object in the configuration is filled up from what it was", () => {
  proves("PLAN-7");
  expect(proposed("box", { box: { kind: "ash", depth: null } })).toEqual({ kind: "ash", depth: 3 });
  expect(proposed("box", { box: { kind: "ash", depth: null } }, { ...prior, box: null })).toEqual({
    kind: "ash",
    depth: UNKNOWN,
  });
});

describe("ports are told apart by their names", () => {
  test("and keep what is theirs when they change places", () => {
    expect(proposed("ports", { ports: [written("tcp", 22), written("http", 80)] })).toEqual([tcp, http]);
  });

  test("and keep what is theirs when they change places and one of them changes", () => {
    expect(proposed("ports", { ports: [written("tcp", 23), written("http", 80)] })).toEqual([
      { ...tcp, number: 23 },
      http,
    ]);
  });

  test("and keep what is theirs when another comes before them", () => {
    expect(proposed("ports", { ports: [written("new", 1), written("http", 80)] })).toEqual([
      { name: "new", number: 1, public: UNKNOWN, dns: UNKNOWN },
      http,
    ]);
  });

  test("and one with another name is another port", () => {
    expect(proposed("ports", { ports: [written("web", 80), written("tcp", 22)] })).toEqual([
      { name: "web", number: 80, public: UNKNOWN, dns: UNKNOWN },
      tcp,
    ]);
  });

  test("a port whose name is not known yet matches no port of the prior state", () => {
    expect(elementWithSameKey(attributes.ports as never, [http], { ...http, name: UNKNOWN })).toBeNull();
    expect(elementWithSameKey(attributes.ports as never, null, http)).toBeNull();
    expect(elementWithSameKey(attributes.ports as never, [tcp, http], { name: "http" })).toBe(http);
  });
});

test("sets are compared without order or repetition, lists with both", () => {
  const [set, list] = [attributes.tags as never, attributes.args as never];
  expect(sameValue(set, ["a", "b", "a"], ["b", "a"])).toBe(true);
  expect(sameValue(set, ["a"], ["a", "b"])).toBe(false);
  expect(sameValue(set, ["a", "b"], ["a"])).toBe(false);
  expect(sameValue(set, [], null)).toBe(false);
  expect(sameValue(list, ["a", "b"], ["b", "a"])).toBe(false);
});

test("the names of changed attributes are returned, and no others", () => {
  expect([...changedAttributes(attributes, prior, prior)]).toEqual([]);
  expect([
    ...changedAttributes(attributes, prior, { ...prior, size: UNKNOWN, box: { kind: "oak", depth: 4 } }),
  ]).toEqual(["size", "box"]);
});

test.each([
  ["at the root", { project: "other" }, [["project"]]],
  ["inside an object", { box: { kind: "ash", depth: 3 } }, [["box", "kind"]]],
  ["in two places", { project: "other", box: { kind: "ash", depth: 3 } }, [["project"], ["box", "kind"]]],
  ["when the new value is not known yet", { project: UNKNOWN }, [["project"]]],
  ["not when something else changes", { size: 6, box: { kind: "oak", depth: 9 } }, []],
  ["not when the object comes or goes, where there is no such path", { box: null }, []],
] as [string, ObjectValue, string[][]][])(
  "a value that the API cannot change requires a new object: %s",
  (_, changes, paths) => {
    proves("PLAN-9");
    expect(pathsRequiringReplace(attributes, prior, { ...prior, ...changes })).toEqual(paths);
  },
);

test("a state that lacks a value, as after an import, requires no new object", () => {
  proves("PLAN-14");
  const imported = { ...prior, project: null, box: { kind: null, depth: null } };
  expect(pathsRequiringReplace(attributes, imported, prior)).toEqual([]);
});

test("planning does not modify its arguments", () => {
  const config = { ...nothing, ports: [written("tcp", 22)], tags: ["b", "a"] };
  const before = JSON.stringify([prior, config]);
  proposedNewState(attributes, prior, config);
  expect(JSON.stringify([prior, config])).toBe(before);
});

test("a number with more digits than JSON can carry equals the number that the API has", () => {
  const size: ResourceAttributes[string] = { presence: "optional-computed", type: "number" };
  const exact = new Decimal(`0.${"6".repeat(153)}7`); // 2/3, as Terraform computes it
  expect(sameValue(size, exact, 2 / 3)).toBe(true);
  expect(sameValue(size, exact, 0.6667)).toBe(false);
  expect(sameValue(size, exact, null)).toBe(false);
  expect(proposed("size", { size: exact }, { ...prior, size: 2 / 3 })).toBe(2 / 3);
});
