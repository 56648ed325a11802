import { DataSource, ListResource, Provider, Resource } from "../provider";
import { UserError } from "./exceptions";

// Requests name a resource, data source or list resource by its type (RPC-3).

export function resourceOfType({ resources }: Provider, typeName: string): Resource {
  return ofType(resources, "resource", typeName);
}

export function dataSourceOfType({ dataSources }: Provider, typeName: string): DataSource {
  return ofType(dataSources, "data source", typeName);
}

export function listResourceOfType({ listResources }: Provider, typeName: string): ListResource {
  return ofType(listResources, "list resource", typeName);
}

function ofType<T>(all: { readonly [typeName: string]: T }, kind: string, typeName: string): T {
  const found = Object.hasOwn(all, typeName) ? all[typeName] : undefined;
  if (found) return found;
  throw new UserError(
    `Unknown ${kind} type "${typeName}"`,
    `This provider has no ${kind} "${typeName}". It has: ${Object.keys(all).join(", ") || "none"}. Correct the type in the configuration, or use a version of the provider that has it.`,
  );
}
