import { Timing } from "../../../src/emulator/deployments/lifecycle";
import { Variants } from "../../../src/emulator/variants";
import { ObjectValue } from "../../../src/protocol/values";
import { proves } from "../../support/proves";
import { LONGEST_PAUSE_MS, providerInEmulator } from "../../support/provider-in-emulator";
import { modelOf, muteLog } from "../../unit/provider/resource/fixtures";

// Waits of many models in one project share lists, and a list may lag behind what the models themselves show.

muteLog();

const MINUTE = 60_000;
const TIMING: Timing = { pending: MINUTE, provisioning: MINUTE, starting: MINUTE, deleting: MINUTE };
const LISTS: readonly Variants["list"][] = ["current", "keeps-deleted", "hides-new", "old-states"];

/** Runs an operation for so many models at once: what it cost, and how long it took. */
async function project(list: Variants["list"], models: number, timing = TIMING) {
  const provider = await providerInEmulator({ timing, variants: { list } });
  const { requests, clock, configFor } = provider;
  const configs = Array.from({ length: models }, (_, i) => configFor(`Model ${i}`));
  async function measured<T>(operation: (config: ObjectValue, i: number) => Promise<T>) {
    const [before, started] = [requests.length, clock.now()];
    const outcomes = await Promise.all(configs.map(operation));
    return { outcomes, requests: requests.length - before, elapsedMs: clock.now() - started };
  }
  return { ...provider, configs, measured };
}

test.each(LISTS)(
  "20 models of a project are created, changed and destroyed as fast with a list that is %s",
  async (list) => {
    proves("BULK-8");
    const { configs, configFor, measured, create, update, destroy } = await project(list, 20);
    const created = await measured(create);
    expect(created.outcomes.map(({ result, diagnostics }) => [result?.status, diagnostics])).toEqual(
      configs.map(() => ["running", []]),
    );
    expect(created.elapsedMs).toBeLessThan(3 * MINUTE + LONGEST_PAUSE_MS);

    const states = created.outcomes.map(({ result }) => result ?? {});
    const spec = { type: "custom", configuration: modelOf({ name: "Qwen/Qwen3-32B" }) };
    const updated = await measured((config, i) => update(states[i] ?? {}, configFor(config.name as string, { spec })));
    expect(updated.outcomes.map(({ result, diagnostics }) => [result.status, diagnostics])).toEqual(
      configs.map(() => ["running", []]),
    );
    for (const [i, { result }] of updated.outcomes.entries())
      expect(result.deployment_configuration).not.toEqual(states[i]?.deployment_configuration);
    expect(updated.elapsedMs).toBeGreaterThanOrEqual(2 * MINUTE);
    expect(updated.elapsedMs).toBeLessThan(2 * MINUTE + LONGEST_PAUSE_MS);

    const destroyed = await measured((_, i) => destroy(updated.outcomes[i]?.result ?? null));
    expect(destroyed.outcomes).toEqual(configs.map(() => ({ result: null, diagnostics: [] })));
    expect(destroyed.elapsedMs).toBeLessThan(MINUTE + LONGEST_PAUSE_MS);
    // a list that lacks the models, or has just been wrong about them, cannot answer for them
    expect(destroyed.requests).toBeLessThan(list === "hides-new" || list === "old-states" ? 150 : 100);
    console.log(
      `20 models, list ${list}: ${created.requests}, ${updated.requests} and ${destroyed.requests} requests for create, update and destroy`,
    );
  },
);

test.each([2, 3, 20])(
  "%d deletes that are over at once need no list, though the list never drops a model",
  async (models) => {
    proves("BULK-8");
    const { measured, create, destroy } = await project("keeps-deleted", models, { ...TIMING, deleting: 0 });
    const { outcomes: created } = await measured(create);
    const destroyed = await measured((_, i) => destroy(created[i]?.result ?? null));
    expect(destroyed.outcomes.map(({ result }) => result)).toEqual(created.map(() => null));
    expect(destroyed.elapsedMs).toBeLessThan(LONGEST_PAUSE_MS);
    expect(destroyed.requests).toBeLessThan(5 * models);
  },
);
