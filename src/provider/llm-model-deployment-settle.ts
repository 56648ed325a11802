import { Item, Project } from "../northflank/client";
import { ApiError } from "../northflank/errors";
import { Diagnostic } from "../protocol/diagnostics";
import { log } from "../protocol/log";
import { Outcome } from "../protocol/provider";
import { ObjectValue } from "../protocol/values";
import { Connection } from "./connection";
import { showDuration } from "./duration";
import { waitDiagnostic } from "./llm-model-deployment-messages";
import { resourceSchema, stateOf } from "./llm-model-deployment-schema";
import { timeoutOf } from "./llm-model-deployment-state";
import { fill } from "./state";
import { waitForRunning } from "./wait";

// The end of a create or an update: the wait, if one is asked for, and the state that comes of it.

export interface Settled {
  readonly first: Item;
  /** Id of the configuration that an update replaces. */
  readonly replaced?: string | undefined;
  readonly operation: "create" | "update";
}

export async function settle(
  { clock, reads, pollIntervalMs: intervalMs }: Connection,
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
  const options = {
    clock,
    intervalMs,
    timeoutMs,
    signal,
    onLook: ({ id, status }: Item, elapsed: number) =>
      log.info(`waiting for AI model "${id}": ${status}`, { elapsed: showDuration(elapsed) }),
    onMiss: (error: ApiError) =>
      log.warn(`waiting for AI model "${first.id}": a look failed`, { reason: error.message }),
  };
  const end = await reads.watching(project, intervalMs, (look) =>
    waitForRunning(first, replaced, (aborted) => look(project, first.id, aborted), options),
  );
  const told = waitDiagnostic(end, timeoutMs, operation);
  return told ? done(end.item, told) : done(end.item);
}
