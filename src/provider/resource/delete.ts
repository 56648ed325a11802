import { ApiError } from "../../northflank/api-error";
import { findKnownDeployment, idFromName, withGracePeriod } from "../../northflank/find-deployment";
import { Diagnostic } from "../../protocol/diagnostics";
import { log } from "../../protocol/log";
import { Outcome } from "../../protocol/provider";
import { ObjectValue } from "../../protocol/values";
import { Connection } from "../connection";
import { apiDiagnostic } from "../failures/api-request";
import { renamedBeforeDelete, stillDeleting } from "../failures/delete-failures";
import { canBeTold, findModelOf } from "./known-model";
import { knownOf, projectOf, timeoutOf } from "./state-attributes";
import { waitUntilGone } from "./wait-until-gone";

// A delete ends when the object is gone: until then it is billed, and its name is taken.

type Deletion = Outcome<ObjectValue | null>;

const GONE: Deletion = { result: null, diagnostics: [] };

/** @param privateBytes the private state of the plan */
export function deleteDeployment(
  connection: Connection,
  prior: ObjectValue,
  privateBytes: Buffer,
  signal: AbortSignal,
): Promise<Deletion> {
  const { projectId } = projectOf(prior);
  const ids = [prior.id as string, ...(typeof prior.name === "string" ? [idFromName(prior.name)] : [])];
  return connection.deletions.track(
    ids.map((id) => ({ projectId, id })),
    () => deleteUnlessGone(connection, prior, privateBytes, signal),
    ({ result }) => result === null,
  );
}

async function deleteUnlessGone(
  connection: Connection,
  prior: ObjectValue,
  privateBytes: Buffer,
  signal: AbortSignal,
): Promise<Deletion> {
  const project = projectOf(prior);
  const id = prior.id as string;
  const kept = (diagnostic: Diagnostic): Deletion => ({ result: prior, diagnostics: [diagnostic] });
  try {
    const { client, api } = connection;
    if (canBeTold(prior, privateBytes, api)) {
      const found = await findModelOf(connection, client, prior, privateBytes, signal);
      if (found.kind === "refused") return kept(found.diagnostic);
      if (found.kind === "replaced") log.warn(`AI model "${id}" is gone: another one has its identifier`);
      if (found.kind !== "found") return GONE;
      if (found.item.id !== id) return kept(renamedBeforeDelete(id, found.item.id));
    }
    await client.delete(project, id, signal);
    const end = await waitUntilGone(connection, project, knownOf(prior), timeoutOf(prior, "delete"), signal);
    return end === "gone" ? GONE : kept(stillDeleting(id, end));
  } catch (thrown) {
    if (thrown instanceof ApiError && thrown.isNotFound && (await isGone(connection, prior, signal))) return GONE;
    return kept(apiDiagnostic(`Deleting AI model "${id}"`, thrown, { occasion: "delete" }));
  }
}

/** Whether a 404 means that the object is gone: it may also mean that the token cannot see the project. */
async function isGone({ client }: Connection, prior: ObjectValue, signal: AbortSignal): Promise<boolean> {
  try {
    const found = await findKnownDeployment(client, projectOf(prior), knownOf(prior), withGracePeriod(signal));
    return found.kind !== "found";
  } catch (thrown) {
    if (thrown instanceof ApiError) return false;
    throw thrown;
  }
}
