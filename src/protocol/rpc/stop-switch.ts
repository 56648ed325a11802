import { EventEmitter } from "node:events";
import { log } from "../log";

/** Ends the waits of all running calls when Terraform asks the provider to stop. Later calls are not stopped (STOP-1). */
export class StopSwitch {
  private current = new AbortController();

  get signal(): AbortSignal {
    return this.current.signal;
  }

  abort(): void {
    log.info("Terraform asked the provider to stop: running calls end their waits");
    this.current.abort();
    this.current = new AbortController();
  }
}

export const NEVER_ABORTED = new AbortController().signal;

/** One error for all calls: gRPC cancels every call at its end, and each `abort()` would create an error with a stack. */
const CANCELLED = new Error("Terraform no longer waits for this call");

/** A signal that is aborted when Terraform asks the provider to stop, or no longer waits for this call. */
export function abortSignalOf(call: EventEmitter & { readonly cancelled: boolean }, stop: StopSwitch): AbortSignal {
  const own = new AbortController();
  const cancel = () => own.abort(CANCELLED);
  call.on("cancelled", cancel);
  if (call.cancelled) cancel(); // the call may have been cancelled while the provider was loading
  return AbortSignal.any([own.signal, stop.signal]);
}
