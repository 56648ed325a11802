import { RuleId } from "../schema/rules/catalogue";

// The parts of a report, in the order in which a reviewer should read them, and the rules of each.

export const SECTIONS = {
  action: "Destroyed and replaced",
  moved: "Moved and imported",
  deferred: "Left for a later plan",
  bill: "GPUs and list price",
  ports: "Newly public ports",
  code: "Remote code",
  revision: "Model and revision",
  restart: "Restart expected",
  parallelism: "Parallelism and number of GPUs",
  storage: "Storage",
  drift: "Changed outside of Terraform",
  unchecked: "Not checked: not known in the plan",
} as const;

export type Section = keyof typeof SECTIONS;

/** The rules of the catalogue that a report raises. Terraform shows the others when it plans. */
export const SECTION_OF_RULE = {
  destruction: "action",
  replacement: "action",
  "cost-above-limit": "bill",
  "cost-increase": "bill",
  "public-port": "ports",
  "remote-code": "code",
  "unpinned-revision": "revision",
  restart: "restart",
  "gpu-count-not-offered": "parallelism",
  "tensor-parallelism-exceeds-gpus": "parallelism",
  "more-ranks-than-gpus": "parallelism",
  "idle-gpus": "parallelism",
  "volume-change": "storage",
} as const satisfies { readonly [rule in RuleId]?: Section };

export type ReportRule = keyof typeof SECTION_OF_RULE;
export const REPORT_RULES = Object.keys(SECTION_OF_RULE) as readonly ReportRule[];

export function isReportRule(rule: string): rule is ReportRule {
  return Object.hasOwn(SECTION_OF_RULE, rule);
}
