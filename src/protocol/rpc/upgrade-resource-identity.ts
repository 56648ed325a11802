import { decodeJson } from "../decode-json";
import { encode } from "../dynamic-value";
import { ProviderServer } from "../gen/tfplugin6";
import { Provider } from "../provider";
import { identityType } from "./identity-codec";
import { storedJson } from "./stored-json";
import { resourceOfType } from "./type-lookup";
import { unary } from "./unary";

export function upgradeResourceIdentity(provider: Provider): ProviderServer["upgradeResourceIdentity"] {
  return unary(
    async ({ typeName, rawIdentity }) => {
      const { identity } = resourceOfType(provider, typeName);
      const json = storedJson(rawIdentity);
      // A state that was written before identities existed has none. The next read adds it (UPG-6).
      if (!identity || json === "") return { upgradedIdentity: undefined, diagnostics: [] };
      const type = identityType(identity);
      return { upgradedIdentity: { identityData: encode(decodeJson(json, type, true), type) }, diagnostics: [] };
    },
    (diagnostics) => ({ upgradedIdentity: undefined, diagnostics }),
  );
}
