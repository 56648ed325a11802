import { BulkReader } from "../../../../src/northflank/bulk-reader";
import { Deployment } from "../../../../src/northflank/client";
import { Diagnostic } from "../../../../src/protocol/diagnostics";
import { decodePrivateState, encodePrivateState } from "../../../../src/provider/framework/private-state";
import { planDeployment } from "../../../../src/provider/resource/plan";
import { LlmModelDeploymentResource } from "../../../../src/provider/resource/resource";
import { proves } from "../../../support/proves";
import {
  API,
  configOf,
  connectionTo,
  fakeClient,
  inTurn,
  itemOf,
  muteLog,
  NO_PRIVATE_STATE,
  refused,
  stateAfter,
} from "./fixtures";
import { create, described, destroy, done, read, toBigger, update } from "./runs";

// A state has one model. Another one may have its id by now, in the same API or in another one.

muteLog();

const LATER = "2026-07-01T00:00:00Z";
const other = itemOf({ createdAt: LATER });
const gone = refused(404);
const madeAt = (api: string) => encodePrivateState({ api });
const ELSEWHERE = madeAt("api.northflank.com");

/** All that the message says: both times, the id and the ways out. */
function expectOtherModel(told: Diagnostic | undefined): void {
  expect(told).toMatchObject({ severity: "error", summary: 'AI model "qwen-chat" is another one now' });
  for (const part of [
    "2026-06-30T12:00:01Z",
    LATER,
    "terraform state rm northflank_llm_model_deployment.<name>",
    "terraform import northflank_llm_model_deployment.<name> demo/qwen-chat",
    "NF_OTHER_MODEL",
  ])
    expect(told?.detail).toContain(part);
}

function expectOtherApi(told: Diagnostic | undefined, known = "api.northflank.com", now = API): void {
  expect(told).toMatchObject({ severity: "error", summary: 'AI model "qwen-chat" belongs to another API' });
  for (const part of [known, now, "NORTHFLANK_BASE_URL", "terraform state rm", "NF_OTHER_API"])
    expect(told?.detail).toContain(part);
}

describe("another model under the id of the state", () => {
  beforeEach(() => proves("READ-8"));

  test("is an error of a read, which keeps the state", async () => {
    const { result, prior, told } = await read({ get: inTurn(other) });
    expect(result).toBe(prior);
    expectOtherModel(told);
  });

  test("is no matter if it is being deleted: the one of the state is gone", async () => {
    const { result, diagnostics } = await read({ get: inTurn({ ...other, status: "deleting" as const }) });
    expect([result, diagnostics]).toEqual([null, []]);
  });

  test("is not updated", async () => {
    const { result, prior, told, calls } = await update({ update: done }, { config: described, before: other });
    expect(result).toBe(prior);
    expectOtherModel(told);
    expect(calls).toEqual(["get"]);
  });

  test("is not deleted: the one of the state is gone", async () => {
    const { result, diagnostics, calls } = await destroy({}, { before: other });
    expect([result, diagnostics, calls]).toEqual([null, [], ["get"]]);
  });

  test("ends the wait for a deletion", async () => {
    const { result, diagnostics, clock } = await destroy({
      delete: inTurn<void>(undefined),
      get: inTurn(itemOf({ status: "deleting" }), itemOf({ status: "deleting" }), other),
    });
    expect([result, diagnostics]).toEqual([null, []]);
    expect(clock.sleeps).toHaveLength(2);
  });

  test("ends the wait of a create with an error, and nothing is in the state", async () => {
    const { result, told } = await create({ create: inTurn(itemOf({ status: "pending" })), get: inTurn(other) });
    expect(result).toBeNull();
    expect(told).toMatchObject({ severity: "error", detail: expect.stringContaining("NF_REPLACED_DURING_WAIT") });
    expect(told?.detail).toContain(LATER);
  });

  test("ends the wait of an update with an error, and the state stays as it was", async () => {
    const spec = { ...itemOf().spec, configuration: { ...itemOf().spec?.configuration, name: "Qwen/Qwen3-32B" } };
    const starting = itemOf({ spec, status: "starting", deploymentConfiguration: { id: "configuration-2" } });
    const { result, prior, told } = await update({ update: done, get: inTurn(starting, other) }, { config: toBigger });
    expect(result).toBe(prior);
    expect(told).toMatchObject({ severity: "error", detail: expect.stringContaining("NF_REPLACED_DURING_WAIT") });
  });

  test("is asked for by itself before a list counts: the list may still show the model of before", async () => {
    const shown = itemOf({ createdAt: "2020-01-01T00:00:00Z" });
    const list = inTurn({ items: [shown], hasNextPage: false, count: 1 });
    const { client, calls } = fakeClient({ get: inTurn(itemOf()) });
    const listing = { ...client, listPage: list };
    const connection = connectionTo(listing as never);
    const { clock } = connection.get() as never as { clock: never };
    const reads = new BulkReader(listing as never, true, { clock, onListUnusable: () => undefined });
    const batched = connectionTo(listing as never, null, clock, { reads });
    const resource = new LlmModelDeploymentResource(batched);
    const context = { signal: new AbortController().signal, private: NO_PRIVATE_STATE };
    for (let i = 0; i < 4; i++)
      expect(await resource.read(stateAfter(), context)).toMatchObject({
        result: { id: "qwen-chat" },
        diagnostics: [],
      });
    expect(calls).toEqual(["get", "get", "get", "get"]);
  });
});

describe("the same time in another form, or no time at all, is the same model", () => {
  const forms = [
    ["2026-06-30T12:00:01.900Z", "2026-06-30T12:00:01Z"],
    ["2026-06-30T12:00:01Z", "2026-06-30T14:00:01.123+02:00"],
    ["2026-06-30T12:00:01Z", undefined],
    ["2026-06-30T12:00:01Z", "soon"],
    [undefined, LATER],
    ["soon", LATER],
  ];
  test.each(forms)("in the state %j, in the API %j", async (stored, shown) => {
    proves("READ-8");
    const prior = stateAfter(configOf(), itemOf({ createdAt: stored }));
    const item = itemOf({ createdAt: shown });
    expect(await read({ get: inTurn(item) }, { prior })).toMatchObject({
      result: { id: "qwen-chat" },
      diagnostics: [],
    });
    const described_ = { ...item, description: "new" };
    const updated = await update({ update: done, get: inTurn(described_) }, { prior, config: described, before: item });
    expect(updated).toMatchObject({ result: { description: "new" }, diagnostics: [] });
    const deleted = await destroy(
      { delete: inTurn<void>(undefined), get: inTurn<Deployment>(gone) },
      { prior, before: item },
    );
    expect(deleted).toMatchObject({ result: null, diagnostics: [] });
    expect(deleted.calls).toContain("delete");
  });
});

test("a state that shows no time costs no read before a write: it could tell nothing", async () => {
  const prior = { ...stateAfter(), created_at: null };
  const { calls } = await destroy({ delete: inTurn<void>(undefined), get: inTurn<Deployment>(gone) }, { prior });
  expect(calls).toEqual(["delete", "get"]);
});

test.each([
  ["the project cannot be seen", { list: inTurn<Deployment[]>(gone) }, gone],
  ["the token may not read", {}, refused(403)],
  ["the API has a problem", {}, refused(500)],
])("nothing is deleted or updated when the model cannot be read: %s", async (_, methods, before) => {
  for (const { result, prior, told, calls } of [
    await destroy(methods, { before }),
    await update(methods, { before, config: described }),
  ]) {
    expect(result).toBe(prior);
    expect(told?.severity).toBe("error");
    expect(calls).not.toContain("delete");
    expect(calls).not.toContain("update");
  }
});

test("a model whose rename was accepted and not seen is found by its new name, until it was read", async () => {
  const config = configOf({ name: "Qwen Talk" });
  const unseen = await update({ update: done, get: inTurn<Deployment>(refused(500)) }, { config });
  expect(unseen.told).toMatchObject({ severity: "warning" });
  const list = inTurn([itemOf({ id: "qwen-talk", name: "Qwen Talk" })]);
  const bytes = unseen.private ?? NO_PRIVATE_STATE;
  const found = await read({ get: inTurn<Deployment>(gone), list }, { prior: unseen.result, private: bytes });
  expect(found).toMatchObject({ result: { id: "qwen-talk", name: "Qwen Talk" }, diagnostics: [] });
  const unread = await destroy({ list }, { prior: unseen.result, private: bytes, before: gone });
  expect(unread).toMatchObject({ result: unseen.result, told: { severity: "error" } });
  expect(unread.told?.detail).toContain('its identifier is "qwen-talk" now');
  const later = { prior: { ...found.result, id: "qwen-chat" }, private: found.private ?? NO_PRIVATE_STATE };
  expect((await read({ get: inTurn<Deployment>(gone), list }, later)).result).toBeNull();
});

test("a deposed model whose id is gone is deleted, and no other one that has its name", async () => {
  const list = inTurn([itemOf({ id: "qwen-chat-2" })]);
  const { result, calls } = await destroy({ list }, { before: gone });
  expect(result).toBeNull();
  expect(calls).toEqual(["get", "list"]);
});

describe("a state that was made with another API", () => {
  beforeEach(() => proves("READ-8"));

  test("is not read, updated or deleted, and no request is made", async () => {
    for (const { result, prior, told, calls } of [
      await read({}, { private: ELSEWHERE }),
      await update({}, { private: ELSEWHERE, config: described }),
      await destroy({}, { private: ELSEWHERE }),
    ]) {
      expect(result).toBe(prior);
      expectOtherApi(told);
      expect(calls).toEqual([]);
    }
  });

  test("is neither planned nor planned to be destroyed, also without a refresh", () => {
    const resource = new LlmModelDeploymentResource(connectionTo(fakeClient({}).client));
    expectOtherApi(resource.plan(stateAfter(), described, ELSEWHERE).diagnostics[0]);
    expectOtherApi(resource.planDestroy(stateAfter(), ELSEWHERE)[0]);
    expect(resource.planDestroy(stateAfter(), madeAt(API))).toEqual([]);
  });

  const restarted = (run: object) => ({ private: madeAt("localhost:6363"), api: "localhost:40001", ...run });

  test("is the same when an emulator was only started again on another port", async () => {
    const { result, diagnostics, private: stored } = await read({ get: inTurn(itemOf()) }, restarted({}));
    expect([result, diagnostics]).toEqual([stateAfter(), []]);
    expect(decodePrivateState(stored ?? NO_PRIVATE_STATE).api).toBe("localhost:40001");
  });

  test("is gone when the server on the other port has no such model: an emulator keeps none without --data", async () => {
    const methods = { get: inTurn<Deployment>(gone), list: inTurn<Deployment[]>([]) };
    expect(await read(methods, restarted({}))).toMatchObject({ result: null, diagnostics: [] });
    expect(await destroy(methods, restarted({ before: gone }))).toMatchObject({ result: null, diagnostics: [] });
  });

  test.each([
    ["another model", { get: inTurn(other) }, other],
    ["a model without a time", { get: inTurn(itemOf({ createdAt: undefined })) }, itemOf({ createdAt: undefined })],
  ])("is another one when the server on the other port has %s", async (_, methods, before) => {
    const { result, prior, told } = await read(methods, restarted({}));
    expect(result).toBe(prior);
    expectOtherApi(told, "localhost:6363", "localhost:40001");
    const deleted = await destroy(methods, restarted({ before }));
    expect(deleted.result).toBe(deleted.prior);
    expect(deleted.calls).not.toContain("delete");
    const updated = await update(methods, restarted({ before, config: described }));
    expect(updated.result).toBe(updated.prior);
    expect(updated.calls).not.toContain("update");
  });
});

describe("the private state names the API", () => {
  const apiOf = (bytes: Buffer | undefined) => decodePrivateState(bytes ?? NO_PRIVATE_STATE).api;

  test("after a create, also one whose model cannot be read", async () => {
    const seen = await create({ create: inTurn(itemOf()) });
    const unseen = await create({ create: inTurn({ id: "qwen-chat" }), get: inTurn<Deployment>(refused(500)) });
    expect([apiOf(seen.private), apiOf(unseen.private)]).toEqual([API, API]);
  });

  test("after an update", async () => {
    const item = itemOf({ description: "new" });
    expect(apiOf((await update({ update: done, get: inTurn(item) }, { config: described })).private)).toBe(API);
  });

  test("after the read of an import, which is still known to be one", async () => {
    const { private: stored } = await read({ get: inTurn(itemOf()) }, { private: NO_PRIVATE_STATE });
    expect(decodePrivateState(stored ?? NO_PRIVATE_STATE)).toMatchObject({ api: API, isImported: true });
  });

  test("and a read that knows it changes nothing", async () => {
    const known = madeAt(API);
    expect((await read({ get: inTurn(itemOf()) }, { private: known })).private).toBe(known);
  });

  test("in the plans of an update and of a replacement, whose delete needs it", () => {
    const privateOf = (prior: Parameters<typeof planDeployment>[0], bytes: Buffer) =>
      planDeployment(prior, configOf({ project_id: "other" }), null, bytes).result.private;
    const first = privateOf(stateAfter(), madeAt(API));
    expect([apiOf(first), apiOf(privateOf(null, first))]).toEqual([API, API]);
  });
});
