import rateLimit from "@fastify/rate-limit";
import Fastify, { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { LlmModelDeploymentItem } from "../schema/types.generated";
import { VERSION } from "../schema/version.generated";
import { Deployments } from "./deployments";
import { errorBody, noSuchRoute, noToken, notFound, Refusal, unknownToken } from "./errors";
import { act, Faults, Operation } from "./faults";
import { Crash, TIMINGS, Timing } from "./lifecycle";
import { PageQuery, pageOf } from "./pagination";
import { Project, Store } from "./store";
import { Variants, variantsWith } from "./variants";

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
  /** Answers to what the documentation leaves open, where they differ from the assumed ones. */
  readonly variants?: Partial<Variants>;
  readonly faults?: Faults;
  /** Deployments that crash on their way; read at each request. */
  readonly crashes?: readonly Crash[];
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
  const variants = variantsWith(options.variants);
  const store = new Store(options.projects ?? DEFAULT_PROJECTS, options.dataFile);
  const deployments = new Deployments(
    store,
    options.now ?? Date.now,
    options.timing ?? TIMINGS.fast,
    variants,
    options.crashes ?? [],
  );
  const api = { store, deployments, variants, faults: options.faults ?? new Faults() };
  const app = Fastify({
    bodyLimit: BODY_LIMIT_BYTES,
    forceCloseConnections: true,
    routerOptions: { ignoreTrailingSlash: true, ignoreDuplicateSlashes: true },
    rewriteUrl: ({ url = "/" }) => (isDecodable(url) ? url : UNDECODABLE),
  });
  acceptEmptyJson(app);
  app.setErrorHandler(errorSender(variants));
  app.addHook("onRequest", async (_request, reply) => {
    reply.header("x-emulator", `northflank-emulator/${VERSION}`);
  });
  // after the rate limit, which counts in onRequest, so that its headers are on every answer
  app.addHook("preParsing", async (request) => authenticate(request, options.auth ?? "any"));
  app.addHook("onResponse", async (request, reply) => {
    const { method, originalUrl } = request;
    options.onAnswer?.({ method, path: originalUrl, status: reply.statusCode, note: notes.get(request) ?? "" });
  });
  void app.register(async (limited) => {
    const isLimited = options.rateLimit !== 0;
    if (isLimited) await limitRate(limited, options.rateLimit ?? 1000, variants);
    limited.setNotFoundHandler(isLimited ? { preHandler: limited.rateLimit() } : {}, ({ method, originalUrl }) => {
      throw isDecodable(originalUrl)
        ? noSuchRoute(method, originalUrl)
        : new Refusal(400, `Malformed path: ${originalUrl}`);
    });
    addRoutes(limited, "/v1", api);
    addRoutes(limited, "/v1/teams/:teamId", api);
  });
  return app;
}

/** No route: where a path that cannot be decoded is answered. */
const UNDECODABLE = "/_undecodable";

function isDecodable(url: string): boolean {
  try {
    decodeURIComponent(url.replace(/\?.*$/s, ""));
    return true;
  } catch {
    return false;
  }
}

interface Params {
  readonly teamId?: string;
  readonly projectId: string;
  readonly id: string;
}

interface Api {
  readonly store: Store;
  readonly deployments: Deployments;
  readonly variants: Variants;
  readonly faults: Faults;
}

function addRoutes(app: FastifyInstance, prefix: string, { store, deployments, variants, faults }: Api): void {
  const collection = `${prefix}/projects/:projectId/llm-model-deployments`;

  /** Fault before, work, fault after: an answer may be lost although the work is done. */
  const handler =
    (operation: Operation, work: (project: string, id: string, request: FastifyRequest) => unknown) =>
    async (request: FastifyRequest, reply: FastifyReply) => {
      const { teamId, projectId, id } = request.params as Params;
      const faulted = { operation, project: projectId, id };
      const before = faults.take(faulted, "before");
      if (before) return act(before, reply, {});
      if (teamId !== undefined && !store.hasTeam(teamId)) throw notFound("Team", teamId);
      const project = store.project(projectId);
      if (!project || (teamId !== undefined && project.teamId !== teamId)) throw notFound("Project", projectId);
      const answer = work(projectId, id, request);
      const after = faults.take(faulted, "after-commit");
      return after ? act(after, reply, answer) : answer;
    };
  const noted = (request: FastifyRequest, item: LlmModelDeploymentItem) => {
    notes.set(request, item.status ?? "");
    return item;
  };

  app.get(
    collection,
    handler("list", (project, _id, { query }) => pageOf(deployments.list(project), query as PageQuery, variants)),
  );
  app.post(
    collection,
    handler("create", (project, _id, request) => {
      const item = noted(request, deployments.create(project, request.body));
      const bodies: { readonly [form in Variants["create.body"]]: object } = {
        full: { data: item },
        "id-only": { data: { id: item.id } },
        empty: { data: {} },
        "no-data": {},
      };
      return bodies[variants["create.body"]];
    }),
  );
  app.get(
    `${collection}/:id`,
    handler("get", (project, id, request) => ({ data: noted(request, deployments.get(project, id)) })),
  );
  app.post(
    `${collection}/:id`,
    handler("update", (project, id, request) => {
      const item = noted(request, deployments.update(project, id, request.body));
      return { data: variants["update.body"] === "full" ? item : {} };
    }),
  );
  app.delete(
    `${collection}/:id`,
    handler("delete", (project, id) => {
      deployments.delete(project, id);
      return { data: {} };
    }),
  );
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

async function limitRate(app: FastifyInstance, max: number, variants: Variants): Promise<void> {
  const perToken = variants["rate.scope"] === "token";
  await app.register(rateLimit, {
    max,
    timeWindow: "1 hour",
    keyGenerator: ({ headers }) => (perToken ? (headers.authorization ?? "") : "account"),
    addHeaders: { "retry-after": variants["retry-after"] === "on" },
    errorResponseBuilder: (_request, { after }) => new Refusal(429, `Rate limit exceeded, it is renewed in ${after}`),
  });
}

function authenticate({ headers }: FastifyRequest, auth: "any" | "strict"): void {
  const token = /^Bearer (\S+)$/.exec(headers.authorization ?? "")?.[1];
  if (token === undefined) throw noToken();
  if (auth === "strict" && token !== ADMIN_TOKEN) throw unknownToken();
}

function errorSender(variants: Variants) {
  return (error: Error & { statusCode?: number }, request: FastifyRequest, reply: FastifyReply): void => {
    const refusal = error instanceof Refusal ? error : new Refusal(error.statusCode ?? 500, error.message);
    notes.set(request, refusal.message);
    void reply.code(refusal.status).send(errorBody(refusal, `emulator-${request.id}`, variants.error));
  };
}
