import { ProviderServer } from "../gen/tfplugin6";
import { protoDiagnostics } from "../proto-diagnostics";
import { Provider } from "../provider";
import { decodeObject } from "./state-codec";
import { dataSourceOfType } from "./type-lookup";
import { onlyDiagnostics, unary } from "./unary";

export function validateDataResourceConfig(provider: Provider): ProviderServer["validateDataResourceConfig"] {
  return unary(async ({ typeName, config }) => {
    const dataSource = dataSourceOfType(provider, typeName);
    const diagnostics = dataSource.validateConfig(decodeObject(config, dataSource.schema));
    return { diagnostics: protoDiagnostics(diagnostics) };
  }, onlyDiagnostics);
}
