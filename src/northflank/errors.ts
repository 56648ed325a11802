import { isNestedDeeperThan } from "../text/json-depth";

/** How a request failed. */
export type FailureKind =
  /** The request was not sent, because an identifier in it cannot exist. */
  | "invalid"
  /** The command was stopped before the request was sent, or before a read was answered. */
  | "stopped"
  /** The request was not sent: the rate limit is used up for longer than the client is willing to wait. */
  | "rate-limited"
  /** No connection was made, so the API has not received the request. */
  | "unreachable"
  /** The connection broke or timed out after the request was sent. */
  | "interrupted"
  /** The answer does not have the form that the API documents: it is not JSON, or a part of it is wrong or missing. */
  | "unreadable"
  /** The API answered with an error status. */
  | "refused";

interface Facts {
  readonly kind: FailureKind;
  readonly method: string;
  readonly path: string;
  readonly status?: number;
  /** The message of the API, or the client's own where the API sent none. */
  readonly text?: string;
  /** The API's identifier of the failure; Northflank's support asks for it. */
  readonly errorId?: string;
  readonly details?: unknown;
  /** Seconds until the API accepts requests again. */
  readonly retryAfterSeconds?: number;
  /** Whether the request ran into its timeout. */
  readonly isTimeout?: boolean;
  /** Of an unreadable answer: whether it is the API's, with a part that is wrong. Asking again gives the same answer. */
  readonly isFromApi?: boolean;
}

/** Every failed request throws this error. */
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

  /** Whether the API may have carried out the request although the answer does not confirm it. */
  get isAmbiguous(): boolean {
    const { kind, status = 0 } = this.facts;
    return kind === "interrupted" || kind === "unreadable" || (kind === "refused" && (status >= 500 || status === 408));
  }

  /** Whether the same request may succeed later. */
  get isTransient(): boolean {
    const { kind, status = 0, isFromApi = false } = this.facts;
    if (kind !== "refused") return kind !== "invalid" && kind !== "stopped" && !isFromApi;
    return [408, 425, 429].includes(status) || (status >= 500 && !FINAL_FAILURES.includes(status));
  }
}

/** Not implemented, HTTP version not supported, network authentication required: retrying does not help. */
const FINAL_FAILURES = [501, 505, 511];

const MAX_TEXT = 2000;
/** Levels of an answer, of which a model has nine. */
export const MAX_DEPTH = 100;
/** Secrets are searched in so much of a text; what is shown of it is far less. */
const MAX_SHOWN = 50_000;

/**
 * Reads the three forms of error bodies that the API is known to send; any other body becomes the text.
 * @param hide removes secrets. It comes before any cut: a cut secret would not be recognised.
 */
export function parseErrorBody(
  body: string,
  hide = (text: string) => text,
): Pick<Facts, "text" | "errorId" | "details"> {
  if (isNestedDeeperThan(MAX_DEPTH, body)) return { text: "the error is nested too deeply to be shown" };
  const json = parseJson(body, (_name, value) => (typeof value === "string" ? hide(value.slice(0, MAX_SHOWN)) : value));
  const asIs = () => cut(hide(body.trim().slice(0, MAX_SHOWN)));
  if (typeof json !== "object" || json === null) return { text: asIs() };
  const { error, message, data } = json as { error?: unknown; message?: unknown; data?: unknown };
  if (typeof error === "object" && error !== null) {
    const nested = error as { message?: unknown; id?: unknown; details?: unknown };
    return { text: asText(nested.message), errorId: asText(nested.id), details: nested.details };
  }
  return { text: asText(error) ?? asText(message) ?? asIs(), details: data };
}

/** The details of a refusal as text; undefined where there are none. */
export function detailsText(details: unknown): string | undefined {
  const isNone = details === undefined || details === null || details === "";
  if (isNone || (typeof details === "object" && Object.keys(details).length === 0)) return undefined;
  try {
    return cut(JSON.stringify(details));
  } catch {
    return "nested too deeply to be shown";
  }
}

export function parseJson(text: string, reviver?: (name: string, value: unknown) => unknown): unknown {
  try {
    return JSON.parse(text, reviver);
  } catch {
    return undefined;
  }
}

const asText = (value: unknown) => (typeof value === "string" && value !== "" ? cut(value) : undefined);
const cut = (text: string) => (text.length > MAX_TEXT ? `${text.slice(0, MAX_TEXT)}…` : text);

/** A setting is missing or invalid. */
export class SettingError extends Error {
  constructor(
    readonly setting:
      | "apiToken"
      | "baseUrl"
      | "tokenAndHost"
      | "teamId"
      | "context"
      | "pollInterval"
      | "requestTimeout"
      | "proxy",
    readonly summary: string,
    detail: string,
  ) {
    super(detail);
  }
}
