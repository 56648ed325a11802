import { Deployment, isComplete, Project } from "../../northflank/client";
import { ApiError } from "../../northflank/errors";
import { findKnownDeployment, READ_BACK_ATTEMPTS, withGracePeriod } from "../../northflank/find-deployment";
import { Diagnostic } from "../../protocol/diagnostics";
import { ApplyContext, Outcome } from "../../protocol/provider";
import { ObjectValue, UNKNOWN } from "../../protocol/values";
import { LlmModelDeploymentItem } from "../../schema/types.generated";
import { Connection } from "../connection";
import { apiDiagnostic, apiFailureDetail } from "../failures/api-request";
import { notAsPlanned, updatedUnseen } from "../failures/update-failures";
import { matchesPlan, stateAfterApply, stateAfterRefresh } from "../framework/state";
import { resourceSchema, stateOf, UPDATABLE, updateBodyOf } from "./api-mapping";
import { configurationIdOf, knownOf, projectOf } from "./state-attributes";
import { waitForRunning } from "./wait-for-running";

// An update is sent once, and has succeeded when the API shows its values. When it fails, the state stays as it was.

const { attributes } = resourceSchema;

export async function updateDeployment(
  connection: Connection,
  prior: ObjectValue,
  planned: ObjectValue,
  context: ApplyContext,
): Promise<Outcome<ObjectValue>> {
  const body = updateBodyOf(prior, planned);
  const id = prior.id as string;
  const project = projectOf(planned);
  if (prior.team_id !== planned.team_id) {
    // the state may name another team only if the object can be read through it
    const failure = await readThroughTeam(connection, project, id, context.signal);
    if (failure) return { result: prior, diagnostics: [failure] };
  }
  if (Object.keys(body).length === 0) return { result: stateAfterApply(attributes, planned, prior), diagnostics: [] };

  let answer: LlmModelDeploymentItem | undefined;
  try {
    answer = await send(connection, prior, planned, body, context.signal);
  } catch (thrown) {
    return { result: prior, diagnostics: [apiDiagnostic(`Updating AI model "${id}"`, thrown)] };
  }
  // the API accepted the update: from here on, failures return the new state
  const newState = stateAfterApply(attributes, planned, {
    ...prior,
    ...(isComplete(answer) && stateOf(answer, planned)),
  });
  context.saveState(newState);
  const read = await readBack(connection, prior, planned, context.signal);
  if ("reason" in read) return { result: newState, diagnostics: [updatedUnseen(id, read.reason)] };
  return finish(connection, prior, planned, read.item, context);
}

/** The end of an update whose object could be read. */
async function finish(
  connection: Connection,
  prior: ObjectValue,
  planned: ObjectValue,
  item: Deployment,
  context: ApplyContext,
): Promise<Outcome<ObjectValue>> {
  const actual = stateOf(item, planned);
  if (!matchesPlan(attributes, planned, actual)) {
    const differing = UPDATABLE.filter(
      (name) => !matchesPlan(attributes, { ...actual, [name]: planned[name] ?? null }, actual),
    );
    const diagnostics = [notAsPlanned(prior.id as string, differing)];
    return { result: stateAfterRefresh(attributes, prior, actual), diagnostics };
  }
  const newState = stateAfterApply(attributes, planned, actual);
  context.saveState(newState);
  const restarts = planned.status === UNKNOWN;
  if (!restarts) return { result: newState, diagnostics: [] };
  const rollout = { operation: "update", first: item, replaced: configurationIdOf(prior) } as const;
  return waitForRunning(connection, projectOf(planned), planned, rollout, context.signal);
}

/** The API's answer to the update. When the answer is unclear, the provider reads the object instead. */
async function send(
  connection: Connection,
  prior: ObjectValue,
  planned: ObjectValue,
  body: ReturnType<typeof updateBodyOf>,
  signal: AbortSignal,
): Promise<LlmModelDeploymentItem | undefined> {
  try {
    return await connection.client.update(projectOf(prior), prior.id as string, body, signal);
  } catch (thrown) {
    if (!(thrown instanceof ApiError) || !thrown.isAmbiguous) throw thrown;
    const read = await readBack(connection, prior, planned, signal);
    if ("reason" in read || !matchesPlan(attributes, planned, stateOf(read.item, planned))) throw thrown;
    return read.item;
  }
}

/** The object after an update, which may not show at once, and may have another id after a rename. */
async function readBack(
  { client, clock }: Connection,
  prior: ObjectValue,
  planned: ObjectValue,
  stop: AbortSignal,
): Promise<{ readonly item: Deployment } | { readonly reason: string }> {
  const signal = withGracePeriod(stop);
  try {
    const known = { ...knownOf(prior), name: planned.name ?? null, isJustRenamed: true };
    let item: Deployment | undefined;
    for (let read = 1; read <= READ_BACK_ATTEMPTS; read++) {
      item = await findKnownDeployment(client, projectOf(prior), known, signal);
      if (item && matchesPlan(attributes, planned, stateOf(item, planned))) return { item };
      if (read < READ_BACK_ATTEMPTS) await clock.sleep(100 * read, signal).catch(() => undefined);
    }
    return item ? { item } : { reason: "it was not found." };
  } catch (thrown) {
    if (!(thrown instanceof ApiError)) throw thrown;
    return { reason: apiFailureDetail(thrown) };
  }
}

async function readThroughTeam(
  { client }: Connection,
  project: Project,
  id: string,
  signal: AbortSignal,
): Promise<Diagnostic | undefined> {
  try {
    await client.get(project, id, signal);
    return undefined;
  } catch (thrown) {
    return apiDiagnostic(`Reading AI model "${id}" through team "${project.teamId}"`, thrown, ["team_id"]);
  }
}
