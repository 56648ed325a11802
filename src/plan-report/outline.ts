import { Level } from "../schema/rules/rule";
import { Acceptance } from "./acceptance";
import { Action, ModelChange } from "./changes";
import { Bill, Cost, Gpus, isLowerBound, Total } from "./cost";
import { joined, literal, Message, message, shownMark } from "./escape";
import { formatChange, gapsText } from "./findings";
import { aMonth, dollars, HOURS_A_MONTH } from "./money";
import { NameForm, nameFormOf } from "./name-form";
import { at, RedactedModel } from "./redacted-model";
import { allFindings, countOf, Finding, Item, Report } from "./report";
import { ReportRule, SECTIONS, Section } from "./sections";

// The content of the formats for people, in order. Models that differ in their address alone share a line.

/** Something that is the same for several models. */
interface OfModels {
  readonly addresses: readonly string[];
}

export interface Line extends OfModels {
  readonly level: Level;
  readonly rule?: ReportRule;
  readonly accepted?: Acceptance;
  readonly message: Message;
}

export interface Row extends OfModels {
  readonly action: string;
  readonly model: Message;
  readonly gpus: Message;
  /** List price in US dollars. */
  readonly hour: string;
  readonly month: string;
  /** Why the price is unknown, or only a lower bound; the empty text: it is certain. */
  readonly gaps: string;
}

export interface Detail extends OfModels {
  readonly action: string;
  readonly lines: readonly Message[];
}

export interface Outline {
  readonly title: string;
  readonly notes: readonly Message[];
  readonly rows: readonly Row[];
  readonly sections: readonly { readonly section: Section; readonly title: string; readonly lines: readonly Line[] }[];
  readonly details: readonly Detail[];
}

export function outlineOf(report: Report): Outline {
  const findings = [...report.findings, ...[...report.items, ...report.drift].flatMap((item) => item.findings)];
  const sections = Object.entries(SECTIONS) as [Section, string][];
  return {
    title: titleOf(report),
    notes: [
      ...[billOf(report), countsOf(report), ...remarksOn(report)].filter((note) => note !== "").map(literal),
      ...unusedOf(report),
    ],
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

/** Puts equal contents together, in the order of the first. */
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

const toLine = ({ level, rule, accepted, message }: Finding) => ({
  level,
  ...(rule && { rule }),
  ...(accepted && { accepted }),
  message,
});

const MOST_URGENT_FIRST = ["destroy", "replace", "create", "update", "import", "move", "forget"] as const;

const wordFor = (action: Action) => (action === "update" ? "change" : action);

const labelOfAction = ({ action, deferred }: ModelChange) =>
  deferred === undefined ? wordFor(action) : `${action === "none" ? "" : `${wordFor(action)}, `}deferred`;

function titleOf({ counts }: Report): string {
  const planned = MOST_URGENT_FIRST.filter((action) => counts[action] > 0);
  const parts = planned.map((action) => `${counts[action]} to ${wordFor(action)}`);
  if (counts.deferred > 0) parts.push(`${counts.deferred} deferred`);
  return `AI models: ${parts.join(", ") || "no changes"}`;
}

function billOf({ before, after, counts, items }: Report): string {
  if (items.length === 0 && counts.unchanged === 0) return "";
  const hour = change(totalText(before), totalText(after));
  const month = change(totalText(before, aMonth), totalText(after, aMonth));
  return `All models together: ${hour} USD an hour, ${month} USD a month of ${HOURS_A_MONTH} hours (list price, GPU only).`;
}

function totalText({ cents, bounded, unknown }: Total, per = (anHour: number) => anHour): string {
  const known = `${bounded > 0 ? "from " : ""}${dollars(per(cents))}`;
  return unknown > 0 ? `${known} + ${unknown} unknown` : known;
}

const change = (before: string, after: string) => (before === after ? after : `${before} → ${after}`);

function countsOf(report: Report): string {
  const counts = (["error", "warning", "note"] as const).flatMap((level) => {
    const number = countOf(report, level);
    return number > 0 ? [`${number} ${level}${number === 1 ? "" : "s"}`] : [];
  });
  const allowed = allFindings(report).filter(({ accepted }) => accepted === "--allow").length;
  const accepted = allFindings(report).filter(({ accepted }) => accepted === "accepted_warnings").length;
  const all = [
    ...counts,
    ...(allowed > 0 ? [`${allowed} allowed`] : []),
    ...(accepted > 0 ? [`${accepted} accepted`] : []),
  ];
  return all.length > 0 ? `Findings: ${all.join(", ")}.` : "No findings.";
}

function remarksOn({ isComplete, counts }: Report): string[] {
  return [
    isComplete ? "" : "The plan is incomplete: more changes will follow.",
    counts.others > 0 ? `Changes of other resources, which this report does not cover: ${counts.others}.` : "",
  ];
}

/** An allowance comes from the command line, and may be anything. */
function unusedOf({ unusedAllowances }: Report): Message[] {
  return unusedAllowances.map((name) => message`--allow ${name} matches no finding: remove it.`);
}

/** `allowed error public-port`: level, rule, and who accepted it. */
export function markOf({ level, rule, accepted }: Line): string {
  const prefix = accepted === undefined ? "" : accepted === "--allow" ? "allowed " : "accepted ";
  return `${prefix}${level} ${rule}`;
}

function toRow({ change, cost }: Item) {
  const { before, after, isOldForgotten } = change;
  const [old, now] = [before && gpusOf(cost.before.gpus), after && gpusOf(cost.after.gpus)];
  return {
    action: labelOfAction(change),
    model: beforeAndAfter(before && modelOf(before), after && modelOf(after)),
    gpus: beforeAndAfter(old, isOldForgotten && old && now ? message`${old} + ${now}` : now),
    ...prices(cost),
    gaps: gapsText([cost.after], nameFormOf(change)),
  };
}

function prices({ before, after }: Cost): { hour: string; month: string } {
  const text = (bill: Bill, per = (anHour: number) => anHour) =>
    bill.cents === undefined ? "unknown" : `${isLowerBound(bill) ? "from " : ""}${dollars(per(bill.cents))}`;
  return { hour: change(text(before), text(after)), month: change(text(before, aMonth), text(after, aMonth)) };
}

function beforeAndAfter(before: Message | undefined, after: Message | undefined): Message {
  if (before === undefined || after === undefined) return before ?? after ?? literal("unknown");
  return JSON.stringify(before) === JSON.stringify(after) ? after : message`${before} → ${after}`;
}

/** `Qwen/Qwen3-8B @ main` */
function modelOf(model: RedactedModel): Message {
  const text = (name: string) => {
    const value = at(model, `spec.configuration.${name}`);
    return typeof value === "string"
      ? message`${value.replace(/^([0-9a-f]{12})[0-9a-f]{28}$/, "$1")}`
      : shownMark(value);
  };
  return message`${text("name")} @ ${text("revision")}`;
}

/** `8 x h100-80 x 2 replicas` */
function gpusOf(gpus: Gpus | undefined): Message {
  if (gpus === undefined) return literal("none");
  const { type, count, replicas } = gpus;
  const each = message`${literal(String(count ?? "?"))} x ${type ?? literal("?")}`;
  return message`${each} x ${literal(`${replicas ?? "?"} replica${replicas === 1 ? "" : "s"}`)}`;
}

function toDetail({ change }: Item) {
  const { action, attributes } = change;
  const form: NameForm = nameFormOf(change);
  if (action !== "create")
    return { action: labelOfAction(change), lines: attributes.map((one) => formatChange(one, form)) };
  // models of one kind differ in their names at least, and nothing was there before
  const others = attributes.filter(({ path }) => path !== "name");
  return {
    action: labelOfAction(change),
    lines: others.map(({ path, after }) => message`${form(path)}: ${shownMark(after)}`),
  };
}

/** For a row of several models. */
export const each = ({ addresses }: OfModels): string => (addresses.length > 1 ? " each" : "");

/** `a`, `b`, `c` and 297 more */
export function listed(addresses: readonly string[], most = 3): Message {
  const named = joined(
    addresses.slice(0, most).map((address) => message`${address}`),
    ", ",
  );
  return addresses.length > most ? message`${named} and ${addresses.length - most} more` : named;
}
