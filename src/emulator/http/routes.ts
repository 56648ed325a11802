import { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { CATALOGUE_ENDPOINTS } from "../endpoints/catalogue";
import { Api, Call, Endpoint, pathsOf } from "../endpoints/endpoint";
import { MODEL_ENDPOINTS } from "../endpoints/models";
import { PROJECT_ENDPOINTS } from "../endpoints/projects";
import { TEAM_ENDPOINTS } from "../endpoints/teams";
import { replyAtFault } from "../faults/fault-reply";
import { FaultedRequest, FaultRule, Faults, phaseOf } from "../faults/faults";
import { Identity, requirePermission } from "./auth";
import { noSuchRoute, Refusal } from "./errors";
import { Counter } from "./rate-limit";

// Every endpoint goes the same way: who asks, how often, a failure on demand, the work, another failure on demand.

export const ENDPOINTS: readonly Endpoint[] = [
  ...MODEL_ENDPOINTS,
  ...PROJECT_ENDPOINTS,
  ...TEAM_ENDPOINTS,
  ...CATALOGUE_ENDPOINTS,
];

/** What a request without an account counts as. */
const PUBLIC = "public";

export interface Gate {
  readonly api: Api;
  readonly faults: Faults;
  readonly count: Counter;
  readonly note: (request: FastifyRequest, text: string) => void;
}

declare module "fastify" {
  interface FastifyContextConfig {
    endpoint?: Endpoint;
  }
}

const identities = new WeakMap<FastifyRequest, Identity>();

export function addRoutes(app: FastifyInstance, gate: Gate): void {
  app.addHook("onRequest", async (request, reply) => {
    await admit(gate, request, reply);
    const { endpoint } = request.routeOptions.config;
    const rule = endpoint && gate.faults.take(faulted(endpoint, request), "before");
    if (rule) return fail(gate, rule, request, reply, {});
  });
  for (const endpoint of ENDPOINTS) {
    for (const url of pathsOf(endpoint)) {
      const handler = (request: FastifyRequest, reply: FastifyReply) => serve(gate, endpoint, request, reply);
      app.route({ method: endpoint.method, url, config: { endpoint }, handler });
    }
  }
  app.setNotFoundHandler(({ method, originalUrl }) => {
    throw isDecodable(originalUrl)
      ? noSuchRoute(method, originalUrl)
      : new Refusal(400, `Malformed path: ${originalUrl}`);
  });
}

/** Refuses who may not, or too often; what is refused for its token does not count, and yet tells the limit. */
async function admit({ api, count }: Gate, request: FastifyRequest, reply: FastifyReply): Promise<void> {
  const { permission } = request.routeOptions.config.endpoint ?? {};
  if (permission === "public") return count(request, reply, PUBLIC, true);
  let identity: Identity;
  try {
    identity = api.access.identify(request.headers.authorization);
    requirePermission(identity, permission);
  } catch (refusal) {
    await count(request, reply, PUBLIC, false);
    throw refusal;
  }
  identities.set(request, identity);
  await count(request, reply, api.variants["rate.scope"] === "token" ? identity.key : identity.account, true);
}

async function serve(gate: Gate, endpoint: Endpoint, request: FastifyRequest, reply: FastifyReply): Promise<unknown> {
  const answer = endpoint.work(gate.api, callOf(gate, request));
  const rule = gate.faults.take(faulted(endpoint, request), "after-commit");
  return rule ? fail(gate, rule, request, reply, answer) : answer;
}

function fail(gate: Gate, rule: FaultRule, request: FastifyRequest, reply: FastifyReply, answer: unknown) {
  gate.note(request, `fault: ${rule.action}${phaseOf(rule) === "after-commit" ? " after the work was done" : ""}`);
  return replyAtFault(rule, reply, answer, gate.api.variants);
}

interface Params {
  readonly teamId?: string;
  readonly projectId?: string;
  readonly id?: string;
}

function callOf(gate: Gate, request: FastifyRequest): Call {
  const { teamId, projectId = "", id = "" } = request.params as Params;
  return {
    identity: identities.get(request) ?? { account: PUBLIC, key: PUBLIC },
    ...(teamId !== undefined && { teamId }),
    projectId,
    id,
    query: request.query as Call["query"],
    body: request.body,
    note: (text) => gate.note(request, text),
  };
}

function faulted({ operation }: Endpoint, { method, params }: FastifyRequest): FaultedRequest {
  const { projectId, id } = params as Params;
  return {
    operation,
    method,
    ...(projectId !== undefined && { project: projectId }),
    ...(id !== undefined && { id }),
  };
}

export function isDecodable(url: string): boolean {
  try {
    decodeURIComponent(url.replace(/\?.*$/s, ""));
    return true;
  } catch {
    return false;
  }
}
