import { ProviderServer } from "../gen/tfplugin6";
import { Provider } from "../provider";
import { find, onlyDiagnostics, unary, wire } from "./answer";
import { objectOf } from "./wire-state";

// What users wrote, judged; and the provider's own part of it, taken.

type Rpcs =
  | "validateProviderConfig"
  | "validateResourceConfig"
  | "validateDataResourceConfig"
  | "validateListResourceConfig"
  | "configureProvider";

export function configurationRpcs(provider: Provider): Pick<ProviderServer, Rpcs> {
  return {
    validateProviderConfig: unary(
      async ({ config }) => ({ diagnostics: wire(provider.validateConfig(objectOf(config, provider.schema))) }),
      onlyDiagnostics,
    ),

    validateResourceConfig: unary(async ({ typeName, config }) => {
      const resource = find(provider.resources, "resource", typeName);
      return { diagnostics: wire(resource.validateConfig(objectOf(config, resource.schema))) };
    }, onlyDiagnostics),

    validateDataResourceConfig: unary(async ({ typeName, config }) => {
      const dataSource = find(provider.dataSources, "data source", typeName);
      return { diagnostics: wire(dataSource.validateConfig(objectOf(config, dataSource.schema))) };
    }, onlyDiagnostics),

    validateListResourceConfig: unary(async ({ typeName, config }) => {
      const list = find(provider.listResources, "list resource", typeName);
      return { diagnostics: wire(list.validateConfig(objectOf(config, list.schema))) };
    }, onlyDiagnostics),

    configureProvider: unary(
      async ({ config }) => ({ diagnostics: wire(provider.configure(objectOf(config, provider.schema))) }),
      onlyDiagnostics,
    ),
  };
}
