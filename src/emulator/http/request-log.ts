import { appendFileSync, closeSync, openSync } from "node:fs";

/** One entry of the log, without the token. */
export interface LoggedRequest {
  readonly number: number;
  readonly at: string;
  readonly method: string;
  readonly path: string;
  readonly status: number;
  /** Further information, such as the status of the model or an error message. */
  readonly note: string;
}

/** A request as `--record` writes it. */
export interface RecordedRequest extends LoggedRequest {
  readonly headers: { readonly [name: string]: unknown };
  readonly body?: unknown;
}

const MAX_ENTRIES = 1000;
/** Shorter tokens could be ordinary words. */
const SHORTEST_MASKED = 8;
const MASK = "***";

export class RequestLog {
  private entries: LoggedRequest[] = [];
  private count = 0;

  constructor(
    private recordFile?: string,
    private readonly warn: (text: string) => void = () => undefined,
  ) {
    if (recordFile !== undefined) closeSync(openSync(recordFile, "a")); // Fails at the start if the file cannot be written.
  }

  add({ headers, body, ...request }: Omit<RecordedRequest, "number">): LoggedRequest {
    const secrets = secretsOf(headers);
    const { path, note } = request;
    const entry = { number: ++this.count, ...request, path: masked(path, secrets), note: masked(note, secrets) };
    if (this.recordFile !== undefined) this.record(lineOf({ ...entry, headers, body }, secrets));
    this.entries.push(entry);
    if (this.entries.length > 2 * MAX_ENTRIES) this.entries = this.entries.slice(-MAX_ENTRIES);
    return entry;
  }

  /** Oldest first. */
  list(): readonly LoggedRequest[] {
    return this.entries.slice(-MAX_ENTRIES);
  }

  clear(): void {
    this.entries = [];
  }

  /** Opens the file for each line: requests that a stop interrupts are logged after everything else is closed. */
  private record(line: string): void {
    try {
      appendFileSync(this.recordFile as string, `${line}\n`);
    } catch (error) {
      this.warn(`recording of requests has stopped: ${(error as Error).message}`);
      this.recordFile = undefined;
    }
  }
}

/** Headers whose whole value is secret. */
const SECRET_HEADERS = ["authorization", "proxy-authorization", "cookie"];

/** Members of bodies whose value is secret. */
const SECRET_MEMBERS = ["clientSecret"];

/** The token in every form that a client may have sent it in: with any scheme, or encoded for a path. */
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

/** Masks the secrets anywhere in a text: a client may have put its token in a path, for example. */
function masked(text: string, secrets: readonly string[]): string {
  return secrets.reduce((shown, secret) => shown.split(secret).join(MASK), text);
}

/** Masks the secrets in names and values. */
function maskedDeep(value: unknown, secrets: readonly string[]): unknown {
  if (typeof value === "string") return masked(value, secrets);
  if (Array.isArray(value)) return value.map((element) => maskedDeep(element, secrets));
  if (typeof value !== "object" || value === null) return value;
  const members = Object.entries(value).map(([name, member]) => [
    masked(name, secrets),
    SECRET_MEMBERS.includes(name) ? MASK : maskedDeep(member, secrets),
  ]);
  return Object.fromEntries(members);
}
