import { Level } from "../schema/rules/rule";
import { Acceptance, unusedAllowances, withAcceptance } from "./acceptance";
import { Action, ModelChange, modelChanges, modelDrift } from "./changes";
import { Cost, costOf, Prices, Total, totalOf } from "./cost";
import { literal } from "./escape";
import { driftOf, finding, Observation, observationsOf } from "./findings";
import { dollars } from "./money";
import { Plan } from "./read-plan";

// Plans in, a report out: what changes, what it costs, what a reviewer should check. The render-….ts files beside this
// one write it in the formats. This room reads no files, prints nothing, and imports src/schema alone.

export interface ReportOptions {
  /** They take precedence over the list prices. */
  readonly prices?: Prices;
  /** `public-port` or `public-port:<address>`: findings that a reviewer allows. */
  readonly allowed?: ReadonlySet<string>;
  /** US dollars: the report has an error where all models together cost more. */
  readonly maxUsdPerHour?: number;
}

export interface NamedPlan {
  /** Of a CDKTF app. */
  readonly stack?: string;
  readonly plan: Plan;
}

/** An observation and the model that it is about; without an address it is about all plans together. */
export interface Finding extends Observation {
  readonly stack?: string;
  readonly address?: string;
  readonly accepted?: Acceptance;
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
  /** What `allowed` names and no finding needs. */
  readonly unusedAllowances: readonly string[];
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
  const findings = overLimit(after, options.maxUsdPerHour).map((one) => withAcceptance(one, options.allowed));
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
    findings,
    unusedAllowances: unusedAllowances([...findings, ...all.flatMap((item) => item.findings)], options.allowed),
  };
}

type Observe = (change: ModelChange, cost: Cost) => Observation[];

function toItem(change: ModelChange, observe: Observe, { prices = new Map(), allowed }: ReportOptions): Item {
  const { stack, address } = change;
  const cost = costOf(change, prices);
  const findings = observe(change, cost).map((observation) => {
    const finding = { ...observation, ...(stack !== undefined && { stack }), address };
    return withAcceptance(finding, allowed, change.after);
  });
  return { change, cost, findings };
}

function overLimit({ cents, unknown }: Total, maxUsdPerHour: number | undefined): Observation[] {
  if (maxUsdPerHour === undefined) return [];
  const limit = dollars(maxUsdPerHour * 100);
  if (cents > maxUsdPerHour * 100)
    return [
      finding(
        "cost-above-limit",
        literal(`all models cost ${dollars(cents)} USD an hour, more than the limit of ${limit}`),
        "error",
      ),
    ];
  if (unknown === 0) return [];
  const models = unknown === 1 ? "1 model has" : `${unknown} models have`;
  const harm = `so that all may cost more than the limit of ${limit} USD an hour`;
  return [
    finding("cost-above-limit", literal(`${models} an unknown price, ${harm}: give it with --prices`), "warning"),
  ];
}

export const allFindings = ({ items, findings }: Report): readonly Finding[] =>
  [...findings, ...items.flatMap((item) => item.findings)].filter(({ rule }) => rule !== undefined);

/** How many findings of a level nobody accepted. */
export function countOf(report: Report, level: Level): number {
  return allFindings(report).filter((one) => one.level === level && one.accepted === undefined).length;
}

/** Sorts by code units: the order is the same on every machine. */
function byAddress(one: Item, other: Item): number {
  const [a, b] = [one, other].map(({ change }) => `${change.stack ?? ""} ${change.address}`) as [string, string];
  return a < b ? -1 : a > b ? 1 : 0;
}
