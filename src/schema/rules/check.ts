import { repeatedPortNames } from "../port-names";
import { Snapshot, Violation } from "../violations";
import { notAccepted, unusedAcceptances, wrongAcceptances } from "./accepted";
import { linkOf, RULES, RuleId } from "./catalogue";
import { brokenRules, RuleViolation } from "./evaluate";

// What constructs and provider report of a configuration beyond its schema.

/** All that is certainly wrong. */
export function ruleErrors(snapshot: Snapshot): (Violation | RuleViolation)[] {
  return [...repeatedPortNames(snapshot), ...wrongAcceptances(snapshot), ...brokenRules(snapshot, "error")];
}

/**
 * Warnings that the configuration does not accept, and what it accepts in vain.
 * @param written the configuration as the user wrote it, where the snapshot holds more: an update has what the API
 * filled in, too. What is needed for either of the two is not called unused.
 */
export function ruleWarnings(snapshot: Snapshot, written = snapshot): RuleViolation[] {
  return [...notAccepted(brokenRules(snapshot, "warning"), snapshot), ...unusedAcceptances(snapshot, written)];
}

/** Where a rule is explained and, for a warning, how to accept it. */
export function aboutRule(rule: RuleId, argument: string): string {
  const about = `Rule ${rule}: ${linkOf(rule)}`;
  return RULES[rule].level === "error" ? about : `${about}\nTo accept it, add "${rule}" to ${argument}.`;
}
