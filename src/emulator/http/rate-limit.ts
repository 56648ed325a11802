import rateLimit, { FastifyRateLimitStore } from "@fastify/rate-limit";
import { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { Variants } from "../variants";
import { Refusal } from "./errors";

// A fixed time window that starts with the first request, by the emulator's own clock.

export interface RateLimit {
  readonly max: number;
  readonly windowMs: number;
}

const HOUR = 3_600_000;
export const DEFAULT_RATE_LIMIT: RateLimit = { max: 1000, windowMs: HOUR };

/** Above this number, the oldest counters are dropped: clients can invent any number of tokens. */
const MOST_COUNTERS = 10_000;

interface Window {
  readonly opened: number;
  count: number;
}

export class RateWindows {
  private readonly windows = new Map<string, Window>();

  constructor(private readonly now: () => number) {}

  clear(): void {
    this.windows.clear();
  }

  /** Implements the storage interface of the rate-limit library. */
  store(): new () => FastifyRateLimitStore {
    const { windows, now } = this;
    const open = (key: string, windowMs: number) => {
      const window = windows.get(key);
      return window && now() < window.opened + windowMs ? window : undefined;
    };
    const usage = (window: Window, windowMs: number) => ({
      current: window.count,
      ttl: window.opened + windowMs - now(),
    });
    return class {
      incr(key: string, done: Parameters<FastifyRateLimitStore["incr"]>[1], windowMs: number): void {
        const window = open(key, windowMs) ?? { opened: now(), count: 0 };
        window.count += 1;
        windows.set(key, window);
        if (windows.size > MOST_COUNTERS) windows.delete(windows.keys().next().value as string);
        done(null, usage(window, windowMs));
      }
      read(key: string, done: Parameters<FastifyRateLimitStore["incr"]>[1], windowMs: number): void {
        const window = open(key, windowMs);
        done(null, window ? usage(window, windowMs) : { current: 0, ttl: 0 });
      }
      child(): FastifyRateLimitStore {
        return this;
      }
    };
  }
}

/** Sets the rate-limit headers. Counts the request and refuses it beyond the limit, unless `isCounted` is false. */
export type RateCounter = (
  request: FastifyRequest,
  reply: FastifyReply,
  key: string,
  isCounted: boolean,
) => Promise<void>;

export async function rateCounter(
  app: FastifyInstance,
  { max, windowMs }: RateLimit,
  windows: RateWindows,
  variants: Variants,
): Promise<RateCounter> {
  const keys = new WeakMap<FastifyRequest, string>();
  await app.register(rateLimit, {
    global: false,
    max,
    timeWindow: windowMs,
    store: windows.store(),
    keyGenerator: (request) => keys.get(request) ?? "",
  });
  const count = app.createRateLimit();
  return async (request, reply, key, isCounted) => {
    keys.set(request, key);
    const rate = await count(request, { increment: isCounted });
    if (rate.isAllowed) return;
    const { remaining, ttlInSeconds, isExceeded } = rate;
    reply.headers({
      "x-ratelimit-limit": max,
      "x-ratelimit-remaining": remaining,
      "x-ratelimit-reset": ttlInSeconds,
    });
    if (!isExceeded || !isCounted) return;
    if (variants["retry-after"] === "on") reply.header("retry-after", ttlInSeconds);
    throw new Refusal(429, `Rate limit exceeded; it resets in ${ttlInSeconds} seconds`);
  };
}
