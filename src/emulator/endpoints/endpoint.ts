import { JsonSchema } from "../../schema/json-schema";
import { Deployments } from "../deployments/deployments";
import { Access, Identity } from "../http/auth";
import { Permission } from "../http/permissions";
import { Store } from "../storage/store";
import { Variants } from "../variants";
import { Operation } from "./operations";

/** All that the work of an endpoint may touch. */
export interface Api {
  readonly store: Store;
  readonly deployments: Deployments;
  readonly access: Access;
  readonly variants: Variants;
  readonly now: () => number;
}

/** A request, past the door. */
export interface Call {
  readonly identity: Identity;
  readonly teamId?: string;
  readonly projectId: string;
  readonly id: string;
  readonly query: { readonly [name: string]: string | undefined };
  readonly body: unknown;
  /** Said of the request in the log, beside its status. */
  readonly note: (text: string) => void;
}

/** One endpoint of the API: what serves it, and what its description is made from. */
export interface Endpoint {
  readonly operation: Operation;
  readonly summary: string;
  readonly method: "GET" | "POST" | "DELETE";
  /** Below `/v1`, and below `/v1/teams/:teamId` unless it is not for teams. */
  readonly path: string;
  readonly families: "both" | "plain";
  /** None: any token will do; `public`: none is needed. */
  readonly permission?: Permission | "public";
  readonly body?: JsonSchema;
  /** Of `data`. */
  readonly answer?: JsonSchema;
  readonly query?: readonly string[];
  readonly work: (api: Api, call: Call) => unknown;
}

/** Whole, with `:name` where a part is a parameter. */
export function pathsOf({ families, path }: Endpoint): readonly string[] {
  return (families === "both" ? ["/v1", "/v1/teams/:teamId"] : ["/v1"]).map((prefix) => prefix + path);
}
