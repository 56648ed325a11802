import { Deployment, NorthflankClient } from "../../../../src/northflank/client";
import { isWhollyKnown } from "../../../../src/protocol/values";
import { LlmModelDeploymentResource } from "../../../../src/provider/resource/resource";
import { proves } from "../../../support/proves";
import {
  apiError,
  attributes,
  configOf,
  connectionTo,
  fakeClient,
  inTurn,
  itemOf,
  muteLog,
  plannedOf,
  refused,
  stateAfter,
} from "./fixtures";
import { read } from "./runs";

muteLog();

test("a deployment that has not changed has the very same state", async () => {
  const { result, prior, diagnostics, calls } = await read({ get: inTurn(itemOf()) });
  expect(result).toEqual(prior);
  expect(plannedOf(result, configOf())).toBe(result);
  expect(diagnostics).toEqual([]);
  expect(calls).toEqual(["get"]);
});

test("a deployment that was changed elsewhere shows the change", async () => {
  const { result, prior } = await read({ get: inTurn(itemOf({ name: "Mine", status: "crashed", tags: ["gpu"] })) });
  expect(result).toEqual({ ...prior, name: "Mine", status: "crashed", tags: ["gpu"] });
});

test("what only Terraform knows is kept", async () => {
  const timeouts = { create: "5m", update: null, delete: null };
  const prior = stateAfter(configOf({ timeouts, wait_for_running: false, deletion_protection: true, team_id: "us" }));
  expect((await read({ get: inTurn(itemOf()) }, { prior })).result).toEqual(prior);
});

test("domains, which the API never returns, are kept", async () => {
  const port = { name: "http", internal_port: 8000, protocol: "HTTP", public: true, domains: ["chat.example.com"] };
  const prior = stateAfter(configOf({ ports: [port] }));
  const { result } = await read({ get: inTurn(itemOf()) }, { prior });
  expect(result).toMatchObject({ ports: [{ domains: ["chat.example.com"] }] });
});

const notFound = inTurn<Deployment>(refused(404));

test("a deployment that is neither found nor listed is gone, and so is one that is being deleted", async () => {
  const others = inTurn([itemOf({ id: "other", name: "Other" })]);
  expect(await read({ get: notFound, list: others })).toMatchObject({ result: null, diagnostics: [] });
  expect(await read({ get: inTurn(itemOf({ status: "deleting" })) })).toMatchObject({ result: null, diagnostics: [] });
});

test("a deployment that is listed is there, although it was not found at first", async () => {
  const { result, diagnostics } = await read({ get: notFound, list: inTurn([itemOf({ name: "Mine" })]) });
  expect(result).toMatchObject({ id: "qwen-chat", name: "Mine" });
  expect(diagnostics).toEqual([]);
});

test("a deployment is never looked up by its name: one that lost its id is gone", async () => {
  proves("READ-8");
  const { result, diagnostics } = await read({ get: notFound, list: inTurn([itemOf({ id: "new-id" })]) });
  expect([result, diagnostics]).toEqual([null, []]);
});

test("a deployment of the same name that was made later is another one", async () => {
  const list = inTurn([itemOf({ id: "new-id", createdAt: "2026-07-01T00:00:00Z" })]);
  expect((await read({ get: notFound, list })).result).toBeNull();
});

test.each([
  ["the project is not found", refused(404)],
  ["the token may not list", refused(403)],
  ["the API has a problem", refused(500)],
])(
  "a deployment that is not found keeps its state when the list cannot say that it is gone: %s",
  async (_, failure) => {
    const { result, prior, told } = await read({ get: notFound, list: inTurn<Deployment[]>(failure) });
    expect(result).toBe(prior);
    expect(told?.severity).toBe("error");
  },
);

test("only a refresh of a project that is not found names terraform state rm: an import has no state yet", async () => {
  const methods = { get: notFound, list: inTurn<Deployment[]>(refused(404)) };
  const imported = resource().importState("demo/qwen-chat").result ?? {};
  expect((await read(methods)).told?.detail).toContain("terraform state rm");
  const { told } = await read(methods, { prior: imported });
  expect(told?.detail).toContain("Check project_id and team_id");
  expect(told?.detail).not.toContain("state rm");
});

test.each([
  ["401", refused(401)],
  ["403", refused(403)],
  ["429", refused(429)],
  ["500", refused(500)],
  ["503", refused(503)],
  ["no connection", apiError("unreachable")],
  ["no complete answer", apiError("interrupted")],
  ["an answer that is not the API's", apiError("unreadable", 200)],
])(
  "a read that fails is an error that keeps the state, and never means that the deployment is gone: %s",
  async (_, failure) => {
    proves("READ-1");
    const { result, prior, told } = await read({ get: inTurn<Deployment>(failure) });
    expect(result).toBe(prior);
    expect(told).toMatchObject({ severity: "error", summary: expect.stringContaining('Reading AI model "qwen-chat"') });
  },
);

test("a read that core interrupts keeps the state", async () => {
  const stop = AbortSignal.abort(new Error("stopped"));
  const get: NorthflankClient["get"] = async (_project, _id, signal) => {
    throw signal?.reason;
  };
  const { result, prior, told } = await read({ get }, { signal: stop });
  expect(result).toBe(prior);
  expect(told).toMatchObject({ severity: "error", summary: 'Reading AI model "qwen-chat" was interrupted' });
});

const resource = (teamId: string | null = null) =>
  new LlmModelDeploymentResource(connectionTo(fakeClient({}).client, teamId));

test.each([
  ["demo/qwen-chat", null, { id: "qwen-chat", project_id: "demo", team_id: null }],
  ["demo/qwen-chat", "us", { id: "qwen-chat", project_id: "demo", team_id: "us" }],
  ["them/demo/qwen-chat", "us", { id: "qwen-chat", project_id: "demo", team_id: "them" }],
])("%s is an id to import by, for a provider of team %s", (id, team, place) => {
  const { result, diagnostics } = resource(team).importState(id);
  expect(result).toMatchObject(place);
  expect(diagnostics).toEqual([]);
  expect(Object.keys(result ?? {}).sort()).toEqual(Object.keys(attributes).sort());
  expect(isWhollyKnown(result)).toBe(true);
});

test.each(["qwen-chat", "", "/", "demo/", "/qwen-chat", "a/b/c/d", "us//qwen-chat", "us/demo/"])(
  "%j is refused as an import id, with the form that is expected",
  (id) => {
    proves("IMP-4");
    const { result, diagnostics } = resource().importState(id);
    expect(result).toBeNull();
    expect(diagnostics).toMatchObject([{ severity: "error", summary: `Invalid import id "${id}"` }]);
    expect(diagnostics[0]?.detail).toMatch(/project_id\/id.*team_id\/project_id\/id/);
  },
);

test("after an import the plan of a matching configuration is empty", async () => {
  const imported = resource().importState("demo/qwen-chat").result ?? {};
  const { result } = await read({ get: inTurn(itemOf({ description: "d", tags: ["gpu"] })) }, { prior: imported });
  expect(isWhollyKnown(result)).toBe(true);
  expect(plannedOf(result, configOf({ description: "d", tags: ["gpu"] }))).toBe(result);
  expect(plannedOf(result, configOf())).toBe(result);
});
