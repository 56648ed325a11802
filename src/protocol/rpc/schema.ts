import {
  GetFunctions_Response,
  GetMetadata_Response,
  GetProviderSchema_Response,
  GetResourceIdentitySchemas_Response,
  ProviderServer,
  ResourceIdentitySchema,
} from "../gen/tfplugin6";
import { Identity, Provider } from "../provider";
import { TerraformSchema } from "../terraform-schema";
import { wireSchema } from "../wire-schema";
import { onlyDiagnostics, unary } from "./answer";

// What the provider offers.

type Rpcs = "getMetadata" | "getProviderSchema" | "getResourceIdentitySchemas" | "getFunctions";

const CAPABILITIES = { planDestroy: true, getProviderSchemaOptional: true, moveResourceState: false };

export function schemaRpcs(provider: Provider): Pick<ProviderServer, Rpcs> {
  return {
    getMetadata: unary(
      async () => metadataReply(provider),
      (diagnostics) => ({ ...NO_METADATA, diagnostics }),
    ),
    getProviderSchema: unary(
      async () => schemaReply(provider),
      (diagnostics) => ({ ...NO_SCHEMAS, diagnostics }),
    ),
    getResourceIdentitySchemas: unary(
      async () => identityReply(provider),
      (diagnostics) => ({ identitySchemas: {}, diagnostics }),
    ),
    getFunctions: unary(async () => functionsReply(), onlyDiagnostics),
  };
}

const NO_METADATA: GetMetadata_Response = {
  serverCapabilities: undefined,
  diagnostics: [],
  resources: [],
  dataSources: [],
  listResources: [],
};

const NO_SCHEMAS: GetProviderSchema_Response = {
  provider: undefined,
  resourceSchemas: {},
  dataSourceSchemas: {},
  listResourceSchemas: {},
  diagnostics: [],
  serverCapabilities: undefined,
};

export const metadataReply = ({ resources, dataSources, listResources }: Provider): GetMetadata_Response => ({
  serverCapabilities: CAPABILITIES,
  diagnostics: [],
  resources: typeNames(resources),
  dataSources: typeNames(dataSources),
  listResources: typeNames(listResources),
});

export const schemaReply = (provider: Provider): GetProviderSchema_Response => ({
  ...NO_SCHEMAS,
  provider: wireSchema(provider.schema),
  resourceSchemas: schemas(provider.resources),
  dataSourceSchemas: schemas(provider.dataSources),
  listResourceSchemas: schemas(provider.listResources),
  serverCapabilities: CAPABILITIES,
});

export function identityReply({ resources }: Provider): GetResourceIdentitySchemas_Response {
  const declared = Object.entries(resources).flatMap(([type, { identity }]) =>
    identity ? [[type, identitySchema(identity)]] : [],
  );
  return { identitySchemas: Object.fromEntries(declared), diagnostics: [] };
}

export const functionsReply = (): GetFunctions_Response => ({ diagnostics: [] });

const typeNames = (all: object) => Object.keys(all).map((typeName) => ({ typeName }));

function schemas(all: { readonly [type: string]: { readonly schema: TerraformSchema } }) {
  return Object.fromEntries(Object.entries(all).map(([type, { schema }]) => [type, wireSchema(schema)]));
}

function identitySchema({ version, attributes }: Identity): ResourceIdentitySchema {
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
