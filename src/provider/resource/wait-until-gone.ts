import { Project } from "../../northflank/client";
import { undefinedIfNotFound, withGracePeriod } from "../../northflank/find-deployment";
import { pollUntil } from "../../northflank/poll";
import { Connection } from "../connection";
import { waitOptions } from "./wait-options";

/** Polls a deployment that is being deleted until the API no longer has it. */
export async function waitUntilGone(
  connection: Connection,
  project: Project,
  id: string,
  timeoutMs: number,
  signal: AbortSignal,
): Promise<"gone" | "stopped" | "timed-out"> {
  const options = waitOptions(connection, id, timeoutMs, signal);
  return connection.reads.withSharedPolling(project, undefined, options.intervalMs, async (get) => {
    const first = await undefinedIfNotFound(get(project, id, withGracePeriod(signal)));
    if (first === undefined) return "gone";
    // no status ends the wait: it ends when a poll answers 404
    const end = await pollUntil<never>(
      first,
      () => undefined,
      (aborted) => get(project, id, aborted),
      options,
    );
    if (end.reason !== "read-failed") return end.reason;
    if (end.error.isNotFound) return "gone";
    throw end.error;
  });
}
