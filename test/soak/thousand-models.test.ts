import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { TIMINGS } from "../../src/emulator/deployments/lifecycle";
import { RunningEmulator, startEmulator } from "../support/emulator";
import { configurationOfMany } from "../support/many-models";
import { QWEN } from "../support/model";
import { modelsAt } from "../support/official-client";
import { proves } from "../support/proves";
import { Workspace } from "../support/terraform";

// A thousand models: too long for every change, and what the batched reads are for.

const MODELS = 1000;

jest.setTimeout(20 * 60_000);

const configuration = (provider: object = {}) =>
  configurationOfMany(
    Object.fromEntries(
      Array.from({ length: MODELS }, (_, i) => [`model_${i}`, { body: { ...QWEN, name: `Model ${i}`, tags: [] } }]),
    ),
    provider,
  );

test("1,000 unchanged models are planned with 12 requests, within the documented limit", async () => {
  proves("READ-7", "BULK-7");
  const directory = mkdtempSync(join(tmpdir(), "northflank-thousand-"));
  const dataFile = join(directory, "api.json");
  let emulator: RunningEmulator = await startEmulator({ dataFile, timing: TIMINGS.instant });
  try {
    const made = new Workspace(emulator.env);
    made.write(configuration());
    await made.apply();
    await emulator.close();

    // the documented allowance, and an API some way off
    emulator = await startEmulator({ dataFile, timing: TIMINGS.instant, rateLimit: 1000, latency: [50, 50] });
    const workspace = made.at(emulator.env);
    const { code, output } = await workspace.terraform("plan", "-detailed-exitcode");
    expect({ code, output: output.slice(-2000) }).toMatchObject({ code: 0 });
    expect(emulator.requests.length).toBeLessThanOrEqual(12);
    expect(emulator.requests.filter((line) => !line.endsWith(" 200"))).toEqual([]);
    console.log(`plan of ${MODELS} unchanged models: ${emulator.requests.length} requests`);
    await emulator.close();

    emulator = await startEmulator({ dataFile, timing: TIMINGS.instant });
    await made.at(emulator.env).destroy();
    expect(await modelsAt(emulator.url)).toEqual([]);
    made.remove();
  } finally {
    await emulator.close();
    rmSync(directory, { recursive: true, force: true });
  }
});
