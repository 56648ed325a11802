import { CreateLlmModelDeployment } from "../../schema/types.generated";
import { Permission } from "../http/permissions";

// What the emulator stores: plain data, in memory as in its file.

/** The states that a model goes through on its way to running. */
export type Phase = "pending" | "provisioning" | "starting" | "running";

/** An object that the API lists. */
export interface Listed {
  /** Its position in the order of creation. Times do not give the order when the clock stands still. */
  readonly sequence: number;
}

/** A deployment as the emulator stores it: the body of the request, and when it entered which state. */
export interface StoredDeployment extends Listed {
  readonly id: string;
  readonly projectId: string;
  readonly body: CreateLlmModelDeployment;
  readonly createdAt: number;
  readonly updatedAt: number;
  readonly configuration: { readonly id: string; readonly createdAt: number };
  readonly from: Phase;
  readonly since: number;
  /** How often it was read since then; counts when each poll moves the state. */
  readonly polls?: number;
  /** A status that overrides the one that follows from the time. */
  readonly forced?: "crashed" | "paused";
  readonly deletingSince?: number;
  /** It no longer exists, but lists still show it. */
  readonly gone?: boolean;
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
  readonly networking?: { readonly tailscale?: { readonly [name: string]: unknown }; readonly [name: string]: unknown };
  readonly customRegistry?: object;
  readonly createdAt: number;
}

export interface StoredToken {
  readonly name: string;
  /** Stored instead of the token, so that neither the file nor an export contains a token. */
  readonly sha256: string;
  readonly entityType: "team" | "org" | "user";
  readonly teamId?: string;
  /** Without them, the token has every permission. */
  readonly permissions?: readonly Permission[];
  readonly projects?: { readonly only?: readonly string[]; readonly except?: readonly string[] };
  readonly expiresAt?: number;
  readonly revoked?: boolean;
  /** States of earlier versions have none. */
  readonly createdAt?: number;
}

export interface State {
  readonly version: 1;
  readonly teams: readonly Team[];
  readonly projects: readonly Project[];
  readonly tokens: readonly StoredToken[];
  readonly deployments: readonly StoredDeployment[];
  /** The last number that was given out, for configuration ids and the order of creation. */
  readonly counter: number;
  /** How far the clock was advanced. */
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

/** Adds missing sequence numbers: states of earlier versions have none, but their lists are in the order of creation. */
export function withSequences(state: State): State {
  let { counter } = state;
  const number = <T extends Partial<Listed>>(all: readonly T[]) =>
    all.map((one) => ({ ...one, sequence: one.sequence ?? ++counter }));
  const [teams, projects, deployments] = [number(state.teams), number(state.projects), number(state.deployments)];
  return { ...state, teams, projects, deployments, counter };
}
