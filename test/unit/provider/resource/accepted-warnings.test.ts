import { ObjectValue, UNKNOWN } from "../../../../src/protocol/values";
import { stateAfterRefresh } from "../../../../src/provider/framework/state";
import { NorthflankProvider } from "../../../../src/provider/provider";
import { changedParts, createBodyOf, stateOf } from "../../../../src/provider/resource/api-mapping";
import {
  argumentsRemoved,
  domainsMayBeLost,
  volumeMayBeReplaced,
} from "../../../../src/provider/resource/change-warnings";
import { planDeployment } from "../../../../src/provider/resource/plan";
import { attributes, configOf, itemOf, NO_PRIVATE_STATE, plannedOf, stateAfter } from "./fixtures";

const plan = (prior: ObjectValue | null, config: ObjectValue) => planDeployment(prior, config, null, NO_PRIVATE_STATE);
const warnings = (prior: ObjectValue | null, config: ObjectValue) =>
  plan(prior, config).diagnostics.map(({ summary }) => summary);
const accepting = (...ids: string[]) => configOf({ accepted_warnings: ids });

test("a warning says what it is, which rule it is, where that is explained and how to accept it", () => {
  expect(plan(null, configOf()).diagnostics).toEqual([
    {
      severity: "warning",
      summary: "Public port without authentication",
      detail: `ports: has public ports (http): anyone can use the model, because Northflank's ports have no authentication

Rule public-port: https://github.com/northflank-community/cdktf-provider-northflank/blob/main/docs/guides/rules.md#public-port
To accept it, add "public-port" to accepted_warnings.`,
      path: ["ports"],
    },
  ]);
});

test("an accepted warning is silent in the plan", () => {
  expect(warnings(null, accepting("public-port"))).toEqual([]);
  expect(warnings(null, configOf({ accepted_warnings: UNKNOWN }))).toEqual(["Public port without authentication"]);
});

test("an accepted warning that finds nothing is named", () => {
  const { diagnostics } = plan(null, accepting("public-port", "chunked-prefill-off"));
  expect(diagnostics).toMatchObject([
    {
      summary: "Accepted warning does not occur",
      detail: expect.stringMatching(
        /^accepted_warnings: names "chunked-prefill-off", which found nothing here: remove it/,
      ),
      path: ["accepted_warnings"],
    },
  ]);
});

const volume = (size: number, more: ObjectValue = {}) => {
  const configuration = { name: "a/b", engine: "vllm", node_configuration: { storage: { storage_size: size } } };
  return configOf({ spec: { type: "custom", configuration }, ...more });
};

test("a warning about a change is accepted in the same way, and is not called unused elsewhere", () => {
  const [ids, prior] = [["public-port", "volume-change"], plannedOf(null, volume(2048))];
  expect(warnings(prior, volume(1024, { accepted_warnings: ["public-port"] }))).toEqual([
    'Volume may have to be replaced: AI model "Qwen Chat"',
  ]);
  expect(warnings(prior, volume(1024, { accepted_warnings: ids }))).toEqual([]);
  expect(warnings(prior, volume(4096, { accepted_warnings: ids }))).toEqual([]);
});

test("a change of accepted warnings is the state's alone: nothing is sent, and nothing becomes unknown", () => {
  const prior = stateAfter();
  const config = accepting("public-port");
  const { planned } = plan(prior, config).result;
  expect(planned).toEqual({ ...prior, accepted_warnings: ["public-port"] });
  expect(changedParts(prior, planned, planned)).toEqual({});
  expect(createBodyOf(plannedOf(null, config))).not.toHaveProperty("acceptedWarnings");
});

test("null stays null through create, read and plan, as in a state of the version before", () => {
  const state = stateAfter();
  expect(state.accepted_warnings).toBeNull();
  const read = stateAfterRefresh(attributes, state, stateOf(itemOf(), state));
  expect(read).toEqual(state);
  expect(plan(read, configOf()).result).toMatchObject({ planned: read, requiresReplace: [] });
});

test("accepted warnings are kept by a read", () => {
  const state = stateAfter(accepting("public-port"));
  expect(stateAfterRefresh(attributes, state, stateOf(itemOf(), state))).toEqual(state);
});

const { validateConfig } = new NorthflankProvider().resources.northflank_llm_model_deployment as {
  validateConfig: (config: ObjectValue) => readonly { readonly summary: string; readonly detail: string }[];
};

test.each([
  ["public-prot", 'got "public-prot"; did you mean "public-port"? The rules are: '],
  ["remote-code", 'must not name "remote-code"'],
  ["idle-gpus", undefined],
])("at validation, accepting %s", (id, expected) => {
  const details = validateConfig(accepting(id)).map(({ detail }) => detail);
  expect(details).toEqual(expected === undefined ? [] : [expect.stringContaining(expected)]);
});

test.each([
  ["arguments-removed", argumentsRemoved("Chat", ["description"]), "  description\n"],
  ["volume-change", volumeMayBeReplaced("Chat", ["storage", "storage_size"]), "storage.storage_size changes."],
  ["domains-may-be-lost", domainsMayBeLost("Chat", ["http"]), "without configured domains (http)"],
])("a warning about a change names its rule and how to accept it: %s", (rule, { detail, severity }, fact) => {
  expect(severity).toBe("warning");
  expect(detail).toContain(fact);
  expect(detail).toMatch(
    new RegExp(`\n\nRule ${rule}: https:\\S+/rules\\.md#${rule}\nTo accept it, add "${rule}" to accepted_warnings\\.$`),
  );
});
