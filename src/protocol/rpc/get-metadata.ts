import { GetMetadata_Response, ProviderServer } from "../gen/tfplugin6";
import { Provider } from "../provider";
import { SERVER_CAPABILITIES } from "./server-capabilities";
import { unary } from "./unary";

export function getMetadata(provider: Provider): ProviderServer["getMetadata"] {
  return unary(
    async () => getMetadataResponse(provider),
    (diagnostics) => ({ ...EMPTY, diagnostics }),
  );
}

const EMPTY: GetMetadata_Response = {
  serverCapabilities: undefined,
  diagnostics: [],
  resources: [],
  dataSources: [],
  listResources: [],
};

export function getMetadataResponse({ resources, dataSources, listResources }: Provider): GetMetadata_Response {
  return {
    serverCapabilities: SERVER_CAPABILITIES,
    diagnostics: [],
    resources: typeNames(resources),
    dataSources: typeNames(dataSources),
    listResources: typeNames(listResources),
  };
}

const typeNames = (all: object) => Object.keys(all).map((typeName) => ({ typeName }));
