import { Deployment, Project } from "../../northflank/client";
import { PollOptions, pollUntilRunning } from "../../northflank/poll";
import { Diagnostic } from "../../protocol/diagnostics";
import { log } from "../../protocol/log";
import { Outcome } from "../../protocol/provider";
import { ObjectValue } from "../../protocol/values";
import { formatDuration } from "../../schema/duration";
import { Connection } from "../connection";
import { fill } from "../framework/state";
import { resourceSchema, stateOf } from "./api-mapping";
import { waitDiagnostic } from "./messages";
import { timeoutOf } from "./state-attributes";

// The end of a create or an update: the wait, if one is asked for, and the state that comes of it.

export interface Settled {
  readonly first: Deployment;
  /** Id of the configuration that an update replaces. */
  readonly replaced?: string | undefined;
  readonly operation: "create" | "update";
}

export async function settle(
  connection: Connection,
  project: Project,
  planned: ObjectValue,
  { first, replaced, operation }: Settled,
  signal: AbortSignal,
): Promise<Outcome<ObjectValue>> {
  const done = (item: Deployment, ...diagnostics: Diagnostic[]) => ({
    result: fill(resourceSchema.attributes, planned, stateOf(item, planned)),
    diagnostics,
  });
  if (planned.wait_for_running === false) return done(first);
  const timeoutMs = timeoutOf(planned, operation);
  const options = waitOptions(connection, first.id, timeoutMs, signal);
  const end = await connection.reads.withSharedPolling(project, first, options.intervalMs, (look) =>
    pollUntilRunning(first, replaced, (aborted) => look(project, first.id, aborted), options),
  );
  const told = waitDiagnostic(end, timeoutMs, operation);
  return told ? done(end.item, told) : done(end.item);
}

/** How a wait for a deployment is paced, and what the log tells of it. */
export function waitOptions(
  { clock, pollIntervalMs }: Connection,
  id: string,
  timeoutMs: number,
  signal: AbortSignal,
): PollOptions {
  return {
    clock,
    intervalMs: pollIntervalMs,
    timeoutMs,
    signal,
    onPoll: ({ status }, elapsed) =>
      log.info(`waiting for AI model "${id}": ${status}`, { elapsed: formatDuration(elapsed) }),
    onPollFailed: ({ message }) => log.warn(`waiting for AI model "${id}": a look failed`, { reason: message }),
  };
}
