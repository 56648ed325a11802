import { Action } from "./changes";
import { Bill, Cost, Gpus, Total } from "./cost";
import { joined, Said, say, shownMark, words } from "./escape";
import { aMonth, dollars, HOURS_A_MONTH } from "./money";
import { said } from "./observations";
import { allFindings, countOf, Finding, Item, Report } from "./report";
import { Level, RuleId, SECTIONS, Section } from "./review-rules";
import { at, Visible } from "./visible";

// What the formats for people say, in order. What is equal but for the address is said once.

/** A thing that is said of several models. */
interface OfModels {
  readonly addresses: readonly string[];
}

export interface Line extends OfModels {
  readonly level: Level;
  readonly rule?: RuleId;
  readonly isAllowed: boolean;
  readonly message: Said;
}

export interface Row extends OfModels {
  readonly action: string;
  readonly model: Said;
  readonly gpus: Said;
  /** List price in US dollars. */
  readonly hour: string;
  readonly month: string;
}

export interface Detail extends OfModels {
  readonly action: string;
  readonly lines: readonly Said[];
}

export interface Outline {
  readonly title: string;
  readonly notes: readonly string[];
  readonly rows: readonly Row[];
  readonly sections: readonly { readonly section: Section; readonly title: string; readonly lines: readonly Line[] }[];
  readonly details: readonly Detail[];
}

export function outlineOf(report: Report): Outline {
  const findings = [...report.findings, ...[...report.items, ...report.drift].flatMap((item) => item.findings)];
  const sections = Object.entries(SECTIONS) as [Section, string][];
  return {
    title: titleOf(report),
    notes: [billOf(report), verdictOf(report), ...remarksOn(report)].filter((note) => note !== ""),
    rows: grouped(report.items, ({ change }) => labelOf(change), toRow),
    sections: sections.map(([section, title]) => ({
      section,
      title,
      lines: grouped(
        findings.filter((one) => one.section === section),
        labelOf,
        toLine,
      ),
    })),
    details: grouped(
      report.items.filter(({ change }) => change.attributes.length > 0),
      ({ change }) => labelOf(change),
      toDetail,
    ),
  };
}

/** Puts together what looks the same, in the order of the first. */
function grouped<Source, Content extends object>(
  sources: readonly Source[],
  label: (source: Source) => string,
  content: (source: Source) => Content,
): (Content & OfModels)[] {
  const groups = new Map<string, Content & { readonly addresses: string[] }>();
  for (const source of sources) {
    const same = content(source);
    const key = JSON.stringify(same);
    const group = groups.get(key) ?? { ...same, addresses: [] };
    groups.set(key, group);
    if (label(source) !== "") group.addresses.push(label(source));
  }
  return [...groups.values()];
}

const labelOf = ({ stack, address = "" }: { readonly stack?: string; readonly address?: string }) =>
  stack !== undefined && address !== "" ? `${stack}: ${address}` : address;

const toLine = ({ level, rule, isAllowed, message }: Finding) => ({ level, ...(rule && { rule }), isAllowed, message });

const MOST_URGENT_FIRST = ["destroy", "replace", "create", "update", "import", "forget"] as const;

const wordFor = (action: Action) => (action === "update" ? "change" : action);

function titleOf({ counts }: Report): string {
  const planned = MOST_URGENT_FIRST.filter((action) => counts[action] > 0);
  const parts = planned.map((action) => `${counts[action]} to ${wordFor(action)}`);
  return `AI models: ${parts.join(", ") || "no changes"}`;
}

function billOf({ before, after, counts, items }: Report): string {
  if (items.length === 0 && counts.unchanged === 0) return "";
  const hour = change(totalText(before), totalText(after));
  const month = change(totalText(before, aMonth), totalText(after, aMonth));
  return `All models together: ${hour} USD an hour, ${month} USD a month of ${HOURS_A_MONTH} hours (list price, GPU only).`;
}

function totalText({ cents, unknown }: Total, per = (anHour: number) => anHour): string {
  return unknown > 0 ? `${dollars(per(cents))} + ${unknown} unknown` : dollars(per(cents));
}

const change = (before: string, after: string) => (before === after ? after : `${before} → ${after}`);

function verdictOf(report: Report): string {
  const counts = (["error", "warning", "note"] as const).flatMap((level) => {
    const number = countOf(report, level);
    return number > 0 ? [`${number} ${level}${number === 1 ? "" : "s"}`] : [];
  });
  const allowed = allFindings(report).filter(({ isAllowed }) => isAllowed).length;
  const all = allowed > 0 ? [...counts, `${allowed} allowed`] : counts;
  return all.length > 0 ? `Findings: ${all.join(", ")}.` : "No findings.";
}

function remarksOn({ isComplete, counts }: Report): string[] {
  return [
    isComplete ? "" : "The plan is incomplete: more changes will follow.",
    counts.others > 0 ? `Changes of other resources, which are not reported on here: ${counts.others}.` : "",
  ];
}

function toRow({ change: { action, before, after, isOldForgotten }, cost }: Item) {
  const [old, now] = [before && gpusOf(cost.before.gpus), after && gpusOf(cost.after.gpus)];
  return {
    action: wordFor(action),
    model: beforeAndAfter(before && modelOf(before), after && modelOf(after)),
    gpus: beforeAndAfter(old, isOldForgotten && old && now ? say`${old} + ${now}` : now),
    ...prices(cost),
  };
}

function prices({ before, after }: Cost): { hour: string; month: string } {
  const text = ({ cents }: Bill, per = (anHour: number) => anHour) =>
    cents === undefined ? "unknown" : dollars(per(cents));
  return { hour: change(text(before), text(after)), month: change(text(before, aMonth), text(after, aMonth)) };
}

function beforeAndAfter(before: Said | undefined, after: Said | undefined): Said {
  if (before === undefined || after === undefined) return before ?? after ?? words("unknown");
  return JSON.stringify(before) === JSON.stringify(after) ? after : say`${before} → ${after}`;
}

/** `Qwen/Qwen3-8B @ main` */
function modelOf(model: Visible): Said {
  const text = (name: string) => {
    const value = at(model, `spec.configuration.${name}`);
    return typeof value === "string" ? say`${value.replace(/^([0-9a-f]{12})[0-9a-f]{28}$/, "$1")}` : shownMark(value);
  };
  return say`${text("name")} @ ${text("revision")}`;
}

/** `8 x h100-80 x 2 replicas` */
function gpusOf(gpus: Gpus | undefined): Said {
  if (gpus === undefined) return words("none");
  const { type, count, replicas } = gpus;
  const each = say`${words(String(count ?? "?"))} x ${type ?? words("?")}`;
  return say`${each} x ${words(`${replicas ?? "?"} replica${replicas === 1 ? "" : "s"}`)}`;
}

function toDetail({ change: { action, attributes } }: Item) {
  if (action !== "create") return { action: wordFor(action), lines: attributes.map(said) };
  // models of one kind differ in their names at least, and nothing was there before
  const others = attributes.filter(({ path }) => path !== "name");
  return { action: wordFor(action), lines: others.map(({ path, after }) => say`${path}: ${shownMark(after)}`) };
}

/** Of the models of a row, where they are several. */
export const each = ({ addresses }: OfModels): string => (addresses.length > 1 ? " each" : "");

/** `a`, `b`, `c` and 297 more */
export function listed(addresses: readonly string[], most = 3): Said {
  const named = joined(
    addresses.slice(0, most).map((address) => say`${address}`),
    ", ",
  );
  return addresses.length > most ? say`${named} and ${addresses.length - most} more` : named;
}
