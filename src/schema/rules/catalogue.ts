import { GUIDES_URL } from "../names";
import { CHANGE_RULES } from "./change-rules";
import { NORTHFLANK_RULES } from "./northflank-rules";
import { Level, RuleFacts } from "./rule";
import { VLLM_RULES } from "./vllm-rules";

// The one list of rules, for constructs, provider, plan report and policy. docs/guides/rules.md is generated from it.

const ALL = { ...NORTHFLANK_RULES, ...VLLM_RULES, ...CHANGE_RULES };

export type RuleId = keyof typeof ALL;

export const RULES: { readonly [id in RuleId]: RuleFacts } = ALL;
export const RULE_IDS = Object.keys(RULES).sort() as readonly RuleId[];

const IDS: ReadonlySet<string> = new Set(RULE_IDS);

export function isRuleId(text: string): text is RuleId {
  return IDS.has(text);
}

/** The rule's section of the page that is generated from this catalogue. */
export function linkOf(rule: RuleId): string {
  return `${GUIDES_URL}rules.md#${rule}`;
}

/** The level of a rule's findings in the plan report. */
export function levelInReport(rule: RuleId): Level {
  const { level, levelInReport = level } = RULES[rule];
  return levelInReport;
}
