import { Store } from "../storage/store";
import { DEFAULT_TEAM, Seed } from "./seed";

// Projects of the option `--project`, for configurations that name a project of the user's own.

export interface ExtraProject {
  readonly id: string;
  /** Default: the first team. */
  readonly teamId?: string;
}

/** Reads `project` or `team/project`; undefined for anything else. */
export function parseExtraProject(text: string): ExtraProject | undefined {
  const [, teamId, id] = /^(?:([A-Za-z0-9-]{1,100})\/)?([A-Za-z0-9-]{1,100})$/.exec(text) ?? [];
  if (id === undefined) return undefined;
  return { id, ...(teamId !== undefined && { teamId }) };
}

/** Adds the projects that do not exist yet. Throws if one exists in another team. */
export function addProjects(projects: readonly ExtraProject[], store: Store, apply: (seed: Seed) => void): void {
  for (const { id, teamId } of projects) {
    const existing = store.project(id);
    if (existing === undefined) {
      apply({ projects: [{ id, teamId: teamId ?? store.state.teams[0]?.id ?? DEFAULT_TEAM }] });
    } else if (teamId !== undefined && existing.teamId !== teamId) {
      throw new Error(`project "${id}" exists in team "${existing.teamId}", so it cannot be in team "${teamId}"`);
    }
  }
}
