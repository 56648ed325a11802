import { readPrices } from "../../../src/plan-report/cost";
import { readPlan } from "../../../src/plan-report/read-plan";
import { renderJson } from "../../../src/plan-report/render-json";
import { renderMarkdown } from "../../../src/plan-report/render-markdown";
import { renderText } from "../../../src/plan-report/render-text";
import { allFindings, countOf, Report, ReportOptions, reportOn } from "../../../src/plan-report/report";
import { ADDRESS } from "../../support/model";
import { AT, COMMIT, calm, PlannedModel, planOf, port } from "../../support/plans";

function reportOf(models: readonly PlannedModel[], options: ReportOptions = {}, more = {}): Report {
  return reportOn([{ plan: readPlan(JSON.stringify(planOf(models, more)), "the plan", true) }], options);
}

const update = (changes: Parameters<typeof calm>[0], from = {}): PlannedModel => ({
  before: calm(from),
  after: calm({ ...from, ...changes }),
});

const found = (report: Report) =>
  allFindings(report).map(({ rule, level, accepted }) => `${rule} ${accepted ?? level}`);

test.each<[string, PlannedModel, readonly string[]]>([
  ["a calm new model costs something", { after: calm() }, ["cost-increase warning"]],
  ["nothing changes", { ...update({}), actions: ["no-op"] }, []],
  ["a description changes", { before: calm(), after: { ...calm(), description: "another" } }, []],
  ["a model goes", { before: calm() }, ["destruction error"]],
  ["what is left of a replacement goes", { before: calm(), more: { deposed: "1a2b3c4d" } }, ["destruction error"]],
  ["a model is replaced", { ...update({}), actions: ["delete", "create"] }, ["replacement error"]],
  ["a model is replaced, created first", { ...update({}), actions: ["create", "delete"] }, ["replacement error"]],
  [
    "a model is replaced, and the old one forgotten",
    { ...update({}), actions: ["create", "forget"] },
    ["replacement error", "cost-increase warning"],
  ],
  ["a port becomes public", update({ ports: [port("http", true)] }), ["public-port error"]],
  [
    "two ports become public",
    update({ ports: [port("http", true), port("b", true)] }),
    ["public-port error", "public-port error"],
  ],
  ["a port stays public", update({ name: "Other" }, { ports: [port("http", true)] }), []],
  [
    "public ports change places",
    update({ ports: [port("b", true), port("a", true)] }, { ports: [port("a", true), port("b", true)] }),
    [],
  ],
  ["a port is closed", update({ ports: [port("http", false)] }, { ports: [port("http", true)] }), []],
  ["remote code is trusted", update({ trust: true }), ["remote-code error", "restart note"]],
  ["remote code was trusted before", update({ name: "Other" }, { trust: true }), ["remote-code error"]],
  ["remote code is not trusted any more", update({ trust: false }, { trust: true }), ["restart note"]],
  ["a branch", update({ revision: "main" }), ["unpinned-revision warning", "restart note"]],
  ["no revision", update({ revision: undefined }), ["unpinned-revision warning", "restart note"]],
  ["a commit cut short", update({ revision: COMMIT.slice(1) }), ["unpinned-revision warning", "restart note"]],
  ["another commit", update({ revision: COMMIT.replace("0", "f") }), ["restart note"]],
  ["more replicas", update({ replicas: 2 }), ["cost-increase warning", "restart note"]],
  ["fewer replicas", update({ replicas: 1 }, { replicas: 2 }), ["restart note"]],
  [
    "a number of GPUs that is not offered",
    update({ gpuCount: 3, tensor: 3 }),
    ["cost-increase warning", "restart note", "gpu-count-not-offered warning"],
  ],
  ["idle GPUs", update({ gpuCount: 2 }), ["cost-increase warning", "restart note", "idle-gpus warning"]],
  ["more ranks than GPUs", update({ tensor: 2 }), ["restart note", "tensor-parallelism-exceeds-gpus error"]],
  ["more stages than GPUs", update({ pipeline: 2 }), ["restart note", "more-ranks-than-gpus warning"]],
  ["a smaller volume", update({ storageSize: 10240 }), ["restart note", "volume-change warning"]],
  ["a larger volume", update({ storageSize: 102400 }), ["restart note"]],
  ["a volume of another kind", update({ storageClass: "ssd" }), ["restart note", "volume-change warning"]],
  ["a model that is forgotten", { before: calm(), actions: ["forget"] }, []],
  ["a model that is imported", { ...update({}), actions: ["no-op"], change: { importing: { id: "p/m" } } }, []],
])("%s", (_words, model, expected) => {
  expect(found(reportOf([model]))).toEqual(expected);
});

const unknownAt = (path: readonly string[]) =>
  path.reduceRight<unknown>((inner, name) => ({ [name.replace(/[A-Z]/g, (c) => `_${c.toLowerCase()}`)]: inner }), true);

test.each(["after_unknown", "after_sensitive"])("what is hidden (%s) is not checked, and the report says so", (map) => {
  const places = [AT.trust, AT.revision, AT.gpuCount] as const;
  const risky = calm({ trust: true, revision: "main", gpuCount: 3 });
  for (const place of places) {
    const report = reportOf([{ before: calm(), after: risky, change: { [map]: unknownAt(place) } }]);
    const visible = reportOf([{ before: calm(), after: risky }]);
    expect(found(report).length).toBeLessThan(found(visible).length);
  }
  const text = renderText(
    reportOf([{ after: risky, change: { [map]: { ports: true, ...(unknownAt(AT.trust) as object) } } }]),
  );
  const mark = map === "after_unknown" ? "(known after apply)" : "(sensitive)";
  expect(text).toContain(`ports that may be public ${mark}, trust_remote_code ${mark}`);
});

const configurationWith = (expressions: object) => ({
  root_module: {
    module_calls: {
      inner: {
        module: {
          resources: [{ mode: "managed", type: "northflank_llm_model_deployment", name: "model", expressions }],
        },
      },
    },
  },
});

test.each<[string, object, readonly string[]]>([
  ["nobody sets it", { spec: { constant_value: { configuration: { name: "a/b" } } } }, ["unpinned-revision warning"]],
  ["something computes it", { spec: { references: ["terraform_data.commit"] } }, []],
  [
    "a template gives it",
    { spec: { constant_value: { configuration: { revision: "${x.y}" } }, references: ["x"] } },
    [],
  ],
  ["a template gives all", { spec: { constant_value: "${x.y}", references: ["x"] } }, []],
])("a revision that is known after apply, because %s", (_words, expressions, expected) => {
  const address = 'module.inner["a.b[0]"].northflank_llm_model_deployment.model[0]';
  const model = {
    address,
    before: calm(),
    after: calm({ revision: undefined }),
    change: { after_unknown: unknownAt(AT.revision) },
    more: { module_address: 'module.inner["a.b[0]"]', name: "model" },
  };
  const report = reportOf([model], {}, { configuration: configurationWith(expressions) });
  expect(found(report).filter((one) => one.startsWith("unpinned-revision"))).toEqual(expected);
});

test.each<[string, Parameters<typeof calm>[0], number | undefined]>([
  ["GPUs x replicas x price", { gpuType: "h100-80", gpuCount: 8, replicas: 2, tensor: 8 }, 4384],
  ["an unknown type", { gpuType: "my-gpu" }, undefined],
  ["a type that every object has", { gpuType: "constructor" }, undefined],
  ["no type", { gpuType: undefined }, undefined],
  ["a share of a GPU", { timesliced: true }, undefined],
  ["no GPUs", { gpuEnabled: false }, 0],
  ["scaled to nothing", { replicas: 0 }, 0],
])("the price of %s", (_words, changes, cents) => {
  const report = reportOf([{ after: calm(changes) }]);
  expect(report.items[0]?.cost.after.cents).toBe(cents);
  expect(report.after).toEqual({ cents: cents ?? 0, bounded: 0, unknown: cents === undefined ? 1 : 0 });
  if (cents === undefined) expect(renderText(report)).toMatch(/0\.00 → unknown USD an hour/);
});

const H200 = { gpuType: "h200-141", gpuCount: 8, tensor: 8 };

test.each<[string, Parameters<typeof calm>[0], number, string]>([
  ["no replicas said", { ...H200, replicas: undefined }, 2512, "from 25.12 USD an hour, replicas not set"],
  ["no number of GPUs", { gpuCount: undefined, replicas: 3 }, 240, "from 2.40 USD an hour, gpu_count not set"],
  ["neither", { gpuCount: undefined, replicas: undefined }, 80, "gpu_count not set, replicas not set"],
  ["text for a number", { gpuCount: "8" }, 80, "from 0.80 USD an hour, gpu_count not set"],
  ["less than nothing", { replicas: -100 }, 80, "from 0.80 USD an hour, replicas not a count"],
  ["half a GPU", { gpuCount: 0.5 }, 80, "gpu_count not a count"],
  ["more than can be counted", { replicas: 1e308 }, 80, "replicas not a count"],
])("the price of %s has a lower bound: at least one", (_words, changes, cents, text) => {
  const report = reportOf([{ after: calm(changes) }]);
  expect(report.after).toEqual({ cents, bounded: 1, unknown: 0 });
  expect(found(report)).toContain("cost-increase warning");
  for (const format of [renderText(report), renderMarkdown(report)]) expect(format).toContain(text);
  expect(JSON.parse(renderJson(report)).items[0].usdPerHour).toEqual({
    before: 0,
    after: null,
    leastBefore: 0,
    leastAfter: cents / 100,
  });
});

test.each(["after_unknown", "after_sensitive"])("replicas that are hidden (%s) are at least one", (map) => {
  const report = reportOf([{ after: calm({ ...H200, replicas: 4 }), change: { [map]: unknownAt(AT.replicas) } }]);
  expect(report.after).toEqual({ cents: 2512, bounded: 1, unknown: 0 });
  expect(renderText(report)).toMatch(/from 25\.12 USD an hour, replicas (known after apply|sensitive)/);
});

test("the lower bound of a price counts for the limit", () => {
  const models = [{ after: calm({ ...H200, replicas: undefined }) }];
  const over = reportOf(models, { maxUsdPerHour: 5 });
  expect(found(over)).toContain("cost-above-limit error");
  expect(renderText(over)).toContain(
    "all models cost from 25.12 USD an hour, replicas not set: more than the limit of 5.00",
  );
  const under = reportOf(models, { maxUsdPerHour: 30 });
  expect(found(under)).toContain("cost-above-limit warning");
  expect(renderText(under)).toContain(
    "1 model has only a lower bound of the price (replicas not set), so that all may cost more than the limit of 30.00 USD an hour: configure replicas",
  );
});

test("a lower bound rises where it is above the price before, and not where it may be the same", () => {
  const named = (model: PlannedModel) => found(reportOf([model])).filter((one) => one.startsWith("cost"));
  const [two, unset] = [calm({ gpuCount: 2, tensor: 2 }), calm({ replicas: undefined })];
  expect(named({ before: calm(), after: calm({ gpuCount: 2, tensor: 2, replicas: undefined }) })).toHaveLength(1);
  expect(named({ before: unset, after: two })).toHaveLength(1);
  expect(named({ before: two, after: unset })).toEqual([]);
  expect(named({ before: unset, after: unset })).toEqual([]);
});

test.each([
  [{ gpuType: "my-gpu" }, "give the price with --prices"],
  [{ gpuType: undefined }, "configure gpu_type"],
  [{ timesliced: true }, "allow it with --allow cost-above-limit"],
])("the advice on an unknown price helps: %j", (changes, advice) => {
  const text = renderText(reportOf([{ after: calm(changes) }], { maxUsdPerHour: 100 }));
  expect(text).toContain(`USD an hour: ${advice}\n`);
});

test.each<[string, PlannedModel]>([
  ["is known after apply as a whole", { after: null, actions: ["create"], change: { after_unknown: true } }],
  ["the plan does not show", { after: null, actions: ["create"] }],
  ["is sensitive as a whole", { after: calm(), change: { after_sensitive: true } }],
])("a new model that %s costs an unknown sum, not none, and is not checked", (_words, model) => {
  const report = reportOf([model], { maxUsdPerHour: 100 });
  expect(report).toMatchObject({ before: { cents: 0, unknown: 0 }, after: { cents: 0, unknown: 1 } });
  expect(found(report)).toEqual(["cost-above-limit warning"]);
  const text = renderText(report);
  expect(text).toContain("model: unknown");
  expect(text).toContain("0.00 → unknown USD an hour");
  expect(text).toContain(`${ADDRESS}: all of the model`);
});

test("a model of which nothing may be seen costs an unknown sum before its change as well", () => {
  const report = reportOf([{ ...update({}), change: { before_sensitive: true } }]);
  expect(report).toMatchObject({ before: { unknown: 1 }, after: { unknown: 1 } });
});

test("prices of one's own come before the list, and may be new", () => {
  const prices = readPrices('{"my-gpu": 0.125, "l4-24": 0}', "prices.json");
  const report = reportOf(
    [{ after: calm({ gpuType: "my-gpu", replicas: 3 }) }, { after: calm(), address: `${ADDRESS}2` }],
    { prices },
  );
  expect(report.items.map(({ cost }) => cost.after.cents)).toEqual([37.5, 0]);
});

test.each([
  ["no JSON", "{", "is not JSON"],
  ["a list", "[1]", "is not an object of prices"],
  ["a price in words", '{"a": "1"}', 'the price of "a" must be US dollars for an hour, 0 or more, got "1"'],
  ["a negative price", '{"a": -1}', "0 or more, got -1"],
  ["an endless price", '{"a": 1e999}', "0 or more"],
])("prices that are %s are refused", (_words, text, message) => {
  expect(() => readPrices(text, "prices.json")).toThrow(message);
});

test("the bill counts models that do not change, and the limit is for all", () => {
  const models = [
    { address: `${ADDRESS}1`, ...update({}, { gpuType: "h100-80" }), actions: ["no-op"] },
    { address: `${ADDRESS}2`, after: calm() },
  ];
  expect(reportOf(models)).toMatchObject({ before: { cents: 274 }, after: { cents: 354 } });
  expect(found(reportOf(models, { maxUsdPerHour: 3.54 }))).toEqual(["cost-increase warning"]);
  expect(found(reportOf(models, { maxUsdPerHour: 3.53 }))).toEqual(["cost-above-limit error", "cost-increase warning"]);
});

test.each([[["create", "forget"]], [["forget", "create"]]])(
  "an old model that its replacement does not destroy goes on running, and is billed: %j",
  (actions) => {
    const model = { ...update({}, { gpuType: "h100-80", gpuCount: 2, tensor: 2 }), actions };
    const report = reportOf([model], { maxUsdPerHour: 10.95 });
    expect(report).toMatchObject({ before: { cents: 548 }, after: { cents: 1096, unknown: 0 } });
    expect(found(report)).toContain("cost-above-limit error");
    const text = renderText(report);
    expect(text).toContain("the old model is only forgotten: it keeps running and is billed");
    expect(text).toContain("2 x h100-80 x 1 replica + 2 x h100-80 x 1 replica, 5.48 → 10.96 USD an hour");
    expect(text).not.toContain("then destroyed");
  },
);

test("what the old model costs counts, though the price of its replacement is unknown", () => {
  const model = { before: calm(), after: calm({ gpuType: "my-gpu" }), actions: ["create", "forget"] };
  expect(reportOf([model]).after).toEqual({ cents: 80, bounded: 0, unknown: 1 });
});

test("a limit is not kept by what is unknown", () => {
  const report = reportOf([{ after: calm({ gpuType: "my-gpu" }) }], { maxUsdPerHour: 100 });
  expect(found(report)).toEqual(["cost-above-limit warning"]);
  expect(renderText(report)).toContain("1 model has an unknown price");
});

test("what is allowed is shown and does not count", () => {
  const report = reportOf([update({ ports: [port("http", true)] })], { allowed: new Set([`public-port:${ADDRESS}`]) });
  expect(found(report)).toEqual(["public-port --allow"]);
  expect(countOf(report, "error")).toBe(0);
  expect(renderText(report)).toContain("allowed error public-port");
  const other = reportOf([update({ ports: [port("http", true)] })], { allowed: new Set([`public-port:${ADDRESS}2`]) });
  expect(countOf(other, "error")).toBe(1);
});

test("an allowance without an address is for all models, and for all of them together", () => {
  const opened = update({ ports: [port("http", true)] });
  const allowed = new Set(["public-port", "cost-above-limit"]);
  const report = reportOf([opened, { ...opened, address: `${ADDRESS}2` }], { allowed, maxUsdPerHour: 1 });
  expect(found(report)).toEqual(["cost-above-limit --allow", "public-port --allow", "public-port --allow"]);
  expect(report.unusedAllowances).toEqual([]);
});

test("an allowance that matches no finding is named", () => {
  const allowed = new Set([`public-port:${ADDRESS}2`, "cost-increase", "public-port"]);
  const report = reportOf([update({ ports: [port("http", true)] })], { allowed });
  expect(report.unusedAllowances).toEqual(["cost-increase", `public-port:${ADDRESS}2`]);
  expect(renderText(report)).toContain("--allow cost-increase matches no finding: remove it.");
});

const accepting = (model: object, ...acceptedWarnings: string[]) => ({ ...model, acceptedWarnings });

test("a warning that the configuration accepts is shown and does not count", () => {
  const after = accepting(calm({ revision: "main" }), "unpinned-revision");
  const report = reportOf([{ before: calm(), after }]);
  expect(found(report)).toEqual(["unpinned-revision accepted_warnings", "restart note"]);
  expect(countOf(report, "warning")).toBe(0);
  expect(renderText(report)).toContain("accepted warning unpinned-revision");
  expect(renderText(report)).toContain("Findings: 1 note, 1 accepted.");
});

test("an error of the report needs --allow, whatever the configuration accepts", () => {
  const after = accepting(calm({ ports: [port("http", true)] }), "public-port", "replacement");
  const model = { before: calm(), after, actions: ["delete", "create"] };
  expect(found(reportOf([model]))).toEqual(["replacement error", "public-port error"]);
  const allowed = new Set(["public-port", `replacement:${ADDRESS}`]);
  expect(found(reportOf([model], { allowed }))).toEqual(["replacement --allow", "public-port --allow"]);
});

test("accepted warnings that the plan hides accept nothing", () => {
  const after = accepting(calm({ revision: "main" }), "unpinned-revision");
  for (const map of ["after_unknown", "after_sensitive"]) {
    const report = reportOf([{ before: calm(), after, change: { [map]: { accepted_warnings: true } } }]);
    expect(countOf(report, "warning")).toBe(1);
  }
});

test("the report gives the reason and the attributes that force a replacement", () => {
  const forced = {
    ...update({}),
    actions: ["delete", "create"],
    change: { replace_paths: [["project_id"], ["spec", "type"]] },
  };
  expect(renderText(reportOf([forced]))).toContain("forced by project_id, spec.type;");
  const tainted = { ...update({}), actions: ["delete", "create"], more: { action_reason: "replace_because_tainted" } };
  expect(renderText(reportOf([tainted]))).toContain("it is tainted");
  const gone = { before: calm(), more: { action_reason: "delete_because_each_key" } };
  expect(renderText(reportOf([gone]))).toContain("its key is no longer in for_each");
});

test("drift is told, the status included, and nothing that is hidden", () => {
  const drifted = planOf([update({ replicas: 2 })]) as {
    resource_changes: { change: { before: object; after: object } }[];
  };
  const [change] = drifted.resource_changes;
  Object.assign(change?.change.before ?? {}, { status: "running", creator_id: "before" });
  Object.assign(change?.change.after ?? {}, { status: "paused", creator_id: "after" });
  const text = renderText(reportOf([], {}, { resource_drift: [change] }));
  expect(text).toContain('worker_config.replicas: 1 → 2, status: "running" → "paused"');
  expect(text).not.toContain("creator_id");
});

test("the order of a plan makes no difference", () => {
  const models = ["a", "b", "c"].map((name) => ({
    address: `${ADDRESS}${name}`,
    after: calm({ name: `Model ${name}` }),
  }));
  expect(renderText(reportOf(models))).toBe(renderText(reportOf([...models].reverse())));
});

test("the report of a CDKTF app has the constructs' names of arguments, and no other has them", () => {
  const model = update({ gpuCount: 8, storageSize: 1, trust: true, ports: [port("my_port", true)] });
  const forced = { ...model, actions: ["delete", "create"], change: { replace_paths: [["project_id"]] } };
  const more = { address: `${ADDRESS}2`, ...model, change: { after_unknown: unknownAt(AT.replicas) } };
  const plan = readPlan(JSON.stringify(planOf([forced, more])), "the plan");
  const known = /\b(?:gpu_count|project_id|trust_remote_code|storage_size|tensor_parallelism|worker_config)\b/;
  const api = /\b(?:gpuCount|projectId|trustRemoteCode|storageSize|tensorParallelism|workerConfig)\b/;
  for (const render of [renderText, renderMarkdown]) {
    const app = render(reportOn([{ plan, stack: "models" }], { maxUsdPerHour: 1 }));
    expect(app).not.toMatch(known);
    expect(app).toMatch(api);
    expect(app).toContain('"my_port"');
    const hcl = render(reportOn([{ plan }], { maxUsdPerHour: 1 }));
    expect(hcl).toMatch(known);
    expect(hcl).not.toMatch(api);
  }
});
