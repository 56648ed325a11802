import { nearestName } from "../nearest-name";
import { Snapshot, Violation } from "../violations";
import { isRuleId, RULE_IDS, RULES, RuleId } from "./catalogue";
import { RuleViolation, rulesThatFindNothing } from "./evaluate";

// `acceptedWarnings` of a configuration: ids of the warnings that are meant.

const ARGUMENT = "acceptedWarnings";

/** Rules that a configuration can accept: an error is for the reviewer, or cannot work at all. */
const ACCEPTABLE = RULE_IDS.filter((id) => RULES[id].level !== "error");

/** The ids that the configuration names, as far as they are known. */
export function acceptedIds({ value }: Snapshot): string[] {
  const accepted = (value as { readonly [ARGUMENT]?: unknown } | null)?.[ARGUMENT];
  return Array.isArray(accepted) ? accepted.filter((id) => typeof id === "string") : [];
}

/** Names that are no ids, and ids of errors. */
export function wrongAcceptances(snapshot: Snapshot): Violation[] {
  return acceptedIds(snapshot).flatMap((id) => {
    const message = whyNotAcceptable(id);
    return message === undefined ? [] : [{ path: [ARGUMENT], message }];
  });
}

function whyNotAcceptable(id: string): string | undefined {
  if (!isRuleId(id)) return unknownRule(id, ACCEPTABLE);
  const { level, isReportOnly } = RULES[id];
  if (level !== "error") return undefined;
  return isReportOnly
    ? `must not name "${id}", which is an error of the plan report: a reviewer allows it there, with --allow ${id}:<address>`
    : `must not name "${id}", which is an error and not a warning: the model cannot work like that`;
}

/** The message for a name that is not the id of a rule. */
export function unknownRule(id: string, known: readonly string[] = RULE_IDS): string {
  const likely = nearestName(id, known);
  const hint = likely === undefined ? "" : `; did you mean "${likely}"?`;
  return `must name rules, got "${id}"${hint}${hint ? " The" : "; the"} rules are: ${known.join(", ")}`;
}

/** Without the violations of rules that the configuration accepts. */
export function notAccepted(found: readonly RuleViolation[], snapshot: Snapshot): RuleViolation[] {
  const accepted = new Set(acceptedIds(snapshot));
  return found.filter(({ rule }) => !accepted.has(rule));
}

/** A warning for each accepted rule that finds nothing, though everything it compares is known. */
export function unusedAcceptances(snapshot: Snapshot, written: Snapshot): RuleViolation[] {
  const accepted = acceptedIds(snapshot);
  if (accepted.length === 0) return [];
  const silent = [snapshot, written].map(rulesThatFindNothing);
  const unused = accepted.filter((id) => silent.every((rules) => rules.has(id as RuleId)));
  if (unused.length === 0) return [];
  const names = unused.map((id) => `"${id}"`).join(", ");
  const message = `names ${names}, which found nothing here: remove ${unused.length === 1 ? "it" : "them"}`;
  return notAccepted([{ rule: "acceptance-unused", path: [ARGUMENT], message }], snapshot);
}
