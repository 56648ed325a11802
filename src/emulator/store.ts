import { CreateLlmModelDeployment } from "../schema/types.generated";
import { DataFile } from "./data-file";
import { Phase } from "./lifecycle";
import { Permission } from "./permissions";

/** What lists show. */
interface Listed {
  /** Its place in the order of creation; times do not tell where a clock stands still. */
  readonly sequence: number;
}

/** A deployment as the emulator keeps it: what was asked for, and since when. */
export interface StoredDeployment extends Listed {
  readonly id: string;
  readonly projectId: string;
  readonly body: CreateLlmModelDeployment;
  readonly createdAt: number;
  readonly updatedAt: number;
  readonly configuration: { readonly id: string; readonly createdAt: number };
  readonly from: Phase;
  readonly since: number;
  /** How often it was looked at since; counts where states move by polls. */
  readonly polls?: number;
  /** Whatever its plan says. */
  readonly forced?: "crashed" | "paused";
  readonly deletingSince?: number;
}

export interface Team extends Listed {
  readonly id: string;
  readonly name: string;
  readonly description?: string;
  readonly createdAt: number;
}

export interface Project extends Listed {
  readonly id: string;
  readonly teamId: string;
  readonly name: string;
  readonly description?: string;
  readonly color?: string;
  readonly region?: string;
  readonly clusterId?: string;
  readonly createdAt: number;
}

export interface StoredToken {
  readonly name: string;
  /** Kept in its place, so that neither file nor export shows a token. */
  readonly sha256: string;
  readonly entityType: "team" | "org" | "user";
  readonly teamId?: string;
  /** All, where there are none. */
  readonly permissions?: readonly Permission[];
  readonly projects?: { readonly only?: readonly string[]; readonly except?: readonly string[] };
  readonly expiresAt?: number;
  readonly revoked?: boolean;
}

export interface State {
  readonly version: 1;
  readonly teams: readonly Team[];
  readonly projects: readonly Project[];
  readonly tokens: readonly StoredToken[];
  readonly deployments: readonly StoredDeployment[];
  /** Makes configuration ids, and the order of creation. */
  readonly counter: number;
  /** How far the clock was put forward. */
  readonly advancedMs: number;
}

export const EMPTY: State = {
  version: 1,
  teams: [],
  projects: [],
  tokens: [],
  deployments: [],
  counter: 0,
  advancedMs: 0,
};

/** Of a state of before there was a sequence: its lists are in the order of creation. */
export function numbered(state: State): State {
  let { counter } = state;
  const number = <T extends Partial<Listed>>(all: readonly T[]) =>
    all.map((one) => ({ ...one, sequence: one.sequence ?? ++counter }));
  const [teams, projects, deployments] = [number(state.teams), number(state.projects), number(state.deployments)];
  return { ...state, teams, projects, deployments, counter };
}

/** All state, in memory, and in one file when asked for: a write is on disk before it is true. */
export class Store {
  private current: State;
  private isBatching = false;

  constructor(private readonly file?: DataFile) {
    this.current = file?.read() ?? EMPTY;
  }

  get state(): State {
    return this.current;
  }

  team(id: string): Team | undefined {
    return this.current.teams.find((team) => team.id === id);
  }

  project(id: string): Project | undefined {
    return this.current.projects.find((project) => project.id === id);
  }

  deployments(projectId: string): readonly StoredDeployment[] {
    return this.current.deployments.filter((deployment) => deployment.projectId === projectId);
  }

  /** Adds it, or replaces the one with the same id. */
  put(deployment: StoredDeployment): void {
    const { deployments } = this.current;
    const isThere = deployments.some((other) => isSame(other, deployment));
    this.commit({
      deployments: isThere
        ? deployments.map((other) => (isSame(other, deployment) ? deployment : other))
        : [...deployments, deployment],
    });
  }

  /** In its place in the order of creation. */
  replace(before: StoredDeployment, after: StoredDeployment): void {
    this.commit({ deployments: this.current.deployments.map((other) => (isSame(other, before) ? after : other)) });
  }

  remove(gone: readonly StoredDeployment[]): void {
    if (gone.length > 0) this.commit({ deployments: this.current.deployments.filter((one) => !gone.includes(one)) });
  }

  /** Behind all that was created so far. */
  nextPlace(): number {
    const { teams, projects, deployments } = this.current;
    return [...teams, ...projects, ...deployments].reduce((last, { sequence }) => Math.max(last, sequence), 0) + 1;
  }

  nextNumber(): number {
    this.current = { ...this.current, counter: this.current.counter + 1 };
    return this.current.counter;
  }

  commit(changes: Partial<State>): void {
    const next = { ...this.current, ...changes };
    if (!this.isBatching) this.file?.write(next);
    this.current = next;
  }

  /** All of the work's commits at once, or none of them. */
  batch(work: () => void): void {
    const before = this.current;
    this.isBatching = true;
    try {
      work();
      this.isBatching = false;
      this.commit({});
    } catch (error) {
      this.current = before;
      throw error;
    } finally {
      this.isBatching = false;
    }
  }
}

type Key = Pick<StoredDeployment, "id" | "projectId">;
const isSame = (a: Key, b: Key) => a.id === b.id && a.projectId === b.projectId;
