import { Observation } from "./findings";
import { at, RedactedModel } from "./redacted-model";

// A finding does not count where a reviewer allows it, or where it is a warning that the configuration accepts.

/** Who accepted a finding: the option of the command, or the argument of the resource. */
export type Acceptance = "--allow" | "accepted_warnings";

interface Located extends Observation {
  readonly address?: string;
}

/** @param model the model after the change: what its configuration accepts counts for warnings and notes alone */
export function withAcceptance<Finding extends Located>(
  finding: Finding,
  allowed?: ReadonlySet<string>,
  model?: RedactedModel,
): Finding & { readonly accepted?: Acceptance } {
  if (namesOf(finding).some((name) => allowed?.has(name))) return { ...finding, accepted: "--allow" };
  // an error needs a reviewer: the author of a change must not be able to accept it
  if (finding.level === "error" || !isAcceptedIn(model, finding)) return finding;
  return { ...finding, accepted: "accepted_warnings" };
}

function isAcceptedIn(model: RedactedModel | undefined, { rule }: Located): boolean {
  const accepted = at(model, "acceptedWarnings");
  return Array.isArray(accepted) && accepted.includes(rule);
}

/** How --allow may name a finding. */
function namesOf({ rule, address }: Located): string[] {
  if (rule === undefined) return [];
  return address === undefined ? [rule] : [rule, `${rule}:${address}`];
}

export function unusedAllowances(findings: readonly Located[], allowed: ReadonlySet<string> = new Set()): string[] {
  const used = new Set(findings.flatMap(namesOf));
  return [...allowed].filter((name) => !used.has(name)).sort();
}
