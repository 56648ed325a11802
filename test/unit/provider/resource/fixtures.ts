import { ApiError, FailureKind } from "../../../../src/northflank/api-error";
import { BulkReader } from "../../../../src/northflank/bulk-reader";
import { Deployment, NorthflankClient } from "../../../../src/northflank/client";
import { Clock } from "../../../../src/northflank/clock";
import { isList, isObject, ObjectValue, Value } from "../../../../src/protocol/values";
import { ConfiguredConnection, Connection } from "../../../../src/provider/connection";
import { Deletions } from "../../../../src/provider/deletions";
import { ResourceAttributes } from "../../../../src/provider/framework/from-json-schema";
import { stateAfterApply } from "../../../../src/provider/framework/state";
import { resourceSchema, stateOf } from "../../../../src/provider/resource/api-mapping";
import { planDeployment } from "../../../../src/provider/resource/plan";

export const { attributes } = resourceSchema;
export const HOUR_MS = 3_600_000;
/** The private state of an object that was planned by nobody yet. */
export const NO_PRIVATE_STATE = Buffer.alloc(0);
/** When tests take place. */
export const NOW = Date.parse("2026-06-30T12:00:00Z");

/** What core sends for a configuration: every attribute is there, null where nothing is written. */
export function complete(own: ResourceAttributes, given: ObjectValue): ObjectValue {
  return Object.fromEntries(
    Object.entries(own).map(([name, { attributes: inner }]) => [name, completeValue(inner, given[name] ?? null)]),
  );
}

function completeValue(inner: ResourceAttributes | undefined, value: Value): Value {
  if (inner && isObject(value)) return complete(inner, value);
  if (inner && isList(value)) return value.map((element) => completeValue(inner, element));
  return value;
}

const PORT: ObjectValue = { name: "http", internal_port: 8000, protocol: "HTTP", public: true };

/** A configuration as a user writes it, with changes. */
export function configOf(changes: ObjectValue = {}): ObjectValue {
  return complete(attributes, {
    project_id: "demo",
    name: "Qwen Chat",
    ports: [PORT],
    spec: { type: "custom", configuration: modelOf() },
    ...changes,
  });
}

/** `spec.configuration`, with changes. */
export function modelOf(changes: ObjectValue = {}): ObjectValue {
  return { name: "Qwen/Qwen3-8B", engine: "vllm", ...changes };
}

/** What the API says of the deployment, with changes. */
export function itemOf(changes: Partial<Deployment> = {}): Deployment {
  return {
    id: "qwen-chat",
    projectId: "demo",
    name: "Qwen Chat",
    ports: [
      { id: "p1", name: "http", internalPort: 8000, protocol: "HTTP", public: true, dns: "http--qwen-chat.code.run" },
    ],
    spec: {
      type: "custom",
      configuration: {
        name: "Qwen/Qwen3-8B",
        engine: "vllm",
        revision: "main",
        architecture: { type: "aggregated", workerConfig: { sequenceLengthConfig: { maxModelLength: 4096 } } },
      },
    },
    entityId: "us",
    entityType: "user",
    creatorId: "me",
    dns: { base: "qwen-chat.demo.code.run", zone: "code.run" },
    status: "running",
    deploymentConfiguration: { id: "configuration-1", createdAt: "2026-06-30T12:00:01Z" },
    createdAt: "2026-06-30T12:00:01Z",
    updatedAt: "2026-06-30T12:00:01Z",
    ...changes,
  };
}

export function plannedOf(prior: ObjectValue | null, config: ObjectValue, teamId: string | null = null): ObjectValue {
  return planDeployment(prior, config, teamId, NO_PRIVATE_STATE).result.planned;
}

/** The state after a create with this configuration that the API answered with this item. */
export function stateAfter(config: ObjectValue = configOf(), item: Deployment = itemOf()): ObjectValue {
  const planned = plannedOf(null, config);
  return stateAfterApply(attributes, planned, stateOf(item, planned));
}

export function apiError(kind: FailureKind, status?: number, text?: string): ApiError {
  return new ApiError({ kind, method: "POST", path: "/v1/projects/demo/llm-model-deployments", status, text });
}

export const refused = (status: number, text = "as the API says") => apiError("refused", status, text);

type Calls = Pick<NorthflankClient, "get" | "list" | "create" | "update" | "delete">;

/** A client that does what a test says, and records what it was asked; anything else fails the test. */
export function fakeClient(methods: Partial<Calls>): { client: NorthflankClient; calls: string[] } {
  const calls: string[] = [];
  const call =
    <Name extends keyof Calls>(name: Name) =>
    (...args: unknown[]): unknown => {
      calls.push(name);
      const method = methods[name] as ((...all: unknown[]) => unknown) | undefined;
      if (method === undefined) throw new Error(`unexpected call: ${name}`);
      return method(...args);
    };
  const all = { get: call("get"), list: call("list"), create: call("create"), update: call("update") };
  return { client: { ...all, delete: call("delete") } as unknown as NorthflankClient, calls };
}

/** Gives or throws one outcome after another; the last one stays. */
export function inTurn<T>(...outcomes: (T | Error)[]): () => Promise<T> {
  return async () => {
    const next = outcomes.length > 1 ? outcomes.shift() : outcomes[0];
    if (next instanceof Error) throw next;
    return next as T;
  };
}

export function connectionTo(
  client: NorthflankClient,
  teamId: string | null = null,
  clock: Clock = new FakeClock(),
  known: Partial<Connection> = {},
): ConfiguredConnection {
  const reads = new BulkReader(client, false, { clock, onListUnusable: () => undefined });
  const connection = connectionOf({ client, reads, teamId, pollIntervalMs: 1000, clock, ...known });
  return { get: () => connection, teamId, api: connection.api } as unknown as ConfiguredConnection;
}

/** The API that the tests of this folder use. */
export const API = "api.example.com";

/** A connection of a process that has not done anything yet. */
export function connectionOf(
  parts: Pick<Connection, "client" | "reads" | "clock" | "pollIntervalMs"> & Partial<Connection>,
): Connection {
  return {
    teamId: null,
    apiClockAheadMs: () => undefined,
    created: new Set(),
    api: API,
    deletions: new Deletions(),
    ...parts,
  };
}

/** Time that passes only while somebody sleeps. */
export class FakeClock implements Clock {
  readonly sleeps: number[] = [];
  private at = NOW;

  /** @param onSleep told of each sleep before it ends */
  constructor(private readonly onSleep: (sleeps: number) => void = () => undefined) {}

  now(): number {
    return this.at;
  }

  async sleep(ms: number, signal?: AbortSignal): Promise<void> {
    if (signal?.aborted) throw signal.reason;
    this.sleeps.push(ms);
    this.at += ms;
    this.onSleep(this.sleeps.length);
    if (signal?.aborted) throw signal.reason;
  }
}

/** The log goes nowhere while the tests of a file run. */
export function muteLog(): void {
  let mute: jest.SpyInstance;
  beforeAll(() => {
    mute = jest.spyOn(process.stderr, "write").mockReturnValue(true);
  });
  afterAll(() => mute.mockRestore());
}
