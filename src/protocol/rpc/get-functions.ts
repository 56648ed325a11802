import { GetFunctions_Response, ProviderServer } from "../gen/tfplugin6";
import { onlyDiagnostics, unary } from "./unary";

export function getFunctions(): ProviderServer["getFunctions"] {
  return unary(async () => getFunctionsResponse(), onlyDiagnostics);
}

/** Providers on this protocol room declare no functions. */
export function getFunctionsResponse(): GetFunctions_Response {
  return { diagnostics: [] };
}
