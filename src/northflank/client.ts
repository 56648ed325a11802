import { CreateLlmModelDeployment, LlmModelDeploymentItem, UpdateLlmModelDeployment } from "../schema/types.generated";
import { show } from "../schema/violations";
import { ApiError } from "./api-error";
import { missingParts } from "./check-answer";
import { ApiRequest } from "./http";
import { IDENTIFIER_FORM, isIdentifier } from "./identifier";
import { PageQuery, pagesOf } from "./pages";
import { Deployment, Page, readIdentifiedItem, readItem, readPage, readWrittenItem, wrongAnswer } from "./read-answer";
import { RetryingTransport } from "./retrying-transport";

// The five calls of the API. Every answer is checked here: what it holds has the types that the schema documents.

export type { Deployment } from "./read-answer";

/** A project. With a team, its paths begin with the team; the API answers the same on both. */
export interface Project {
  readonly projectId: string;
  readonly teamId?: string | null;
}

/** Whether an answer has all the main parts of a deployment. */
export function isComplete(item: LlmModelDeploymentItem | undefined): item is Deployment {
  return Boolean(item?.id && item.name && item.status && item.spec);
}

/** For a model of which nothing else is known: an answer without a main part of it cannot be used. */
export function throwIfIncomplete(project: Project, item: Deployment): void {
  const missing = missingParts(item);
  const request = { method: "GET", path: deploymentPath(project, item.id) } as const;
  if (missing.length > 0) throw wrongAnswer(request, `the answer lacks ${missing.join(" and ")}`);
}

export class NorthflankClient {
  /** @param onWrite called before and after each request that changes something in a project */
  constructor(
    private readonly transport: Pick<RetryingTransport, "send">,
    private readonly onWrite: (project: Project) => void = () => undefined,
  ) {}

  async get(project: Project, id: string, signal?: AbortSignal): Promise<Deployment> {
    const request = { method: "GET", path: deploymentPath(project, id), signal } as const;
    return readIdentifiedItem(request, await this.transport.send(request));
  }

  /** The model as the API answers it, even without an id. */
  async getRaw(project: Project, id: string, signal?: AbortSignal): Promise<LlmModelDeploymentItem> {
    const request = { method: "GET", path: deploymentPath(project, id), signal } as const;
    return readItem(request, await this.transport.send(request));
  }

  /** All models of the project, read page by page. */
  async list(project: Project, signal?: AbortSignal, pageSize?: number): Promise<Deployment[]> {
    const all: Deployment[] = [];
    for await (const item of this.iterate(project, signal, pageSize)) all.push(item);
    return all;
  }

  /** Yields models one by one. The next page is requested only when the caller goes on. */
  async *iterate(project: Project, signal?: AbortSignal, pageSize?: number): AsyncGenerator<Deployment> {
    const pages = pagesOf(deploymentPath(project), (query) => this.listPage(project, query, signal), pageSize);
    for await (const { newItems } of pages) yield* newItems;
  }

  async listPage(project: Project, query: PageQuery, signal?: AbortSignal): Promise<Page> {
    const request = { method: "GET", path: deploymentPath(project), query: { ...query }, signal } as const;
    return readPage(request, await this.transport.send(request));
  }

  /** The answer may hold the whole new model, only its id, or nothing: the API does not document which. */
  async create(
    project: Project,
    body: CreateLlmModelDeployment,
    signal?: AbortSignal,
  ): Promise<LlmModelDeploymentItem | undefined> {
    return readWrittenItem(await this.write(project, { method: "POST", path: deploymentPath(project), body, signal }));
  }

  async update(
    project: Project,
    id: string,
    body: UpdateLlmModelDeployment,
    signal?: AbortSignal,
  ): Promise<LlmModelDeploymentItem | undefined> {
    return readWrittenItem(
      await this.write(project, { method: "POST", path: deploymentPath(project, id), body, signal }),
    );
  }

  async delete(project: Project, id: string, signal?: AbortSignal): Promise<void> {
    await this.write(project, { method: "DELETE", path: deploymentPath(project, id), signal });
  }

  private async write(project: Project, request: ApiRequest): Promise<unknown> {
    this.onWrite(project);
    try {
      return await this.transport.send(request);
    } finally {
      this.onWrite(project);
    }
  }
}

/** `/v1[/teams/…]/projects/…/llm-model-deployments[/…]` */
export function deploymentPath({ projectId, teamId }: Project, id?: string): string {
  const team = teamId ? `/teams/${pathPart("team", teamId)}` : "";
  const collection = `/v1${team}/projects/${pathPart("project", projectId)}/llm-model-deployments`;
  return id === undefined ? collection : `${collection}/${pathPart("AI model", id)}`;
}

/** One part of a path, encoded. */
function pathPart(kind: string, id: string): string {
  if (isIdentifier(id)) return encodeURIComponent(id);
  const text = `${show(id)} is no identifier of a ${kind} (${IDENTIFIER_FORM})`;
  throw new ApiError({ kind: "invalid", method: "none", path: "", text });
}
