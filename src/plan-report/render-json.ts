import { knownDeferral } from "./action-messages";
import { AttributeChange, ModelChange } from "./changes";
import { Bill, Gpus, isLowerBound } from "./cost";
import { plainValue, write } from "./escape";
import { jsonParts } from "./json-parts";
import { KNOWN_AFTER_APPLY, SENSITIVE } from "./redacted-model";
import { Finding, Item, Report } from "./report";

/** Number of the form that docs/plan-report.schema.json describes. It changes with everything but additions. */
const SCHEMA_VERSION = 2;

/** Everything, each model by itself. */
export const renderJson = (report: Report): string => [...jsonReport(report)].join("");

/** The same, part by part. */
export function jsonReport(report: Report): Iterable<string> {
  const { terraform, isComplete, counts, before, after, items, drift, findings, unusedAllowances } = report;
  const data = {
    schema: SCHEMA_VERSION,
    terraform,
    complete: isComplete,
    counts,
    usdPerHour: {
      before: usd(before.cents),
      after: usd(after.cents),
      boundedBefore: before.bounded,
      boundedAfter: after.bounded,
      unknownBefore: before.unknown,
      unknownAfter: after.unknown,
    },
    findings: findings.map(toFinding),
    unusedAllowances,
    items: mapped(items, toItem),
    drift: mapped(drift, toDrift),
  };
  return jsonParts(data, LIST_LEVELS);
}

/** The report, and its lists. */
const LIST_LEVELS = 2;

function* mapped(items: readonly Item[], toElement: (item: Item) => object): Generator<object> {
  for (const item of items) yield toElement(item);
}

const toDrift = ({ change }: Item) => ({
  ...placeOf(change),
  action: change.action === "destroy" ? "delete" : "update",
  changes: change.attributes.map(toChange),
});

const usd = (cents: number | undefined) => (cents === undefined ? null : cents / 100);

/** Whoever reads an exact price must not get a lower bound. */
const exactly = (bill: Bill) => (isLowerBound(bill) ? null : usd(bill.cents));

const placeOf = ({ stack, address }: { readonly stack?: string; readonly address: string }) => ({
  ...(stack !== undefined && { stack }),
  address,
});

function toItem({ change, cost, findings }: Item) {
  return {
    ...placeOf(change),
    action: change.action,
    imported: change.isImported,
    ...(change.isGenerated && { generatedConfig: true }),
    ...(change.previousAddress !== undefined && { previousAddress: change.previousAddress }),
    ...(change.deferred !== undefined && { deferred: knownDeferral(change.deferred) }),
    deposed: change.isDeposed,
    ...(change.action === "replace" && replacementOf(change)),
    gpu: { before: gpus(cost.before), after: gpus(cost.after) },
    usdPerHour: {
      before: exactly(cost.before),
      after: exactly(cost.after),
      leastBefore: usd(cost.before.cents),
      leastAfter: usd(cost.after.cents),
    },
    changes: change.attributes.map(toChange),
    findings: findings.filter(({ rule }) => rule !== undefined).map(toFinding),
  };
}

const replacementOf = ({ isCreatedFirst, isOldForgotten, forcedBy }: ModelChange) => ({
  createdFirst: isCreatedFirst,
  oldForgotten: isOldForgotten,
  forcedBy,
});

function gpus({ gpus: found }: Bill) {
  const { type, count, replicas }: Gpus = found ?? {};
  return found ? { type: type ?? null, count: count ?? null, replicas: replicas ?? null } : null;
}

/** Neither side of a sensitive value is given, nor one that is not known yet. */
function toChange({ path, before, after }: AttributeChange) {
  return {
    path,
    ...(before === SENSITIVE && { sensitive: true }),
    ...(after === KNOWN_AFTER_APPLY && { unknown: true }),
    ...(given(before) && { before }),
    ...(given(after) && { after }),
  };
}

const given = (value: unknown) => value !== undefined && typeof value !== "symbol";

function toFinding({ rule, level, accepted, message }: Finding) {
  return { rule, level, accepted: accepted ?? null, message: write(message, plainValue) };
}
