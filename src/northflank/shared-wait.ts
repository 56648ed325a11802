import { ActiveWait, BulkList } from "./bulk-list";
import { Deployment, NorthflankClient, Project } from "./client";
import { isCreatedAnotherTime, KnownDeployment } from "./created-at";

/** What a wait is for: one model, not all models that have its id one after another. */
export interface AwaitedModel extends KnownDeployment {
  /** The model as the caller last saw it. A list that shows less of it is not used. */
  readonly first?: Deployment;
}

/** So many polls in a row may be answered by lists. The number doubles with each time. */
const LISTED_POLLS = 6;

/**
 * One wait of a project. Its polls are answered from lists that all waits of the project share, but not for ever:
 * lists may lag behind (BULK-8).
 */
export class SharedWait implements ActiveWait {
  readonly first: Deployment | undefined;
  lastReadNumber = 0;
  private isListed = false;
  private listedPolls = 0;
  private maxListedPolls = LISTED_POLLS;

  constructor(
    private readonly client: Pick<NorthflankClient, "get">,
    /** undefined where lists are switched off. */
    private readonly lists: BulkList | undefined,
    private readonly project: Project,
    private readonly model: AwaitedModel,
    private readonly maxAgeMs: number,
  ) {
    this.first = model.first;
  }

  get id(): string {
    return this.model.id;
  }

  /** Whether no other wait of the project can share a list with this one. */
  readonly isAlone = (): boolean => this.lists === undefined || this.lists.activeWaits.size <= 1;

  readonly poll = async (signal?: AbortSignal): Promise<Deployment> => {
    const listed = await this.listed(signal);
    // a list that shows another model may show the one of before: only the API itself tells
    if (listed === undefined || isCreatedAnotherTime(listed.createdAt, this.model.createdAt))
      return this.readItself(signal);
    this.isListed = true;
    this.listedPolls += 1;
    return listed;
  };

  /** The model itself, if the last poll was answered by a list. */
  readonly confirm = async (signal?: AbortSignal): Promise<Deployment | undefined> =>
    this.isListed ? this.readItself(signal) : undefined;

  /** A read of the model itself, to compare a list with it. */
  async readForComparison(signal?: AbortSignal): Promise<Deployment> {
    if (this.lists) this.lastReadNumber = this.lists.nextReadNumber();
    return this.client.get(this.project, this.id, signal);
  }

  private async readItself(signal?: AbortSignal): Promise<Deployment> {
    const item = await this.readForComparison(signal);
    this.isListed = false;
    return item;
  }

  private async listed(signal?: AbortSignal): Promise<Deployment | undefined> {
    if (this.listedPolls < this.maxListedPolls)
      return (await this.lists?.forPoll(this.maxAgeMs, signal))?.completeById.get(this.id);
    this.listedPolls = 0;
    this.maxListedPolls *= 2;
    return undefined;
  }
}
