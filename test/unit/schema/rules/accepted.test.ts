import { aboutRule, ruleErrors, ruleWarnings } from "../../../../src/schema/rules/check";
import { Snapshot } from "../../../../src/schema/violations";

const PUBLIC = [{ name: "http", public: true }];
const config = (acceptedWarnings: unknown, more: object = { ports: PUBLIC }, unknown: string[] = []): Snapshot => ({
  value: { ...more, acceptedWarnings },
  unknown,
});
const warnings = (snapshot: Snapshot, written?: Snapshot) => ruleWarnings(snapshot, written).map(({ rule }) => rule);
const refused = (acceptedWarnings: unknown) => ruleErrors(config(acceptedWarnings)).map(({ message }) => message);

test("an accepted warning is silent, and the others are not", () => {
  expect(warnings(config(undefined))).toEqual(["public-port"]);
  expect(warnings(config(["public-port"]))).toEqual([]);
  expect(warnings(config(["volume-change"]))).toEqual(["public-port"]);
});

test("an unknown id is refused with the nearest one and the list", () => {
  const [message] = refused(["public-prot"]);
  expect(message).toMatch(
    /^must name rules, got "public-prot"; did you mean "public-port"\? The rules are: .*public-port/,
  );
  expect(refused(["nonsense-of-somebody"])[0]).toMatch(/^must name rules, got "nonsense-of-somebody"; the rules are: /);
  expect(refused(["N3"])[0]).toContain('got "N3"');
});

test("an id of every object's own is not an id of a rule", () => {
  expect(refused(["constructor"])[0]).toContain('got "constructor"');
});

test.each([
  ["batched-tokens-below-sequences", "which is an error and not a warning"],
  ["remote-code", "a reviewer allows it there, with --allow remote-code:<address>"],
  ["replacement", "which is an error of the plan report"],
])("the error %s cannot be accepted", (id, words) => {
  expect(refused([id])).toEqual([expect.stringContaining(words)]);
});

test("an accepted id that finds nothing is named", () => {
  const found = ruleWarnings(config(["public-port", "idle-gpus"], { ports: [] }));
  expect(found).toEqual([
    {
      rule: "acceptance-unused",
      path: ["acceptedWarnings"],
      message: 'names "public-port", "idle-gpus", which found nothing here: remove them',
    },
  ]);
});

test.each(["volume-change", "arguments-removed", "domains-may-be-lost", "restart", "cost-increase"])(
  "%s, a rule about changes, is never called unused",
  (id) => {
    expect(warnings(config([id], { ports: [] }))).toEqual([]);
  },
);

test("an accepted id is not called unused while a value that it compares is unknown", () => {
  expect(warnings(config(["public-port"], { ports: null }, ["/ports"]))).toEqual([]);
});

test("an accepted id that only the written configuration needs is not called unused", () => {
  const worker = (batchingConfig: object) => ({
    spec: { configuration: { architecture: { workerConfig: { batchingConfig } } } },
  });
  const accepted = ["sequences-above-default-tokens"];
  const written = config(accepted, worker({ maxNumSeqs: 4096 }));
  const filled = config(accepted, worker({ maxNumSeqs: 4096, maxNumBatchedTokens: 8192 }));
  expect(warnings(filled, written)).toEqual([]);
  expect(warnings(filled)).toEqual(["acceptance-unused"]);
});

test("who accepts acceptance-unused is not told either", () => {
  expect(warnings(config(["public-port", "acceptance-unused"], { ports: [] }))).toEqual([]);
});

test.each([[undefined], [null], ["public-port"], [[1, null]], [[]]])("accepted warnings may be %j", (accepted) => {
  expect(refused(accepted)).toEqual([]);
  expect(warnings(config(accepted))).toEqual(["public-port"]);
});

test("no configuration accepts nothing", () => {
  expect(ruleErrors({ value: null, unknown: [] })).toEqual([]);
});

test("a warning names its rule, its page and how to accept it; an error its rule and page", () => {
  expect(aboutRule("public-port", "accepted_warnings")).toMatch(
    /^Rule public-port: https:\S+\/docs\/guides\/rules\.md#public-port\nTo accept it, add "public-port" to accepted_warnings\.$/,
  );
  expect(aboutRule("kv-cache-e5m2-with-fp8", "accepted_warnings")).not.toContain("accept");
});
