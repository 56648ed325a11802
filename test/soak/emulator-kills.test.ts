import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { temporaryDirectory } from "../support/after-test";
import { EmulatorProcess, emulatorCommand } from "../support/emulator-process";
import { QWEN } from "../support/model";
import { Random, soakSeed } from "../support/random";

// An emulator that is killed while it writes starts again, and has all that it answered for.

const KILLS = 100;
const WRITERS = 8;
const LATEST_KILL_MS = 400;
const MODELS = "/v1/projects/default-project/llm-model-deployments";
const ADDRESS = /^NORTHFLANK_BASE_URL=(http:\/\/\S+)\n/;
const headers = { authorization: "Bearer nf-emulator-admin" };

/** What is known of a model: its description, null when it is gone, and the one that was being written, if any. */
interface Known {
  sure: string | null;
  underWay?: string | null;
}

class Load {
  readonly known = new Map<string, Known>();
  acknowledged = 0;
  private count = 0;

  constructor(private readonly random: Random) {}

  /** Writes to models of its own until the emulator is gone. */
  async write(url: string, writer: number): Promise<void> {
    for (;;) {
      const id = `model-${writer}-${this.random.below(5)}`;
      const known = this.known.get(id) ?? { sure: null };
      this.known.set(id, known);
      const target = known.sure !== null && this.random.below(4) === 0 ? null : `version ${++this.count}`;
      known.underWay = target;
      const answer = await this.send(url, id, known.sure, target).catch(() => undefined);
      if (answer === undefined) return;
      if (!answer.ok) throw new Error(`${id} was refused: ${answer.status} ${await answer.text()}`);
      known.sure = target;
      delete known.underWay;
      this.acknowledged += 1;
    }
  }

  private send(url: string, id: string, before: string | null, target: string | null): Promise<Response> {
    const one = `${url}${MODELS}/${id}`;
    if (target === null) return fetch(one, { method: "DELETE", headers });
    const body = before === null ? { ...QWEN, name: id, description: target } : { description: target };
    return fetch(before === null ? url + MODELS : one, { method: "POST", headers, body: JSON.stringify(body) });
  }

  /** Compares with what the emulator has: what was being written may be there or not. */
  async check(url: string): Promise<void> {
    const held = await heldBy(url);
    for (const [id, known] of this.known) {
      const description = held.get(id) ?? null;
      const allowed = [known.sure, ...("underWay" in known ? [known.underWay] : [])];
      if (!allowed.includes(description))
        throw new Error(`${id} is ${description}, and should be ${allowed.join(" or ")}`);
      known.sure = description;
      delete known.underWay;
    }
  }
}

async function heldBy(url: string): Promise<Map<string, string>> {
  const answer = await fetch(`${url}${MODELS}?per_page=100`, { headers });
  const { data } = (await answer.json()) as { data: { llmModelDeployments: { id: string; description: string }[] } };
  return new Map(data.llmModelDeployments.map(({ id, description }) => [id, description]));
}

async function start(file: string): Promise<{ emulator: EmulatorProcess; url: string }> {
  const options = ["--port", "0", "--data", file, "--log", "silent", "--rate-limit", "off", "--timing", "instant"];
  const emulator = emulatorCommand(...options);
  const [, url = ""] = await emulator.printed(ADDRESS);
  return { emulator, url };
}

test(`an emulator that is killed ${KILLS} times during writes starts again and loses nothing`, async () => {
  const random = new Random(soakSeed());
  console.log(`emulator kills: SOAK_SEED=${random.seed}`);
  const directory = temporaryDirectory();
  const file = join(directory, "state.json");
  const load = new Load(random);
  for (let kill = 0; kill < KILLS; kill++) {
    const { emulator, url } = await start(file);
    await load.check(url);
    const writers = Array.from({ length: WRITERS }, (_, writer) => load.write(url, writer));
    await sleep(random.below(LATEST_KILL_MS));
    emulator.kill("SIGKILL");
    await emulator.ended;
    await Promise.all(writers);
  }
  const { emulator, url } = await start(file);
  await load.check(url);
  emulator.kill("SIGTERM");
  expect((await emulator.ended).code).toBe(0);
  const left = readdirSync(directory).filter((name) => name !== "state.json");
  console.log(
    `emulator kills: ${KILLS}, acknowledged writes ${load.acknowledged}, lost 0, files left over ${left.length}`,
  );
  expect(load.acknowledged).toBeGreaterThan(KILLS);
  expect(existsSync(`${file}.lock`)).toBe(false);
  expect(JSON.parse(readFileSync(file, "utf8"))).toMatchObject({ version: 1 });
}, 600_000);
