import { Diagnostic, isDiagnostic } from "../../protocol/diagnostics";
import { CallContext, ListedObject, ListResource } from "../../protocol/provider";
import { ObjectValue } from "../../protocol/values";
import { llmModelDeploymentListConfiguration } from "../../schema/terraform-surface";
import validateConfiguration from "../../schema/validators/list-configuration.generated";
import { ConfiguredConnection } from "../connection";
import { apiDiagnostic } from "../failures/api-request";
import { fromJsonSchema } from "../framework/from-json-schema";
import { stateAfterRefresh } from "../framework/state";
import { configValidator } from "../framework/validate";
import { resourceSchema, stateOf } from "./api-mapping";
import { importedState } from "./import";

// The deployments of a project for `terraform query`, each as it would be imported.

export class LlmModelDeploymentList implements ListResource {
  readonly schema = fromJsonSchema(llmModelDeploymentListConfiguration);
  readonly validateConfig = configValidator(llmModelDeploymentListConfiguration, validateConfiguration);

  constructor(private readonly connection: ConfiguredConnection) {}

  async *list(config: ObjectValue, { signal }: CallContext): AsyncIterable<ListedObject | Diagnostic> {
    const connection = this.connection.get();
    if (isDiagnostic(connection)) {
      yield connection;
      return;
    }
    const projectId = config.project_id as string;
    const teamId = (config.team_id as string | null) ?? connection.teamId;
    try {
      for await (const item of connection.client.iterate({ projectId, teamId }, signal)) {
        const imported = importedState(teamId, projectId, item.id);
        const state = stateAfterRefresh(resourceSchema.attributes, imported, stateOf(item, imported));
        yield { displayName: item.name ?? item.id, state, diagnostics: [] };
      }
    } catch (thrown) {
      if (!signal.aborted) yield apiDiagnostic(`Listing AI models in "${projectId}"`, thrown);
    }
  }
}
