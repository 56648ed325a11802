import { Deployment } from "../../../../src/northflank/client";
import { isWhollyKnown } from "../../../../src/protocol/values";
import { proves } from "../../../support/proves";
import { apiError, inTurn, itemOf, muteLog, refused, stateAfter } from "./fixtures";
import { BIGGER, biggerItem, described, done, toBigger, update } from "./runs";

muteLog();

test("an update that was accepted and does not show is an error, with the state that the API shows", async () => {
  const { result, told } = await update(
    { update: done, get: inTurn(itemOf({ description: "old" })) },
    { config: described },
  );
  expect(result).toEqual({ ...stateAfter(), description: "old" });
  expect(told).toMatchObject({
    severity: "error",
    detail: expect.stringContaining("still shows the values of before:\n  description: "),
  });
});

test.each([
  ["the API has a problem", { get: inTurn<Deployment>(refused(500)) }],
  ["it is not found", { get: inTurn<Deployment>(refused(404)), list: inTurn<Deployment[]>([]) }],
])("an update that was accepted counts, although it cannot be looked at: %s", async (_, methods) => {
  const { result, saved, diagnostics } = await update({ update: done, ...methods }, { config: described });
  expect(result).toMatchObject({ id: "qwen-chat", description: "new" });
  expect(isWhollyKnown(result)).toBe(true);
  expect(saved).toEqual([result]);
  expect(diagnostics).toMatchObject([{ severity: "warning", detail: expect.stringContaining("was accepted") }]);
});

test("an update that shows only after a while is waited for", async () => {
  const methods = { update: done, get: inTurn(itemOf(), itemOf(), biggerItem()) };
  const { result, diagnostics } = await update(methods, { config: toBigger });
  expect(result).toMatchObject({ spec: { configuration: { name: BIGGER } } });
  expect(diagnostics).toEqual([]);
});

describe("an update that fails leaves the state as it was", () => {
  test.each([
    ["400", refused(400)],
    ["401", refused(401)],
    ["404", refused(404)],
    ["409", refused(409)],
    ["429", refused(429)],
    ["no connection", apiError("unreachable")],
  ])("%s", async (_, failure) => {
    proves("APPLY-7");
    const { result, prior, told, calls, saved } = await update(
      { update: inTurn<undefined>(failure) },
      { config: toBigger },
    );
    expect(result).toBe(prior);
    expect(told).toMatchObject({
      severity: "error",
      summary: expect.stringContaining('Updating AI model "qwen-chat"'),
    });
    expect(calls).toEqual(["get", "update"]);
    expect(saved).toEqual([]);
  });
});

test("an update of a model that somebody deleted sends nothing, and says to plan again", async () => {
  const { result, prior, told, calls } = await update(
    { list: inTurn<Deployment[]>([]) },
    { config: described, before: refused(404) },
  );
  expect(result).toBe(prior);
  expect(calls).toEqual(["get", "list"]);
  expect(told).toMatchObject({ severity: "error", summary: 'Updating AI model "qwen-chat": not found' });
  expect(told?.detail).toMatch(/Run the plan again.*NF_NOT_FOUND/s);
  expect(told?.detail).not.toContain("state rm");
});

describe("an update whose answer is unclear is not sent twice", () => {
  test.each([
    ["503", refused(503)],
    ["the connection broke", apiError("interrupted")],
  ])("and counts when the API holds it: %s", async (_, failure) => {
    const { result, diagnostics, calls } = await update(
      { update: inTurn<undefined>(failure), get: inTurn(biggerItem()) },
      { config: toBigger },
    );
    expect(result).toMatchObject({ spec: { configuration: { name: BIGGER } } });
    expect(diagnostics).toEqual([]);
    expect(calls.filter((name) => name === "update")).toHaveLength(1);
  });

  test.each([
    ["the API holds the old values", { get: inTurn(itemOf()) }],
    ["the object cannot be seen", { get: inTurn<Deployment>(refused(404)), list: inTurn<Deployment[]>([]) }],
    ["the API cannot be asked", { get: inTurn<Deployment>(apiError("unreachable")) }],
  ])("and fails when it cannot be told: %s", async (_, methods) => {
    const { result, prior, told } = await update(
      { update: inTurn<undefined>(refused(503)), ...methods },
      { config: toBigger },
    );
    expect(result).toBe(prior);
    expect(told?.severity).toBe("error");
  });
});
