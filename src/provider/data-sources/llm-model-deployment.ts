import { Deployment, Project } from "../../northflank/client";
import { findDeploymentById, findDeploymentByName } from "../../northflank/find-deployment";
import { error } from "../../protocol/diagnostics";
import { CallContext, DataSource, Outcome } from "../../protocol/provider";
import { ObjectValue } from "../../protocol/values";
import { item } from "../../schema/derive";
import { exactlyOneOfIdAndName } from "../../schema/rules";
import { llmModelDeploymentDataArguments, llmModelDeploymentResource } from "../../schema/terraform-surface";
import validateArguments from "../../schema/validators/data-arguments.generated";
import { apiDiagnostic } from "../api-diagnostics";
import { ConfiguredConnection, Connection } from "../connection";
import { apiCodec } from "../framework/api-codec";
import { computedFromJsonSchema, fromJsonSchema, ResourceSchema } from "../framework/from-json-schema";
import { mapAttributes } from "../framework/planning";
import { configJudge } from "../framework/validate";
import { stateOf } from "../resource/api-mapping";

// A deployment that exists already, looked at by its id or its name. Never waits.

/** What others do meanwhile is seen this late at most, and only where many are read at once. */
export const LOOK_AGE_MS = 5000;

const { urls } = llmModelDeploymentResource.properties;
const items = apiCodec(item);
const args = fromJsonSchema(llmModelDeploymentDataArguments);
const schema: ResourceSchema = {
  version: 0,
  description: "An AI model that exists already, by its id or its name. Reads what is, and does not wait.",
  attributes: {
    ...computedFromJsonSchema({ ...item, properties: { ...item.properties, urls } }),
    ...args.attributes,
  },
};

export class LlmModelDeploymentDataSource implements DataSource {
  readonly schema = schema;
  readonly validateConfig = configJudge(llmModelDeploymentDataArguments, validateArguments, exactlyOneOfIdAndName);

  constructor(private readonly connection: ConfiguredConnection) {}

  async read(config: ObjectValue, { signal }: CallContext): Promise<Outcome<ObjectValue | null>> {
    const connection = this.connection.get();
    if (!("client" in connection)) return { result: null, diagnostics: [connection] };
    const project = {
      projectId: config.project_id as string,
      teamId: (config.team_id as string | null) ?? connection.teamId,
    };
    const { llm_model_deployment_id: id, name } = config as { [name: string]: string | null };
    const wanted = id ? `with the id "${id}"` : `named "${name}"`;
    try {
      const found = await find(connection, project, id ?? null, name ?? null, signal);
      if (found) return { result: this.state(found, project), diagnostics: [] };
    } catch (thrown) {
      if (signal.aborted)
        return { result: null, diagnostics: [error("Read interrupted", `Reading the AI model ${wanted}`)] };
      const path = id ? ["llm_model_deployment_id"] : ["name"];
      return { result: null, diagnostics: [apiDiagnostic(`Reading the AI model ${wanted}`, thrown, path)] };
    }
    const argument = id ? "llm_model_deployment_id" : "name";
    const detail = `Project "${project.projectId}" has no AI model ${wanted}. Check project_id, team_id and ${argument}.`;
    return { result: null, diagnostics: [error("AI model not found", detail, [argument])] };
  }

  private state(found: Deployment, project: Project): ObjectValue {
    const said = stateOf(found, { project_id: project.projectId, team_id: project.teamId ?? null }, items);
    return mapAttributes(schema.attributes, (attribute, name) => {
      if (name === "llm_model_deployment_id") return found.id;
      const value = said[name] ?? null;
      return value === null && attribute.nesting === "list" ? [] : value;
    });
  }
}

/** What a list of a moment ago does not have may be there by now: the API itself has the last word. */
async function find(
  { client, reads }: Connection,
  project: Project,
  id: string | null,
  name: string | null,
  signal: AbortSignal,
): Promise<Deployment | undefined> {
  const reader = reads.readerWithMaxAge(LOOK_AGE_MS);
  if (id) return findDeploymentById(reader, project, id, signal);
  const found = await findDeploymentByName(reader, project, name ?? "", signal);
  return found ?? (reader === client ? undefined : findDeploymentByName(client, project, name ?? "", signal));
}
