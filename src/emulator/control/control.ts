import { FastifyInstance, FastifyRequest } from "fastify";
import { VERSION } from "../../schema/version.generated";
import { World } from "../context";
import { parseTime } from "../deployments/lifecycle";
import { readFault } from "../faults/faults";
import { errorBody, noSuchRoute, Refusal, refusalOf } from "../http/errors";
import { admitOnlyLocal } from "../http/local-only";
import { BEHAVIOURS } from "../parity/behaviours";
import { advanceBody, statusBody } from "../validation/body-schemas";
import { check } from "../validation/validate-body";
import validateAdvance from "../validation/validators/advance.generated";
import validateStatus from "../validation/validators/status.generated";
import { parseVariant, VARIANTS } from "../variants";
import { openApi } from "./openapi";
import { readSeed, tokenOf } from "./seed";

// `/_emulator/`: what the API has no endpoint for. No token, no rate limit, no faults; for this machine alone.

/** Of those that take all there is: 2400 models are more than a request of the API may be. */
const LARGE_BODY_BYTES = 64 << 20;
const LARGE = ["PUT state", "POST seed"];

/** As `info` tells them, and the emulator's own documentation. */
export const CONTROL_PATHS = [
  ["health", "GET", "ready or not"],
  ["info", "GET", "version, variants in force, behaviours"],
  [
    "reset",
    "POST",
    "what the seed says, whatever a data file held; counters, faults, variants and clock as at the start",
  ],
  ["seed", "POST", "adds teams, projects, tokens and deployments"],
  ["state", "GET, PUT", "export, import"],
  ["requests", "GET, DELETE", "log of requests, without tokens"],
  ["faults", "GET, PUT, POST, DELETE", "failures on demand: all of them, in their place, more, none"],
  ["variants", "GET, PUT", "answers to what the documentation leaves open"],
  ["clock/advance", "POST", 'puts the clock forward: `{"by":"30s"}`'],
  [
    "deployments/{id}/status",
    "PUT",
    'forces a status: `{"status":"crashed"}`; also `paused`, and `running` to lift it',
  ],
  ["openapi.json", "GET", "the API's description, from the schemas that it is served by"],
] as const;

type Work = (body: unknown, request: FastifyRequest) => unknown;

export function addControl(app: FastifyInstance, world: World): void {
  admitOnlyLocal(app);
  app.setErrorHandler((error: Error & { statusCode?: number }, request, reply) => {
    const refusal = refusalOf(error);
    void reply.code(refusal.status).send(errorBody(refusal, `emulator-${request.id}`, "nested"));
  });
  app.setNotFoundHandler(({ method, originalUrl }) => {
    throw noSuchRoute(method, originalUrl);
  });
  for (const [path, methods] of Object.entries(controls(world))) {
    for (const [method, work] of Object.entries(methods)) {
      const limit = LARGE.includes(`${method} ${path}`) && { bodyLimit: LARGE_BODY_BYTES };
      app.route({ method, url: `/${path}`, ...limit, handler: async (request) => work(request.body, request) });
    }
  }
}

function controls(world: World): { readonly [path: string]: { readonly [method: string]: Work } } {
  const { store, requests, faults, variants } = world;
  const done = { status: "done" };
  const afterwards = (work: (body: unknown) => void, answer: () => unknown) => (body: unknown) => {
    work(body);
    return answer();
  };
  const rulesNow = () => ({ faults: faults.list() });
  return {
    health: { GET: () => ({ status: "ready" }) },
    info: { GET: () => info(world) },
    reset: {
      POST: afterwards(
        () => world.reset(),
        () => done,
      ),
    },
    seed: { POST: (body) => seed(world, body) },
    state: {
      GET: () => store.state,
      PUT: afterwards(
        (body) => world.load(body),
        () => done,
      ),
    },
    requests: {
      GET: () => ({ requests: requests.list() }),
      DELETE: afterwards(
        () => requests.clear(),
        () => done,
      ),
    },
    faults: {
      GET: rulesNow,
      PUT: afterwards((body) => faults.set(rules(body)), rulesNow),
      POST: afterwards((body) => faults.add(rules(body)), rulesNow),
      DELETE: afterwards(() => faults.set([]), rulesNow),
    },
    variants: { GET: () => variants, PUT: (body) => choose(world, body) },
    "clock/advance": { POST: (body) => advance(world, body) },
    "deployments/:id/status": { PUT: (body, request) => force(world, body, request) },
    "openapi.json": { GET: () => openApi() },
  };
}

function info(world: World) {
  return {
    name: "northflank-emulator",
    version: VERSION,
    time: new Date(world.now()).toISOString(),
    variants: world.variants,
    paths: CONTROL_PATHS.map(([path, methods, purpose]) => ({ path: `/_emulator/${path}`, methods, purpose })),
    behaviours: BEHAVIOURS,
  };
}

function seed(world: World, body: unknown) {
  const wanted = readSeed(body);
  world.plant(wanted);
  return { tokens: (wanted.tokens ?? []).map((token) => ({ name: token.name, token: tokenOf(token) })) };
}

/** One rule, or a list; each in words or as an object. */
function rules(body: unknown) {
  return (Array.isArray(body) ? body : [body]).map(readFault);
}

function choose(world: World, body: unknown) {
  if (typeof body !== "object" || body === null || Array.isArray(body))
    throw new Refusal(400, `Variants are an object of names and values; names: ${Object.keys(VARIANTS).join(", ")}`);
  const chosen = Object.entries(body).map(([name, value]) => parseVariant(`${name}=${value}`));
  return Object.assign(world.variants, ...chosen);
}

function advance(world: World, body: unknown) {
  check(body, validateAdvance, advanceBody);
  world.advance(parseTime((body as { readonly by: string }).by));
  return { time: new Date(world.now()).toISOString() };
}

/** An identifier may be there in several projects. */
function force(world: World, body: unknown, { params, query }: FastifyRequest) {
  check(body, validateStatus, statusBody);
  const { id } = params as { readonly id: string };
  const { project } = query as { readonly project?: string };
  const { status } = body as { readonly status: "crashed" | "paused" | "running" };
  const found = world.store.state.deployments.filter(
    (one) => one.id === id && (project === undefined || one.projectId === project),
  );
  if (found.length > 1) {
    const projects = found.map(({ projectId }) => projectId).join(", ");
    throw new Refusal(400, `"${id}" is in several projects; add ?project= with one of ${projects}`);
  }
  const projectId = found[0]?.projectId;
  if (projectId === undefined) throw new Refusal(404, `AI model not found: ${id}`);
  return world.deployments.force(projectId, id, status);
}
