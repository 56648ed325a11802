import { gpuOf } from "../schema/gpu-catalogue";
import { ModelChange } from "./changes";
import { isTree, PlanError } from "./read-plan";
import { at, RedactedModel } from "./redacted-model";

// List price of the GPUs alone: replicas x GPUs of a replica x price of a GPU. A price that is not known is never 0.

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
  /** US cents an hour; undefined: unknown. */
  readonly cents?: number;
}

export interface Cost {
  readonly before: Bill;
  readonly after: Bill;
  /** The bills that `after` adds up: two, where the old model of a replacement keeps running. */
  readonly billed: readonly Bill[];
}

const GPU = "spec.configuration.nodeConfiguration.gpu";
const NOTHING: Bill = { cents: 0 };
/** For a model of which nothing can be shown. */
const UNKNOWN: Bill = {};

export function costOf(change: ModelChange, prices: Prices): Cost {
  const before = change.before ? billOf(change.before, prices) : change.action === "create" ? NOTHING : UNKNOWN;
  // a model that Terraform only forgets keeps running
  if (change.action === "forget") return { before, after: before, billed: [before] };
  const after = change.after ? billOf(change.after, prices) : change.action === "destroy" ? NOTHING : UNKNOWN;
  if (change.isOldForgotten) return { before, after: both(before, after), billed: [before, after] };
  return { before, after, billed: [after] };
}

/** The GPUs are those of the new model, which Terraform still manages. */
function both(old: Bill, { gpus, cents }: Bill): Bill {
  const isKnown = old.cents !== undefined && cents !== undefined;
  return { ...(gpus && { gpus }), ...(isKnown && { cents: rounded(old.cents + cents) }) };
}

function billOf(model: RedactedModel, prices: Prices): Bill {
  if (at(model, `${GPU}.enabled`) === false) return NOTHING;
  const gpus = gpusOf(model);
  const { type, count, replicas } = gpus;
  // a share of a GPU has no list price
  const isShared = at(model, `${GPU}.configuration.timesliced`) === true;
  const price = isShared || type === undefined ? undefined : (prices.get(type) ?? gpuOf(type)?.usdCentsPerHour);
  if (count === 0 || replicas === 0) return { gpus, cents: 0 };
  if (price === undefined || count === undefined || replicas === undefined) return { gpus };
  return { gpus, cents: rounded(price * count * replicas) };
}

function gpusOf(model: RedactedModel): Gpus {
  const [type, count, replicas] = [
    at(model, `${GPU}.configuration.gpuType`),
    at(model, `${GPU}.configuration.gpuCount`),
    at(model, "spec.configuration.architecture.workerConfig.replicas"),
  ];
  return {
    ...(typeof type === "string" && { type }),
    ...(isCount(count) && { count }),
    ...(isCount(replicas) && { replicas }),
  };
}

/** Anyone may have written the plan: a negative number would hide what other models cost. */
const isCount = (value: unknown): value is number => Number.isSafeInteger(value) && (value as number) >= 0;

/** Sum over models, and the number of those whose price is unknown. */
export interface Total {
  readonly cents: number;
  readonly unknown: number;
}

export function totalOf(bills: readonly Bill[]): Total {
  return {
    cents: rounded(bills.reduce((sum, { cents = 0 }) => sum + cents, 0)),
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
