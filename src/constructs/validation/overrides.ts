import { IConstruct } from "constructs";
import { nestingViolations } from "./nesting";
import { formatViolations } from "./throw-if-invalid";

/**
 * Throws before CDKTF stores an override that would change JavaScript's own objects, or on which synth would end with a
 * stack overflow.
 * @param path the names that lead to the value, with dots between them
 */
export function throwIfInvalidOverride(construct: IConstruct, path: string, value: unknown): void {
  const override = path.split(".").reduceRight<unknown>((inner, name) => ({ [name]: inner }), value);
  const violations = formatViolations(nestingViolations(override));
  if (violations.length === 0) return;
  const lines = violations.map((violation) => `  - ${violation}`).join("\n");
  throw new Error(`Invalid override of '${construct.node.path}':\n${lines}`);
}
