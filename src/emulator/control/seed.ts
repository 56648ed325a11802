import { createBody } from "../../schema/derive";
import { CreateLlmModelDeployment } from "../../schema/types.generated";
import validateCreateBody from "../../schema/validators/create-body.generated";
import { Deployments } from "../deployments/deployments";
import { looksReal, sha256, unsignedToken } from "../http/auth";
import { Refusal } from "../http/errors";
import { Permission } from "../http/permissions";
import { Project, StoredToken, Team } from "../storage/state";
import { Store } from "../storage/store";
import { seedBody } from "../validation/body-schemas";
import { check, checkModel } from "../validation/validate-body";
import validateSeed from "../validation/validators/seed.generated";

// The seed: what an emulator starts with, and what `POST /_emulator/seed` adds.

export const ADMIN_TOKEN = "nf-emulator-admin";
export const DEFAULT_TEAM = "default-team";
export const DEFAULT_REGION = "us-central";

export interface SeedToken {
  readonly name: string;
  /** Default: `nf-emulator-<name>`. */
  readonly token?: string;
  /** Makes the token an unsigned JWT, from which the vendor's client can read the kind of account. */
  readonly jwt?: boolean;
  /** Default: `team` if there is a `teamId`, else `org`. */
  readonly entityType?: "team" | "org" | "user";
  readonly teamId?: string;
  readonly permissions?: readonly Permission[];
  readonly projects?: StoredToken["projects"];
  /** A date and time. */
  readonly expiresAt?: string;
  readonly revoked?: boolean;
}

export interface Seed {
  readonly teams?: readonly { readonly id: string; readonly name?: string; readonly description?: string }[];
  readonly projects?: readonly (Pick<Project, "id" | "description" | "region" | "clusterId"> & {
    readonly teamId?: string;
    readonly name?: string;
  })[];
  readonly tokens?: readonly SeedToken[];
  readonly deployments?: readonly {
    readonly projectId: string;
    readonly model: CreateLlmModelDeployment;
    readonly status?: "pending" | "running" | "crashed" | "paused";
  }[];
}

export const DEFAULT_SEED: Seed = {
  teams: [{ id: DEFAULT_TEAM, name: "Default Team" }],
  projects: [{ id: "default-project", teamId: DEFAULT_TEAM, name: "Default Project" }],
  tokens: [{ name: "admin" }],
};

export function readSeed(value: unknown): Seed {
  check(value, validateSeed, seedBody, "seed");
  const seed = value as Seed;
  for (const { name, token, expiresAt } of seed.tokens ?? []) {
    if (token !== undefined && looksReal(token))
      throw new Refusal(400, `Token "${name}" looks real; the emulator accepts only made-up tokens`);
    if (expiresAt !== undefined && Number.isNaN(Date.parse(expiresAt)))
      throw new Refusal(400, `Token "${name}" expires at ${JSON.stringify(expiresAt)}, which is not a date and time`);
  }
  seed.deployments?.forEach(({ model }, i) => {
    checkModel(model, validateCreateBody, createBody, `model of deployments[${i}] in the seed`);
  });
  return seed;
}

export function tokenOf({ name, token, jwt, teamId, entityType }: SeedToken): string {
  if (token !== undefined) return token;
  return jwt ? unsignedToken(name, entityType ?? (teamId ? "team" : "org")) : `nf-emulator-${name}`;
}

/** Adds the whole seed, or nothing if a part of it exists already. */
export function applySeed(seed: Seed, store: Store, deployments: Deployments, now: number): void {
  store.batch(() => {
    const { state } = store;
    const known = new Set([...(seed.teams ?? []).map(({ id }) => id), ...state.teams.map(({ id }) => id)]);
    const implied = (seed.projects ?? []).map(({ teamId = DEFAULT_TEAM }) => teamId).filter((id) => !known.has(id));
    const teams = [...(seed.teams ?? []), ...[...new Set(implied)].map((id) => ({ id }))];
    store.commit({
      teams: added(
        "team",
        state.teams,
        teams.map((team): Team => ({ name: team.id, ...team, createdAt: now, sequence: store.nextSequence() })),
      ),
      projects: added(
        "project",
        state.projects,
        (seed.projects ?? []).map((one) => project(one, now, store.nextSequence())),
      ),
      tokens: addedTokens(
        state.tokens,
        (seed.tokens ?? []).map((token) => stored(token, now)),
      ),
    });
    for (const { projectId, model, status } of seed.deployments ?? []) {
      if (!store.project(projectId))
        throw new Refusal(400, `The seed puts model "${model.name}" into project "${projectId}", which does not exist`);
      const { id } = deployments.create(projectId, model);
      if (status !== undefined && status !== "pending") deployments.force(projectId, id as string, status);
    }
  });
}

type SeedProject = NonNullable<Seed["projects"]>[number];

function project(seed: SeedProject, now: number, sequence: number): Project {
  const location = seed.clusterId === undefined ? { region: DEFAULT_REGION } : {};
  return { teamId: DEFAULT_TEAM, name: seed.id, ...location, ...seed, createdAt: now, sequence };
}

function stored(seed: SeedToken, createdAt: number): StoredToken {
  const { token: _token, jwt: _jwt, expiresAt, ...facts } = seed;
  return {
    ...facts,
    entityType: facts.entityType ?? (facts.teamId ? "team" : "org"),
    sha256: sha256(tokenOf(seed)),
    ...(expiresAt !== undefined && { expiresAt: Date.parse(expiresAt) }),
    createdAt,
  };
}

function added<T extends { readonly id: string }>(
  kind: string,
  before: readonly T[],
  more: readonly T[],
): readonly T[] {
  const all = [...before, ...more];
  const twice = all.find(({ id }, i) => all.findIndex((other) => other.id === id) !== i);
  if (twice) throw new Refusal(409, `A ${kind} "${twice.id}" exists already`);
  return all;
}

function addedTokens(before: readonly StoredToken[], more: readonly StoredToken[]): readonly StoredToken[] {
  const known = new Set(before.map(({ sha256: key }) => key));
  return [...before, ...more.filter(({ sha256: key }) => !known.has(key))];
}
