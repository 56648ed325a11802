import { GetResourceIdentitySchemas_Response, ProviderServer, ResourceIdentitySchema } from "../gen/tfplugin6";
import { Provider, ResourceIdentity } from "../provider";
import { unary } from "./unary";

export function getResourceIdentitySchemas(provider: Provider): ProviderServer["getResourceIdentitySchemas"] {
  return unary(
    async () => getResourceIdentitySchemasResponse(provider),
    (diagnostics) => ({ identitySchemas: {}, diagnostics }),
  );
}

export function getResourceIdentitySchemasResponse({ resources }: Provider): GetResourceIdentitySchemas_Response {
  const schemas = Object.entries(resources).flatMap(([typeName, { identity }]) =>
    identity ? [[typeName, identitySchema(identity)]] : [],
  );
  return { identitySchemas: Object.fromEntries(schemas), diagnostics: [] };
}

function identitySchema({ version, attributes }: ResourceIdentity): ResourceIdentitySchema {
  return {
    version: BigInt(version),
    identityAttributes: Object.entries(attributes).map(([name, { type, isRequired, description }]) => ({
      name,
      type: Buffer.from(JSON.stringify(type)),
      requiredForImport: isRequired,
      optionalForImport: !isRequired,
      description,
    })),
  };
}
