import { ProviderServer } from "./gen/tfplugin6";
import { Provider } from "./provider";
import { applyResourceChange } from "./rpc/apply-resource-change";
import { configureProvider } from "./rpc/configure-provider";
import { getFunctions } from "./rpc/get-functions";
import { getMetadata } from "./rpc/get-metadata";
import { getProviderSchema } from "./rpc/get-provider-schema";
import { getResourceIdentitySchemas } from "./rpc/get-resource-identity-schemas";
import { importResourceState } from "./rpc/import-resource-state";
import { listResource } from "./rpc/list-resource";
import { moveResourceState } from "./rpc/move-resource-state";
import { planResourceChange } from "./rpc/plan-resource-change";
import { readDataSource } from "./rpc/read-data-source";
import { readResource } from "./rpc/read-resource";
import { stopProvider } from "./rpc/stop-provider";
import { StopSwitch } from "./rpc/stop-switch";
import { upgradeResourceIdentity } from "./rpc/upgrade-resource-identity";
import { upgradeResourceState } from "./rpc/upgrade-resource-state";
import { validateDataResourceConfig } from "./rpc/validate-data-resource-config";
import { validateListResourceConfig } from "./rpc/validate-list-resource-config";
import { validateProviderConfig } from "./rpc/validate-provider-config";
import { validateResourceConfig } from "./rpc/validate-resource-config";

/**
 * The RPCs that a provider serves. Each handler decodes the request, calls the provider and encodes the answer.
 * gRPC answers UNIMPLEMENTED to every RPC that is not in this list.
 */
export function providerServer(provider: Provider): ProviderServer {
  const stop = new StopSwitch();
  return {
    getMetadata: getMetadata(provider),
    getProviderSchema: getProviderSchema(provider),
    getResourceIdentitySchemas: getResourceIdentitySchemas(provider),
    getFunctions: getFunctions(),
    validateProviderConfig: validateProviderConfig(provider),
    validateResourceConfig: validateResourceConfig(provider),
    validateDataResourceConfig: validateDataResourceConfig(provider),
    validateListResourceConfig: validateListResourceConfig(provider),
    configureProvider: configureProvider(provider),
    upgradeResourceState: upgradeResourceState(provider),
    upgradeResourceIdentity: upgradeResourceIdentity(provider),
    readResource: readResource(provider, stop),
    importResourceState: importResourceState(provider),
    moveResourceState: moveResourceState(),
    planResourceChange: planResourceChange(provider),
    applyResourceChange: applyResourceChange(provider, stop),
    readDataSource: readDataSource(provider, stop),
    listResource: listResource(provider, stop),
    stopProvider: stopProvider(stop),
  };
}
