import { SECTION_OF_RULE } from "../../src/plan-report/sections";
import { levelInReport, RULE_IDS, RULES, RuleId } from "../../src/schema/rules/catalogue";

/** docs/guides/rules.md: every rule of the catalogue, with a section that warnings link to. */
export function rulesPage(): string {
  return `---
page_title: "Rules: what is found, and how to accept it"
subcategory: ""
description: |-
  Every rule that synth, plan and plan report check, and how to accept a warning that is meant.
---

<!-- Generated from src/schema/rules by \`npm run generate\`. Do not edit. -->

# Rules

The constructs check a model at synth, the provider at validation and in the plan, and [the plan report](pull-requests.md) and [its policy](https://github.com/northflank-community/cdktf-provider-northflank/blob/main/docs/policy/northflank.rego) in a review. All use this list. Ids are permanent. A rule says nothing where a value that it compares is not known yet.

Names of fields are those of the constructs; Terraform writes them with underscores: \`maxNumSeqs\` is \`max_num_seqs\`.

## Accepting a warning

A warning that is meant is accepted where the model is configured. It is then silent at synth and in the plan, and an accepted finding in the plan report.

\`\`\`terraform
resource "northflank_llm_model_deployment" "chat" {
  accepted_warnings = ["public-port"]
  # ...
}
\`\`\`

\`\`\`typescript
new LlmModelDeployment(this, "chat", { acceptedWarnings: ["public-port"] /* ... */ });
\`\`\`

- An id that is not in the list is refused, and the message names the nearest one.
- An error cannot be accepted. The model could not work.
- An accepted id that finds nothing is named, so that it can be removed. Rules about changes apply in some plans only, and are never named.
- \`accepted_warnings\` is Terraform's alone: a change of it updates the state, and the API is not called.

In the plan report, \`--allow public-port\` or \`--allow public-port:<address>\` allows a finding. **Findings of the level error need it**: the author of a pull request must not be able to silence the reviewer's check. An allowance that matches no finding is named.

## All rules

| rule | title | synth and plan | plan report | id in 0.1 |
|---|---|---|---|---|
${RULE_IDS.map(row).join("\n")}

${RULE_IDS.map(section).join("\n\n")}
`;
}

function row(id: RuleId): string {
  const { title, level, isReportOnly, formerId } = RULES[id];
  const inReport = isReported(id) ? levelInReport(id) : "";
  return `| [${id}](#${id}) | ${title} | ${isReportOnly ? "" : level} | ${inReport} | ${formerId ?? ""} |`;
}

const isReported = (id: RuleId) => Object.hasOwn(SECTION_OF_RULE, id);

function section(id: RuleId): string {
  const { title, text, source } = RULES[id];
  return `### ${id}

**${title}.** ${text}

${howToAccept(id)}

Source: ${source}.`;
}

function howToAccept(id: RuleId): string {
  const { level, isReportOnly } = RULES[id];
  const allow = isReported(id) ? `\`--allow ${id}\` allows it in the plan report.` : "";
  if (level === "error")
    return isReportOnly ? `A reviewer decides: ${allow}` : "This is an error: it cannot be accepted.";
  const accept = `To accept it, add \`"${id}"\` to \`accepted_warnings\` (\`acceptedWarnings\` in constructs).`;
  if (!isReported(id)) return accept;
  return levelInReport(id) === "error" ? `${accept} In the plan report it is an error: ${allow}` : `${accept} ${allow}`;
}
