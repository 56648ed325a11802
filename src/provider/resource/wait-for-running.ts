import { Deployment, Project } from "../../northflank/client";
import { pollUntilRunning } from "../../northflank/poll";
import { Outcome } from "../../protocol/provider";
import { ObjectValue } from "../../protocol/values";
import { Connection } from "../connection";
import { waitDiagnostic } from "../failures/wait-failures";
import { stateAfterApply } from "../framework/state";
import { resourceSchema, stateOf } from "./api-mapping";
import { timeoutOf } from "./state-attributes";
import { waitOptions } from "./wait-options";

/** What a create or an update has started. */
export interface Rollout {
  readonly operation: "create" | "update";
  /** The deployment as it was first read after the operation. */
  readonly first: Deployment;
  /** Id of the deployment configuration that an update replaces. */
  readonly replaced?: string | undefined;
}

interface WaitOutcome extends Outcome<ObjectValue> {
  /** The deployment as it was read last. */
  readonly last: Deployment;
  /** Whether the deployment is gone, and another one has its id. */
  readonly isReplaced: boolean;
}

/** The last step of a create or an update: waits, if the user wants it, and gives the state. */
export async function waitForRunning(
  connection: Connection,
  project: Project,
  planned: ObjectValue,
  { operation, first, replaced }: Rollout,
  signal: AbortSignal,
): Promise<WaitOutcome> {
  const stateFrom = (item: Deployment) => stateAfterApply(resourceSchema.attributes, planned, stateOf(item, planned));
  if (planned.wait_for_running === false)
    return { result: stateFrom(first), diagnostics: [], last: first, isReplaced: false };
  const timeoutMs = timeoutOf(planned, operation);
  const { intervalMs, ...options } = waitOptions(connection, first.id, timeoutMs, signal);
  const model = { id: first.id, createdAt: first.createdAt, first };
  const end = await connection.reads.withSharedPolling(project, model, intervalMs, ({ poll, confirm }) =>
    pollUntilRunning(first, replaced, poll, { ...options, intervalMs, confirm }),
  );
  const diagnostic = waitDiagnostic(end, first, timeoutMs, operation);
  const isReplaced = end.reason === "replaced";
  const last = isReplaced ? first : end.item;
  return { result: stateFrom(last), diagnostics: diagnostic ? [diagnostic] : [], last, isReplaced };
}
