import { Deployment } from "../../../../src/northflank/client";
import { error } from "../../../../src/protocol/diagnostics";
import { ConfiguredConnection } from "../../../../src/provider/connection";
import { LlmModelDeploymentResource } from "../../../../src/provider/resource/resource";
import { proves } from "../../../support/proves";
import { apiError, configOf, inTurn, itemOf, muteLog, refused, stateAfter } from "./fixtures";
import { destroy } from "./runs";

muteLog();

const accepted = inTurn<void>(undefined);
const deleting = itemOf({ status: "deleting" });
const gone = refused(404);

test("a deployment is gone when the API no longer has it", async () => {
  proves("READ-1");
  const { result, diagnostics, calls } = await destroy({
    delete: accepted,
    get: inTurn<Deployment>(deleting, deleting, gone),
  });
  expect(result).toBeNull();
  expect(diagnostics).toEqual([]);
  expect(calls).toEqual(["get", "delete", "get", "get", "get"]);
});

test("a deployment that is gone already is deleted as wished", async () => {
  const { result, diagnostics } = await destroy({
    delete: inTurn<void>(gone),
    get: inTurn<Deployment>(gone),
    list: inTurn<Deployment[]>([]),
  });
  expect(result).toBeNull();
  expect(diagnostics).toEqual([]);
});

test("a protected deployment is not deleted, for a forced replacement comes with no plan to refuse", async () => {
  const { result, told, prior, calls } = await destroy(
    {},
    { prior: stateAfter(configOf({ deletion_protection: true })) },
  );
  expect(result).toBe(prior);
  expect(told).toMatchObject({ severity: "error", path: ["deletion_protection"] });
  expect(calls).toEqual([]);
});

test.each([
  ["the project cannot be seen", { get: inTurn<Deployment>(gone), list: inTurn<Deployment[]>(gone) }],
  ["the list has the deployment", { get: inTurn<Deployment>(gone), list: inTurn([itemOf()]) }],
  ["the deployment can be read", { get: inTurn(itemOf()) }],
  ["nothing can be asked", { get: inTurn<Deployment>(apiError("unreachable")) }],
])("a delete that is not found keeps the state when the deployment may still be there: %s", async (_, methods) => {
  const { result, prior, told } = await destroy({ delete: inTurn<void>(gone), ...methods });
  expect(result).toBe(prior);
  expect(told?.severity).toBe("error");
});

test.each([
  ["401", refused(401)],
  ["403", refused(403)],
  ["409", refused(409)],
  ["429", refused(429)],
  ["500", refused(500)],
  ["503", refused(503)],
  ["no connection", apiError("unreachable")],
  ["no complete answer", apiError("interrupted")],
  ["a proxy's 404", apiError("unreadable", 404)],
])("a delete that fails keeps the state: %s", async (_, failure) => {
  const { result, prior, told } = await destroy({ delete: inTurn<void>(failure) });
  expect(result).toBe(prior);
  expect(told).toMatchObject({ severity: "error", summary: expect.stringContaining('Deleting AI model "qwen-chat"') });
});

test("a transient error does not end the wait for a deletion", async () => {
  const get = inTurn<Deployment>(deleting, refused(500), refused(429), deleting, gone);
  const { result, diagnostics, clock } = await destroy({ delete: accepted, get });
  expect([result, diagnostics]).toEqual([null, []]);
  expect(clock.sleeps).toHaveLength(4);
});

test("a permanent error ends the wait, and keeps the state", async () => {
  proves("APPLY-7");
  const { result, prior, told } = await destroy({ delete: accepted, get: inTurn<Deployment>(deleting, refused(403)) });
  expect(result).toBe(prior);
  expect(told).toMatchObject({ severity: "error", summary: expect.stringContaining("lacks permission") });
});

test("a deployment that does not go in time stays in the state, and the user is told how to wait longer", async () => {
  const prior = stateAfter(configOf({ timeouts: { create: null, update: null, delete: "10s" } }));
  const { result, told, clock } = await destroy({ delete: accepted, get: inTurn(deleting) }, { prior });
  expect(result).toBe(prior);
  expect(told).toMatchObject({ severity: "error", detail: expect.stringContaining("timeouts.delete") });
  expect(clock.sleeps.reduce((sum, ms) => sum + ms, 0)).toBe(10_000);
});

test("when core stops, the state is kept, for the deployment is still there", async () => {
  const methods = { delete: accepted, get: inTurn(deleting) };
  const { result, prior, told, calls } = await destroy(methods, { signal: AbortSignal.abort() });
  expect(result).toBe(prior);
  expect(told).toMatchObject({ severity: "error", detail: expect.stringContaining("the command was stopped") });
  expect(calls).toEqual(["get", "delete", "get"]); // one look after the delete: it may be gone already
});

test("without a connection nothing is touched, and the state is kept", async () => {
  const why = error("No API token", "Give one.");
  const connection = { get: () => why, teamId: undefined } as unknown as ConfiguredConnection;
  const resource = new LlmModelDeploymentResource(connection);
  const context = { signal: new AbortController().signal, saveState: () => undefined, private: Buffer.alloc(0) };
  const prior = stateAfter();
  expect(await resource.delete(prior, context)).toEqual({ result: prior, diagnostics: [why] });
  expect(await resource.read(prior, context)).toEqual({ result: prior, diagnostics: [why] });
  expect(await resource.update(prior, prior, configOf(), context)).toEqual({ result: prior, diagnostics: [why] });
});
