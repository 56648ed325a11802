import { EventEmitter } from "node:events";
import { ServerUnaryCall, sendUnaryData } from "@grpc/grpc-js";
import { AttributePath, Diagnostic, error } from "../diagnostics";
import { Diagnostic_Severity, Diagnostic as WireDiagnostic, AttributePath as WirePath } from "../gen/tfplugin6";
import { log, redact } from "../log";

// How a call is answered. Whatever goes wrong becomes a diagnostic (RPC-2): a gRPC error would read "plugin crashed",
// and lose what an apply has done so far.

type Handler<Request, Response> = (request: Request, signal: AbortSignal) => Promise<NoInfer<Response>>;

/**
 * Wraps a handler for gRPC.
 * @param whenFailed gives the answer for an exception, diagnostics included
 * @param stop for calls that take long: they are told when core asks to stop, or no longer waits
 */
export function unary<Request, Response>(
  handle: Handler<Request, Response>,
  whenFailed: (diagnostics: WireDiagnostic[], request: Request) => NoInfer<Response>,
  stop?: StopSwitch,
): (call: ServerUnaryCall<Request, Response>, callback: sendUnaryData<Response>) => void {
  return (call, callback) => {
    handle(call.request, stop ? stopped(call, stop) : NEVER).then(
      (response) => callback(null, response),
      (thrown: unknown) => callback(null, whenFailed(wire([asDiagnostic(thrown)]), call.request)),
    );
  };
}

const NEVER = new AbortController().signal;
/** One for all: gRPC cancels every call at its end, and each abort would make an error with a stack. */
const CANCELLED = new Error("core no longer waits for this call");

/** Aborted when core asks to stop, or no longer waits for this call. */
export function stopped(call: EventEmitter & { readonly cancelled: boolean }, stop: StopSwitch): AbortSignal {
  const own = new AbortController();
  const cancel = () => own.abort(CANCELLED);
  call.on("cancelled", cancel);
  if (call.cancelled) cancel(); // while the provider was loaded
  return AbortSignal.any([own.signal, stop.signal]);
}

export function onlyDiagnostics(diagnostics: WireDiagnostic[]): { diagnostics: WireDiagnostic[] } {
  return { diagnostics };
}

/** Core asks to stop: all running calls end their waits; later calls are not stopped (STOP-1). */
export class StopSwitch {
  private current = new AbortController();

  get signal(): AbortSignal {
    return this.current.signal;
  }

  pull(): void {
    log.info("core asks to stop: waits end, nothing new is begun");
    this.current.abort();
    this.current = new AbortController();
  }
}

/** A mistake of the user or of a stored file, to be told as it is. */
export class UserError extends Error {
  constructor(
    readonly summary: string,
    readonly detail: string,
  ) {
    super(summary);
  }
}

export function asDiagnostic(thrown: unknown): Diagnostic {
  if (thrown instanceof UserError) return error(thrown.summary, thrown.detail);
  const text = thrown instanceof Error ? (thrown.stack ?? thrown.message) : String(thrown);
  log.error("a call failed unexpectedly", { error: text });
  return error("The provider failed", `This is a bug of the provider, please report it.\n\n${text}`);
}

/** The resource, data source or list of a type (RPC-3). */
export function find<T>(all: { readonly [type: string]: T }, kind: string, type: string): T {
  const found = Object.hasOwn(all, type) ? all[type] : undefined;
  if (found) return found;
  const known = Object.keys(all).join(", ");
  throw new UserError(`Unknown ${kind}`, `This provider has no ${kind} "${type}"; it has: ${known || "none"}.`);
}

export function wire(diagnostics: readonly Diagnostic[]): WireDiagnostic[] {
  return diagnostics.map(({ severity, summary, detail, path }) => ({
    severity: severity === "error" ? Diagnostic_Severity.ERROR : Diagnostic_Severity.WARNING,
    summary: redact(summary),
    detail: redact(detail),
    attribute: path && wirePath(path),
  }));
}

export function wirePath(path: AttributePath): WirePath {
  return {
    steps: path.map((step) => {
      if (typeof step === "string") return { selector: { $case: "attributeName", value: step } };
      if (typeof step === "number") return { selector: { $case: "elementKeyInt", value: BigInt(step) } };
      return { selector: { $case: "elementKeyString", value: step.key } };
    }),
  };
}
