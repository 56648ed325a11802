import Fastify, { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { World, WorldOptions } from "../context";
import { addControl } from "../control/control";
import { addStatusPage } from "../status-page/status-page";
import { Variants } from "../variants";
import { answerBrokenRequest, refuseExpectation } from "./broken-request";
import { errorBody, Refusal, refusalOf } from "./errors";
import { DEFAULT_RATE_LIMIT, RateLimit, rateCounter } from "./rate-limit";
import { LoggedRequest } from "./request-log";
import { addRoutes, isDecodable } from "./routes";
import { SERVER_NAME } from "./server-name";

// The HTTP side. Answers are exactly 200 on success: the official client takes everything else for an error.

const BODY_LIMIT_BYTES = 1 << 20;

export interface EmulatorOptions extends WorldOptions {
  /** A number is requests an hour; 0 switches the limit off. */
  readonly rateLimit?: number | RateLimit;
  /** Milliseconds that an answer takes longer, from and to. */
  readonly latency?: readonly [number, number];
  /** Told of each request once it is over, also of those that get no answer. */
  readonly onAnswer?: (line: LoggedRequest) => void;
}

declare module "fastify" {
  interface FastifyInstance {
    /** Whether a request with this token is let in. */
    accepts(token: string): boolean;
  }
}

export function createEmulator(options: EmulatorOptions = {}): FastifyInstance {
  const world = new World(options);
  const app = Fastify({
    bodyLimit: BODY_LIMIT_BYTES,
    forceCloseConnections: true,
    http: { requireHostHeader: false }, // whose refusal has no body
    routerOptions: { ignoreTrailingSlash: true, ignoreDuplicateSlashes: true, maxParamLength: BODY_LIMIT_BYTES },
    rewriteUrl: ({ url = "/" }) => (isDecodable(url) ? url : UNDECODABLE),
    clientErrorHandler: answerBrokenRequest,
  });
  app.decorate("accepts", (token: string) => world.access.accepts(token));
  app.server.on("checkExpectation", refuseExpectation);
  acceptEmptyJson(app);
  app.setErrorHandler(errorSender(world.variants));
  app.addHook("onRequest", async ({ headers, raw }, reply) => {
    // by its own clock, which may stand still or be ahead: clients tell from it how old an object is
    reply.headers({ "x-emulator": SERVER_NAME, date: new Date(world.now()).toUTCString() });
    if (headers.host === undefined && raw.httpVersion === "1.1") throw new Refusal(400, "The request names no host");
  });
  app.addHook("onClose", async () => world.close());
  void app.register(async (scope) => addApi(scope, world, options));
  void app.register(async (scope) => addControl(scope, world), { prefix: "/_emulator" });
  void app.register(async (scope) => addStatusPage(scope, world));
  return app;
}

async function addApi(app: FastifyInstance, world: World, options: EmulatorOptions): Promise<void> {
  const limit = rateLimitOf(options.rateLimit);
  const count = limit ? await rateCounter(app, limit, world.windows, world.variants) : async () => undefined;
  const [least, most] = options.latency ?? [0, 0];
  if (most > 0) {
    app.addHook("onSend", async () => {
      // no answer that is late holds up a stop
      await new Promise((resolve) => setTimeout(resolve, world.random.between(least, most)).unref());
    });
  }
  app.addHook("onRequest", async (request, reply) => {
    // the framework tells of no answer that was cut off
    reply.raw.once("close", () => {
      const logged = log(world, request, reply);
      options.onAnswer?.(logged);
    });
  });
  addRoutes(app, { api: world, faults: world.faults, count, note: (request, text) => void notes.set(request, text) });
}

function rateLimitOf(limit: EmulatorOptions["rateLimit"] = DEFAULT_RATE_LIMIT): RateLimit | undefined {
  const chosen = typeof limit === "number" ? { ...DEFAULT_RATE_LIMIT, max: limit } : limit;
  return chosen.max === 0 ? undefined : chosen;
}

/** In the place of a status. */
const NO_ANSWER = 0;

/** What is said of a request in the log, beside its status. */
const notes = new WeakMap<FastifyRequest, string>();

function log(world: World, request: FastifyRequest, reply: FastifyReply): LoggedRequest {
  const { method, originalUrl, body } = request;
  const { headers } = request.raw; // as they came
  return world.requests.add({
    at: new Date(world.now()).toISOString(),
    method,
    path: originalUrl,
    status: reply.raw.headersSent ? reply.raw.statusCode : NO_ANSWER,
    note: notes.get(request) ?? "",
    headers,
    body,
  });
}

/** No route: where a path that cannot be decoded is answered. */
const UNDECODABLE = "/_undecodable";

/** The official client sends the JSON type on requests that have no body. */
function acceptEmptyJson(app: FastifyInstance): void {
  app.addHook("preParsing", async (request) => {
    // the framework refuses a type that is none
    if (request.headers["content-type"] !== undefined) request.headers = { "content-type": "application/json" };
  });
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

function errorSender(variants: Variants) {
  return (error: Error & { statusCode?: number }, request: FastifyRequest, reply: FastifyReply): void => {
    const refusal = refusalOf(error);
    notes.set(request, refusal.message);
    void reply.code(refusal.status).send(errorBody(refusal, `emulator-${request.id}`, variants.error));
  };
}
