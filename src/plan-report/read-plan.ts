import { RESOURCE_TYPE } from "../schema/names";
import { isNestedDeeperThan } from "../text/json-depth";
import { inert } from "./escape";

// Reads what `terraform show -json <plan>` prints (format 1.x): the changes of AI models, in Terraform's names.
// Unknown keys are ignored: Terraform adds some in every minor version of the format.

/** Says in one line why a text is not a plan that can be reported on, without any of its contents. */
export class PlanError extends Error {
  constructor(message: string) {
    super(inert(message));
  }
}

export type Tree = { readonly [name: string]: unknown };

/** A change of one of our resources. */
export interface ResourceChange {
  readonly address: string;
  /** Address of its module, the empty text for the root. */
  readonly module: string;
  readonly name: string;
  readonly isDeposed: boolean;
  readonly reason?: string;
  readonly actions: readonly string[];
  readonly before: unknown;
  readonly after: unknown;
  readonly afterUnknown: unknown;
  readonly beforeSensitive: unknown;
  readonly afterSensitive: unknown;
  readonly replacePaths: readonly unknown[];
  readonly isImported: boolean;
  /** Whether Terraform wrote the configuration of an imported model. */
  readonly isGenerated: boolean;
  /** Where a `moved` block took it from. */
  readonly previousAddress?: string;
  /** Why Terraform leaves the change for a later plan, in Terraform's words. */
  readonly deferred?: string;
}

export interface Plan {
  readonly terraform: string;
  readonly isComplete: boolean;
  readonly changes: readonly ResourceChange[];
  readonly drift: readonly ResourceChange[];
  /** Changes of other resources. */
  readonly others: number;
  readonly configuration: unknown;
}

const NEWER = "update cdktf-provider-northflank, or render the plan with the Terraform or OpenTofu of a 1.x version";
/** A hundred modules in each other have some 300 levels, and this many can be followed. */
const MAX_DEPTH = 1000;
const RENDER = 'render it with "terraform show -json <plan file>"';

/** @param source what the text is called in errors */
export function readPlan(text: string, source: string, allowIncomplete = false): Plan {
  const plan = documentOf(text, source);
  if (plan.errored === true)
    throw new PlanError(`${source} is a plan that ended with an error: correct it and plan again`);
  const isComplete = plan.complete !== false && listIn(plan, "deferred_changes", source).length === 0;
  if (!isComplete && !allowIncomplete)
    throw new PlanError(
      `${source} is an incomplete plan: it was made with -target, or leaves changes for later; --allow-incomplete reports on what it has`,
    );
  const all = [...changesIn(plan, "resource_changes", source), ...deferredIn(plan, source)];
  if (plan.applyable === false && all.some(({ actions, deferred }) => deferred === undefined && isWork(actions)))
    throw new PlanError(`${source} is a plan that cannot be applied`);
  return {
    terraform: typeof plan.terraform_version === "string" ? plan.terraform_version : "unknown",
    isComplete,
    changes: all.filter(isModel),
    drift: changesIn(plan, "resource_drift", source).filter(isModel),
    others: all.filter((change) => !isModel(change) && isWork(change.actions)).length,
    configuration: plan.configuration,
  };
}

/** Tells a plan from everything else that Terraform writes. */
function documentOf(text: string, source: string): Tree {
  if (!/\S/.test(text)) throw new PlanError(`${source} is empty: a plan is expected, ${RENDER}`);
  if (text.startsWith("PK\u0003\u0004")) throw new PlanError(`${source} is a saved plan file: ${RENDER}`);
  const plan = parse(text, source);
  if (!isTree(plan)) throw new PlanError(`${source} is not a plan: an object is expected, ${RENDER}`);
  if ("lineage" in plan || (isTree(plan.values) && !("planned_values" in plan)))
    throw new PlanError(`${source} is a state, not a plan: plan with "terraform plan -out=<plan file>" and ${RENDER}`);
  const { format_version: format } = plan;
  if (typeof format === "string" && !/^1(\.|$)/.test(format))
    throw new PlanError(`${source} is a plan of ${formatText(format)}, and this version reads formats 1.x: ${NEWER}`);
  if (typeof format !== "string" || !("planned_values" in plan || "resource_changes" in plan))
    throw new PlanError(`${source} is not a plan: ${RENDER}`);
  return plan;
}

/** Anything but a version may be a secret. */
const formatText = (format: string) => (/^\d{1,4}(\.\d{1,4})*$/.test(format) ? `format ${format}` : "another format");

/** The error of JSON.parse quotes the text, and plans hold secrets: it is never shown. */
function parse(text: string, source: string): unknown {
  if (isNestedDeeperThan(MAX_DEPTH, text))
    throw new PlanError(`${source} is nested more than ${MAX_DEPTH} levels deep: no plan of Terraform is`);
  try {
    return JSON.parse(text);
  } catch {
    if (/^\s*\{"@level"/.test(text))
      throw new PlanError(`${source} is the log of a run with -json, not a plan: save one with -out and ${RENDER}`);
    if (text.startsWith("[command]"))
      throw new PlanError(
        `${source} has lines that the wrapper of hashicorp/setup-terraform printed: set terraform_wrapper: false there`,
      );
    throw new PlanError(`${source} is not JSON, or is cut off: ${RENDER}`);
  }
}

type Change = ResourceChange & { readonly type: unknown; readonly mode: unknown };

function changesIn(plan: Tree, key: string, source: string): Change[] {
  return listIn(plan, key, source).map((each, i) => readChange(each, `${source} is a broken plan: ${key}[${i}]`));
}

/** Changes that Terraform cannot plan yet, because a value that decides about them is not known. */
function deferredIn(plan: Tree, source: string): Change[] {
  return listIn(plan, "deferred_changes", source).map((each, i) => {
    const broken = `${source} is a broken plan: deferred_changes[${i}]`;
    if (!isTree(each)) throw new PlanError(`${broken} is not an object`);
    const change = readChange(each.resource_change, broken);
    return { ...change, deferred: typeof each.reason === "string" ? each.reason : "unknown" };
  });
}

function listIn(plan: Tree, key: string, source: string): readonly unknown[] {
  const all = plan[key] ?? [];
  if (!Array.isArray(all)) throw new PlanError(`${source} is a broken plan: ${key} is not a list`);
  return all;
}

function readChange(each: unknown, broken: string): Change {
  const change = isTree(each) ? each.change : undefined;
  const actions = isTree(change) ? change.actions : undefined;
  if (!isTree(each) || !isTree(change) || typeof each.address !== "string" || !isListOfText(actions))
    throw new PlanError(`${broken} has no address, or no actions`);
  return toChange(each, each.address, change, actions);
}

function toChange(each: Tree, address: string, change: Tree, actions: readonly string[]): Change {
  return {
    address,
    type: each.type,
    mode: each.mode,
    module: typeof each.module_address === "string" ? each.module_address : "",
    name: typeof each.name === "string" ? each.name : "",
    isDeposed: each.deposed !== undefined,
    ...(typeof each.action_reason === "string" && { reason: each.action_reason }),
    actions,
    before: change.before,
    after: change.after,
    afterUnknown: change.after_unknown,
    beforeSensitive: change.before_sensitive,
    afterSensitive: change.after_sensitive,
    replacePaths: Array.isArray(change.replace_paths) ? change.replace_paths : [],
    isImported: isTree(change.importing),
    isGenerated: typeof change.generated_config === "string",
    ...(typeof each.previous_address === "string" && { previousAddress: each.previous_address }),
  };
}

const isModel = ({ type, mode }: Change) => type === RESOURCE_TYPE && mode !== "data";
const isWork = (actions: readonly string[]) => actions.some((action) => action !== "no-op" && action !== "read");

export function isTree(value: unknown): value is Tree {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function isListOfText(value: unknown): value is readonly string[] {
  return Array.isArray(value) && value.every((part) => typeof part === "string");
}
