import { RuleId } from "../catalogue";
import { OperandName, Operands } from "../operands";

/** When a rule about a configuration applies, and what it says then. */
export interface Condition {
  readonly rule: RuleId;
  /** Values that must be known for the rule to apply. The message is about the first. */
  readonly operands: readonly OperandName[];
  readonly applies: (operands: Operands) => boolean;
  /** Follows the path of the first operand. */
  readonly message: (operands: Operands) => string;
}

/** Constructs refuse an unknown name, and so does Terraform at the top of a resource, but not below. */
export const MISSPELT_IN_HCL =
  "In HCL, check its spelling, too: Terraform drops unknown names of nested attributes without a word";

export const isNumber = (value: unknown): value is number => typeof value === "number";

/** Ranks of one server. */
export const ranks = ({ tensor = 1, pipeline = 1 }: Operands): number => tensor * pipeline;

export const isA100 = ({ gpuType }: Operands): boolean => typeof gpuType === "string" && gpuType.startsWith("a100-");
