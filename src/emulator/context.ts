import { DEFAULT_SEED, plant, Seed } from "./control/seed";
import { Deployments } from "./deployments/deployments";
import { Crash, TIMINGS, Timing } from "./deployments/lifecycle";
import { Api } from "./endpoints/endpoint";
import { FaultRule, Faults } from "./faults/faults";
import { Random } from "./faults/random";
import { Access, AuthMode } from "./http/auth";
import { Refusal } from "./http/errors";
import { RateWindows } from "./http/rate-limit";
import { RequestLog } from "./http/request-log";
import { DataFile } from "./storage/data-file";
import { EMPTY, numbered, State } from "./storage/state";
import { Store } from "./storage/store";
import { stateViolations } from "./validation/validate-body";
import { Variants, variantsWith } from "./variants";

export interface WorldOptions {
  readonly timing?: Timing;
  /** `any`: every token passes; `strict`: only those of the seed, with their permissions. */
  readonly auth?: AuthMode;
  /** One JSON file that keeps the state. */
  readonly dataFile?: string;
  /** What there is at the start, where no data file says otherwise. Default: a team, a project, a token. */
  readonly seed?: Seed;
  /** In the place of the seed's. */
  readonly projects?: Seed["projects"];
  /** Answers to what the documentation leaves open, where they differ from the assumed ones. */
  readonly variants?: Partial<Variants>;
  readonly faults?: Faults;
  /** Deployments that crash on their way; read at each request. */
  readonly crashes?: readonly Crash[];
  readonly now?: () => number;
  /** Of probabilities, latencies and random identifiers. */
  readonly randomSeed?: number;
  /** Gets a line for each request. */
  readonly recordFile?: string;
  /** Told what a user should know. */
  readonly onWarning?: (text: string) => void;
}

/** Further, and dates end. */
const FURTHEST_ADVANCE_MS = 100 * 365 * 24 * 3_600_000;

/** All that an emulator is between two requests. */
export class World implements Api {
  readonly store: Store;
  readonly deployments: Deployments;
  readonly access: Access;
  readonly variants: Variants;
  readonly faults: Faults;
  readonly requests: RequestLog;
  readonly random: Random;
  readonly windows: RateWindows;
  private readonly dataFile: DataFile | undefined;
  private readonly seed: Seed;
  private readonly firstFaults: readonly FaultRule[];

  constructor(private readonly options: WorldOptions) {
    const warn = options.onWarning ?? (() => undefined);
    this.random = new Random(options.randomSeed ?? 1);
    this.variants = variantsWith(options.variants);
    this.faults = options.faults ?? new Faults([], this.random.seed);
    this.firstFaults = this.faults.list().map(({ matches: _matches, acted: _acted, ...rule }) => rule);
    this.seed = { ...DEFAULT_SEED, ...options.seed, ...(options.projects && { projects: options.projects }) };
    this.requests = new RequestLog(options.recordFile, warn);
    this.dataFile = options.dataFile === undefined ? undefined : new DataFile(options.dataFile);
    this.store = new Store(this.dataFile);
    this.windows = new RateWindows(this.now);
    this.access = new Access(options.auth ?? "any", this.store, this.now, this.variants, warn);
    this.deployments = new Deployments(
      this.store,
      this.now,
      options.timing ?? TIMINGS.fast,
      this.variants,
      options.crashes ?? [],
      this.random.seed,
    );
    try {
      if (this.store.state === EMPTY) this.plant(this.seed);
    } catch (error) {
      this.close();
      throw error;
    }
  }

  readonly now = (): number => (this.options.now ?? Date.now)() + this.store.state.advancedMs;

  plant(seed: Seed): void {
    plant(seed, this.store, this.deployments, this.now());
  }

  /** What the seed says, whatever the data file held. */
  reset(): void {
    this.random.restart();
    this.windows.clear();
    this.faults.set(this.firstFaults);
    Object.assign(this.variants, variantsWith(this.options.variants));
    this.store.batch(() => {
      this.store.commit(EMPTY);
      this.plant(this.seed);
    });
    this.requests.clear();
  }

  load(state: unknown): void {
    const found = stateViolations(state);
    if (found.length > 0) throw new Refusal(400, `This is no state of an emulator: ${found.join("; ")}`);
    this.store.commit(numbered(state as State));
    this.windows.clear(); // opened by another clock
  }

  advance(ms: number): void {
    const advancedMs = this.store.state.advancedMs + ms;
    if (advancedMs > FURTHEST_ADVANCE_MS) throw new Refusal(400, "The clock can be put forward by 100 years at most");
    this.store.commit({ advancedMs });
  }

  close(): void {
    this.dataFile?.release();
  }
}
