import { Item, NorthflankClient, Project, pathOf } from "./client";
import { ListingOptions, ProjectListing } from "./project-listing";

// Reads of many objects of one project, answered from its list. Lives as long as the process, for one token and one
// address; nothing is kept on disk.

/** Where objects are read from: the API itself, or what is known of it. */
export type Reader = Pick<NorthflankClient, "get" | "list">;

export class BatchedReads {
  private readonly listings = new Map<string, ProjectListing>();

  constructor(
    private readonly client: NorthflankClient,
    private readonly isBatched: boolean,
    private readonly options: ListingOptions,
  ) {}

  /** Reads that may be as old as that. A listing that lacks an object says nothing: the object itself is asked for. */
  upTo(maxAgeMs: number): Reader {
    if (!this.isBatched) return this.client;
    return {
      get: async (project, id, signal) => {
        const listing = this.listingOf(project);
        const found = await listing.forRead(maxAgeMs, signal);
        return found?.whole.get(id) ?? listing.readAlone(this.client.get(project, id, signal));
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
  async watching<T>(
    project: Project,
    first: Item | undefined,
    maxAgeMs: number,
    run: (look: Reader["get"]) => Promise<T>,
  ): Promise<T> {
    const listing = this.listingOf(project);
    const watcher = { first };
    listing.watchers.add(watcher);
    try {
      return await run((_project, id, signal) => this.look(listing, project, id, maxAgeMs, signal));
    } finally {
      listing.watchers.delete(watcher);
      listing.settledAt = this.options.clock.now();
    }
  }

  /** Called before and after each change of ours in a project, by whichever path the project was reached. */
  forget({ projectId }: Project): void {
    for (const listing of this.listings.values()) if (listing.project.projectId === projectId) listing.forget();
  }

  private async look(
    listing: ProjectListing,
    project: Project,
    id: string,
    maxAgeMs: number,
    signal?: AbortSignal,
  ): Promise<Item> {
    const found = this.isBatched ? await listing.forLook(maxAgeMs, signal) : undefined;
    return found?.whole.get(id) ?? this.client.get(project, id, signal);
  }

  private listingOf(project: Project): ProjectListing {
    const path = pathOf(project);
    const listing = this.listings.get(path) ?? new ProjectListing(this.client, project, this.options);
    this.listings.set(path, listing);
    return listing;
  }
}
