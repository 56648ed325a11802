import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { Exchange, Recording } from "./recording";

/** The headers of an answer that are recorded. */
const RECORDED_HEADERS = /^(x-ratelimit-\w+|retry-after|content-type)$/;
/** The keys of values that identify the account or differ each time. */
const MASKED_KEYS = /^(entityId|creatorId|id|base|zone|dns|namespace|cursor|createdAt|updatedAt)$/;
const REQUEST_TIMEOUT_MS = 60_000;

export interface Account {
  readonly baseUrl: string;
  readonly token: string;
  readonly projectId: string;
  readonly teamId?: string;
}

export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  // biome-ignore lint/suspicious/noExplicitAny: the API may answer anything
  readonly body: any;
}

/** Sends requests to the API and records the answers, without anything that identifies the account. */
export class Session {
  private exchanges: Exchange[] = [];
  private readonly secrets: readonly (readonly [string, string])[];
  /** Whether the answers come from an emulator; these prove nothing. */
  isEmulator = false;

  constructor(
    private readonly account: Account,
    private readonly folder: () => string,
    private readonly today: string,
  ) {
    const { token, projectId, teamId } = account;
    const all = [
      [token, "<token>"],
      [projectId, "<project>"],
      [teamId ?? "", "<team>"],
    ] as const;
    this.secrets = all.filter(([secret]) => secret !== "");
  }

  get models(): string {
    const { teamId, projectId } = this.account;
    const team = teamId === undefined ? "" : `/teams/${encodeURIComponent(teamId)}`;
    return `/v1${team}/projects/${encodeURIComponent(projectId)}/llm-model-deployments`;
  }

  /** A `token` of null sends no token. A string as the body is sent unchanged. */
  async ask(method: string, path: string, body?: unknown, token: string | null = this.account.token): Promise<Answer> {
    const response = await fetch(this.account.baseUrl + path, {
      method,
      headers: { ...(token !== null && { authorization: `Bearer ${token}` }), "content-type": "application/json" },
      redirect: "manual",
      signal: AbortSignal.timeout(REQUEST_TIMEOUT_MS),
      ...(body !== undefined && { body: typeof body === "string" ? body : JSON.stringify(body) }),
    });
    this.isEmulator ||= response.headers.has("x-emulator");
    const answer = { status: response.status, headers: response.headers, body: parsed(await response.text()) };
    this.exchanges.push(this.masked({ method, path, body }, answer));
    return answer;
  }

  /** Stores the exchanges since the last call as the answer to one question. */
  settle(behaviour: string, verdict: string): void {
    const recording: Recording = { behaviour, recordedOn: this.today, verdict, exchanges: this.exchanges };
    mkdirSync(this.folder(), { recursive: true });
    writeFileSync(join(this.folder(), `${behaviour}.json`), `${JSON.stringify(recording, null, 2)}\n`);
    process.stdout.write(`  ${behaviour}: ${verdict}\n`);
    this.exchanges = [];
  }

  private masked(request: Exchange["request"], { status, headers, body }: Answer): Exchange {
    const recorded = [...headers].filter(([name]) => RECORDED_HEADERS.test(name));
    const exchange = {
      request,
      answer: { status, headers: Object.fromEntries(recorded), body: withoutIdentities(body) },
    };
    let text = JSON.stringify(exchange);
    for (const [secret, mask] of this.secrets) text = text.split(JSON.stringify(secret).slice(1, -1)).join(mask);
    return JSON.parse(text) as Exchange;
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}

/** Replaces values that identify the account; the structure stays. */
function withoutIdentities(value: unknown, key = ""): unknown {
  if (key === "llmModelDeployments" && Array.isArray(value)) return `<${value.length} models>`; // They may belong to others.
  if (Array.isArray(value)) return value.map((element) => withoutIdentities(element));
  if (typeof value === "object" && value !== null) {
    return Object.fromEntries(Object.entries(value).map(([name, member]) => [name, withoutIdentities(member, name)]));
  }
  return typeof value === "string" && MASKED_KEYS.test(key) ? `<${key}>` : value;
}
