import { Timing } from "../../../src/emulator/deployments/lifecycle";
import { hasError } from "../../../src/protocol/diagnostics";
import { PROJECT } from "../../support/emulator-with-client";
import { proves } from "../../support/proves";
import { LONGEST_PAUSE_MS, providerInEmulator } from "../../support/provider-in-emulator";
import { muteLog } from "../../unit/provider/resource/fixtures";

// A resource gets another address, and its model keeps the name. Terraform sees two resources: it destroys one and
// creates the other, side by side, in any order.

muteLog();

const MINUTE = 60_000;
const TIMING: Timing = { pending: MINUTE, provisioning: MINUTE, starting: MINUTE, deleting: MINUTE };
const NAMES = ["Model a", "Model b", "Model c"];
/** What each resource needs at least: the old model goes, and the new one starts. */
const NEEDED_MS = 4 * MINUTE;

async function deployed(deleting = MINUTE, variants: object = {}) {
  const provider = await providerInEmulator({ timing: { ...TIMING, deleting }, variants });
  const configs = NAMES.map((name) => provider.configFor(name));
  const states = (await Promise.all(configs.map(provider.create))).map(({ result }) => result);
  return { ...provider, configs, states };
}

const SECOND = 1000;

test.each([
  ["at the same time, the deletes first", 0, 0],
  ["at the same time, the creates first", 0, -1],
  ["the deletes a moment earlier", 0, SECOND],
  ["the deletes half a minute earlier", 0, MINUTE / 2],
  ["the creates a moment earlier", SECOND, 0],
  ["the creates nine seconds earlier", 9 * SECOND, 0],
])("renamed resources are applied at once, when they begin %s", async (_, deleteAfterMs, createAfterMs) => {
  proves("READ-8");
  const { clock, configs, states, create, destroy, official, client } = await deployed();
  const started = clock.now();
  const deletes = () =>
    states.map(async (state) => {
      if (deleteAfterMs > 0) await clock.sleep(deleteAfterMs);
      return destroy(state);
    });
  const creates = () =>
    configs.map(async (config) => {
      if (createAfterMs > 0) await clock.sleep(createAfterMs);
      return create(config);
    });
  const [first, second] = createAfterMs < 0 ? [creates(), deletes()] : [deletes(), creates()];
  const [deleted, created] = createAfterMs < 0 ? [second, first] : [first, second];

  expect(await Promise.all(deleted)).toEqual(states.map(() => ({ result: null, diagnostics: [] })));
  const made = await Promise.all(created);
  expect(made.map(({ result, diagnostics }) => [result?.status, diagnostics])).toEqual(
    NAMES.map(() => ["running", []]),
  );
  expect(clock.now() - started).toBeLessThan(NEEDED_MS + 2 * LONGEST_PAUSE_MS + deleteAfterMs + createAfterMs);
  for (const [i, { result }] of made.entries()) {
    expect(result?.created_at).not.toBe(states[i]?.created_at);
    expect((await client.get(PROJECT, result?.id as string)).createdAt).toBe(result?.created_at);
  }
  const { data } = await official.list.llmModelDeployments({ parameters: PROJECT });
  expect(data?.llmModelDeployments).toHaveLength(NAMES.length);
});

test.each([
  ["that are gone at once", 0, {}],
  ["whose identifiers are free at once", MINUTE, { "deleting.name": "free" }],
  ["in a list that keeps what was deleted", MINUTE, { list: "keeps-deleted" }],
  ["in a list that hides what is new", MINUTE, { list: "hides-new" }],
  ["whose answers do not show when they were created", MINUTE, { missing: "createdAt" }],
])("renamed resources are applied at once with models %s", async (_, deleting, variants) => {
  const { configs, states, create, destroy, client } = await deployed(deleting, variants);
  for (const order of ["creates first", "deletes first"]) {
    const creates = order === "creates first" ? configs.map(create) : [];
    const deleted = states.map(destroy);
    const made = await Promise.all(creates.length > 0 ? creates : configs.map(create));
    expect(await Promise.all(deleted)).toEqual(states.map(() => ({ result: null, diagnostics: [] })));
    expect(made.map(({ result, diagnostics }) => [order, result?.status, diagnostics])).toEqual(
      NAMES.map(() => [order, "running", []]),
    );
    for (const [i, { result }] of made.entries()) {
      expect((await client.get(PROJECT, result?.id as string)).status).toBe("running");
      states[i] = result;
    }
  }
});

test("a name that nobody frees is an error after ten seconds, which names the moved block", async () => {
  const { clock, configs, create, requests } = await deployed();
  const started = clock.now();
  const outcomes = await Promise.all(configs.map(create));
  expect(outcomes.map(({ result }) => result)).toEqual(NAMES.map(() => null));
  for (const { diagnostics } of outcomes) {
    expect(hasError(diagnostics)).toBe(true);
    expect(diagnostics[0]?.detail).toMatch(/Error code: NF_NAME_TAKEN/);
    expect(diagnostics[0]?.detail).toMatch(/moved \{\n {4}from = northflank_llm_model_deployment\.<old name>/);
  }
  expect(clock.now() - started).toBeLessThan(11_000);
  expect(requests.filter((line) => line.startsWith("DELETE"))).toEqual([]);
});

test("a deletion that fails gives no name free: the create says that it is taken", async () => {
  const { configs, states, create, destroy, faults } = await deployed();
  faults.add([{ match: { op: "delete" }, action: "status", status: 403 }]);
  const deleted = states.map(destroy);
  const made = await Promise.all(configs.map(create));
  expect((await Promise.all(deleted)).map(({ result }) => result)).toEqual(states);
  for (const { result, diagnostics } of made) {
    expect(result).toBeNull();
    expect(diagnostics[0]?.detail).toContain("NF_NAME_TAKEN");
  }
});

test("a model that somebody else has created under the name is not deleted", async () => {
  proves("READ-8");
  const { clock, states, configs, create, destroy, client, requests } = await deployed();
  const [state] = states;
  const id = state?.id as string;
  await client.delete(PROJECT, id);
  await clock.sleep(2 * MINUTE);
  const { result } = await create(configs[0] ?? {});
  const before = requests.length;
  expect(await destroy(state ?? null)).toEqual({ result: null, diagnostics: [] });
  expect(requests.slice(before).filter((line) => !line.startsWith("GET"))).toEqual([]);
  expect((await client.get(PROJECT, id)).createdAt).toBe(result?.created_at);
});

test("a rename takes a name whose model is being destroyed", async () => {
  const { states, configFor, update, destroy, client } = await deployed(MINUTE, { rename: "new-id" });
  const [a, b] = states;
  const deleted = destroy(a ?? null);
  const { result, diagnostics } = await update(b ?? {}, configFor("Model a"));
  expect(await deleted).toEqual({ result: null, diagnostics: [] });
  expect(diagnostics).toEqual([]);
  expect(result).toMatchObject({ id: "model-a", name: "Model a", created_at: b?.created_at });
  expect((await client.get(PROJECT, "model-a")).name).toBe("Model a");
});
