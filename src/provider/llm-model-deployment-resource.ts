import { Item, NorthflankClient, Project } from "../northflank/client";
import { ApiError } from "../northflank/errors";
import { Diagnostic, error, warning } from "../protocol/diagnostics";
import { log } from "../protocol/log";
import { ApplyContext, CallContext, Outcome, Plan, Resource } from "../protocol/provider";
import { isObject, ObjectValue, UNKNOWN } from "../protocol/values";
import { resourceConfig } from "../schema/derive";
import { RESOURCE_TYPE } from "../schema/names";
import { ruleErrors } from "../schema/rules";
import { LlmModelDeploymentItem } from "../schema/types.generated";
import validateConfig from "../schema/validators/resource-config.generated";
import { apiDiagnostic } from "./api-diagnostics";
import { ConfiguredConnection, Connection } from "./connection";
import { parseDuration, showDuration } from "./duration";
import { derivedId, findByName, getIfThere, isComplete } from "./find";
import { deploymentIdentity, importedState } from "./llm-model-deployment-identity";
import { planDeployment, refuseIfProtected } from "./llm-model-deployment-plan";
import { createBodyOf, resourceSchema, stateOf, updateBodyOf } from "./llm-model-deployment-schema";
import { fill, holds, reconcile } from "./state";
import { configJudge } from "./validate";
import { Clock, WaitEnd, waitForRunning } from "./wait";

// The life of a deployment: create, read, update, delete, import. The order of steps in each decides what is lost
// when one fails; see the APPLY rules of the provider contract.

const { attributes } = resourceSchema;
const DEFAULT_TIMEOUTS = { create: "60m", update: "60m", delete: "20m" } as const;
/** A new object may not be readable at once (IDEM-6). */
const READABLE_WITHIN_LOOKS = 5;

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
      answer = await client.create(project, createBodyOf(plan));
    } catch (thrown) {
      const own = await this.afterFailedCreate(client, project, plan, thrown, begun);
      if ("severity" in own) return { result: null, diagnostics: [own] };
      answer = own;
    }
    if (answer?.id) context.saveState(fill(attributes, plan, stateOf(answer, plan)));

    const item = isComplete(answer) ? answer : await this.firstLook(client, project, plan, answer?.id ?? undefined);
    if ("severity" in item) {
      const result = answer?.id ? fill(attributes, plan, stateOf(answer, plan)) : null;
      return { result, diagnostics: [item] };
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
    const project = projectOf(prior);
    const body = updateBodyOf(prior, planned);
    if (Object.keys(body).length === 0) return { result: fill(attributes, planned, prior), diagnostics: [] };

    const id = prior.id as string;
    let item: Item;
    try {
      item = await this.sendUpdate(client, project, id, planned, body);
    } catch (thrown) {
      return { result: prior, diagnostics: [apiDiagnostic(`Updating AI model "${id}"`, thrown)] };
    }
    context.saveState(fill(attributes, planned, stateOf(item, planned)));
    const restarts = planned.status === UNKNOWN;
    const replaced = restarts ? configurationId(prior) : undefined;
    if (!restarts) return { result: fill(attributes, planned, stateOf(item, planned)), diagnostics: [] };
    return this.settle(connection, project, planned, item, replaced, "update", context);
  }

  async delete(prior: ObjectValue, context: CallContext): Promise<Outcome<ObjectValue | null>> {
    const connection = this.connection.get();
    if (!("client" in connection)) return { result: prior, diagnostics: [connection] };
    const project = projectOf(prior);
    const id = prior.id as string;
    try {
      await connection.client.delete(project, id);
      const isGone = await this.untilGone(connection, project, id, timeoutOf(prior, "delete"), context.signal);
      return isGone ? { result: null, diagnostics: [] } : { result: prior, diagnostics: [stillDeleting(id)] };
    } catch (thrown) {
      if (thrown instanceof ApiError && thrown.isNotFound) return { result: null, diagnostics: [] };
      return { result: prior, diagnostics: [apiDiagnostic(`Deleting AI model "${id}"`, thrown)] };
    }
  }

  async read(prior: ObjectValue, { signal }: CallContext): Promise<Outcome<ObjectValue | null>> {
    const connection = this.connection.get();
    if (!("client" in connection)) return { result: prior, diagnostics: [connection] };
    try {
      const item = await getIfThere(connection.client, projectOf(prior), prior.id as string, signal);
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
      return unclearCreate(doing, project, thrown, found);
    } catch (again) {
      return again instanceof ApiError ? unclearCreate(doing, project, thrown, undefined) : apiDiagnostic(doing, again);
    }
  }

  /** The whole object, when the answer to a create named only its id or nothing. */
  private async firstLook(
    client: NorthflankClient,
    project: Project,
    plan: ObjectValue,
    id: string | undefined,
  ): Promise<Item | Diagnostic> {
    const doing = `Reading the new AI model "${plan.name}"`;
    try {
      for (let look = 1; look <= READABLE_WITHIN_LOOKS; look++) {
        const item = id
          ? await getIfThere(client, project, id)
          : await findByName(client, project, plan.name as string);
        if (item) return item;
        await this.clock.sleep(200 * look);
      }
    } catch (thrown) {
      return apiDiagnostic(doing, thrown);
    }
    const hint = `terraform import <address> ${importId(project, id ?? "<id>")}`;
    return error(
      `${doing} failed: it was accepted but is not there`,
      `The API accepted the create but does not show the AI model. Look for "${plan.name}" in project "${project.projectId}"; if it is there, take it over with: ${hint}`,
    );
  }

  private async sendUpdate(
    client: NorthflankClient,
    project: Project,
    id: string,
    planned: ObjectValue,
    body: Parameters<NorthflankClient["update"]>[2],
  ): Promise<Item> {
    try {
      await client.update(project, id, body);
    } catch (thrown) {
      if (!(thrown instanceof ApiError) || !thrown.isAmbiguous) throw thrown;
      const item = await getIfThere(client, project, id);
      if (!item || !holds(resourceSchema, planned, stateOf(item, planned))) throw thrown;
      return item;
    }
    const name = planned.name as string;
    // a rename may give a new id
    return (
      (await getIfThere(client, project, id)) ??
      (await findByName(client, project, name)) ??
      (await client.get(project, id))
    );
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
    const end = await waitForRunning(first, replaced, (aborted) => connection.client.get(project, first.id, aborted), {
      clock: this.clock,
      intervalMs: connection.pollIntervalMs,
      timeoutMs,
      signal,
      onLook: (item, elapsed) =>
        log.info(`waiting for AI model "${item.id}": ${item.status}`, { elapsed: showDuration(elapsed) }),
      onMiss: (error) => log.warn(`waiting for AI model "${first.id}": a look failed`, { reason: error.message }),
    });
    const told = diagnosticOf(end, timeoutMs);
    return told ? done(end.item, told) : done(end.item);
  }

  private async untilGone(
    connection: Connection,
    project: Project,
    id: string,
    timeoutMs: number,
    signal: AbortSignal,
  ): Promise<boolean> {
    const deadline = this.clock.now() + timeoutMs;
    while (!signal.aborted) {
      const item = await getIfThere(connection.client, project, id);
      if (item === undefined) return true;
      log.info(`waiting for AI model "${id}" to be gone: ${item.status}`);
      if (this.clock.now() >= deadline) return false;
      await this.clock.sleep(connection.pollIntervalMs, signal).catch(() => undefined);
    }
    return false;
  }
}

function diagnosticOf(end: WaitEnd, timeoutMs: number): Diagnostic | undefined {
  const { item, reason } = end;
  const which = `AI model "${item.id}"`;
  const facts = `Status: ${item.status}. Configuration: ${item.deploymentConfiguration?.id ?? "none"}.`;
  const goOn = "It stays deployed and is billed; it is in the state, and the next plan shows how it goes on.";
  switch (reason) {
    case "running":
      return undefined;
    case "crashed":
      return error(
        `${which} crashed`,
        `${facts} The API gives no reason: look at the logs of the AI model in Northflank. Frequent causes: a disk too small for the weights, a context length too large for the GPU's memory, a model that needs a token. ${goOn}`,
      );
    case "paused":
      return warning(`${which} is paused`, `${facts} Nothing in the API resumes it: do so in Northflank.`);
    case "out-of-time":
      return warning(
        `${which} does not run yet`,
        `${facts} Waited ${showDuration(timeoutMs)}; GPUs may be short, or the model large. ${goOn} Set timeouts to wait longer, or wait_for_running = false not to wait.`,
      );
    case "stopped":
      return warning(`Stopped waiting for ${which}`, `${facts} ${goOn}`);
    case "unseen":
      return warning(`Could not watch ${which}`, `${facts} ${end.error.message}\n\n${goOn}`);
  }
}

function nameTaken(project: Project, plan: ObjectValue, { facts }: ApiError): Diagnostic {
  const said = facts.text ? ` The API says: ${facts.text}` : "";
  return error(
    `AI model "${plan.name}" exists already`,
    `Project "${project.projectId}" has an AI model with this name, or with one that gives the same identifier (case, spaces and hyphens do not count).${said}\n\nNothing was created. Choose another name, or manage the existing one with:\n  terraform import ${RESOURCE_TYPE}.<name> ${importId(project, derivedIdOf(plan))}`,
    ["name"],
  );
}

function unclearCreate(doing: string, project: Project, thrown: ApiError, found: Item | undefined): Diagnostic {
  const candidate = found
    ? `There is an AI model "${found.id}" of this name, but it cannot be told whether this run made it (created ${found.createdAt ?? "at an unknown time"}).`
    : "No AI model of this name can be seen.";
  return error(
    `${doing} ended unclearly`,
    `${thrown.message}\n\nThe API may have created it nevertheless, so it was not asked twice. ${candidate} Look at project "${project.projectId}" in Northflank. If the AI model is there, take it over with:\n  terraform import ${RESOURCE_TYPE}.<name> ${importId(project, found?.id ?? "<id>")}\nOtherwise run the command again.`,
  );
}

function stillDeleting(id: string): Diagnostic {
  return error(
    `AI model "${id}" is still being deleted`,
    "The API accepted the deletion but still shows the AI model. It stays in the state; run the command again, with a longer timeouts.delete if need be.",
  );
}

/** Seconds of difference that the clocks of this machine and of the API may have. */
const CLOCK_SKEW_MS = 30_000;

/** Made by this very request: it holds what was asked for, and is not older than the request (IDEM-4). */
function isOwn(found: Item, plan: ObjectValue, begun: number): boolean {
  const created = Date.parse(found.createdAt ?? "");
  return created >= begun - CLOCK_SKEW_MS && holds(resourceSchema, plan, stateOf(found, plan));
}

function importId({ projectId, teamId }: Project, id: string): string {
  return [...(teamId ? [teamId] : []), projectId, id].join("/");
}

const derivedIdOf = (plan: ObjectValue) => derivedId(plan.name as string);

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
