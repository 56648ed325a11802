import { gpuOf } from "../schema/gpu-catalogue";
import { ModelChange } from "./changes";
import { isTree, PlanError } from "./read-plan";
import { at, RedactedModel } from "./redacted-model";

// List price of the GPUs alone: replicas x GPUs of a replica x price of a GPU. A price that is not known is never 0. A
// number that the plan does not have is at least one: the API fills in what is not configured.

/** US cents an hour, by GPU type. */
export type Prices = ReadonlyMap<string, number>;

/** The GPUs of a model; undefined: not known. */
export interface Gpus {
  readonly type?: string;
  readonly count?: number;
  readonly replicas?: number;
}

export interface Bill {
  readonly gpus?: Gpus;
  /** US cents an hour; undefined: unknown. With gaps it is the least that the model costs. */
  readonly cents?: number;
  /** What the plan does not tell. A number that it does not have is counted as one. */
  readonly gaps?: readonly Gap[];
}

/** A reason why a price is unknown, or only a lower bound. */
export interface Gap {
  readonly what: "replicas" | "gpuCount" | "gpuType" | "price" | "share" | "model" | "instances";
  readonly why: string;
}

/** Whether the model may cost more than `cents`. */
export const isLowerBound = ({ cents, gaps = [] }: Bill) => cents !== undefined && gaps.length > 0;

export interface Cost {
  readonly before: Bill;
  readonly after: Bill;
  /** The bills that `after` adds up: two, where the old model of a replacement keeps running. */
  readonly billed: readonly Bill[];
}

const GPU = "spec.configuration.nodeConfiguration.gpu";
const NOTHING: Bill = { cents: 0 };
/** For a model of which nothing can be shown. */
const UNKNOWN: Bill = { gaps: [{ what: "model", why: "not in the plan" }] };

const UNCOUNTED: Bill = { gaps: [{ what: "instances", why: "not known" }] };

export function costOf(change: ModelChange, prices: Prices): Cost {
  const before = change.before ? billOf(change.before, prices) : change.action === "create" ? NOTHING : UNKNOWN;
  // a model that Terraform only forgets keeps running
  if (change.action === "forget") return { before, after: before, billed: [before] };
  // there may be none, or many
  if (change.deferred === "instance_count_unknown") return { before, after: UNCOUNTED, billed: [UNCOUNTED] };
  const after = change.after ? billOf(change.after, prices) : change.action === "destroy" ? NOTHING : UNKNOWN;
  if (change.isOldForgotten) return { before, after: both(before, after), billed: [before, after] };
  return { before, after, billed: [after] };
}

/** The GPUs are those of the new model, which Terraform still manages. */
function both(old: Bill, { gpus, cents, gaps = [] }: Bill): Bill {
  const isKnown = old.cents !== undefined && cents !== undefined;
  return {
    ...(gpus && { gpus }),
    ...(isKnown && { cents: rounded(old.cents + cents) }),
    gaps: gapsOf([old, { gaps }]),
  };
}

/** What is not known of any of the bills, each once. */
export function gapsOf(bills: readonly Bill[]): Gap[] {
  const all = bills.flatMap(({ gaps = [] }) => gaps);
  return [...new Map(all.map((gap) => [`${gap.what} ${gap.why}`, gap])).values()];
}

function billOf(model: RedactedModel, prices: Prices): Bill {
  if (at(model, `${GPU}.enabled`) === false) return NOTHING;
  const gpus = gpusOf(model);
  const { type, count = 1, replicas = 1 } = gpus;
  if (count === 0 || replicas === 0) return { gpus, cents: 0 };
  if (at(model, PLACES.timesliced) === true) return { gpus, gaps: [{ what: "share", why: "has no list price" }] };
  if (type === undefined) return { gpus, gaps: [{ what: "gpuType", why: whyMissing(at(model, PLACES.gpuType)) }] };
  const price = prices.get(type) ?? gpuOf(type)?.usdCentsPerHour;
  if (price === undefined) return { gpus, gaps: [{ what: "price", why: "not in the list" }] };
  return { gpus, cents: rounded(price * count * replicas), gaps: missingNumbers(model) };
}

const PLACES = {
  gpuType: `${GPU}.configuration.gpuType`,
  gpuCount: `${GPU}.configuration.gpuCount`,
  timesliced: `${GPU}.configuration.timesliced`,
  replicas: "spec.configuration.architecture.workerConfig.replicas",
} as const;

function gpusOf(model: RedactedModel): Gpus {
  const [type, count, replicas] = [at(model, PLACES.gpuType), at(model, PLACES.gpuCount), at(model, PLACES.replicas)];
  return {
    ...(typeof type === "string" && { type }),
    ...(isCount(count) && { count }),
    ...(isCount(replicas) && { replicas }),
  };
}

function missingNumbers(model: RedactedModel): Gap[] {
  return (["gpuCount", "replicas"] as const).flatMap((what) => {
    const value = at(model, PLACES[what]);
    return isCount(value) ? [] : [{ what, why: whyMissing(value) }];
  });
}

function whyMissing(value: unknown): string {
  if (value === undefined) return "not set";
  return typeof value === "symbol" ? (value.description ?? "hidden") : "not a count";
}

/** Anyone may have written the plan: a negative number would hide what other models cost. */
const isCount = (value: unknown): value is number => Number.isSafeInteger(value) && (value as number) >= 0;

/** Sum over models. */
export interface Total {
  /** Lower bounds included. */
  readonly cents: number;
  /** How many models have a lower bound only. */
  readonly bounded: number;
  /** How many models have no price at all, and are not in the sum. */
  readonly unknown: number;
}

export function totalOf(bills: readonly Bill[]): Total {
  return {
    cents: rounded(bills.reduce((sum, { cents = 0 }) => sum + cents, 0)),
    bounded: bills.filter(isLowerBound).length,
    unknown: bills.filter(({ cents }) => cents === undefined).length,
  };
}

/** To the hundredth of a cent: the user's prices may have fractions, and sums of fractions are not exact. */
const rounded = (cents: number) => Math.round(cents * 100) / 100;

/** `{ "my-gpu": 1.95 }`: US dollars for an hour of one GPU. */
export function readPrices(text: string, source: string): Prices {
  let prices: unknown;
  try {
    prices = JSON.parse(text);
  } catch {
    throw new PlanError(`${source} is not JSON: prices are expected, such as {"my-gpu": 1.95}`);
  }
  if (!isTree(prices)) throw new PlanError(`${source} is not an object of prices, such as {"my-gpu": 1.95}`);
  const wrong = Object.entries(prices).find(([, price]) => !(Number.isFinite(price) && (price as number) >= 0));
  if (wrong)
    throw new PlanError(
      `${source}: the price of ${JSON.stringify(wrong[0])} must be US dollars for an hour, 0 or more, got ${JSON.stringify(wrong[1])}`,
    );
  return new Map(Object.entries(prices).map(([type, price]) => [type, (price as number) * 100]));
}
