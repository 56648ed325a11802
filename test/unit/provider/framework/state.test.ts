import { isWhollyKnown, ObjectValue, UNKNOWN, Value } from "../../../../src/protocol/values";
import { differencesFromPlan } from "../../../../src/provider/framework/differences";
import { ResourceAttributes } from "../../../../src/provider/framework/from-json-schema";
import { stateAfterApply, stateAfterRefresh } from "../../../../src/provider/framework/state";

const port: ResourceAttributes = {
  name: { presence: "required", type: "string" },
  number: { presence: "required", type: "number" },
  domains: { presence: "optional", type: ["list", "string"], neverReturned: true },
  dns: { presence: "computed", type: "string" },
};
const attributes: ResourceAttributes = {
  name: { presence: "required", type: "string" },
  note: { presence: "optional", type: "string" },
  size: { presence: "optional-computed", type: "number" },
  text: { presence: "optional-computed", type: "string" },
  tags: { presence: "optional-computed", type: ["set", "string"] },
  id: { presence: "computed", type: "string" },
  urls: { presence: "computed", type: ["map", "string"] },
  box: {
    presence: "optional-computed",
    nesting: "single",
    attributes: {
      kind: { presence: "optional-computed", type: "string" },
      depth: { presence: "optional-computed", type: "number" },
    },
  },
  ports: { presence: "optional-computed", nesting: "list", key: "name", attributes: port },
};

const http = { name: "http", number: 80, domains: ["a.example"], dns: "http.host" };
const tcp = { name: "tcp", number: 22, domains: null, dns: "tcp.host" };
const state: ObjectValue = {
  name: "chat",
  note: null,
  size: 5,
  text: "t",
  tags: ["a", "b"],
  id: "i-1",
  urls: new Map([["http", "https://http.host"]]),
  box: { kind: "oak", depth: 3 },
  ports: [http, tcp],
};
/** As the API tells it: without what it never returns. */
const told = (ports: readonly ObjectValue[]) => ports.map((one) => ({ ...one, domains: null }));
const answer: ObjectValue = { ...state, ports: told([http, tcp]) };

describe("the state after an apply", () => {
  const planned = (changes: ObjectValue) => stateAfterApply(attributes, { ...state, ...changes }, answer);

  test("has what was planned, also where the API says otherwise", () => {
    const other = { ...answer, name: "other", size: 9, tags: ["z"], box: { kind: "ash", depth: 1 }, note: "new" };
    expect(stateAfterApply(attributes, state, other)).toEqual(state);
  });

  test("has what the API says in all that the plan left open", () => {
    expect(planned({ id: UNKNOWN, size: UNKNOWN, tags: UNKNOWN, urls: UNKNOWN, box: UNKNOWN })).toEqual(state);
    expect(planned({ box: { kind: "oak", depth: UNKNOWN } }).box).toEqual({ kind: "oak", depth: 3 });
    expect(planned({ ports: [{ ...http, dns: UNKNOWN }, tcp] }).ports).toEqual([http, tcp]);
  });

  test("has the ports as planned, each with what is its own, whatever order the API has", () => {
    const open = [
      { ...http, dns: UNKNOWN },
      { ...tcp, dns: UNKNOWN },
    ];
    const swapped = { ...answer, ports: told([tcp, http]) };
    expect(stateAfterApply(attributes, { ...state, ports: open }, swapped).ports).toEqual([http, tcp]);
  });

  test("has neither more nor fewer ports than planned", () => {
    expect(planned({ ports: [tcp] }).ports).toEqual([tcp]);
    expect(stateAfterApply(attributes, state, { ...answer, ports: [] }).ports).toEqual([http, tcp]);
    expect(stateAfterApply(attributes, state, { ...answer, ports: null }).ports).toEqual([http, tcp]);
  });

  test("has nothing unknown, also where the API is silent", () => {
    const open = Object.fromEntries(Object.keys(attributes).map((name) => [name, UNKNOWN]));
    expect(stateAfterApply(attributes, open, null)).toEqual({
      name: null,
      note: null,
      size: null,
      text: null,
      tags: [],
      id: null,
      urls: new Map(),
      box: null,
      ports: [],
    });
    const inside = { ...state, box: { kind: UNKNOWN, depth: UNKNOWN }, ports: [{ ...http, dns: UNKNOWN }] };
    expect(isWhollyKnown(stateAfterApply(attributes, inside, null))).toBe(true);
    expect(isWhollyKnown(planned({ tags: ["a", UNKNOWN], ports: [{ ...http, domains: [UNKNOWN] }] }))).toBe(true);
  });

  test("has null, an empty text and an empty list where they were planned", () => {
    const empty = { note: "", text: null, tags: [], ports: [], box: null };
    expect(planned(empty)).toEqual({ ...state, ...empty });
  });
});

describe("the state after a refresh", () => {
  const refreshed = (changes: ObjectValue, prior: ObjectValue = state) =>
    stateAfterRefresh(attributes, prior, { ...answer, ...changes });

  test("is the very same when nothing has changed", () => {
    expect(refreshed({})).toEqual(state);
  });

  test("has what the API says where something has changed", () => {
    const drift = { size: 6, text: "u", tags: ["a", "c"], box: { kind: "ash", depth: 3 }, urls: new Map() };
    expect(refreshed(drift)).toEqual({ ...state, ...drift });
  });

  test("shows that a value was taken away", () => {
    expect(refreshed({ size: null, text: "", box: null })).toMatchObject({ size: null, text: "", box: null });
  });

  test("keeps the order of ports and of tags", () => {
    expect(refreshed({ ports: told([tcp, http]), tags: ["b", "a"] })).toEqual(state);
  });

  test("has new ports at the end, and none that are gone", () => {
    const extra = { name: "new", number: 1, domains: null, dns: null };
    expect(refreshed({ ports: [extra, ...told([tcp, http])] }).ports).toEqual([http, tcp, extra]);
    expect(refreshed({ ports: told([tcp]) }).ports).toEqual([tcp]);
    expect(refreshed({ ports: told([extra]) }).ports).toEqual([extra]);
  });

  test("has a port once that a state edited by hand has twice", () => {
    const twice = [http, tcp, { ...http, number: 99 }, { ...tcp }];
    expect(refreshed({}, { ...state, ports: twice })).toEqual(state);
    expect(refreshed({ ports: told([tcp]) }, { ...state, ports: twice }).ports).toEqual([tcp]);
  });

  test("shows what changed inside a port, and keeps what the API never returns", () => {
    expect(refreshed({ ports: told([{ ...http, number: 81 }, tcp]) }).ports).toEqual([{ ...http, number: 81 }, tcp]);
  });

  test.each([
    ["text", ""],
    ["tags", []],
    ["ports", []],
    ["box", { kind: null, depth: null }],
    ["note", null],
    ["note", ""],
  ] as [string, Value][])("keeps the spelling of an empty %s: %j", (name, spelling) => {
    const spellings: Value[] =
      name === "box"
        ? [
            { kind: null, depth: null },
            { kind: "", depth: null },
          ]
        : ["", []];
    for (const said of [null, ...spellings]) {
      expect([said, refreshed({ [name]: said }, { ...state, [name]: spelling })[name]]).toEqual([said, spelling]);
    }
  });

  test("after an import is what the API says, with nothing left to iterate over missing", () => {
    const imported = Object.fromEntries(Object.keys(attributes).map((name) => [name, null]));
    expect(refreshed({}, { ...imported, id: "i-1" })).toEqual({ ...answer, note: null });
    expect(refreshed({ ports: null, tags: null }, imported)).toMatchObject({ ports: [], tags: [] });
  });

  test("is the same after another refresh", () => {
    const drift = { ports: told([{ ...tcp, number: 23 }, http]), tags: ["z"], text: "", box: { kind: "", depth: 1 } };
    const once = refreshed(drift);
    expect(refreshed(drift, once)).toEqual(once);
  });
});

describe("an object matches a plan", () => {
  const matches = (planned: ObjectValue, actual: ObjectValue = answer) =>
    differencesFromPlan(attributes, { ...state, ...planned }, actual).length === 0;

  test("when it has all that is planned, in whatever order and spelling", () => {
    expect(matches({})).toBe(true);
    expect(matches({}, { ...answer, ports: told([tcp, http]), tags: ["b", "a"], note: "" })).toBe(true);
  });

  test("whatever it has where the plan is open, or only the API decides", () => {
    expect(matches({ size: UNKNOWN, id: "i-2", box: { kind: UNKNOWN, depth: 3 }, urls: null })).toBe(true);
    expect(matches({ text: null, box: { kind: "oak", depth: null } })).toBe(true);
  });

  test.each([
    ["another value", { size: 6 }],
    ["a value that it lacks", { note: "mine" }],
    ["another value inside", { box: { kind: "ash", depth: 3 } }],
    ["another tag", { tags: ["a", "c"] }],
    ["one tag more", { tags: ["a", "b", "c"] }],
    ["one port more", { ports: [http, tcp, { ...tcp, name: "x" }] }],
    ["one port less", { ports: [http] }],
    ["another number of a port", { ports: [{ ...http, number: 81 }, tcp] }],
    ["an empty text where it has one", { text: "" }],
  ] as [string, ObjectValue][])("but not with %s", (_, planned) => {
    expect(matches(planned)).toBe(false);
  });
});
