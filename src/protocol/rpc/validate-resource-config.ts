import { ProviderServer } from "../gen/tfplugin6";
import { protoDiagnostics } from "../proto-diagnostics";
import { Provider } from "../provider";
import { resourceOfType } from "./type-lookup";
import { onlyDiagnostics, unary } from "./unary";
import { validate } from "./validate";

export function validateResourceConfig(provider: Provider): ProviderServer["validateResourceConfig"] {
  return unary(async ({ typeName, config }) => {
    const resource = resourceOfType(provider, typeName);
    return { diagnostics: protoDiagnostics(validate(resource, config)) };
  }, onlyDiagnostics);
}
