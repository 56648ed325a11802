import { Phase, StoredDeployment } from "../storage/state";
import { parseTime } from "../time";

// The status of a deployment is computed from the time. There are no timers, so the status survives a restart and
// follows a clock that is advanced.

/** How long a deployment stays in each state on its way to running, and in `deleting`. */
export interface Timing {
  readonly pending: number;
  readonly provisioning: number;
  readonly starting: number;
  readonly deleting: number;
  /** `polls`: the numbers count polls of the deployment. Default: milliseconds. */
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

/** A deployment crashes when it reaches the state `at`. With `recoverMs`, it starts again after that time. */
export interface Crash {
  /** The identifier; `*` stands for any text. */
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

/** Whether the deletion of a deployment has finished. */
export function isGone({ deletingSince, polls = 0 }: StoredDeployment, now: number, timing: Timing): boolean {
  if (deletingSince === undefined) return false;
  return (timing.unit === "polls" ? polls : now - deletingSince) >= timing.deleting;
}

/** The state of a deployment that entered the state `from` at the time `since`. */
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
  return crashes.find((crash) => matchesGlob(crash.id, id));
}

/** `*` stands for any text. Each part is searched once: a regular expression would backtrack. */
function matchesGlob(pattern: string, text: string): boolean {
  const [first = "", ...others] = pattern.split("*");
  const last = others.pop();
  if (last === undefined) return text === first;
  if (!text.startsWith(first)) return false;
  let at = first.length;
  for (const part of others) {
    const found = text.indexOf(part, at);
    if (found < 0) return false;
    at = found + part.length;
  }
  return text.length - last.length >= at && text.endsWith(last);
}

/** Reads `id=qwen*,at=starting,recover=10s`. */
export function parseCrash(text: string): Crash {
  const parts = Object.fromEntries(text.split(",").map((part) => part.split("=")));
  const { id, at, recover, ...rest } = parts as { readonly [name: string]: string | undefined };
  const recoverMs = recover === undefined ? undefined : parseTime(recover);
  if (id && ORDER.includes(at as Phase) && Object.keys(rest).length === 0 && !Number.isNaN(recoverMs)) {
    return { id, at: at as Phase, ...(recoverMs !== undefined && { recoverMs }) };
  }
  throw new Error(`crash "${text}" is invalid; write it as id=<id or pattern>,at=<${ORDER.join("|")}>[,recover=10s]`);
}
