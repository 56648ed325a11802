// A deployment's state is a function of time: no timers, so that it survives restarts and jumps with the clock.

/** Milliseconds that a deployment stays in each state on its way to running, and in `deleting`. */
export interface Timing {
  readonly pending: number;
  readonly provisioning: number;
  readonly starting: number;
  readonly deleting: number;
}

export type TimingName = "instant" | "fast" | "real";

const MINUTE = 60_000;
export const TIMINGS: { readonly [name in TimingName]: Timing } = {
  instant: { pending: 0, provisioning: 0, starting: 0, deleting: 0 },
  fast: { pending: 50, provisioning: 50, starting: 50, deleting: 50 },
  real: { pending: MINUTE, provisioning: 3 * MINUTE, starting: 8 * MINUTE, deleting: MINUTE },
};

export type Phase = "pending" | "provisioning" | "starting" | "running";
const ORDER: readonly Phase[] = ["pending", "provisioning", "starting", "running"];

/** Where a deployment stands that entered `from` at `since`. */
export function phaseAt(from: Phase, since: number, now: number, timing: Timing): Phase {
  let end = since;
  for (const phase of ORDER.slice(ORDER.indexOf(from))) {
    if (phase === "running") return phase;
    end += timing[phase];
    if (now < end) return phase;
  }
  return "running";
}
