import { GetProviderSchema_Response, ProviderServer, ResourceIdentitySchema } from "../gen/tfplugin6";
import { Identity, Provider } from "../provider";
import { TerraformSchema } from "../terraform-schema";
import { wireSchema } from "../wire-schema";
import { onlyDiagnostics, unary } from "./answer";

// What the provider offers.

type Rpcs = "getMetadata" | "getProviderSchema" | "getResourceIdentitySchemas" | "getFunctions";

const CAPABILITIES = { planDestroy: true, getProviderSchemaOptional: true, moveResourceState: false };

export function schemaRpcs(provider: Provider): Pick<ProviderServer, Rpcs> {
  const { resources, dataSources, listResources } = provider;
  return {
    getMetadata: unary(
      async () => ({
        serverCapabilities: CAPABILITIES,
        diagnostics: [],
        resources: typeNames(resources),
        dataSources: typeNames(dataSources),
        listResources: typeNames(listResources),
      }),
      (diagnostics) => ({
        diagnostics,
        serverCapabilities: undefined,
        resources: [],
        dataSources: [],
        listResources: [],
      }),
    ),

    getProviderSchema: unary(
      async () => ({
        ...NO_SCHEMAS,
        provider: wireSchema(provider.schema),
        resourceSchemas: schemas(resources),
        dataSourceSchemas: schemas(dataSources),
        listResourceSchemas: schemas(listResources),
        serverCapabilities: CAPABILITIES,
      }),
      (diagnostics) => ({ ...NO_SCHEMAS, diagnostics }),
    ),

    getResourceIdentitySchemas: unary(
      async () => {
        const declared = Object.entries(resources).flatMap(([type, { identity }]) =>
          identity ? [[type, identitySchema(identity)]] : [],
        );
        return { identitySchemas: Object.fromEntries(declared), diagnostics: [] };
      },
      (diagnostics) => ({ identitySchemas: {}, diagnostics }),
    ),

    getFunctions: unary(async () => ({ diagnostics: [] }), onlyDiagnostics),
  };
}

const NO_SCHEMAS: GetProviderSchema_Response = {
  provider: undefined,
  resourceSchemas: {},
  dataSourceSchemas: {},
  listResourceSchemas: {},
  diagnostics: [],
  serverCapabilities: undefined,
};

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
