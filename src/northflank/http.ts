import type { Dispatcher } from "undici";
import { Clock } from "./clock";
import { ApiError, parseErrorBody, parseJson } from "./errors";
import { msUntil } from "./pace";
import { isLoopback } from "./settings";

// One request: limits on time and size, failures in one form. undici is loaded by the first one: plans of other
// resources need no network.

export interface HttpOptions {
  readonly baseUrl: string;
  readonly apiToken: string;
  readonly userAgent: string;
  readonly requestTimeoutMs: number;
  readonly clock: Clock;
}

export interface ApiRequest {
  readonly method: "GET" | "POST" | "DELETE";
  readonly path: string;
  readonly query?: { readonly [name: string]: string };
  readonly body?: unknown;
  /** Ends waits and reads. Writes that were sent run on: nobody could tell what became of them. */
  readonly signal?: AbortSignal;
}

export type Headers = { readonly [name: string]: string | string[] | undefined };

const MAX_BODY_BYTES = 32 << 20;
const NEVER_SENT = new Set([
  "ECONNREFUSED",
  "ENOTFOUND",
  "EAI_AGAIN",
  "EHOSTUNREACH",
  "ENETUNREACH",
  "UND_ERR_CONNECT_TIMEOUT",
]);

export class Http {
  private dispatcher: Dispatcher | undefined;

  constructor(
    private readonly options: HttpOptions,
    /** Told of the headers of every answer, whatever it says. */
    private readonly onHeaders: (headers: Headers) => void,
  ) {}

  /** The parsed body of a successful answer. */
  async send({ method, path, query, body, signal }: ApiRequest): Promise<unknown> {
    const { baseUrl, apiToken, userAgent, requestTimeoutMs, clock } = this.options;
    const { request } = await import("undici");
    this.dispatcher ??= await createDispatcher(baseUrl);
    const limit = AbortSignal.timeout(requestTimeoutMs);
    const fail = (facts: Omit<ConstructorParameters<typeof ApiError>[0], "method" | "path">) =>
      new ApiError({ method, path, ...facts });
    let response: Awaited<ReturnType<typeof request>>;
    try {
      response = await request(`${baseUrl}${path}${query ? `?${new URLSearchParams(query)}` : ""}`, {
        method,
        dispatcher: this.dispatcher,
        signal: signal && method === "GET" ? AbortSignal.any([signal, limit]) : limit,
        headers: {
          authorization: `Bearer ${apiToken}`,
          accept: "application/json",
          "user-agent": userAgent,
          ...(body !== undefined && { "content-type": "application/json" }),
        },
        body: body === undefined ? null : JSON.stringify(body),
      });
    } catch (cause) {
      if (signal?.aborted && method === "GET") throw cause;
      const { code = "", message } = rootCause(cause);
      const text = limit.aborted
        ? `no answer within ${requestTimeoutMs / 1000} s`
        : message.includes(code)
          ? message
          : `${code} ${message}`;
      throw fail({ kind: NEVER_SENT.has(code) ? "unreachable" : "interrupted", text, isTimeout: limit.aborted });
    }
    const status = response.statusCode;
    this.onHeaders(response.headers);
    const text = await readText(response.body).catch((cause) => {
      if (signal?.aborted && method === "GET") throw cause;
      const text = `the answer was cut short: ${rootCause(cause).message}`;
      throw fail({ kind: "interrupted", text, isTimeout: limit.aborted });
    });
    if (status < 200 || status > 299) {
      throw fail({
        kind: "refused",
        status,
        ...parseErrorBody(text),
        ...retryAfter(status, response.headers, clock.now()),
      });
    }
    const json = text === "" ? {} : parseJson(text);
    if (typeof json === "object" && json !== null) return json;
    throw fail({ kind: "unreadable", status, text: `the answer is not JSON: ${text.slice(0, 200)}` });
  }
}

/** By the proxy that the environment names, except to this machine. Time is limited for each request as a whole. */
async function createDispatcher(baseUrl: string): Promise<Dispatcher> {
  const { Agent, EnvHttpProxyAgent } = await import("undici");
  const limits = { headersTimeout: 0, bodyTimeout: 0, connectTimeout: 10_000 };
  const hasProxy = ["HTTPS_PROXY", "https_proxy", "HTTP_PROXY", "http_proxy"].some((name) => process.env[name]);
  return hasProxy && !isLoopback(new URL(baseUrl).hostname) ? new EnvHttpProxyAgent(limits) : new Agent(limits);
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
  const value = headers["retry-after"] ?? (status === 429 ? headers["x-ratelimit-reset"] : undefined);
  const ms = msUntil(value, now);
  return ms === undefined ? {} : { retryAfterSeconds: Math.ceil(ms / 1000) };
}

function rootCause(error: unknown): { readonly code?: string; readonly message: string } {
  const { cause, errors, code, message } = error as Error & { cause?: unknown; errors?: unknown[]; code?: string };
  if (cause) return rootCause(cause);
  if (errors?.[0]) return rootCause(errors[0]);
  return { ...(code && { code }), message: message || String(error) };
}
