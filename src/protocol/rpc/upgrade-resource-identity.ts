import { encode } from "../dynamic-value";
import { ProviderServer } from "../gen/tfplugin6";
import { Provider } from "../provider";
import { identityType } from "./identity-codec";
import { decodeStored } from "./stored-json";
import { resourceOfType } from "./type-lookup";
import { unary } from "./unary";

export function upgradeResourceIdentity(provider: Provider): ProviderServer["upgradeResourceIdentity"] {
  return unary(
    async ({ typeName, rawIdentity }) => {
      const { identity } = resourceOfType(provider, typeName);
      const type = identity && identityType(identity);
      const stored = type && decodeStored(rawIdentity, type, `identity of this ${typeName}`);
      // A state that was written before identities existed has none. The next read adds it (UPG-6).
      if (!type || stored === undefined) return { upgradedIdentity: undefined, diagnostics: [] };
      return { upgradedIdentity: { identityData: encode(stored, type) }, diagnostics: [] };
    },
    (diagnostics) => ({ upgradedIdentity: undefined, diagnostics }),
  );
}
