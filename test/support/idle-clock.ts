import { subscribe, unsubscribe } from "node:diagnostics_channel";
import { Clock } from "../../src/northflank/clock";
import { afterTest } from "./after-test";

interface Sleeper {
  readonly wakesAt: number;
  readonly wake: () => void;
}

/** Turns of the event loop without a request, after which everyone is taken to sleep. */
const QUIET_TURNS = 20;

/**
 * A clock that moves only while no HTTP request of this process is under way, and then at once to the next sleeper.
 * Hours pass in no time, and what happens does not depend on how fast the machine is.
 */
export class IdleClock implements Clock {
  private time = Date.now();
  private requests = 0;
  private quietTurns = 0;
  private isTicking = false;
  private sleepers: readonly Sleeper[] = [];

  constructor() {
    const begin = () => {
      this.requests += 1;
    };
    const end = () => {
      this.requests -= 1;
    };
    const channels = { create: begin, trailers: end, error: end };
    for (const [name, note] of Object.entries(channels)) {
      subscribe(`undici:request:${name}`, note);
      afterTest(() => unsubscribe(`undici:request:${name}`, note));
    }
  }

  readonly now = () => this.time;

  readonly sleep = (ms: number, signal?: AbortSignal) =>
    new Promise<void>((resolve, reject) => {
      const sleeper = { wakesAt: this.time + Math.ceil(ms), wake: resolve };
      this.sleepers = [...this.sleepers, sleeper].sort((a, b) => a.wakesAt - b.wakesAt);
      signal?.addEventListener("abort", () => {
        this.sleepers = this.sleepers.filter((other) => other !== sleeper);
        reject(signal.reason);
      });
      if (!this.isTicking) this.tick();
    });

  private tick(): void {
    this.isTicking = this.sleepers.length > 0;
    if (!this.isTicking) return;
    this.quietTurns = this.requests === 0 ? this.quietTurns + 1 : 0;
    const [next, ...others] = this.sleepers;
    if (next && this.quietTurns > QUIET_TURNS) {
      this.quietTurns = 0;
      this.sleepers = others;
      this.time = Math.max(this.time, next.wakesAt);
      next.wake();
    }
    setImmediate(() => this.tick());
  }
}
