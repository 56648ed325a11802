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

export interface ApiErrorFacts {
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
  constructor(readonly facts: ApiErrorFacts) {
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
