import { ProviderServer } from "../gen/tfplugin6";
import { protoDiagnostics } from "../proto-diagnostics";
import { Provider } from "../provider";
import { onlyDiagnostics, unary } from "./unary";
import { validate } from "./validate";

export function validateProviderConfig(provider: Provider): ProviderServer["validateProviderConfig"] {
  return unary(async ({ config }) => {
    return { diagnostics: protoDiagnostics(validate(provider, config)) };
  }, onlyDiagnostics);
}
