import { randomUUID } from "node:crypto";
import { Diagnostic, Diagnostic_Severity } from "./gen/tfplugin6";
import { isLogged, LogFields, log, withLogFields } from "./log";

// Logs each RPC with the field names of terraform-plugin-go. Requests and responses hold the user's configuration, so
// nothing of them is logged but the name of a type and the number of diagnostics.

interface Call {
  readonly request: object;
  write?(response: object): boolean;
  on(event: "finish" | "cancelled", listener: () => void): unknown;
}
type Callback = (error: unknown, response?: object) => void;

/** The handler of a unary RPC, or without a callback that of a stream. */
export type RpcHandler = (call: Call, callback?: Callback) => unknown;

/** @param path the RPC as gRPC names it, such as `/tfplugin6.Provider/PlanResourceChange` */
export function loggedRpc(path: string, providerAddress: string, handle: RpcHandler): RpcHandler {
  const rpc = path.slice(path.lastIndexOf("/") + 1);
  return (call, callback) => {
    if (!isLogged("debug")) return handle(call, callback);
    const fields = {
      tf_proto_version: "6",
      tf_provider_addr: providerAddress,
      tf_req_id: randomUUID(),
      tf_rpc: rpc,
      ...typeField(rpc, call.request),
    };
    return withLogFields(fields, () => {
      log.trace("Received request");
      const served = new ServedRequest(fields, call, callback);
      return handle(call, served.callback);
    });
  };
}

/** Counts the diagnostics of the responses, and writes a line at the end. */
class ServedRequest {
  readonly callback: Callback | undefined;
  private readonly begun = performance.now();
  private readonly counts = { error: 0, warning: 0 };
  private hasEnded = false;

  constructor(
    private readonly fields: LogFields,
    call: Call,
    callback: Callback | undefined,
  ) {
    call.on("cancelled", () => this.end("Request cancelled"));
    this.callback = callback && this.ofUnary(callback);
    if (!callback) this.watchStream(call);
  }

  private ofUnary(callback: Callback): Callback {
    return (error, response) => {
      this.count(response);
      this.end("Served request");
      callback(error, response);
    };
  }

  private watchStream(call: Call): void {
    const write = call.write?.bind(call);
    call.write = (event) => {
      this.count(event);
      return write?.(event) ?? false;
    };
    call.on("finish", () => this.end("Served request"));
  }

  private count(response: object | undefined): void {
    for (const { severity } of diagnosticsOf(response))
      this.counts[severity === Diagnostic_Severity.WARNING ? "warning" : "error"] += 1;
  }

  private end(message: string): void {
    if (this.hasEnded) return;
    this.hasEnded = true;
    log.debug(message, {
      ...this.fields, // the events of a stream come from outside of the call
      tf_req_duration_ms: Math.round(performance.now() - this.begun),
      diagnostic_error_count: this.counts.error,
      diagnostic_warning_count: this.counts.warning,
    });
  }
}

/** One field of two responses has another name: that of an event of a stream, and that of StopProvider, which has none. */
function diagnosticsOf(response: object | undefined): readonly Diagnostic[] {
  const { diagnostics, diagnostic } = (response ?? {}) as { diagnostics?: Diagnostic[]; diagnostic?: Diagnostic[] };
  return diagnostics ?? diagnostic ?? [];
}

function typeField(rpc: string, request: object): LogFields {
  const { typeName, targetTypeName } = request as { typeName?: string; targetTypeName?: string };
  const type = typeName ?? targetTypeName;
  if (type === undefined) return {};
  if (rpc.includes("Data")) return { tf_data_source_type: type };
  return rpc.includes("List") ? { tf_list_resource_type: type } : { tf_resource_type: type };
}
