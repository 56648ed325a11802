import { Deployment } from "./client";
import { Clock } from "./clock";
import { ApiError } from "./errors";

// Waiting until a deployment runs, or for another end: one look after another, with growing pauses. What a look means
// is decided by a judge, apart from the loop.

export interface PollOptions {
  readonly clock: Clock;
  readonly intervalMs: number;
  readonly timeoutMs: number;
  readonly signal: AbortSignal;
  /** Told at each look, for the log. */
  readonly onPoll: (item: Deployment, elapsedMs: number) => void;
  /** Told when a look fails for a passing reason. */
  readonly onPollFailed: (error: ApiError) => void;
}

/** `Reason`: what a look can end the wait with. */
export type PollResult<Reason extends string = RolloutOutcome> =
  | { readonly reason: Reason | "timed-out" | "stopped"; readonly item: Deployment }
  | { readonly reason: "read-failed"; readonly item: Deployment; readonly error: ApiError };

export type RolloutOutcome = "running" | "crashed" | "paused";

/** So many looks in a row must agree before a state that may pass counts. */
const PERSISTENT = 3;
/** An update repairs a crashed deployment: it goes on showing the crash until there is a GPU for the new configuration. */
const PERSISTENT_BEFORE_ROLLOUT = 12;
const LONGEST_TIMER_MS = 2 ** 31 - 1;
const GROWTH = 1.25;
const MOST_GROWTH = 4;

/**
 * @param replaced id of the configuration that an update replaces: running with it is not the end, unless it stays
 * so, for then the update rolled nothing out
 */
export async function pollUntilRunning(
  first: Deployment,
  replaced: string | undefined,
  look: (signal: AbortSignal) => Promise<Deployment>,
  options: PollOptions,
): Promise<PollResult> {
  const judge = new RolloutTracker(replaced);
  return pollUntil(first, (item) => judge.outcome(item), look, options);
}

/** @param judge whether a look is the last one, and why */
export async function pollUntil<Reason extends string>(
  first: Deployment,
  judge: (item: Deployment) => Reason | undefined,
  look: (signal: AbortSignal) => Promise<Deployment>,
  { clock, intervalMs, timeoutMs, signal, onPoll, onPollFailed }: PollOptions,
): Promise<PollResult<Reason>> {
  const started = clock.now();
  const limit = AbortSignal.timeout(Math.min(timeoutMs, LONGEST_TIMER_MS));
  const either = AbortSignal.any([signal, limit]); // a look may be held back by the rate limit for longer than is left
  let item = first;
  let delayMs = 0;
  for (let pause = intervalMs; ; pause = Math.min(pause * GROWTH, intervalMs * MOST_GROWTH)) {
    const reason = judge(item);
    const elapsed = clock.now() - started;
    onPoll(item, elapsed);
    if (reason) return { reason, item };
    if (elapsed >= timeoutMs) return { reason: "timed-out", item };
    try {
      await clock.sleep(Math.min(Math.max(pause, delayMs), timeoutMs - elapsed), signal);
      delayMs = 0;
      item = await look(either);
    } catch (error) {
      if (signal.aborted) return { reason: "stopped", item };
      if (limit.aborted) return { reason: "timed-out", item };
      if (!(error instanceof ApiError)) throw error;
      if (!error.isTransient) return { reason: "read-failed", item, error };
      // the rate limit is used up, or the API has a problem: the model goes on, and so does the wait
      delayMs = (error.facts.retryAfterSeconds ?? 0) * 1000;
      onPollFailed(error);
    }
  }
}

/** Counts looks that agree. */
export class RolloutTracker {
  private crashes = 0;
  private unchanged = 0;

  constructor(private readonly replaced?: string) {}

  outcome({ status, deploymentConfiguration }: Deployment): RolloutOutcome | undefined {
    const isNew = this.replaced === undefined || deploymentConfiguration?.id !== this.replaced;
    this.crashes = status === "crashed" ? this.crashes + 1 : 0;
    if (status === "paused") return "paused";
    if (this.crashes >= (isNew ? PERSISTENT : PERSISTENT_BEFORE_ROLLOUT)) return "crashed";
    if (status !== "running") {
      this.unchanged = 0;
      return undefined;
    }
    this.unchanged += 1;
    return isNew || this.unchanged >= PERSISTENT ? "running" : undefined;
  }
}
