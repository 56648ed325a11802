import { appendFileSync, closeSync, openSync } from "node:fs";

/** What is remembered of a request, without its token. */
export interface LoggedRequest {
  readonly number: number;
  readonly at: string;
  readonly method: string;
  readonly path: string;
  readonly status: number;
  /** What the status alone does not say. */
  readonly note: string;
}

/** A request as `--record` keeps it. */
export interface RecordedRequest extends LoggedRequest {
  readonly headers: { readonly [name: string]: unknown };
  readonly body?: unknown;
}

const MOST_KEPT = 1000;
/** Shorter ones cannot be told from ordinary words of a path. */
const SHORTEST_MASKED = 8;
export const MASK = "***";

export class RequestLog {
  private kept: LoggedRequest[] = [];
  private count = 0;

  constructor(
    private recordFile?: string,
    private readonly warn: (text: string) => void = () => undefined,
  ) {
    if (recordFile !== undefined) closeSync(openSync(recordFile, "a")); // a name that is no good is told at the start
  }

  add(request: Omit<RecordedRequest, "number">): LoggedRequest {
    const number = ++this.count;
    const { headers, body, ...logged } = request;
    const masked = { ...headers, ...(headers.authorization !== undefined && { authorization: MASK }) };
    this.record({ number, ...logged, headers: masked, body });
    const entry = { number, ...logged };
    this.kept.push(entry);
    if (this.kept.length > 2 * MOST_KEPT) this.kept = this.kept.slice(-MOST_KEPT);
    return entry;
  }

  /** Oldest first. */
  list(): readonly LoggedRequest[] {
    return this.kept.slice(-MOST_KEPT);
  }

  clear(): void {
    this.kept = [];
  }

  /** Opened for each line: requests that a stop cuts off are over only after all else is closed. */
  private record(request: RecordedRequest): void {
    if (this.recordFile === undefined) return;
    try {
      appendFileSync(this.recordFile, `${JSON.stringify(request)}\n`);
    } catch (error) {
      this.warn(`requests are recorded no longer: ${(error as Error).message}`);
      this.recordFile = undefined;
    }
  }
}

/** Wherever a client has put its token. */
export function masked(text: string, token: string | undefined): string {
  return token === undefined || token.length < SHORTEST_MASKED ? text : text.split(token).join(MASK);
}
