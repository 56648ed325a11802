import { isComplete } from "../../northflank/client";
import { ApplyContext, StoredOutcome } from "../../protocol/provider";
import { ObjectValue, UNKNOWN } from "../../protocol/values";
import { LlmModelDeploymentItem } from "../../schema/types.generated";
import { Connection } from "../connection";
import { createdUnknown, createdUnseen } from "../failures/create-failures";
import { withApi } from "../framework/private-state";
import { stateAfterApply, stateAfterRefresh } from "../framework/state";
import { resourceSchema, stateOf } from "./api-mapping";
import { CreateRequest } from "./create-request";
import { projectOf } from "./state-attributes";
import { differencesOf, reportDifferences } from "./stored-differently";
import { waitForRunning } from "./wait-for-running";

// The steps of a create. The state is saved as soon as the identifier is known, so that no later failure loses the
// model: it costs money from its first second.

export async function createDeployment(
  connection: Connection,
  planned: ObjectValue,
  applyContext: ApplyContext,
): Promise<StoredOutcome<ObjectValue | null>> {
  const context = { ...applyContext, private: withApi(applyContext.private, connection.api) };
  return { private: context.private, ...(await create(connection, planned, context)) };
}

async function create(
  connection: Connection,
  planned: ObjectValue,
  context: ApplyContext,
): Promise<StoredOutcome<ObjectValue | null>> {
  const teamId = planned.team_id === UNKNOWN ? connection.teamId : (planned.team_id ?? null);
  const project = projectOf({ ...planned, team_id: teamId });
  const plan: ObjectValue = { ...planned, team_id: project.teamId ?? null };
  const stateFrom = (item: LlmModelDeploymentItem) =>
    stateAfterApply(resourceSchema.attributes, plan, stateOf(item, plan));
  const request = new CreateRequest(connection, project, plan, context.signal);

  const creation = await request.send();
  if (creation.kind === "failed") return { result: null, diagnostics: [creation.diagnostic] };
  const answer = creation.item;
  if (answer?.id) context.saveState(stateFrom(answer));

  const created = isComplete(answer) ? { item: answer } : await request.readBack(answer?.id ?? undefined);
  if ("reason" in created) {
    const name = plan.name as string;
    return answer?.id
      ? { result: stateFrom(answer), diagnostics: [createdUnseen(name, answer.id, created.reason)] }
      : { result: null, diagnostics: [createdUnknown(project, name, created.reason)] };
  }
  request.claim(created.item.id);
  context.saveState(stateFrom(created.item));
  const rollout = { first: created.item, operation: "create" } as const;
  const { result, diagnostics, last, isReplaced } = await waitForRunning(
    connection,
    project,
    plan,
    rollout,
    context.signal,
  );
  if (isReplaced) return { result: null, diagnostics };
  const shown = stateOf(last, plan);
  const report = reportDifferences(last.id, differencesOf(plan, shown), context.private);
  return {
    result: report.hasError ? stateAfterRefresh(resourceSchema.attributes, result, shown) : result,
    diagnostics: [...(creation.kind === "found" ? [creation.warning] : []), ...report.diagnostics, ...diagnostics],
    private: report.private,
  };
}
