import { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { CATALOGUE_ENDPOINTS } from "../endpoints/catalogue";
import { AuthorisedRequest, Endpoint, EndpointContext, pathsOf } from "../endpoints/endpoint";
import { MODEL_ENDPOINTS } from "../endpoints/models";
import { PROJECT_ENDPOINTS } from "../endpoints/projects";
import { TEAM_ENDPOINTS } from "../endpoints/teams";
import { replyWithFault } from "../faults/fault-reply";
import { FaultedRequest, FaultRule, Faults, phaseOf } from "../faults/faults";
import { Identity, requirePermission } from "./auth";
import { noSuchRoute, Refusal } from "./errors";
import { RateCounter } from "./rate-limit";

// Each request passes the same steps: token and permission, rate limit, faults before the work, the endpoint's
// handler, faults after the work.

export const ENDPOINTS: readonly Endpoint[] = [
  ...MODEL_ENDPOINTS,
  ...PROJECT_ENDPOINTS,
  ...TEAM_ENDPOINTS,
  ...CATALOGUE_ENDPOINTS,
];

/** The rate limit's key of requests that have no account. */
const PUBLIC = "public";

/** What the steps of a request need. */
export interface RouteServices {
  readonly context: EndpointContext;
  readonly faults: Faults;
  readonly count: RateCounter;
  readonly note: (request: FastifyRequest, text: string) => void;
}

declare module "fastify" {
  interface FastifyContextConfig {
    endpoint?: Endpoint;
  }
}

const identities = new WeakMap<FastifyRequest, Identity>();

export function addRoutes(app: FastifyInstance, services: RouteServices): void {
  app.addHook("onRequest", async (request, reply) => {
    await authorise(services, request, reply);
    const { endpoint } = request.routeOptions.config;
    const rule = endpoint && services.faults.take(faultTarget(endpoint, request), "before");
    if (rule) return injectFault(services, rule, request, reply, {});
  });
  for (const endpoint of ENDPOINTS) {
    for (const { path } of pathsOf(endpoint)) {
      const handler = (request: FastifyRequest, reply: FastifyReply) => serve(services, endpoint, request, reply);
      app.route({ method: endpoint.method, url: path, config: { endpoint }, handler });
    }
  }
  app.setNotFoundHandler(({ method, originalUrl }) => {
    throw isDecodable(originalUrl)
      ? noSuchRoute(method, originalUrl)
      : new Refusal(400, `Malformed path: ${originalUrl}`);
  });
}

/**
 * Checks the token, its permission and the rate limit. A request that is refused because of its token does not count,
 * but its answer has the headers of the rate limit.
 */
async function authorise(
  { context, count }: RouteServices,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<void> {
  const { permission } = request.routeOptions.config.endpoint ?? {};
  if (permission === "public") return count(request, reply, PUBLIC, true);
  let identity: Identity;
  try {
    identity = context.access.identify(request.headers.authorization);
    requirePermission(identity, permission);
  } catch (refusal) {
    await count(request, reply, PUBLIC, false);
    throw refusal;
  }
  identities.set(request, identity);
  await count(request, reply, context.variants["rate.scope"] === "token" ? identity.key : identity.account, true);
}

async function serve(
  services: RouteServices,
  endpoint: Endpoint,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<unknown> {
  const answer = endpoint.handle(services.context, authorisedRequest(services, request));
  const rule = services.faults.take(faultTarget(endpoint, request), "after-commit");
  return rule ? injectFault(services, rule, request, reply, answer) : answer;
}

function injectFault(
  { context, note }: RouteServices,
  rule: FaultRule,
  request: FastifyRequest,
  reply: FastifyReply,
  answer: unknown,
) {
  note(request, `fault: ${rule.action}${phaseOf(rule) === "after-commit" ? " after the request was carried out" : ""}`);
  return replyWithFault(rule, reply, answer, context.variants);
}

interface Params {
  readonly teamId?: string;
  readonly projectId?: string;
  readonly id?: string;
}

function authorisedRequest({ note }: RouteServices, request: FastifyRequest): AuthorisedRequest {
  const { teamId, projectId = "", id = "" } = request.params as Params;
  return {
    identity: identities.get(request) ?? { account: PUBLIC, key: PUBLIC },
    ...(teamId !== undefined && { teamId }),
    projectId,
    id,
    query: request.query as AuthorisedRequest["query"],
    body: request.body,
    note: (text) => note(request, text),
  };
}

function faultTarget({ operation }: Endpoint, { method, params }: FastifyRequest): FaultedRequest {
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
