import { CreateLlmModelDeployment, LlmModelDeploymentItem, UpdateLlmModelDeployment } from "../schema/types.generated";
import { ApiError } from "./errors";
import { ApiRequest } from "./http";
import { Transport } from "./transport";

// The five calls of the API. The client is strict in what it sends and tolerant of what the API answers.

/** A project. With a team, its paths begin with the team; the API answers the same on both. */
export interface Project {
  readonly projectId: string;
  readonly teamId?: string | null;
}

/** A model in an answer; its id is always there. */
export type Deployment = LlmModelDeploymentItem & { readonly id: string };

export interface PageQuery {
  readonly per_page?: string;
  readonly page?: string;
  readonly cursor?: string;
}

export interface Page {
  readonly items: readonly Deployment[];
  readonly hasNextPage: boolean;
  readonly cursor?: string;
  /** The number of items that the page announces. */
  readonly count?: number;
}

const MAX_PAGE_SIZE = "100";

/** Whether an answer has all the main parts of a deployment. */
export function isComplete(item: LlmModelDeploymentItem | undefined): item is Deployment {
  return Boolean(item?.id && item.name && item.status && item.spec);
}

export class NorthflankClient {
  /** @param onWrite called before and after each request that changes something in a project */
  constructor(
    private readonly transport: Pick<Transport, "send">,
    private readonly onWrite: (project: Project) => void = () => undefined,
  ) {}

  async get(project: Project, id: string, signal?: AbortSignal): Promise<Deployment> {
    const item = await this.getRaw(project, id, signal);
    if (item.id) return item as Deployment;
    throw unreadableAnswer({ method: "GET", path: deploymentPath(project, id) }, "the answer holds no AI model");
  }

  /** The model as the API answers it, even without an id. */
  async getRaw(project: Project, id: string, signal?: AbortSignal): Promise<LlmModelDeploymentItem> {
    const request = { method: "GET", path: deploymentPath(project, id), signal } as const;
    const item = asItem(await this.transport.send(request));
    if (item !== undefined) return item;
    throw unreadableAnswer(request, "the answer holds no AI model");
  }

  /** All models of the project, read page by page. */
  async list(project: Project, signal?: AbortSignal, pageSize?: string): Promise<Deployment[]> {
    const all: Deployment[] = [];
    for await (const item of this.iterate(project, signal, pageSize)) all.push(item);
    return all;
  }

  /** Yields models one by one. The next page is requested only when the caller goes on. */
  async *iterate(project: Project, signal?: AbortSignal, pageSize = MAX_PAGE_SIZE): AsyncGenerator<Deployment> {
    const seen = new Set<string>();
    for (let cursor: string | undefined; ; ) {
      const page = await this.listPage(project, { per_page: pageSize, ...(cursor && { cursor }) }, signal);
      yield* page.items;
      if (!page.hasNextPage || !page.cursor || seen.has(page.cursor)) return;
      seen.add(page.cursor);
      cursor = page.cursor;
    }
  }

  async listPage(project: Project, query: PageQuery, signal?: AbortSignal): Promise<Page> {
    const request = { method: "GET", path: deploymentPath(project), query: { ...query }, signal } as const;
    const page = asPage(await this.transport.send(request));
    if (page === undefined) throw unreadableAnswer(request, "the answer holds no list of AI models");
    return page;
  }

  /** The answer may hold the whole new model, only its id, or nothing: the API does not document which. */
  async create(
    project: Project,
    body: CreateLlmModelDeployment,
    signal?: AbortSignal,
  ): Promise<LlmModelDeploymentItem | undefined> {
    return asItem(await this.write(project, { method: "POST", path: deploymentPath(project), body, signal }));
  }

  async update(
    project: Project,
    id: string,
    body: UpdateLlmModelDeployment,
    signal?: AbortSignal,
  ): Promise<LlmModelDeploymentItem | undefined> {
    return asItem(await this.write(project, { method: "POST", path: deploymentPath(project, id), body, signal }));
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

/** One part of a path, encoded. "." and ".." are refused: deleting the model ".." would delete its project. */
function pathPart(kind: string, id: string): string {
  if (!/^\.*$/.test(id)) return encodeURIComponent(id);
  const text = `${JSON.stringify(id)} is no identifier of a ${kind}`;
  throw new ApiError({ kind: "invalid", method: "none", path: "", text });
}

function asItem(answer: unknown): LlmModelDeploymentItem | undefined {
  const data = (answer as { data?: unknown }).data;
  return typeof data === "object" && data !== null ? data : undefined;
}

function asPage(answer: unknown): Page | undefined {
  const { data, pagination } = answer as {
    data?: { llmModelDeployments?: unknown };
    pagination?: { hasNextPage?: boolean; cursor?: string; count?: unknown };
  };
  const items = data?.llmModelDeployments;
  if (!Array.isArray(items)) return undefined;
  return {
    items: items.filter((item) => typeof item === "object" && item !== null),
    hasNextPage: pagination?.hasNextPage ?? false,
    ...(pagination?.cursor && { cursor: pagination.cursor }),
    ...(typeof pagination?.count === "number" && { count: pagination.count }),
  };
}

export function unreadableAnswer({ method, path }: Pick<ApiRequest, "method" | "path">, text: string): ApiError {
  return new ApiError({ kind: "unreadable", method, path, status: 200, text });
}
