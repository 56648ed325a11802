import { ProviderServer, RawState } from "../gen/tfplugin6";
import { Provider } from "../provider";
import { objectType } from "../terraform-schema";
import { encodeState } from "./state-codec";
import { decodeStored, unreadable } from "./stored-json";
import { resourceOfType } from "./type-lookup";
import { unary } from "./unary";

export function upgradeResourceState(provider: Provider): ProviderServer["upgradeResourceState"] {
  return unary(
    async ({ typeName, rawState }) => {
      const { schema } = resourceOfType(provider, typeName);
      const state = decodeStored(rawState, objectType(schema.attributes), `state of this ${typeName}`) ?? null;
      // Terraform would silently forget the object if the answer were a null state (UPG-4).
      if (state === null) throw unreadable(`state of this ${typeName}`, reasonForNone(rawState));
      return { upgradedState: encodeState(state, schema), diagnostics: [] };
    },
    (diagnostics) => ({ upgradedState: undefined, diagnostics }),
  );
}

function reasonForNone(rawState: RawState | undefined): string {
  const isFlatmap = Object.keys(rawState?.flatmap ?? {}).length > 0;
  return isFlatmap ? "was written by a Terraform before 0.12, in a format that is not supported" : "is empty";
}
