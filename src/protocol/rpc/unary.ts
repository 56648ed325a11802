import { ServerUnaryCall, sendUnaryData } from "@grpc/grpc-js";
import { Diagnostic as ProtoDiagnostic } from "../gen/tfplugin6";
import { protoDiagnostics } from "../proto-diagnostics";
import { diagnosticOf } from "./exceptions";
import { abortSignalOf, NEVER_ABORTED, StopSwitch } from "./stop-switch";

type Handler<Request, Response> = (request: Request, signal: AbortSignal) => Promise<NoInfer<Response>>;

/**
 * Makes a gRPC handler. Every exception becomes a diagnostic (RPC-2): Terraform shows a gRPC error as "plugin crashed"
 * and loses what an apply has done so far.
 * @param failedResponse the response after an exception, with its diagnostics
 * @param stop given for calls that may take long, so that their `signal` is aborted when Terraform stops the provider
 */
export function unary<Request, Response>(
  handle: Handler<Request, Response>,
  failedResponse: (diagnostics: ProtoDiagnostic[], request: Request) => NoInfer<Response>,
  stop?: StopSwitch,
): (call: ServerUnaryCall<Request, Response>, callback: sendUnaryData<Response>) => void {
  return (call, callback) => {
    handle(call.request, stop ? abortSignalOf(call, stop) : NEVER_ABORTED).then(
      (response) => callback(null, response),
      (thrown: unknown) => callback(null, failedResponse(protoDiagnostics([diagnosticOf(thrown)]), call.request)),
    );
  };
}

/** The `failedResponse` of a call whose response has only diagnostics. */
export function onlyDiagnostics(diagnostics: ProtoDiagnostic[]): { diagnostics: ProtoDiagnostic[] } {
  return { diagnostics };
}
