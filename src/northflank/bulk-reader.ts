import { deploymentPath, NorthflankClient, Project } from "./client";
import { ProjectListCache, ProjectListOptions } from "./project-list-cache";
import { AwaitedModel, SharedWait } from "./shared-wait";

// Answers reads of many models of one project from the project's list. It lives as long as the process and serves one
// token and one address; it stores nothing on disk.

/** Reads models, either from the API itself or from a cached list. */
export type DeploymentReader = Pick<NorthflankClient, "get" | "list">;

export class BulkReader {
  private readonly listings = new Map<string, ProjectListCache>();

  constructor(
    private readonly client: NorthflankClient,
    private readonly isBatched: boolean,
    private readonly options: ProjectListOptions,
  ) {}

  /** Reads may be up to `maxAgeMs` old. A model that is missing from the list is requested by itself. */
  readerWithMaxAge(maxAgeMs: number): DeploymentReader {
    if (!this.isBatched) return this.client;
    return {
      get: async (project, id, signal) => {
        const listing = this.listingOf(project);
        const found = await listing.forRefresh(maxAgeMs, signal);
        return found?.completeById.get(id) ?? listing.recordSingleRead(this.client.get(project, id, signal));
      },
      list: async (project, signal) => {
        const found = await this.listingOf(project).forList(maxAgeMs, signal);
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
    const listing = this.listingOf(project);
    const wait = new SharedWait(this.client, this.isBatched ? listing : undefined, project, model, maxAgeMs);
    listing.activeWaits.add(wait);
    try {
      return await run(wait);
    } finally {
      listing.activeWaits.delete(wait);
      listing.lastWaitEndedAt = this.options.clock.now();
    }
  }

  /** Called before and after each write to a project. It covers both paths of the project: with a team and without. */
  invalidate({ projectId }: Project): void {
    for (const listing of this.listings.values()) if (listing.project.projectId === projectId) listing.invalidate();
  }

  private listingOf(project: Project): ProjectListCache {
    const path = deploymentPath(project);
    const listing = this.listings.get(path) ?? new ProjectListCache(this.client, project, this.options);
    this.listings.set(path, listing);
    return listing;
  }
}
