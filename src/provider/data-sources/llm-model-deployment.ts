import { ApiError } from "../../northflank/api-error";
import { Deployment, Project, throwIfIncomplete } from "../../northflank/client";
import { findDeploymentById, findDeploymentByName } from "../../northflank/find-deployment";
import { CallContext, DataSource, Outcome } from "../../protocol/provider";
import { ObjectValue } from "../../protocol/values";
import { exactlyOneOfIdAndName } from "../../schema/data-arguments";
import { dataSourceResult, item } from "../../schema/derive";
import { llmModelDeploymentDataArguments } from "../../schema/terraform-surface";
import validateArguments from "../../schema/validators/data-arguments.generated";
import { ConfiguredConnection, Connection, withConnection } from "../connection";
import { apiDiagnostic } from "../failures/api-request";
import { modelNotFound, projectNotFound, readStopped } from "../failures/read-failures";
import { apiCodec } from "../framework/api-codec";
import { mapAttributes } from "../framework/attributes";
import { computedFromJsonSchema, fromJsonSchema, ResourceSchema } from "../framework/from-json-schema";
import { configValidator } from "../framework/validate";
import { stateOf } from "../resource/api-mapping";

// The data source northflank_llm_model_deployment: one deployment, by its id or its name. It does not wait.

/** How old a read may be that is answered from a list, when many models are read at once. */
export const MAX_READ_AGE_MS = 5000;

const items = apiCodec(item);
const args = fromJsonSchema(llmModelDeploymentDataArguments);
const schema: ResourceSchema = {
  version: 0,
  description: "An AI model that exists already, by its id or its name. Reads what is, and does not wait.",
  attributes: {
    ...computedFromJsonSchema(dataSourceResult),
    ...args.attributes,
  },
};

export class LlmModelDeploymentDataSource implements DataSource {
  readonly schema = schema;
  readonly validateConfig = configValidator(llmModelDeploymentDataArguments, validateArguments, exactlyOneOfIdAndName);

  constructor(private readonly connection: ConfiguredConnection) {}

  read(config: ObjectValue, { signal }: CallContext): Promise<Outcome<ObjectValue | null>> {
    return withConnection<ObjectValue | null>(this.connection, null, (connection) =>
      this.readFrom(connection, config, signal),
    );
  }

  private async readFrom(
    connection: Connection,
    config: ObjectValue,
    signal: AbortSignal,
  ): Promise<Outcome<ObjectValue | null>> {
    const project = {
      projectId: config.project_id as string,
      teamId: (config.team_id as string | null) ?? connection.teamId,
    };
    const { id, name } = config as { [name: string]: string | null };
    const [argument, value] = id ? (["id", id] as const) : (["name", name ?? ""] as const);
    try {
      const found = await find(connection, project, id ?? null, name ?? null, signal);
      if (found) throwIfIncomplete(project, found);
      if (found) return { result: stateFrom(found, project), diagnostics: [] };
      // a 404 for an id does not say what is missing: this read fails if it is the project
      if (id) await connection.client.listPage(project, { per_page: "1" }, signal);
      return { result: null, diagnostics: [modelNotFound(project.projectId, argument, value)] };
    } catch (thrown) {
      const model = `AI model "${value}"`;
      if (signal.aborted) return { result: null, diagnostics: [readStopped(model)] };
      const isProject = thrown instanceof ApiError && thrown.isNotFound;
      const failure = isProject
        ? projectNotFound(project, thrown)
        : apiDiagnostic(`Reading ${model}`, thrown, { path: [argument] });
      return { result: null, diagnostics: [failure] };
    }
  }
}

function stateFrom(found: Deployment, project: Project): ObjectValue {
  const answered = stateOf(found, { project_id: project.projectId, team_id: project.teamId ?? null }, items);
  return mapAttributes(schema.attributes, (attribute, name) => {
    const value = answered[name] ?? null;
    return value === null && attribute.nesting === "list" ? [] : value;
  });
}

/** A list that is some seconds old may lack a new model: only a read of the API itself proves that it does not exist. */
async function find(
  { client, reads }: Connection,
  project: Project,
  id: string | null,
  name: string | null,
  signal: AbortSignal,
): Promise<Deployment | undefined> {
  const reader = reads.readerWithMaxAge(MAX_READ_AGE_MS);
  if (id) return findDeploymentById(reader, project, id, signal);
  const found = await findDeploymentByName(reader, project, name ?? "", signal);
  return found ?? (reader === client ? undefined : findDeploymentByName(client, project, name ?? "", signal));
}
