import { ProviderService } from "./gen/tfplugin6";
import { PreparedReplies, Provider } from "./provider";
import { functionsReply, identityReply, metadataReply, schemaReply } from "./rpc/schema";

// The replies that say what a provider offers are the same at every start. They are made when the plugin is built, so
// that core has its schemas before the provider itself is loaded.

export function prepareReplies(provider: Provider): PreparedReplies {
  const { getMetadata, getProviderSchema, getResourceIdentitySchemas, getFunctions } = ProviderService;
  const replies = {
    getMetadata: getMetadata.responseSerialize(metadataReply(provider)),
    getProviderSchema: getProviderSchema.responseSerialize(schemaReply(provider)),
    getResourceIdentitySchemas: getResourceIdentitySchemas.responseSerialize(identityReply(provider)),
    getFunctions: getFunctions.responseSerialize(functionsReply()),
  };
  return Object.fromEntries(Object.entries(replies).map(([call, bytes]) => [call, bytes.toString("base64")]));
}
