import { ApiError } from "./api-error";
import { Deployment, deploymentPath, isComplete, NorthflankClient, Project } from "./client";
import { Clock } from "./clock";
import { isCreatedAnotherTime } from "./created-at";
import { undefinedIfNotFound } from "./not-found";
import { LARGEST_PAGE, ListedPage, pagesOf } from "./pages";

// Lists the models of a project with as few requests as possible: callers share one list while it is fresh. The cache
// uses only complete lists, and drops a list when the provider writes to the project (rules BULK-*).

export interface BulkListOptions {
  readonly clock: Clock;
  /** Called when a list is discarded and models are read one by one instead. */
  readonly onListUnusable: (project: Project, reason: string) => void;
}

/** All models of a project. */
export interface ListedDeployments {
  readonly items: readonly Deployment[];
  /** By id, the models that the list shows in full, like a read of the model itself. */
  readonly completeById: ReadonlyMap<string, Deployment>;
}

/** A wait for a model of the project. */
export interface ActiveWait {
  readonly id: string;
  /** The model as the caller last saw it. */
  readonly first: Deployment | undefined;
  /** Grows with each read in the project, so that the wait whose own read is the oldest can be found. */
  readonly lastReadNumber: number;
  readForComparison(signal?: AbortSignal): Promise<Deployment>;
}

interface Listing {
  readonly startedAt: number;
  /** Whether one model of the list was read by itself, and shows the same. */
  readonly isCompared: boolean;
  readonly found: Promise<ListedDeployments | undefined>;
  isInProgress: boolean;
}

/** The first reads go one by one, so that a small configuration does not list a large project. */
const READS_BEFORE_LISTING = 2;
/** A list may cost this many pages for each read or wait. A longer list is tried again after more reads. */
const PAGES_PER_CALLER = 5;
/** After a list that lags behind, polls use no list for so many poll intervals at most. */
const LONGEST_DISTRUST = 8;

export class BulkList {
  readonly activeWaits = new Set<ActiveWait>();
  /** When the last wait ended. A list from before that time is older than what the wait has seen. */
  lastWaitEndedAt = Number.NEGATIVE_INFINITY;
  /** Reads since the provider's last write to the project. */
  private reads = 0;
  private notBeforeReads = READS_BEFORE_LISTING + 1;
  /** The known length of the list, in pages. */
  private pages = 1;
  private last: Listing | undefined;
  private readNumber = 0;
  private lagging = { times: 0, until: Number.NEGATIVE_INFINITY };
  /** The results of single reads. A list that shows less of them is not used. */
  private singleReads: Promise<Deployment | undefined>[] = [];

  constructor(
    private readonly client: Pick<NorthflankClient, "listPage">,
    readonly project: Project,
    private readonly options: BulkListOptions,
  ) {}

  /** Drops the list: it began before a write, so it may be out of date. */
  invalidate(): void {
    this.last = undefined;
    this.singleReads = [];
    this.reads = 0;
    this.notBeforeReads = READS_BEFORE_LISTING + 1;
  }

  /** Remembers a few single reads, so that lists can be compared with them. */
  async recordSingleRead(reading: Promise<Deployment>): Promise<Deployment> {
    if (this.singleReads.length < READS_BEFORE_LISTING) this.singleReads.push(reading.catch(() => undefined));
    return reading;
  }

  /** The list for one more read, or undefined when the caller should read the model by itself. */
  async forRefresh(maxAgeMs: number, signal?: AbortSignal): Promise<ListedDeployments | undefined> {
    this.reads += 1;
    const isEarly = this.reads < this.notBeforeReads || this.pages > this.reads * PAGES_PER_CALLER;
    const found = this.cachedSinceWaits(maxAgeMs) ?? (isEarly ? undefined : this.startListing(this.maxPages, signal));
    return found?.catch(useSingleRead);
  }

  nextReadNumber(): number {
    this.readNumber += 1;
    return this.readNumber;
  }

  /**
   * The list for one more poll of a wait. It is used only if it costs fewer requests than polling each model, and if it
   * shows one of them, each time another one, as a read of that model does (BULK-8).
   */
  async forPoll(maxAgeMs: number, signal?: AbortSignal): Promise<ListedDeployments | undefined> {
    const cost = this.pages + 1;
    if (this.activeWaits.size <= cost || this.options.clock.now() < this.lagging.until) return undefined;
    const cached = this.last?.isCompared ? this.cached(maxAgeMs) : undefined;
    const found = cached ?? this.startListing(this.maxPages, signal, maxAgeMs);
    return found.catch(useSingleRead);
  }

  /**
   * The whole list, regardless of its length; undefined when the caller should list the project by itself. What made the
   * list fail is thrown: listing again would give the same.
   */
  async forList(maxAgeMs: number, signal?: AbortSignal): Promise<ListedDeployments | undefined> {
    const found = this.cachedSinceWaits(maxAgeMs) ?? this.startListing(() => Number.POSITIVE_INFINITY, signal);
    return found.catch((error) => {
      if (isStopped(error)) return undefined; // perhaps only for the caller who had begun the list
      throw error;
    });
  }

  /** The cached list, unless a wait has ended since it began. */
  private cachedSinceWaits(maxAgeMs: number): Promise<ListedDeployments | undefined> | undefined {
    return this.last && this.last.startedAt < this.lastWaitEndedAt ? undefined : this.cached(maxAgeMs);
  }

  /** The cached list, if it is in progress or fresh enough. */
  private cached(maxAgeMs: number): Promise<ListedDeployments | undefined> | undefined {
    const { last } = this;
    const isFresh = last && (last.isInProgress || last.startedAt >= this.options.clock.now() - maxAgeMs);
    return isFresh ? last.found : undefined;
  }

  private get callers(): number {
    return Math.max(this.reads, this.activeWaits.size);
  }

  private readonly maxPages = () => this.callers * PAGES_PER_CALLER;

  /** @param pollIntervalMs given if the list is for polls */
  private startListing(
    maxPages: () => number,
    signal?: AbortSignal,
    pollIntervalMs?: number,
  ): Promise<ListedDeployments | undefined> {
    const pages = this.readAllPages(maxPages, signal);
    const isCompared = pollIntervalMs !== undefined;
    const found = (isCompared ? pages.then((list) => this.compared(list, pollIntervalMs, signal)) : pages).finally(
      () => {
        listing.isInProgress = false;
      },
    );
    const listing: Listing = { startedAt: this.options.clock.now(), found, isCompared, isInProgress: true };
    this.last = listing;
    const forget = () => {
      if (this.last === listing) this.last = undefined;
    };
    found.then((complete) => complete ?? forget(), forget);
    return found;
  }

  /** Reads all pages; returns undefined when the list cannot be used. */
  private async readAllPages(maxPages: () => number, signal?: AbortSignal): Promise<ListedDeployments | undefined> {
    const items = new Map<string, Deployment>();
    const pages = pagesOf(deploymentPath(this.project), (query) => this.client.listPage(this.project, query, signal));
    let read = 0;
    try {
      for await (const page of pages) {
        read += 1;
        for (const item of page.items) items.set(item.id, item);
        const flaw = flawOf(page);
        if (flaw) return this.discard(flaw);
        this.pages = page.hasNextPage ? Math.max(this.pages, read + 1) : read;
        if (page.hasNextPage && read >= maxPages())
          return this.discard(`it is long, and ${this.callers} objects of it were asked for so far`);
      }
    } catch (error) {
      if (error instanceof ApiError) this.discard(error.message);
      throw error;
    }
    const completeById = new Map([...items].filter(([, item]) => isComplete(item)));
    if (await this.isAsDetailedAsReads(completeById)) return { items: [...items.values()], completeById };
    return this.discard(SHOWS_LESS);
  }

  /** Whether the list shows all that single reads show (BULK-4): Terraform would plan what is missing as a change. */
  private async isAsDetailedAsReads(listed: ReadonlyMap<string, Deployment>): Promise<boolean> {
    const seen = [...(await Promise.all(this.singleReads)), ...[...this.activeWaits].map(({ first }) => first)];
    return !seen.some((object) => {
      const item = object && listed.get(object.id);
      return item && showsLess(item, object);
    });
  }

  /** The list, unless it lags behind: then the waits poll their models by themselves for a while. */
  private async compared(
    list: ListedDeployments | undefined,
    pollIntervalMs: number,
    signal?: AbortSignal,
  ): Promise<ListedDeployments | undefined> {
    const [wait] = [...this.activeWaits].sort((one, other) => one.lastReadNumber - other.lastReadNumber);
    if (list === undefined || wait === undefined) return list;
    try {
      const read = await undefinedIfNotFound(wait.readForComparison(signal));
      if (showsSame(list.completeById.get(wait.id), read)) {
        this.lagging = { times: 0, until: Number.NEGATIVE_INFINITY };
        return list;
      }
    } catch (error) {
      if (error instanceof ApiError || signal?.aborted) return this.discard((error as Error).message);
      throw error;
    }
    const { times } = this.lagging;
    const until = this.options.clock.now() + pollIntervalMs * Math.min(2 ** times, LONGEST_DISTRUST);
    this.lagging = { times: times + 1, until };
    return this.discard(LAGS_BEHIND);
  }

  private discard(reason: string): undefined {
    this.notBeforeReads = 2 * Math.max(this.reads, READS_BEFORE_LISTING);
    this.options.onListUnusable(this.project, reason);
    return undefined;
  }
}

const SHOWS_LESS = "it does not show all of an object";
const LAGS_BEHIND = "it does not show an object as a read of the object does";

/** A failed list is no failure of a read, unless the read is certain to fail in the same way. */
function useSingleRead(error: unknown): undefined {
  if (!(error instanceof ApiError) || error.facts.status === 401) throw error;
  return undefined;
}

const isStopped = (error: unknown) => error instanceof ApiError && error.facts.kind === "stopped";

/** The reason why a page may be incomplete, if there is one. */
function flawOf({ items, count, hasNextPage }: ListedPage): string | undefined {
  if (count !== undefined && count !== items.length) return `a page announces ${count} objects and has ${items.length}`;
  if (count === undefined && items.length >= LARGEST_PAGE && !hasNextPage)
    return "a full page does not say whether more follow";
  return undefined;
}

/** Whether both show the same, as far as a wait can end by it. */
function showsSame(listed: Deployment | undefined, read: Deployment | undefined): boolean {
  if (listed === undefined || read === undefined) return listed === read;
  return (
    listed.status === read.status &&
    listed.deploymentConfiguration?.id === read.deploymentConfiguration?.id &&
    !isCreatedAnotherTime(listed.createdAt, read.createdAt)
  );
}

function showsLess(listed: unknown, object: unknown): boolean {
  if (typeof object !== "object" || object === null || Array.isArray(object)) return object != null && listed == null;
  if (typeof listed !== "object" || listed === null) return true;
  const members = listed as { readonly [name: string]: unknown };
  return Object.entries(object).some(([name, member]) => showsLess(members[name], member));
}
