import { ProviderServer } from "../gen/tfplugin6";
import { protoDiagnostics } from "../proto-diagnostics";
import { Provider } from "../provider";
import { decodeObject, encodeState } from "./state-codec";
import { StopSwitch } from "./stop-switch";
import { dataSourceOfType } from "./type-lookup";
import { unary } from "./unary";

export function readDataSource(provider: Provider, stop: StopSwitch): ProviderServer["readDataSource"] {
  return unary(
    async ({ typeName, config }, signal) => {
      const dataSource = dataSourceOfType(provider, typeName);
      const { result, diagnostics } = await dataSource.read(decodeObject(config, dataSource.schema), { signal });
      const state = result ? encodeState(result, dataSource.schema) : undefined;
      return { state, diagnostics: protoDiagnostics(diagnostics) };
    },
    (diagnostics) => ({ state: undefined, diagnostics }),
    stop,
  );
}
