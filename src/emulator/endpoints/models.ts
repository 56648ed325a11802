import { createBody, item, updateBody } from "../../schema/derive";
import { LlmModelDeploymentItem } from "../../schema/types.generated";
import { PageQuery, pageOf } from "../http/pagination";
import { behaviours, documented, seen } from "../parity/behaviour";
import { Variants } from "../variants";
import { Api, Call, Endpoint } from "./endpoint";

// The five operations on AI models.

const COLLECTION = "/projects/:projectId/llm-model-deployments";
const ONE = `${COLLECTION}/:id`;
const PAGE = ["per_page", "page", "cursor"];

/** The project, where it is there and the token may see it. */
function projectOf({ access }: Api, { identity, teamId, projectId }: Call): string {
  return access.project(identity, teamId, projectId).id;
}

function noted(call: Call, shown: LlmModelDeploymentItem): LlmModelDeploymentItem {
  call.note(shown.status ?? "");
  return shown;
}

export const MODEL_ENDPOINTS: readonly Endpoint[] = [
  {
    operation: "list",
    summary: "List AI models",
    method: "GET",
    path: COLLECTION,
    families: "both",
    permission: "Project > AiModels > General > Read",
    query: PAGE,
    answer: { type: "object", properties: { llmModelDeployments: { type: "array", items: item } } },
    work: (api, call) => {
      const { deployments, variants } = api;
      const all = deployments.remaining(projectOf(api, call));
      return pageOf("llmModelDeployments", all, (one) => deployments.item(one), call.query as PageQuery, variants);
    },
  },
  {
    operation: "create",
    summary: "Create an AI model",
    method: "POST",
    path: COLLECTION,
    families: "both",
    permission: "Project > AiModels > General > Create",
    body: createBody,
    answer: item,
    work: (api, call) => {
      const shown = noted(call, api.deployments.create(projectOf(api, call), call.body));
      const bodies: { readonly [form in Variants["create.body"]]: object } = {
        full: { data: shown },
        "id-only": { data: { id: shown.id } },
        empty: { data: {} },
        "no-data": {},
      };
      return bodies[api.variants["create.body"]];
    },
  },
  {
    operation: "get",
    summary: "Get an AI model",
    method: "GET",
    path: ONE,
    families: "both",
    permission: "Project > AiModels > General > Read",
    answer: item,
    work: (api, call) => ({ data: noted(call, api.deployments.get(projectOf(api, call), call.id)) }),
  },
  {
    operation: "update",
    summary: "Update an AI model",
    method: "POST",
    path: ONE,
    families: "both",
    permission: "Project > AiModels > General > Update",
    body: updateBody,
    answer: item,
    work: (api, call) => {
      const shown = noted(call, api.deployments.update(projectOf(api, call), call.id, call.body));
      return { data: api.variants["update.body"] === "full" ? shown : {} };
    },
  },
  {
    operation: "delete",
    summary: "Delete an AI model",
    method: "DELETE",
    path: ONE,
    families: "both",
    permission: "Project > AiModels > General > Delete",
    answer: { type: "object" },
    work: (api, call) => {
      api.deployments.delete(projectOf(api, call), call.id);
      return { data: {} };
    },
  },
];

export const PATH_BEHAVIOURS = behaviours("paths", {
  families: documented(
    "`/v1/projects/…` and `/v1/teams/{team}/projects/…` show the same models",
    "both families of paths show the same models",
  ),
  "ai-models": documented(
    "`/ai-models`, which an overview names, is not served: every endpoint page and the client say otherwise",
    "%s %s, which does not exist, is told so in JSON",
  ),
  encoding: seen("Parts of paths are decoded", "ids with characters that paths must encode are looked for as they are"),
  slashes: seen("A base URL with a slash at its end works", "a base URL with a slash at its end works"),
});
