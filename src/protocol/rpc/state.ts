import { hasError } from "../diagnostics";
import { decode, decodeJson, encode } from "../dynamic-value";
import { ProviderServer, RawState } from "../gen/tfplugin6";
import { Provider } from "../provider";
import { objectType } from "../terraform-schema";
import { find, onlyDiagnostics, StopSwitch, UserError, unary, wire } from "./answer";
import { encodeState, identityOf, identityType, nullableObject, objectOf } from "./wire-state";

// Objects that exist: their stored states, read again, imported, moved.

type Rpcs =
  | "upgradeResourceState"
  | "upgradeResourceIdentity"
  | "readResource"
  | "importResourceState"
  | "moveResourceState";

const NO_BYTES = Buffer.alloc(0);

export function stateRpcs(provider: Provider, stop: StopSwitch): Pick<ProviderServer, Rpcs> {
  const resourceOf = (type: string) => find(provider.resources, "resource", type);
  return {
    upgradeResourceState: unary(
      async ({ typeName, rawState }) => {
        const { schema } = resourceOf(typeName);
        const json = jsonOf(rawState);
        const state = json === "" ? null : decodeJson(json, objectType(schema.attributes), true);
        // a null state would silently drop the object (UPG-4)
        if (state === null) {
          const form = Object.keys(rawState?.flatmap ?? {}).length > 0 ? "of a Terraform before 0.12" : "empty";
          throw new UserError("State cannot be read", `The stored state of this ${typeName} is ${form}.`);
        }
        return { upgradedState: encodeState(state, schema), diagnostics: [] };
      },
      (diagnostics) => ({ upgradedState: undefined, diagnostics }),
    ),

    upgradeResourceIdentity: unary(
      async ({ typeName, rawIdentity }) => {
        const { identity } = resourceOf(typeName);
        const json = jsonOf(rawIdentity);
        // state from before identities has none: no error, and the next read gives one (UPG-6)
        if (!identity || json === "") return { upgradedIdentity: undefined, diagnostics: [] };
        const type = identityType(identity);
        return { upgradedIdentity: { identityData: encode(decodeJson(json, type, true), type) }, diagnostics: [] };
      },
      (diagnostics) => ({ upgradedIdentity: undefined, diagnostics }),
    ),

    // private and identity in the answer replace the stored ones: both are always given back (READ-3)
    readResource: unary(
      async ({ typeName, currentState, private: kept, currentIdentity }, signal) => {
        const resource = resourceOf(typeName);
        const prior = objectOf(currentState, resource.schema);
        const { result, diagnostics } = await resource.read(prior, { signal });
        const state = hasError(diagnostics) ? prior : result;
        return {
          newState: encodeState(state, resource.schema),
          diagnostics: wire(diagnostics),
          private: kept,
          newIdentity: identityOf(resource, state) ?? currentIdentity,
        };
      },
      (diagnostics, { currentState, private: kept, currentIdentity }) => ({
        newState: currentState,
        diagnostics,
        private: kept,
        newIdentity: currentIdentity,
      }),
      stop,
    ),

    importResourceState: unary(
      async ({ typeName, id, identity: given }) => {
        const resource = resourceOf(typeName);
        const { identity, schema } = resource;
        const byIdentity =
          identity && given ? nullableObject(decode(given.identityData, identityType(identity))) : null;
        const { result, diagnostics } =
          identity && byIdentity ? identity.importState(byIdentity) : resource.importState(id);
        const imported = result && {
          typeName,
          state: encodeState(result, schema),
          private: NO_BYTES,
          identity: identityOf(resource, result),
        };
        return { importedResources: imported ? [imported] : [], diagnostics: wire(diagnostics) };
      },
      (diagnostics) => ({ importedResources: [], diagnostics }),
    ),

    // OpenTofu calls it without looking at the capability
    moveResourceState: unary(async ({ sourceTypeName, targetTypeName }) => {
      throw new UserError(
        "Move not supported",
        `A ${sourceTypeName} cannot become a ${targetTypeName}. Remove the old resource from state (terraform state rm) and import the object as the new one.`,
      );
    }, onlyDiagnostics),
  };
}

const jsonOf = (state: RawState | undefined) => Buffer.from(state?.json ?? NO_BYTES).toString("utf8");
