import { DataFile } from "./data-file";
import { EMPTY, Project, State, StoredDeployment, Team } from "./state";

/** All state, in memory and optionally in a data file. A write is on disk before it is visible in memory. */
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

  /** The new deployment takes the position of the old one in the order of creation. */
  replace(before: StoredDeployment, after: StoredDeployment): void {
    this.commit({ deployments: this.current.deployments.map((other) => (isSame(other, before) ? after : other)) });
  }

  remove(gone: readonly StoredDeployment[]): void {
    if (gone.length > 0) this.commit({ deployments: this.current.deployments.filter((one) => !gone.includes(one)) });
  }

  /** Sorts after everything that was created before. */
  nextSequence(): number {
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

  /** Applies all commits of `work` at once; if it throws, none of them. */
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
