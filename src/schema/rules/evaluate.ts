import { Snapshot, Violation } from "../violations";
import { RULES, RuleId } from "./catalogue";
import { batching } from "./conditions/batching";
import { Condition } from "./conditions/condition";
import { gpus } from "./conditions/gpus";
import { modelFiles } from "./conditions/model-files";
import { parallelism } from "./conditions/parallelism";
import { ports } from "./conditions/ports";
import { quantization } from "./conditions/quantization";
import { remoteCode } from "./conditions/remote-code";
import { OperandName, Operands, operandsOf, pathOfOperand, UNKNOWN_OPERAND } from "./operands";

// Which rules of the catalogue apply to a configuration.

export const CONDITIONS: readonly Condition[] = [
  ...modelFiles,
  ...batching,
  ...parallelism,
  ...gpus,
  ...quantization,
  ...remoteCode,
  ...ports,
];

/** A violation of a rule of the catalogue. */
export interface RuleViolation extends Violation {
  readonly rule: RuleId;
}

/** Rules of a level that apply, other than those that only the plan report raises. */
export function brokenRules(snapshot: Snapshot, level: "error" | "warning"): RuleViolation[] {
  return appliedConditions(snapshot, ({ rule }) => RULES[rule].level === level && !RULES[rule].isReportOnly);
}

/** Conditions of the selection that apply. A condition with an unknown operand never does. */
export function appliedConditions(snapshot: Snapshot, isSelected: (condition: Condition) => boolean): RuleViolation[] {
  const operands = operandsOf(snapshot);
  return CONDITIONS.filter(isSelected)
    .filter((condition) => isDecided(condition, operands) && condition.applies(operands))
    .map(({ rule, operands: [first], message }) => ({
      rule,
      path: pathOfOperand(first as OperandName),
      message: message(operands),
    }));
}

/** Rules about the configuration that certainly do not apply: all their operands are known. */
export function rulesThatFindNothing(snapshot: Snapshot): ReadonlySet<RuleId> {
  const operands = operandsOf(snapshot);
  const silent = CONDITIONS.filter((condition) => isDecided(condition, operands) && !condition.applies(operands));
  return new Set(silent.map(({ rule }) => rule));
}

const isDecided = (condition: Condition, operands: Operands) =>
  condition.operands.every((name) => operands[name] !== UNKNOWN_OPERAND);
