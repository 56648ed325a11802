import { hasError } from "../diagnostics";
import { ProviderServer } from "../gen/tfplugin6";
import { protoDiagnostics } from "../proto-diagnostics";
import { Provider } from "../provider";
import { encodeIdentityOf } from "./identity-codec";
import { decodeObject, encodeState } from "./state-codec";
import { StopSwitch } from "./stop-switch";
import { resourceOfType } from "./type-lookup";
import { unary } from "./unary";

/** Terraform replaces the stored private state and identity by those of the response, so both are always returned (READ-3). */
export function readResource(provider: Provider, stop: StopSwitch): ProviderServer["readResource"] {
  return unary(
    async ({ typeName, currentState, private: privateState, currentIdentity }, signal) => {
      const resource = resourceOfType(provider, typeName);
      const prior = decodeObject(currentState, resource.schema);
      const outcome = await resource.read(prior, { signal, private: Buffer.from(privateState) });
      const { result, diagnostics } = outcome;
      const newState = hasError(diagnostics) ? prior : result;
      return {
        newState: encodeState(newState, resource.schema),
        diagnostics: protoDiagnostics(diagnostics),
        private: outcome.private ?? privateState,
        newIdentity: encodeIdentityOf(resource, newState) ?? currentIdentity,
      };
    },
    (diagnostics, { currentState, private: privateState, currentIdentity }) => ({
      newState: currentState,
      diagnostics,
      private: privateState,
      newIdentity: currentIdentity,
    }),
    stop,
  );
}
