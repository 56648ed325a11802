import { isList, isObject, ObjectValue, UNKNOWN, Value } from "../../../../src/protocol/values";
import { planDeployment } from "../../../../src/provider/resource/plan";
import { proves } from "../../../support/proves";
import { configOf, itemOf, modelOf, NO_PRIVATE_STATE, plannedOf, stateAfter } from "./fixtures";

const prior = stateAfter();
const second = { name: "grpc", internal_port: 9000, protocol: "HTTP/2", public: false };
const http = { name: "http", internal_port: 8000, protocol: "HTTP", public: true };

/** Paths of what a plan leaves open; a port by its name. */
function open(value: Value, path = ""): string[] {
  if (value === UNKNOWN) return [path];
  if (isList(value)) return value.flatMap((one, i) => open(one, `${path}[${isObject(one) ? one.name : i}]`));
  if (!isObject(value)) return [];
  return Object.entries(value).flatMap(([name, member]) => open(member, path ? `${path}.${name}` : name));
}

const openAfter = (changes: ObjectValue, before = prior) => open(plannedOf(before, configOf(changes))).sort();

test("a new deployment is open in all that only the API can tell", () => {
  const planned = plannedOf(null, configOf());
  expect(open(planned)).toEqual(
    expect.arrayContaining([
      "id",
      "status",
      "dns",
      "urls",
      "deployment_configuration",
      "created_at",
      "ports[http].dns",
    ]),
  );
  expect(planned).toMatchObject({
    project_id: "demo",
    name: "Qwen Chat",
    wait_for_running: true,
    deletion_protection: false,
    timeouts: null,
    team_id: null,
  });
});

test("a new deployment takes the team of the provider", () => {
  expect(plannedOf(null, configOf(), "us").team_id).toBe("us");
  expect(plannedOf(null, configOf({ team_id: "them" }), "us").team_id).toBe("them");
  expect(plannedOf(null, configOf({ team_id: UNKNOWN }), "us").team_id).toBe(UNKNOWN);
});

test("while the provider's team is not known, the deployment's is not either", () => {
  expect(planDeployment(null, configOf(), undefined, NO_PRIVATE_STATE).result.planned.team_id).toBe(UNKNOWN);
});

test("the same configuration changes nothing: the plan is the very state", () => {
  proves("PLAN-8");
  expect(plannedOf(prior, configOf())).toBe(prior);
});

test("a deployment keeps its team when the provider's team changes", () => {
  expect(plannedOf(prior, configOf(), "other-team")).toBe(prior);
});

describe("only what may change is left open", () => {
  const ROLLED_OUT = ["deployment_configuration", "status", "updated_at"];
  test.each([
    ["another description", { description: "x" }, ["updated_at"]],
    ["other tags", { tags: ["gpu"] }, ["updated_at"]],
    ["another model", { spec: { type: "custom", configuration: modelOf({ name: "Qwen/Qwen3-32B" }) } }, ROLLED_OUT],
    ["a value that Terraform alone knows", { deletion_protection: true }, []],
    ["other timeouts", { timeouts: { create: "5m", update: null, delete: null } }, []],
    ["a new port", { ports: [http, second] }, [...ROLLED_OUT, "urls", "ports[grpc].dns", "ports[grpc].id"]],
    [
      "another number of a port",
      { ports: [{ ...http, internal_port: 8001 }] },
      [...ROLLED_OUT, "urls", "ports[http].dns"],
    ],
    ["no port", { ports: [] }, [...ROLLED_OUT, "urls"]],
  ] as [string, ObjectValue, string[]][])("%s", (_, changes, expected) => {
    const found = openAfter(changes).filter((path) => !/^ports\[grpc\]\.disable/.test(path));
    expect(found).toEqual([...expected].sort());
  });

  test("a rename, which may give another id and with it other host names", () => {
    expect(openAfter({ name: "Qwen Talk" })).toEqual(["dns", "id", "ports[http].dns", "updated_at", "urls"]);
  });

  test("a configuration that is not known yet, which may change anything", () => {
    expect(openAfter({ spec: UNKNOWN })).toEqual([...ROLLED_OUT, "spec"].sort());
  });
});

describe("ports in another order", () => {
  const grpc = {
    id: "p2",
    name: "grpc",
    internalPort: 9000,
    protocol: "HTTP/2",
    public: false,
    dns: "grpc.code.run",
  } as const;
  const item = itemOf({ ports: [...(itemOf().ports ?? []), grpc] });
  const two = stateAfter(configOf({ ports: [http, second] }), item);

  test("are planned in that order, each with the host name that is its own", () => {
    expect(plannedOf(two, configOf({ ports: [second, http] })).ports).toMatchObject([
      { name: "grpc", id: "p2", dns: "grpc.code.run" },
      { name: "http", id: "p1", dns: "http--qwen-chat.code.run" },
    ]);
  });

  test("keep their host names when one of them changes", () => {
    expect(plannedOf(two, configOf({ ports: [{ ...second, internal_port: 9001 }, http] })).ports).toMatchObject([
      { name: "grpc", id: "p2", dns: UNKNOWN },
      { name: "http", id: "p1", dns: "http--qwen-chat.code.run" },
    ]);
  });

  test("have the domains that are configured at their places, or core refuses the plan", () => {
    const own = { ...http, domains: ["chat.example.com"] };
    const prior = stateAfter(configOf({ ports: [own, second] }), item);
    expect(plannedOf(prior, configOf({ ports: [second, own] })).ports).toMatchObject([
      { name: "grpc", domains: null },
      { name: "http", domains: ["chat.example.com"] },
    ]);
  });

  test("may name their domains in another order: nothing is planned", () => {
    const withDomains = (...domains: string[]) => configOf({ ports: [{ ...http, domains }, second] });
    const prior = stateAfter(withDomains("a.example.com", "b.example.com"), item);
    expect(plannedOf(prior, withDomains("b.example.com", "a.example.com"))).toBe(prior);
    expect(plannedOf(prior, withDomains("b.example.com"))).not.toBe(prior);
  });

  test("are planned in the same order before and after all values of them are known", () => {
    const first = plannedOf(two, configOf({ ports: [second, { ...http, internal_port: UNKNOWN }] })).ports;
    const last = plannedOf(two, configOf({ ports: [second, http] })).ports;
    const names = (ports: Value | undefined) =>
      isList(ports) ? ports.map((port) => (isObject(port) ? port.name : port)) : [];
    expect(names(last)).toEqual(names(first));
  });
});

test("tags in another order change nothing", () => {
  const tagged = stateAfter(configOf({ tags: ["a-b", "c-d"] }), itemOf({ tags: ["a-b", "c-d"] }));
  expect(plannedOf(tagged, configOf({ tags: ["c-d", "a-b"] }))).toBe(tagged);
});

test("an argument that is no longer configured keeps what the API has", () => {
  const described = stateAfter(configOf({ description: "old" }), itemOf({ description: "old" }));
  expect(plannedOf(described, configOf())).toBe(described);
});

describe("the API cannot change it in place, so that another deployment takes its place", () => {
  const inTeam = stateAfter(configOf({ team_id: "us" }));
  const ofType = (type: Value) => ({ spec: { type, configuration: modelOf() } });

  test.each([
    ["another project", prior, { project_id: "other" }, [["project_id"]]],
    ["another team", inTeam, { team_id: "them" }, [["team_id"]]],
    ["another type of spec", prior, ofType("preset"), [["spec", "type"]]],
    ["a project that is not known yet", prior, { project_id: UNKNOWN }, [["project_id"]]],
    ["two of them", prior, { project_id: "other", ...ofType("preset") }, [["project_id"], ["spec", "type"]]],
  ] as [string, ObjectValue, ObjectValue, string[][]][])("%s", (_, before, changes, paths) => {
    expect(
      planDeployment(before, configOf(changes), null, NO_PRIVATE_STATE).result.requiresReplace.map((path) => [...path]),
    ).toEqual(expect.arrayContaining(paths));
    expect(planDeployment(before, configOf(changes), null, NO_PRIVATE_STATE).result.requiresReplace).toHaveLength(
      paths.length,
    );
  });

  test.each([
    ["another name", { name: "Qwen Talk" }],
    ["another model", { spec: { type: "custom", configuration: modelOf({ name: "Qwen/Qwen3-32B" }) } }],
    ["other ports", { ports: [] }],
    ["the type of spec that it has already", ofType("custom")],
  ])("but not for %s", (_, changes) => {
    expect(planDeployment(prior, configOf(changes), null, NO_PRIVATE_STATE).result.requiresReplace).toEqual([]);
  });

  test("and then nothing is said of replacing a new one", () => {
    expect(
      planDeployment(null, configOf({ project_id: "other" }), null, NO_PRIVATE_STATE).result.requiresReplace,
    ).toEqual([]);
  });
});

describe("the kind of specification has one value so far", () => {
  const ofKind = (type: Value) => configOf({ spec: { type, configuration: modelOf() } });

  test("it may be left out", () => {
    expect(plannedOf(null, ofKind(null))).toMatchObject({ spec: { type: "custom" } });
    expect(plannedOf(prior, ofKind(null))).toBe(prior);
  });

  test("while it is not known, a running model is not replaced", () => {
    const { planned, requiresReplace } = planDeployment(prior, ofKind(UNKNOWN), null, NO_PRIVATE_STATE).result;
    expect(planned).toBe(prior);
    expect(requiresReplace).toEqual([]);
  });
});
