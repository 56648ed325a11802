import { Project } from "../../northflank/client";
import { ApiError } from "../../northflank/errors";
import { findKnownDeployment, undefinedIfNotFound, withGracePeriod } from "../../northflank/find-deployment";
import { pollUntil } from "../../northflank/poll";
import { Diagnostic } from "../../protocol/diagnostics";
import { Outcome } from "../../protocol/provider";
import { ObjectValue } from "../../protocol/values";
import { apiDiagnostic } from "../api-diagnostics";
import { Connection } from "../connection";
import { stillDeleting } from "./messages";
import { knownOf, projectOf, timeoutOf } from "./state-attributes";
import { waitOptions } from "./wait-for-running";

// A delete is over when the object is gone: until then it is billed, and its name is taken.

export async function deleteDeployment(
  connection: Connection,
  prior: ObjectValue,
  signal: AbortSignal,
): Promise<Outcome<ObjectValue | null>> {
  const project = projectOf(prior);
  const id = prior.id as string;
  try {
    await connection.client.delete(project, id, signal);
    const why = await whyNotGone(connection, project, id, timeoutOf(prior, "delete"), signal);
    return why ? { result: prior, diagnostics: [why] } : { result: null, diagnostics: [] };
  } catch (thrown) {
    if (thrown instanceof ApiError && thrown.isNotFound && (await isGone(connection, prior, signal)))
      return { result: null, diagnostics: [] };
    return { result: prior, diagnostics: [apiDiagnostic(`Deleting AI model "${id}"`, thrown)] };
  }
}

/** Whether a 404 means the object, and not a project that cannot be seen. */
async function isGone({ client }: Connection, prior: ObjectValue, signal: AbortSignal): Promise<boolean> {
  try {
    return (await findKnownDeployment(client, projectOf(prior), knownOf(prior), withGracePeriod(signal))) === undefined;
  } catch (thrown) {
    if (thrown instanceof ApiError) return false;
    throw thrown;
  }
}

/** Undefined when it is gone, else why it may still be there. */
export async function whyNotGone(
  connection: Connection,
  project: Project,
  id: string,
  timeoutMs: number,
  signal: AbortSignal,
): Promise<Diagnostic | undefined> {
  const options = waitOptions(connection, id, timeoutMs, signal);
  return connection.reads.withSharedPolling(project, undefined, options.intervalMs, async (get) => {
    const first = await undefinedIfNotFound(get(project, id, withGracePeriod(signal)));
    if (first === undefined) return undefined;
    // no look ends the wait: what is gone cannot be seen
    const end = await pollUntil<never>(
      first,
      () => undefined,
      (aborted) => get(project, id, aborted),
      options,
    );
    if (end.reason !== "read-failed") return stillDeleting(id, end.reason);
    if (end.error.isNotFound) return undefined;
    throw end.error;
  });
}
