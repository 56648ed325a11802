import { ProviderServer } from "../gen/tfplugin6";
import { protoDiagnostics } from "../proto-diagnostics";
import { Provider } from "../provider";
import { decodeObject } from "./state-codec";
import { onlyDiagnostics, unary } from "./unary";

export function configureProvider(provider: Provider): ProviderServer["configureProvider"] {
  return unary(async ({ config }) => {
    const diagnostics = provider.configure(decodeObject(config, provider.schema));
    return { diagnostics: protoDiagnostics(diagnostics) };
  }, onlyDiagnostics);
}
