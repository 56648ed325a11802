import { hasTerraformKeyword, JsonSchema } from "./json-schema";
import { llmModelDeployment } from "./llm-model-deployment";
import {
  llmModelDeploymentDataArguments,
  llmModelDeploymentResource,
  llmModelDeploymentsDataArguments,
} from "./terraform-surface";
import { Member, walk } from "./walk";

interface Selection {
  readonly id: string;
  /** Whether the derived schema has a member. */
  readonly keep: (schema: JsonSchema) => boolean;
  /** Makes members optional. Those of list elements stay required, because an element is sent as a whole. */
  readonly partial?: boolean;
  /** Makes members optional that have a default. */
  readonly fillsDefaults?: boolean;
}

/** The same schema with fewer members. */
function select(schema: JsonSchema, { id, keep, partial = false, fillsDefaults = false }: Selection): JsonSchema {
  const members = (all: readonly Member<JsonSchema>[]) => all.filter((member) => keep(member.schema));
  const isRequired = ({ required, schema: { default: value } }: Member<JsonSchema>) =>
    required && !(fillsDefaults && value !== undefined);
  const object = (node: JsonSchema, all: readonly Member<JsonSchema>[], required: boolean): JsonSchema => ({
    ...node,
    properties: Object.fromEntries(members(all).map((member) => [member.name, member.result])),
    required: required ? members(all).flatMap((member) => (isRequired(member) ? [member.name] : [])) : [],
  });
  const selected = walk<JsonSchema>(schema, {
    object: (node, all) => object(node, all, !partial),
    array: (node, items) => ({
      ...node,
      items: { ...items, ...(node.items?.required && { required: node.items.required }) },
    }),
    map: (node, values) => ({ ...node, additionalProperties: values }),
    scalar: withExactIntegers,
  });
  return { ...selected, $id: id };
}

/** JavaScript would round a larger integer, here and presumably in the API. */
function withExactIntegers(schema: JsonSchema): JsonSchema {
  return schema.type === "integer" ? { maximum: Number.MAX_SAFE_INTEGER, ...schema } : schema;
}

const isWritten = (schema: JsonSchema) => schema.readOnly !== true;

/** Body of a create request. */
export const createBody = select(llmModelDeployment, { id: "create-llm-model-deployment", keep: isWritten });

/** Body of an update request: any part of a create body that the API can change. */
export const updateBody = select(llmModelDeployment, {
  id: "update-llm-model-deployment",
  keep: (schema) => isWritten(schema) && !hasTerraformKeyword(schema, "replace"),
  partial: true,
});

/** Arguments of the Terraform resource, as a user writes them. */
export const resourceConfig = select(llmModelDeploymentResource, {
  id: "llm-model-deployment-config",
  keep: isWritten,
  fillsDefaults: true,
});

/** A deployment as the API returns it. A client must expect missing fields and new ones. */
export const item = select(llmModelDeployment, {
  id: "llm-model-deployment-item",
  keep: (schema) => schema.writeOnly !== true,
});

/** What the data source of one deployment reads. */
export const dataSourceResult: JsonSchema = {
  ...item,
  properties: { ...item.properties, urls: llmModelDeploymentResource.properties.urls },
};

/** What the data source of several deployments reads. */
export const listDataSourceResult: JsonSchema = {
  properties: {
    deployments: {
      type: "array",
      description: "The deployments that fit, in the API's order.",
      items: dataSourceResult,
    },
  },
};

/** The arguments of each data source together with what it reads, which no configuration can set. */
export const dataSource = withReadOnly(llmModelDeploymentDataArguments, dataSourceResult);
export const listDataSource = withReadOnly(llmModelDeploymentsDataArguments, listDataSourceResult);

function withReadOnly(args: JsonSchema, { properties = {} }: JsonSchema): JsonSchema {
  const readOnly = Object.entries(properties).map(([name, schema]) => [name, { ...schema, readOnly: true }]);
  return { ...args, properties: { ...Object.fromEntries(readOnly), ...args.properties } };
}
