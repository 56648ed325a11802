import { readPlan } from "../../../src/plan-report/read-plan";
import { renderJson } from "../../../src/plan-report/render-json";
import { renderMarkdown } from "../../../src/plan-report/render-markdown";
import { renderSarif } from "../../../src/plan-report/render-sarif";
import { renderText } from "../../../src/plan-report/render-text";
import { countOf, ReportOptions, reportOn } from "../../../src/plan-report/report";
import { ADDRESS } from "../../support/model";
import { calm, PlannedModel, planned, planOf, port } from "../../support/plans";

// What Terraform does to a model beside its attributes: a move, an import, a removal from the state, a deferral.

const OLD = "module.old.northflank_llm_model_deployment.chat[0]";
const unchanged = { before: calm(), after: calm(), actions: ["no-op"] };

function reportOf(models: readonly PlannedModel[], more: object = {}, options: ReportOptions = {}) {
  return reportOn([{ plan: readPlan(JSON.stringify(planOf(models, more as never)), "the plan", true) }], options);
}

const deferral = (model: PlannedModel, reason: unknown = "resource_config_unknown") => ({
  deferred_changes: [{ reason, resource_change: planned(model) }],
  complete: false,
});

type Case = readonly [words: string, report: ReturnType<typeof reportOf>, title: string, text: string, item: object];

const CASES: readonly Case[] = [
  [
    "a moved model",
    reportOf([{ ...unchanged, more: { previous_address: OLD } }]),
    "1 to move",
    `was ${OLD} before: the state moves to the new address`,
    { action: "move", previousAddress: OLD },
  ],
  [
    "a model that is moved and changed",
    reportOf([{ before: calm(), after: calm({ replicas: 2 }), more: { previous_address: OLD } }]),
    "1 to change",
    `was ${OLD} before: the state moves to the new address`,
    { action: "update", previousAddress: OLD },
  ],
  [
    "a model that is moved and replaced",
    reportOf([{ before: calm(), after: calm(), actions: ["delete", "create"], more: { previous_address: OLD } }]),
    "1 to replace",
    `was ${OLD} before: the state moves to the new address`,
    { action: "replace", previousAddress: OLD },
  ],
  [
    "an imported model",
    reportOf([{ ...unchanged, change: { importing: { id: "default-project/chat" } } }]),
    "1 to import",
    "is imported: from now on, Terraform manages it",
    { action: "import", imported: true },
  ],
  [
    "a model that is imported by its identity, and changed",
    reportOf([
      {
        before: calm(),
        after: calm({ replicas: 2 }),
        change: { importing: { identity: { project_id: "p", id: "a" } } },
      },
    ]),
    "1 to change",
    "is imported: from now on, Terraform manages it",
    { action: "update", imported: true },
  ],
  [
    "an imported model whose configuration is generated",
    reportOf([{ ...unchanged, change: { importing: { id: "p/chat" }, generated_config: "resource {}" } }]),
    "1 to import",
    "is imported: from now on, Terraform manages it, and Terraform generated its configuration: review it",
    { action: "import", imported: true, generatedConfig: true },
  ],
  [
    "a model of a removed block",
    reportOf([{ before: calm(), actions: ["forget"] }]),
    "1 to forget",
    "is only forgotten: it keeps running and is billed",
    { action: "forget" },
  ],
  [
    "a deferred change",
    reportOf([], deferral({ before: calm(), after: calm({ replicas: 2 }) })),
    "1 deferred",
    "its change is left for a later plan: a part of its configuration is not known yet; this report shows what is known of it",
    { action: "update", deferred: "resource_config_unknown" },
  ],
  [
    "a deferred model whose action is not known",
    reportOf([], deferral(unchanged, "deferred_prereq")),
    "1 deferred",
    "what happens to it is left for a later plan: something that it needs is left for a later plan too",
    { action: "none", deferred: "deferred_prereq" },
  ],
  [
    "a model that is deferred for a reason of a later Terraform",
    reportOf([], deferral({ after: calm() }, "moon_phase")),
    "1 deferred",
    "its creation is left for a later plan; this report",
    { action: "create", deferred: "unknown" },
  ],
  [
    "a model that is deferred without a reason",
    reportOf([], deferral({ before: calm() }, { a: 1 })),
    "1 deferred",
    "its destruction is left for a later plan; this report",
    { action: "destroy", deferred: "unknown" },
  ],
];

test.each(CASES)("%s is named in every format", (_words, report, title, text, item) => {
  expect(renderText(report)).toContain(`AI models: ${title}\n`);
  expect(renderText(report)).toContain(`  - ${ADDRESS}: ${text}`);
  expect(renderMarkdown(report).replaceAll("`", "")).toContain(`- ${ADDRESS}: ${text}`);
  const { items } = JSON.parse(renderJson(report));
  expect(items).toEqual([expect.objectContaining({ address: ADDRESS, ...item })]);
  const [{ invocations }] = JSON.parse(renderSarif(report, "main.tf")).runs;
  const said = invocations[0].toolExecutionNotifications.map((one: { message: { text: string } }) => one.message.text);
  expect(said.join("\n").replaceAll("`", "")).toContain(`${ADDRESS}: ${text}`);
});

test("a move, an import and a removal from the state are no findings", () => {
  for (const [, report] of CASES.slice(0, 1).concat(CASES.slice(3, 4), CASES.slice(5, 7)))
    for (const level of ["error", "warning", "note"] as const) expect(countOf(report, level)).toBe(0);
});

test("a model that stays as it is, with neither, is in no list", () => {
  const report = reportOf([unchanged]);
  expect(report.items).toEqual([]);
  expect(report.counts).toMatchObject({ unchanged: 1, move: 0, import: 0, deferred: 0 });
});

test("what is known of a deferred model is checked", () => {
  const opened = calm({ ports: [port("http", true)] });
  expect(renderText(reportOf([], deferral({ after: opened })))).toContain("error public-port");
});

test("a deferred model counts for the bill, and one of an unknown number has no known price", () => {
  const maxUsdPerHour = 0.5;
  const limited = (reason: string) => renderText(reportOf([], deferral({ after: calm() }, reason), { maxUsdPerHour }));
  expect(limited("absent_prereq")).toContain("error cost-above-limit all models cost 0.80 USD an hour");
  expect(limited("instance_count_unknown")).toContain(
    "warning cost-above-limit 1 model has an unknown price (number of instances not known)",
  );
});

test("a plan that leaves changes for later is incomplete, whatever it says", () => {
  const plan = JSON.stringify(planOf([], { ...deferral({ after: calm() }), complete: true }));
  expect(() => readPlan(plan, "the plan")).toThrow("the plan is an incomplete plan");
  expect(readPlan(plan, "the plan", true).isComplete).toBe(false);
});

test("a plan that only leaves changes for later can be reported on, though there is nothing to apply", () => {
  expect(reportOf([], { ...deferral({ after: calm() }), applyable: false }).counts.deferred).toBe(1);
});

test.each<[string, unknown, string]>([
  ["no list", {}, "deferred_changes is not a list"],
  ["no object", [1], "deferred_changes[0] is not an object"],
  ["no change", [{ reason: "unknown" }], "deferred_changes[0] has no address, or no actions"],
])("deferred changes that are %s are a broken plan", (_words, deferred, message) => {
  expect(() => reportOf([], { deferred_changes: deferred })).toThrow(message);
});

test("deferred changes of other resources are counted, and not shown", () => {
  const resource_change = { ...planned({ after: calm() }), type: "terraform_data", address: "terraform_data.other" };
  const report = reportOf([], { deferred_changes: [{ reason: "unknown", resource_change }], complete: false });
  expect(report.counts).toMatchObject({ deferred: 0, others: 1 });
  expect(renderJson(report)).not.toContain("terraform_data");
});
