import { Deployment, isComplete, NorthflankClient, Page, Project } from "./client";
import { Clock } from "./clock";
import { ApiError } from "./errors";

// What a project has, in as few requests as can be: one listing serves all who ask within its time. Only a complete
// listing counts, and none that began before a write of ours (BULK rules).

export interface ProjectListOptions {
  readonly clock: Clock;
  /** Told when a listing is given up, and objects are read one by one instead. */
  readonly onListUnusable: (project: Project, reason: string) => void;
}

/** All that a project has. */
export interface ListedDeployments {
  readonly items: readonly Deployment[];
  /** Those that show as much as a read of the object itself, by their ids. */
  readonly completeById: ReadonlyMap<string, Deployment>;
}

interface Listing {
  readonly startedAt: number;
  readonly found: Promise<ListedDeployments | undefined>;
  isUnderWay: boolean;
}

const PAGE_SIZE = 100;
/** So many reads go one by one: a small configuration does not list a large project. */
const READS_BEFORE_LISTING = 2;
/** A listing may cost so many pages for each who reads or waits; a project that is larger waits for more of them. */
const PAGES_FOR_EACH = 5;

export class ProjectListCache {
  /** Who waits for an object of this project, with what is known of it. */
  readonly activeWaits = new Set<{ readonly first?: Deployment }>();
  /** When a wait has last ended: what was listed before it is older than what the wait has seen. */
  lastWaitEndedAt = Number.NEGATIVE_INFINITY;
  /** Since the last change of ours. */
  private reads = 0;
  private notBeforeReads = READS_BEFORE_LISTING + 1;
  /** How long the list is, as far as is known. */
  private pages = 1;
  private last: Listing | undefined;
  /** What reads one by one have shown, to hold the list against. */
  private alone: Promise<Deployment | undefined>[] = [];

  constructor(
    private readonly client: Pick<NorthflankClient, "listPage">,
    readonly project: Project,
    private readonly options: ProjectListOptions,
  ) {}

  /** A listing that began before now tells nothing any more. */
  invalidate(): void {
    this.last = undefined;
    this.alone = [];
    this.reads = 0;
    this.notBeforeReads = READS_BEFORE_LISTING + 1;
  }

  /** A read of one object by itself. */
  async recordSingleRead(reading: Promise<Deployment>): Promise<Deployment> {
    if (this.alone.length < READS_BEFORE_LISTING) this.alone.push(reading.catch(() => undefined));
    return reading;
  }

  /** For one more read: what the project has, or undefined where reading the object by itself is better. */
  async forRefresh(maxAgeMs: number, signal?: AbortSignal): Promise<ListedDeployments | undefined> {
    this.reads += 1;
    const isEarly = this.reads < this.notBeforeReads || this.pages > this.reads * PAGES_FOR_EACH;
    return this.sinceWaits(maxAgeMs) ?? (isEarly ? undefined : this.begin(this.mostPages, signal));
  }

  /** For one more look of a wait: the looks of all who wait cost a listing at most. */
  async forPoll(maxAgeMs: number, signal?: AbortSignal): Promise<ListedDeployments | undefined> {
    if (this.activeWaits.size <= this.pages) return undefined;
    return this.present(maxAgeMs) ?? this.begin(this.mostPages, signal);
  }

  /** For one who wants to see all, however long the list is. */
  async forList(maxAgeMs: number, signal?: AbortSignal): Promise<ListedDeployments | undefined> {
    return this.sinceWaits(maxAgeMs) ?? this.begin(() => Number.POSITIVE_INFINITY, signal);
  }

  /** What is known of the project, and no older than the end of a wait there. */
  private sinceWaits(maxAgeMs: number): Promise<ListedDeployments | undefined> | undefined {
    return this.last && this.last.startedAt < this.lastWaitEndedAt ? undefined : this.present(maxAgeMs);
  }

  /** A listing that is under way or young enough. */
  private present(maxAgeMs: number): Promise<ListedDeployments | undefined> | undefined {
    const { last } = this;
    const isYoung = last && (last.isUnderWay || last.startedAt >= this.options.clock.now() - maxAgeMs);
    return isYoung ? last.found : undefined;
  }

  private get asking(): number {
    return Math.max(this.reads, this.activeWaits.size);
  }

  private readonly mostPages = () => this.asking * PAGES_FOR_EACH;

  private begin(mostPages: () => number, signal?: AbortSignal): Promise<ListedDeployments | undefined> {
    const found = this.complete(mostPages, signal).finally(() => {
      listing.isUnderWay = false;
    });
    const listing: Listing = { startedAt: this.options.clock.now(), found, isUnderWay: true };
    this.last = listing;
    const forget = () => {
      if (this.last === listing) this.last = undefined;
    };
    found.then((complete) => complete ?? forget(), forget);
    return found;
  }

  /** All pages, or undefined. A failure is nobody's: who asked reads the object by itself, and meets it there. */
  private async complete(mostPages: () => number, signal?: AbortSignal): Promise<ListedDeployments | undefined> {
    const items = new Map<string, Deployment>();
    const cursors = new Set<string>();
    try {
      for (let pages = 1; ; pages++) {
        const page = await this.client.listPage(this.project, queryOf([...cursors].at(-1)), signal);
        for (const item of page.items) items.set(item.id, item);
        const flaw = flawOf(page, cursors);
        if (flaw) return this.giveUp(flaw);
        this.pages = page.hasNextPage ? Math.max(this.pages, pages + 1) : pages;
        if (!page.hasNextPage) {
          const whole = new Map([...items].filter(([, item]) => isComplete(item)));
          return (await this.isFull(whole))
            ? { items: [...items.values()], completeById: whole }
            : this.giveUp(SHOWS_LESS);
        }
        if (pages >= mostPages())
          return this.giveUp(`it is long, and ${this.asking} objects of it were asked for so far`);
        cursors.add(page.cursor as string);
      }
    } catch (error) {
      if (error instanceof ApiError || signal?.aborted) return this.giveUp((error as Error).message);
      throw error;
    }
  }

  /** Whether it shows what the objects that were read by themselves have (BULK-4): what it lacks would look like a change. */
  private async isFull(listed: ReadonlyMap<string, Deployment>): Promise<boolean> {
    const seen = [...(await Promise.all(this.alone)), ...[...this.activeWaits].map(({ first }) => first)];
    return !seen.some((object) => {
      const item = object && listed.get(object.id);
      return item && showsLess(item, object);
    });
  }

  private giveUp(reason: string): undefined {
    this.notBeforeReads = 2 * Math.max(this.reads, READS_BEFORE_LISTING);
    this.options.onListUnusable(this.project, reason);
    return undefined;
  }
}

const SHOWS_LESS = "it does not show all of an object";

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
