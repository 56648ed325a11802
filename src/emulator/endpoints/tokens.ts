import { Identity, sha256 } from "../http/auth";
import { PERMISSIONS, Permission } from "../http/permissions";
import { slug } from "../slug";
import { isoTime } from "../time";
import { Endpoint, EndpointContext } from "./endpoint";

// What the API tells about the token of a request.

const text = { type: "string" } as const;
const words = { type: "array", items: text } as const;
const kindOfAccount = { type: "string", enum: ["team", "org"] } as const;

const answer = {
  type: "object",
  required: ["tokenKind", "id", "entityId", "entityUid", "entityType"],
  properties: {
    tokenKind: { type: "string", enum: ["api", "session"] },
    id: text,
    name: text,
    entityId: text,
    entityUid: text,
    entityType: kindOfAccount,
    role: {
      type: "object",
      properties: { name: text, roleId: text, roleType: kindOfAccount, entityType: kindOfAccount },
    },
    permissions: {
      type: "object",
      properties: { orgScope: words, teamScope: words, projectScope: words },
    },
    createdAt: { ...text, format: "date-time" },
    expiresAt: { ...text, format: "date-time" },
  },
} as const;

const ORGANISATION = "emulator-org";

/** Without a stored token, the name is made up: a strict emulator knows each token, the other one accepts all. */
function describeToken({ store, access, now }: EndpointContext, identity: Identity) {
  const token = access.storedToken(identity);
  const name = token?.name ?? "any-token";
  const isTeam = token === undefined || token.entityType !== "org";
  const entityId = isTeam ? (token?.teamId ?? store.state.teams[0]?.id ?? ORGANISATION) : ORGANISATION;
  const entityType = isTeam ? "team" : "org";
  const granted = identity.token?.permissions ?? PERMISSIONS;
  return {
    tokenKind: "api",
    id: slug(name),
    name,
    entityId,
    entityUid: objectId(entityId),
    entityType,
    role: { name: `${name} role`, roleId: `${slug(name)}-role`, roleType: entityType, entityType },
    permissions: {
      orgScope: granted.filter((one) => scopeOf(one) === "Organisation"),
      teamScope: granted.filter((one) => scopeOf(one) === "Team"),
      projectScope: granted.filter((one) => scopeOf(one) === "Project"),
    },
    createdAt: isoTime(token?.createdAt ?? store.state.teams[0]?.createdAt ?? now()),
    ...(token?.expiresAt !== undefined && { expiresAt: isoTime(token.expiresAt) }),
  };
}

const scopeOf = (permission: Permission) => permission.split(" > ")[0];

/** In the form of the API's object ids, always the same for the same object. */
const objectId = (id: string) => sha256(id).slice(0, 24);

export const TOKEN_ENDPOINTS: readonly Endpoint[] = [
  {
    operation: "login",
    summary: "Check a token",
    method: "GET",
    path: "/login",
    families: "plain",
    answer: { type: "object" },
    handle: () => ({ data: {} }),
  },
  {
    operation: "auth",
    summary: "Describe the token of the request",
    method: "GET",
    path: "/auth",
    families: "plain",
    answer,
    handle: (context, { identity }) => ({ data: describeToken(context, identity) }),
  },
];
