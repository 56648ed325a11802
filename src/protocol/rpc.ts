import { ServerUnaryCall, sendUnaryData } from "@grpc/grpc-js";
import { AttributePath, Diagnostic, error, hasError } from "./diagnostics";
import { decode, decodeJson, encode, WireValue } from "./dynamic-value";
import {
  Diagnostic_Severity,
  DynamicValue,
  ProviderServer,
  Diagnostic as WireDiagnostic,
  AttributePath as WirePath,
} from "./gen/tfplugin6";
import { log, redact } from "./log";
import { ApplyContext, DataSource, Outcome, Provider, Resource } from "./provider";
import { CtyType, objectType, TerraformSchema } from "./terraform-schema";
import { isObject, isWhollyKnown, ObjectValue, unknownToNull, Value } from "./values";
import { wireSchema } from "./wire-schema";

// Each RPC translates in, calls the provider, translates out. Whatever goes wrong on the way becomes a diagnostic
// (RPC-2): a gRPC error would read "plugin crashed", and lose what an apply has done so far.

const NO_BYTES = Buffer.alloc(0);
const CAPABILITIES = { planDestroy: true, getProviderSchemaOptional: true, moveResourceState: false };

export function providerServer(provider: Provider): ProviderServer {
  const stop = new StopSwitch();
  const resource = (type: string) => find(provider.resources, "resource", type);
  const dataSource = (type: string) => find(provider.dataSources, "data source", type);

  return {
    getMetadata: unary(
      async () => ({
        serverCapabilities: CAPABILITIES,
        diagnostics: [],
        resources: Object.keys(provider.resources).map((typeName) => ({ typeName })),
        dataSources: Object.keys(provider.dataSources).map((typeName) => ({ typeName })),
      }),
      (diagnostics) => ({ diagnostics, serverCapabilities: undefined, resources: [], dataSources: [] }),
    ),

    getProviderSchema: unary(
      async () => ({
        provider: wireSchema(provider.schema),
        resourceSchemas: schemas(provider.resources),
        dataSourceSchemas: schemas(provider.dataSources),
        diagnostics: [],
        serverCapabilities: CAPABILITIES,
      }),
      (diagnostics) => ({
        diagnostics,
        provider: undefined,
        resourceSchemas: {},
        dataSourceSchemas: {},
        serverCapabilities: undefined,
      }),
    ),

    getResourceIdentitySchemas: unary(async () => ({ diagnostics: [] }), onlyDiagnostics),
    getFunctions: unary(async () => ({ diagnostics: [] }), onlyDiagnostics),

    validateProviderConfig: unary(
      async ({ config }) => ({ diagnostics: wire(provider.validateConfig(objectOf(config, provider.schema))) }),
      onlyDiagnostics,
    ),

    validateResourceConfig: unary(async ({ typeName, config }) => {
      const type = resource(typeName);
      return { diagnostics: wire(type.validateConfig(objectOf(config, type.schema))) };
    }, onlyDiagnostics),

    validateDataResourceConfig: unary(async ({ typeName, config }) => {
      const type = dataSource(typeName);
      return { diagnostics: wire(type.validateConfig(objectOf(config, type.schema))) };
    }, onlyDiagnostics),

    configureProvider: unary(
      async ({ config }) => ({ diagnostics: wire(provider.configure(objectOf(config, provider.schema))) }),
      onlyDiagnostics,
    ),

    upgradeResourceState: unary(
      async ({ typeName, rawState }) => {
        const { schema } = resource(typeName);
        const json = Buffer.from(rawState?.json ?? NO_BYTES).toString("utf8");
        const state = json === "" ? null : decodeJson(json, objectType(schema.attributes), true);
        // a null state would silently drop the object (UPG-4)
        if (state === null)
          throw new UserError("State cannot be read", `The stored state of this ${typeName} is empty.`);
        return { upgradedState: encodeState(state, schema), diagnostics: [] };
      },
      (diagnostics) => ({ upgradedState: undefined, diagnostics }),
    ),

    readResource: unary(
      async ({ typeName, currentState, private: kept }, signal) => {
        const type = resource(typeName);
        const prior = objectOf(currentState, type.schema);
        const { result, diagnostics } = await type.read(prior, { signal });
        const state = hasError(diagnostics) ? prior : result;
        return { newState: encodeState(state, type.schema), diagnostics: wire(diagnostics), private: kept };
      },
      (diagnostics, { currentState, private: kept }) => ({ newState: currentState, diagnostics, private: kept }),
      stop,
    ),

    planResourceChange: unary(
      async ({ typeName, priorState, proposedNewState, config, priorPrivate }) => {
        const type = resource(typeName);
        const objects = objectType(type.schema.attributes);
        const prior = nullableObject(decode(priorState, objects));
        const isDestroy = decode(proposedNewState, objects) === null;
        const { result, diagnostics } = isDestroy
          ? { result: { planned: null, requiresReplace: [] }, diagnostics: prior ? type.planDestroy(prior) : [] }
          : type.plan(prior, objectOf(config, type.schema));
        return {
          plannedState: encode(result.planned, objects),
          requiresReplace: result.requiresReplace.map(wirePath),
          plannedPrivate: priorPrivate,
          diagnostics: wire(diagnostics),
        };
      },
      (diagnostics, { priorState, priorPrivate }) => ({
        plannedState: priorState,
        requiresReplace: [],
        plannedPrivate: priorPrivate,
        diagnostics,
      }),
    ),

    applyResourceChange: unary(
      async ({ typeName, priorState, plannedState, config, plannedPrivate }, signal) => {
        const { newState, diagnostics } = await apply(resource(typeName), { priorState, plannedState, config }, signal);
        return { newState, diagnostics: wire(diagnostics), private: plannedPrivate };
      },
      (diagnostics, { priorState, plannedPrivate }) => ({ newState: priorState, diagnostics, private: plannedPrivate }),
      stop,
    ),

    importResourceState: unary(
      async ({ typeName, id }) => {
        const type = resource(typeName);
        const { result, diagnostics } = type.importState(id);
        const imported = result && [{ typeName, state: encodeState(result, type.schema), private: NO_BYTES }];
        return { importedResources: imported ?? [], diagnostics: wire(diagnostics) };
      },
      (diagnostics) => ({ importedResources: [], diagnostics }),
    ),

    // OpenTofu calls it without looking at the capability (RPC table)
    moveResourceState: unary(async ({ sourceTypeName, targetTypeName }) => {
      throw new UserError(
        "Move not supported",
        `A ${sourceTypeName} cannot become a ${targetTypeName}. Remove the old resource from state (terraform state rm) and import the object as the new one.`,
      );
    }, onlyDiagnostics),

    readDataSource: unary(
      async ({ typeName, config }, signal) => {
        const type = dataSource(typeName);
        const { result, diagnostics } = await type.read(objectOf(config, type.schema), { signal });
        return { state: result ? encodeState(result, type.schema) : undefined, diagnostics: wire(diagnostics) };
      },
      (diagnostics) => ({ state: undefined, diagnostics }),
      stop,
    ),

    stopProvider: unary(
      async () => {
        stop.pull();
        return { error: "" };
      },
      () => ({ error: "" }),
    ),
  };
}

/** Core asks to stop: all running calls end their waits; later calls are not stopped (STOP-1). */
class StopSwitch {
  private current = new AbortController();

  get signal(): AbortSignal {
    return this.current.signal;
  }

  pull(): void {
    log.info("core asks to stop: waits end, nothing new is begun");
    this.current.abort();
    this.current = new AbortController();
  }
}

/** A mistake of the user or of a stored file, to be told as it is. */
class UserError extends Error {
  constructor(
    readonly summary: string,
    readonly detail: string,
  ) {
    super(summary);
  }
}

type Handler<Request, Response> = (request: Request, signal: AbortSignal) => Promise<NoInfer<Response>>;

/** Wraps a handler for gRPC: `whenFailed` gives the answer for an exception, diagnostics included. */
function unary<Request, Response>(
  handle: Handler<Request, Response>,
  whenFailed: (diagnostics: WireDiagnostic[], request: Request) => NoInfer<Response>,
  stop?: StopSwitch,
): (call: ServerUnaryCall<Request, Response>, callback: sendUnaryData<Response>) => void {
  return (call, callback) => {
    const own = new AbortController();
    call.on("cancelled", () => own.abort());
    const signal = stop ? AbortSignal.any([own.signal, stop.signal]) : own.signal;
    handle(call.request, signal).then(
      (response) => callback(null, response),
      (thrown: unknown) => callback(null, whenFailed(wire([asDiagnostic(thrown)]), call.request)),
    );
  };
}

function onlyDiagnostics(diagnostics: WireDiagnostic[]): { diagnostics: WireDiagnostic[] } {
  return { diagnostics };
}

function asDiagnostic(thrown: unknown): Diagnostic {
  if (thrown instanceof UserError) return error(thrown.summary, thrown.detail);
  const text = thrown instanceof Error ? (thrown.stack ?? thrown.message) : String(thrown);
  log.error("a call failed unexpectedly", { error: text });
  return error("The provider failed", `This is a bug of the provider, please report it.\n\n${text}`);
}

interface ApplyRequest {
  readonly priorState: WireValue | undefined;
  readonly plannedState: WireValue | undefined;
  readonly config: WireValue | undefined;
}

/** Create, update or delete (APPLY-1), with the best known state in the answer whatever happens (APPLY-6 to 8). */
async function apply(
  resource: Resource,
  request: ApplyRequest,
  signal: AbortSignal,
): Promise<{ newState: DynamicValue | undefined; diagnostics: readonly Diagnostic[] }> {
  const type = objectType(resource.schema.attributes);
  const prior = nullableObject(decode(request.priorState, type));
  const planned = nullableObject(decode(request.plannedState, type));
  const config = nullableObject(decode(request.config, type));
  const known: (ObjectValue | null)[] = [prior];
  try {
    const saveState = (state: ObjectValue) => known.unshift(state);
    const { result, diagnostics } = await dispatch(resource, prior, planned, config, { signal, saveState });
    known.unshift(result);
    return { newState: encodeState(result, resource.schema), diagnostics };
  } catch (thrown) {
    return { newState: firstThatEncodes(known, type), diagnostics: [asDiagnostic(thrown)] };
  }
}

/** The newest state that core can store; a reply that does not decode would lose the object (APPLY-8). */
function firstThatEncodes(states: readonly (ObjectValue | null)[], type: CtyType): DynamicValue | undefined {
  for (const state of states) {
    try {
      return encode(unknownToNull(state), type);
    } catch (thrown) {
      log.error("a state does not fit the schema", { error: String(thrown) });
    }
  }
  return undefined;
}

function dispatch(
  resource: Resource,
  prior: ObjectValue | null,
  planned: ObjectValue | null,
  config: ObjectValue | null,
  context: ApplyContext,
): Promise<Outcome<ObjectValue | null>> {
  if (planned === null) {
    if (prior === null) throw new Error("nothing to delete: neither a prior nor a planned state");
    return resource.delete(prior, context);
  }
  if (config === null) throw new Error("an apply came without configuration");
  return prior === null ? resource.create(planned, config, context) : resource.update(prior, planned, config, context);
}

/** A state that core can store: nothing unknown, everything of the schema, nothing else. */
function encodeState(state: Value, schema: TerraformSchema): DynamicValue {
  if (!isWhollyKnown(state)) throw new Error("the resulting state still holds unknown values");
  return encode(state, objectType(schema.attributes));
}

function find<T extends Resource | DataSource>(all: { readonly [type: string]: T }, kind: string, type: string): T {
  const found = Object.hasOwn(all, type) ? all[type] : undefined;
  if (found) return found;
  const known = Object.keys(all).join(", ");
  throw new UserError(`Unknown ${kind}`, `This provider has no ${kind} "${type}"; it has: ${known || "none"}.`);
}

function objectOf(value: WireValue | undefined, schema: TerraformSchema): ObjectValue {
  const decoded = nullableObject(decode(value, objectType(schema.attributes)));
  // an absent configuration has every attribute, unset
  return decoded ?? Object.fromEntries(Object.keys(schema.attributes).map((name) => [name, null]));
}

function nullableObject(value: Value): ObjectValue | null {
  if (value === null || isObject(value)) return value;
  throw new Error("expected an object");
}

function schemas(all: { readonly [type: string]: Resource | DataSource }) {
  return Object.fromEntries(Object.entries(all).map(([type, { schema }]) => [type, wireSchema(schema)]));
}

function wire(diagnostics: readonly Diagnostic[]): WireDiagnostic[] {
  return diagnostics.map(({ severity, summary, detail, path }) => ({
    severity: severity === "error" ? Diagnostic_Severity.ERROR : Diagnostic_Severity.WARNING,
    summary: redact(summary),
    detail: redact(detail),
    attribute: path && wirePath(path),
  }));
}

function wirePath(path: AttributePath): WirePath {
  return {
    steps: path.map((step) => {
      if (typeof step === "string") return { selector: { $case: "attributeName", value: step } };
      if (typeof step === "number") return { selector: { $case: "elementKeyInt", value: BigInt(step) } };
      return { selector: { $case: "elementKeyString", value: step.key } };
    }),
  };
}
