import { JsonSchema } from "../../schema/json-schema";
import { Deployments } from "../deployments/deployments";
import { Access, Identity } from "../http/auth";
import { Permission } from "../http/permissions";
import { Store } from "../storage/store";
import { Variants } from "../variants";
import { Operation } from "./operations";

/** Everything that an endpoint may use. */
export interface EndpointContext {
  readonly store: Store;
  readonly deployments: Deployments;
  readonly access: Access;
  readonly variants: Variants;
  readonly now: () => number;
}

/** A request whose token was accepted, with the parts that endpoints read. */
export interface AuthorisedRequest {
  readonly identity: Identity;
  readonly teamId?: string;
  readonly projectId: string;
  readonly id: string;
  readonly query: { readonly [name: string]: string | undefined };
  readonly body: unknown;
  /** Adds a remark to the request's entry in the log. */
  readonly note: (text: string) => void;
}

/** One endpoint of the API: its handler, and what its OpenAPI description is made from. */
export interface Endpoint {
  readonly operation: Operation;
  readonly summary: string;
  readonly method: "GET" | "POST" | "DELETE";
  /** Below the API's prefix. */
  readonly path: string;
  /** `both`: served below the team prefix as well. */
  readonly families: "both" | "plain";
  /** Without one, any accepted token will do; `public` needs no token. */
  readonly permission?: Permission | "public";
  readonly body?: JsonSchema;
  /** The schema of `data` in the answer. */
  readonly answer?: JsonSchema;
  readonly query?: readonly string[];
  readonly handle: (context: EndpointContext, request: AuthorisedRequest) => unknown;
}

const API_PREFIX = "/v1";
const TEAM_PREFIX = `${API_PREFIX}/teams/:teamId`;

export interface EndpointPath {
  /** Complete, with `:name` for each parameter. */
  readonly path: string;
  readonly isForTeam: boolean;
}

export function pathsOf({ families, path }: Endpoint): readonly EndpointPath[] {
  const plain = { path: API_PREFIX + path, isForTeam: false };
  return families === "both" ? [plain, { path: TEAM_PREFIX + path, isForTeam: true }] : [plain];
}
