import { Item, NorthflankClient, Page, Project } from "./client";
import { Clock } from "./clock";
import { ApiError } from "./errors";

// What a project has, in as few requests as can be: one listing serves all who ask within its time. Only a complete
// listing counts, and none that began before a write of ours (BULK rules).

export interface ListingOptions {
  readonly clock: Clock;
  /** Told when a listing is given up, and objects are read one by one instead. */
  readonly onGivenUp: (project: Project, reason: string) => void;
}

export type Found = ReadonlyMap<string, Item>;

interface Listing {
  readonly generation: number;
  readonly startedAt: number;
  readonly found: Promise<Found | undefined>;
  isUnderWay: boolean;
}

const PAGE_SIZE = 100;
/** So many reads go one by one: a small configuration does not list a large project. */
const READS_BEFORE_LISTING = 2;
/** A listing may cost so many pages for each read so far; a project that is larger is listed when more were read. */
const PAGES_A_READ = 5;

export class ProjectListing {
  /** Who waits for an object of this project. */
  watchers = 0;
  /** When a wait has last ended: what was listed before it is older than what the wait has seen. */
  settledAt = Number.NEGATIVE_INFINITY;
  private reads = 0;
  private notBeforeReads = READS_BEFORE_LISTING + 1;
  private pages = 1;
  private generation = 0;
  private last: Listing | undefined;
  /** What reads one by one have shown, to hold the list against. */
  private alone: Promise<Item | undefined>[] = [];

  constructor(
    private readonly client: Pick<NorthflankClient, "page">,
    private readonly project: Project,
    private readonly options: ListingOptions,
  ) {}

  /** A listing that began before now tells nothing any more. */
  forget(): void {
    this.generation += 1;
    this.last = undefined;
    this.alone = [];
  }

  /** A read of one object by itself. */
  async readAlone(reading: Promise<Item>): Promise<Item> {
    if (this.alone.length < READS_BEFORE_LISTING) this.alone.push(reading.catch(() => undefined));
    return reading;
  }

  /** For one more read: what the project has, or undefined where reading the object by itself is better. */
  async forRead(maxAgeMs: number, signal?: AbortSignal): Promise<Found | undefined> {
    this.reads += 1;
    return this.forList(maxAgeMs) ?? (this.reads < this.notBeforeReads ? undefined : this.begin(signal));
  }

  /** For one more look of a wait: the looks of all who wait cost a listing at most. */
  async forLook(maxAgeMs: number, signal?: AbortSignal): Promise<Found | undefined> {
    return this.watchers > this.pages ? (this.present(maxAgeMs) ?? this.begin(signal)) : undefined;
  }

  /** What is known of the project, and no older than the end of a wait there. */
  forList(maxAgeMs: number): Promise<Found | undefined> | undefined {
    return this.last && this.last.startedAt < this.settledAt ? undefined : this.present(maxAgeMs);
  }

  /** A listing that is under way or young enough. */
  private present(maxAgeMs: number): Promise<Found | undefined> | undefined {
    const { last } = this;
    const isYoung = last && (last.isUnderWay || last.startedAt >= this.options.clock.now() - maxAgeMs);
    return isYoung ? last.found : undefined;
  }

  private begin(signal?: AbortSignal): Promise<Found | undefined> {
    const { generation } = this;
    const found = this.complete(signal).then((complete) => {
      listing.isUnderWay = false;
      if (complete === undefined && this.last === listing) this.last = undefined;
      return complete;
    });
    const listing: Listing = { generation, startedAt: this.options.clock.now(), found, isUnderWay: true };
    this.last = listing;
    return found;
  }

  /** All pages, or undefined. A failure is nobody's: who asked reads the object by itself, and meets it there. */
  private async complete(signal?: AbortSignal): Promise<Found | undefined> {
    const found = new Map<string, Item>();
    const cursors = new Set<string>();
    try {
      for (let pages = 1; ; pages++) {
        const page = await this.client.page(this.project, queryOf([...cursors].at(-1)), signal);
        for (const item of page.items) if (isWhole(item)) found.set(item.id, item);
        const flaw = flawOf(page, cursors);
        if (flaw) return this.giveUp(flaw);
        if (!page.hasNextPage) {
          this.pages = pages;
          return (await this.isFull(found)) ? found : this.giveUp("it does not show all of an object");
        }
        if (pages >= this.reads * PAGES_A_READ)
          return this.giveUp(`it is long, and ${this.reads} objects were read so far`);
        cursors.add(page.cursor as string);
      }
    } catch (error) {
      if (error instanceof ApiError || signal?.aborted) return this.giveUp((error as Error).message);
      throw error;
    }
  }

  /** Whether it shows what the objects read by themselves have (BULK-4): what it lacks would look like a change. */
  private async isFull(found: Found): Promise<boolean> {
    const seen = await Promise.all(this.alone);
    return !seen.some((object) => {
      const listed = object && found.get(object.id);
      return listed && showsLess(listed, object);
    });
  }

  private giveUp(reason: string): undefined {
    this.notBeforeReads = 2 * Math.max(this.reads, READS_BEFORE_LISTING);
    this.options.onGivenUp(this.project, reason);
    return undefined;
  }
}

function queryOf(cursor: string | undefined): { readonly per_page: string; readonly cursor?: string } {
  return { per_page: String(PAGE_SIZE), ...(cursor !== undefined && { cursor }) };
}

/** Why a page may not be all that it should be. */
function flawOf({ items, count, hasNextPage, cursor }: Page, cursors: ReadonlySet<string>): string | undefined {
  if (count !== undefined && count !== items.length) return `a page announces ${count} objects and has ${items.length}`;
  if (hasNextPage && !cursor) return "there is a next page, but no way to it";
  if (hasNextPage && cursor && cursors.has(cursor)) return "the next page is one of before";
  if (count === undefined && items.length >= PAGE_SIZE && !hasNextPage)
    return "a full page does not say whether more follow";
  return undefined;
}

function showsLess(listed: unknown, object: unknown): boolean {
  if (typeof object !== "object" || object === null || Array.isArray(object)) return object != null && listed == null;
  if (typeof listed !== "object" || listed === null) return true;
  const members = listed as { readonly [name: string]: unknown };
  return Object.entries(object).some(([name, member]) => showsLess(members[name], member));
}

/** An answer to a get has all of this; an item that lacks some of it is read by itself (BULK-4). */
function isWhole({ id, name, status, spec }: Item): boolean {
  return Boolean(id && name && status && spec);
}
