import { snakeCase } from "../schema/names";
import { brokenRules, isCommit } from "../schema/rules";
import { showPath } from "../schema/violations";
import { needsAnotherVolume, VOLUME_FIELDS } from "../schema/volume";
import { AttributeChange, ModelChange } from "./changes";
import { Cost } from "./cost";
import { joined, Said, say, shown, shownMark, words } from "./escape";
import { destroyed, FORGOTTEN, replaced } from "./fate";
import { dollars } from "./money";
import { isTree } from "./read-plan";
import { Level, REVIEW_RULES, RuleId, Section } from "./review-rules";
import { at, snapshotOf, Visible } from "./visible";

// What a reviewer should know of the change of one model.

export interface Observation {
  readonly section: Section;
  /** None: worth saying, and nothing to be stopped for. */
  readonly rule?: RuleId;
  readonly level: Level;
  readonly message: Said;
}

export const finding = (rule: RuleId, message: Said, level: Level = REVIEW_RULES[rule].level): Observation => ({
  section: REVIEW_RULES[rule].section,
  rule,
  level,
  message,
});
const remark = (section: Section, message: Said): Observation => ({ section, level: "note", message });

export function observationsOf(change: ModelChange, cost: Cost): Observation[] {
  const { after } = change;
  const fate = [...fateOf(change), ...riseOf(cost)];
  if (!["create", "update", "replace"].includes(change.action)) return fate;
  if (after === undefined) return [...fate, remark("unjudged", words("all of the model"))];
  return [
    ...fate,
    ...publicPorts(change, after),
    ...remoteCode(after),
    ...revision(change, after),
    ...restart(change),
    ...parallelism(after),
    ...storage(change),
    ...unjudged(after),
  ];
}

function fateOf(change: ModelChange): Observation[] {
  switch (change.action) {
    case "destroy":
      return [finding("NF005", destroyed(change))];
    case "replace":
      return [finding("NF004", replaced(change))];
    case "forget":
      return [remark("fate", words(FORGOTTEN))];
    default:
      return [];
  }
}

function riseOf({ before, after }: Cost): Observation[] {
  if (before.cents === undefined || after.cents === undefined || after.cents <= before.cents) return [];
  return [
    finding(
      "NF008",
      words(`the list price rises from ${dollars(before.cents)} to ${dollars(after.cents)} USD an hour`),
    ),
  ];
}

function publicPorts({ before }: ModelChange, after: Visible): Observation[] {
  const publicBefore = new Set(portsOf(before).flatMap((port) => (port.public === true ? [port.name] : [])));
  const opened = portsOf(after).filter((port) => port.public === true && !isKnownIn(publicBefore, port.name));
  return opened.map(({ name }) =>
    finding(
      "NF001",
      say`port ${shownMark(name)} becomes public: anyone can use the model, for ports have no authentication`,
    ),
  );
}

const isKnownIn = (names: ReadonlySet<unknown>, name: unknown) => typeof name === "string" && names.has(name);

function portsOf(model: Visible | undefined): Visible[] {
  const ports = at(model, "ports");
  return Array.isArray(ports) ? ports.filter(isTree) : [];
}

const CONFIGURATION = "spec.configuration";
const TRUST = `${CONFIGURATION}.architecture.workerConfig.trustRemoteCode`;

function remoteCode(after: Visible): Observation[] {
  if (at(after, TRUST) !== true) return [];
  return [finding("NF002", words("trust_remote_code is true: code from the model's repository runs on the GPUs"))];
}

function revision({ before }: ModelChange, after: Visible): Observation[] {
  const named = (model: Visible | undefined, what: string) => at(model, `${CONFIGURATION}.${what}`);
  const changed = (["name", "revision"] as const).flatMap((what) => {
    const [from, to] = [named(before, what), named(after, what)];
    if (before === undefined || from === to) return [];
    const noun = what === "name" ? "model" : "revision";
    return [remark("revision", say`the ${words(noun)} changes from ${shownMark(from)} to ${shownMark(to)}`)];
  });
  const now = named(after, "revision");
  if (typeof now === "symbol" || isCommit(now)) return changed;
  const found = now === undefined ? words("is not set") : say`is ${shown(now)}, which is no commit`;
  return [...changed, finding("NF003", say`revision ${found}: what runs may change without a plan`)];
}

function restart({ action, attributes }: ModelChange): Observation[] {
  const [first, ...others] = attributes.filter(({ path }) => /^spec\b/.test(path));
  if (action !== "update" || first === undefined) return [];
  const rest = others.length > 0 ? ` and ${others.length} more of spec` : "";
  return [finding("NF010", say`loads anew, to change ${first.path}${words(rest)}`)];
}

/** The rules of src/schema that a reviewer of GPUs asks for; Terraform prints them all when it plans. */
const PARALLELISM: { readonly [rule: string]: RuleId } = {
  N5: "NF006",
  R10: "NF007",
  "R10-pipeline": "NF007",
  R11: "NF007",
};

function parallelism(after: Visible): Observation[] {
  const snapshot = snapshotOf(after);
  const broken = [...brokenRules(snapshot, "error"), ...brokenRules(snapshot, "warning")];
  return broken.flatMap(({ rule, path, message }) => {
    const id = PARALLELISM[rule];
    // operands of these rules are numbers, and GPU types of the catalogue: the message holds nothing else
    return id
      ? [finding(id, words(`${showPath(path.map((step) => snakeCase(String(step))).slice(-1))} ${message}`))]
      : [];
  });
}

const STORAGE = `${CONFIGURATION}.nodeConfiguration.storage`;

function storage({ action, before, after }: ModelChange): Observation[] {
  if (action !== "update") return [];
  return VOLUME_FIELDS.flatMap((name) => {
    const [from, to] = [at(before, `${STORAGE}.${name}`), at(after, `${STORAGE}.${name}`)];
    if (!needsAnotherVolume(from, to)) return [];
    const change = say`${words(snakeCase(name))} changes from ${shown(from)} to ${shown(to)}`;
    return [finding("NF009", say`${change}: volumes cannot shrink or change their kind as a rule`)];
  });
}

/** What would be judged, if it could be seen. */
function unjudged(after: Visible): Observation[] {
  const ports = at(after, "ports");
  const isPublic = typeof ports === "symbol" ? ports : portsOf(after).find((port) => typeof port.public === "symbol");
  const hidden = {
    "ports that may be public": typeof isPublic === "object" ? isPublic.public : isPublic,
    trust_remote_code: at(after, TRUST),
    revision: at(after, `${CONFIGURATION}.revision`),
  };
  const names = Object.entries(hidden).filter(([, value]) => typeof value === "symbol");
  if (names.length === 0) return [];
  const said = names.map(([name, value]) => say`${words(name)} ${shownMark(value)}`);
  return [remark("unjudged", joined(said, ", "))];
}

const MOST_DRIFTED = 5;

export function driftOf({ action, attributes }: ModelChange): Observation {
  if (action === "destroy") return remark("drift", words("was deleted"));
  const changes = attributes.slice(0, MOST_DRIFTED).map(said);
  const others = attributes.length - changes.length;
  return remark("drift", say`${joined(changes, ", ")}${words(others > 0 ? ` and ${others} more` : "")}`);
}

/** `path: before → after` */
export function said({ path, before, after }: AttributeChange): Said {
  return before === after
    ? say`${path}: ${shownMark(after)}`
    : say`${path}: ${shownMark(before)} → ${shownMark(after)}`;
}
