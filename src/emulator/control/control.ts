import { FastifyInstance, FastifyRequest } from "fastify";
import { VERSION } from "../../schema/version.generated";
import { EmulatorContext } from "../context";
import { readFault } from "../faults/faults";
import { errorBody, noSuchRoute, Refusal, refusalOf } from "../http/errors";
import { allowOnlyLocal } from "../http/local-only";
import { BEHAVIOURS } from "../parity/behaviours";
import { isoTime, parseTime } from "../time";
import { advanceBody, statusBody } from "../validation/body-schemas";
import { check } from "../validation/validate-body";
import validateAdvance from "../validation/validators/advance.generated";
import validateStatus from "../validation/validators/status.generated";
import { parseVariant, VARIANTS } from "../variants";
import { openApi } from "./openapi";
import { readSeed, tokenOf } from "./seed";

// The control API below `/_emulator/`, for tests: no token, no rate limit, no faults, and only from this machine.

/** For requests that contain the whole state: 2400 models exceed the limit of the API's own requests. */
const LARGE_BODY_BYTES = 64 << 20;
const WITH_LARGE_BODY = ["PUT state", "POST seed"];

/** For `info` and the documentation. */
export const CONTROL_PATHS = [
  ["health", "GET", "whether the emulator is ready"],
  ["info", "GET", "version, current variants, all behaviours"],
  [
    "reset",
    "POST",
    "restores the seed, even with a data file; restores counters, faults, variants and the clock as at the start",
  ],
  ["seed", "POST", "adds teams, projects, tokens and deployments; returns the tokens"],
  ["state", "GET, PUT", "exports or imports the state"],
  ["requests", "GET, DELETE", "shows or clears the log of the latest 1000 requests; it contains no tokens"],
  ["faults", "GET, PUT, POST, DELETE", "shows, replaces, adds or removes faults"],
  ["variants", "GET, PUT", "shows or changes the variants"],
  ["clock/advance", "POST", 'advances the clock: `{"by":"30s"}`'],
  [
    "deployments/{id}/status",
    "PUT",
    'sets a status: `{"status":"crashed"}`, `paused`, or `running` to resume; `?project=` if several projects have the id',
  ],
  ["openapi.json", "GET", "the OpenAPI description of the API, from the schemas that validate requests"],
] as const;

type Handler = (body: unknown, request: FastifyRequest) => unknown;

export function addControl(app: FastifyInstance, context: EmulatorContext): void {
  allowOnlyLocal(app);
  app.setErrorHandler((error: Error & { statusCode?: number }, request, reply) => {
    const refusal = refusalOf(error);
    void reply.code(refusal.status).send(errorBody(refusal, `emulator-${request.id}`, "nested"));
  });
  app.setNotFoundHandler(({ method, originalUrl }) => {
    throw noSuchRoute(method, originalUrl);
  });
  for (const [path, methods] of Object.entries(handlers(context))) {
    for (const [method, handle] of Object.entries(methods)) {
      const limit = WITH_LARGE_BODY.includes(`${method} ${path}`) && { bodyLimit: LARGE_BODY_BYTES };
      app.route({ method, url: `/${path}`, ...limit, handler: async (request) => handle(request.body, request) });
    }
  }
}

function handlers(context: EmulatorContext): { readonly [path: string]: { readonly [method: string]: Handler } } {
  const { store, requests, faults, variants } = context;
  const done = { status: "done" };
  const thenAnswer = (change: (body: unknown) => void, answer: () => unknown) => (body: unknown) => {
    change(body);
    return answer();
  };
  const currentRules = () => ({ faults: faults.list() });
  return {
    health: { GET: () => ({ status: "ready" }) },
    info: { GET: () => info(context) },
    reset: {
      POST: thenAnswer(
        () => context.reset(),
        () => done,
      ),
    },
    seed: { POST: (body) => seed(context, body) },
    state: {
      GET: () => store.state,
      PUT: thenAnswer(
        (body) => context.load(body),
        () => done,
      ),
    },
    requests: {
      GET: () => ({ requests: requests.list() }),
      DELETE: thenAnswer(
        () => requests.clear(),
        () => done,
      ),
    },
    faults: {
      GET: currentRules,
      PUT: thenAnswer((body) => faults.set(readFaults(body)), currentRules),
      POST: thenAnswer((body) => faults.add(readFaults(body)), currentRules),
      DELETE: thenAnswer(() => faults.set([]), currentRules),
    },
    variants: { GET: () => variants, PUT: (body) => changeVariants(context, body) },
    "clock/advance": { POST: (body) => advance(context, body) },
    "deployments/:id/status": { PUT: (body, request) => forceStatus(context, body, request) },
    "openapi.json": { GET: () => openApi() },
  };
}

function info(context: EmulatorContext) {
  return {
    name: "northflank-emulator",
    version: VERSION,
    time: isoTime(context.now()),
    variants: context.variants,
    paths: CONTROL_PATHS.map(([path, methods, purpose]) => ({ path: `/_emulator/${path}`, methods, purpose })),
    behaviours: BEHAVIOURS,
  };
}

function seed(context: EmulatorContext, body: unknown) {
  const wanted = readSeed(body);
  context.applySeed(wanted);
  return { tokens: (wanted.tokens ?? []).map((token) => ({ name: token.name, token: tokenOf(token) })) };
}

/** Reads one rule or a list of rules; each is a text or an object. */
function readFaults(body: unknown) {
  return (Array.isArray(body) ? body : [body]).map(readFault);
}

function changeVariants(context: EmulatorContext, body: unknown) {
  if (typeof body !== "object" || body === null || Array.isArray(body))
    throw new Refusal(
      400,
      `The body must be an object with names of variants as keys; the names are ${Object.keys(VARIANTS).join(", ")}`,
    );
  const chosen = Object.entries(body).map(([name, value]) => parseVariant(`${name}=${value}`));
  return Object.assign(context.variants, ...chosen);
}

function advance(context: EmulatorContext, body: unknown) {
  check(body, validateAdvance, advanceBody);
  context.advance(parseTime((body as { readonly by: string }).by));
  return { time: isoTime(context.now()) };
}

/** Several projects may have a model with the same identifier. */
function forceStatus(context: EmulatorContext, body: unknown, { params, query }: FastifyRequest) {
  check(body, validateStatus, statusBody);
  const { id } = params as { readonly id: string };
  const { project } = query as { readonly project?: string };
  const { status } = body as { readonly status: "crashed" | "paused" | "running" };
  const found = context.store.state.deployments.filter(
    (one) => one.id === id && (project === undefined || one.projectId === project),
  );
  if (found.length > 1) {
    const projects = found.map(({ projectId }) => projectId).join(", ");
    throw new Refusal(400, `Several projects have a model "${id}"; add ?project= with one of ${projects}`);
  }
  const projectId = found[0]?.projectId;
  if (projectId === undefined) throw new Refusal(404, `AI model not found: ${id}`);
  return context.deployments.force(projectId, id, status);
}
