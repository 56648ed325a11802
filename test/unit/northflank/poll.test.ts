import { ApiError } from "../../../src/northflank/api-error";
import { Deployment } from "../../../src/northflank/client";
import { PollOptions, pollUntilRunning, RolloutResult } from "../../../src/northflank/poll";
import { apiError, FakeClock, itemOf, refused } from "../provider/resource/fixtures";

type Status = NonNullable<Deployment["status"]>;
const seen = (status: Status, configuration = "new") =>
  itemOf({ status, deploymentConfiguration: { id: configuration } });

interface Wait {
  readonly clock?: FakeClock;
  readonly timeoutMs?: number;
  readonly replaced?: string;
  readonly signal?: AbortSignal;
  readonly confirm?: PollOptions["confirm"];
}

/** Waits while the API shows one item after another; the last one stays. */
async function waitThrough(
  items: (Deployment | Error)[],
  wait: Wait = {},
): Promise<{ end: RolloutResult; looks: string[]; missed: ApiError[]; clock: FakeClock }> {
  const {
    clock = new FakeClock(),
    timeoutMs = 60_000,
    replaced,
    signal = new AbortController().signal,
    confirm,
  } = wait;
  const [first, ...later] = items;
  const looks: string[] = [];
  const missed: ApiError[] = [];
  let next = 0;
  const look = async () => {
    const item = later[Math.min(next++, later.length - 1)] ?? first;
    if (item instanceof Error) throw item;
    return item as Deployment;
  };
  const onPoll = ({ status }: Deployment, elapsed: number) => looks.push(`${elapsed} ${status}`);
  const onPollFailed = (error: ApiError) => missed.push(error);
  const options = { clock, intervalMs: 1000, timeoutMs, signal, onPoll, onPollFailed, ...(confirm && { confirm }) };
  return { end: await pollUntilRunning(first as Deployment, replaced, look, options), looks, missed, clock };
}

test("a deployment that runs at once is not waited for", async () => {
  const { end, clock } = await waitThrough([seen("running")]);
  expect(end.reason).toBe("running");
  expect(clock.sleeps).toEqual([]);
});

test("waiting ends when the deployment runs, and gives it as it was seen then", async () => {
  const { end, looks } = await waitThrough([seen("pending"), seen("provisioning"), seen("starting"), seen("running")]);
  expect(end).toEqual({ reason: "running", item: seen("running") });
  expect(looks.map((text) => text.split(" ")[1])).toEqual(["pending", "provisioning", "starting", "running"]);
});

test("pauses grow to four times the first", async () => {
  const { clock } = await waitThrough([seen("pending")], { timeoutMs: 60_000 });
  expect(clock.sleeps.slice(0, 4)).toEqual([1000, 1250, 1562.5, 1953.125]);
  expect(Math.max(...clock.sleeps)).toBe(4000);
});

test("a crash counts when it is seen three times in a row", async () => {
  const { end, looks } = await waitThrough([seen("starting"), seen("crashed"), seen("crashed"), seen("crashed")]);
  expect(end.reason).toBe("crashed");
  expect(looks).toHaveLength(4);
});

test("a crash that passes is no crash", async () => {
  const crashed = seen("crashed");
  const { end } = await waitThrough([crashed, crashed, seen("starting"), crashed, crashed, seen("running")]);
  expect(end.reason).toBe("running");
});

const withoutStatus = itemOf({ status: null });

test("answers without a status end the wait when three come in a row", async () => {
  const { end, looks } = await waitThrough([seen("starting"), withoutStatus]);
  expect([end.reason, looks.length]).toEqual(["no-status", 4]);
});

test("an answer without a status now and then is waited through", async () => {
  const shown = [withoutStatus, withoutStatus, seen("starting"), withoutStatus, seen("running")];
  expect((await waitThrough(shown)).end.reason).toBe("running");
});

test("a paused deployment is not waited for: nothing in the API resumes it", async () => {
  const { end, looks } = await waitThrough([seen("pending"), seen("paused")]);
  expect(end.reason).toBe("paused");
  expect(looks).toHaveLength(2);
});

test("waiting ends when the time is up, with a last look at the very end", async () => {
  const { end, looks, clock } = await waitThrough([seen("pending")], { timeoutMs: 2500 });
  expect(end).toEqual({ reason: "timed-out", item: seen("pending") });
  expect(looks.map((text) => text.split(" ")[0])).toEqual(["0", "1000", "2250", "2500"]);
  expect(clock.sleeps.reduce((sum, ms) => sum + ms, 0)).toBe(2500);
});

test("a deployment that runs at the last look runs", async () => {
  const { end } = await waitThrough([seen("pending"), seen("running")], { timeoutMs: 1000 });
  expect(end.reason).toBe("running");
});

test("states that are new in the API are waited through", async () => {
  const { end } = await waitThrough([seen("hibernating" as Status), seen("running")]);
  expect(end.reason).toBe("running");
});

test("when core stops, waiting ends at once with what was seen last", async () => {
  const stop = new AbortController();
  const clock = new FakeClock((sleeps) => {
    if (sleeps === 2) stop.abort();
  });
  const { end } = await waitThrough([seen("pending"), seen("starting")], { clock, signal: stop.signal });
  expect(end).toEqual({ reason: "stopped", item: seen("starting") });
  expect(clock.sleeps).toHaveLength(2);
});

test("a stop that came before is obeyed before the first pause", async () => {
  const { end, clock } = await waitThrough([seen("pending")], { signal: AbortSignal.abort() });
  expect(end.reason).toBe("stopped");
  expect(clock.sleeps).toEqual([]);
});

test.each([401, 403, 404])("an answer of %d for good ends the wait with what was seen last", async (status) => {
  const error = refused(status);
  const { end, missed } = await waitThrough([seen("pending"), seen("starting"), error]);
  expect(end).toEqual({ reason: "read-failed", item: seen("starting"), error });
  expect(missed).toEqual([]);
});

test.each([
  ["no connection", apiError("unreachable")],
  ["no complete answer", apiError("interrupted")],
  ["429", refused(429)],
  ["503", refused(503)],
])("a failure that passes is told, and waited through: %s", async (_, failure) => {
  const { end, missed } = await waitThrough([seen("pending"), failure, failure, seen("running")]);
  expect(end).toEqual({ reason: "running", item: seen("running") });
  expect(missed).toEqual([failure, failure]);
});

test("a failure that does not pass is waited through until the time is up", async () => {
  const { end, clock } = await waitThrough([seen("pending"), refused(503)], { timeoutMs: 5000 });
  expect(end).toEqual({ reason: "timed-out", item: seen("pending") });
  expect(clock.sleeps.reduce((sum, ms) => sum + ms, 0)).toBe(5000);
});

test("the next look comes no sooner than the rate limit allows", async () => {
  const facts = { kind: "refused", method: "GET", path: "/v1/x", status: 429, retryAfterSeconds: 30 } as const;
  const { clock } = await waitThrough([seen("pending"), new ApiError(facts), seen("pending"), seen("running")]);
  expect(clock.sleeps).toEqual([1000, 30_000, 1562.5]);
});

test("a bug is not taken for an answer of the API", async () => {
  await expect(waitThrough([seen("pending"), new TypeError("bug")])).rejects.toThrow("bug");
});

test("a model that was replaced by another one under its id is no longer waited for", async () => {
  const other = itemOf({ status: "running", createdAt: "2026-07-01T00:00:00Z" });
  const { end } = await waitThrough([seen("pending"), seen("starting"), other]);
  expect(end).toEqual({ reason: "replaced", item: other });
});

test.each(["2026-06-30T12:00:01.500Z", "2026-06-30T14:00:01+02:00", undefined])(
  "a creation time of %j is no other model: it is the same second, or unknown",
  async (createdAt) => {
    const items = [
      seen("pending"),
      itemOf({ status: "starting", createdAt }),
      itemOf({ status: "running", createdAt }),
    ];
    expect((await waitThrough(items)).end.reason).toBe("running");
  },
);

describe("what a list shows ends no wait alone", () => {
  const confirmed = (...items: (Deployment | Error)[]) => {
    const reads: string[] = [];
    const confirm = async () => {
      const item = items[Math.min(reads.length, items.length - 1)];
      reads.push("read");
      if (item instanceof Error) throw item;
      return item as Deployment;
    };
    return { confirm, reads };
  };

  test("the model itself is asked before it counts as running", async () => {
    const { confirm, reads } = confirmed(seen("starting"), seen("running"));
    const { end, looks } = await waitThrough([seen("pending"), seen("running"), seen("running")], { confirm });
    expect(end).toEqual({ reason: "running", item: seen("running") });
    expect([looks.length, reads.length]).toEqual([3, 2]);
  });

  test("a failure of that read is waited through", async () => {
    const { confirm } = confirmed(refused(503), seen("running"));
    const { end, missed } = await waitThrough([seen("pending"), seen("running")], { confirm });
    expect([end.reason, missed.length]).toEqual(["running", 1]);
  });

  test("the model itself is asked once more before the wait gives up", async () => {
    const { confirm, reads } = confirmed(seen("running"));
    const { end } = await waitThrough([seen("pending")], { confirm, timeoutMs: 5000 });
    expect([end.reason, reads.length]).toEqual(["running", 1]);
  });

  test.each([
    ["it is as the list shows it", seen("pending"), "timed-out"],
    ["it is gone", refused(404), "read-failed"],
    ["it cannot be read", refused(503), "timed-out"],
  ] as const)("and the wait gives up if %s", async (_, last, reason) => {
    const { confirm } = confirmed(last);
    expect((await waitThrough([seen("pending")], { confirm, timeoutMs: 5000 })).end.reason).toBe(reason);
  });
});

describe("after an update", () => {
  test("running with the old configuration is not the end", async () => {
    const items = [seen("running", "old"), seen("starting", "new"), seen("running", "new")];
    const { end, looks } = await waitThrough(items, { replaced: "old" });
    expect(end).toEqual({ reason: "running", item: seen("running", "new") });
    expect(looks).toHaveLength(3);
  });

  test("running with a new configuration is the end at once", async () => {
    const { looks } = await waitThrough([seen("running", "new")], { replaced: "old" });
    expect(looks).toHaveLength(1);
  });

  test("waiting ends although nothing was rolled out, when that is seen three times", async () => {
    const { end, looks } = await waitThrough([seen("running", "old")], { replaced: "old" });
    expect(end.reason).toBe("running");
    expect(looks).toHaveLength(3);
  });

  test("looks at the old configuration count only in a row", async () => {
    const old = seen("running", "old");
    const items = [old, old, seen("starting", "old"), old, old, seen("running", "new")];
    const { end, looks } = await waitThrough(items, { replaced: "old" });
    expect(end.item).toEqual(seen("running", "new"));
    expect(looks).toHaveLength(6);
  });

  test("the crash that an update repairs is none of the update's, however long the new configuration takes", async () => {
    const old = seen("crashed", "old");
    const items = [old, old, old, old, old, old, old, old, seen("starting", "new"), seen("running", "new")];
    expect((await waitThrough(items, { replaced: "old", timeoutMs: 3_600_000 })).end.reason).toBe("running");
  });

  test("a crash that stays although nothing new is rolled out ends the wait in the end", async () => {
    const { end, looks } = await waitThrough([seen("crashed", "old")], { replaced: "old", timeoutMs: 3_600_000 });
    expect([end.reason, looks.length]).toEqual(["crashed", 12]);
  });

  test("a crash of the new configuration is a crash", async () => {
    const { end } = await waitThrough([seen("running", "old"), seen("crashed", "new")], { replaced: "old" });
    expect(end.reason).toBe("crashed");
  });
});
