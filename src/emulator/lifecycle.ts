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

/** A deployment that reaches `at` crashes there; with `recoverMs` it then starts again. */
export interface Crash {
  /** Identifier, with `*` for any text. */
  readonly id: string;
  readonly at: Phase;
  readonly recoverMs?: number;
}

/** Where a deployment stands that entered `from` at `since`. */
export function phaseAt(from: Phase, since: number, now: number, timing: Timing, crash?: Crash): Phase | "crashed" {
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

const UNITS: { readonly [unit: string]: number } = { ms: 1, s: 1000, m: MINUTE };

/** "50ms", "10s", "3m" in milliseconds; NaN for anything else. */
export function parseTime(text: string): number {
  const [, amount, unit = ""] = /^(\d+)(ms|s|m)$/.exec(text) ?? [];
  return Number(amount) * (UNITS[unit] ?? Number.NaN);
}
