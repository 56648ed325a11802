import { PlanError, readPlan } from "../../../src/plan-report/read-plan";
import { reportOn } from "../../../src/plan-report/report";
import { ADDRESS } from "../../support/model";

/** A plan with a value that is nested so deeply. */
function planWith(depth: number): string {
  const deep = `${"[".repeat(depth)}${"]".repeat(depth)}`;
  const change = `{"actions":["update"],"before":{"name":${deep},"tags":${deep}},"after":{"ports":${deep}}}`;
  const model = `{"address":"${ADDRESS}","mode":"managed","type":"northflank_llm_model_deployment","name":"model","change":${change}}`;
  return `{"format_version":"1.2","planned_values":{},"resource_changes":[${model}],"configuration":{"a":${deep}}}`;
}

test.each([1100, 100_000])("a plan that is nested %i levels deep is refused in one line", (depth) => {
  expect(() => readPlan(planWith(depth), "plan.json")).toThrow(PlanError);
  expect(() => readPlan(planWith(depth), "plan.json")).toThrow(
    /^plan.json is nested more than 1000 levels deep[^\n]*$/,
  );
});

test("a plan of the greatest depth is reported on", () => {
  const report = reportOn([{ plan: readPlan(planWith(990), "plan.json") }], { allowed: new Set() });
  expect(JSON.stringify(report)).toContain(ADDRESS);
});
