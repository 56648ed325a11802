import { Project } from "../northflank/client";
import { ApiError } from "../northflank/errors";
import { log } from "../protocol/log";
import { Outcome } from "../protocol/provider";
import { ObjectValue } from "../protocol/values";
import { apiDiagnostic } from "./api-diagnostics";
import { Connection } from "./connection";
import { getUnlessGone, unlessNotFound } from "./find";
import { stillDeleting } from "./llm-model-deployment-messages";
import { knownOf, projectOf, timeoutOf } from "./llm-model-deployment-state";

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
    const isOver = await untilGone(connection, project, id, timeoutOf(prior, "delete"), signal);
    return isOver ? { result: null, diagnostics: [] } : { result: prior, diagnostics: [stillDeleting(id)] };
  } catch (thrown) {
    if (thrown instanceof ApiError && thrown.isNotFound && (await isGone(connection, prior)))
      return { result: null, diagnostics: [] };
    return { result: prior, diagnostics: [apiDiagnostic(`Deleting AI model "${id}"`, thrown)] };
  }
}

/** Whether a 404 means the object, and not a project that cannot be seen. */
async function isGone({ client }: Connection, prior: ObjectValue): Promise<boolean> {
  try {
    return (await getUnlessGone(client, projectOf(prior), knownOf(prior))) === undefined;
  } catch (thrown) {
    if (thrown instanceof ApiError) return false;
    throw thrown;
  }
}

async function untilGone(
  { reads, pollIntervalMs, clock }: Connection,
  project: Project,
  id: string,
  timeoutMs: number,
  signal: AbortSignal,
): Promise<boolean> {
  const deadline = clock.now() + timeoutMs;
  return reads.watching(project, pollIntervalMs, async (get) => {
    while (!signal.aborted) {
      const item = await unlessNotFound(get(project, id));
      if (item === undefined) return true;
      log.info(`waiting for AI model "${id}" to be gone: ${item.status}`);
      if (clock.now() >= deadline) return false;
      await clock.sleep(pollIntervalMs, signal).catch(() => undefined);
    }
    return false;
  });
}
