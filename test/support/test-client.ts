import { ApiError } from "../../src/northflank/api-error";
import { NorthflankClient } from "../../src/northflank/client";
import { Clock } from "../../src/northflank/clock";
import { RetryingTransport, RetryingTransportOptions } from "../../src/northflank/retrying-transport";

export const SECRET = "nf-emulator-secret-of-the-tests";

export interface Retry {
  readonly reason: string;
  readonly waitMs: number;
}

/** Our client, with pauses that are noted and not made. */
export function testClient(
  baseUrl: string,
  more: Partial<RetryingTransportOptions> = {},
): { readonly client: NorthflankClient; readonly transport: RetryingTransport; readonly retries: readonly Retry[] } {
  const retries: Retry[] = [];
  const transport = new RetryingTransport({
    baseUrl,
    apiToken: SECRET,
    userAgent: "contract-tests",
    requestTimeoutMs: 10_000,
    maxRetries: 3,
    onRetry: (reason, waitMs) => retries.push({ reason, waitMs }),
    clock: new InstantClock(),
    ...more,
  });
  return { client: new NorthflankClient(transport), transport, retries };
}

/** A clock that only moves by sleeping, which takes no time: no outcome depends on how fast a machine is. */
export class InstantClock implements Clock {
  private time = Date.now();
  readonly now = () => this.time;
  readonly sleep = async (ms: number) => {
    this.time += Math.ceil(ms);
  };
}

/** The error that a call ends with. */
export async function rejectionOf(call: Promise<unknown>): Promise<ApiError> {
  const outcome = await call.then(
    (value) => new Error(`it succeeded with ${JSON.stringify(value)}`),
    (thrown: unknown) => thrown,
  );
  if (outcome instanceof ApiError) return outcome;
  throw outcome;
}
