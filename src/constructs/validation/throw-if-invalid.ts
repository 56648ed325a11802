import { Construct } from "constructs";
import { linkOf } from "../../schema/rules/catalogue";
import { RuleViolation } from "../../schema/rules/evaluate";
import { byPath, showPath, Violation } from "../../schema/violations";
import { printable } from "../../text/printable";
import { API_NAMES, ConfigNames } from "./config-names";

/** Each violation as one line, such as `ports[0].name: is required`, in the order of their paths. */
export function formatViolations(found: readonly (Violation | RuleViolation)[], names = API_NAMES): string[] {
  return found
    .map((violation) => ({ ...violation, path: names.path(violation.path), message: names.message(violation) }))
    .sort(byPath)
    .map((violation) => formatViolation(violation, names));
}

function formatViolation(violation: Violation | RuleViolation, names: ConfigNames): string {
  const { path, message } = violation;
  const rule = "rule" in violation ? `; rule ${linkOf(violation.rule)}` : "";
  return printable(`${showPath(path) || names.whole}: ${message}${rule}`);
}

/**
 * Throws one error with all violations. Constructs call it before `super()`: an invalid construct never becomes part
 * of the tree.
 */
export function throwIfInvalid(className: string, scope: Construct, id: string, violations: readonly string[]): void {
  if (violations.length === 0) return;
  const path = [scope.node.path, id].filter(Boolean).join("/");
  throw new Error(`Invalid ${className} '${path}':\n${violations.map((violation) => `  - ${violation}`).join("\n")}`);
}
