import { ApiError } from "../../northflank/errors";
import { findKnownDeployment, withGracePeriod } from "../../northflank/find-deployment";
import { Outcome } from "../../protocol/provider";
import { ObjectValue } from "../../protocol/values";
import { Connection } from "../connection";
import { apiDiagnostic } from "../failures/api-request";
import { stillDeleting } from "../failures/delete-failures";
import { knownOf, projectOf, timeoutOf } from "./state-attributes";
import { waitUntilGone } from "./wait-until-gone";

// A delete ends when the object is gone: until then it is billed, and its name is taken.

export async function deleteDeployment(
  connection: Connection,
  prior: ObjectValue,
  signal: AbortSignal,
): Promise<Outcome<ObjectValue | null>> {
  const project = projectOf(prior);
  const id = prior.id as string;
  try {
    await connection.client.delete(project, id, signal);
    const end = await waitUntilGone(connection, project, id, timeoutOf(prior, "delete"), signal);
    if (end === "gone") return { result: null, diagnostics: [] };
    return { result: prior, diagnostics: [stillDeleting(id, end)] };
  } catch (thrown) {
    if (thrown instanceof ApiError && thrown.isNotFound && (await isGone(connection, prior, signal)))
      return { result: null, diagnostics: [] };
    return { result: prior, diagnostics: [apiDiagnostic(`Deleting AI model "${id}"`, thrown)] };
  }
}

/** Whether a 404 means that the object is gone: it may also mean that the token cannot see the project. */
async function isGone({ client }: Connection, prior: ObjectValue, signal: AbortSignal): Promise<boolean> {
  try {
    return (await findKnownDeployment(client, projectOf(prior), knownOf(prior), withGracePeriod(signal))) === undefined;
  } catch (thrown) {
    if (thrown instanceof ApiError) return false;
    throw thrown;
  }
}
