import { Item, NorthflankClient, Project } from "../northflank/client";
import { ApiError } from "../northflank/errors";
import { Diagnostic, error, warning } from "../protocol/diagnostics";
import { log } from "../protocol/log";
import { ApplyContext, CallContext, Outcome, Plan, Resource } from "../protocol/provider";
import { isObject, ObjectValue, UNKNOWN } from "../protocol/values";
import { resourceConfig } from "../schema/derive";
import { ruleErrors } from "../schema/rules";
import { LlmModelDeploymentItem } from "../schema/types.generated";
import validateConfig from "../schema/validators/resource-config.generated";
import { apiDiagnostic } from "./api-diagnostics";
import { ConfiguredConnection, Connection } from "./connection";
import { parseDuration, showDuration } from "./duration";
import { findByName, getIfThere, getUnlessGone, isComplete, unlessNotFound } from "./find";
import { deploymentIdentity, importedState } from "./llm-model-deployment-identity";
import {
  nameTaken,
  neverShown,
  notShown,
  stillDeleting,
  unclearCreate,
  waitDiagnostic,
} from "./llm-model-deployment-messages";
import { planDeployment, refuseIfProtected } from "./llm-model-deployment-plan";
import { createBodyOf, resourceSchema, stateOf, updateBodyOf } from "./llm-model-deployment-schema";
import { fill, holds, reconcile } from "./state";
import { configJudge } from "./validate";
import { Clock, waitForRunning } from "./wait";

// The life of a deployment: create, read, update, delete, import. The order of steps in each decides what is lost
// when one fails; see the APPLY rules of the provider contract.

const { attributes } = resourceSchema;
const DEFAULT_TIMEOUTS = { create: "60m", update: "60m", delete: "20m" } as const;
/** A new object may not be readable at once (IDEM-6). */
const READABLE_WITHIN_LOOKS = 5;
/** A refresh of thousands takes this long without a list of theirs; none of its reads need be younger. */
const REFRESH_AGE_MS = 60_000;

export class LlmModelDeploymentResource implements Resource {
  readonly schema = resourceSchema;
  readonly validateConfig = configJudge(resourceConfig, validateConfig, ruleErrors);
  readonly identity;

  constructor(
    private readonly connection: ConfiguredConnection,
    private readonly clock: Clock,
  ) {
    this.identity = deploymentIdentity(connection);
  }

  plan(prior: ObjectValue | null, config: ObjectValue, kept: Buffer): Outcome<Plan> {
    return planDeployment(prior, config, this.connection.teamId, kept);
  }

  planDestroy(prior: ObjectValue): readonly Diagnostic[] {
    return refuseIfProtected(prior, "destroyed");
  }

  async create(
    planned: ObjectValue,
    _config: ObjectValue,
    context: ApplyContext,
  ): Promise<Outcome<ObjectValue | null>> {
    const connection = this.connection.get();
    if (!("client" in connection)) return { result: null, diagnostics: [connection] };
    const { client } = connection;
    const project = projectOf({
      ...planned,
      team_id: planned.team_id === UNKNOWN ? connection.teamId : (planned.team_id ?? null),
    });
    const plan = { ...planned, team_id: project.teamId ?? null };

    const begun = this.clock.now();
    let answer: LlmModelDeploymentItem | undefined;
    try {
      answer = await client.create(project, createBodyOf(plan), context.signal);
    } catch (thrown) {
      const own = await this.afterFailedCreate(client, project, plan, thrown, begun);
      if ("severity" in own) return { result: null, diagnostics: [own] };
      answer = own;
    }
    if (answer?.id) context.saveState(fill(attributes, plan, stateOf(answer, plan)));

    const item = isComplete(answer)
      ? answer
      : await this.firstLook(client, project, plan, answer?.id ?? undefined, begun);
    if ("severity" in item) {
      // with its id it is in the state, and an error would taint it: the next apply would destroy what is loading
      if (answer?.id) return { result: fill(attributes, plan, stateOf(answer, plan)), diagnostics: [asWarning(item)] };
      return { result: null, diagnostics: [item] };
    }
    context.saveState(fill(attributes, plan, stateOf(item, plan)));
    return this.settle(connection, project, plan, item, undefined, "create", context);
  }

  async update(
    prior: ObjectValue,
    planned: ObjectValue,
    _config: ObjectValue,
    context: ApplyContext,
  ): Promise<Outcome<ObjectValue>> {
    const connection = this.connection.get();
    if (!("client" in connection)) return { result: prior, diagnostics: [connection] };
    const { client } = connection;
    const body = updateBodyOf(prior, planned);
    const id = prior.id as string;
    const doing = `Updating AI model "${id}"`;
    if (prior.team_id !== planned.team_id) {
      // a team that is named from now on: the state may say so only if the object can be seen through it
      const unseen = await this.whyUnseen(client, projectOf(planned), id);
      if (unseen) return { result: prior, diagnostics: [unseen] };
    }
    if (Object.keys(body).length === 0) return { result: fill(attributes, planned, prior), diagnostics: [] };

    let answer: LlmModelDeploymentItem | undefined;
    try {
      answer = await this.sendUpdate(client, prior, planned, body, context.signal);
    } catch (thrown) {
      return { result: prior, diagnostics: [apiDiagnostic(doing, thrown)] };
    }
    // accepted: from here on the state is that of after
    const accepted = { ...prior, ...(isComplete(answer) ? stateOf(answer, planned) : {}) };
    context.saveState(fill(attributes, planned, accepted));
    const item = await this.lookAfterUpdate(client, prior, planned);
    if ("severity" in item) return { result: fill(attributes, planned, accepted), diagnostics: [item] };
    const seen = stateOf(item, planned);
    if (!holds(resourceSchema, planned, seen)) {
      return { result: reconcile(attributes, prior, seen), diagnostics: [notShown(id, planned, seen)] };
    }
    context.saveState(fill(attributes, planned, seen));
    const restarts = planned.status === UNKNOWN;
    if (!restarts) return { result: fill(attributes, planned, seen), diagnostics: [] };
    return this.settle(connection, projectOf(planned), planned, item, configurationId(prior), "update", context);
  }

  async delete(prior: ObjectValue, context: CallContext): Promise<Outcome<ObjectValue | null>> {
    const connection = this.connection.get();
    if (!("client" in connection)) return { result: prior, diagnostics: [connection] };
    const project = projectOf(prior);
    const id = prior.id as string;
    try {
      await connection.client.delete(project, id, context.signal);
      const isGone = await this.untilGone(connection, project, id, timeoutOf(prior, "delete"), context.signal);
      return isGone ? { result: null, diagnostics: [] } : { result: prior, diagnostics: [stillDeleting(id)] };
    } catch (thrown) {
      const isGone = thrown instanceof ApiError && thrown.isNotFound && (await this.isGone(connection.client, prior));
      if (isGone) return { result: null, diagnostics: [] };
      return { result: prior, diagnostics: [apiDiagnostic(`Deleting AI model "${id}"`, thrown)] };
    }
  }

  async read(prior: ObjectValue, { signal }: CallContext): Promise<Outcome<ObjectValue | null>> {
    const connection = this.connection.get();
    if (!("client" in connection)) return { result: prior, diagnostics: [connection] };
    try {
      const reader = connection.reads.upTo(REFRESH_AGE_MS);
      const item = await getUnlessGone(reader, projectOf(prior), knownOf(prior), signal);
      if (item === undefined || item.status === "deleting") return { result: null, diagnostics: [] };
      return { result: reconcile(attributes, prior, stateOf(item, prior)), diagnostics: [] };
    } catch (thrown) {
      if (signal.aborted)
        return {
          result: prior,
          diagnostics: [error("Read interrupted", `Reading AI model "${prior.id}" was interrupted.`)],
        };
      return { result: prior, diagnostics: [apiDiagnostic(`Reading AI model "${prior.id}"`, thrown)] };
    }
  }

  importState(id: string): Outcome<ObjectValue | null> {
    const parts = id.split("/");
    const [own, projectId, teamId] = [...parts].reverse();
    if (parts.length < 2 || parts.length > 3 || parts.some((part) => part === "")) {
      const detail = `"${id}" is not the id of an AI model. Give project_id/id, or team_id/project_id/id for a team, such as "default-project/qwen-chat".`;
      return { result: null, diagnostics: [error("Invalid import id", detail)] };
    }
    const team = teamId ?? this.connection.teamId ?? null;
    return { result: importedState(team, projectId ?? "", own ?? ""), diagnostics: [] };
  }

  /** A create that ended unclearly may have made the object: look, never post again (IDEM-3, IDEM-4). */
  private async afterFailedCreate(
    client: NorthflankClient,
    project: Project,
    plan: ObjectValue,
    thrown: unknown,
    begun: number,
  ): Promise<Item | Diagnostic> {
    const doing = `Creating AI model "${plan.name}"`;
    if (!(thrown instanceof ApiError)) throw thrown;
    if (thrown.isConflict) return nameTaken(project, plan, thrown);
    if (!thrown.isAmbiguous) return apiDiagnostic(doing, thrown);
    log.warn("the answer to a create is unclear: looking for the object", { reason: thrown.message });
    try {
      const found = await findByName(client, project, plan.name as string);
      if (found && isOwn(found, plan, begun)) return found;
      return unclearCreate(doing, project, thrown, plan, found);
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
  private async firstLook(
    client: NorthflankClient,
    project: Project,
    plan: ObjectValue,
    id: string | undefined,
    begun: number,
  ): Promise<Item | Diagnostic> {
    const name = plan.name as string;
    try {
      for (let look = 1; look <= READABLE_WITHIN_LOOKS; look++) {
        const item = id ? await getIfThere(client, project, id) : await findByName(client, project, name);
        if (item && (id || isOwn(item, plan, begun))) return item;
        await this.clock.sleep(200 * look);
      }
      return neverShown(project, plan, id, "it is not there");
    } catch (thrown) {
      if (!(thrown instanceof ApiError)) throw thrown;
      return neverShown(project, plan, id, apiDiagnostic("Reading it", thrown).detail);
    }
  }

  /** What the API says to the update; an unclear end is cleared up by a look. */
  private async sendUpdate(
    client: NorthflankClient,
    prior: ObjectValue,
    planned: ObjectValue,
    body: Parameters<NorthflankClient["update"]>[2],
    signal: AbortSignal,
  ): Promise<LlmModelDeploymentItem | undefined> {
    try {
      return await client.update(projectOf(prior), prior.id as string, body, signal);
    } catch (thrown) {
      if (!(thrown instanceof ApiError) || !thrown.isAmbiguous) throw thrown;
      const item = await this.lookAfterUpdate(client, prior, planned);
      if ("severity" in item || !holds(resourceSchema, planned, stateOf(item, planned))) throw thrown;
      return item;
    }
  }

  /** The object after an update; a rename may have given it another id. Failing to see it is no failure of the update. */
  private async lookAfterUpdate(
    client: NorthflankClient,
    prior: ObjectValue,
    planned: ObjectValue,
  ): Promise<Item | Diagnostic> {
    const doing = `Reading AI model "${prior.id}" after its update`;
    try {
      const known = { ...knownOf(prior), name: planned.name ?? null, isJustRenamed: true };
      let item: Item | undefined;
      for (let look = 1; look <= READABLE_WITHIN_LOOKS; look++) {
        item = await getUnlessGone(client, projectOf(prior), known);
        if (item && holds(resourceSchema, planned, stateOf(item, planned))) return item;
        if (look < READABLE_WITHIN_LOOKS) await this.clock.sleep(100 * look); // it may not show at once
      }
      return (
        item ?? warning(`${doing} failed: not found`, "The update was accepted. The next plan shows what became of it.")
      );
    } catch (thrown) {
      const { summary, detail } = apiDiagnostic(doing, thrown);
      return warning(summary, `The update was accepted; the next plan shows what became of it.\n\n${detail}`);
    }
  }

  private async whyUnseen(client: NorthflankClient, project: Project, id: string): Promise<Diagnostic | undefined> {
    try {
      await client.get(project, id);
      return undefined;
    } catch (thrown) {
      return apiDiagnostic(`Looking for AI model "${id}" through team "${project.teamId}"`, thrown, ["team_id"]);
    }
  }

  /** Whether a 404 means the object, and not a project that cannot be seen. */
  private async isGone(client: NorthflankClient, prior: ObjectValue): Promise<boolean> {
    try {
      return (await getUnlessGone(client, projectOf(prior), knownOf(prior))) === undefined;
    } catch (thrown) {
      if (thrown instanceof ApiError) return false;
      throw thrown;
    }
  }

  /** Waits, if asked to, and gives the state that comes of it. */
  private async settle(
    connection: Connection,
    project: Project,
    planned: ObjectValue,
    first: Item,
    replaced: string | undefined,
    operation: "create" | "update",
    { signal }: CallContext,
  ): Promise<Outcome<ObjectValue>> {
    const done = (item: Item, ...diagnostics: Diagnostic[]) => ({
      result: fill(attributes, planned, stateOf(item, planned)),
      diagnostics,
    });
    if (planned.wait_for_running === false) return done(first);
    const timeoutMs = timeoutOf(planned, operation);
    const intervalMs = connection.pollIntervalMs;
    const options = {
      clock: this.clock,
      intervalMs,
      timeoutMs,
      signal,
      onLook: (item: Item, elapsed: number) =>
        log.info(`waiting for AI model "${item.id}": ${item.status}`, { elapsed: showDuration(elapsed) }),
      onMiss: (error: ApiError) =>
        log.warn(`waiting for AI model "${first.id}": a look failed`, { reason: error.message }),
    };
    const end = await connection.reads.watching(project, intervalMs, (look) =>
      waitForRunning(first, replaced, (aborted) => look(project, first.id, aborted), options),
    );
    const told = waitDiagnostic(end, timeoutMs);
    return told ? done(end.item, told) : done(end.item);
  }

  private async untilGone(
    { reads, pollIntervalMs }: Connection,
    project: Project,
    id: string,
    timeoutMs: number,
    signal: AbortSignal,
  ): Promise<boolean> {
    const deadline = this.clock.now() + timeoutMs;
    return reads.watching(project, pollIntervalMs, async (get) => {
      while (!signal.aborted) {
        const item = await unlessNotFound(get(project, id));
        if (item === undefined) return true;
        log.info(`waiting for AI model "${id}" to be gone: ${item.status}`);
        if (this.clock.now() >= deadline) return false;
        await this.clock.sleep(pollIntervalMs, signal).catch(() => undefined);
      }
      return false;
    });
  }
}

/** Seconds of difference that the clocks of this machine and of the API may have. */
const CLOCK_SKEW_MS = 30_000;

/** Made by this very request: it holds what was asked for, and is not older than the request (IDEM-4). */
function isOwn(found: Item, plan: ObjectValue, begun: number): boolean {
  const created = Date.parse(found.createdAt ?? "");
  return created >= begun - CLOCK_SKEW_MS && holds(resourceSchema, plan, stateOf(found, plan));
}

const asWarning = (diagnostic: Diagnostic): Diagnostic => ({ ...diagnostic, severity: "warning" });
const knownOf = ({ id, name = null, created_at = null }: ObjectValue) => ({
  id: id as string,
  name,
  createdAt: created_at,
});

function projectOf(state: ObjectValue): Project {
  return { projectId: state.project_id as string, teamId: state.team_id as string | null };
}

function configurationId(state: ObjectValue): string | undefined {
  const configuration = state.deployment_configuration ?? null;
  return isObject(configuration) && typeof configuration.id === "string" ? configuration.id : undefined;
}

function timeoutOf(state: ObjectValue, operation: keyof typeof DEFAULT_TIMEOUTS): number {
  const timeouts = state.timeouts ?? null;
  const configured = isObject(timeouts) ? timeouts[operation] : null;
  return parseDuration(typeof configured === "string" ? configured : DEFAULT_TIMEOUTS[operation]);
}
