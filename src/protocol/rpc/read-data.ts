import { ListResource_Event, ProviderServer } from "../gen/tfplugin6";
import { ListedObject, Provider, Resource } from "../provider";
import { asDiagnostic, find, StopSwitch, stopped, unary, wire } from "./answer";
import { encodeState, identityOf, objectOf } from "./wire-state";

// Objects that are only looked at: by data sources, and by lists.

export function readRpcs(
  provider: Provider,
  stop: StopSwitch,
): Pick<ProviderServer, "readDataSource" | "listResource"> {
  return {
    readDataSource: unary(
      async ({ typeName, config }, signal) => {
        const dataSource = find(provider.dataSources, "data source", typeName);
        const { result, diagnostics } = await dataSource.read(objectOf(config, dataSource.schema), { signal });
        const state = result ? encodeState(result, dataSource.schema) : undefined;
        return { state, diagnostics: wire(diagnostics) };
      },
      (diagnostics) => ({ state: undefined, diagnostics }),
      stop,
    ),

    /** A stream of objects, which ends at the limit, at an error, or when core has seen enough (LIST-1). */
    listResource: async (call) => {
      const { typeName, config, includeResourceObject, limit } = call.request;
      try {
        const list = find(provider.listResources, "list resource", typeName);
        const resource = find(provider.resources, "resource", typeName);
        let sent = 0n;
        for await (const listed of list.list(objectOf(config, list.schema), { signal: stopped(call, stop) })) {
          if (call.cancelled) return;
          const isProblem = "severity" in listed;
          call.write(isProblem ? problem(listed) : event(resource, listed, includeResourceObject));
          sent += 1n;
          if (isProblem || (limit > 0n && sent >= limit)) break;
        }
      } catch (thrown) {
        call.write(problem(asDiagnostic(thrown)));
      }
      call.end();
    },
  };
}

function event(
  resource: Resource,
  { displayName, state, diagnostics }: ListedObject,
  whole: boolean,
): ListResource_Event {
  return {
    identity: identityOf(resource, state),
    displayName,
    resourceObject: whole ? encodeState(state, resource.schema) : undefined,
    diagnostic: wire(diagnostics),
  };
}

function problem(diagnostic: ReturnType<typeof asDiagnostic>): ListResource_Event {
  return { identity: undefined, displayName: "", resourceObject: undefined, diagnostic: wire([diagnostic]) };
}
