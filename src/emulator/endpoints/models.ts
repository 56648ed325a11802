import { createBody, updateBody } from "../../schema/derive";
import { LlmModelDeploymentItem } from "../../schema/types.generated";
import { StoredDeployment } from "../storage/state";
import { Variants } from "../variants";
import { listAnswer, modelAnswer } from "./answer-schemas";
import { AuthorisedRequest, Endpoint, EndpointContext } from "./endpoint";
import { PAGE_PARAMETERS, PageQuery, pageOf } from "./pagination";

// The five operations on AI models.

const COLLECTION = "/projects/:projectId/llm-model-deployments";
const ONE = `${COLLECTION}/:llmModelDeploymentId`;

/** The identifier of the project in the path; refuses a project that the token may not see. */
function projectIdOf({ access }: EndpointContext, { identity, teamId, projectId }: AuthorisedRequest): string {
  return access.project(identity, teamId, projectId).id;
}

/** Notes the status of the model in the log. */
function noteStatus(request: AuthorisedRequest, model: LlmModelDeploymentItem): LlmModelDeploymentItem {
  request.note(model.status ?? "");
  return model;
}

export const MODEL_ENDPOINTS: readonly Endpoint[] = [
  {
    operation: "list",
    summary: "List AI models",
    method: "GET",
    path: COLLECTION,
    families: "both",
    permission: "Project > AiModels > General > Read",
    query: PAGE_PARAMETERS,
    answer: listAnswer("llmModelDeployments", modelAnswer),
    handle: (context, request) => {
      const { deployments, variants } = context;
      const all = deployments.listed(projectIdOf(context, request));
      const toItem = (stored: StoredDeployment) => deployments.listedItem(stored);
      return pageOf("llmModelDeployments", all, toItem, request.query as PageQuery, variants);
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
    answer: modelAnswer,
    handle: (context, request) => {
      const model = noteStatus(request, context.deployments.create(projectIdOf(context, request), request.body));
      const bodies: { readonly [form in Variants["create.body"]]: object } = {
        full: { data: model },
        "id-only": { data: { id: model.id } },
        empty: { data: {} },
        "no-data": {},
      };
      return bodies[context.variants["create.body"]];
    },
  },
  {
    operation: "get",
    summary: "Get an AI model",
    method: "GET",
    path: ONE,
    families: "both",
    permission: "Project > AiModels > General > Read",
    answer: modelAnswer,
    handle: (context, request) => ({
      data: noteStatus(request, context.deployments.get(projectIdOf(context, request), request.id)),
    }),
  },
  {
    operation: "update",
    summary: "Update an AI model",
    method: "POST",
    path: ONE,
    families: "both",
    permission: "Project > AiModels > General > Update",
    body: updateBody,
    answer: modelAnswer,
    handle: (context, request) => {
      const model = noteStatus(
        request,
        context.deployments.update(projectIdOf(context, request), request.id, request.body),
      );
      return { data: context.variants["update.body"] === "full" ? model : {} };
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
    handle: (context, request) => {
      context.deployments.delete(projectIdOf(context, request), request.id);
      return { data: {} };
    },
  },
];
