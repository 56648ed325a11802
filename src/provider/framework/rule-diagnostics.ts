import { AttributePath, Diagnostic, error, warning } from "../../protocol/diagnostics";
import { isList, ObjectValue, Value } from "../../protocol/values";
import { RULES, RuleId } from "../../schema/rules/catalogue";
import { aboutRule } from "../../schema/rules/check";

// Diagnostics of rules of the catalogue. Terraform merges warnings with the same summary: each rule has its own title.

const ARGUMENT = "accepted_warnings";

export function ruleError(rule: RuleId, detail: string, path?: AttributePath): Diagnostic {
  return error(RULES[rule].title, `${detail}\n\n${aboutRule(rule, ARGUMENT)}`, path);
}

export function ruleWarning(rule: RuleId, detail: string, path?: AttributePath): Diagnostic {
  return warning(RULES[rule].title, `${detail}\n\n${aboutRule(rule, ARGUMENT)}`, path);
}

/** A warning about one model: its own summary, because Terraform shows only the first of those with the same one. */
export function modelWarning(rule: RuleId, name: Value, detail: string, path?: AttributePath): Diagnostic {
  const { summary, ...rest } = ruleWarning(rule, detail, path);
  return { ...rest, summary: `${summary}: AI model "${name}"` };
}

/** Whether the configuration accepts the warnings of a rule. */
export function isAccepted(rule: RuleId, config: ObjectValue): boolean {
  const accepted = config[ARGUMENT] ?? null;
  return isList(accepted) && accepted.includes(rule);
}
