import { ApiError } from "../../northflank/api-error";
import { Deployment, isComplete } from "../../northflank/client";
import {
  Found,
  findRenamedDeployment,
  idFromName,
  READ_BACK_ATTEMPTS,
  withGracePeriod,
} from "../../northflank/find-deployment";
import { Diagnostic } from "../../protocol/diagnostics";
import { ApplyContext, StoredOutcome } from "../../protocol/provider";
import { ObjectValue, UNKNOWN } from "../../protocol/values";
import { LlmModelDeploymentItem } from "../../schema/types.generated";
import { Connection } from "../connection";
import { apiDiagnostic, apiFailureDetail } from "../failures/api-request";
import { notAsPlanned } from "../failures/difference-failures";
import { otherModel } from "../failures/identity-failures";
import { goneBeforeUpdate, refusedWithFilledValues, updatedUnseen } from "../failures/update-failures";
import { Difference } from "../framework/differences";
import { decodePrivateState, encodePrivateState, withApi } from "../framework/private-state";
import { stateAfterApply, stateAfterRefresh } from "../framework/state";
import { resourceSchema, stateOf } from "./api-mapping";
import { canBeTold, findModelOf, otherApiRefusal } from "./known-model";
import { configurationIdOf, knownOf, projectOf, timeoutOf } from "./state-attributes";
import { differencesOf, isKnownIn, named, reportDifferences } from "./stored-differently";
import { waitUntilFree } from "./taken-name";
import { UpdateBody, updateBody } from "./update-body";
import { waitForRunning } from "./wait-for-running";

// An update is sent once, and has succeeded when the API shows its values. When it fails, the state stays as it was.

const { attributes } = resourceSchema;

export async function updateDeployment(
  connection: Connection,
  prior: ObjectValue,
  planned: ObjectValue,
  config: ObjectValue,
  applyContext: ApplyContext,
): Promise<StoredOutcome<ObjectValue>> {
  const refusal = otherApiRefusal(prior, applyContext.private, connection.api);
  if (refusal) return { result: prior, diagnostics: [refusal] };
  const privateState = decodePrivateState(applyContext.private);
  const update = updateBody(prior, planned, config, privateState);
  const isSent = Object.keys(update.body).length > 0;
  const failure = await mayNotUpdate(connection, prior, planned, isSent, applyContext);
  if (failure) return { result: prior, diagnostics: [failure] };
  if (!isSent) return { result: stateAfterApply(attributes, planned, prior), diagnostics: [] };

  const isKnown = isKnownIn(privateState.knownDifferences);
  const change: Change = { prior, planned, ...update, isAsPlanned: isAsPlanned(planned, update, isKnown) };
  const context = { ...applyContext, private: withApi(applyContext.private, connection.api) };
  return { private: context.private, ...(await applyUpdate(connection, change, context)) };
}

/**
 * The reason why an update is not sent, or undefined: the id may belong to another object by now. The read costs a
 * request, because the last one was made by another process, for the plan.
 */
async function mayNotUpdate(
  connection: Connection,
  prior: ObjectValue,
  planned: ObjectValue,
  isSent: boolean,
  { signal, private: privateBytes }: ApplyContext,
): Promise<Diagnostic | undefined> {
  const { client, api } = connection;
  const id = prior.id as string;
  // the state may name another team only if the object can be read through it
  const isOtherTeam = prior.team_id !== planned.team_id;
  if (!isOtherTeam && !(isSent && canBeTold(prior, privateBytes, api))) return undefined;
  const state = { ...prior, team_id: planned.team_id ?? null };
  try {
    const found = await findModelOf(connection, client, state, privateBytes, signal);
    if (found.kind === "refused") return found.diagnostic;
    if (found.kind === "replaced") return otherModel(projectOf(state), prior, found.item);
    return found.kind === "gone" ? goneBeforeUpdate(projectOf(state), id) : undefined;
  } catch (thrown) {
    if (isOtherTeam)
      return apiDiagnostic(`Reading AI model "${id}" through team "${planned.team_id}"`, thrown, { path: ["team_id"] });
    return apiDiagnostic(`Updating AI model "${id}"`, thrown, { occasion: "update" });
  }
}

async function applyUpdate(
  connection: Connection,
  change: Change,
  context: ApplyContext,
): Promise<StoredOutcome<ObjectValue>> {
  const { prior, planned } = change;
  const id = prior.id as string;
  let answer: LlmModelDeploymentItem | undefined;
  try {
    answer = await send(connection, change, context.signal);
  } catch (thrown) {
    return { result: prior, diagnostics: [refusal(id, thrown, change)] };
  }
  // the API accepted the update: from here on, failures return the new state
  const newState = stateAfterApply(attributes, planned, {
    ...prior,
    ...(isComplete(answer) && stateOf(answer, planned)),
  });
  context.saveState(newState);
  const read = await readBack(connection, change, context.signal);
  if ("reason" in read) {
    const isRenameUnseen = change.body.name !== undefined;
    const unseen = encodePrivateState({ ...decodePrivateState(context.private), isRenameUnseen });
    return { result: newState, diagnostics: [updatedUnseen(id, read.reason)], private: unseen };
  }
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
  const failure = apiDiagnostic(`Updating AI model "${id}"`, thrown, { occasion: "update" });
  const isRefused = thrown instanceof ApiError && [400, 409, 422].includes(thrown.facts.status ?? 0);
  return isRefused && filledIn.length > 0 ? refusedWithFilledValues(failure, filledIn) : failure;
}

/** The end of an update whose object could be read. */
async function finish(
  connection: Connection,
  change: Change,
  item: Deployment,
  context: ApplyContext,
): Promise<StoredOutcome<ObjectValue>> {
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
  const { result, diagnostics, isReplaced } = await waitForRunning(
    connection,
    projectOf(planned),
    planned,
    rollout,
    context.signal,
  );
  if (isReplaced) return { result: prior, diagnostics };
  return { result, diagnostics: [...report.diagnostics, ...diagnostics], private: report.private };
}

/** The API's answer to the update. When the answer is unclear, the provider reads the object instead. */
async function send(
  connection: Connection,
  change: Change,
  signal: AbortSignal,
): Promise<LlmModelDeploymentItem | undefined> {
  try {
    return await post(connection, change, signal);
  } catch (thrown) {
    if (!(thrown instanceof ApiError) || !thrown.isAmbiguous) throw thrown;
    const read = await readBack(connection, change, signal);
    if ("reason" in read || !change.isAsPlanned(read.item)) throw thrown;
    return read.item;
  }
}

/** A new name may still belong to an object that is being deleted: the API refused the update, and it is sent again. */
async function post(
  connection: Connection,
  { prior, planned, body }: Change,
  signal: AbortSignal,
): Promise<LlmModelDeploymentItem | undefined> {
  const project = projectOf(prior);
  const send = () => connection.client.update(project, prior.id as string, body, signal);
  try {
    return await send();
  } catch (thrown) {
    const isNameTaken = thrown instanceof ApiError && thrown.isConflict && typeof body.name === "string";
    const isOwnName = idFromName(body.name ?? "") === prior.id;
    if (!isNameTaken || isOwnName) throw thrown;
    const state = await waitUntilFree(connection, project, body.name ?? "", timeoutOf(planned, "update"), signal);
    if (state !== "free") throw thrown;
    return send();
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
    let found: Found = { kind: "gone" };
    for (let read = 1; read <= READ_BACK_ATTEMPTS; read++) {
      found = await findRenamedDeployment(client, projectOf(prior), knownOf(prior), planned.name ?? null, signal);
      if (found.kind === "found" && isAsPlanned(found.item)) return { item: found.item };
      if (read < READ_BACK_ATTEMPTS) await clock.sleep(100 * read, signal).catch(() => undefined);
    }
    if (found.kind === "replaced") return { reason: "another AI model has its identifier now." };
    return found.kind === "found" ? { item: found.item } : { reason: "it was not found." };
  } catch (thrown) {
    if (!(thrown instanceof ApiError)) throw thrown;
    return { reason: apiFailureDetail(thrown) };
  }
}
