import { Construct } from "constructs";
import { byPath, showPath, Violation } from "../../schema/violations";

/** Each violation as one line, such as `ports[0].name: is required`, in the order of their paths. */
export function formatViolations(found: readonly Violation[]): string[] {
  return [...found].sort(byPath).map(({ path, message }) => `${showPath(path) || "the configuration"}: ${message}`);
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
