import { isDeepStrictEqual } from "node:util";
import { snakeCase } from "../schema/names";
import { showPath } from "../schema/violations";
import { knownUnsetIn } from "./known-unset";
import { isTree, Plan, PlanError, ResourceChange } from "./read-plan";
import {
  isSensitive,
  KNOWN_AFTER_APPLY,
  RedactedModel,
  redactedArguments,
  redactedDrift,
  SENSITIVE,
  Snapshots,
} from "./redacted-model";

export type Action = "create" | "update" | "replace" | "destroy" | "forget" | "import" | "move" | "none";

/** The planned change of one model. */
export interface ModelChange {
  readonly stack?: string;
  readonly address: string;
  readonly action: Action;
  readonly isDeposed: boolean;
  /** Of a replacement: the new model is made before the old one is destroyed. */
  readonly isCreatedFirst: boolean;
  /** Of a replacement: the old model is not destroyed (lifecycle destroy = false). It keeps running, outside of Terraform. */
  readonly isOldForgotten: boolean;
  readonly isImported: boolean;
  /** Whether Terraform wrote the configuration of an imported model. */
  readonly isGenerated: boolean;
  /** Its address before a move. */
  readonly previousAddress?: string;
  /** Why the change is left for a later plan, in Terraform's words. */
  readonly deferred?: string;
  readonly reason?: string;
  /** Attributes that force a replacement, in Terraform's names. */
  readonly forcedBy: readonly string[];
  readonly before?: RedactedModel;
  readonly after?: RedactedModel;
  readonly attributes: readonly AttributeChange[];
}

/** One attribute before and after; undefined: not set. */
export interface AttributeChange {
  /** In Terraform's names; ports by their names: `ports["http"].public`. */
  readonly path: string;
  readonly before: unknown;
  readonly after: unknown;
}

/** Terraform's lists of actions, in their order. */
const ACTIONS: { readonly [actions: string]: Action } = {
  "no-op": "none",
  read: "none",
  create: "create",
  update: "update",
  delete: "destroy",
  "delete create": "replace",
  "create delete": "replace",
  forget: "forget",
  "create forget": "replace",
  "forget create": "replace",
};

export function modelChanges(plan: Plan, stack?: string): ModelChange[] {
  const knownUnsetOf = knownUnsetIn(plan.configuration);
  return plan.changes.map((change) => toModelChange(change, redactedArguments(change, knownUnsetOf(change)), stack));
}

export function modelDrift(plan: Plan, stack?: string): ModelChange[] {
  return plan.drift
    .map((change) => toModelChange(change, redactedDrift(change), stack))
    .filter(({ action, attributes }) => action === "destroy" || attributes.length > 0);
}

function toModelChange(change: ResourceChange, { before, after }: Snapshots, stack?: string): ModelChange {
  const { address, actions, isDeposed, isImported, isGenerated, previousAddress, deferred, reason } = change;
  return {
    ...(stack !== undefined && { stack }),
    address,
    action: actionOf(change),
    isDeposed,
    isCreatedFirst: actions.length === 2 && actions[0] === "create",
    isOldForgotten: actions.length === 2 && actions.includes("forget"),
    isImported,
    isGenerated,
    ...(previousAddress !== undefined && { previousAddress }),
    ...(deferred !== undefined && { deferred }),
    ...(reason !== undefined && { reason }),
    forcedBy: change.replacePaths.map(forcingPath),
    ...(before && { before }),
    ...(after && { after }),
    attributes: attributeChanges(before, after),
  };
}

function actionOf({ address, actions, isImported, previousAddress }: ResourceChange): Action {
  const words = actions.join(" ");
  const action = Object.hasOwn(ACTIONS, words) ? ACTIONS[words] : undefined;
  if (action === undefined)
    throw new PlanError(`the plan does something to ${JSON.stringify(address)} that this version does not know`);
  if (action !== "none") return action;
  if (isImported) return "import";
  return previousAddress === undefined ? "none" : "move";
}

function forcingPath(path: unknown): string {
  const isStep = (step: unknown) => typeof step === "string" || typeof step === "number";
  return Array.isArray(path) && path.every(isStep) ? showPath(path as (string | number)[]) : "an unnamed attribute";
}

/** Leaves out arguments that are set neither before nor after. */
export function attributeChanges(
  before: RedactedModel | undefined,
  after: RedactedModel | undefined,
): AttributeChange[] {
  if (after === undefined) return [];
  const [old, now] = [leavesOf(before), leavesOf(after)];
  const paths = [...new Set([...old.keys(), ...now.keys()])].sort();
  return paths
    .map((path) => ({ path, before: leafAt(old, path), after: leafAt(now, path) }))
    .filter((change) => !isDeepStrictEqual(change.before, change.after))
    .filter((change) => change.before !== undefined || change.after !== KNOWN_AFTER_APPLY)
    .map(({ path, before, after }) => {
      const isHidden = isSensitive(before) || isSensitive(after);
      return { path, before: isHidden ? SENSITIVE : unmarked(before), after: isHidden ? SENSITIVE : unmarked(after) };
    });
}

/** In a list, text stands for marks, because JSON has no symbols. */
function unmarked(value: unknown): unknown {
  if (!Array.isArray(value)) return value;
  return value.map((element) => (typeof element === "symbol" ? `(${element.description})` : element));
}

type Leaves = ReadonlyMap<string, unknown>;

/** A value below a marked parent is marked too. */
function leafAt(leaves: Leaves, path: string): unknown {
  if (leaves.has(path)) return leaves.get(path);
  for (const end of path.matchAll(/[.[]/g)) {
    const around = leaves.get(path.slice(0, end.index));
    if (typeof around === "symbol") return around;
  }
  return undefined;
}

function leavesOf(visible: unknown, path = "", leaves = new Map<string, unknown>()): Map<string, unknown> {
  if (isTree(visible)) {
    for (const [name, member] of Object.entries(visible))
      leavesOf(member, `${path}${path && "."}${snakeCase(name)}`, leaves);
  } else if (Array.isArray(visible) && (path === "ports" || visible.some(isTree))) {
    for (const [i, element] of visible.entries()) leavesOf(element, `${path}[${keyOf(visible, i)}]`, leaves);
  } else if (visible !== undefined) {
    // the order of tags and of domains means nothing
    leaves.set(path, Array.isArray(visible) ? [...visible].sort(byText) : visible);
  }
  return leaves;
}

function byText(one: unknown, other: unknown): number {
  const [a, b] = [String(one), String(other)];
  return a < b ? -1 : a > b ? 1 : 0;
}

/** A port is named by its name, where that can be shown and is unique. */
function keyOf(elements: readonly unknown[], i: number): string {
  const names = elements.map((element) => (isTree(element) ? element.name : undefined));
  const name = names[i];
  return typeof name === "string" && names.indexOf(name) === names.lastIndexOf(name) ? JSON.stringify(name) : String(i);
}
