import { POLL_INTERVAL_MAX_GROWTH } from "../schema/defaults";
import { Deployment } from "./client";
import { Clock } from "./clock";
import { ApiError } from "./errors";

// Polls a model until it runs, or until another condition is met. The pauses between polls grow. A separate function,
// `outcomeOf`, decides whether a poll ends the wait.

export interface PollOptions {
  readonly clock: Clock;
  readonly intervalMs: number;
  readonly timeoutMs: number;
  readonly signal: AbortSignal;
  /** Called after each successful poll, for the log. */
  readonly onPoll: (item: Deployment, elapsedMs: number) => void;
  /** Called when a poll fails with a transient error. */
  readonly onPollFailed: (error: ApiError) => void;
}

/** `Reason`: the outcomes that end the wait. */
export type PollResult<Reason extends string = RolloutOutcome> =
  | { readonly reason: Reason | "timed-out" | "stopped"; readonly item: Deployment }
  | { readonly reason: "read-failed"; readonly item: Deployment; readonly error: ApiError };

export type RolloutOutcome = "running" | "crashed" | "paused";

/** A crash, or running without a rollout, may be temporary: it counts once this many polls in a row show it. */
export const POLLS_UNTIL_PERSISTENT = 3;
/** A crashed model that is updated still shows the old crash until a GPU is free for the new configuration. */
const POLLS_UNTIL_PERSISTENT_BEFORE_ROLLOUT = 12;
const LONGEST_TIMER_MS = 2 ** 31 - 1;
const INTERVAL_GROWTH = 1.25;

/**
 * @param replaced id of the deployment configuration that an update replaces. A model that runs with it ends the wait
 * only after several polls, because then the update rolled nothing out.
 */
export async function pollUntilRunning(
  first: Deployment,
  replaced: string | undefined,
  poll: (signal: AbortSignal) => Promise<Deployment>,
  options: PollOptions,
): Promise<PollResult> {
  const tracker = new RolloutTracker(replaced);
  return pollUntil(first, (item) => tracker.outcome(item), poll, options);
}

/** @param outcomeOf returns the outcome if this poll ends the wait, else undefined */
export async function pollUntil<Reason extends string>(
  first: Deployment,
  outcomeOf: (item: Deployment) => Reason | undefined,
  poll: (signal: AbortSignal) => Promise<Deployment>,
  { clock, intervalMs, timeoutMs, signal, onPoll, onPollFailed }: PollOptions,
): Promise<PollResult<Reason>> {
  const started = clock.now();
  const limit = AbortSignal.timeout(Math.min(timeoutMs, LONGEST_TIMER_MS));
  // The rate limit may delay a poll for longer than the wait may last.
  const stopOrTimeout = AbortSignal.any([signal, limit]);
  let item = first;
  let delayMs = 0;
  for (let pause = intervalMs; ; pause = Math.min(pause * INTERVAL_GROWTH, intervalMs * POLL_INTERVAL_MAX_GROWTH)) {
    const reason = outcomeOf(item);
    const elapsed = clock.now() - started;
    onPoll(item, elapsed);
    if (reason) return { reason, item };
    if (elapsed >= timeoutMs) return { reason: "timed-out", item };
    try {
      await clock.sleep(Math.min(Math.max(pause, delayMs), timeoutMs - elapsed), signal);
      delayMs = 0;
      item = await poll(stopOrTimeout);
    } catch (error) {
      if (signal.aborted) return { reason: "stopped", item };
      if (limit.aborted) return { reason: "timed-out", item };
      if (!(error instanceof ApiError)) throw error;
      if (!error.isTransient) return { reason: "read-failed", item, error };
      // The model is not affected by a used-up rate limit or a problem of the API, so the wait goes on.
      delayMs = (error.facts.retryAfterSeconds ?? 0) * 1000;
      onPollFailed(error);
    }
  }
}

/** Decides the outcome of a rollout by counting polls in a row that show the same status. */
export class RolloutTracker {
  private crashes = 0;
  private unchanged = 0;

  constructor(private readonly replaced?: string) {}

  outcome({ status, deploymentConfiguration }: Deployment): RolloutOutcome | undefined {
    const isNew = this.replaced === undefined || deploymentConfiguration?.id !== this.replaced;
    this.crashes = status === "crashed" ? this.crashes + 1 : 0;
    if (status === "paused") return "paused";
    if (this.crashes >= (isNew ? POLLS_UNTIL_PERSISTENT : POLLS_UNTIL_PERSISTENT_BEFORE_ROLLOUT)) return "crashed";
    if (status !== "running") {
      this.unchanged = 0;
      return undefined;
    }
    this.unchanged += 1;
    return isNew || this.unchanged >= POLLS_UNTIL_PERSISTENT ? "running" : undefined;
  }
}
