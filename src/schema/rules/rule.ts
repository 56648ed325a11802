/** How bad a finding is. An error stops a plan or a synth; a warning and a note do not. */
export type Level = "error" | "warning" | "note";

/** What the catalogue says of a rule. Its id is the key in the catalogue, and is permanent: users write it down. */
export interface RuleFacts {
  /** At synth, at validation and in Terraform's plan; of a rule that only the plan report has, the level there. */
  readonly level: Level;
  /** In the plan report, where that differs. */
  readonly levelInReport?: Level;
  /** Whether the configuration alone decides, one change of a model, or all changes of the plan together. */
  readonly scope: "configuration" | "change" | "plan";
  /** The plan report alone raises it: Terraform shows the same by itself, or it is for reviewers only. */
  readonly isReportOnly?: true;
  /** Three to eight words that can stand alone in a log. */
  readonly title: string;
  /** What it means, why, and what to do. Markdown. */
  readonly text: string;
  /** What the rule is based on. Markdown. */
  readonly source: string;
  /** Its id in version 0.1. */
  readonly formerId?: string;
}
