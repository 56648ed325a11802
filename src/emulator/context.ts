import { addProjects, ExtraProject } from "./control/extra-projects";
import { applySeed, DEFAULT_SEED, Seed } from "./control/seed";
import { Deployments } from "./deployments/deployments";
import { Crash, TIMINGS, Timing } from "./deployments/lifecycle";
import { EndpointContext } from "./endpoints/endpoint";
import { FaultRule, Faults } from "./faults/faults";
import { Access, AuthMode } from "./http/auth";
import { Refusal } from "./http/errors";
import { RateWindows } from "./http/rate-limit";
import { RequestLog } from "./http/request-log";
import { Random } from "./random";
import { DataFile } from "./storage/data-file";
import { EMPTY, State, withSequences } from "./storage/state";
import { Store } from "./storage/store";
import { stateViolations } from "./validation/validate-body";
import { Variants, variantsWith } from "./variants";

export interface EmulatorContextOptions {
  readonly timing?: Timing;
  /** `any`: every token is accepted; `strict`: only the tokens of the seed, with their permissions. */
  readonly auth?: AuthMode;
  /** The JSON file that stores the state; without one, the state is only in memory. */
  readonly dataFile?: string;
  /** The initial state, unless the data file has one. Default: one team, one project, one token. */
  readonly seed?: Seed;
  /** Replaces the projects of the seed. */
  readonly projects?: Seed["projects"];
  /** Projects that exist as well, whatever the seed or the data file says. */
  readonly extraProjects?: readonly ExtraProject[];
  /** Choices that differ from the default variants. */
  readonly variants?: Partial<Variants>;
  readonly faults?: Faults;
  /** Deployments that crash while they start. The list is read at each request. */
  readonly crashes?: readonly Crash[];
  readonly now?: () => number;
  /** Determines probabilities, latencies and random identifiers. */
  readonly randomSeed?: number;
  /** The user who creates all models. */
  readonly creatorId?: string;
  /** A file that each request is appended to. */
  readonly recordFile?: string;
  readonly onWarning?: (text: string) => void;
}

/** Beyond this, JavaScript dates overflow. */
const FURTHEST_ADVANCE_MS = 100 * 365 * 24 * 3_600_000;

/** Everything that an emulator remembers between two requests. */
export class EmulatorContext implements EndpointContext {
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
  private readonly initialFaults: readonly FaultRule[];

  constructor(private readonly options: EmulatorContextOptions) {
    const warn = options.onWarning ?? (() => undefined);
    this.random = new Random(options.randomSeed ?? 1);
    this.variants = variantsWith(options.variants);
    this.faults = options.faults ?? new Faults([], this.random.seed);
    this.initialFaults = this.faults.list().map(({ matches: _matches, acted: _acted, ...rule }) => rule);
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
      options.creatorId ?? "emulator-user",
    );
    try {
      if (this.store.state === EMPTY) this.applySeed(this.seed);
      this.addExtraProjects();
    } catch (error) {
      this.close();
      throw error;
    }
  }

  readonly now = (): number => (this.options.now ?? Date.now)() + this.store.state.advancedMs;

  applySeed(seed: Seed): void {
    applySeed(seed, this.store, this.deployments, this.now());
  }

  /** Restores the seed, even if the state came from a data file. */
  reset(): void {
    this.random.restart();
    this.windows.clear();
    this.faults.set(this.initialFaults);
    Object.assign(this.variants, variantsWith(this.options.variants));
    this.store.batch(() => {
      this.store.commit(EMPTY);
      this.applySeed(this.seed);
      this.addExtraProjects();
    });
    this.requests.clear();
  }

  private addExtraProjects(): void {
    addProjects(this.options.extraProjects ?? [], this.store, (seed) => this.applySeed(seed));
  }

  load(state: unknown): void {
    const found = stateViolations(state);
    if (found.length > 0) throw new Refusal(400, `This is not the state of an emulator: ${found.join("; ")}`);
    this.store.commit(withSequences(state as State));
    this.windows.clear(); // The imported state has another clock.
  }

  advance(ms: number): void {
    const advancedMs = this.store.state.advancedMs + ms;
    if (advancedMs > FURTHEST_ADVANCE_MS) throw new Refusal(400, "The clock can be advanced by at most 100 years");
    this.store.commit({ advancedMs });
  }

  close(): void {
    this.dataFile?.release();
  }
}
