import { ApiError } from "../../northflank/api-error";
import { Deployment } from "../../northflank/client";
import { Diagnostic } from "../../protocol/diagnostics";
import { CallContext, DataSource, Outcome } from "../../protocol/provider";
import { isList, ObjectValue } from "../../protocol/values";
import { badNameRegex } from "../../schema/data-arguments";
import { item, listDataSourceResult } from "../../schema/derive";
import { llmModelDeploymentsDataArguments } from "../../schema/terraform-surface";
import validateArguments from "../../schema/validators/list-data-arguments.generated";
import { ConfiguredConnection, Connection, withConnection } from "../connection";
import { apiDiagnostic } from "../failures/api-request";
import { nameRegexTooSlow, projectNotFound, readStopped } from "../failures/read-failures";
import { apiCodec } from "../framework/api-codec";
import { mapAttributes } from "../framework/attributes";
import {
  computedFromJsonSchema,
  fromJsonSchema,
  ResourceAttributes,
  ResourceSchema,
} from "../framework/from-json-schema";
import { configValidator } from "../framework/validate";
import { stateOf } from "../resource/api-mapping";
import { MAX_READ_AGE_MS } from "./llm-model-deployment";
import { matchNames, NAME_REGEX_TIMEOUT_MS, NameRegexTimeout } from "./name-regex";

// The data source northflank_llm_model_deployments: the deployments of a project that match the arguments. When none
// matches, the list is empty. It does not wait.

const items = apiCodec(item);
const deployments = computedFromJsonSchema(listDataSourceResult);
const schema: ResourceSchema = {
  version: 0,
  description: "AI models that exist already. Reads what is, and does not wait.",
  attributes: { ...deployments, ...fromJsonSchema(llmModelDeploymentsDataArguments).attributes },
};
const itemAttributes = deployments.deployments?.attributes as ResourceAttributes;

export class LlmModelDeploymentsDataSource implements DataSource {
  readonly schema = schema;
  readonly validateConfig = configValidator(llmModelDeploymentsDataArguments, validateArguments, badNameRegex);

  constructor(private readonly connection: ConfiguredConnection) {}

  read(config: ObjectValue, { signal }: CallContext): Promise<Outcome<ObjectValue | null>> {
    return withConnection<ObjectValue | null>(this.connection, null, (connection) => list(connection, config, signal));
  }
}

async function list(
  { reads, teamId: providerTeamId }: Connection,
  config: ObjectValue,
  signal: AbortSignal,
): Promise<Outcome<ObjectValue | null>> {
  const projectId = config.project_id as string;
  const teamId = (config.team_id as string | null) ?? providerTeamId;
  const regex = config.name_regex as string | null;
  try {
    const all = await reads.readerWithMaxAge(MAX_READ_AGE_MS).list({ projectId, teamId }, signal);
    const candidates = all.filter((item) => matches(item, config));
    const matching = regex === null ? candidates : await withName(candidates, regex, signal);
    const states = matching.map((item) => stateFrom(item, { project_id: projectId, team_id: teamId }));
    return { result: { ...config, team_id: teamId, deployments: states }, diagnostics: [] };
  } catch (thrown) {
    const failure = (): Diagnostic => {
      if (signal.aborted) return readStopped(`AI models in "${projectId}"`);
      if (thrown instanceof NameRegexTimeout) return nameRegexTooSlow(regex ?? "", NAME_REGEX_TIMEOUT_MS);
      if (thrown instanceof ApiError && thrown.isNotFound) return projectNotFound({ projectId, teamId }, thrown);
      return apiDiagnostic(`Listing AI models in "${projectId}"`, thrown);
    };
    return { result: null, diagnostics: [failure()] };
  }
}

async function withName(items: readonly Deployment[], regex: string, signal: AbortSignal): Promise<Deployment[]> {
  const isMatch = await matchNames(
    regex,
    items.map(({ name }) => name ?? ""),
    signal,
  );
  return items.filter((_item, i) => isMatch[i]);
}

function stateFrom(item: Deployment, place: ObjectValue): ObjectValue {
  const answered = stateOf(item, place, items);
  return mapAttributes(
    itemAttributes,
    (attribute, name) => answered[name] ?? (attribute.nesting === "list" ? [] : null),
  );
}

function matches({ status, tags }: Deployment, { status: state, tags: wanted }: ObjectValue): boolean {
  return (
    (typeof state !== "string" || status === state) &&
    (!isList(wanted ?? null) || (wanted as readonly string[]).every((tag) => tags?.includes(tag)))
  );
}
