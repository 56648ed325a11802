import { Action, ModelChange, modelChanges, modelDrift } from "./changes";
import { Cost, costOf, Prices, Total, totalOf } from "./cost";
import { words } from "./escape";
import { dollars } from "./money";
import { driftOf, finding, Observation, observationsOf } from "./observations";
import { Plan } from "./read-plan";
import { Level, RuleId } from "./review-rules";

// Plans in, a report out: what changes, what it costs, what a reviewer should look at. Formats are made of it in the
// render-….ts beside this file. This room reads no files, prints nothing and imports src/schema alone.

export interface ReportOptions {
  /** Before the list prices. */
  readonly prices?: Prices;
  /** `NF001:<address>`: findings that are meant. */
  readonly allowed?: ReadonlySet<string>;
  /** An error when all models together cost more, by list price. */
  readonly maxUsdPerHour?: number;
}

export interface NamedPlan {
  /** Of a CDKTF app. */
  readonly stack?: string;
  readonly plan: Plan;
}

/** An observation with where it was made; of all plans together where there is no address. */
export interface Finding extends Observation {
  readonly stack?: string;
  readonly address?: string;
  readonly isAllowed: boolean;
}

export interface Item {
  readonly change: ModelChange;
  readonly cost: Cost;
  readonly findings: readonly Finding[];
}

export interface Report {
  readonly terraform: readonly string[];
  readonly isComplete: boolean;
  readonly counts: { readonly [action in Exclude<Action, "none">]: number } & {
    readonly unchanged: number;
    readonly drifted: number;
    /** Changes of other resources, which are not reported on. */
    readonly others: number;
  };
  readonly before: Total;
  readonly after: Total;
  readonly items: readonly Item[];
  readonly drift: readonly Item[];
  /** Of all plans together. */
  readonly findings: readonly Finding[];
}

export function reportOn(plans: readonly NamedPlan[], options: ReportOptions = {}): Report {
  const itemsOf = (changes: readonly ModelChange[], observe: (change: ModelChange, cost: Cost) => Observation[]) =>
    changes.map((change) => toItem(change, observe, options)).sort(byAddress);
  const all = itemsOf(
    plans.flatMap(({ plan, stack }) => modelChanges(plan, stack)),
    observationsOf,
  );
  const drift = itemsOf(
    plans.flatMap(({ plan, stack }) => modelDrift(plan, stack)),
    (change) => [driftOf(change)],
  );
  const count = (action: Action) => all.filter(({ change }) => change.action === action).length;
  const [before, after] = [
    totalOf(all.map(({ cost }) => cost.before)),
    totalOf(all.flatMap(({ cost }) => cost.billed)),
  ];
  return {
    terraform: [...new Set(plans.map(({ plan }) => plan.terraform))].sort(),
    isComplete: plans.every(({ plan }) => plan.isComplete),
    counts: {
      create: count("create"),
      update: count("update"),
      replace: count("replace"),
      destroy: count("destroy"),
      forget: count("forget"),
      import: count("import"),
      unchanged: count("none"),
      drifted: drift.length,
      others: plans.reduce((sum, { plan }) => sum + plan.others, 0),
    },
    before,
    after,
    items: all.filter(({ change }) => change.action !== "none"),
    drift,
    findings: overLimit(after, options.maxUsdPerHour).map((one) => ({ ...one, isAllowed: false })),
  };
}

type Observe = (change: ModelChange, cost: Cost) => Observation[];

function toItem(change: ModelChange, observe: Observe, { prices = new Map(), allowed }: ReportOptions): Item {
  const { stack, address } = change;
  const cost = costOf(change, prices);
  const findings = observe(change, cost).map((observation) => ({
    ...observation,
    ...(stack !== undefined && { stack }),
    address,
    isAllowed: allowed?.has(allowance(observation.rule, address)) ?? false,
  }));
  return { change, cost, findings };
}

const allowance = (rule: RuleId | undefined, address: string) => `${rule}:${address}`;

function overLimit({ cents, unknown }: Total, maxUsdPerHour: number | undefined): Observation[] {
  if (maxUsdPerHour === undefined) return [];
  const limit = dollars(maxUsdPerHour * 100);
  if (cents > maxUsdPerHour * 100)
    return [
      finding("NF008", words(`all models cost ${dollars(cents)} USD an hour, over the limit of ${limit}`), "error"),
    ];
  if (unknown === 0) return [];
  const models = unknown === 1 ? "1 model has" : `${unknown} models have`;
  const harm = `so that the limit of ${limit} USD an hour may be passed`;
  return [finding("NF008", words(`${models} an unknown price, ${harm}: give it with --prices`))];
}

export const allFindings = ({ items, findings }: Report): readonly Finding[] =>
  [...findings, ...items.flatMap((item) => item.findings)].filter(({ rule }) => rule !== undefined);

/** Findings of a level that are not allowed. */
export function countOf(report: Report, level: Level): number {
  return allFindings(report).filter((one) => one.level === level && !one.isAllowed).length;
}

/** In the order of code units, which is the same on every machine. */
function byAddress(one: Item, other: Item): number {
  const [a, b] = [one, other].map(({ change }) => `${change.stack ?? ""} ${change.address}`) as [string, string];
  return a < b ? -1 : a > b ? 1 : 0;
}
