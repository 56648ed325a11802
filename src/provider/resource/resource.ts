import { findKnownDeployment } from "../../northflank/find-deployment";
import { Diagnostic, error } from "../../protocol/diagnostics";
import { ApplyContext, CallContext, Outcome, PlannedChange, Resource } from "../../protocol/provider";
import { ObjectValue } from "../../protocol/values";
import { resourceConfig } from "../../schema/derive";
import { ruleErrors } from "../../schema/rules";
import validateConfig from "../../schema/validators/resource-config.generated";
import { apiDiagnostic } from "../api-diagnostics";
import { ConfiguredConnection, Connection } from "../connection";
import { reconcile } from "../framework/state";
import { configJudge } from "../framework/validate";
import { resourceSchema, stateOf } from "./api-mapping";
import { createDeployment } from "./create";
import { deleteDeployment } from "./delete";
import { deploymentIdentity, importedState } from "./import";
import { planDeployment, refuseIfProtected } from "./plan";
import { knownOf, projectOf } from "./state-attributes";
import { updateDeployment } from "./update";

// The life of a deployment: create, read, update, delete, import. The order of steps in each decides what is lost
// when one fails; see the APPLY rules of the provider contract.

/** A refresh of thousands takes this long without a list of theirs; none of its reads need be younger. */
const REFRESH_AGE_MS = 60_000;

export class LlmModelDeploymentResource implements Resource {
  readonly schema = resourceSchema;
  readonly validateConfig = configJudge(resourceConfig, validateConfig, ruleErrors);
  readonly identity;

  constructor(private readonly connection: ConfiguredConnection) {
    this.identity = deploymentIdentity(connection);
  }

  plan(prior: ObjectValue | null, config: ObjectValue, kept: Buffer): Outcome<PlannedChange> {
    return planDeployment(prior, config, this.connection.teamId, kept);
  }

  planDestroy(prior: ObjectValue): readonly Diagnostic[] {
    return refuseIfProtected(prior, "destroyed");
  }

  create(planned: ObjectValue, _config: ObjectValue, context: ApplyContext): Promise<Outcome<ObjectValue | null>> {
    return this.connected<ObjectValue | null>(null, (connection) => createDeployment(connection, planned, context));
  }

  update(
    prior: ObjectValue,
    planned: ObjectValue,
    _config: ObjectValue,
    context: ApplyContext,
  ): Promise<Outcome<ObjectValue>> {
    return this.connected(prior, (connection) => updateDeployment(connection, prior, planned, context));
  }

  async delete(prior: ObjectValue, { signal }: CallContext): Promise<Outcome<ObjectValue | null>> {
    // core plans a replacement that is forced (-replace, a taint) as a create: it can only be refused here
    const refused = refuseIfProtected(prior, "destroyed");
    if (refused.length > 0) return { result: prior, diagnostics: refused };
    return this.connected<ObjectValue | null>(prior, (connection) => deleteDeployment(connection, prior, signal));
  }

  read(prior: ObjectValue, { signal }: CallContext): Promise<Outcome<ObjectValue | null>> {
    return this.connected<ObjectValue | null>(prior, async ({ reads }) => {
      try {
        const item = await findKnownDeployment(
          reads.readerWithMaxAge(REFRESH_AGE_MS),
          projectOf(prior),
          knownOf(prior),
          signal,
        );
        if (item === undefined || item.status === "deleting") return { result: null, diagnostics: [] };
        return { result: reconcile(resourceSchema.attributes, prior, stateOf(item, prior)), diagnostics: [] };
      } catch (thrown) {
        const failed = signal.aborted
          ? error("Read interrupted", `Reading AI model "${prior.id}" was interrupted.`)
          : apiDiagnostic(`Reading AI model "${prior.id}"`, thrown);
        return { result: prior, diagnostics: [failed] };
      }
    });
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

  /** What a step gives, or, without a connection, what there was and why it stays so. */
  private async connected<T>(before: T, step: (connection: Connection) => Promise<Outcome<T>>): Promise<Outcome<T>> {
    const connection = this.connection.get();
    if (!("client" in connection)) return { result: before, diagnostics: [connection] };
    return step(connection);
  }
}
