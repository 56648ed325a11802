import { Item, Project } from "../../northflank/client";
import { WaitOptions, waitForRunning } from "../../northflank/poll";
import { Diagnostic } from "../../protocol/diagnostics";
import { log } from "../../protocol/log";
import { Outcome } from "../../protocol/provider";
import { ObjectValue } from "../../protocol/values";
import { showDuration } from "../../schema/duration";
import { Connection } from "../connection";
import { fill } from "../framework/state";
import { resourceSchema, stateOf } from "./api-mapping";
import { waitDiagnostic } from "./messages";
import { timeoutOf } from "./state-attributes";

// The end of a create or an update: the wait, if one is asked for, and the state that comes of it.

export interface Settled {
  readonly first: Item;
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
  const done = (item: Item, ...diagnostics: Diagnostic[]) => ({
    result: fill(resourceSchema.attributes, planned, stateOf(item, planned)),
    diagnostics,
  });
  if (planned.wait_for_running === false) return done(first);
  const timeoutMs = timeoutOf(planned, operation);
  const options = waitOptions(connection, first.id, timeoutMs, signal);
  const end = await connection.reads.watching(project, first, options.intervalMs, (look) =>
    waitForRunning(first, replaced, (aborted) => look(project, first.id, aborted), options),
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
): WaitOptions {
  return {
    clock,
    intervalMs: pollIntervalMs,
    timeoutMs,
    signal,
    onLook: ({ status }, elapsed) =>
      log.info(`waiting for AI model "${id}": ${status}`, { elapsed: showDuration(elapsed) }),
    onMiss: ({ message }) => log.warn(`waiting for AI model "${id}": a look failed`, { reason: message }),
  };
}
