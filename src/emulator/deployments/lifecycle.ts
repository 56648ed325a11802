import { assumed, behaviours, decided, documented } from "../parity/behaviour";
import { Phase, StoredDeployment } from "../storage/state";

// A deployment's state is a function of time: no timers, so that it survives restarts and jumps with the clock.

/** Milliseconds, or looks, that a deployment stays in each state on its way to running, and in `deleting`. */
export interface Timing {
  readonly pending: number;
  readonly provisioning: number;
  readonly starting: number;
  readonly deleting: number;
  /** Default: milliseconds. */
  readonly unit?: "polls";
}

export type TimingName = "instant" | "fast" | "real" | "polls";

const MINUTE = 60_000;
export const TIMINGS: { readonly [name in TimingName]: Timing } = {
  instant: { pending: 0, provisioning: 0, starting: 0, deleting: 0 },
  fast: { pending: 50, provisioning: 50, starting: 50, deleting: 50 },
  real: { pending: MINUTE, provisioning: 3 * MINUTE, starting: 8 * MINUTE, deleting: MINUTE },
  polls: { pending: 1, provisioning: 1, starting: 1, deleting: 1, unit: "polls" },
};

const ORDER: readonly Phase[] = ["pending", "provisioning", "starting", "running"];

/** A deployment that reaches `at` crashes there; with `recoverMs` it then starts again. */
export interface Crash {
  /** Identifier, with `*` for any text. */
  readonly id: string;
  readonly at: Phase;
  readonly recoverMs?: number;
}

export type Status = Phase | "crashed" | "paused" | "deleting";

export function statusOf(stored: StoredDeployment, now: number, timing: Timing, crashes: readonly Crash[]): Status {
  if (stored.deletingSince !== undefined) return "deleting";
  if (stored.forced !== undefined) return stored.forced;
  const crash = crashOf(crashes, stored.id);
  if (timing.unit !== "polls") return phaseAt(stored.from, stored.since, now, timing, crash);
  const inPolls = crash?.recoverMs === undefined ? crash : { ...crash, recoverMs: 1 };
  return phaseAt(stored.from, 0, stored.polls ?? 0, timing, inPolls);
}

/** Whether a deletion has come to its end. */
export function isGone({ deletingSince, polls = 0 }: StoredDeployment, now: number, timing: Timing): boolean {
  if (deletingSince === undefined) return false;
  return (timing.unit === "polls" ? polls : now - deletingSince) >= timing.deleting;
}

/** Where a deployment stands that entered `from` at `since`. */
function phaseAt(from: Phase, since: number, now: number, timing: Timing, crash?: Crash): Phase | "crashed" {
  let start = since;
  for (const phase of ORDER.slice(ORDER.indexOf(from))) {
    if (phase === crash?.at) return afterCrash(crash, start, now, timing);
    if (phase === "running") return phase;
    start += timing[phase];
    if (now < start) return phase;
  }
  return "running";
}

function afterCrash({ recoverMs }: Crash, start: number, now: number, timing: Timing): Phase | "crashed" {
  if (recoverMs === undefined || now < start + recoverMs) return "crashed";
  return phaseAt("starting", start + recoverMs, now, timing);
}

export function crashOf(crashes: readonly Crash[], id: string): Crash | undefined {
  const isMatch = (pattern: string) => new RegExp(`^${pattern.split("*").map(literally).join(".*")}$`).test(id);
  return crashes.find((crash) => isMatch(crash.id));
}

const literally = (text: string) => text.replace(/[^\w-]/g, "\\$&");

/** Reads `id=qwen*,at=starting,recover=10s`. */
export function parseCrash(text: string): Crash {
  const parts = Object.fromEntries(text.split(",").map((part) => part.split("=")));
  const { id, at, recover, ...rest } = parts as { readonly [name: string]: string | undefined };
  const recoverMs = recover === undefined ? undefined : parseTime(recover);
  if (id && ORDER.includes(at as Phase) && Object.keys(rest).length === 0 && !Number.isNaN(recoverMs)) {
    return { id, at: at as Phase, ...(recoverMs !== undefined && { recoverMs }) };
  }
  throw new Error(
    `crash "${text}" is not understood; it is written as id=<id or pattern>,at=<${ORDER.join("|")}>[,recover=10s]`,
  );
}

const UNITS: { readonly [unit: string]: number } = { ms: 1, s: 1000, m: MINUTE, h: 60 * MINUTE };

/** "50ms", "10s", "3m", "1h" in milliseconds; NaN for anything else. */
export function parseTime(text: string): number {
  const [, amount, unit = ""] = /^(\d+)(ms|s|m|h)$/.exec(text) ?? [];
  return Number(amount) * (UNITS[unit] ?? Number.NaN);
}

export const LIFECYCLE_BEHAVIOURS = behaviours("lifecycle", {
  states: documented(
    "The states are pending, provisioning, starting, running, crashed, paused and deleting; there is no reason or message",
    "what the API computes has the documented form",
  ),
  order: assumed(
    "A new model is pending, then provisioned, then started, then runs",
    "a new model is pending, provisioned, started and then runs for good",
  ),
  list: assumed("A list shows the same states as a look at one", "a list shows the same states"),
  "spec-rolls-out": assumed(
    "A change of the spec makes a new `deploymentConfiguration.id`, and the model is provisioned again",
    "a change of the spec rolls a new configuration out, and the model is provisioned again",
  ),
  "metadata-keeps": assumed("A change of metadata leaves it running", "a change of metadata leaves the model running"),
  crash: assumed(
    "A crashed model stays crashed until its spec changes; `--crash` makes one, and may let it recover",
    "a model that was made to crash starts again when its spec changes",
  ),
  paused: documented(
    "Nothing in the API leads to `paused` or out of it",
    "a model that was paused stays so, whatever the API is asked",
  ),
  polls: decided(
    "Time is the emulator's: instant, fast, real, moved by hand, or one state a look",
    "with the timing polls each look shows the next state",
  ),
});
