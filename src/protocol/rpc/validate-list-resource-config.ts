import { ProviderServer } from "../gen/tfplugin6";
import { protoDiagnostics } from "../proto-diagnostics";
import { Provider } from "../provider";
import { listResourceOfType } from "./type-lookup";
import { onlyDiagnostics, unary } from "./unary";
import { validate } from "./validate";

export function validateListResourceConfig(provider: Provider): ProviderServer["validateListResourceConfig"] {
  return unary(async ({ typeName, config }) => {
    const listResource = listResourceOfType(provider, typeName);
    return { diagnostics: protoDiagnostics(validate(listResource, config)) };
  }, onlyDiagnostics);
}
