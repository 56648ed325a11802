import { Deployment, NorthflankClient } from "../../../../src/northflank/client";
import { ObjectValue } from "../../../../src/protocol/values";
import { encodePrivateState } from "../../../../src/provider/framework/private-state";
import { LlmModelDeploymentResource } from "../../../../src/provider/resource/resource";
import {
  configOf,
  connectionTo,
  FakeClock,
  fakeClient,
  inTurn,
  itemOf,
  modelOf,
  plannedOf,
  stateAfter,
} from "./fixtures";

// Operations on a deployment, against a client that does what a test says.

export interface Run {
  readonly config?: ObjectValue;
  readonly prior?: ObjectValue;
  readonly teamId?: string | null;
  readonly signal?: AbortSignal;
  readonly apiClockAheadMs?: number;
  /** What the same run has created before. */
  readonly created?: readonly string[];
  /** The private state of the plan. */
  readonly private?: Buffer;
  /** The API of the connection. */
  readonly api?: string;
  /** What the API shows before an update or a delete is sent. */
  readonly before?: Deployment | Error;
}

/** Until the write is sent, a read answers as `before` says; from then on as the methods say. */
function withReadBefore(
  methods: Partial<NorthflankClient>,
  write: "update" | "delete",
  { prior = stateAfter(), before = itemOf({ createdAt: prior.created_at as string }) }: Run,
): Partial<NorthflankClient> {
  let isSent = false;
  const send = methods[write] as ((...args: unknown[]) => unknown) | undefined;
  return {
    ...methods,
    get: async (project, id, signal) => {
      if (isSent) return (methods.get as NorthflankClient["get"])(project, id, signal);
      if (before instanceof Error) throw before;
      return before;
    },
    ...(send && {
      [write]: (...args: unknown[]) => {
        isSent = true;
        return send(...args);
      },
    }),
  };
}

const APPLIED_BEFORE = encodePrivateState({});

function start(methods: Partial<NorthflankClient>, run: Run) {
  const { teamId = null, signal = new AbortController().signal, apiClockAheadMs, created = [] } = run;
  const { client, calls } = fakeClient(methods);
  const clock = new FakeClock();
  const saved: ObjectValue[] = [];
  const resource = new LlmModelDeploymentResource(
    connectionTo(client, teamId, clock, {
      apiClockAheadMs: () => apiClockAheadMs,
      created: new Set(created),
      ...(run.api && { api: run.api }),
    }),
  );
  const saveState = (state: ObjectValue) => saved.push(state);
  return { resource, calls, saved, clock, context: { signal, saveState, private: run.private ?? APPLIED_BEFORE } };
}

/** Creates what the configuration plans. */
export async function create(methods: Partial<NorthflankClient>, run: Run = {}) {
  const { config = configOf(), teamId = null } = run;
  const { resource, context, ...rest } = start(methods, run);
  const outcome = await resource.create(plannedOf(null, config, teamId), config, context);
  const posts = rest.calls.filter((name) => name === "create").length;
  return { ...outcome, ...rest, posts, told: outcome.diagnostics[0] };
}

/** Updates a state to what the configuration plans. */
export async function update(methods: Partial<NorthflankClient>, run: Run) {
  const { config = configOf(), prior = stateAfter() } = run;
  const { resource, context, ...rest } = start(withReadBefore(methods, "update", run), run);
  const outcome = await resource.update(prior, plannedOf(prior, config), config, context);
  return { ...outcome, ...rest, prior, told: outcome.diagnostics[0] };
}

export async function destroy(methods: Partial<NorthflankClient>, run: Run = {}) {
  const { prior = stateAfter() } = run;
  const { resource, context, ...rest } = start(withReadBefore(methods, "delete", run), run);
  const outcome = await resource.delete(prior, context);
  return { ...outcome, ...rest, prior, told: outcome.diagnostics[0] };
}

export async function read(methods: Partial<NorthflankClient>, run: Run = {}) {
  const { prior = stateAfter() } = run;
  const { resource, context, ...rest } = start(methods, run);
  const outcome = await resource.read(prior, context);
  return { ...outcome, ...rest, prior, told: outcome.diagnostics[0] };
}

/** Changes to try: one that rolls the model out anew, and one that does not. */
export const BIGGER = "Qwen/Qwen3-32B";
export const toBigger = configOf({ spec: { type: "custom", configuration: modelOf({ name: BIGGER }) } });
export const described = configOf({ description: "new" });

/** What the API shows of the model once it is bigger, with changes. */
export const biggerItem = (changes: Partial<Deployment> = {}): Deployment =>
  itemOf({
    spec: { ...itemOf().spec, configuration: { ...itemOf().spec?.configuration, name: BIGGER } },
    deploymentConfiguration: { id: "configuration-2" },
    ...changes,
  });

/** An update that is accepted without a word. */
export const done = inTurn<undefined>(undefined);
