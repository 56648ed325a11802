import { readFileSync } from "node:fs";
import { join } from "node:path";
import { load } from "js-yaml";
import { planReportCommand } from "../../../src/cli/northflank-ai/commands/plan-report";
import { REPORT_RULES } from "../../../src/plan-report/sections";
import { GPU_CATALOGUE } from "../../../src/schema/gpu-catalogue";
import { isRuleId, levelInReport } from "../../../src/schema/rules/catalogue";
import { ROOT } from "../../support/terraform";

// The guide says what the command does, and the policy for other tools what the rules are.

const guide = readFileSync(join(ROOT, "docs/guides/pull-requests.md"), "utf8");
const policy = readFileSync(join(ROOT, "docs/policy/northflank.rego"), "utf8");

test("the guide lists every rule of the report with its level, and no other", () => {
  const rows = [...guide.matchAll(/^\| \[([\w-]+)\]\(rules\.md#\1\) \| (\w+) \|/gm)].map(([, id, level]) => [
    id,
    level,
  ]);
  expect(rows).toEqual(REPORT_RULES.map((id) => [id, levelInReport(id)]));
});

test("the guide lists every option, and uses no other", () => {
  const known = planReportCommand().options.map(({ long }) => long);
  const listed = [...guide.matchAll(/^\| `--.*? \|/gm)].flatMap(([row]) =>
    [...row.matchAll(/`(--[\w-]+)/g)].map(([, name]) => name),
  );
  expect(listed.sort()).toEqual([...known].sort());
  const used = [...guide.matchAll(/plan-report [^|\n]*(?:\n +--.*)*/g)].flatMap(
    ([line]) => line.match(/--[\w-]+/g) ?? [],
  );
  expect(used.filter((name) => !known.includes(name))).toEqual([]);
});

test("the guide's configurations can be read", () => {
  const blocks = [...guide.matchAll(/```yaml\n([\s\S]*?)```/g)].map(([, block]) => load(block ?? ""));
  expect(blocks).toHaveLength(5);
  for (const block of blocks) expect(typeof block).toBe("object");
});

test("the guide's allow.json names findings as --allow does, and the policy looks there", () => {
  const [, block = ""] = /```json\n([\s\S]*?)```/.exec(guide) ?? [];
  const { allow } = JSON.parse(block);
  for (const finding of allow) expect(finding).toMatch(/^[a-z-]+:\w+\.\w+$/);
  for (const finding of allow) expect(isRuleId(finding.split(":")[0])).toBe(true);
  expect(policy).toContain("in data.allow\n");
});

test("the policy has the list prices, the numbers on offer and the rules that it says", () => {
  const gpus = [...policy.matchAll(/"([\w-]+)": \{"cents": (\d+), "counts": \{([\d, ]+)\}\}/g)];
  expect(gpus.map(([, type, cents, counts]) => [type, Number(cents), counts?.split(", ").map(Number)])).toEqual(
    Object.entries(GPU_CATALOGUE).map(([type, { usdCentsPerHour, counts }]) => [type, usdCentsPerHour, counts]),
  );
  const levels = { deny: "error", warn: "warning" };
  const rules = [...policy.matchAll(/^(deny|warn) contains[\s\S]*?sprintf\("([\w-]+)/gm)].map(([, kind, id]) => [
    id,
    levels[kind as keyof typeof levels],
  ]);
  const others = REPORT_RULES.filter((id) => id !== "restart" && id !== "cost-above-limit").sort();
  expect(rules.sort()).toEqual(others.map((id) => [id, levelInReport(id)]));
  // an error is allowed by the reviewer alone
  for (const [, id = "", name] of policy.matchAll(/not (is_\w+)\("([\w-]+)", model\)/g)) {
    if (name !== undefined && isRuleId(name))
      expect([name, id]).toEqual([name, levelInReport(name) === "error" ? "is_allowed" : "is_accepted"]);
  }
});
