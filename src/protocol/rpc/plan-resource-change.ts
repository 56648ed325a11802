import { encode, isNullValue } from "../dynamic-value";
import { ProviderServer } from "../gen/tfplugin6";
import { protoDiagnostics, protoPath } from "../proto-diagnostics";
import { Provider, Resource } from "../provider";
import { objectType } from "../terraform-schema";
import { ObjectValue } from "../values";
import { encodeIdentityOf } from "./identity-codec";
import { decodeNullableObject, decodeObject } from "./state-codec";
import { resourceOfType } from "./type-lookup";
import { unary } from "./unary";

export function planResourceChange(provider: Provider): ProviderServer["planResourceChange"] {
  return unary(
    async ({ typeName, priorState, proposedNewState, config, priorPrivate, priorIdentity }) => {
      const resource = resourceOfType(provider, typeName);
      const { schema } = resource;
      const prior = decodeNullableObject(priorState, schema);
      const isDestroy = isNullValue(proposedNewState);
      const { result, diagnostics } = isDestroy
        ? planDestroy(resource, prior, priorPrivate)
        : resource.plan(prior, decodeObject(config, schema), priorPrivate);
      return {
        plannedState: encode(result.planned, objectType(schema.attributes)),
        requiresReplace: result.requiresReplace.map(protoPath),
        plannedPrivate: result.private,
        diagnostics: protoDiagnostics(diagnostics),
        // The identity of a new object is not known yet; that of an existing object never changes (IDN-1).
        plannedIdentity: isDestroy || prior === null ? undefined : (priorIdentity ?? encodeIdentityOf(resource, prior)),
      };
    },
    (diagnostics, { priorState, priorPrivate, priorIdentity }) => ({
      plannedState: priorState,
      requiresReplace: [],
      plannedPrivate: priorPrivate,
      diagnostics,
      plannedIdentity: priorIdentity,
    }),
  );
}

function planDestroy(resource: Resource, prior: ObjectValue | null, priorPrivate: Buffer) {
  const diagnostics = prior ? resource.planDestroy(prior, priorPrivate) : [];
  return { result: { planned: null, requiresReplace: [], private: priorPrivate }, diagnostics };
}
