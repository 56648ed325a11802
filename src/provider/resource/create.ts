import { Deployment, isComplete, Project } from "../../northflank/client";
import { ApiError } from "../../northflank/errors";
import {
  findDeploymentById,
  findDeploymentByName,
  idFromName,
  READ_BACK_ATTEMPTS,
  withGracePeriod,
} from "../../northflank/find-deployment";
import { Diagnostic, isDiagnostic } from "../../protocol/diagnostics";
import { log } from "../../protocol/log";
import { ApplyContext, Outcome } from "../../protocol/provider";
import { ObjectValue, UNKNOWN } from "../../protocol/values";
import { LlmModelDeploymentItem } from "../../schema/types.generated";
import { apiDiagnostic } from "../api-diagnostics";
import { Connection } from "../connection";
import { fill, holds, isEmpty } from "../framework/state";
import { createBodyOf, resourceSchema, stateOf } from "./api-mapping";
import { whyNotGone } from "./delete";
import { foundAfterUnclearCreate, nameNotFree, nameTaken, neverShown, unclearCreate } from "./messages";
import { projectOf, timeoutOf } from "./state-attributes";
import { settle } from "./wait-for-running";

// A create costs money from its first second: it is sent once, and what it may have made is looked for (IDEM rules).

const { attributes } = resourceSchema;
/** Difference that the clocks of this machine and of the API may have, while nothing is known of the API's. */
const CLOCK_SKEW_MS = 30_000;
/** The API may write times in whole seconds. */
const CLOCK_STEP_MS = 1000;

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
  const creation = new Creation(connection, project, plan, context.signal);

  const answer = await creation.send();
  if (isDiagnostic(answer)) return { result: null, diagnostics: [answer] };
  const stateAfter = (item: LlmModelDeploymentItem) => fill(attributes, plan, stateOf(item, plan));
  if (answer?.id) context.saveState(stateAfter(answer));

  const item = isComplete(answer) ? answer : await creation.firstLook(answer?.id ?? undefined);
  if (isDiagnostic(item)) {
    // with its id it is in the state, and an error would taint it: the next apply would destroy what is loading
    if (answer?.id) return { result: stateAfter(answer), diagnostics: [{ ...item, severity: "warning" }] };
    return { result: null, diagnostics: [item] };
  }
  creation.claim(item.id);
  context.saveState(stateAfter(item));
  const { result, diagnostics } = await settle(
    connection,
    project,
    plan,
    { first: item, operation: "create" },
    context.signal,
  );
  return { result, diagnostics: [...creation.notes, ...diagnostics] };
}

class Creation {
  /** What the user should know although all went well. */
  readonly notes: Diagnostic[] = [];
  private begun: number;
  private readonly doing: string;

  constructor(
    private readonly connection: Connection,
    private readonly project: Project,
    private readonly plan: ObjectValue,
    private readonly signal: AbortSignal,
  ) {
    this.begun = connection.clock.now();
    this.doing = `Creating AI model "${plan.name}"`;
  }

  /** What the API answers, or what is found when its answer is unclear. */
  async send(): Promise<LlmModelDeploymentItem | undefined | Diagnostic> {
    try {
      return await this.post();
    } catch (thrown) {
      if (!(thrown instanceof ApiError)) throw thrown;
      return thrown.isConflict ? this.afterConflict(thrown) : this.afterFailure(thrown);
    }
  }

  private post(): Promise<LlmModelDeploymentItem | undefined> {
    this.begun = this.connection.clock.now();
    return this.connection.client.create(this.project, createBodyOf(this.plan), this.signal);
  }

  /** One that is being deleted still has the name: the refusal did nothing, and once it is gone the name is free. */
  private async afterConflict(refusal: ApiError): Promise<LlmModelDeploymentItem | undefined | Diagnostic> {
    const { connection, project, plan, signal } = this;
    const taken = nameTaken(project, plan, refusal);
    const id = idFromName(plan.name as string);
    try {
      const other = await findDeploymentById(connection.client, project, id, signal);
      if (other?.status !== "deleting") return taken;
      if (await whyNotGone(connection, project, id, timeoutOf(plan, "create"), signal)) return nameNotFree(project, id);
      return await this.post();
    } catch (thrown) {
      if (!(thrown instanceof ApiError)) throw thrown;
      return thrown.facts.method === "POST" && !thrown.isConflict ? this.afterFailure(thrown) : taken;
    }
  }

  /** A create that ended unclearly may have made the object: look, never post again (IDEM-3, IDEM-4). */
  private async afterFailure(thrown: ApiError): Promise<Deployment | Diagnostic> {
    const { plan, project, doing } = this;
    if (!thrown.isAmbiguous) return apiDiagnostic(doing, thrown);
    log.warn("the answer to a create is unclear: looking for the object", { reason: thrown.message });
    try {
      const { own, other } = await this.look();
      if (!own) return unclearCreate(doing, project, thrown, plan, other);
      this.notes.push(foundAfterUnclearCreate(doing, own, thrown));
      return own;
    } catch (again) {
      if (!(again instanceof ApiError)) throw again;
      return unclearCreate(doing, project, thrown, plan, undefined);
    }
  }

  /**
   * The whole object, when the answer to a create named only its id or nothing. Without an id it must be known to be
   * of this request: what answered may not have been the API (IDEM-4).
   */
  async firstLook(id: string | undefined): Promise<Deployment | Diagnostic> {
    const { plan, project } = this;
    try {
      const { own } = await this.look(id);
      return own ?? neverShown(project, plan, id, "it is not there");
    } catch (thrown) {
      if (!(thrown instanceof ApiError)) throw thrown;
      return neverShown(project, plan, id, apiDiagnostic("Reading it", thrown).detail);
    }
  }

  /** From now on it is of this resource, and no other create of this run can have made it. */
  claim(id: string): void {
    this.connection.created.add(this.keyOf(id));
  }

  /** The object of this request, which may not show at once, or another that has its name. */
  private async look(id?: string): Promise<{ readonly own?: Deployment; readonly other?: Deployment | undefined }> {
    const { plan, project } = this;
    const { client, clock } = this.connection;
    const signal = withGracePeriod(this.signal);
    let item: Deployment | undefined;
    for (let look = 1; look <= READ_BACK_ATTEMPTS; look++) {
      item = id
        ? await findDeploymentById(client, project, id, signal)
        : await findDeploymentByName(client, project, plan.name as string, signal);
      if (item && (id || this.isOwn(item))) return { own: item };
      if (look < READ_BACK_ATTEMPTS) await clock.sleep(200 * look, signal).catch(() => undefined);
    }
    return { other: item };
  }

  /**
   * Made by this very request (IDEM-4): not older than the request, of no other resource, with all that was asked for
   * and nothing that only somebody can have written.
   */
  private isOwn(found: Deployment): boolean {
    const { plan, connection } = this;
    const seen = stateOf(found, plan);
    return (
      Date.parse(found.createdAt ?? "") >= this.earliest() &&
      !connection.created.has(this.keyOf(found.id)) &&
      holds(resourceSchema, plan, seen) &&
      WRITTEN.every((name) => plan[name] !== UNKNOWN || isEmpty(seen[name] ?? null))
    );
  }

  /** By the API's clock. */
  private earliest(): number {
    const ahead = this.connection.apiClockAheadMs();
    return ahead === undefined ? this.begun - CLOCK_SKEW_MS : this.begun + ahead - CLOCK_STEP_MS;
  }

  private keyOf(id: string): string {
    return `${this.project.projectId}/${id}`;
  }
}

/** What no API fills in by itself. */
const WRITTEN = ["description", "tags"] as const;
