import { CreateLlmModelDeployment } from "../../schema/types.generated";
import { Permission } from "../http/permissions";

// What the emulator stores: plain data, as it stands in its file.

/** The states that a model goes through on its way to running. */
export type Phase = "pending" | "provisioning" | "starting" | "running";

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
