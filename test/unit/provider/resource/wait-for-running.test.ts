import { Deployment, NorthflankClient } from "../../../../src/northflank/client";
import { configOf, inTurn, itemOf, muteLog, refused } from "./fixtures";
import { create, Run } from "./runs";

muteLog();
const running = itemOf();

describe("waiting for a new deployment", () => {
  const pending = itemOf({ status: "pending" });
  const waits = (later: Partial<NorthflankClient>, run?: Run) => create({ create: inTurn(pending), ...later }, run);

  test("ends when it runs", async () => {
    const { result, diagnostics } = await waits({ get: inTurn(pending, running) });
    expect(result?.status).toBe("running");
    expect(diagnostics).toEqual([]);
  });

  test("is left out when the user does not want it", async () => {
    const { result, calls } = await waits({}, { config: configOf({ wait_for_running: false }) });
    expect(result?.status).toBe("pending");
    expect(calls).toEqual(["create"]);
  });

  test("that takes too long ends in a warning: an error would have the next apply destroy it", async () => {
    const timeouts = { create: "5s", update: null, delete: null };
    const { result, diagnostics, clock } = await waits({ get: inTurn(pending) }, { config: configOf({ timeouts }) });
    expect(result).toMatchObject({ id: "qwen-chat", status: "pending" });
    expect(diagnostics).toMatchObject([{ severity: "warning", summary: expect.stringContaining("does not run yet") }]);
    expect(clock.sleeps.reduce((sum, ms) => sum + ms, 0)).toBe(5000);
  });

  test.each([
    ["crashed", "error", /logs of the AI model/],
    ["paused", "warning", /resume it in Northflank/],
  ] as const)(
    "ends when it is %s, with an %s that says what to do, and with a state",
    async (status, severity, next) => {
      const { result, told } = await waits({ get: inTurn(itemOf({ status })) });
      expect(result).toMatchObject({ id: "qwen-chat", status });
      expect(told?.severity).toBe(severity);
      expect(told?.detail).toMatch(next);
    },
  );

  test("that can no longer read the model ends in a warning, with a state", async () => {
    const { result, told } = await waits({ get: inTurn<Deployment>(pending, refused(403)) });
    expect(result).toMatchObject({ id: "qwen-chat", status: "pending" });
    expect(told).toMatchObject({ severity: "warning", summary: expect.stringContaining("Waiting for") });
  });

  test("ends when core stops, with a warning and a state", async () => {
    const { result, told, calls } = await waits({}, { signal: AbortSignal.abort() });
    expect(result).toMatchObject({ id: "qwen-chat", status: "pending" });
    expect(told).toMatchObject({ severity: "warning", summary: expect.stringContaining("Stopped waiting") });
    expect(calls).toEqual(["create"]);
  });
});
