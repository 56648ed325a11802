import fc from "fast-check";
import { inertJson } from "../../../src/plan-report/escape";
import { jsonParts } from "../../../src/plan-report/json-parts";
import { readPlan } from "../../../src/plan-report/read-plan";
import { jsonReport } from "../../../src/plan-report/render-json";
import { sarifReport } from "../../../src/plan-report/render-sarif";
import { reportOn } from "../../../src/plan-report/report";
import { calm, planOf, port } from "../../support/plans";

function* lazily(list: readonly unknown[]): Generator<unknown> {
  yield* list;
}

test("JSON in parts is the same text as JSON at once", () => {
  fc.assert(
    fc.property(fc.jsonValue(), fc.nat(5), (value, levels) => {
      const parts = [...jsonParts(Array.isArray(value) ? lazily(value) : value, levels + 1)].join("");
      expect(parts).toBe(`${inertJson(JSON.stringify(value, null, 2))}\n`);
    }),
  );
  expect([...jsonParts({ a: undefined, b: [], c: {}, d: [undefined] }, 3)].join("")).toBe(
    `${JSON.stringify({ b: [], c: {}, d: [null] }, null, 2)}\n`,
  );
});

const reportOf = (models: number) => {
  const opened = Array.from({ length: models }, (_, i) => ({
    address: `northflank_llm_model_deployment.m[${i}]`,
    after: calm({ name: `m${i}`, ports: [port("http", true)] }),
  }));
  return reportOn([{ plan: readPlan(JSON.stringify(planOf(opened)), "the plan") }]);
};

test.each([
  ["JSON", jsonReport],
  ["SARIF", (report: ReturnType<typeof reportOf>) => sarifReport(report, "main.tf")],
])("no part of %s grows with the number of models", (_words, partsOf) => {
  const longest = (models: number) => Math.max(...[...partsOf(reportOf(models))].map((part) => part.length));
  expect(longest(300)).toBeLessThan(longest(30) + 20);
});
