import { Deployment, NorthflankClient, Project } from "../../../../src/northflank/client";
import { Decimal, isWhollyKnown, ObjectValue } from "../../../../src/protocol/values";
import { configOf, inTurn, itemOf, modelOf, muteLog, refused, stateAfter } from "./fixtures";
import { BIGGER, biggerItem, described, done, toBigger, update } from "./runs";

muteLog();

const bigger = modelOf({ name: BIGGER });

/** An update that records what it is sent. */
function recorder() {
  const sent: { project?: Project; id?: string; body?: unknown } = {};
  const send: NorthflankClient["update"] = async (project, id, body) => {
    Object.assign(sent, { project, id, body });
    return undefined;
  };
  return { sent, update: send };
}

describe("an update sends what changed, and nothing else", () => {
  const configuration = { name: BIGGER, engine: "vllm" };
  test.each([
    ["the description", { description: "new" }, { description: "new" }],
    ["the name", { name: "Qwen Talk" }, { name: "Qwen Talk" }],
    ["tags", { tags: ["gpu"] }, { tags: ["gpu"] }],
    ["no ports at all", { ports: [] }, { ports: [] }],
    [
      "the spec without what the API filled in, and without its type, which the API cannot change",
      { spec: { type: "custom", configuration: bigger } },
      { spec: { configuration } },
    ],
  ] as [string, ObjectValue, object][])("%s", async (_, changes, body) => {
    const { sent, update: send } = recorder();
    await update({ update: send, get: inTurn(biggerItem()) }, { config: configOf(changes) });
    expect(sent).toEqual({ project: { projectId: "demo", teamId: null }, id: "qwen-chat", body });
  });
});

test("a change that only Terraform knows of asks the API nothing", async () => {
  const { result, diagnostics, calls } = await update({}, { config: configOf({ deletion_protection: true }) });
  expect(result).toEqual({ ...stateAfter(), deletion_protection: true });
  expect(diagnostics).toEqual([]);
  expect(calls).toEqual([]);
});

test("a value that was never set, and that the API fills in with the update, is no failure of the update", async () => {
  const methods = { update: recorder().update, get: inTurn(biggerItem({ tags: ["from-the-api"] })) };
  const prior = { ...stateAfter(), tags: null };
  const { result, diagnostics } = await update(methods, { config: toBigger, prior });
  expect(diagnostics).toEqual([]);
  expect(result).toMatchObject({ tags: null });
});

test("another order of ports and tags asks the API nothing", async () => {
  const ports = ["http", "grpc"].map((name) => ({ name, internal_port: 80, protocol: "HTTP", public: false }));
  const prior = stateAfter(configOf({ ports, tags: ["a-b", "c-d"] }));
  const config = configOf({ ports: [...ports].reverse(), tags: ["c-d", "a-b"] });
  const { result, diagnostics, calls } = await update({}, { prior, config });
  expect(result.ports).toMatchObject([{ name: "grpc" }, { name: "http" }]);
  expect(diagnostics).toEqual([]);
  expect(calls).toEqual([]);
});

test("the state after an update is what was planned, with what the API says of the rest", async () => {
  const echo = itemOf({ description: "new", updatedAt: "2026-07-01T00:00:00Z" });
  const { result, diagnostics, calls } = await update({ update: done, get: inTurn(echo) }, { config: described });
  expect(result).toEqual({ ...stateAfter(), description: "new", updated_at: "2026-07-01T00:00:00Z" });
  expect(isWhollyKnown(result)).toBe(true);
  expect(diagnostics).toEqual([]);
  expect(calls).toEqual(["get", "update", "get"]);
});

test("an update of another team's project goes there, whatever the provider's team is", async () => {
  const { sent, update: send } = recorder();
  const prior = stateAfter(configOf({ team_id: "us" }));
  await update({ update: send, get: inTurn(itemOf()) }, { prior, config: described, teamId: "them" });
  expect(sent.project).toEqual({ projectId: "demo", teamId: "us" });
});

describe("waiting after an update", () => {
  const roll = (items: Deployment[], config = toBigger) =>
    update({ update: done, get: inTurn<Deployment>(...items) }, { config });
  const OLD = { deploymentConfiguration: { id: "configuration-1" } };

  test("goes on while the old configuration still runs, and ends when the new one does", async () => {
    const starting = biggerItem({ status: "starting" });
    const { result, calls } = await roll([biggerItem(OLD), starting, biggerItem()]);
    expect(result).toMatchObject({ status: "running", deployment_configuration: { id: "configuration-2" } });
    expect(calls).toEqual(["get", "update", "get", "get", "get"]);
  });

  test("ends although nothing was rolled out", async () => {
    const { result, diagnostics } = await roll([biggerItem(OLD)]);
    expect(result).toMatchObject({ status: "running", deployment_configuration: { id: "configuration-1" } });
    expect(diagnostics).toEqual([]);
  });

  test("does not begin when nothing restarts", async () => {
    const { calls } = await roll([itemOf({ description: "new" })], described);
    expect(calls).toEqual(["get", "update", "get"]);
  });

  test("does not begin when the user does not want it", async () => {
    const config = configOf({ wait_for_running: false, spec: { type: "custom", configuration: bigger } });
    const { result, calls } = await roll([biggerItem({ status: "pending" })], config);
    expect(result.status).toBe("pending");
    expect(calls).toEqual(["get", "update", "get"]);
  });

  test("that finds a crash is an error with the new state, for the update was made", async () => {
    const { result, told } = await roll([biggerItem({ status: "crashed" })]);
    expect(told).toMatchObject({ severity: "error", summary: expect.stringContaining("crashed") });
    expect(result).toMatchObject({ status: "crashed", spec: { configuration: { name: BIGGER } } });
  });

  test("that is stopped leaves the new state", async () => {
    const methods = { update: done, get: inTurn(biggerItem({ status: "starting" })) };
    const { result, told } = await update(methods, { config: toBigger, signal: AbortSignal.abort() });
    expect(told).toMatchObject({ severity: "warning" });
    expect(result).toMatchObject({ status: "starting", spec: { configuration: { name: BIGGER } } });
  });
});

describe("a rename", () => {
  const config = configOf({ name: "Qwen Talk" });
  const renamed = itemOf({ id: "qwen-talk", name: "Qwen Talk" });

  test("may leave the id as it is", async () => {
    const { result } = await update({ update: done, get: inTurn(itemOf({ name: "Qwen Talk" })) }, { config });
    expect(result).toMatchObject({ id: "qwen-chat", name: "Qwen Talk" });
  });

  test("may give another id, under which the deployment is found again", async () => {
    const get: NorthflankClient["get"] = async (_, id) => {
      if (id === "qwen-talk") return renamed;
      throw refused(404);
    };
    const { result, diagnostics } = await update({ update: done, get, list: inTurn([renamed]) }, { config });
    expect(result).toMatchObject({ id: "qwen-talk", name: "Qwen Talk" });
    expect(diagnostics).toEqual([]);
  });

  test.each([
    ["and the list tells it by name and age", {}],
    ["and the API does not tell ages", { createdAt: undefined }],
  ])("may give an id that the name does not tell, %s", async (_, age) => {
    const others = [itemOf({ id: "other", name: "Other" }), itemOf({ id: "x-1", name: "Qwen Talk", ...age })];
    const prior = stateAfter(configOf(), itemOf(age));
    const methods = { update: done, get: inTurn<Deployment>(refused(404)), list: inTurn(others) };
    const { result, diagnostics } = await update(methods, { prior, config });
    expect(result).toMatchObject({ id: "x-1", name: "Qwen Talk" });
    expect(diagnostics).toEqual([]);
  });
});

test("an integer that only the apply knows, and that JSON would round, is refused before anything is sent", async () => {
  const worker = { parallelism_config: { tensor_parallelism: new Decimal("9007199254740993") } };
  const spec = { type: "custom", configuration: modelOf({ architecture: { worker_config: worker } }) };
  const updating = update({}, { config: configOf({ spec }) });
  await expect(updating).rejects.toMatchObject({ summary: "Number too large to be sent" });
});
