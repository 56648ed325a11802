import { POLL_INTERVAL_MAX_GROWTH } from "../schema/defaults";
import { ApiError } from "./api-error";
import { Deployment } from "./client";
import { Clock } from "./clock";
import { isCreatedAnotherTime } from "./created-at";

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
  /**
   * Reads the model itself if polls may be answered from a list, which may lag behind. What a list shows never ends a
   * wait alone.
   */
  readonly confirm?: (signal: AbortSignal) => Promise<Deployment | undefined>;
}

/** `Reason`: the outcomes that end the wait. */
export type PollResult<Reason extends string = RolloutOutcome> =
  | { readonly reason: Reason | "timed-out" | "stopped"; readonly item: Deployment }
  | { readonly reason: "read-failed"; readonly item: Deployment; readonly error: ApiError };

export type RolloutOutcome = "running" | "crashed" | "paused" | "no-status";

/** `replaced`: another model has the identifier by now. */
export type RolloutResult = PollResult<RolloutOutcome | "replaced">;

/**
 * A crash, running without a rollout, or an answer without a status may be temporary: it counts once this many polls in
 * a row show it.
 */
export const POLLS_UNTIL_PERSISTENT = 3;
/** A crashed model that is updated still shows the old crash until a GPU is free for the new configuration. */
const POLLS_UNTIL_PERSISTENT_BEFORE_ROLLOUT = 12;
const LONGEST_TIMER_MS = 2 ** 31 - 1;
const INTERVAL_GROWTH = 1.25;
/** How long the last read may take when the time of a wait is up. */
const LAST_READ_MS = 10_000;

/**
 * @param replaced id of the deployment configuration that an update replaces. A model that runs with it ends the wait
 * only after several polls, because then the update rolled nothing out.
 */
export async function pollUntilRunning(
  first: Deployment,
  replaced: string | undefined,
  poll: (signal: AbortSignal) => Promise<Deployment>,
  options: PollOptions,
): Promise<RolloutResult> {
  const tracker = new RolloutTracker(replaced);
  const outcomeOf = (item: Deployment) =>
    isCreatedAnotherTime(item.createdAt, first.createdAt) ? "replaced" : tracker.outcome(item);
  return pollUntil(first, outcomeOf, poll, options);
}

/** @param outcomeOf returns the outcome if this poll ends the wait, else undefined */
export async function pollUntil<Reason extends string>(
  first: Deployment,
  outcomeOf: (item: Deployment) => Reason | undefined,
  poll: (signal: AbortSignal) => Promise<Deployment>,
  options: PollOptions,
): Promise<PollResult<Reason>> {
  const { clock, intervalMs, timeoutMs, signal, onPoll, onPollFailed, confirm = noList } = options;
  const started = clock.now();
  const limit = AbortSignal.timeout(Math.min(timeoutMs, LONGEST_TIMER_MS));
  // The rate limit may delay a poll for longer than the wait may last.
  const stopOrTimeout = AbortSignal.any([signal, limit]);
  let item = first;
  let reason = outcomeOf(first);
  let delayMs = 0;
  for (let pause = intervalMs; ; pause = Math.min(pause * INTERVAL_GROWTH, intervalMs * POLL_INTERVAL_MAX_GROWTH)) {
    const elapsed = clock.now() - started;
    onPoll(item, elapsed);
    if (reason) return { reason, item };
    if (elapsed >= timeoutMs || limit.aborted) return lastRead(item, outcomeOf, options);
    try {
      await clock.sleep(Math.min(Math.max(pause, delayMs), timeoutMs - elapsed), signal);
      delayMs = 0;
      item = await poll(stopOrTimeout);
      reason = outcomeOf(item);
      const confirmed = reason && (await confirm(stopOrTimeout));
      if (confirmed) {
        item = confirmed;
        reason = outcomeOf(confirmed);
      }
    } catch (error) {
      reason = undefined;
      if (signal.aborted) return { reason: "stopped", item };
      if (limit.aborted) continue;
      if (!(error instanceof ApiError)) throw error;
      if (!error.isTransient) return { reason: "read-failed", item, error };
      // The model is not affected by a used-up rate limit or a problem of the API, so the wait goes on.
      delayMs = (error.facts.retryAfterSeconds ?? 0) * 1000;
      onPollFailed(error);
    }
  }
}

const noList = async () => undefined;

/** The time is up: a wait that has followed a list asks for the model itself once more before it gives up. */
async function lastRead<Reason extends string>(
  item: Deployment,
  outcomeOf: (item: Deployment) => Reason | undefined,
  { signal, confirm = noList }: PollOptions,
): Promise<PollResult<Reason>> {
  try {
    const confirmed = await confirm(AbortSignal.any([signal, AbortSignal.timeout(LAST_READ_MS)]));
    if (!confirmed) return { reason: "timed-out", item };
    return { reason: outcomeOf(confirmed) ?? "timed-out", item: confirmed };
  } catch (error) {
    if (!(error instanceof ApiError)) throw error;
    return error.isTransient ? { reason: "timed-out", item } : { reason: "read-failed", item, error };
  }
}

/** Decides the outcome of a rollout by counting polls in a row that show the same status. */
export class RolloutTracker {
  private crashes = 0;
  private unchanged = 0;
  private withoutStatus = 0;

  constructor(private readonly replaced?: string) {}

  outcome({ status, deploymentConfiguration }: Deployment): RolloutOutcome | undefined {
    const isNew = this.replaced === undefined || deploymentConfiguration?.id !== this.replaced;
    this.crashes = status === "crashed" ? this.crashes + 1 : 0;
    this.withoutStatus = status ? 0 : this.withoutStatus + 1;
    if (this.withoutStatus >= POLLS_UNTIL_PERSISTENT) return "no-status";
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
