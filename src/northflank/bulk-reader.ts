import { Deployment, deploymentPath, NorthflankClient, Project } from "./client";
import { ProjectListCache, ProjectListOptions } from "./project-list-cache";

// Reads of many objects of one project, answered from its list. Lives as long as the process, for one token and one
// address; nothing is kept on disk.

/** Where objects are read from: the API itself, or what is known of it. */
export type DeploymentReader = Pick<NorthflankClient, "get" | "list">;

export class BulkReader {
  private readonly listings = new Map<string, ProjectListCache>();

  constructor(
    private readonly client: NorthflankClient,
    private readonly isBatched: boolean,
    private readonly options: ProjectListOptions,
  ) {}

  /** Reads that may be as old as that. A listing that lacks an object says nothing: the object itself is asked for. */
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

  /**
   * Runs a wait for an object of the project, whose looks it shares with all other waits there.
   * @param first what is known of the object, to hold the list against
   */
  async withSharedPolling<T>(
    project: Project,
    first: Deployment | undefined,
    maxAgeMs: number,
    run: (look: DeploymentReader["get"]) => Promise<T>,
  ): Promise<T> {
    const listing = this.listingOf(project);
    const watcher = { first };
    listing.activeWaits.add(watcher);
    try {
      return await run((_project, id, signal) => this.look(listing, project, id, maxAgeMs, signal));
    } finally {
      listing.activeWaits.delete(watcher);
      listing.lastWaitEndedAt = this.options.clock.now();
    }
  }

  /** Called before and after each change of ours in a project, by whichever path the project was reached. */
  invalidate({ projectId }: Project): void {
    for (const listing of this.listings.values()) if (listing.project.projectId === projectId) listing.invalidate();
  }

  private async look(
    listing: ProjectListCache,
    project: Project,
    id: string,
    maxAgeMs: number,
    signal?: AbortSignal,
  ): Promise<Deployment> {
    const found = this.isBatched ? await listing.forPoll(maxAgeMs, signal) : undefined;
    return found?.completeById.get(id) ?? this.client.get(project, id, signal);
  }

  private listingOf(project: Project): ProjectListCache {
    const path = deploymentPath(project);
    const listing = this.listings.get(path) ?? new ProjectListCache(this.client, project, this.options);
    this.listings.set(path, listing);
    return listing;
  }
}
