import { BulkList, BulkListOptions } from "./bulk-list";
import { deploymentPath, NorthflankClient, Project } from "./client";
import { AwaitedModel, SharedWait } from "./shared-wait";

// Answers reads of many models of one project from the project's list. It lives as long as the process and serves one
// token and one address; it stores nothing on disk.

/** Reads models, either from the API itself or from a cached list. */
export type DeploymentReader = Pick<NorthflankClient, "get" | "list">;

export class BulkReader {
  private readonly bulkLists = new Map<string, BulkList>();

  constructor(
    private readonly client: NorthflankClient,
    private readonly isBatched: boolean,
    private readonly options: BulkListOptions,
  ) {}

  /** Reads may be up to `maxAgeMs` old. A model that is missing from the list is requested by itself. */
  readerWithMaxAge(maxAgeMs: number): DeploymentReader {
    if (!this.isBatched) return this.client;
    return {
      get: async (project, id, signal) => {
        const bulkList = this.bulkListOf(project);
        const found = await bulkList.forRefresh(maxAgeMs, signal);
        return found?.completeById.get(id) ?? bulkList.recordSingleRead(this.client.get(project, id, signal));
      },
      list: async (project, signal) => {
        const found = await this.bulkListOf(project).forList(maxAgeMs, signal);
        return found ? [...found.items] : this.client.list(project, signal);
      },
    };
  }

  /** Runs a wait for one model of the project. All waits in a project share their polls. */
  async withSharedPolling<T>(
    project: Project,
    model: AwaitedModel,
    maxAgeMs: number,
    run: (wait: SharedWait) => Promise<T>,
  ): Promise<T> {
    const bulkList = this.bulkListOf(project);
    const wait = new SharedWait(this.client, this.isBatched ? bulkList : undefined, project, model, maxAgeMs);
    bulkList.activeWaits.add(wait);
    try {
      return await run(wait);
    } finally {
      bulkList.activeWaits.delete(wait);
      bulkList.lastWaitEndedAt = this.options.clock.now();
    }
  }

  /** Called before and after each write to a project. It covers both paths of the project: with a team and without. */
  invalidate({ projectId }: Project): void {
    for (const bulkList of this.bulkLists.values()) if (bulkList.project.projectId === projectId) bulkList.invalidate();
  }

  private bulkListOf(project: Project): BulkList {
    const path = deploymentPath(project);
    const bulkList = this.bulkLists.get(path) ?? new BulkList(this.client, project, this.options);
    this.bulkLists.set(path, bulkList);
    return bulkList;
  }
}
