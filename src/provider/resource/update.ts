import { Deployment, isComplete, Project } from "../../northflank/client";
import { ApiError } from "../../northflank/errors";
import { findKnownDeployment, READ_BACK_ATTEMPTS, withGracePeriod } from "../../northflank/find-deployment";
import { Diagnostic, isDiagnostic, warning } from "../../protocol/diagnostics";
import { ApplyContext, Outcome } from "../../protocol/provider";
import { ObjectValue, UNKNOWN } from "../../protocol/values";
import { LlmModelDeploymentItem } from "../../schema/types.generated";
import { apiDiagnostic } from "../api-diagnostics";
import { Connection } from "../connection";
import { fill, holds, reconcile } from "../framework/state";
import { resourceSchema, stateOf, updateBodyOf } from "./api-mapping";
import { notShown } from "./messages";
import { configurationIdOf, knownOf, projectOf } from "./state-attributes";
import { settle } from "./wait-for-running";

// An update is sent once, and counts when the API shows it. What fails leaves the state as it was before.

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
    // a team that is named from now on: the state may say so only if the object can be seen through it
    const unseen = await whyUnseen(connection, project, id, context.signal);
    if (unseen) return { result: prior, diagnostics: [unseen] };
  }
  if (Object.keys(body).length === 0) return { result: fill(attributes, planned, prior), diagnostics: [] };

  let answer: LlmModelDeploymentItem | undefined;
  try {
    answer = await send(connection, prior, planned, body, context.signal);
  } catch (thrown) {
    return { result: prior, diagnostics: [apiDiagnostic(`Updating AI model "${id}"`, thrown)] };
  }
  // accepted: from here on the state is that of after
  const accepted = { ...prior, ...(isComplete(answer) ? stateOf(answer, planned) : {}) };
  context.saveState(fill(attributes, planned, accepted));
  const item = await lookAfter(connection, prior, planned, context.signal);
  if (isDiagnostic(item)) return { result: fill(attributes, planned, accepted), diagnostics: [item] };
  const seen = stateOf(item, planned);
  if (!holds(resourceSchema, planned, seen)) {
    return { result: reconcile(attributes, prior, seen), diagnostics: [notShown(id, planned, seen)] };
  }
  context.saveState(fill(attributes, planned, seen));
  const restarts = planned.status === UNKNOWN;
  if (!restarts) return { result: fill(attributes, planned, seen), diagnostics: [] };
  const from = { first: item, replaced: configurationIdOf(prior), operation: "update" } as const;
  return settle(connection, project, planned, from, context.signal);
}

/** What the API says to the update; an unclear end is cleared up by a look. */
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
    const item = await lookAfter(connection, prior, planned, signal);
    if (isDiagnostic(item) || !holds(resourceSchema, planned, stateOf(item, planned))) throw thrown;
    return item;
  }
}

/** The object after an update; a rename may have given it another id. Failing to see it is no failure of the update. */
async function lookAfter(
  { client, clock }: Connection,
  prior: ObjectValue,
  planned: ObjectValue,
  stop: AbortSignal,
): Promise<Deployment | Diagnostic> {
  const signal = withGracePeriod(stop);
  const doing = `Reading AI model "${prior.id}" after its update`;
  try {
    const known = { ...knownOf(prior), name: planned.name ?? null, isJustRenamed: true };
    let item: Deployment | undefined;
    for (let look = 1; look <= READ_BACK_ATTEMPTS; look++) {
      item = await findKnownDeployment(client, projectOf(prior), known, signal);
      if (item && holds(resourceSchema, planned, stateOf(item, planned))) return item;
      // it may not show at once
      if (look < READ_BACK_ATTEMPTS) await clock.sleep(100 * look, signal).catch(() => undefined);
    }
    return (
      item ?? warning(`${doing} failed: not found`, "The update was accepted. The next plan shows what became of it.")
    );
  } catch (thrown) {
    const { summary, detail } = apiDiagnostic(doing, thrown);
    return warning(summary, `The update was accepted; the next plan shows what became of it.\n\n${detail}`);
  }
}

async function whyUnseen(
  { client }: Connection,
  project: Project,
  id: string,
  signal: AbortSignal,
): Promise<Diagnostic | undefined> {
  try {
    await client.get(project, id, signal);
    return undefined;
  } catch (thrown) {
    return apiDiagnostic(`Looking for AI model "${id}" through team "${project.teamId}"`, thrown, ["team_id"]);
  }
}
