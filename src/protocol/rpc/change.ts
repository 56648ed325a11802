import { Diagnostic } from "../diagnostics";
import { decode, encode, isNullValue, WireValue } from "../dynamic-value";
import { DynamicValue, ProviderServer } from "../gen/tfplugin6";
import { log } from "../log";
import { ApplyContext, Outcome, Provider, Resource } from "../provider";
import { CtyType, objectType } from "../terraform-schema";
import { ObjectValue, unknownToNull } from "../values";
import { asDiagnostic, find, StopSwitch, unary, wire, wirePath } from "./answer";
import { encodeState, identityOf, nullableObject, objectOf } from "./wire-state";

// Changes, planned and applied.

export function changeRpcs(
  provider: Provider,
  stop: StopSwitch,
): Pick<ProviderServer, "planResourceChange" | "applyResourceChange"> {
  const resourceOf = (type: string) => find(provider.resources, "resource", type);
  return {
    planResourceChange: unary(
      async ({ typeName, priorState, proposedNewState, config, priorPrivate, priorIdentity }) => {
        const resource = resourceOf(typeName);
        const type = objectType(resource.schema.attributes);
        const prior = nullableObject(decode(priorState, type));
        const isDestroy = isNullValue(proposedNewState);
        const { result, diagnostics } = isDestroy
          ? planDestroy(resource, prior, priorPrivate)
          : resource.plan(prior, objectOf(config, resource.schema), priorPrivate);
        return {
          plannedState: encode(result.planned, type),
          requiresReplace: result.requiresReplace.map(wirePath),
          plannedPrivate: result.private,
          diagnostics: wire(diagnostics),
          // of a new object it is not known, of an old one it never changes (IDN-1)
          plannedIdentity: isDestroy || prior === null ? undefined : (priorIdentity ?? identityOf(resource, prior)),
        };
      },
      (diagnostics, { priorState, priorPrivate, priorIdentity }) => ({
        plannedState: priorState,
        requiresReplace: [],
        plannedPrivate: priorPrivate,
        diagnostics,
        plannedIdentity: priorIdentity,
      }),
    ),

    // private and identity in the answer replace the stored ones, also with an error (APPLY-9)
    applyResourceChange: unary(
      async ({ typeName, priorState, plannedState, config, plannedPrivate, plannedIdentity }, signal) => {
        const resource = resourceOf(typeName);
        const { state, newState, diagnostics } = await apply(resource, { priorState, plannedState, config }, signal);
        return {
          newState,
          diagnostics: wire(diagnostics),
          private: plannedPrivate,
          newIdentity: state && (identityOf(resource, state) ?? plannedIdentity),
        };
      },
      (diagnostics, { priorState, plannedPrivate, plannedIdentity }) => ({
        newState: priorState,
        diagnostics,
        private: plannedPrivate,
        newIdentity: plannedIdentity,
      }),
      stop,
    ),
  };
}

function planDestroy(resource: Resource, prior: ObjectValue | null, kept: Buffer) {
  const diagnostics = prior ? resource.planDestroy(prior) : [];
  return { result: { planned: null, requiresReplace: [], private: kept }, diagnostics };
}

interface ApplyRequest {
  readonly priorState: WireValue | undefined;
  readonly plannedState: WireValue | undefined;
  readonly config: WireValue | undefined;
}

interface Applied {
  readonly state?: ObjectValue;
  readonly newState: DynamicValue | undefined;
  readonly diagnostics: readonly Diagnostic[];
}

/** Create, update or delete (APPLY-1), with the best known state in the answer whatever happens (APPLY-6 to 8). */
async function apply(resource: Resource, request: ApplyRequest, signal: AbortSignal): Promise<Applied> {
  const type = objectType(resource.schema.attributes);
  const prior = nullableObject(decode(request.priorState, type));
  const planned = nullableObject(decode(request.plannedState, type));
  const config = nullableObject(decode(request.config, type));
  const known: (ObjectValue | null)[] = [prior];
  try {
    const saveState = (state: ObjectValue) => known.unshift(state);
    const { result, diagnostics } = await dispatch(resource, prior, planned, config, { signal, saveState });
    known.unshift(result);
    return { ...(result && { state: result }), newState: encodeState(result, resource.schema), diagnostics };
  } catch (thrown) {
    return { ...firstThatEncodes(known, type), diagnostics: [asDiagnostic(thrown)] };
  }
}

/** The newest state that core can store; a reply that does not decode would lose the object (APPLY-8). */
function firstThatEncodes(states: readonly (ObjectValue | null)[], type: CtyType): Omit<Applied, "diagnostics"> {
  for (const candidate of states) {
    try {
      const state = nullableObject(unknownToNull(candidate));
      return { ...(state && { state }), newState: encode(state, type) };
    } catch (thrown) {
      log.error("a state does not fit the schema", { error: String(thrown) });
    }
  }
  return { newState: undefined };
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
