import rateLimit from "@fastify/rate-limit";
import Fastify, { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { VERSION } from "../schema/version.generated";
import { Deployments } from "./deployments";
import { errorBody, noSuchRoute, noToken, notFound, Refusal, unknownToken } from "./errors";
import { TIMINGS, Timing } from "./lifecycle";
import { PageQuery, pageOf } from "./pagination";
import { Project, Store } from "./store";

// The HTTP side: both path families, in the order authentication, rate limit, handler. Answers are exactly 200 on
// success: the official client takes everything else for an error.

export const ADMIN_TOKEN = "nf-emulator-admin";
const DEFAULT_PROJECTS: readonly Project[] = [{ id: "default-project", teamId: "default-team" }];
const BODY_LIMIT_BYTES = 1 << 20;

export interface EmulatorOptions {
  readonly timing?: Timing;
  /** `any`: every token passes; `strict`: only the emulator's own. */
  readonly auth?: "any" | "strict";
  /** Requests an hour; 0 switches the limit off. */
  readonly rateLimit?: number;
  /** One JSON file that keeps the state. */
  readonly dataFile?: string;
  readonly projects?: readonly Project[];
  readonly now?: () => number;
  /** Told of each answer. */
  readonly onAnswer?: (line: {
    readonly method: string;
    readonly path: string;
    readonly status: number;
    readonly note: string;
  }) => void;
}

export function createEmulator(options: EmulatorOptions = {}): FastifyInstance {
  const store = new Store(options.projects ?? DEFAULT_PROJECTS, options.dataFile);
  const deployments = new Deployments(store, options.now ?? Date.now, options.timing ?? TIMINGS.fast);
  const app = Fastify({
    bodyLimit: BODY_LIMIT_BYTES,
    forceCloseConnections: true,
    routerOptions: { ignoreTrailingSlash: true, ignoreDuplicateSlashes: true },
    frameworkErrors: (error, request, reply) => sendError(error, request, reply),
  });
  acceptEmptyJson(app);
  app.setErrorHandler(sendError);
  app.addHook(
    "onRequest",
    async (_request, reply) => void reply.header("x-emulator", `northflank-emulator/${VERSION}`),
  );
  app.addHook("onRequest", async (request) => authenticate(request, options.auth ?? "any"));
  app.addHook("onResponse", async (request, reply) => {
    const { method, url } = request;
    options.onAnswer?.({ method, path: url, status: reply.statusCode, note: notes.get(request) ?? "" });
  });
  void app.register(async (limited) => {
    if (options.rateLimit !== 0) await limitRate(limited, options.rateLimit ?? 1000);
    limited.setNotFoundHandler((request) => {
      throw noSuchRoute(request.method, request.url);
    });
    addRoutes(limited, "/v1", store, deployments);
    addRoutes(limited, "/v1/teams/:teamId", store, deployments);
  });
  return app;
}

interface Params {
  readonly teamId?: string;
  readonly projectId: string;
  readonly id: string;
}

function addRoutes(app: FastifyInstance, prefix: string, store: Store, deployments: Deployments): void {
  const collection = `${prefix}/projects/:projectId/llm-model-deployments`;
  const project = ({ params }: FastifyRequest) => {
    const { teamId, projectId } = params as Params;
    const found = store.project(projectId);
    if (teamId !== undefined && !store.hasTeam(teamId)) throw notFound("Team", teamId);
    if (!found || (teamId !== undefined && found.teamId !== teamId)) throw notFound("Project", projectId);
    return projectId;
  };
  const id = ({ params }: FastifyRequest) => (params as Params).id;
  const one = (request: FastifyRequest, data: object) => {
    notes.set(request, `${(data as { status?: string }).status ?? ""}`);
    return { data };
  };

  app.get(collection, async (request) => pageOf(deployments.list(project(request)), request.query as PageQuery));
  app.post(collection, async (request) => one(request, deployments.create(project(request), request.body)));
  app.get(`${collection}/:id`, async (request) => one(request, deployments.get(project(request), id(request))));
  app.post(`${collection}/:id`, async (request) =>
    one(request, deployments.update(project(request), id(request), request.body)),
  );
  app.delete(`${collection}/:id`, async (request) => {
    deployments.delete(project(request), id(request));
    return one(request, {});
  });
}

/** What is said of a request in the log, beside its status. */
const notes = new WeakMap<FastifyRequest, string>();

/** The official client sends the JSON type on requests that have no body. */
function acceptEmptyJson(app: FastifyInstance): void {
  app.removeAllContentTypeParsers();
  app.addContentTypeParser("*", { parseAs: "string" }, (_request, text, done) => {
    if (text === "") return done(null, undefined);
    try {
      done(null, JSON.parse(text as string));
    } catch (error) {
      done(new Refusal(400, `The request body is not JSON: ${(error as Error).message}`));
    }
  });
}

async function limitRate(app: FastifyInstance, max: number): Promise<void> {
  await app.register(rateLimit, {
    max,
    timeWindow: "1 hour",
    keyGenerator: () => "account",
    addHeaders: { "retry-after": false },
    errorResponseBuilder: (_request, { after }) => new Refusal(429, `Rate limit exceeded, it is renewed in ${after}`),
  });
}

function authenticate({ headers }: FastifyRequest, auth: "any" | "strict"): void {
  const token = /^Bearer (\S+)$/.exec(headers.authorization ?? "")?.[1];
  if (token === undefined) throw noToken();
  if (auth === "strict" && token !== ADMIN_TOKEN) throw unknownToken();
}

function sendError(error: Error & { statusCode?: number }, request: FastifyRequest, reply: FastifyReply): void {
  const refusal = error instanceof Refusal ? error : new Refusal(error.statusCode ?? 500, error.message);
  notes.set(request, refusal.message);
  void reply.code(refusal.status).send(errorBody(refusal, `emulator-${request.id}`));
}
