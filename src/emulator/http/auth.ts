import { createHash } from "node:crypto";
import { assumed, behaviours, CLIENT, decided, documented, seen } from "../parity/behaviour";
import { Project, StoredToken } from "../storage/state";
import { Store } from "../storage/store";
import { Variants } from "../variants";
import { isRestricted, lacksPermission, noToken, notFound, unknownToken } from "./errors";
import { Permission } from "./permissions";

// Who asks, and what they may. `any` lets every token do everything; `strict` knows its tokens.

export type AuthMode = "any" | "strict";

/** What a request may, as its token says. */
export interface Identity {
  /** Whose requests count together. */
  readonly account: string;
  /** Tells tokens apart without showing them. */
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

  /** 401 where the header does not name a token that is accepted. */
  identify(authorization: string | undefined): Identity {
    const token = bearer(authorization);
    if (token === undefined) throw noToken();
    this.warnOfRealToken(token);
    const key = sha256(token);
    if (this.mode === "any") return { account: "account", key };
    const known = this.known(key);
    if (!known) throw unknownToken();
    return { account: known.teamId ?? "organisation", key, token: known };
  }

  accepts(token: string): boolean {
    return this.mode === "any" || this.known(sha256(token)) !== undefined;
  }

  private known(key: string): StoredToken | undefined {
    const found = this.store.state.tokens.find((one) => one.sha256 === key);
    const isOver = found?.expiresAt !== undefined && this.now() >= found.expiresAt;
    return found?.revoked || isOver ? undefined : found;
  }

  /** The project of a path, where the token may see it. */
  project({ token }: Identity, teamId: string | undefined, projectId: string): Project {
    this.team({ token }, teamId);
    const project = this.store.project(projectId);
    if (!project || (teamId !== undefined && project.teamId !== teamId)) throw notFound("Project", projectId);
    if (token?.teamId !== undefined && project.teamId !== token.teamId) throw notFound("Project", projectId);
    if (!isWithin(token, projectId)) {
      throw this.variants.forbidden === "404" ? notFound("Project", projectId) : isRestricted(projectId);
    }
    return project;
  }

  /** The projects that the token may see, of one team or of all. */
  projects(identity: Pick<Identity, "token">, teamId: string | undefined): readonly Project[] {
    this.team(identity, teamId);
    const own = teamId ?? identity.token?.teamId;
    return this.store.state.projects.filter(
      (project) => (own === undefined || project.teamId === own) && isWithin(identity.token, project.id),
    );
  }

  /** 404 for a team that is not there, and for that of others. */
  team({ token }: Pick<Identity, "token">, teamId: string | undefined): void {
    if (teamId === undefined) return;
    const isOthers = token?.teamId !== undefined && token.teamId !== teamId;
    if (isOthers || !this.store.team(teamId)) throw notFound("Team", teamId);
  }

  private warnOfRealToken(token: string): void {
    if (this.hasWarned || !looksReal(token)) return;
    this.hasWarned = true;
    this.warn("a request bears a token that looks real; the emulator needs none, and knows only made-up ones");
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

/** In the form that the vendor's client reads the kind of account from, and without a signature: nobody can use it. */
export function unsignedToken(name: string, entityType: StoredToken["entityType"]): string {
  return `${UNSIGNED_HEADER}.${encode({ name: `nf-emulator-${name}`, entityType })}.`;
}

/** A signed token, with or without the prefix of real ones. */
export function looksReal(token: string): boolean {
  return /^(nf-)?eyJ/.test(token) && !(token.startsWith(`${UNSIGNED_HEADER}.`) && token.endsWith("."));
}

function encode(value: object): string {
  return Buffer.from(JSON.stringify(value)).toString("base64url");
}

export const AUTH_BEHAVIOURS = behaviours("authentication", {
  bearer: assumed(
    "A request without `Authorization: Bearer <token>` is 401",
    "a request with %s for authorisation is not let in",
    { source: "endpoint pages name the header; the status is assumed" },
  ),
  any: decided(
    "Every token may do everything, unless `--auth strict`",
    "every token passes, unless only the emulator's",
  ),
  unknown: assumed("A token that is unknown, expired or revoked is 401", "a token that is %s is not let in"),
  permission: assumed(
    "A missing permission is 403, and the message names it",
    "a token that lacks a permission is told which",
    { source: "endpoint pages name the permissions; the answer is assumed" },
  ),
  restriction: assumed(
    "A project outside the token's restriction is 403",
    "a project outside the token's restriction is refused as the variant says",
    { variant: "forbidden", source: "guides name the restriction; the answer is assumed" },
  ),
  teams: assumed(
    "A token of a team finds no other team",
    "a token of a team finds neither other teams nor their projects",
  ),
  organisation: documented(
    "A token of an organisation works below `/v1/teams/{team}`",
    "a token of an organisation works in the teams' paths",
  ),
  jwt: seen(
    "The client reads `entityType` from the token's second part",
    "the vendor's client works with a token in the form of a JWT",
    { source: `behaviour of ${CLIENT}` },
  ),
  "real-token": decided(
    "A token that looks real is warned of once, and never logged",
    "a token that looks real is warned of once, and is nowhere in the log",
  ),
});
