import { Deployment, isComplete, Project } from "../../northflank/client";
import { ApiError } from "../../northflank/errors";
import { findKnownDeployment, READ_BACK_ATTEMPTS, withGracePeriod } from "../../northflank/find-deployment";
import { Diagnostic } from "../../protocol/diagnostics";
import { ApplyContext, ApplyOutcome } from "../../protocol/provider";
import { ObjectValue, UNKNOWN } from "../../protocol/values";
import { LlmModelDeploymentItem } from "../../schema/types.generated";
import { Connection } from "../connection";
import { apiDiagnostic, apiFailureDetail } from "../failures/api-request";
import { notAsPlanned } from "../failures/difference-failures";
import { refusedWithFilledValues, updatedUnseen } from "../failures/update-failures";
import { Difference } from "../framework/differences";
import { decodePrivateState } from "../framework/private-state";
import { stateAfterApply, stateAfterRefresh } from "../framework/state";
import { resourceSchema, stateOf } from "./api-mapping";
import { configurationIdOf, knownOf, projectOf } from "./state-attributes";
import { differencesOf, isKnownIn, named, reportDifferences } from "./stored-differently";
import { UpdateBody, updateBody } from "./update-body";
import { waitForRunning } from "./wait-for-running";

// An update is sent once, and has succeeded when the API shows its values. When it fails, the state stays as it was.

const { attributes } = resourceSchema;

export async function updateDeployment(
  connection: Connection,
  prior: ObjectValue,
  planned: ObjectValue,
  config: ObjectValue,
  context: ApplyContext,
): Promise<ApplyOutcome<ObjectValue>> {
  const privateState = decodePrivateState(context.private);
  const update = updateBody(prior, planned, config, privateState);
  const id = prior.id as string;
  const project = projectOf(planned);
  if (prior.team_id !== planned.team_id) {
    // the state may name another team only if the object can be read through it
    const failure = await readThroughTeam(connection, project, id, context.signal);
    if (failure) return { result: prior, diagnostics: [failure] };
  }
  if (Object.keys(update.body).length === 0)
    return { result: stateAfterApply(attributes, planned, prior), diagnostics: [] };

  const isKnown = isKnownIn(privateState.knownDifferences);
  const change: Change = { prior, planned, ...update, isAsPlanned: isAsPlanned(planned, update, isKnown) };
  let answer: LlmModelDeploymentItem | undefined;
  try {
    answer = await send(connection, change, context.signal);
  } catch (thrown) {
    return { result: prior, diagnostics: [refusal(id, thrown, update)] };
  }
  // the API accepted the update: from here on, failures return the new state
  const newState = stateAfterApply(attributes, planned, {
    ...prior,
    ...(isComplete(answer) && stateOf(answer, planned)),
  });
  context.saveState(newState);
  const read = await readBack(connection, change, context.signal);
  if ("reason" in read) return { result: newState, diagnostics: [updatedUnseen(id, read.reason)] };
  return finish(connection, change, read.item, context);
}

/** An update, and what it sends. */
interface Change extends UpdateBody {
  readonly prior: ObjectValue;
  readonly planned: ObjectValue;
  /** Whether the API shows the planned values, but for differences that the user knows. */
  readonly isAsPlanned: (item: Deployment) => boolean;
}

function isAsPlanned(planned: ObjectValue, update: UpdateBody, isKnown: (difference: Difference) => boolean) {
  return (item: Deployment) => unsentLeftOut(differencesOf(planned, stateOf(item, planned)), update).every(isKnown);
}

/** A value that nobody configured may differ: the API chooses it. */
function unsentLeftOut(differences: readonly Difference[], { isWritten, filledIn }: UpdateBody): readonly Difference[] {
  return differences.filter(
    ({ path, attribute }) => attribute.presence !== "optional-computed" || isWritten(path) || filledIn.includes(path),
  );
}

function refusal(id: string, thrown: unknown, { filledIn }: UpdateBody): Diagnostic {
  const failure = apiDiagnostic(`Updating AI model "${id}"`, thrown);
  const isRefused = thrown instanceof ApiError && [400, 409, 422].includes(thrown.facts.status ?? 0);
  return isRefused && filledIn.length > 0 ? refusedWithFilledValues(failure, filledIn) : failure;
}

/** The end of an update whose object could be read. */
async function finish(
  connection: Connection,
  change: Change,
  item: Deployment,
  context: ApplyContext,
): Promise<ApplyOutcome<ObjectValue>> {
  const { prior, planned } = change;
  const actual = stateOf(item, planned);
  const differences = unsentLeftOut(differencesOf(planned, actual), change);
  const report = reportDifferences(item.id, differences, context.private);
  const stateShown = { result: stateAfterRefresh(attributes, prior, actual), private: report.private };
  if (!change.isAsPlanned(item) && differencesOf(prior, actual).length === 0)
    return { ...stateShown, diagnostics: [notAsPlanned(item.id, named(differences))] };
  if (report.hasError) return { ...stateShown, diagnostics: report.diagnostics };

  const newState = stateAfterApply(attributes, planned, actual);
  context.saveState(newState);
  const restarts = planned.status === UNKNOWN;
  if (!restarts) return { result: newState, diagnostics: report.diagnostics, private: report.private };
  const rollout = { operation: "update", first: item, replaced: configurationIdOf(prior) } as const;
  const { result, diagnostics } = await waitForRunning(
    connection,
    projectOf(planned),
    planned,
    rollout,
    context.signal,
  );
  return { result, diagnostics: [...report.diagnostics, ...diagnostics], private: report.private };
}

/** The API's answer to the update. When the answer is unclear, the provider reads the object instead. */
async function send(
  connection: Connection,
  change: Change,
  signal: AbortSignal,
): Promise<LlmModelDeploymentItem | undefined> {
  const { prior, body } = change;
  try {
    return await connection.client.update(projectOf(prior), prior.id as string, body, signal);
  } catch (thrown) {
    if (!(thrown instanceof ApiError) || !thrown.isAmbiguous) throw thrown;
    const read = await readBack(connection, change, signal);
    if ("reason" in read || !change.isAsPlanned(read.item)) throw thrown;
    return read.item;
  }
}

/** The object after an update, which may not show at once, and may have another id after a rename. */
async function readBack(
  { client, clock }: Connection,
  { prior, planned, isAsPlanned }: Change,
  stop: AbortSignal,
): Promise<{ readonly item: Deployment } | { readonly reason: string }> {
  const signal = withGracePeriod(stop);
  try {
    const known = { ...knownOf(prior), name: planned.name ?? null, isJustRenamed: true };
    let item: Deployment | undefined;
    for (let read = 1; read <= READ_BACK_ATTEMPTS; read++) {
      item = await findKnownDeployment(client, projectOf(prior), known, signal);
      if (item && isAsPlanned(item)) return { item };
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
