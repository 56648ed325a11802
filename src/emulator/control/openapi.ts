import { JsonSchema } from "../../schema/json-schema";
import { VERSION } from "../../schema/version.generated";
import { pagination } from "../endpoints/answer-schemas";
import { Endpoint, pathsOf } from "../endpoints/endpoint";
import { ENDPOINTS } from "../http/routes";

// The API as an OpenAPI 3.1 document, made from the schemas that validate requests.

export function openApi(): object {
  const paths: { [path: string]: { [method: string]: object } } = {};
  for (const endpoint of ENDPOINTS) {
    for (const endpointPath of pathsOf(endpoint)) {
      const path = endpointPath.path.replace(/:(\w+)/g, "{$1}");
      const described = operation(endpoint, path, endpointPath.isForTeam);
      paths[path] = { ...paths[path], [endpoint.method.toLowerCase()]: described };
    }
  }
  return {
    openapi: "3.1.0",
    info: { title: "Northflank AI models, as emulated", version: VERSION },
    paths,
    components: { securitySchemes: { token: { type: "http", scheme: "bearer" } }, schemas: { Error: ERROR } },
  };
}

const ERROR: JsonSchema = {
  type: "object",
  required: ["error"],
  properties: {
    error: {
      type: "object",
      required: ["status", "message", "id"],
      properties: { status: { type: "integer" }, message: { type: "string" }, id: { type: "string" }, details: {} },
    },
  },
};

const QUERY_TYPES: { readonly [name: string]: string } = {
  per_page: "integer",
  page: "integer",
  delete_child_objects: "boolean",
};

const answerBody = (data: JsonSchema, isList: boolean): JsonSchema => ({
  type: "object",
  required: isList ? ["data", "pagination"] : ["data"],
  properties: { data, ...(isList && { pagination }) },
});

const json = (schema: object) => ({ "application/json": { schema } });

function operation(
  { operation, summary, permission, body, answer, query = [] }: Endpoint,
  path: string,
  isForTeam: boolean,
): object {
  const inPath = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => ({
    name,
    in: "path",
    required: true,
    schema: { type: "string" },
  }));
  const inQuery = query.map((name) => ({ name, in: "query", schema: { type: QUERY_TYPES[name] ?? "string" } }));
  return {
    operationId: isForTeam ? `${operation}-in-team` : operation,
    summary,
    ...(permission && permission !== "public" && { description: `Permission: ${permission}` }),
    security: permission === "public" ? [] : [{ token: [] }],
    parameters: [...inPath, ...inQuery],
    ...(body && { requestBody: { required: true, content: json(body) } }),
    responses: {
      200: { description: "Done", content: json(answerBody(answer ?? {}, query.includes("cursor"))) },
      default: { description: "Refused", content: json({ $ref: "#/components/schemas/Error" }) },
    },
  };
}
