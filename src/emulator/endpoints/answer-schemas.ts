import { item } from "../../schema/derive";
import { JsonSchema } from "../../schema/json-schema";
import { walk } from "../../schema/walk";

// Schemas of answers for the OpenAPI description. The client's schema of an answer requires almost nothing, because a
// client must be tolerant; the API's pages and the types of the vendor's client say what an answer always has.

/** By the path of an object, or of the list that it is in: which of its members an answer always has. */
const ALWAYS: { readonly [path: string]: readonly string[] } = {
  "": ["id", "projectId", "name", "entityId", "entityType", "creatorId", "status", "dns", "ports", "spec"],
  ports: ["id", "name", "internalPort", "protocol", "public"],
  dns: ["base", "zone"],
  deploymentConfiguration: ["id"],
  spec: ["type", "configuration"],
  "spec.configuration.nodeConfiguration.storage": ["storageSize"],
};

/** The pages give the protocols of a request; in an answer, the protocol is any text. */
const FREE_TEXT = ["ports.protocol"];

/** A model as an answer shows it. */
export const modelAnswer = walk<JsonSchema>(item, {
  object: (node, members, path) => ({
    type: "object",
    ...documentation(node),
    ...(ALWAYS[path.join(".")] && { required: ALWAYS[path.join(".")] }),
    properties: Object.fromEntries(members.map(({ name, result }) => [name, result])),
  }),
  array: (node, items) => ({ type: "array", ...documentation(node), items }),
  map: (node, values) => ({ ...node, additionalProperties: values }),
  scalar: (node, path) => {
    const { "x-terraform": _keywords, enum: values, ...schema } = node;
    return { ...schema, ...(values && !FREE_TEXT.includes(path.join(".")) && { enum: values }) };
  },
});

function documentation({ description, readOnly }: JsonSchema): JsonSchema {
  return { ...(description !== undefined && { description }), ...(readOnly && { readOnly }) };
}

/** `data` of a list. */
export function listAnswer(kind: string, items: JsonSchema): JsonSchema {
  return { type: "object", required: [kind], properties: { [kind]: { type: "array", items } } };
}

/** What lists have beside `data`. */
export const pagination: JsonSchema = {
  type: "object",
  required: ["hasNextPage", "count"],
  properties: {
    hasNextPage: { type: "boolean" },
    cursor: { type: "string", description: "Leads to the next page; absent on the last one." },
    count: { type: "integer", description: "The number of items of this page." },
  },
};
