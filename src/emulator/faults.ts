import { FastifyReply } from "fastify";

// Failures on demand: an ordered list of rules, of which the first that matches a request acts.

export type Operation = "list" | "create" | "get" | "update" | "delete";
const OPERATIONS: readonly string[] = ["list", "create", "get", "update", "delete"] satisfies Operation[];

const ACTIONS = ["reset", "truncate", "hang", "slow", "html502", "empty200", "malformed"] as const;

export interface FaultRule {
  readonly operation?: Operation;
  readonly project?: string;
  readonly id?: string;
  /** Acts on the nth request that matches, and on none else. */
  readonly nth?: number;
  /** Acts so many times. */
  readonly times?: number;
  /** Whether the request is carried out first. */
  readonly phase: "before" | "after-commit";
  /** An action's name, or a status. */
  readonly action: (typeof ACTIONS)[number] | number;
}

export interface FaultedRequest {
  readonly operation: Operation;
  readonly project: string;
  readonly id?: string;
}

export class Faults {
  private rules: { readonly rule: FaultRule; matches: number; acted: number }[] = [];

  constructor(rules: readonly FaultRule[] = []) {
    this.set(rules);
  }

  set(rules: readonly FaultRule[]): void {
    this.rules = rules.map((rule) => ({ rule, matches: 0, acted: 0 }));
  }

  /** The rule that acts on the request in this phase, used up by one. */
  take(request: FaultedRequest, phase: FaultRule["phase"]): FaultRule | undefined {
    for (const entry of this.rules) {
      const { rule } = entry;
      if (rule.phase !== phase || !matches(rule, request)) continue;
      entry.matches += 1;
      if (rule.nth !== undefined && entry.matches !== rule.nth) continue;
      if (rule.times !== undefined && entry.acted >= rule.times) continue;
      entry.acted += 1;
      return rule;
    }
    return undefined;
  }
}

function matches(rule: FaultRule, { operation, project, id }: FaultedRequest): boolean {
  return (
    (rule.operation === undefined || rule.operation === operation) &&
    (rule.project === undefined || rule.project === project) &&
    (rule.id === undefined || rule.id === id)
  );
}

/** Reads `create reset after-commit x1`, `get 503 nth=2`, `list html502`. */
export function parseFault(text: string): FaultRule {
  const rule: { -readonly [name in keyof FaultRule]?: FaultRule[name] } = { phase: "before" };
  for (const word of text.trim().split(/\s+/)) {
    const [key, value = ""] = word.split("=");
    if (OPERATIONS.includes(word)) rule.operation = word as Operation;
    else if (word === "before" || word === "after-commit") rule.phase = word;
    else if ((ACTIONS as readonly string[]).includes(word)) rule.action = word as FaultRule["action"];
    else if (/^[3-5]\d\d$/.test(word)) rule.action = Number(word);
    else if (/^x\d+$/.test(word)) rule.times = Number(word.slice(1));
    else if (key === "nth" && /^\d+$/.test(value)) rule.nth = Number(value);
    else if (key === "id" && value) rule.id = value;
    else if (key === "project" && value) rule.project = value;
    else throw new Error(`fault "${text}": "${word}" is not understood; ${FORM}`);
  }
  if (rule.action === undefined) throw new Error(`fault "${text}" names no action; ${FORM}`);
  return rule as FaultRule;
}

const FORM = `a fault is written as [${OPERATIONS.join("|")}] <${ACTIONS.join("|")}|status> [before|after-commit] [xN] [nth=N] [id=…] [project=…]`;

/** Seconds that a 429 asks to wait. */
const RESET_SECONDS = "1";
const DRIP_MS = 20;

/** Answers in the rule's way. `answer` is what would have been said. */
export async function act({ action }: FaultRule, reply: FastifyReply, answer: unknown): Promise<unknown> {
  const text = JSON.stringify(answer ?? {});
  const { raw } = reply;
  switch (action) {
    case "reset":
      reply.hijack();
      raw.socket?.resetAndDestroy();
      return reply;
    case "hang":
      reply.hijack();
      return reply;
    case "truncate":
      reply.hijack();
      raw.writeHead(200, { "content-type": "application/json", "content-length": Buffer.byteLength(text) + 100 });
      raw.write(text.slice(0, Math.ceil(text.length / 2)), () => raw.socket?.destroy());
      return reply;
    case "slow":
      reply.hijack();
      raw.writeHead(200, { "content-type": "application/json" });
      for (const part of text.match(/.{1,200}/gs) ?? []) {
        raw.write(part);
        await new Promise((resolve) => setTimeout(resolve, DRIP_MS));
      }
      raw.end();
      return reply;
    case "html502":
      return reply.code(502).type("text/html").send("<html><body>502 Bad Gateway</body></html>");
    case "empty200":
      return reply.code(200).send("");
    case "malformed":
      return reply.code(200).type("application/json").send(text.slice(0, -1));
    default:
      if (action === 429) reply.header("x-ratelimit-reset", RESET_SECONDS);
      return reply
        .code(action)
        .send({ error: { status: action, message: `Injected ${action}`, id: "emulator-fault" } });
  }
}
