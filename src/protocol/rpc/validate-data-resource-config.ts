import { ProviderServer } from "../gen/tfplugin6";
import { protoDiagnostics } from "../proto-diagnostics";
import { Provider } from "../provider";
import { dataSourceOfType } from "./type-lookup";
import { onlyDiagnostics, unary } from "./unary";
import { validate } from "./validate";

export function validateDataResourceConfig(provider: Provider): ProviderServer["validateDataResourceConfig"] {
  return unary(async ({ typeName, config }) => {
    const dataSource = dataSourceOfType(provider, typeName);
    return { diagnostics: protoDiagnostics(validate(dataSource, config)) };
  }, onlyDiagnostics);
}
