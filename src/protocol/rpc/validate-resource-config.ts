import { ProviderServer } from "../gen/tfplugin6";
import { protoDiagnostics } from "../proto-diagnostics";
import { Provider } from "../provider";
import { decodeObject } from "./state-codec";
import { resourceOfType } from "./type-lookup";
import { onlyDiagnostics, unary } from "./unary";

export function validateResourceConfig(provider: Provider): ProviderServer["validateResourceConfig"] {
  return unary(async ({ typeName, config }) => {
    const resource = resourceOfType(provider, typeName);
    const diagnostics = resource.validateConfig(decodeObject(config, resource.schema));
    return { diagnostics: protoDiagnostics(diagnostics) };
  }, onlyDiagnostics);
}
