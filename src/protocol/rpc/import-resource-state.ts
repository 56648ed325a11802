import { ProviderServer } from "../gen/tfplugin6";
import { protoDiagnostics } from "../proto-diagnostics";
import { Provider } from "../provider";
import { decodeIdentity, encodeIdentityOf } from "./identity-codec";
import { encodeState } from "./state-codec";
import { resourceOfType } from "./type-lookup";
import { unary } from "./unary";

const NO_PRIVATE_STATE = Buffer.alloc(0);

export function importResourceState(provider: Provider): ProviderServer["importResourceState"] {
  return unary(
    async ({ typeName, id, identity: encodedIdentity }) => {
      const resource = resourceOfType(provider, typeName);
      const { identity, schema } = resource;
      const givenIdentity = identity ? decodeIdentity(encodedIdentity, identity) : null;
      const { result, diagnostics } =
        identity && givenIdentity ? identity.importState(givenIdentity) : resource.importState(id);
      const imported = result && {
        typeName,
        state: encodeState(result, schema),
        private: NO_PRIVATE_STATE,
        identity: encodeIdentityOf(resource, result),
      };
      return { importedResources: imported ? [imported] : [], diagnostics: protoDiagnostics(diagnostics) };
    },
    (diagnostics) => ({ importedResources: [], diagnostics }),
  );
}
