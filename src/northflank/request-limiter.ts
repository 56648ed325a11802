import { ApiError } from "./api-error";
import { Clock } from "./clock";

// Decides when a request may be sent. All callers in a process share one limiter: it limits concurrent requests, sends
// nothing while the API has asked for a pause, and slows down as the rate limit's budget runs out (RATE-1).

export interface RequestLimiterOptions {
  readonly clock: Clock;
  /** From 0 up to 1. */
  readonly random: () => number;
  /** Maximum number of concurrent requests. */
  readonly maxConcurrent: number;
  /** A request that would wait longer than this in total fails at once; the error says when to retry. */
  readonly longestPauseMs: number;
  /** Called when a pause begins. */
  readonly onPause?: (ms: number) => void;
}

/** The rate limit's budget, as the headers of an answer show it. */
export interface RateLimitBudget {
  readonly limit: number;
  readonly remaining: number;
  readonly resetMs: number;
}

interface ScheduledRequest {
  readonly method: string;
  readonly path: string;
  readonly signal?: AbortSignal;
}

/** Below this share of the budget, the limiter spreads requests out with pauses between them. */
const SCARCE_SHARE = 0.1;
const LONGEST_SPREAD_MS = 1000;
/** Random extra time, so that several processes do not resume at the same moment. */
const MAX_JITTER_MS = 500;

export class RequestLimiter {
  private running = 0;
  private readonly queue: (() => void)[] = [];
  private pausedUntil = 0;
  private nextStart = 0;
  private spreadMs = 0;

  constructor(private readonly options: RequestLimiterOptions) {}

  /** Runs a request as soon as the limits allow it. */
  async schedule<T>(request: ScheduledRequest, run: () => Promise<T>): Promise<T> {
    const begun = this.options.clock.now();
    await this.acquire();
    try {
      await this.waitUntilAllowed(request, begun);
      return await run();
    } finally {
      this.release();
    }
  }

  /** Delays all requests of the process by at least `ms`. */
  pauseFor(ms: number): void {
    const { clock, random, onPause } = this.options;
    const until = clock.now() + ms + random() * MAX_JITTER_MS;
    if (ms > 0 && this.pausedUntil <= clock.now()) onPause?.(ms);
    this.pausedUntil = Math.max(this.pausedUntil, until);
  }

  updateBudget({ limit, remaining, resetMs }: RateLimitBudget): void {
    if (remaining <= 0) this.pauseFor(resetMs); // the API would refuse the next request
    const isScarce = remaining < limit * SCARCE_SHARE;
    this.spreadMs = isScarce ? Math.min(LONGEST_SPREAD_MS, resetMs / Math.max(1, remaining)) : 0;
  }

  private async acquire(): Promise<void> {
    if (this.running < this.options.maxConcurrent) this.running += 1;
    else await new Promise<void>((resolve) => this.queue.push(resolve));
  }

  /** Hands the slot directly to the next request in the queue, so that a newer request cannot overtake it. */
  private release(): void {
    const next = this.queue.shift();
    if (next) next();
    else this.running -= 1;
  }

  /** Checks again after each sleep: meanwhile a pause or another request may have begun, or the budget was renewed. */
  private async waitUntilAllowed({ method, path, signal }: ScheduledRequest, begun: number): Promise<void> {
    const { clock, longestPauseMs } = this.options;
    for (;;) {
      if (signal?.aborted) throw stopped(method, path);
      const now = clock.now();
      const pauseMs = this.pausedUntil - now;
      if (pauseMs > 0 && now - begun + pauseMs > longestPauseMs + MAX_JITTER_MS) throw usedUp(method, path, pauseMs);
      const spreadMs = Math.min(this.spreadMs, this.nextStart - now);
      const waitMs = Math.max(pauseMs, spreadMs);
      if (waitMs <= 0) break;
      await clock.sleep(waitMs, signal).catch(() => {
        throw stopped(method, path);
      });
    }
    this.nextStart = clock.now() + this.spreadMs;
  }
}

function usedUp(method: string, path: string, pauseMs: number): ApiError {
  const text = "not sent: earlier answers say that the rate limit is used up";
  return new ApiError({ kind: "rate-limited", method, path, text, retryAfterSeconds: Math.ceil(pauseMs / 1000) });
}

function stopped(method: string, path: string): ApiError {
  return new ApiError({ kind: "stopped", method, path, text: "not sent: the command was stopped" });
}

type Headers = { readonly [name: string]: string | string[] | undefined };

/** The budget, if the answer has all three headers. */
export function budgetFromHeaders(headers: Headers, now: number): RateLimitBudget | undefined {
  const [limit, remaining] = [Number(headers["x-ratelimit-limit"]), Number(headers["x-ratelimit-remaining"])];
  const resetMs = msUntil(headers["x-ratelimit-reset"], now);
  if (!Number.isFinite(limit) || !Number.isFinite(remaining) || limit <= 0 || resetMs === undefined) return undefined;
  return { limit, remaining, resetMs };
}

function timeOf(number: number, now: number): number {
  if (number > 1e11) return number;
  return number > 1e9 ? number * 1000 : now + number * 1000;
}

/** Milliseconds from now. The header holds seconds from now, seconds or milliseconds since 1970, or a date (RATE-2). */
export function msUntil(value: string | string[] | undefined, now: number): number | undefined {
  if (typeof value !== "string") return undefined;
  const at = IS_NUMBER.test(value) ? timeOf(Number(value), now) : IS_DATE.test(value) ? Date.parse(value) : Number.NaN;
  return Number.isFinite(at) ? Math.max(0, at - now) : undefined;
}

const IS_NUMBER = /^-?\d+(\.\d+)?$/;
/** A date must contain a letter, because `Date.parse` reads a bare number as a year. */
const IS_DATE = /[A-Za-z]/;
