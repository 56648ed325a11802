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
/** Shorter ones cannot be told from ordinary words. */
const SHORTEST_MASKED = 8;
const MASK = "***";

export class RequestLog {
  private kept: LoggedRequest[] = [];
  private count = 0;

  constructor(
    private recordFile?: string,
    private readonly warn: (text: string) => void = () => undefined,
  ) {
    if (recordFile !== undefined) closeSync(openSync(recordFile, "a")); // a name that is no good is told at the start
  }

  add({ headers, body, ...request }: Omit<RecordedRequest, "number">): LoggedRequest {
    const secrets = secretsOf(headers);
    const { path, note } = request;
    const entry = { number: ++this.count, ...request, path: masked(path, secrets), note: masked(note, secrets) };
    if (this.recordFile !== undefined) this.record(lineOf({ ...entry, headers, body }, secrets));
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
  private record(line: string): void {
    try {
      appendFileSync(this.recordFile as string, `${line}\n`);
    } catch (error) {
      this.warn(`requests are recorded no longer: ${(error as Error).message}`);
      this.recordFile = undefined;
    }
  }
}

/** Headers whose value is a secret as a whole. */
const SECRET_HEADERS = ["authorization", "proxy-authorization", "cookie"];

/** The token in whatever form a client has sent it: under any scheme, or encoded for a path. */
function secretsOf(headers: RecordedRequest["headers"]): readonly string[] {
  const words = [headers.authorization, headers["proxy-authorization"]].flatMap((value) => `${value ?? ""}`.split(" "));
  return words.filter((word) => word.length >= SHORTEST_MASKED).flatMap((word) => [word, encodeURIComponent(word)]);
}

function lineOf(request: RecordedRequest, secrets: readonly string[]): string {
  const { headers, body } = request;
  const hidden = SECRET_HEADERS.filter((name) => headers[name] !== undefined).map((name) => [name, MASK]);
  const shown = { ...(maskedDeep(headers, secrets) as object), ...Object.fromEntries(hidden) };
  try {
    return JSON.stringify({ ...request, headers: shown, body: maskedDeep(body, secrets) });
  } catch {
    return JSON.stringify({ ...request, headers: shown, body: "(nested too deeply)" });
  }
}

/** Wherever a client has put its token. */
function masked(text: string, secrets: readonly string[]): string {
  return secrets.reduce((shown, secret) => shown.split(secret).join(MASK), text);
}

/** In names and values. */
function maskedDeep(value: unknown, secrets: readonly string[]): unknown {
  if (typeof value === "string") return masked(value, secrets);
  if (Array.isArray(value)) return value.map((element) => maskedDeep(element, secrets));
  if (typeof value !== "object" || value === null) return value;
  const members = Object.entries(value).map(([name, member]) => [masked(name, secrets), maskedDeep(member, secrets)]);
  return Object.fromEntries(members);
}
