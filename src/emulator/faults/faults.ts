import { OPERATIONS, Operation } from "../endpoints/operations";
import { Refusal } from "../http/errors";
import { Random } from "../random";
import { faultBody } from "../validation/body-schemas";
import { check } from "../validation/validate-body";
import validateFault from "../validation/validators/fault.generated";
import { ACTIONS, METHODS, OF_TRUE_ANSWERS } from "./actions";

// Faults: failures on demand. Rules have an order; the first rule that matches a request acts.

export interface FaultRule {
  readonly match?: {
    readonly op?: Operation;
    readonly method?: (typeof METHODS)[number];
    readonly project?: string;
    readonly id?: string;
    /** The rule acts only on the nth request that matches. */
    readonly nth?: number;
  };
  /**
   * `after-commit`: the request is carried out first. Default: `before`, it is not carried out. The actions `slow` and
   * `endless` always come after the request was carried out.
   */
  readonly phase?: "before" | "after-commit";
  readonly action: (typeof ACTIONS)[number];
  /** For the action `status`. Default: 503. */
  readonly status?: number;
  readonly body?: unknown;
  /** How many times the rule acts. Default: no limit. */
  readonly times?: number;
  /** The probability, from 0 to 1, that the rule acts on a request. */
  readonly probability?: number;
}

export interface FaultedRequest {
  readonly operation: Operation;
  readonly method: string;
  readonly project?: string;
  readonly id?: string;
}

export class Faults {
  private rules: { readonly rule: FaultRule; matches: number; acted: number }[] = [];

  private readonly random: Random;

  constructor(rules: readonly FaultRule[] = [], randomSeed = 1) {
    this.random = new Random(randomSeed);
    this.set(rules);
  }

  /** The rules in force, and how often each has matched and acted. */
  list(): readonly (FaultRule & { readonly matches: number; readonly acted: number })[] {
    return this.rules.map(({ rule, matches, acted }) => ({ ...rule, matches, acted }));
  }

  /** Replaces all rules, and restarts the random numbers. */
  set(rules: readonly FaultRule[]): void {
    this.random.restart();
    this.rules = rules.map((rule) => ({ rule, matches: 0, acted: 0 }));
  }

  add(rules: readonly FaultRule[]): void {
    this.rules.push(...rules.map((rule) => ({ rule, matches: 0, acted: 0 })));
  }

  /** The rule that acts on the request in this phase, if any. Counts the use. */
  take(request: FaultedRequest, phase: NonNullable<FaultRule["phase"]>): FaultRule | undefined {
    for (const entry of this.rules) {
      const { rule } = entry;
      if (phaseOf(rule) !== phase || !matches(rule, request)) continue;
      entry.matches += 1;
      if (rule.match?.nth !== undefined && entry.matches !== rule.match.nth) continue;
      if (rule.times !== undefined && entry.acted >= rule.times) continue;
      if (rule.probability !== undefined && this.random.next() >= rule.probability) continue;
      entry.acted += 1;
      return rule;
    }
    return undefined;
  }
}

export function phaseOf({ action, phase = "before" }: FaultRule): NonNullable<FaultRule["phase"]> {
  return OF_TRUE_ANSWERS.includes(action) ? "after-commit" : phase;
}

function matches({ match = {} }: FaultRule, { operation, method, project, id }: FaultedRequest): boolean {
  return (
    (match.op === undefined || match.op === operation) &&
    (match.method === undefined || match.method === method) &&
    (match.project === undefined || match.project === project) &&
    (match.id === undefined || match.id === id)
  );
}

type Match = NonNullable<FaultRule["match"]>;

/** Reads `POST create reset after-commit x1`, `get 503 nth=2`, `list html502 p=0.1`. */
export function parseFault(text: string): FaultRule {
  const [match, rule] = [new Map<string, unknown>(), new Map<string, unknown>()];
  for (const word of text.trim().split(/\s+/)) {
    const part = partOf(word);
    if (!part) throw new Refusal(400, `fault "${text}": "${word}" is not understood; ${FORM}`);
    const [into, names] = part.match ? [match, part.match] : [rule, part.rule];
    for (const [name, value] of Object.entries(names)) {
      if (into.has(name))
        throw new Refusal(400, `fault "${text}": "${word}" repeats or contradicts an earlier word; ${FORM}`);
      into.set(name, value);
    }
  }
  if (!rule.has("action")) throw new Refusal(400, `fault "${text}" names no action; ${FORM}`);
  return { match: Object.fromEntries(match), phase: "before", ...Object.fromEntries(rule) } as FaultRule;
}

type Part =
  | { readonly match: Match; readonly rule?: undefined }
  | { readonly match?: undefined; readonly rule: Partial<FaultRule> };

function partOf(word: string): Part | undefined {
  const [key, value = ""] = word.split("=");
  if ((OPERATIONS as readonly string[]).includes(word)) return { match: { op: word as Operation } };
  if ((METHODS as readonly string[]).includes(word)) return { match: { method: word as Match["method"] } };
  if (key === "nth" && /^\d+$/.test(value)) return { match: { nth: Number(value) } };
  if ((key === "id" || key === "project") && value) return { match: { [key]: value } };
  if (word === "before" || word === "after-commit") return { rule: { phase: word } };
  if ((ACTIONS as readonly string[]).includes(word)) return { rule: { action: word as FaultRule["action"] } };
  if (/^[3-5]\d\d$/.test(word)) return { rule: { action: "status", status: Number(word) } };
  if (/^x\d+$/.test(word)) return { rule: { times: Number(word.slice(1)) } };
  if (key === "p" && Number(value) > 0 && Number(value) <= 1) return { rule: { probability: Number(value) } };
  return undefined;
}

/** How a fault is written, for error messages. */
const FORM = `write a fault as [${METHODS.join("|")}] [${OPERATIONS.join("|")}] <${ACTIONS.slice(1).join("|")}|503> [before|after-commit] [xN] [nth=N] [p=0.1] [id=…] [project=…]`;

/** Reads a rule as the control API accepts it: as text, or as an object. */
export function readFault(value: unknown): FaultRule {
  if (typeof value === "string") return parseFault(value);
  check(value, validateFault, faultBody, "fault");
  return value as FaultRule;
}
