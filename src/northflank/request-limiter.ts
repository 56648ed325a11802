import { Clock } from "./clock";
import { ApiError } from "./errors";

// When a request may be sent. One for all callers of a process: so many at a time, none while the API has asked for a
// pause, fewer as the allowance runs out (RATE-1).

export interface RequestLimiterOptions {
  readonly clock: Clock;
  /** From 0 up to 1. */
  readonly random: () => number;
  /** Requests under way at a time. */
  readonly maxConcurrent: number;
  /** Who would be held back longer than this in all is told at once when to come back. */
  readonly longestPauseMs: number;
  /** Told when a pause begins. */
  readonly onPause?: (ms: number) => void;
}

/** What an answer says of the allowance. */
export interface RateLimitBudget {
  readonly limit: number;
  readonly remaining: number;
  readonly resetMs: number;
}

interface Turn {
  readonly method: string;
  readonly path: string;
  readonly signal?: AbortSignal;
}

/** Below this share of the allowance requests are sent one after the other, with pauses between them. */
const SCARCE = 0.1;
const LONGEST_SPREAD_MS = 1000;
/** So that not all come back in the same moment. */
const MOST_JITTER_MS = 500;

export class RequestLimiter {
  private running = 0;
  private readonly queue: (() => void)[] = [];
  private pausedUntil = 0;
  private nextStart = 0;
  private spreadMs = 0;

  constructor(private readonly options: RequestLimiterOptions) {}

  /** Runs a request when its turn has come. */
  async schedule<T>(request: Turn, run: () => Promise<T>): Promise<T> {
    const begun = this.options.clock.now();
    await this.acquire();
    try {
      await this.waitUntilAllowed(request, begun);
      return await run();
    } finally {
      this.release();
    }
  }

  /** Nothing is sent before that time, by anyone. */
  pauseFor(ms: number): void {
    const { clock, random, onPause } = this.options;
    const until = clock.now() + ms + random() * MOST_JITTER_MS;
    if (ms > 0 && this.pausedUntil <= clock.now()) onPause?.(ms);
    this.pausedUntil = Math.max(this.pausedUntil, until);
  }

  updateBudget({ limit, remaining, resetMs }: RateLimitBudget): void {
    if (remaining <= 0) this.pauseFor(resetMs); // the next would be refused
    const isScarce = remaining < limit * SCARCE;
    this.spreadMs = isScarce ? Math.min(LONGEST_SPREAD_MS, resetMs / Math.max(1, remaining)) : 0;
  }

  private async acquire(): Promise<void> {
    if (this.running < this.options.maxConcurrent) this.running += 1;
    else await new Promise<void>((resolve) => this.queue.push(resolve));
  }

  /** The place goes to the next at once: nobody else may slip in. */
  private release(): void {
    const next = this.queue.shift();
    if (next) next();
    else this.running -= 1;
  }

  /** Looks again after each sleep: a pause may have begun meanwhile, another may have started, or the window is new. */
  private async waitUntilAllowed({ method, path, signal }: Turn, begun: number): Promise<void> {
    const { clock, longestPauseMs } = this.options;
    for (;;) {
      if (signal?.aborted) throw stopped(method, path);
      const now = clock.now();
      const pauseMs = this.pausedUntil - now;
      if (pauseMs > 0 && now - begun + pauseMs > longestPauseMs + MOST_JITTER_MS) throw usedUp(method, path, pauseMs);
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

/** The allowance, when the answer says all of it. */
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

/** A time from now: seconds, seconds or milliseconds since 1970, or a date (RATE-2). */
export function msUntil(value: string | string[] | undefined, now: number): number | undefined {
  if (typeof value !== "string") return undefined;
  const at = IS_NUMBER.test(value) ? timeOf(Number(value), now) : IS_DATE.test(value) ? Date.parse(value) : Number.NaN;
  return Number.isFinite(at) ? Math.max(0, at - now) : undefined;
}

const IS_NUMBER = /^-?\d+(\.\d+)?$/;
/** A date has words; of bare numbers `Date.parse` makes years. */
const IS_DATE = /[A-Za-z]/;
