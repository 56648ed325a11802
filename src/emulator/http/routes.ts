import { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { CATALOGUE_ENDPOINTS } from "../endpoints/catalogue";
import { AuthorisedRequest, Endpoint, EndpointContext, pathsOf } from "../endpoints/endpoint";
import { MODEL_ENDPOINTS } from "../endpoints/models";
import { PROJECT_ENDPOINTS } from "../endpoints/projects";
import { TEAM_ENDPOINTS } from "../endpoints/teams";
import { TOKEN_ENDPOINTS } from "../endpoints/tokens";
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
  ...TOKEN_ENDPOINTS,
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
 * Checks the token, its permission and its projects, and then the rate limit. A request that is refused because of its
 * token (401, 403) does not count, but its answer has the headers of the rate limit.
 */
async function authorise(
  { context, count }: RouteServices,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<void> {
  const { permission } = request.routeOptions.config.endpoint ?? {};
  if (permission === "public") return count(request, reply, PUBLIC, true);
  let counter = PUBLIC; // A request without an accepted token belongs to no account.
  try {
    const identity = context.access.identify(request.headers.authorization);
    identities.set(request, identity);
    counter = context.variants["rate.scope"] === "token" ? identity.key : identity.account;
    requirePermission(identity, permission);
    const { teamId, projectId } = request.params as Params;
    if (projectId !== undefined) context.access.requireProjectAccess(identity, teamId, projectId);
  } catch (refusal) {
    await count(request, reply, counter, false);
    throw refusal;
  }
  await count(request, reply, counter, true);
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
  readonly llmModelDeploymentId?: string;
}

function authorisedRequest({ note }: RouteServices, request: FastifyRequest): AuthorisedRequest {
  const { teamId, projectId = "", llmModelDeploymentId: id = "" } = request.params as Params;
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
  const { projectId, llmModelDeploymentId: id } = params as Params;
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
