import { ProviderServer } from "../gen/tfplugin6";
import { protoDiagnostics } from "../proto-diagnostics";
import { Provider } from "../provider";
import { decodeObject } from "./state-codec";
import { listResourceOfType } from "./type-lookup";
import { onlyDiagnostics, unary } from "./unary";

export function validateListResourceConfig(provider: Provider): ProviderServer["validateListResourceConfig"] {
  return unary(async ({ typeName, config }) => {
    const listResource = listResourceOfType(provider, typeName);
    const diagnostics = listResource.validateConfig(decodeObject(config, listResource.schema));
    return { diagnostics: protoDiagnostics(diagnostics) };
  }, onlyDiagnostics);
}
