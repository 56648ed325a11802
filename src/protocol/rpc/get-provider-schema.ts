import { GetProviderSchema_Response, ProviderServer } from "../gen/tfplugin6";
import { protoSchema } from "../proto-schema";
import { Provider } from "../provider";
import { TerraformSchema } from "../terraform-schema";
import { SERVER_CAPABILITIES } from "./server-capabilities";
import { unary } from "./unary";

export function getProviderSchema(provider: Provider): ProviderServer["getProviderSchema"] {
  return unary(
    async () => getProviderSchemaResponse(provider),
    (diagnostics) => ({ ...EMPTY, diagnostics }),
  );
}

const EMPTY: GetProviderSchema_Response = {
  provider: undefined,
  resourceSchemas: {},
  dataSourceSchemas: {},
  listResourceSchemas: {},
  diagnostics: [],
  serverCapabilities: undefined,
};

export function getProviderSchemaResponse(provider: Provider): GetProviderSchema_Response {
  return {
    ...EMPTY,
    provider: protoSchema(provider.schema),
    resourceSchemas: schemas(provider.resources),
    dataSourceSchemas: schemas(provider.dataSources),
    listResourceSchemas: schemas(provider.listResources),
    serverCapabilities: SERVER_CAPABILITIES,
  };
}

function schemas(all: { readonly [typeName: string]: { readonly schema: TerraformSchema } }) {
  return Object.fromEntries(Object.entries(all).map(([typeName, { schema }]) => [typeName, protoSchema(schema)]));
}
