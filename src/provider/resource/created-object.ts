import { Deployment, isComplete, Project } from "../../northflank/client";
import {
  findDeploymentById,
  findDeploymentByName,
  READ_BACK_ATTEMPTS,
  withGracePeriod,
} from "../../northflank/find-deployment";
import { ObjectValue, UNKNOWN } from "../../protocol/values";
import { Connection } from "../connection";
import { isEmpty } from "../framework/equality";
import { stateOf } from "./api-mapping";
import { differencesOf } from "./stored-differently";

/** How far this machine's clock and the API's may differ, while the API's is not known. */
const CLOCK_SKEW_MS = 30_000;
/** The API may write times in whole seconds. */
const CLOCK_STEP_MS = 1000;
/** Only people write these; the API has no default for them. */
const WRITTEN_BY_PEOPLE = ["description", "tags"] as const;

/** The object that a create request has left behind. It is made when the request is sent. */
export class CreatedObject {
  private readonly sentAt: number;

  constructor(
    private readonly connection: Connection,
    private readonly project: Project,
    private readonly plan: ObjectValue,
    private readonly signal: AbortSignal,
  ) {
    this.sentAt = connection.clock.now();
  }

  /**
   * The object of this request, or another one that has its name. Without an id from the API's answer the object must
   * be recognised as this request's: the answer may not have come from the API (IDEM-4).
   */
  async find(id?: string): Promise<{ readonly own?: Deployment; readonly other?: Deployment | undefined }> {
    const { plan, project } = this;
    const { client, clock } = this.connection;
    const signal = withGracePeriod(this.signal);
    let item: Deployment | undefined;
    // a new object may not be readable at once
    for (let read = 1; read <= READ_BACK_ATTEMPTS; read++) {
      item = id
        ? await findDeploymentById(client, project, id, signal)
        : await findDeploymentByName(client, project, plan.name as string, signal);
      if (item && (id || this.isOwn(item))) return { own: item };
      if (read < READ_BACK_ATTEMPTS) await clock.sleep(200 * read, signal).catch(() => undefined);
    }
    return { other: item };
  }

  claim(id: string): void {
    this.connection.created.add(this.keyOf(id));
  }

  /**
   * Whether this request created it (IDEM-4): it is not older than the request, belongs to no other resource, has all
   * planned values, and has no value that only a person can have written.
   */
  private isOwn(found: Deployment): boolean {
    const { plan, connection } = this;
    const actual = stateOf(found, plan);
    return (
      isComplete(found) &&
      Date.parse(found.createdAt ?? "") >= this.earliest() &&
      !connection.created.has(this.keyOf(found.id)) &&
      differencesOf(plan, actual).length === 0 &&
      WRITTEN_BY_PEOPLE.every((name) => plan[name] !== UNKNOWN || isEmpty(actual[name] ?? null))
    );
  }

  /** When the object can have been created at the earliest, by the API's clock. */
  private earliest(): number {
    const ahead = this.connection.apiClockAheadMs();
    return ahead === undefined ? this.sentAt - CLOCK_SKEW_MS : this.sentAt + ahead - CLOCK_STEP_MS;
  }

  private keyOf(id: string): string {
    return `${this.project.projectId}/${id}`;
  }
}
