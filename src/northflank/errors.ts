/** How a request failed. */
export type FailureKind =
  /** It names what cannot exist, and was not sent. */
  | "invalid"
  /** The command was stopped before it was sent, or before an answer came to what only reads. */
  | "stopped"
  /** It was not sent: earlier answers say that the rate limit is used up for longer than anyone waits. */
  | "rate-limited"
  /** No connection was made: the API has not seen the request. */
  | "unreachable"
  /** The connection broke or timed out after the request was sent. */
  | "interrupted"
  /** An answer came that is not the API's: no JSON, or cut short. */
  | "unreadable"
  /** The API refused. */
  | "refused";

interface Facts {
  readonly kind: FailureKind;
  readonly method: string;
  readonly path: string;
  readonly status?: number;
  /** What the API says of it. */
  readonly text?: string;
  /** The API's identifier of the failure, for its support. */
  readonly errorId?: string;
  readonly details?: unknown;
  /** Seconds until the API takes requests again. */
  readonly retryAfterSeconds?: number;
  /** The time for the request ran out. */
  readonly isTimeout?: boolean;
}

/** What every failed request ends with. */
export class ApiError extends Error {
  constructor(readonly facts: Facts) {
    super(`${facts.method} ${facts.path}: ${facts.status ?? facts.kind}${facts.text ? `: ${facts.text}` : ""}`);
  }

  get isNotFound(): boolean {
    return this.facts.kind === "refused" && this.facts.status === 404;
  }

  get isConflict(): boolean {
    return this.facts.kind === "refused" && this.facts.status === 409;
  }

  /** Whether the API may have done what it was asked, although the answer does not say so. */
  get isAmbiguous(): boolean {
    const { kind, status = 0 } = this.facts;
    return kind === "interrupted" || kind === "unreadable" || (kind === "refused" && (status >= 500 || status === 408));
  }

  /** Whether the same request may succeed later. */
  get isTransient(): boolean {
    const { kind, status = 0 } = this.facts;
    if (kind !== "refused") return kind !== "invalid" && kind !== "stopped";
    return [408, 425, 429].includes(status) || (status >= 500 && !FINAL_FAILURES.includes(status));
  }
}

/** Not implemented, HTTP version not supported, network authentication required: no time heals these. */
const FINAL_FAILURES = [501, 505, 511];

const MAX_TEXT = 2000;

/** Reads the three forms of error bodies that are in circulation; anything else is quoted. */
export function parseErrorBody(body: string): Pick<Facts, "text" | "errorId" | "details"> {
  const json = parseJson(body);
  if (typeof json !== "object" || json === null) return { text: cut(body.trim()) };
  const { error, message, data } = json as { error?: unknown; message?: unknown; data?: unknown };
  if (typeof error === "object" && error !== null) {
    const nested = error as { message?: unknown; id?: unknown; details?: unknown };
    return { text: asText(nested.message), errorId: asText(nested.id), details: nested.details };
  }
  return { text: asText(error) ?? asText(message) ?? cut(body.trim()), details: data };
}

export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

const asText = (value: unknown) => (typeof value === "string" && value !== "" ? cut(value) : undefined);
const cut = (text: string) => (text.length > MAX_TEXT ? `${text.slice(0, MAX_TEXT)}…` : text);

/** A setting that cannot be used: which one, and why. */
export class SettingError extends Error {
  constructor(
    readonly setting: "apiToken" | "baseUrl" | "teamId" | "context" | "pollInterval" | "requestTimeout" | "proxy",
    readonly summary: string,
    detail: string,
  ) {
    super(detail);
  }
}
