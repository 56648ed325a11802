import { Diagnostic } from "../../protocol/diagnostics";
import { ApplyContext, Outcome, PlannedChange, ReadContext, Resource, StoredOutcome } from "../../protocol/provider";
import { ObjectValue } from "../../protocol/values";
import { resourceConfig } from "../../schema/derive";
import { ruleErrors } from "../../schema/rules/check";
import validateConfig from "../../schema/validators/resource-config.generated";
import { ConfiguredConnection, withConnection } from "../connection";
import { configValidator } from "../framework/validate";
import { resourceSchema } from "./api-mapping";
import { createDeployment } from "./create";
import { deleteDeployment } from "./delete";
import { deploymentIdentity, stateFromImportId } from "./import";
import { otherApiRefusal } from "./known-model";
import { planDeployment, protectionErrors } from "./plan";
import { readDeployment } from "./read";
import { updateDeployment } from "./update";

// The resource northflank_llm_model_deployment. The order of the steps in each operation decides what is lost when one
// of them fails: see the APPLY rules in docs/contributing/contract.md.

export class LlmModelDeploymentResource implements Resource {
  readonly schema = resourceSchema;
  readonly validateConfig = configValidator(resourceConfig, validateConfig, ruleErrors);
  readonly identity;

  constructor(private readonly connection: ConfiguredConnection) {
    this.identity = deploymentIdentity(connection);
  }

  plan(prior: ObjectValue | null, config: ObjectValue, privateState: Buffer): Outcome<PlannedChange> {
    const { result, diagnostics } = planDeployment(prior, config, this.connection.teamId, privateState);
    return { result, diagnostics: [...this.otherApiErrors(prior, privateState), ...diagnostics] };
  }

  planDestroy(prior: ObjectValue, privateState: Buffer): readonly Diagnostic[] {
    return [...this.otherApiErrors(prior, privateState), ...protectionErrors(prior, "destroyed")];
  }

  /** A plan without a refresh (-refresh=false) has not met the other API yet. */
  private otherApiErrors(prior: ObjectValue | null, privateState: Buffer): Diagnostic[] {
    const refusal = prior && otherApiRefusal(prior, privateState, this.connection.api);
    return refusal ? [refusal] : [];
  }

  create(
    planned: ObjectValue,
    _config: ObjectValue,
    context: ApplyContext,
  ): Promise<StoredOutcome<ObjectValue | null>> {
    return withConnection<ObjectValue | null>(this.connection, null, (connection) =>
      createDeployment(connection, planned, context),
    );
  }

  update(
    prior: ObjectValue,
    planned: ObjectValue,
    config: ObjectValue,
    context: ApplyContext,
  ): Promise<StoredOutcome<ObjectValue>> {
    return withConnection(this.connection, prior, (connection) =>
      updateDeployment(connection, prior, planned, config, context),
    );
  }

  async delete(prior: ObjectValue, context: ApplyContext): Promise<Outcome<ObjectValue | null>> {
    // Terraform plans a forced replacement (-replace, a taint) as a create, so that only the delete can refuse it
    const errors = protectionErrors(prior, "destroyed");
    if (errors.length > 0) return { result: prior, diagnostics: errors };
    return withConnection<ObjectValue | null>(this.connection, prior, (connection) =>
      deleteDeployment(connection, prior, context.private, context.signal),
    );
  }

  read(prior: ObjectValue, context: ReadContext): Promise<StoredOutcome<ObjectValue | null>> {
    return withConnection<ObjectValue | null>(this.connection, prior, (connection) =>
      readDeployment(connection, prior, context),
    );
  }

  importState(id: string): Outcome<ObjectValue | null> {
    return stateFromImportId(id, this.connection.teamId);
  }
}
