import Fastify, { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { EmulatorContext, EmulatorContextOptions } from "../context";
import { addControl } from "../control/control";
import { addStatusPage } from "../status-page/status-page";
import { Variants } from "../variants";
import { answerBrokenRequest, refuseExpectation } from "./broken-request";
import { errorBody, Refusal, refusalOf } from "./errors";
import { refuseOtherHosts, refuseOtherOrigins } from "./local-only";
import { DEFAULT_RATE_LIMIT, RateLimit, rateCounter } from "./rate-limit";
import { LoggedRequest } from "./request-log";
import { addRoutes, isDecodable } from "./routes";
import { SERVER_NAME } from "./server-name";

// The HTTP server. Every success has status 200, because the official client treats every other status as an error.

const BODY_LIMIT_BYTES = 1 << 20;
/** Otherwise a client that never finishes its requests could use up the process's connections. */
const REQUEST_TIMEOUT_MS = 60_000;
const LONGEST_CHECK_INTERVAL_MS = 5_000;

export interface EmulatorOptions extends EmulatorContextOptions {
  /** A number means requests an hour; 0 switches the limit off. */
  readonly rateLimit?: number | RateLimit;
  /** Answers for every host name. Without it, only for those of this machine. */
  readonly allowRemote?: boolean;
  /** How long a request may take to arrive. */
  readonly requestTimeoutMs?: number;
  /** The minimum and maximum of the extra time that an answer takes, in milliseconds. */
  readonly latency?: readonly [number, number];
  /** Called when a request is over, even if it got no answer. */
  readonly onAnswer?: (line: LoggedRequest) => void;
}

declare module "fastify" {
  interface FastifyInstance {
    /** Whether a request with this token is accepted. */
    accepts(token: string): boolean;
    /** When the model was created; undefined if there is no such model. */
    modelCreatedAt(projectId: string, id: string): number | undefined;
  }
}

export function createEmulator(options: EmulatorOptions = {}): FastifyInstance {
  const context = new EmulatorContext(options);
  const { requestTimeoutMs = REQUEST_TIMEOUT_MS } = options;
  const app = Fastify({
    bodyLimit: BODY_LIMIT_BYTES,
    forceCloseConnections: true,
    requestTimeout: requestTimeoutMs,
    http: {
      requireHostHeader: false, // The refusal of Node has no body.
      headersTimeout: requestTimeoutMs,
      connectionsCheckingInterval: Math.min(requestTimeoutMs, LONGEST_CHECK_INTERVAL_MS),
    },
    routerOptions: { ignoreTrailingSlash: true, ignoreDuplicateSlashes: true, maxParamLength: BODY_LIMIT_BYTES },
    rewriteUrl: ({ url = "/" }) => (isDecodable(url) ? url : UNDECODABLE),
    clientErrorHandler: answerBrokenRequest,
  });
  app.decorate("accepts", (token: string) => context.access.accepts(token));
  app.decorate("modelCreatedAt", (projectId: string, id: string) => context.deployments.createdAt(projectId, id));
  app.server.on("checkExpectation", refuseExpectation);
  parseBodiesAsJson(app);
  app.setErrorHandler(errorSender(context.variants));
  app.addHook("onRequest", async (request, reply) => {
    const { headers, raw } = request;
    // Clients compute the age of objects from this date, so it follows the emulator's clock.
    reply.headers({ "x-emulator": SERVER_NAME, date: new Date(context.now()).toUTCString() });
    if (headers.host === undefined && raw.httpVersion === "1.1")
      throw new Refusal(400, "The request has no Host header");
    if (!options.allowRemote) refuseOtherHosts(request);
    refuseOtherOrigins(request);
  });
  app.addHook("onClose", async () => context.close());
  void app.register(async (scope) => addApi(scope, context, options));
  void app.register(async (scope) => addControl(scope, context), { prefix: "/_emulator" });
  void app.register(async (scope) => addStatusPage(scope, context));
  return app;
}

async function addApi(app: FastifyInstance, context: EmulatorContext, options: EmulatorOptions): Promise<void> {
  const limit = rateLimitOf(options.rateLimit);
  const count = limit ? await rateCounter(app, limit, context.windows, context.variants) : async () => undefined;
  const [least, most] = options.latency ?? [0, 0];
  if (most > 0) {
    app.addHook("onSend", async () => {
      // Without a reference, a pending answer does not delay the end of the process.
      await new Promise((resolve) => setTimeout(resolve, context.random.between(least, most)).unref());
    });
  }
  app.addHook("onRequest", async (request, reply) => {
    // The hooks of the framework do not run for answers that were cut off.
    reply.raw.once("close", () => {
      const logged = log(context, request, reply);
      options.onAnswer?.(logged);
    });
  });
  addRoutes(app, { context, faults: context.faults, count, note: (request, text) => void notes.set(request, text) });
}

function rateLimitOf(limit: EmulatorOptions["rateLimit"] = DEFAULT_RATE_LIMIT): RateLimit | undefined {
  const chosen = typeof limit === "number" ? { ...DEFAULT_RATE_LIMIT, max: limit } : limit;
  return chosen.max === 0 ? undefined : chosen;
}

/** The status in the log of a request without an answer. */
const NO_ANSWER = 0;

/** The notes of requests, for the log. */
const notes = new WeakMap<FastifyRequest, string>();

function log(context: EmulatorContext, request: FastifyRequest, reply: FastifyReply): LoggedRequest {
  const { method, originalUrl, body } = request;
  const { headers } = request.raw; // `request.headers` were changed for the body parser.
  return context.requests.add({
    at: new Date(context.now()).toISOString(),
    method,
    path: originalUrl,
    status: reply.raw.headersSent ? reply.raw.statusCode : NO_ANSWER,
    note: notes.get(request) ?? "",
    headers,
    body,
  });
}

/** A path without a route; paths that cannot be decoded are rewritten to it. */
const UNDECODABLE = "/_undecodable";

/** Reads every body as JSON. An empty body is accepted: the official client sends the JSON type without a body. */
function parseBodiesAsJson(app: FastifyInstance): void {
  app.addHook("preParsing", async (request) => {
    // The framework refuses an invalid content type.
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
