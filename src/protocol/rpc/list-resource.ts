import { Diagnostic, isDiagnostic } from "../diagnostics";
import { ListResource_Event, ProviderServer } from "../gen/tfplugin6";
import { safeLine } from "../log";
import { protoDiagnostics } from "../proto-diagnostics";
import { ListedObject, Provider, Resource } from "../provider";
import { diagnosticOf } from "./exceptions";
import { encodeIdentityOf } from "./identity-codec";
import { decodeObject, encodeState } from "./state-codec";
import { abortSignalOf, StopSwitch } from "./stop-switch";
import { listResourceOfType, resourceOfType } from "./type-lookup";

/** Streams the objects. The stream ends at the limit, at an error, or when Terraform cancels the call (LIST-1). */
export function listResource(provider: Provider, stop: StopSwitch): ProviderServer["listResource"] {
  return async (call) => {
    const { typeName, config, includeResourceObject, limit } = call.request;
    try {
      const listResource = listResourceOfType(provider, typeName);
      const resource = resourceOfType(provider, typeName);
      const signal = abortSignalOf(call, stop);
      let sent = 0n;
      for await (const listed of listResource.list(decodeObject(config, listResource.schema), { signal })) {
        if (call.cancelled) return;
        const failed = isDiagnostic(listed);
        call.write(failed ? errorEvent(listed) : objectEvent(resource, listed, includeResourceObject));
        sent += 1n;
        if (failed || (limit > 0n && sent >= limit)) break;
      }
    } catch (thrown) {
      call.write(errorEvent(diagnosticOf(thrown)));
    }
    call.end();
  };
}

function objectEvent(
  resource: Resource,
  { displayName, state, diagnostics }: ListedObject,
  includeResourceObject: boolean,
): ListResource_Event {
  return {
    identity: encodeIdentityOf(resource, state),
    displayName: safeLine(displayName),
    resourceObject: includeResourceObject ? encodeState(state, resource.schema) : undefined,
    diagnostic: protoDiagnostics(diagnostics),
  };
}

function errorEvent(diagnostic: Diagnostic): ListResource_Event {
  return {
    identity: undefined,
    displayName: "",
    resourceObject: undefined,
    diagnostic: protoDiagnostics([diagnostic]),
  };
}
