import { Deployment } from "../../northflank/client";
import { error } from "../../protocol/diagnostics";
import { CallContext, DataSource, Outcome } from "../../protocol/provider";
import { isList, ObjectValue } from "../../protocol/values";
import { item } from "../../schema/derive";
import { badNameRegex } from "../../schema/rules";
import { llmModelDeploymentResource, llmModelDeploymentsDataArguments } from "../../schema/terraform-surface";
import validateArguments from "../../schema/validators/list-data-arguments.generated";
import { apiDiagnostic } from "../api-diagnostics";
import { ConfiguredConnection } from "../connection";
import { apiCodec } from "../framework/api-codec";
import {
  computedFromJsonSchema,
  fromJsonSchema,
  ResourceAttributes,
  ResourceSchema,
} from "../framework/from-json-schema";
import { mapAttributes } from "../framework/planning";
import { configJudge } from "../framework/validate";
import { stateOf } from "../resource/api-mapping";
import { LOOK_AGE_MS } from "./llm-model-deployment";

// The deployments of a project, or those of them that fit. None is an empty list, no error. Never waits.

const { urls } = llmModelDeploymentResource.properties;
const items = apiCodec(item);
const deployments = computedFromJsonSchema({
  properties: {
    deployments: {
      type: "array",
      description: "The deployments that fit, in the API's order.",
      items: { ...item, properties: { ...item.properties, urls } },
    },
  },
});
const schema: ResourceSchema = {
  version: 0,
  description: "AI models that exist already. Reads what is, and does not wait.",
  attributes: { ...deployments, ...fromJsonSchema(llmModelDeploymentsDataArguments).attributes },
};
const itemAttributes = deployments.deployments?.attributes as ResourceAttributes;

export class LlmModelDeploymentsDataSource implements DataSource {
  readonly schema = schema;
  readonly validateConfig = configJudge(llmModelDeploymentsDataArguments, validateArguments, badNameRegex);

  constructor(private readonly connection: ConfiguredConnection) {}

  async read(config: ObjectValue, { signal }: CallContext): Promise<Outcome<ObjectValue | null>> {
    const connection = this.connection.get();
    if (!("client" in connection)) return { result: null, diagnostics: [connection] };
    const projectId = config.project_id as string;
    const teamId = (config.team_id as string | null) ?? connection.teamId;
    try {
      const all = await connection.reads.readerWithMaxAge(LOOK_AGE_MS).list({ projectId, teamId }, signal);
      const fitting = all.filter((found) => fits(found, config));
      const states = fitting.map((found) => shown(found, { project_id: projectId, team_id: teamId }));
      return { result: { ...config, team_id: teamId, deployments: states }, diagnostics: [] };
    } catch (thrown) {
      if (signal.aborted) return { result: null, diagnostics: [error("Read interrupted", "The list was not read.")] };
      return { result: null, diagnostics: [apiDiagnostic(`Listing the AI models of "${projectId}"`, thrown)] };
    }
  }
}

function shown(found: Deployment, held: ObjectValue): ObjectValue {
  const said = stateOf(found, held, items);
  return mapAttributes(itemAttributes, (attribute, name) => said[name] ?? (attribute.nesting === "list" ? [] : null));
}

function fits(
  { name, status, tags }: Deployment,
  { name_regex: regex, status: state, tags: wanted }: ObjectValue,
): boolean {
  return (
    (typeof regex !== "string" || new RegExp(regex, "u").test(name ?? "")) &&
    (typeof state !== "string" || status === state) &&
    (!isList(wanted ?? null) || (wanted as readonly string[]).every((tag) => tags?.includes(tag)))
  );
}
