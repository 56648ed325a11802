import { Deployment } from "../../../../src/northflank/client";
import { proves } from "../../../support/proves";
import { apiError, inTurn, itemOf, muteLog, NOW, refused } from "./fixtures";
import { create } from "./runs";

muteLog();
const notFound = refused(404);

describe("a create whose answer is unclear is never sent twice", () => {
  const MINUTE_MS = 60_000;
  const at = (ms: number) => new Date(NOW + ms).toISOString();
  /** The user is always told that a model was taken over. */
  const FOUND = expect.objectContaining({
    severity: "warning",
    summary: 'AI model "Qwen Chat" found after unclear create',
    detail: expect.stringContaining("Warning code: NF_FOUND_AFTER_UNCLEAR_CREATE"),
  });
  const unclear = [
    ["the connection broke", apiError("interrupted")],
    ["503", refused(503)],
    ["500", refused(500)],
    ["the answer is not one of the API", apiError("unreadable", 200)],
  ] as const;

  test.each(unclear)("and what it made is taken over: %s", async (_, failure) => {
    proves("IDEM-3");
    const made = itemOf({ createdAt: at(500) });
    const { result, diagnostics, posts } = await create({ create: inTurn<Deployment>(failure), get: inTurn(made) });
    expect(result).toMatchObject({ id: "qwen-chat", created_at: at(500) });
    expect(diagnostics).toEqual([FOUND]);
    expect(posts).toBe(1);
  });

  test.each(unclear)("and what it made is taken over when it shows a moment later: %s", async (_, failure) => {
    const get = inTurn<Deployment>(notFound, notFound, itemOf({ createdAt: at(1500) }));
    const { result, diagnostics, posts } = await create({
      create: inTurn<Deployment>(failure),
      get,
      list: inTurn<Deployment[]>([]),
    });
    expect(result).toMatchObject({ id: "qwen-chat", created_at: at(1500) });
    expect(diagnostics).toEqual([FOUND]);
    expect(posts).toBe(1);
  });

  test.each(unclear)("and when nothing can be seen, the user decides: %s", async (_, failure) => {
    proves("IDEM-3");
    const { result, told, posts } = await create({
      create: inTurn<Deployment>(failure),
      get: inTurn<Deployment>(notFound),
      list: inTurn<Deployment[]>([]),
    });
    expect(result).toBeNull();
    expect(told?.detail).toMatch(/did not send the request again. The API shows no AI model with this name/);
    expect(posts).toBe(1);
  });

  test.each([
    ["existed before", itemOf({ createdAt: at(-2 * MINUTE_MS) })],
    ["existed long before", itemOf({ createdAt: "2020-01-01T00:00:00Z" })],
    ["does not say when it was made", itemOf({ createdAt: undefined })],
    [
      "is another model",
      itemOf({ createdAt: at(500), spec: { type: "custom", configuration: { name: "other/model", engine: "vllm" } } }),
    ],
    ["has other ports", itemOf({ createdAt: at(500), ports: [] })],
    ["somebody has described", itemOf({ createdAt: at(500), description: "of a colleague" })],
    ["somebody has tagged", itemOf({ createdAt: at(500), tags: ["prod"] })],
  ])("and an object of this name that %s is not taken over, but named", async (_, found) => {
    proves("IDEM-4");
    const { result, told, posts, saved } = await create({
      create: inTurn<Deployment>(refused(503)),
      get: inTurn(found),
    });
    expect(result).toBeNull();
    expect(saved).toEqual([]);
    expect(told?.severity).toBe("error");
    expect(told?.detail).toContain('There is an AI model "qwen-chat" with this name');
    expect(told?.detail).toContain("terraform import northflank_llm_model_deployment.<name> demo/qwen-chat");
    expect(posts).toBe(1);
  });

  test("and an object that is older than the request by the API's own clock is not taken over", async () => {
    proves("IDEM-4");
    const methods = { create: inTurn<Deployment>(refused(503)), get: inTurn(itemOf({ createdAt: at(-5000) })) };
    expect((await create(methods, { apiClockAheadMs: 0 })).result).toBeNull();
    expect((await create(methods, { apiClockAheadMs: -MINUTE_MS })).result).toMatchObject({ id: "qwen-chat" });
  });

  test("and an object that another resource of the same run has made is not taken over", async () => {
    proves("IDEM-4");
    const methods = { create: inTurn<Deployment>(refused(503)), get: inTurn(itemOf({ createdAt: at(500) })) };
    const { result, told } = await create(methods, { created: ["demo/qwen-chat"] });
    expect(result).toBeNull();
    expect(told?.detail).toContain('There is an AI model "qwen-chat" with this name');
  });

  test("and a failure while looking does not hide that something may have been made", async () => {
    const { result, told, posts } = await create({
      create: inTurn<Deployment>(refused(503)),
      get: inTurn<Deployment>(apiError("unreachable")),
    });
    expect(result).toBeNull();
    expect(told?.detail).toContain("The API may have created it nevertheless");
    expect(posts).toBe(1);
  });
});
