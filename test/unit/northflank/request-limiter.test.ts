import { Clock } from "../../../src/northflank/clock";
import {
  budgetFromHeaders,
  msUntil,
  RequestLimiter,
  RequestLimiterOptions,
} from "../../../src/northflank/request-limiter";
import { proves } from "../../support/proves";

const GET = { method: "GET", path: "/v1/a" };

/** Time that passes only while somebody sleeps; those who wait go on in the order of their times. */
class Time implements Clock {
  private at = 1_000_000;
  private sleepers: { readonly until: number; readonly wake: () => void }[] = [];
  readonly now = () => this.at;
  readonly sleep = (ms: number, signal?: AbortSignal) =>
    new Promise<void>((wake, reject) => {
      signal?.addEventListener("abort", () => reject(signal.reason));
      this.sleepers.push({ until: this.at + ms, wake });
    });
  async pass(ms: number): Promise<void> {
    const end = this.at + ms;
    for (;;) {
      for (let i = 0; i < 20; i++) await Promise.resolve();
      const [next] = this.sleepers.sort((a, b) => a.until - b.until);
      if (!next || next.until > end) break;
      this.sleepers.shift();
      this.at = next.until;
      next.wake();
    }
    this.at = end;
  }
}

function limited(more: Partial<RequestLimiterOptions> = {}) {
  const time = new Time();
  const limiter = new RequestLimiter({
    clock: time,
    random: () => 0,
    maxConcurrent: 2,
    longestPauseMs: 60_000,
    ...more,
  });
  const started: number[] = [];
  const begun = time.now();
  const request = (run: () => Promise<void> = async () => undefined, signal?: AbortSignal) =>
    limiter.schedule({ ...GET, signal }, () => {
      started.push(time.now() - begun);
      return run();
    });
  return { time, limiter, started, request };
}

test("so many requests are under way at a time, and the next begins when one ends", async () => {
  proves("RATE-1");
  const { time, started, request } = limited();
  const all = [1, 2, 3, 4].map(() => request(() => time.sleep(100)));
  await time.pass(50);
  expect(started).toHaveLength(2);
  await time.pass(100);
  expect(started).toEqual([0, 0, 100, 100]);
  await time.pass(100);
  await Promise.all(all);
});

test("a request whose turn comes after the command was stopped is not sent", async () => {
  proves("STOP-2");
  const { time, started, request } = limited({ maxConcurrent: 1 });
  const stop = new AbortController();
  const first = request(() => time.sleep(100), stop.signal);
  const queued = request(undefined, stop.signal).catch((error: Error) => error.message);
  await time.pass(50);
  stop.abort();
  await time.pass(100);
  await first;
  expect([await queued, started]).toEqual([expect.stringContaining("not sent: the command was stopped"), [0]]);
});

test("a request that fails leaves its place to the next", async () => {
  const { time, started, request } = limited({ maxConcurrent: 1 });
  const failing = request(() => Promise.reject(new Error("no"))).catch((error: Error) => error.message);
  const next = request();
  await time.pass(1);
  expect([await failing, started.length]).toEqual(["no", 2]);
  await next;
});

test("a pause holds back everybody, until its end", async () => {
  proves("RATE-1");
  const { time, limiter, started, request } = limited();
  limiter.pauseFor(10_000);
  const all = [1, 2, 3].map(() => request());
  await time.pass(9_999);
  expect(started).toEqual([]);
  await time.pass(1_000);
  await Promise.all(all);
  expect(Math.min(...started)).toBeGreaterThanOrEqual(10_000);
});

test("a pause that becomes longer meanwhile is waited for to its end", async () => {
  const { time, limiter, started, request } = limited();
  limiter.pauseFor(1_000);
  const one = request();
  await time.pass(500);
  limiter.pauseFor(30_000);
  await time.pass(29_000);
  expect(started).toEqual([]);
  await time.pass(3_000);
  await one;
  expect(started).toHaveLength(1);
});

test("a pause that is too long fails at once, and says when to come back", async () => {
  proves("RATE-2");
  const { limiter, started, request } = limited();
  limiter.pauseFor(3_000_000);
  await expect(request()).rejects.toMatchObject({
    facts: { kind: "rate-limited", retryAfterSeconds: expect.any(Number), text: expect.stringContaining("not sent") },
  });
  expect(started).toEqual([]);
});

test("an allowance that is used up is a pause: nothing is sent that would be refused", async () => {
  const { time, limiter, started, request } = limited();
  limiter.updateBudget({ limit: 20, remaining: 0, resetMs: 5_000 });
  const one = request();
  await time.pass(4_999);
  expect(started).toEqual([]);
  await time.pass(1_000);
  await one;
});

test("requests are spread when little is left, and no longer once there is enough again", async () => {
  proves("RATE-1");
  const { time, limiter, started, request } = limited({ maxConcurrent: 10 });
  limiter.updateBudget({ limit: 1000, remaining: 50, resetMs: 10_000 });
  const all = [1, 2, 3].map(() => request());
  await time.pass(1_000);
  await Promise.all(all);
  expect(started).toEqual([0, 200, 400]);
  limiter.updateBudget({ limit: 1000, remaining: 900, resetMs: 10_000 });
  await Promise.all([request(), request()]);
  expect(started.slice(3)).toEqual([1_000, 1_000]);
});

test("a pause that begins while requests are spread holds back those too", async () => {
  proves("RATE-1");
  const { time, limiter, started, request } = limited({ maxConcurrent: 10 });
  limiter.updateBudget({ limit: 1000, remaining: 5, resetMs: 60_000 });
  const all = [1, 2, 3].map(() => request());
  await time.pass(500);
  limiter.pauseFor(30_000);
  await time.pass(29_000);
  expect(started).toEqual([0]);
  await time.pass(10_000);
  await Promise.all(all);
  expect(started).toEqual([0, 30_500, 31_500]);
});

test("spreading ends with the window: who still waits goes on as soon as there is enough again", async () => {
  const { time, limiter, started, request } = limited({ maxConcurrent: 10 });
  limiter.updateBudget({ limit: 1000, remaining: 0, resetMs: 5_000 });
  const all = [1, 2, 3, 4, 5].map(() =>
    request(async () => limiter.updateBudget({ limit: 1000, remaining: 900, resetMs: 60_000 })),
  );
  await time.pass(10_000);
  await Promise.all(all);
  expect(started).toEqual([5_000, 5_000, 5_000, 5_000, 5_000]);
});

test("pauses that are renewed again and again end at the longest in all", async () => {
  proves("RATE-2");
  const { time, limiter, request } = limited({ longestPauseMs: 10_000 });
  limiter.pauseFor(6_000);
  const one = request().catch((error: unknown) => error);
  await time.pass(5_000);
  limiter.pauseFor(6_000);
  await time.pass(1_500);
  expect(await one).toMatchObject({ facts: { kind: "rate-limited" } });
});

test("a pause is told once, when it begins", async () => {
  const told: number[] = [];
  const { time, limiter } = limited({ onPause: (ms) => told.push(ms) });
  limiter.pauseFor(5_000);
  limiter.pauseFor(7_000);
  await time.pass(8_000);
  limiter.updateBudget({ limit: 20, remaining: 0, resetMs: 3_000 });
  expect(told).toEqual([5_000, 3_000]);
});

test("not all come back in the same moment", async () => {
  const { time, limiter, started, request } = limited({ random: () => 0.5 });
  limiter.pauseFor(1_000);
  const one = request();
  await time.pass(2_000);
  await one;
  expect(started).toEqual([1_250]);
});

test("stopping ends a pause, and the request is not sent", async () => {
  proves("RATE-5");
  const { time, limiter, started, request } = limited();
  limiter.pauseFor(10_000);
  const stop = new AbortController();
  const one = request(undefined, stop.signal);
  await time.pass(10);
  stop.abort(new Error("stopped"));
  await expect(one).rejects.toMatchObject({ facts: { kind: "stopped" }, isTransient: false, isAmbiguous: false });
  expect(started).toEqual([]);
});

test.each([
  ["seconds", "7", 7_000],
  ["a moment since 1970, in seconds", "2000000100", 100_000],
  ["a moment since 1970, in milliseconds", "2000000100000", 100_000],
  ["a date", new Date(2_000_000_030_000).toUTCString(), 30_000],
  ["a date that has passed", "Thu, 01 Jan 1970 00:00:00 GMT", 0],
  ["a part of a second", "1.5", 1_500],
  ["less than nothing", "-5", 0],
  ["words", "soon", undefined],
  ["a year and no more", "3600-12", undefined],
  ["nothing", undefined, undefined],
])("a time to come back may be %s", (_what, value, expected) => {
  proves("RATE-2");
  expect(msUntil(value, 2_000_000_000_000)).toBe(expected);
});

test("an answer that says only part of its allowance says nothing", () => {
  expect(budgetFromHeaders({ "x-ratelimit-limit": "1000", "x-ratelimit-remaining": "3" }, 0)).toBeUndefined();
  expect(
    budgetFromHeaders({ "x-ratelimit-limit": "1000", "x-ratelimit-remaining": "3", "x-ratelimit-reset": "60" }, 0),
  ).toEqual({ limit: 1000, remaining: 3, resetMs: 60_000 });
});
