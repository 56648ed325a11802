// The rules of a review and the parts of a report, in the order in which a reviewer should see them. Identifiers are
// permanent: configurations and policies of users name them.

export type Level = "error" | "warning" | "note";

export const SECTIONS = {
  fate: "Destroyed and replaced",
  bill: "GPUs and list price",
  ports: "Newly public ports",
  code: "Remote code",
  revision: "Model and revision",
  restart: "Restart expected",
  parallelism: "Parallelism and number of GPUs",
  storage: "Storage",
  drift: "Changed outside of Terraform",
  unjudged: "Not judged: not known in the plan",
} as const;

export type Section = keyof typeof SECTIONS;

interface ReviewRule {
  readonly name: string;
  readonly level: Level;
  readonly section: Section;
  readonly summary: string;
}

export const REVIEW_RULES = {
  NF001: {
    name: "public-endpoint",
    level: "error",
    section: "ports",
    summary: "A port becomes public. Northflank's ports have no authentication: anyone can use the model.",
  },
  NF002: {
    name: "trust-remote-code",
    level: "error",
    section: "code",
    summary: "Python code from the model's repository runs on the GPUs.",
  },
  NF003: {
    name: "unpinned-revision",
    level: "warning",
    section: "revision",
    summary: "The revision is no commit, so that what runs may change without a plan.",
  },
  NF004: {
    name: "replace",
    level: "error",
    section: "fate",
    summary: "The model is made anew: a cold download, other host names, and downtime or two bills.",
  },
  NF005: { name: "destroy", level: "error", section: "fate", summary: "The model is destroyed." },
  NF006: {
    name: "gpu-count-not-offered",
    level: "warning",
    section: "parallelism",
    summary: "Northflank's own cloud does not offer this number of GPUs: the model stays pending.",
  },
  NF007: {
    name: "parallelism-mismatch",
    level: "warning",
    section: "parallelism",
    summary: "The model is spread over more GPUs than it has, or over fewer, so that some are billed and idle.",
  },
  NF008: {
    name: "cost-increase",
    level: "warning",
    section: "bill",
    summary: "The list price of the GPUs rises. An error where the total is over --max-usd-per-hour.",
  },
  NF009: {
    name: "storage-shrink",
    level: "warning",
    section: "storage",
    summary: "The volume gets smaller or of another kind, which volumes cannot as a rule.",
  },
  NF010: {
    name: "restart",
    level: "note",
    section: "restart",
    summary: "The specification changes: the model loads anew.",
  },
} as const satisfies { readonly [id: string]: ReviewRule };

export type RuleId = keyof typeof REVIEW_RULES;

export function isRuleId(text: string): text is RuleId {
  return Object.hasOwn(REVIEW_RULES, text);
}
