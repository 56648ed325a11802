import { Diagnostic } from "../diagnostics";
import { encode } from "../dynamic-value";
import { ApplyResourceChange_Request, DynamicValue, ProviderServer } from "../gen/tfplugin6";
import { log } from "../log";
import { protoDiagnostics } from "../proto-diagnostics";
import { ApplyContext, Provider, Resource, StoredOutcome } from "../provider";
import { objectType, TerraformSchema } from "../terraform-schema";
import { ObjectValue, unknownToNull } from "../values";
import { diagnosticOf } from "./exceptions";
import { encodeIdentityOf } from "./identity-codec";
import { asNullableObject, decodeNullableObject, encodeState } from "./state-codec";
import { StopSwitch } from "./stop-switch";
import { resourceOfType } from "./type-lookup";
import { unary } from "./unary";

/**
 * Terraform replaces the stored private state and identity by those of the response, even when the response has an
 * error (APPLY-9).
 */
export function applyResourceChange(provider: Provider, stop: StopSwitch): ProviderServer["applyResourceChange"] {
  return unary(
    async (request, signal) => {
      const resource = resourceOfType(provider, request.typeName);
      const { state, newState, diagnostics, ...applied } = await apply(resource, request, signal);
      return {
        newState,
        diagnostics: protoDiagnostics(diagnostics),
        private: applied.private ?? request.plannedPrivate,
        newIdentity: state && (encodeIdentityOf(resource, state) ?? request.plannedIdentity),
      };
    },
    (diagnostics, { priorState, plannedPrivate, plannedIdentity }) => ({
      newState: priorState,
      diagnostics,
      private: plannedPrivate,
      newIdentity: plannedIdentity,
    }),
    stop,
  );
}

interface ApplyResult {
  readonly state?: ObjectValue;
  /** The same state, encoded. */
  readonly newState: DynamicValue | undefined;
  readonly diagnostics: readonly Diagnostic[];
  readonly private?: Buffer;
}

/** Whatever happens, the result has the newest state that the provider reported (APPLY-6 to 8). */
async function apply(
  resource: Resource,
  { priorState, plannedState, config, plannedPrivate }: ApplyResourceChange_Request,
  signal: AbortSignal,
): Promise<ApplyResult> {
  const { schema } = resource;
  const change = {
    prior: decodeNullableObject(priorState, schema),
    planned: decodeNullableObject(plannedState, schema),
    config: decodeNullableObject(config, schema),
  };
  const newestFirst: (ObjectValue | null)[] = [change.prior];
  try {
    const saveState = (state: ObjectValue) => newestFirst.unshift(state);
    const context = { signal, saveState, private: Buffer.from(plannedPrivate) };
    const { result, ...said } = await createUpdateOrDelete(resource, change, context);
    newestFirst.unshift(result);
    return { ...(result && { state: result }), newState: encodeState(result, schema), ...said };
  } catch (thrown) {
    return { ...firstEncodable(newestFirst, schema), diagnostics: [diagnosticOf(thrown)] };
  }
}

interface Change {
  readonly prior: ObjectValue | null;
  readonly planned: ObjectValue | null;
  readonly config: ObjectValue | null;
}

/** The prior and the planned state tell which operation Terraform wants (APPLY-1). */
function createUpdateOrDelete(
  resource: Resource,
  { prior, planned, config }: Change,
  context: ApplyContext,
): Promise<StoredOutcome<ObjectValue | null>> {
  if (planned === null) {
    if (prior === null) throw new Error("the request has neither a prior nor a planned state");
    return resource.delete(prior, context);
  }
  if (config === null) throw new Error("the request has no configuration");
  return prior === null ? resource.create(planned, config, context) : resource.update(prior, planned, config, context);
}

/** Terraform loses the object if it cannot decode the new state, so states that do not fit the schema are skipped (APPLY-8). */
function firstEncodable(
  states: readonly (ObjectValue | null)[],
  { attributes }: TerraformSchema,
): Omit<ApplyResult, "diagnostics"> {
  for (const candidate of states) {
    try {
      const state = asNullableObject(unknownToNull(candidate));
      return { ...(state && { state }), newState: encode(state, objectType(attributes)) };
    } catch (thrown) {
      log.error("a state does not fit the schema", { error: String(thrown) });
    }
  }
  return { newState: undefined };
}
