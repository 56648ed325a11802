import rateLimit, { FastifyRateLimitStore } from "@fastify/rate-limit";
import { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { assumed, behaviours, documented } from "../parity/behaviour";
import { Variants } from "../variants";
import { Refusal } from "./errors";

// A fixed window that opens at the first request, counted on the emulator's own clock.

export interface RateLimit {
  readonly max: number;
  readonly windowMs: number;
}

const HOUR = 3_600_000;
export const DEFAULT_RATE_LIMIT: RateLimit = { max: 1000, windowMs: HOUR };

/** Counters beyond this many are forgotten, oldest first: tokens can be invented without end. */
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

  /** What the library keeps its counts in. */
  store(): new () => FastifyRateLimitStore {
    const { windows, now } = this;
    const open = (key: string, windowMs: number) => {
      const window = windows.get(key);
      return window && now() < window.opened + windowMs ? window : undefined;
    };
    const told = (window: Window, windowMs: number) => ({
      current: window.count,
      ttl: window.opened + windowMs - now(),
    });
    return class {
      incr(key: string, done: Parameters<FastifyRateLimitStore["incr"]>[1], windowMs: number): void {
        const window = open(key, windowMs) ?? { opened: now(), count: 0 };
        window.count += 1;
        windows.set(key, window);
        if (windows.size > MOST_COUNTERS) windows.delete(windows.keys().next().value as string);
        done(null, told(window, windowMs));
      }
      read(key: string, done: Parameters<FastifyRateLimitStore["incr"]>[1], windowMs: number): void {
        const window = open(key, windowMs);
        done(null, window ? told(window, windowMs) : { current: 0, ttl: 0 });
      }
      child(): FastifyRateLimitStore {
        return this;
      }
    };
  }
}

/** Counts a request and refuses it beyond the limit, or only looks; sets the headers. */
export type Counter = (request: FastifyRequest, reply: FastifyReply, key: string, isCounted: boolean) => Promise<void>;

export async function rateCounter(
  app: FastifyInstance,
  { max, windowMs }: RateLimit,
  windows: RateWindows,
  variants: Variants,
): Promise<Counter> {
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
    throw new Refusal(429, `Rate limit exceeded, it is renewed in ${ttlInSeconds} seconds`);
  };
}

export const RATE_BEHAVIOURS = behaviours("rate limit", {
  window: documented(
    "1000 requests an hour by default, in a window that opens with the first request",
    "the window of the rate limit opens with the first request and ends on the emulator's clock",
  ),
  headers: documented(
    "`x-ratelimit-limit`, `-remaining` and `-reset` (seconds) are on every answer",
    "the answer to %s tells how many requests are left",
  ),
  exceeded: assumed("Beyond the limit the answer is 429 with an error body", "requests beyond the limit are refused"),
  "retry-after": assumed("A 429 has no `retry-after`", "a 429 says how long to wait where the variant says so", {
    variant: "retry-after",
  }),
  scope: assumed(
    "All tokens of an account count together",
    "with the limit for each %s, another token of the account",
    {
      variant: "rate.scope",
      source: "guides call it the account's limit",
    },
  ),
  refused: assumed(
    "What is refused for its token (401, 403) does not count",
    "what is refused for its token does not count",
  ),
  public: assumed(
    "Public endpoints have a counter of their own",
    "plans and regions are counted apart from an account's requests",
  ),
});
