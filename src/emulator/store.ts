import { existsSync, readFileSync } from "node:fs";
import { sync as writeFileAtomic } from "write-file-atomic";
import { CreateLlmModelDeployment } from "../schema/types.generated";
import { Phase } from "./lifecycle";

/** A deployment as the emulator keeps it: what was asked for, and since when. */
export interface StoredDeployment {
  readonly id: string;
  readonly projectId: string;
  readonly body: CreateLlmModelDeployment;
  readonly createdAt: number;
  readonly updatedAt: number;
  readonly configuration: { readonly id: string; readonly createdAt: number };
  readonly from: Phase;
  readonly since: number;
  readonly deletingSince?: number;
}

export interface Project {
  readonly id: string;
  readonly teamId: string;
}

interface State {
  readonly version: 1;
  readonly teams: readonly string[];
  readonly projects: readonly Project[];
  /** In the order of creation. */
  deployments: StoredDeployment[];
  /** Makes configuration ids. */
  counter: number;
}

/** All state, in memory, and in one file when asked for: a write is on disk before it is answered. */
export class Store {
  private readonly state: State;

  constructor(
    projects: readonly Project[],
    private readonly file?: string,
  ) {
    const teams = [...new Set(projects.map(({ teamId }) => teamId))];
    this.state = (file && load(file)) || { version: 1, teams, projects, deployments: [], counter: 0 };
    this.save();
  }

  hasTeam(id: string): boolean {
    return this.state.teams.includes(id);
  }

  project(id: string): Project | undefined {
    return this.state.projects.find((project) => project.id === id);
  }

  deployments(projectId: string): readonly StoredDeployment[] {
    return this.state.deployments.filter((deployment) => deployment.projectId === projectId);
  }

  deployment(projectId: string, id: string): StoredDeployment | undefined {
    return this.deployments(projectId).find((deployment) => deployment.id === id);
  }

  /** Adds it, or replaces the one with the same id. */
  put(deployment: StoredDeployment): void {
    const { deployments } = this.state;
    const index = deployments.findIndex(
      ({ id, projectId }) => id === deployment.id && projectId === deployment.projectId,
    );
    if (index < 0) deployments.push(deployment);
    else deployments[index] = deployment;
    this.save();
  }

  /** In its place in the order of creation. */
  replace(before: StoredDeployment, after: StoredDeployment): void {
    const isIt = ({ id, projectId }: StoredDeployment) => id === before.id && projectId === before.projectId;
    this.state.deployments = this.state.deployments.map((other) => (isIt(other) ? after : other));
    this.save();
  }

  remove({ projectId, id }: StoredDeployment): void {
    this.state.deployments = this.state.deployments.filter((other) => other.id !== id || other.projectId !== projectId);
    this.save();
  }

  nextNumber(): number {
    this.state.counter += 1;
    return this.state.counter;
  }

  private save(): void {
    if (this.file) writeFileAtomic(this.file, `${JSON.stringify(this.state, null, 1)}\n`);
  }
}

/** A file that cannot be read is refused, never overwritten. */
function load(file: string): State | undefined {
  if (!existsSync(file)) return undefined;
  let state: State;
  try {
    state = JSON.parse(readFileSync(file, "utf8"));
  } catch (error) {
    throw new Error(`data file ${file} cannot be read (${(error as Error).message}); name another one, or remove it`);
  }
  const { version, teams, projects, deployments, counter } = state ?? {};
  const isWhole = [teams, projects, deployments].every(Array.isArray) && typeof counter === "number";
  if (version === 1 && isWhole) return state;
  throw new Error(`data file ${file} is not of this version of the emulator; name another one, or remove it`);
}
