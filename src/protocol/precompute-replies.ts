import { ProviderService } from "./gen/tfplugin6";
import { PrecomputedReplies, Provider } from "./provider";
import { getFunctionsResponse } from "./rpc/get-functions";
import { getMetadataResponse } from "./rpc/get-metadata";
import { getProviderSchemaResponse } from "./rpc/get-provider-schema";
import { getResourceIdentitySchemasResponse } from "./rpc/get-resource-identity-schemas";

/**
 * The replies that describe a provider are the same at every start. The build computes them, so that Terraform has the
 * schemas before the provider's own code is loaded.
 */
export function precomputeReplies(provider: Provider): PrecomputedReplies {
  const { getMetadata, getProviderSchema, getResourceIdentitySchemas, getFunctions } = ProviderService;
  const replies = {
    getMetadata: getMetadata.responseSerialize(getMetadataResponse(provider)),
    getProviderSchema: getProviderSchema.responseSerialize(getProviderSchemaResponse(provider)),
    getResourceIdentitySchemas: getResourceIdentitySchemas.responseSerialize(
      getResourceIdentitySchemasResponse(provider),
    ),
    getFunctions: getFunctions.responseSerialize(getFunctionsResponse()),
  };
  return Object.fromEntries(Object.entries(replies).map(([rpc, bytes]) => [rpc, bytes.toString("base64")]));
}
