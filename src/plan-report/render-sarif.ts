import { createHash } from "node:crypto";
import { GUIDES_URL } from "../schema/names";
import { levelInReport, linkOf, RULES } from "../schema/rules/catalogue";
import { VERSION } from "../schema/version.generated";
import { plainValue, sarifValue, write } from "./escape";
import { jsonParts } from "./json-parts";
import { allFindings, allRemarks, Finding, Report } from "./report";
import { REPORT_RULES, ReportRule } from "./sections";

/** Without the marks of Markdown, which these fields do not have. */
const plainText = (markdown: string) => markdown.replaceAll("`", "");

/**
 * SARIF 2.1.0.
 * @param source the file that results point to: a plan does not say which file declares a resource, and code scanning
 * takes no result without a file
 */
export const renderSarif = (report: Report, source: string): string => [...sarifReport(report, source)].join("");

/** The same, part by part. */
export function sarifReport(report: Report, source: string): Iterable<string> {
  const log = {
    $schema: "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json",
    version: "2.1.0",
    runs: [
      {
        tool: {
          driver: {
            name: "northflank-ai plan-report",
            semanticVersion: VERSION,
            informationUri: `${GUIDES_URL}pull-requests.md`,
            rules: REPORT_RULES.map((id) => ({
              id,
              shortDescription: { text: RULES[id].title },
              fullDescription: { text: plainText(RULES[id].text) },
              helpUri: linkOf(id),
              defaultConfiguration: { level: levelInReport(id) },
            })),
          },
        },
        ...(allRemarks(report).length > 0 && {
          invocations: [{ executionSuccessful: true, toolExecutionNotifications: notificationsOf(report, source) }],
        }),
        results: resultsOf(report, source),
      },
    ],
  };
  return jsonParts(log, LIST_LEVELS);
}

/** Log, runs, run, invocations, invocation, notifications. */
const LIST_LEVELS = 6;

function* resultsOf(report: Report, source: string): Generator<object> {
  for (const finding of allFindings(report)) yield toResult(finding, source);
}

/** Code scanning makes an alert of each result, so what is no finding goes beside them. */
function* notificationsOf(report: Report, source: string): Generator<object> {
  for (const remark of allRemarks(report)) {
    yield { level: remark.level, message: { text: textOf(remark) }, locations: [locationOf(remark, source)] };
  }
}

function textOf({ message, address }: Finding): string {
  return `${address === undefined ? "" : `${sarifValue(address)}: `}${write(message, sarifValue)}`;
}

function locationOf({ address }: Finding, source: string): object {
  const place = { artifactLocation: { uri: encodeURI(source.replaceAll("\\", "/")) }, region: { startLine: 1 } };
  const logical = address === undefined ? [] : [{ fullyQualifiedName: plainValue(address), kind: "resource" }];
  return { physicalLocation: place, ...(logical.length > 0 && { logicalLocations: logical }) };
}

function toResult(finding: Finding, source: string): object {
  const { rule, level, message, stack, address, accepted } = finding;
  return {
    ruleId: rule,
    ruleIndex: rule === undefined ? -1 : REPORT_RULES.indexOf(rule),
    level,
    message: { text: textOf(finding) },
    locations: [locationOf(finding, source)],
    // tells results of one file and rule apart, so that a finding that stays keeps its alert
    partialFingerprints: { primaryLocationLineHash: fingerprint(rule, stack, address, write(message, sarifValue)) },
    ...(accepted && {
      suppressions: [{ kind: accepted === "--allow" ? "external" : "inSource", justification: accepted }],
    }),
  };
}

function fingerprint(rule: ReportRule | undefined, ...parts: readonly (string | undefined)[]): string {
  return `${createHash("sha256")
    .update(JSON.stringify([rule, ...parts]))
    .digest("hex")
    .slice(0, 32)}:1`;
}
