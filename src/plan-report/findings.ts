import { levelInReport } from "../schema/rules/catalogue";
import { isCommit } from "../schema/rules/conditions/remote-code";
import { appliedConditions } from "../schema/rules/evaluate";
import { Level } from "../schema/rules/rule";
import { showPath } from "../schema/violations";
import { needsAnotherVolume, VOLUME_FIELDS } from "../schema/volume";
import { deferredMessage, destroyed, FORGOTTEN, movedOrImported, replaced } from "./action-messages";
import { AttributeChange, ModelChange } from "./changes";
import { Bill, Cost, gapsOf, isLowerBound } from "./cost";
import { joined, literal, Message, message, shown, shownMark } from "./escape";
import { dollars } from "./money";
import { NameForm, nameFormOf } from "./name-form";
import { isTree } from "./read-plan";
import { at, RedactedModel, snapshotOf } from "./redacted-model";
import { isReportRule, ReportRule, SECTION_OF_RULE, Section } from "./sections";

// What a reviewer should know about the change of one model.

export interface Observation {
  readonly section: Section;
  /** Undefined for a remark: it is shown, and never fails a job. */
  readonly rule?: ReportRule;
  readonly level: Level;
  readonly message: Message;
}

export const finding = (rule: ReportRule, message: Message, level: Level = levelInReport(rule)): Observation => ({
  section: SECTION_OF_RULE[rule],
  rule,
  level,
  message,
});
const remark = (section: Section, message: Message): Observation => ({ section, level: "note", message });

export function observationsOf(change: ModelChange, cost: Cost): Observation[] {
  const { after } = change;
  const form = nameFormOf(change);
  const always = [...actionOf(change, form), ...riseOf(cost, form)];
  if (!["create", "update", "replace"].includes(change.action)) return always;
  if (after === undefined) return [...always, remark("unchecked", literal("all of the model"))];
  return [
    ...always,
    ...publicPorts(change, after),
    ...remoteCode(after, form),
    ...revision(change, after),
    ...restart(change, form),
    ...parallelism(after, form),
    ...storage(change, form),
    ...unchecked(after, form),
  ];
}

function actionOf(change: ModelChange, form: NameForm): Observation[] {
  return [
    ...changedAsAWhole(change, form),
    ...movedOrImported(change).map((text) => remark("moved", text)),
    ...(change.deferred === undefined ? [] : [remark("deferred", deferredMessage(change))]),
  ];
}

function changedAsAWhole(change: ModelChange, form: NameForm): Observation[] {
  switch (change.action) {
    case "destroy":
      return [finding("destruction", destroyed(change))];
    case "replace":
      return [finding("replacement", replaced(change, form))];
    case "forget":
      return [remark("action", literal(FORGOTTEN))];
    default:
      return [];
  }
}

function riseOf({ before, after }: Cost, form: NameForm): Observation[] {
  if (before.cents === undefined || after.cents === undefined || after.cents <= before.cents) return [];
  const now = `${dollars(after.cents)} USD an hour`;
  const rise = isLowerBound(after)
    ? `the list price rises: ${dollars(before.cents)} → from ${now}, ${gapsText([after], form)}`
    : `the list price rises from ${dollars(before.cents)} to ${now}`;
  return [finding("cost-increase", literal(rise))];
}

/** `replicas not set`: why a price is not certain. */
export function gapsText(bills: readonly Bill[], form: NameForm): string {
  const names = { price: "price", share: "share of a GPU", model: "model", instances: "number of instances" };
  return gapsOf(bills)
    .map(({ what, why }) => `${what in names ? names[what as keyof typeof names] : form(what)} ${why}`)
    .join(", ");
}

function publicPorts({ before }: ModelChange, after: RedactedModel): Observation[] {
  const publicBefore = new Set(portsOf(before).flatMap((port) => (port.public === true ? [port.name] : [])));
  const opened = portsOf(after).filter((port) => port.public === true && !isKnownIn(publicBefore, port.name));
  return opened.map(({ name }) =>
    finding(
      "public-port",
      message`port ${shownMark(name)} becomes public: anyone can use the model, because ports have no authentication`,
    ),
  );
}

const isKnownIn = (names: ReadonlySet<unknown>, name: unknown) => typeof name === "string" && names.has(name);

function portsOf(model: RedactedModel | undefined): RedactedModel[] {
  const ports = at(model, "ports");
  return Array.isArray(ports) ? ports.filter(isTree) : [];
}

const CONFIGURATION = "spec.configuration";
const TRUST = `${CONFIGURATION}.architecture.workerConfig.trustRemoteCode`;

function remoteCode(after: RedactedModel, form: NameForm): Observation[] {
  if (at(after, TRUST) !== true) return [];
  const text = "trust_remote_code is true: code from the model's repository runs on the GPUs";
  return [finding("remote-code", literal(form(text)))];
}

function revision({ before }: ModelChange, after: RedactedModel): Observation[] {
  const named = (model: RedactedModel | undefined, what: string) => at(model, `${CONFIGURATION}.${what}`);
  const changed = (["name", "revision"] as const).flatMap((what) => {
    const [from, to] = [named(before, what), named(after, what)];
    if (before === undefined || from === to) return [];
    const noun = what === "name" ? "model" : "revision";
    return [remark("revision", message`the ${literal(noun)} changes from ${shownMark(from)} to ${shownMark(to)}`)];
  });
  const now = named(after, "revision");
  if (typeof now === "symbol" || isCommit(now)) return changed;
  const found = now === undefined ? literal("is not set") : message`is ${shown(now)}, which is not a commit`;
  return [...changed, finding("unpinned-revision", message`revision ${found}: what runs may change without a plan`)];
}

function restart({ action, attributes }: ModelChange, form: NameForm): Observation[] {
  const [first, ...others] = attributes.filter(({ path }) => /^spec\b/.test(path));
  if (action !== "update" || first === undefined) return [];
  const rest = others.length > 0 ? ` and ${others.length} more attributes of spec` : "";
  return [finding("restart", message`loads anew, to change ${form(first.path)}${literal(rest)}`)];
}

const GPU_ENABLED = "/spec/configuration/nodeConfiguration/gpu/enabled";

function parallelism(after: RedactedModel, form: NameForm): Observation[] {
  const { value, unknown } = snapshotOf(after);
  // In a plan, an argument that is not configured is "known after apply" as well: only `enabled = false` is off.
  const snapshot = { value, unknown: unknown.filter((pointer) => pointer !== GPU_ENABLED) };
  const broken = appliedConditions(snapshot, ({ rule }) => sectionOf(rule) === "parallelism");
  return broken.flatMap(({ rule, path, message }) => {
    if (!isReportRule(rule)) return [];
    // these rules compare numbers and GPU types of the catalogue: the text holds no other value of the plan
    return [finding(rule, literal(form(`${showPath(path.slice(-1))} ${message}`)))];
  });
}

const sectionOf = (rule: string): Section | undefined => (isReportRule(rule) ? SECTION_OF_RULE[rule] : undefined);

const STORAGE = `${CONFIGURATION}.nodeConfiguration.storage`;

function storage({ action, before, after }: ModelChange, form: NameForm): Observation[] {
  if (action !== "update") return [];
  return VOLUME_FIELDS.flatMap((name) => {
    const [from, to] = [at(before, `${STORAGE}.${name}`), at(after, `${STORAGE}.${name}`)];
    if (!needsAnotherVolume(from, to)) return [];
    const change = message`${literal(form(name))} changes from ${shown(from)} to ${shown(to)}`;
    return [finding("volume-change", message`${change}: as a rule volumes cannot shrink or change their kind`)];
  });
}

/** What the rules compare and the plan does not show. */
function unchecked(after: RedactedModel, form: NameForm): Observation[] {
  const ports = at(after, "ports");
  const isPublic = typeof ports === "symbol" ? ports : portsOf(after).find((port) => typeof port.public === "symbol");
  const hidden = {
    "ports that may be public": typeof isPublic === "object" ? isPublic.public : isPublic,
    trust_remote_code: at(after, TRUST),
    revision: at(after, `${CONFIGURATION}.revision`),
  };
  const names = Object.entries(hidden).filter(([, value]) => typeof value === "symbol");
  if (names.length === 0) return [];
  const all = names.map(([name, value]) => message`${literal(form(name))} ${shownMark(value)}`);
  return [remark("unchecked", joined(all, ", "))];
}

const MOST_DRIFTED = 5;

export function driftOf(change: ModelChange): Observation {
  const { action, attributes } = change;
  if (action === "destroy") return remark("drift", literal("was deleted"));
  const changes = attributes.slice(0, MOST_DRIFTED).map((one) => formatChange(one, nameFormOf(change)));
  const others = attributes.length - changes.length;
  return remark("drift", message`${joined(changes, ", ")}${literal(others > 0 ? ` and ${others} more` : "")}`);
}

/** `path: before → after` */
export function formatChange({ path, before, after }: AttributeChange, form: NameForm): Message {
  return before === after
    ? message`${form(path)}: ${shownMark(after)}`
    : message`${form(path)}: ${shownMark(before)} → ${shownMark(after)}`;
}
