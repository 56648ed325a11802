import { readFileSync } from "node:fs";
import { join } from "node:path";
import Ajv2020 from "ajv/dist/2020";
import { readPlan } from "../../../src/plan-report/read-plan";
import { renderJson } from "../../../src/plan-report/render-json";
import { COMMENT_BYTES, MARKER, renderMarkdown, SUMMARY_BYTES } from "../../../src/plan-report/render-markdown";
import { renderSarif } from "../../../src/plan-report/render-sarif";
import { renderText } from "../../../src/plan-report/render-text";
import { Report, ReportOptions, reportOn } from "../../../src/plan-report/report";
import { ADDRESS } from "../../support/model";
import { calm, PlannedModel, planned, planOf, port } from "../../support/plans";
import { sarifFragment } from "../../support/sarif-fragment";

const ajv = new Ajv2020({ allErrors: true, allowUnionTypes: true });
const schema = JSON.parse(readFileSync(join(__dirname, "../../../docs/plan-report.schema.json"), "utf8"));
const isReport = ajv.compile(schema);
const isSarif = ajv.compile(sarifFragment);

function reportOf(models: readonly PlannedModel[], more = {}, options: ReportOptions = {}): Report {
  const plan = readPlan(JSON.stringify(planOf(models, more)), "the plan", true);
  return reportOn([{ plan, stack: "models" }], options);
}

/** Every format, as it is read by whoever reads it. */
function renderings(report: Report): { readonly [format: string]: string } {
  const sarif = renderSarif(report, "main.ts");
  const messages = JSON.parse(sarif).runs[0].results.map(({ message }: { message: { text: string } }) => message.text);
  return {
    github: renderMarkdown(report),
    text: renderText(report),
    json: renderJson(report),
    sarif,
    "SARIF's messages": messages.join("\n"),
  };
}

const everything: PlannedModel[] = [
  { address: `${ADDRESS}1`, after: calm({ ports: [port("http", true)], revision: "main", trust: true }) },
  { address: `${ADDRESS}2`, before: calm(), after: calm({ gpuCount: 3, storageSize: 1 }) },
  { address: `${ADDRESS}3`, before: calm(), after: calm({ gpuType: "other" }), actions: ["create", "delete"] },
  { address: `${ADDRESS}4`, before: calm(), more: { deposed: "1" } },
  {
    address: `${ADDRESS}5`,
    before: calm(),
    after: calm(),
    actions: ["no-op"],
    change: { importing: { id: "a/b" }, generated_config: "" },
  },
  { address: `${ADDRESS}6`, before: calm(), actions: ["forget"] },
  {
    address: `${ADDRESS}7`,
    before: calm(),
    after: calm({ replicas: 2 }),
    change: { after_unknown: { description: true }, after_sensitive: { spec: true } },
  },
  { address: `${ADDRESS}8`, before: calm(), after: calm(), actions: ["no-op"], more: { previous_address: ADDRESS } },
];
const deferred = [
  { reason: "instance_count_unknown", resource_change: planned({ address: `${ADDRESS}[*]`, after: calm() }) },
];
const drift = planOf([
  { before: calm(), after: calm({ replicas: 2 }) },
  { before: calm(), address: `${ADDRESS}9` },
]) as { readonly resource_changes: object };
const full = () =>
  reportOf(
    everything,
    { resource_drift: drift.resource_changes, deferred_changes: deferred, complete: false },
    { maxUsdPerHour: 1, allowed: new Set([`remote-code:${ADDRESS}1`]) },
  );

test.each([
  ["nothing", () => reportOf([])],
  ["everything", full],
])("JSON and SARIF of %s are of the forms that they claim", (_words, report) => {
  isReport(JSON.parse(renderJson(report())));
  expect(isReport.errors).toBeNull();
  isSarif(JSON.parse(renderSarif(report(), "src\\my models.ts")));
  expect(isSarif.errors).toBeNull();
});

test("every word of the JSON's form is used, so that none describes what is not there", () => {
  const text = renderJson(full());
  const words = [...JSON.stringify(schema).matchAll(/"properties":\{/g)].length;
  expect(words).toBeGreaterThan(8);
  const names = new Set<string>();
  const collect = (node: unknown): void => {
    if (typeof node !== "object" || node === null) return;
    for (const [key, member] of Object.entries(node)) {
      if (key === "properties") for (const name of Object.keys(member)) names.add(name);
      collect(member);
    }
  };
  collect(schema);
  expect([...names].filter((name) => !text.includes(`"${name}":`))).toEqual([]);
});

test("results of SARIF are told apart by their fingerprints", () => {
  const { results } = JSON.parse(renderSarif(full(), "main.ts")).runs[0];
  const prints = results.map(
    (result: { partialFingerprints: { primaryLocationLineHash: string } }) =>
      result.partialFingerprints.primaryLocationLineHash,
  );
  expect(results.length).toBeGreaterThan(8);
  expect(new Set(prints).size).toBe(results.length);
});

/** Harmless characters in the first, what would act in the second; of one length each. */
const HOSTILE = [
  "**bold** _it_ ~~no~~ `code` ``` # head",
  "| a | b |\n| --- | --- |\n\n# head\n- [ ] task\n> quote",
  "<img src=x onerror=alert(1)> <!-- --> </details> &lt; <script>",
  "@octocat @org/team #1 GH-1 owner/repo#1 !1 ~label %milestone",
  "[click](https://evil.example) ![x](http://evil.example/x.png) [0](1) {0} {1}",
  "\u001b[31mred\u001b[0m \u001b]8;;https://evil.example\u0007link \u009b2J \r overwritten \b\b",
  "::error::x\n::set-output name=a::b\n##[error]x ##vso[task.setvariable] ##teamcity[x]",
  "\u202Eevil\u2066 zero\u200Bwidth \u2028line \ufeff \ud800 half",
  "$E=mc^2$ $$x$$ :tada: https://evil.example www.evil.example a@b.example",
];

const withText = (text: string): Report => {
  const name = text;
  const model = {
    ...calm({ revision: text, model: text, gpuType: text, ports: [port(name, true)] }),
    name,
    description: text,
    tags: [text],
  };
  const paths = { replace_paths: [[text]] };
  return reportOf([
    { address: `northflank_llm_model_deployment.m[${JSON.stringify(text)}]`, after: model },
    {
      address: `northflank_llm_model_deployment.n[${JSON.stringify(text)}]`,
      before: calm({ ports: [] }),
      after: model,
      actions: ["delete", "create"],
      change: paths,
    },
  ]);
};

/** What is left of a format where values are taken out: our own words and structure. */
const withoutCode = (text: string) => text.replace(/`[^`\n]*`/g, "`…`");

test.each(HOSTILE)("%j is nothing but text in every format", (text) => {
  const [hostile, harmless] = [renderings(withText(text)), renderings(withText("harmless"))];
  expect(withoutCode(hostile.github as string)).toBe(withoutCode(harmless.github as string));
  expect(withoutCode(hostile["SARIF's messages"] as string)).toBe(withoutCode(harmless["SARIF's messages"] as string));
  // a bar ends a cell even within code
  const bars = (rendered: string | undefined) => rendered?.replace(/[^|]/g, "");
  expect(bars(hostile.github)).toBe(bars(harmless.github));
  const lines = (rendered: string | undefined) => rendered?.split("\n").length;
  for (const [format, rendered] of Object.entries(hostile)) {
    expect([format, lines(rendered)]).toEqual([format, lines(harmless[format])]);
    expect(rendered).not.toMatch(/[^\n\P{Cc}]|[\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/u);
    expect(rendered).not.toMatch(/^\s*::|##\[|##vso|##teamcity/m);
  }
  // SARIF's own links and placeholders
  expect(hostile["SARIF's messages"]).not.toMatch(/\]\(|\{\d/);
  expect(hostile.json + (hostile.sarif as string)).not.toMatch(/[<>&]/);
});

test("what the schema does not know, or not there, is in no format", () => {
  const secret = "hunter2-in-the-plan";
  const after = {
    ...calm({ gpuType: { token: secret }, ports: [{ ...port("http", true), password: secret }] }),
    environment: { HF_TOKEN: secret },
    description: [secret],
    tags: { [secret]: secret },
    id: secret,
    urls: { http: secret },
  };
  const more = {
    variables: { a: { value: secret } },
    output_changes: { a: { after: secret } },
    configuration: { root_module: { variables: { a: { default: secret } } } },
  };
  const report = reportOf(
    [{ after, change: { replace_paths: [[{ a: secret }]] }, more: { action_reason: secret } }],
    more,
  );
  expect(report.items).toHaveLength(1);
  for (const rendered of Object.values(renderings(report))) expect(rendered).not.toContain(secret);
});

const SECRET = "hunter2-in-the-plan";
const PLACES = ["before_sensitive", "after_sensitive"] as const;
const marks = {
  name: true,
  tags: [true],
  spec: { configuration: { name: true, revision: true } },
  ports: [{ name: true }],
};
const secretive = (secret: string, ports = [port(secret, false)]) => ({
  ...calm({ model: secret, revision: secret, name: secret, ports }),
  tags: [secret, "known"],
});

test.each(PLACES)("a value that is sensitive on one side alone (%s) is shown of neither, in any format", (map) => {
  const change = { [map]: marks };
  const unchanged = reportOf([{ before: secretive(SECRET), after: secretive(SECRET), change }]);
  expect(unchanged.items[0]?.change.attributes).toEqual([]);
  expect(unchanged.items[0]?.findings.filter(({ rule }) => rule !== undefined)).toEqual([]);
  const changed = reportOf([{ before: secretive(SECRET), after: secretive(`${SECRET}-2`), change }]);
  expect(JSON.parse(renderJson(changed)).items[0].changes).toContainEqual({
    path: "spec.configuration.revision",
    sensitive: true,
  });
  expect(renderText(changed)).toContain("the revision changes from (sensitive) to (sensitive)");
  const drifted = reportOf([], {
    resource_drift: (planOf([{ before: secretive(SECRET), after: secretive(`${SECRET}-2`), change }]) as typeof drift)
      .resource_changes,
  });
  expect(drifted.drift).toHaveLength(1);
  for (const report of [unchanged, changed, drifted])
    for (const rendered of Object.values(renderings(report))) expect(rendered).not.toContain(SECRET);
});

test.each(PLACES)("a port's sensitive name (%s) stays hidden where the port changes its place", (map) => {
  const [before, after] = [
    [port(SECRET, false), port("b", false)],
    [port("b", false), port(SECRET, true)],
  ];
  const mark = map === "before_sensitive" ? [{ name: true }, {}] : [{}, { name: true }];
  const change = { [map]: { ports: mark } };
  const report = reportOf([{ before: calm({ ports: before }), after: calm({ ports: after }), change }]);
  expect(renderText(report)).toContain("error public-port");
  for (const rendered of Object.values(renderings(report))) expect(rendered).not.toContain(SECRET);
});

test("a port that opens beside one that is sensitive is still a finding", () => {
  const ports = [port("hidden", false)];
  const change = {
    before_sensitive: { ports: [{ public: true }] },
    after_sensitive: { ports: [{}, { public: true }] },
  };
  const after = calm({ ports: [port("open", true), ...ports] });
  expect(renderText(reportOf([{ before: calm({ ports }), after, change }]))).toContain(
    "error public-port models: northflank",
  );
});

test("JSON says what the plan says, however it is spelt", () => {
  for (const text of HOSTILE) {
    const { items } = JSON.parse(renderJson(withText(text)));
    expect(items[0].changes).toContainEqual({ path: "description", after: text });
  }
});

test("colours are ours alone", () => {
  const coloured = renderText(full(), true);
  expect(coloured).toContain("\u001b[31merror public-port\u001b[0m");
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for
  expect(coloured.replace(/\u001b\[\d+m/g, "")).toBe(renderText(full()));
});

const different = (number: number, length = 0) =>
  Array.from({ length: number }, (_, i): PlannedModel => {
    const description = `${i}`.padEnd(length, "`|<@");
    return {
      address: `northflank_llm_model_deployment.${"m".padEnd(length, "x")}${i}`,
      before: calm({ gpuCount: 1 + (i % 7), revision: `${i}`.padEnd(length, "`") }),
      after: {
        ...calm({
          gpuCount: 2 + (i % 7),
          revision: `b${i}`.padEnd(length, "|"),
          ports: [port(`p${i}`.padEnd(length, "\u202e"), true)],
        }),
        description,
      },
    };
  });

test.each([
  ["one model", different(1), true],
  ["fifty different models", different(50), true],
  ["a thousand different models", different(1000), false],
  ["a thousand with the longest texts", different(1000, 300), false],
  ["one with texts of a megabyte", different(1, 1_000_000), true],
])("a comment on %s fits", (_words, models, isWhole) => {
  const report = reportOf(models);
  const comment = renderMarkdown(report);
  expect(Buffer.byteLength(comment)).toBeLessThan(COMMENT_BYTES);
  expect(comment.startsWith(`${MARKER}\n`)).toBe(true);
  expect(comment).toContain(`AI models: ${models.length} to change`);
  expect(comment.includes("<details>")).toBe(isWhole);
  expect(Buffer.byteLength(renderMarkdown(report, SUMMARY_BYTES))).toBeLessThan(SUMMARY_BYTES);
});

test("details go before findings do", () => {
  const comment = renderMarkdown(reportOf(different(60)));
  expect(comment).toMatch(/- and 50 more, left out to fit\n\n<\/details>\n$/);
  expect(comment.match(/\*\*error public-port\*\*/g)).toHaveLength(60);
});

test("equal plans give equal bytes", () => {
  expect(renderings(full())).toEqual(renderings(full()));
});
