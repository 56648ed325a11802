import { findKnownDeployment } from "../../northflank/find-deployment";
import { Diagnostic } from "../../protocol/diagnostics";
import { ApplyContext, ApplyOutcome, CallContext, Outcome, PlannedChange, Resource } from "../../protocol/provider";
import { ObjectValue } from "../../protocol/values";
import { resourceConfig } from "../../schema/derive";
import { ruleErrors } from "../../schema/rules/check";
import validateConfig from "../../schema/validators/resource-config.generated";
import { ConfiguredConnection, withConnection } from "../connection";
import { apiDiagnostic } from "../failures/api-request";
import { readStopped } from "../failures/read-failures";
import { stateAfterRefresh } from "../framework/state";
import { configValidator } from "../framework/validate";
import { resourceSchema, stateOf } from "./api-mapping";
import { createDeployment } from "./create";
import { deleteDeployment } from "./delete";
import { deploymentIdentity, stateFromImportId } from "./import";
import { planDeployment, protectionErrors } from "./plan";
import { knownOf, projectOf } from "./state-attributes";
import { updateDeployment } from "./update";

// The resource northflank_llm_model_deployment. The order of the steps in each operation decides what is lost when one
// of them fails: see the APPLY rules in docs/contributing/contract.md.

/** How old a read of a refresh may be. A refresh of thousands of models takes this long without their list. */
const REFRESH_AGE_MS = 60_000;

export class LlmModelDeploymentResource implements Resource {
  readonly schema = resourceSchema;
  readonly validateConfig = configValidator(resourceConfig, validateConfig, ruleErrors);
  readonly identity;

  constructor(private readonly connection: ConfiguredConnection) {
    this.identity = deploymentIdentity(connection);
  }

  plan(prior: ObjectValue | null, config: ObjectValue, privateState: Buffer): Outcome<PlannedChange> {
    return planDeployment(prior, config, this.connection.teamId, privateState);
  }

  planDestroy(prior: ObjectValue): readonly Diagnostic[] {
    return protectionErrors(prior, "destroyed");
  }

  create(planned: ObjectValue, _config: ObjectValue, context: ApplyContext): Promise<ApplyOutcome<ObjectValue | null>> {
    return withConnection<ObjectValue | null>(this.connection, null, (connection) =>
      createDeployment(connection, planned, context),
    );
  }

  update(
    prior: ObjectValue,
    planned: ObjectValue,
    config: ObjectValue,
    context: ApplyContext,
  ): Promise<ApplyOutcome<ObjectValue>> {
    return withConnection(this.connection, prior, (connection) =>
      updateDeployment(connection, prior, planned, config, context),
    );
  }

  async delete(prior: ObjectValue, { signal }: CallContext): Promise<Outcome<ObjectValue | null>> {
    // Terraform plans a forced replacement (-replace, a taint) as a create, so that only the delete can refuse it
    const errors = protectionErrors(prior, "destroyed");
    if (errors.length > 0) return { result: prior, diagnostics: errors };
    return withConnection<ObjectValue | null>(this.connection, prior, (connection) =>
      deleteDeployment(connection, prior, signal),
    );
  }

  read(prior: ObjectValue, { signal }: CallContext): Promise<Outcome<ObjectValue | null>> {
    return withConnection<ObjectValue | null>(this.connection, prior, async ({ reads }) => {
      try {
        const item = await findKnownDeployment(
          reads.readerWithMaxAge(REFRESH_AGE_MS),
          projectOf(prior),
          knownOf(prior),
          signal,
        );
        if (item === undefined || item.status === "deleting") return { result: null, diagnostics: [] };
        return { result: stateAfterRefresh(resourceSchema.attributes, prior, stateOf(item, prior)), diagnostics: [] };
      } catch (thrown) {
        const model = `AI model "${prior.id}"`;
        const failure = signal.aborted ? readStopped(model) : apiDiagnostic(`Reading ${model}`, thrown);
        return { result: prior, diagnostics: [failure] };
      }
    });
  }

  importState(id: string): Outcome<ObjectValue | null> {
    return stateFromImportId(id, this.connection.teamId);
  }
}
