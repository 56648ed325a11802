import { decodeJson } from "../decode-json";
import { ProviderServer, RawState } from "../gen/tfplugin6";
import { Provider } from "../provider";
import { objectType } from "../terraform-schema";
import { UserError } from "./exceptions";
import { encodeState } from "./state-codec";
import { storedJson } from "./stored-json";
import { resourceOfType } from "./type-lookup";
import { unary } from "./unary";

export function upgradeResourceState(provider: Provider): ProviderServer["upgradeResourceState"] {
  return unary(
    async ({ typeName, rawState }) => {
      const { schema } = resourceOfType(provider, typeName);
      const json = storedJson(rawState);
      const state = json === "" ? null : decodeJson(json, objectType(schema.attributes), true);
      // Terraform would silently forget the object if the answer were a null state (UPG-4).
      if (state === null) throw unreadableState(typeName, rawState);
      return { upgradedState: encodeState(state, schema), diagnostics: [] };
    },
    (diagnostics) => ({ upgradedState: undefined, diagnostics }),
  );
}

function unreadableState(typeName: string, rawState: RawState | undefined): UserError {
  const isFlatmap = Object.keys(rawState?.flatmap ?? {}).length > 0;
  const reason = isFlatmap ? "was written by a Terraform before 0.12, in a format that is not supported" : "is empty";
  return new UserError(
    "Stored state cannot be read",
    `The stored state of this ${typeName} ${reason}. Restore the state from a backup, or remove the resource from the state (terraform state rm) and import the object again.`,
  );
}
