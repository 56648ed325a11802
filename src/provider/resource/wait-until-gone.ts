import { Deployment, Project } from "../../northflank/client";
import { isCreatedAnotherTime, KnownDeployment } from "../../northflank/created-at";
import { withGracePeriod } from "../../northflank/find-deployment";
import { undefinedIfNotFound } from "../../northflank/not-found";
import { pollUntil } from "../../northflank/poll";
import { Connection } from "../connection";
import { waitOptions } from "./wait-options";

/** Deletions begin together: after a moment, one list answers the first poll of all of them. */
const TOGETHER_MS = 1000;

/** Polls a deployment that is being deleted until the API no longer has it, even if another one has its id by then. */
export async function waitUntilGone(
  connection: Connection,
  project: Project,
  model: KnownDeployment,
  timeoutMs: number,
  signal: AbortSignal,
): Promise<"gone" | "stopped" | "timed-out"> {
  const { intervalMs, ...options } = waitOptions(connection, model.id, timeoutMs, signal);
  return connection.reads.withSharedPolling(project, model, intervalMs, async ({ isAlone, poll, confirm }) => {
    if (!isAlone()) await connection.clock.sleep(Math.min(intervalMs, TOGETHER_MS), signal).catch(() => undefined);
    const first = await undefinedIfNotFound(poll(withGracePeriod(signal)));
    if (first === undefined) return "gone";
    const createdAt = model.createdAt ?? first.createdAt;
    // no status ends the wait: it ends when a poll answers 404, or shows another deployment
    const outcomeOf = (item: Deployment) =>
      isCreatedAnotherTime(item.createdAt, createdAt) ? ("gone" as const) : undefined;
    const end = await pollUntil(first, outcomeOf, poll, { ...options, intervalMs, confirm });
    if (end.reason !== "read-failed") return end.reason;
    if (end.error.isNotFound) return "gone";
    throw end.error;
  });
}
