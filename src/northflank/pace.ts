import { Clock } from "./clock";
import { ApiError } from "./errors";

// When a request may be sent. One for all callers of a process: so many at a time, none while the API has asked for a
// pause, fewer as the allowance runs out (RATE-1).

export interface PaceOptions {
  readonly clock: Clock;
  /** From 0 up to 1. */
  readonly random: () => number;
  /** Requests under way at a time. */
  readonly maxConcurrent: number;
  /** A longer pause is the user's to decide on: the request fails at once, and says when to come back. */
  readonly longestPauseMs: number;
}

/** What an answer says of the allowance. */
export interface Allowance {
  readonly limit: number;
  readonly remaining: number;
  readonly resetMs: number;
}

/** Below this share of the allowance requests are spread over the time that is left. */
const SCARCE = 0.1;
const LONGEST_SPREAD_MS = 1000;
/** So that not all come back in the same moment. */
const MOST_JITTER_MS = 500;

export class Pace {
  private running = 0;
  private readonly queue: (() => void)[] = [];
  private pausedUntil = 0;
  private nextStart = 0;
  private spreadMs = 0;

  constructor(private readonly options: PaceOptions) {}

  /** Runs a request when its turn has come. */
  async turn<T>(
    request: { readonly method: string; readonly path: string; readonly signal?: AbortSignal },
    run: () => Promise<T>,
  ): Promise<T> {
    await this.enter();
    try {
      await this.untilAllowed(request);
      return await run();
    } finally {
      this.running -= 1;
      this.queue.shift()?.();
    }
  }

  /** Nothing is sent before that time, by anyone. */
  pauseFor(ms: number): void {
    const { clock, random } = this.options;
    this.pausedUntil = Math.max(this.pausedUntil, clock.now() + ms + random() * MOST_JITTER_MS);
  }

  observe({ limit, remaining, resetMs }: Allowance): void {
    if (remaining <= 0) this.pauseFor(resetMs); // the next would be refused
    const isScarce = remaining < limit * SCARCE;
    this.spreadMs = isScarce ? Math.min(LONGEST_SPREAD_MS, resetMs / Math.max(1, remaining)) : 0;
  }

  private async enter(): Promise<void> {
    if (this.running >= this.options.maxConcurrent) await new Promise<void>((resolve) => this.queue.push(resolve));
    this.running += 1;
  }

  private async untilAllowed({
    method,
    path,
    signal,
  }: {
    method: string;
    path: string;
    signal?: AbortSignal;
  }): Promise<void> {
    const { clock, longestPauseMs } = this.options;
    // looked at again after each sleep: another caller may have been told of a longer pause meanwhile
    for (let waitedFor = 0; this.pausedUntil > clock.now() && this.pausedUntil !== waitedFor; ) {
      waitedFor = this.pausedUntil;
      const pauseMs = waitedFor - clock.now();
      if (pauseMs > longestPauseMs + MOST_JITTER_MS) throw usedUp(method, path, pauseMs);
      await clock.sleep(pauseMs, signal).catch(() => {
        throw stopped(method, path);
      });
    }
    // whose turn came after the command was stopped
    if (signal?.aborted) throw stopped(method, path);
    if (this.spreadMs === 0) return;
    this.nextStart = Math.max(clock.now(), this.nextStart + this.spreadMs);
    if (this.nextStart <= clock.now()) return;
    await clock.sleep(this.nextStart - clock.now(), signal).catch(() => {
      throw stopped(method, path);
    });
  }
}

function usedUp(method: string, path: string, pauseMs: number): ApiError {
  const text = "not sent: earlier answers say that the rate limit is used up";
  return new ApiError({ kind: "held-back", method, path, text, retryAfterSeconds: Math.ceil(pauseMs / 1000) });
}

function stopped(method: string, path: string): ApiError {
  return new ApiError({ kind: "stopped", method, path, text: "not sent: the command was stopped" });
}

type Headers = { readonly [name: string]: string | string[] | undefined };

/** The allowance, when the answer says all of it. */
export function allowanceOf(headers: Headers, now: number): Allowance | undefined {
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
  const number = /^\d+$/.test(value) ? Number(value) : Number.NaN;
  const at = Number.isNaN(number) ? Date.parse(value) : timeOf(number, now);
  return Number.isFinite(at) ? Math.max(0, at - now) : undefined;
}
