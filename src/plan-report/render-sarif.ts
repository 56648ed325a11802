import { createHash } from "node:crypto";
import { VERSION } from "../schema/version.generated";
import { inertJson, plainValue, sarifValue, write } from "./escape";
import { allFindings, Finding, Report } from "./report";
import { REVIEW_RULES, RuleId } from "./review-rules";

const HELP = "https://github.com/northflank-community/cdktf-provider-northflank/blob/main/docs/guides/pull-requests.md";

const RULES = Object.entries(REVIEW_RULES);

/**
 * SARIF 2.1.0.
 * @param source the file that results point to: a plan does not say where a resource is written, and code scanning
 * takes no result without a file
 */
export function renderSarif(report: Report, source: string): string {
  return inertJson({
    $schema: "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json",
    version: "2.1.0",
    runs: [
      {
        tool: {
          driver: {
            name: "northflank-ai plan-report",
            semanticVersion: VERSION,
            informationUri: HELP,
            rules: RULES.map(([id, { name, level, summary }]) => ({
              id,
              name,
              shortDescription: { text: summary },
              helpUri: HELP,
              defaultConfiguration: { level },
            })),
          },
        },
        results: allFindings(report).map((finding) => toResult(finding, source)),
      },
    ],
  });
}

function toResult({ rule, level, message, stack, address, isAllowed }: Finding, source: string) {
  const text = write(message, sarifValue);
  const where = address === undefined ? "" : `${sarifValue(address)}: `;
  const place = { artifactLocation: { uri: encodeURI(source.replaceAll("\\", "/")) }, region: { startLine: 1 } };
  const logical = address === undefined ? [] : [{ fullyQualifiedName: plainValue(address), kind: "resource" }];
  return {
    ruleId: rule,
    ruleIndex: RULES.findIndex(([id]) => id === rule),
    level,
    message: { text: `${where}${text}` },
    locations: [{ physicalLocation: place, ...(logical.length > 0 && { logicalLocations: logical }) }],
    // results of one file and rule are told apart by it, and one that stays keeps its alert
    partialFingerprints: { primaryLocationLineHash: fingerprint(rule, stack, address, text) },
    ...(isAllowed && { suppressions: [{ kind: "external", justification: "--allow" }] }),
  };
}

function fingerprint(rule: RuleId | undefined, ...parts: readonly (string | undefined)[]): string {
  return `${createHash("sha256")
    .update(JSON.stringify([rule, ...parts]))
    .digest("hex")
    .slice(0, 32)}:1`;
}
