import { Deployment } from "../../../../src/northflank/client";
import { ObjectValue } from "../../../../src/protocol/values";
import { importedState } from "../../../../src/provider/resource/import";
import { JsonSchema } from "../../../../src/schema/json-schema";
import { llmModelDeployment } from "../../../../src/schema/llm-model-deployment";
import { configOf, inTurn, itemOf, muteLog, plannedOf, stateAfter } from "./fixtures";
import { create, read, update } from "./runs";

// An answer that lacks a part which every model has says nothing of it: the last known value stays.

muteLog();

type Path = readonly (string | number)[];

/** Every part that a model always has; those of a port are of the first one. */
function alwaysThere({ properties = {}, required = [], items }: JsonSchema, path: Path = []): Path[] {
  const inside = Object.entries(properties).flatMap(([name, member]) => {
    const at = [...path, name];
    const own = required.includes(name) || member.readOnly ? [at] : [];
    return [...own, ...alwaysThere(member, at)];
  });
  return [...inside, ...(items?.properties ? alwaysThere(items, [...path, 0]) : [])];
}

const isKeyOfModelOrPort = (path: Path) => ["id", "ports.0.name"].includes(path.join("."));
const PARTS = alwaysThere(llmModelDeployment).filter((path) => !isKeyOfModelOrPort(path));

function without(value: unknown, [step = "", ...rest]: Path): unknown {
  if (Array.isArray(value)) return value.map((element, i) => (i === step ? without(element, rest) : element));
  const { [step]: member, ...others } = (value ?? {}) as { readonly [name: string]: unknown };
  return rest.length === 0 || member === undefined ? others : { ...others, [step]: without(member, rest) };
}

const STORAGE = { storageClass: "nvme", storageSize: 40_960 };
const configuration = { ...itemOf().spec?.configuration, nodeConfiguration: { storage: STORAGE } };
const WHOLE = itemOf({ spec: { type: "custom", configuration } });
const answerWithout = (path: Path) => without(WHOLE, path) as Deployment;

test.each(PARTS.map((path) => [path.join("."), path] as const))(
  "a refresh whose answer lacks %s changes nothing",
  async (_, path) => {
    const prior = (await read({ get: inTurn(WHOLE) })).result as ObjectValue;
    const { result, diagnostics } = await read({ get: inTurn(answerWithout(path)) }, { prior });
    expect(diagnostics).toEqual([]);
    expect(result).toEqual(prior);
  },
);

test("the parts come from the schema", () => {
  const names = PARTS.map((path) => path.join("."));
  expect(names).toEqual(
    expect.arrayContaining(["name", "spec", "spec.type", "status", "createdAt", "ports.0.protocol"]),
  );
  expect(names.length).toBeGreaterThan(20);
});

test("a part that a model may have or not is gone when the answer lacks it", async () => {
  const prior = stateAfter(configOf({ description: "chat" }), itemOf({ description: "chat" }));
  const { result } = await read({ get: inTurn(itemOf()) }, { prior });
  expect(result?.description).toBeNull();
});

const WITHOUT_STATUS = [["status"], ["createdAt"], ["dns"], ["deploymentConfiguration"], ["updatedAt"]];
const NOT_WAITED_FOR = configOf({ wait_for_running: false });

test.each(
  [...WITHOUT_STATUS, ["spec"], ["spec", "type"], ["spec", "configuration"], ["name"]].map(
    (path) => [path.join("."), path] as const,
  ),
)(
  "a model is created and changed without a word, and with an empty plan, when every answer lacks %s",
  async (_, path) => {
    const shown = without(itemOf(), path) as Deployment;
    const created = await create({ create: inTurn(shown), get: inTurn(shown) }, { config: NOT_WAITED_FOR });
    expect(created.diagnostics).toEqual([]);
    const first = (await read({ get: inTurn(shown) }, { prior: created.result as ObjectValue })).result as ObjectValue;
    expect(plannedOf(first, NOT_WAITED_FOR)).toBe(first);

    const config = configOf({ description: "new", wait_for_running: false });
    const changed = { ...shown, description: "new" };
    const updated = await update({ update: inTurn(changed), get: inTurn(changed) }, { prior: first, config });
    expect(updated.diagnostics).toEqual([]);
    const second = (await read({ get: inTurn(changed) }, { prior: updated.result })).result as ObjectValue;
    expect(plannedOf(second, config)).toBe(second);
  },
);

const IMPORTED = importedState(null, "demo", "qwen-chat");

test.each([
  ["spec", ["spec"], "lacks spec"],
  ["spec.configuration", ["spec", "configuration"], "lacks spec.configuration"],
  ["name", ["name"], "lacks name"],
])("an import whose answer lacks %s is an error that names it, and blames no proxy", async (_, path, text) => {
  const { told, result } = await read({ get: inTurn(without(itemOf(), path) as Deployment) }, { prior: IMPORTED });
  expect(told).toMatchObject({ severity: "error", summary: 'Reading AI model "qwen-chat": answer not readable' });
  expect(told?.detail).toContain(text);
  expect(told?.detail).not.toMatch(/proxy|base_url/);
  expect(result).toBe(IMPORTED);
});

test("an import whose answer lacks a part with only one value, or one that only the API gives, is whole", async () => {
  const shown = without(without(itemOf(), ["spec", "type"]), ["status"]) as Deployment;
  const { result, diagnostics } = await read({ get: inTurn(shown) }, { prior: IMPORTED });
  expect(diagnostics).toEqual([]);
  expect(result).toMatchObject({ status: null, spec: { type: "custom" } });
});
