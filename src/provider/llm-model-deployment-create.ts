import { Item, isWhole, Project } from "../northflank/client";
import { ApiError } from "../northflank/errors";
import { Diagnostic } from "../protocol/diagnostics";
import { log } from "../protocol/log";
import { ApplyContext, Outcome } from "../protocol/provider";
import { ObjectValue, UNKNOWN } from "../protocol/values";
import { LlmModelDeploymentItem } from "../schema/types.generated";
import { apiDiagnostic } from "./api-diagnostics";
import { Connection } from "./connection";
import { findByName, getIfThere, READABLE_WITHIN_LOOKS } from "./find";
import { nameTaken, neverShown, unclearCreate } from "./llm-model-deployment-messages";
import { createBodyOf, resourceSchema, stateOf } from "./llm-model-deployment-schema";
import { settle } from "./llm-model-deployment-settle";
import { projectOf } from "./llm-model-deployment-state";
import { fill, holds } from "./state";

// A create costs money from its first second: it is sent once, and what it may have made is looked for (IDEM rules).

const { attributes } = resourceSchema;
/** Difference that the clocks of this machine and of the API may have. */
const CLOCK_SKEW_MS = 30_000;

export async function createDeployment(
  connection: Connection,
  planned: ObjectValue,
  context: ApplyContext,
): Promise<Outcome<ObjectValue | null>> {
  const project = projectOf({
    ...planned,
    team_id: planned.team_id === UNKNOWN ? connection.teamId : (planned.team_id ?? null),
  });
  const plan = { ...planned, team_id: project.teamId ?? null };
  const creation = new Creation(connection, project, plan);

  const answer = await creation.send(context.signal);
  if (answer && "severity" in answer) return { result: null, diagnostics: [answer] };
  const stateAfter = (item: LlmModelDeploymentItem) => fill(attributes, plan, stateOf(item, plan));
  if (answer?.id) context.saveState(stateAfter(answer));

  const item = isWhole(answer) ? answer : await creation.firstLook(answer?.id ?? undefined);
  if ("severity" in item) {
    // with its id it is in the state, and an error would taint it: the next apply would destroy what is loading
    if (answer?.id) return { result: stateAfter(answer), diagnostics: [{ ...item, severity: "warning" }] };
    return { result: null, diagnostics: [item] };
  }
  context.saveState(stateAfter(item));
  return settle(connection, project, plan, { first: item, operation: "create" }, context.signal);
}

class Creation {
  private readonly begun: number;

  constructor(
    private readonly connection: Connection,
    private readonly project: Project,
    private readonly plan: ObjectValue,
  ) {
    this.begun = connection.clock.now();
  }

  /** What the API answers, or what is found when its answer is unclear. */
  async send(signal: AbortSignal): Promise<LlmModelDeploymentItem | undefined | Diagnostic> {
    try {
      return await this.connection.client.create(this.project, createBodyOf(this.plan), signal);
    } catch (thrown) {
      return this.afterFailure(thrown);
    }
  }

  /** A create that ended unclearly may have made the object: look, never post again (IDEM-3, IDEM-4). */
  private async afterFailure(thrown: unknown): Promise<Item | Diagnostic> {
    const { plan, project } = this;
    const doing = `Creating AI model "${plan.name}"`;
    if (!(thrown instanceof ApiError)) throw thrown;
    if (thrown.isConflict) return nameTaken(project, plan, thrown);
    if (!thrown.isAmbiguous) return apiDiagnostic(doing, thrown);
    log.warn("the answer to a create is unclear: looking for the object", { reason: thrown.message });
    try {
      const { own, other } = await this.look();
      return own ?? unclearCreate(doing, project, thrown, plan, other);
    } catch (again) {
      return again instanceof ApiError
        ? unclearCreate(doing, project, thrown, plan, undefined)
        : apiDiagnostic(doing, again);
    }
  }

  /**
   * The whole object, when the answer to a create named only its id or nothing. Without an id it must be known to be
   * of this request: what answered may not have been the API (IDEM-4).
   */
  async firstLook(id: string | undefined): Promise<Item | Diagnostic> {
    const { plan, project } = this;
    try {
      const { own } = await this.look(id);
      return own ?? neverShown(project, plan, id, "it is not there");
    } catch (thrown) {
      if (!(thrown instanceof ApiError)) throw thrown;
      return neverShown(project, plan, id, apiDiagnostic("Reading it", thrown).detail);
    }
  }

  /** The object of this request, which may not show at once, or another that has its name. */
  private async look(id?: string): Promise<{ readonly own?: Item; readonly other?: Item | undefined }> {
    const { plan, project } = this;
    const { client, clock } = this.connection;
    let item: Item | undefined;
    for (let look = 1; look <= READABLE_WITHIN_LOOKS; look++) {
      item = id ? await getIfThere(client, project, id) : await findByName(client, project, plan.name as string);
      if (item && (id || this.isOwn(item))) return { own: item };
      if (look < READABLE_WITHIN_LOOKS) await clock.sleep(200 * look);
    }
    return { other: item };
  }

  /** Made by this very request: it holds what was asked for, and is not older than the request (IDEM-4). */
  private isOwn(found: Item): boolean {
    const created = Date.parse(found.createdAt ?? "");
    return created >= this.begun - CLOCK_SKEW_MS && holds(resourceSchema, this.plan, stateOf(found, this.plan));
  }
}
