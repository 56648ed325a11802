import { ApiError } from "./api-error";
import { Clock } from "./clock";
import { ApiRequest, Http, HttpOptions } from "./http";
import { budgetFromHeaders, RequestLimiter } from "./request-limiter";

// Sends all requests of a process: it applies the request limiter, and retries a request where that is safe.

export interface RetryingTransportOptions extends HttpOptions {
  readonly maxRetries: number;
  readonly onRetry: (reason: string, waitMs: number, attempt: number) => void;
  /** A request fails once the API asks it to pause for longer than this, over all its attempts. Default: 15 minutes. */
  readonly longestPauseMs?: number;
  /** Called when all requests begin to wait for the API's rate limit. */
  readonly onPause?: (ms: number) => void;
  /** Maximum number of concurrent requests. Default: 10. */
  readonly maxConcurrent?: number;
  /** From 0 up to 1. Default: `Math.random`. */
  readonly random?: () => number;
}

const FIRST_BACKOFF_MS = 400;
const MAX_BACKOFF_MS = 8000;
const LONGEST_PAUSE_MS = 15 * 60_000;
const MAX_CONCURRENT = 10;

export class RetryingTransport {
  private readonly http: Http;
  private readonly limiter: RequestLimiter;
  private readonly longestPauseMs: number;
  private readonly clock: Clock;
  private readonly random: () => number;
  /** How far the API's clock is at least ahead of the local one; undefined until the first answer. */
  apiClockAheadMs: number | undefined;

  constructor(private readonly options: RetryingTransportOptions) {
    const { clock, random = Math.random } = options;
    const { longestPauseMs = LONGEST_PAUSE_MS, maxConcurrent = MAX_CONCURRENT } = options;
    this.clock = clock;
    this.random = random;
    this.longestPauseMs = longestPauseMs;
    this.limiter = new RequestLimiter({ clock, random, longestPauseMs, maxConcurrent, onPause: options.onPause });
    this.http = new Http(options, (headers) => {
      this.noteClock(headers.date);
      const budget = budgetFromHeaders(headers, clock.now());
      if (budget) this.limiter.updateBudget(budget);
    });
  }

  /** The Date header is rounded down and already some time old, so the largest difference is the most accurate. */
  private noteClock(date: string | string[] | undefined): void {
    const ahead = Date.parse(String(date)) - this.clock.now();
    if (!Number.isNaN(ahead)) this.apiClockAheadMs = Math.max(ahead, this.apiClockAheadMs ?? ahead);
  }

  /** The parsed body of a successful answer. */
  async send(request: ApiRequest): Promise<unknown> {
    const begun = this.clock.now();
    let failures = 0;
    for (let attempt = 1, last: ApiError | undefined; ; attempt++) {
      try {
        return await this.limiter.schedule(request, () => this.http.send(request, attempt));
      } catch (error) {
        if (!(error instanceof ApiError)) throw error;
        // If the command is stopped before a retry, the earlier failure is more useful than "stopped".
        if (error.facts.kind === "stopped") throw last ?? error;
        last = error;
        if (!isPause(error)) failures += 1;
        const waitMs = Math.max(pauseMsOf(error), this.backoffMs(failures));
        // A pause that the API asks for applies to all callers, even if this request is not retried.
        const isShared = error.facts.status === 429;
        if (isShared) this.limiter.pauseFor(waitMs);
        if (!this.mayRetry(error, request, failures, begun)) throw error;
        this.options.onRetry(error.message, waitMs, failures);
        if (!isShared) await this.sleep(waitMs, request, error);
      }
    }
  }

  /** A POST is retried only when the API has certainly not carried it out (RATE-4). */
  private mayRetry(error: ApiError, { method }: ApiRequest, failures: number, begun: number): boolean {
    const { kind, status } = error.facts;
    const isSafe = method !== "POST" || kind === "unreachable" || status === 429;
    if (!error.isTransient || !isSafe || failures > Math.min(this.options.maxRetries, mostRetriesOf(error)))
      return false;
    return this.clock.now() - begun + pauseMsOf(error) <= this.longestPauseMs;
  }

  private backoffMs(failures: number): number {
    return this.random() * Math.min(MAX_BACKOFF_MS, FIRST_BACKOFF_MS * 2 ** Math.max(0, failures - 1));
  }

  private async sleep(ms: number, { signal }: ApiRequest, error: ApiError): Promise<void> {
    await this.clock.sleep(ms, signal).catch(() => {
      throw error;
    });
  }
}

/**
 * Whether the API said when to retry. Such an answer does not count as a failure, unless the delay is zero: the retries
 * might never end.
 */
function isPause({ facts: { status, retryAfterSeconds = 0 } }: ApiError): boolean {
  return status === 429 && retryAfterSeconds > 0;
}

/** A request that used up its time, or whose answer was unreadable, hardly ever gets a better one: it is sent twice. */
function mostRetriesOf({ facts: { kind, isTimeout = false } }: ApiError): number {
  return kind === "unreadable" || isTimeout ? 1 : Number.POSITIVE_INFINITY;
}

function pauseMsOf({ facts: { retryAfterSeconds = 0 } }: ApiError): number {
  return retryAfterSeconds * 1000;
}
