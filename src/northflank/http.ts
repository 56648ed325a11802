import { createSecureContext, rootCertificates, SecureContext } from "node:tls";
import type { Dispatcher } from "undici";
import { isNestedDeeperThan } from "../text/json-depth";
import { Redactor } from "../text/redactor";
import { ApiError, FailureKind } from "./api-error";
import { CertificateAuthorities } from "./certificate-authorities";
import { Clock } from "./clock";
import { parseErrorBody } from "./error-body";
import { MAX_DEPTH, parseJson } from "./parse-json";
import { redirectText } from "./redirect";
import { msUntil } from "./request-limiter";

// Sends one request, limits its time and size, and reports every failure as an ApiError. undici is loaded with the
// first request: a plan without Northflank requests does not need it.

export interface HttpOptions {
  readonly baseUrl: string;
  readonly apiToken: string;
  readonly userAgent: string;
  readonly requestTimeoutMs: number;
  /** URL of the HTTP proxy, if one is used. */
  readonly proxy?: string;
  readonly clock: Clock;
  /** Called when the certificate authorities of Node.js do not suffice. */
  readonly certificateAuthorities?: () => CertificateAuthorities;
  /** Called after each attempt of a request, whether it was answered or not. */
  readonly onAttempt?: (attempt: Attempt) => void;
}

/** One attempt of a request, without anything of its bodies. */
export interface Attempt {
  readonly method: string;
  readonly path: string;
  /** From 1. */
  readonly number: number;
  readonly durationMs: number;
  readonly status?: number;
  /** The API's name for the request, if its answer has a header with one. */
  readonly requestId?: string;
  readonly failure?: FailureKind;
}

export interface ApiRequest {
  readonly method: "GET" | "POST" | "DELETE";
  readonly path: string;
  readonly query?: { readonly [name: string]: string };
  readonly body?: unknown;
  /** Aborts waiting and reads. A write that was sent is not aborted, because its result would be unknown. */
  readonly signal?: AbortSignal;
}

type ResponseData = Dispatcher.ResponseData;

export type Headers = { readonly [name: string]: string | string[] | undefined };

type Failure = Omit<ConstructorParameters<typeof ApiError>[0], "method" | "path">;

/** Shorter tokens are those of tests and emulators, and may be part of a name. */
const TOKEN_LENGTH = 16;
const MAX_BODY_BYTES = 32 << 20;

export class Http {
  private sender: Promise<Sender> | undefined;
  /** Set once the user's certificate authorities were read. */
  private authorities: CertificateAuthorities | undefined;
  private readonly redactor = new Redactor();

  constructor(
    private readonly options: HttpOptions,
    /** Called with the headers of every answer, including errors. */
    private readonly onHeaders: (headers: Headers) => void,
  ) {
    this.redactor.add(options.apiToken);
  }

  /**
   * The parsed body of a successful answer.
   * @param number of the attempt
   */
  async send(request: ApiRequest, number = 1): Promise<unknown> {
    const { clock, onAttempt } = this.options;
    const { method, path } = request;
    const begun = clock.now();
    const head: Head = {};
    const report = (failure?: FailureKind) =>
      onAttempt?.({ method, path, number, durationMs: clock.now() - begun, ...head, ...(failure && { failure }) });
    try {
      const body = await this.answerTo(request, head);
      report();
      return body;
    } catch (error) {
      report(error instanceof ApiError ? error.facts.kind : undefined);
      throw error;
    }
  }

  /** @param head set as soon as the head of the answer is there */
  private async answerTo(request: ApiRequest, head: Head): Promise<unknown> {
    const { requestTimeoutMs, clock } = this.options;
    const { method, path } = request;
    this.sender ??= createSender(this.options.proxy, []);
    await this.sender; // loading undici does not count against the request's timeout
    const limit = AbortSignal.timeout(requestTimeoutMs);
    const stopSignal = method === "GET" ? request.signal : undefined;
    const fail = (facts: Failure) => new ApiError({ method, path, ...facts });
    const signal = stopSignal ? AbortSignal.any([stopSignal, limit]) : limit;
    const response = await this.exchangeTrusted(request, signal).catch((cause) => {
      if (stopSignal?.aborted) throw fail(STOPPED);
      throw fail(limit.aborted ? noAnswer(requestTimeoutMs) : connectionFailure(cause, this.authorities?.problems));
    });
    Object.assign(head, headOf(response));
    this.onHeaders(response.headers);
    const text = await readText(response.body).catch((cause) => {
      if (stopSignal?.aborted) throw fail(STOPPED);
      const text = `the answer was cut short: ${rootCause(cause).message}`;
      throw fail({ kind: "interrupted", text, isTimeout: limit.aborted });
    });
    const status = response.statusCode;
    const hide = (shown: string) => this.redactor.redactCut(shown);
    if (status < 200 || status > 299) {
      const retryFacts = retryAfter(status, response.headers, clock.now());
      const redirect = redirectText(status, response.headers.location, `${this.options.baseUrl}${path}`);
      const said = redirect === undefined ? parseErrorBody(text, hide) : { text: hide(redirect) };
      throw fail({ kind: "refused", status, ...said, ...retryFacts });
    }
    const flaw = method === "GET" ? flawOfContent(status, text) : undefined;
    if (flaw !== undefined) throw fail({ kind: "unreadable", status, text: flaw });
    if (isNestedDeeperThan(MAX_DEPTH, text))
      throw fail({ kind: "unreadable", status, isFromApi: true, text: TOO_DEEP });
    const json = text === "" ? {} : this.parsed(text);
    if (typeof json === "object" && json !== null) return json;
    throw fail({
      kind: "unreadable",
      status,
      text: `the answer is not JSON: ${hide(text.slice(0, 20_000)).slice(0, 200)}`,
    });
  }

  /** An answer that echoes the token would bring it into states and outputs. No model has text of a token's length in it. */
  private parsed(text: string): unknown {
    const { apiToken } = this.options;
    const json = parseJson(text);
    if (json === undefined || apiToken.length < TOKEN_LENGTH) return json;
    const plain = text.includes("\\") ? JSON.stringify(json) : text; // JSON can write any character as an escape
    return plain.includes(JSON.stringify(apiToken).slice(1, -1)) ? parseJson(this.redactor.redact(plain)) : json;
  }

  /** Almost everywhere, the authorities of Node.js suffice. Those of the user are read when they do not. */
  private async exchangeTrusted(request: ApiRequest, signal: AbortSignal): Promise<ResponseData> {
    const { sender } = this;
    try {
      return await this.exchange((await sender) as Sender, request, signal);
    } catch (cause) {
      if (!isUntrusted(rootCause(cause).code ?? "")) throw cause; // nothing was sent
      this.readAuthorities();
      if (this.sender === sender) throw cause;
      return this.exchange((await this.sender) as Sender, request, signal);
    }
  }

  private readAuthorities(): void {
    if (this.authorities !== undefined) return;
    this.authorities = this.options.certificateAuthorities?.() ?? { certificates: [], problems: [] };
    const { certificates } = this.authorities;
    if (certificates.length > 0) this.sender = createSender(this.options.proxy, certificates);
  }

  private async exchange(
    { request, dispatcher }: Sender,
    { method, path, query, body }: ApiRequest,
    signal: AbortSignal,
  ): Promise<ResponseData> {
    const { baseUrl, apiToken, userAgent } = this.options;
    const answer = request(`${baseUrl}${path}${query ? `?${new URLSearchParams(query)}` : ""}`, {
      method,
      dispatcher,
      signal,
      headers: {
        authorization: `Bearer ${apiToken}`,
        accept: "application/json",
        "accept-encoding": "identity",
        "user-agent": userAgent,
        ...(body !== undefined && { "content-type": "application/json" }),
      },
      body: body === undefined ? null : JSON.stringify(body),
    });
    // undici checks the signal only once it has a connection.
    return Promise.race([answer, whenAborted(signal)]);
  }
}

/** The part of an answer that is logged. */
type Head = Pick<Attempt, "status" | "requestId">;

const REQUEST_ID_HEADERS = ["x-request-id", "request-id", "x-correlation-id", "cf-ray"];
const MAX_REQUEST_ID = 128;

function headOf({ statusCode, headers }: ResponseData): Head {
  const id = REQUEST_ID_HEADERS.map((name) => headers[name]).find((value) => typeof value === "string");
  return { status: statusCode, ...(typeof id === "string" && { requestId: id.slice(0, MAX_REQUEST_ID) }) };
}

const TOO_DEEP = `the answer is nested more than ${MAX_DEPTH} levels deep`;
/** 204 and 205 have no content, and 206 has a part of it. */
function flawOfContent(status: number, text: string): string | undefined {
  if (status === 206) return "the answer is not whole";
  return status !== 200 && text === "" ? "the answer is empty" : undefined;
}

const STOPPED: Failure = { kind: "stopped", text: "not waited for: the command was stopped" };

function whenAborted(signal: AbortSignal): Promise<never> {
  const aborted = new Promise<never>((_resolve, reject) => {
    signal.addEventListener("abort", () => reject(signal.reason), { once: true });
  });
  aborted.catch(() => undefined); // the race is usually over by then: avoids an unhandled rejection
  return aborted;
}

interface Sender {
  readonly request: typeof import("undici").request;
  readonly dispatcher: Dispatcher;
}

/**
 * undici's own timeouts are off, because `send` limits the time of each request as a whole.
 * @param certificates of authorities that are trusted in addition to those of Node.js
 */
async function createSender(proxy: string | undefined, certificates: readonly string[]): Promise<Sender> {
  const { Agent, ProxyAgent, request } = await import("undici");
  const tls = { rejectUnauthorized: true, ...(certificates.length > 0 && { secureContext: trusting(certificates) }) };
  const limits = { headersTimeout: 0, bodyTimeout: 0, connectTimeout: 10_000 };
  const dispatcher =
    proxy === undefined
      ? new Agent({ ...limits, connect: tls })
      : new ProxyAgent({ uri: proxy, ...limits, requestTls: tls, proxyTls: tls });
  return { request, dispatcher };
}

/** One context for all connections, because each takes as long as a request. */
function trusting(certificates: readonly string[]): SecureContext {
  return createSecureContext({ ca: [...rootCertificates, ...certificates] });
}

function noAnswer(requestTimeoutMs: number): Failure {
  return { kind: "interrupted", text: `no answer within ${requestTimeoutMs / 1000} s`, isTimeout: true };
}

/** Whether a request whose connection failed may have reached the API, and why it failed. */
export function connectionFailure(thrown: unknown, untrustedProblems: readonly string[] = []): Failure {
  const cause = rootCause(thrown);
  const { code = "", message } = cause;
  const text = message.includes(code) ? message : `${code} ${message}`;
  if (isUntrusted(code)) {
    return { kind: "unreachable", text: [`${text} (${UNTRUSTED})`, ...untrustedProblems].join("; ") };
  }
  return { kind: wasNeverSent(cause) ? "unreachable" : "interrupted", text };
}

const UNTRUSTED = "NODE_EXTRA_CA_CERTS or SSL_CERT_FILE can name a file with further certificate authorities to trust";

/** Whether the certificate of the API, or of a proxy that inspects the traffic, is untrusted. Then nothing was sent. */
function isUntrusted(code: string): boolean {
  return /^CERT_|_CERT(_|$)|^UNABLE_TO_|^ERR_TLS_CERT/.test(code);
}

/** An established connection fails with the same codes, so the system call decides whether the request was sent. */
function wasNeverSent({ code, syscall, message }: Cause): boolean {
  const isConnecting = syscall === "connect" || syscall === "getaddrinfo";
  return isConnecting || code === "UND_ERR_CONNECT_TIMEOUT" || message.startsWith("Proxy response");
}

async function readText(body: AsyncIterable<Buffer>): Promise<string> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of body) {
    size += chunk.length;
    if (size > MAX_BODY_BYTES) throw new Error(`it is longer than ${MAX_BODY_BYTES} bytes`);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString("utf8");
}

function retryAfter(status: number, headers: Headers, now: number): { readonly retryAfterSeconds?: number } {
  if (status !== 429 && status !== 503) return {};
  // Another kind of limit, such as one on concurrent requests, answers 429 although the budget is not used up.
  const isUsedUp = status === 429 && !(Number(headers["x-ratelimit-remaining"]) > 0);
  const ms = msUntil(headers["retry-after"] ?? (isUsedUp ? headers["x-ratelimit-reset"] : undefined), now);
  return ms === undefined ? {} : { retryAfterSeconds: Math.ceil(ms / 1000) };
}

interface Cause {
  readonly code?: string;
  readonly syscall?: string;
  readonly message: string;
}

function rootCause(error: unknown): Cause {
  const { cause, errors, code, syscall, message } = error as Error & { cause?: unknown; errors?: unknown[] } & Cause;
  if (cause) return rootCause(cause);
  if (errors?.[0]) return rootCause(errors[0]);
  return { ...(code && { code }), ...(syscall && { syscall }), message: message || String(error) };
}
