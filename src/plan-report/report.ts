import { Level } from "../schema/rules/rule";
import { Acceptance, unusedAllowances, withAcceptance } from "./acceptance";
import { Action, ModelChange, modelChanges, modelDrift } from "./changes";
import { Bill, Cost, costOf, Gap, gapsOf, isLowerBound, Prices, Total, totalOf } from "./cost";
import { literal } from "./escape";
import { driftOf, finding, gapsText, Observation, observationsOf } from "./findings";
import { dollars } from "./money";
import { NameForm, nameFormOf } from "./name-form";
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
    /** Left for a later plan, and not in the numbers above. */
    readonly deferred: number;
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
  const isDeferred = ({ change }: Item) => change.deferred !== undefined;
  const now = all.filter((item) => !isDeferred(item));
  const count = (action: Action) => now.filter(({ change }) => change.action === action).length;
  const billed = all.flatMap(({ cost }) => cost.billed);
  const [before, after] = [totalOf(all.map(({ cost }) => cost.before)), totalOf(billed)];
  const form = nameFormOf(plans.find(({ stack }) => stack !== undefined) ?? {});
  const findings = overLimit(billed, options.maxUsdPerHour, form).map((one) => withAcceptance(one, options.allowed));
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
      move: count("move"),
      unchanged: count("none"),
      deferred: all.length - now.length,
      drifted: drift.length,
      others: plans.reduce((sum, { plan }) => sum + plan.others, 0),
    },
    before,
    after,
    items: all.filter((item) => item.change.action !== "none" || isDeferred(item)),
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

function overLimit(billed: readonly Bill[], maxUsdPerHour: number | undefined, form: NameForm): Observation[] {
  if (maxUsdPerHour === undefined) return [];
  const { cents, bounded, unknown } = totalOf(billed);
  const limit = `the limit of ${dollars(maxUsdPerHour * 100)}`;
  if (cents > maxUsdPerHour * 100) {
    const known = `${bounded > 0 ? "from " : ""}${dollars(cents)} USD an hour`;
    const why = bounded > 0 ? `, ${gapsText(billed.filter(isLowerBound), form)}` : "";
    return [finding("cost-above-limit", literal(`all models cost ${known}${why}: more than ${limit}`), "error")];
  }
  if (bounded + unknown === 0) return [];
  const models = [modelsWith(unknown, "an unknown price"), modelsWith(bounded, "only a lower bound of the price")];
  const text = `${models.filter(Boolean).join(" and ")} (${gapsText(billed, form)}), so that all may cost more than ${limit} USD an hour: ${adviceOn(gapsOf(billed), form)}`;
  return [finding("cost-above-limit", literal(text), "warning")];
}

const modelsWith = (number: number, what: string) =>
  number === 0 ? "" : `${number === 1 ? "1 model has" : `${number} models have`} ${what}`;

/** What makes the price certain. */
function adviceOn(gaps: readonly Gap[], form: NameForm): string {
  const advice = gaps.map(({ what, why }) => {
    if (what === "price") return "give the price with --prices";
    return why === "not set" ? `configure ${form(what)}` : "allow it with --allow cost-above-limit";
  });
  return [...new Set(advice)].join(", ");
}

export const allFindings = ({ items, findings }: Report): readonly Finding[] =>
  [...findings, ...items.flatMap((item) => item.findings)].filter(({ rule }) => rule !== undefined);

/** What is no finding: it is said, and never fails a job. */
export const allRemarks = ({ items, drift }: Report): readonly Finding[] =>
  [...items, ...drift].flatMap((item) => item.findings).filter(({ rule }) => rule === undefined);

/** How many findings of a level nobody accepted. */
export function countOf(report: Report, level: Level): number {
  return allFindings(report).filter((one) => one.level === level && one.accepted === undefined).length;
}

/** Sorts by code units: the order is the same on every machine. */
function byAddress(one: Item, other: Item): number {
  const [a, b] = [one, other].map(({ change }) => `${change.stack ?? ""} ${change.address}`) as [string, string];
  return a < b ? -1 : a > b ? 1 : 0;
}
