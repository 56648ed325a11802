import { createHash } from "node:crypto";
import { Project, StoredToken } from "../storage/state";
import { Store } from "../storage/store";
import { Variants } from "../variants";
import {
  isRestricted,
  lacksPermission,
  noToken,
  projectOfOtherTeam,
  Refusal,
  unknownProject,
  unknownTeam,
  unknownToken,
} from "./errors";
import { Permission } from "./permissions";

// Authentication and access. In the mode `any`, every token has every permission; in the mode `strict`, only stored
// tokens are accepted, with their permissions.

export type AuthMode = "any" | "strict";

/** Who sent a request, according to its token. */
export interface Identity {
  /** The requests of one account count together for the rate limit. */
  readonly account: string;
  /** A hash of the token. */
  readonly key: string;
  readonly token?: StoredToken;
}

export const sha256 = (text: string) => createHash("sha256").update(text).digest("hex");

export class Access {
  private hasWarned = false;

  constructor(
    private readonly mode: AuthMode,
    private readonly store: Store,
    private readonly now: () => number,
    private readonly variants: Variants,
    private readonly warn: (text: string) => void,
  ) {}

  /** Throws a 401 unless the header has an accepted token. */
  identify(authorization: string | undefined): Identity {
    const token = bearer(authorization);
    if (token === undefined) throw noToken();
    this.warnOfRealToken(token);
    const key = sha256(token);
    if (this.mode === "any") return { account: "account", key };
    const stored = this.validToken(key);
    if (!stored) throw unknownToken();
    return { account: stored.teamId ?? "organisation", key, token: stored };
  }

  accepts(token: string): boolean {
    return this.mode === "any" || this.validToken(sha256(token)) !== undefined;
  }

  /** What is stored about the token, also where every token is accepted. */
  storedToken({ key }: Identity): StoredToken | undefined {
    return this.store.state.tokens.find((token) => token.sha256 === key);
  }

  /** The stored token with this hash, unless it is revoked or expired. */
  private validToken(key: string): StoredToken | undefined {
    const found = this.store.state.tokens.find((token) => token.sha256 === key);
    const isExpired = found?.expiresAt !== undefined && this.now() >= found.expiresAt;
    return found?.revoked || isExpired ? undefined : found;
  }

  /** The project of a path. Throws a 404 or 403 if the token may not see it. */
  project({ token }: Identity, teamId: string | undefined, projectId: string): Project {
    this.team({ token }, teamId);
    const project = this.store.project(projectId);
    const isOfOthers = token?.teamId !== undefined && project?.teamId !== token.teamId;
    if (!project || isOfOthers) throw this.unknownProject({ token }, teamId, projectId);
    const isRefused = !isWithin(token, projectId);
    const isElsewhere = teamId !== undefined && project.teamId !== teamId;
    if (isElsewhere && !isRefused) throw projectOfOtherTeam(projectId, { asked: teamId, actual: project.teamId });
    if (isElsewhere || (isRefused && this.variants.forbidden === "404"))
      throw this.unknownProject({ token }, teamId, projectId);
    if (isRefused) throw isRestricted(projectId);
    return project;
  }

  /** Throws the 403 for a project that the token may not see. A 404 is not due to the token: it follows later. */
  requireProjectAccess(identity: Identity, teamId: string | undefined, projectId: string): void {
    try {
      this.project(identity, teamId, projectId);
    } catch (refusal) {
      if (refusal instanceof Refusal && refusal.status === 403) throw refusal;
    }
  }

  private unknownProject(identity: Pick<Identity, "token">, teamId: string | undefined, projectId: string): Refusal {
    const known = this.projects(identity, teamId).map(({ id }) => id);
    return unknownProject(projectId, known, teamId);
  }

  /** The projects that the token may see, of one team or of all. */
  projects(identity: Pick<Identity, "token">, teamId: string | undefined): readonly Project[] {
    this.team(identity, teamId);
    const onlyTeam = teamId ?? identity.token?.teamId;
    return this.store.state.projects.filter(
      (project) => (onlyTeam === undefined || project.teamId === onlyTeam) && isWithin(identity.token, project.id),
    );
  }

  /** Throws a 404 for a team that does not exist, and for a team that the token does not belong to. */
  team({ token }: Pick<Identity, "token">, teamId: string | undefined): void {
    if (teamId === undefined) return;
    const isOtherTeam = token?.teamId !== undefined && token.teamId !== teamId;
    if (!isOtherTeam && this.store.team(teamId)) return;
    const known = this.store.state.teams.map(({ id }) => id);
    throw unknownTeam(
      teamId,
      known.filter((id) => token?.teamId === undefined || id === token.teamId),
    );
  }

  private warnOfRealToken(token: string): void {
    if (this.hasWarned || !looksReal(token)) return;
    this.hasWarned = true;
    this.warn("a request has a token that looks real; the emulator does not need real tokens, use a made-up one");
  }
}

export function requirePermission({ token }: Identity, permission: Permission | undefined): void {
  if (!permission || token?.permissions === undefined || token.permissions.includes(permission)) return;
  throw lacksPermission(permission);
}

function bearer(authorization: string | undefined): string | undefined {
  return /^Bearer (\S+)$/.exec(authorization ?? "")?.[1];
}

function isWithin(token: StoredToken | undefined, projectId: string): boolean {
  const { only, except } = token?.projects ?? {};
  return (only === undefined || only.includes(projectId)) && !except?.includes(projectId);
}

const UNSIGNED_HEADER = encode({ alg: "none", typ: "JWT" });

/** A token from which the vendor's client reads the kind of account. Without a signature, it is useless elsewhere. */
export function unsignedToken(name: string, entityType: StoredToken["entityType"]): string {
  return `${UNSIGNED_HEADER}.${encode({ name: `nf-emulator-${name}`, entityType })}.`;
}

/** Whether it is a signed JWT, with or without the prefix of real tokens. */
export function looksReal(token: string): boolean {
  return /^(nf-)?eyJ/.test(token) && !(token.startsWith(`${UNSIGNED_HEADER}.`) && token.endsWith("."));
}

function encode(value: object): string {
  return Buffer.from(JSON.stringify(value)).toString("base64url");
}
