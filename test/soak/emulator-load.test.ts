import { readFileSync } from "node:fs";
import { Agent, request } from "node:http";
import { emulatorCommand } from "../support/emulator-process";
import { QWEN } from "../support/model";
import { Random, soakSeed } from "../support/random";

// Many at once for long: nobody is refused for want of strength, and nothing piles up.

const AT_ONCE = 200;
const LOAD_MS = 30_000;
const WARM_UP_MS = 8_000;
const MODELS_EACH = 3;
/** Beyond what a garbage collector leaves to chance. */
const MOST_GROWTH = 1.3;
const MODELS = "/v1/projects/default-project/llm-model-deployments";

const agent = new Agent({ keepAlive: true, maxSockets: AT_ONCE });

function ask(url: string, method: string, path: string, body?: object): Promise<number> {
  return new Promise((resolve, reject) => {
    const headers = { authorization: "Bearer nf-emulator-admin", "content-type": "application/json" };
    const sent = request(url + path, { method, agent, headers }, (response) => {
      response.resume().on("end", () => resolve(response.statusCode ?? 0));
    });
    sent.on("error", reject).end(body && JSON.stringify(body));
  });
}

/** Megabytes that the process holds. */
function memoryOf(pid: number): number {
  const [, pages = "0"] = readFileSync(`/proc/${pid}/statm`, "utf8").split(" ");
  return (Number(pages) * 4096) / 2 ** 20;
}

test(`${AT_ONCE} parallel requests for ${LOAD_MS / 1000} seconds cause no error, and memory does not grow`, async () => {
  const random = new Random(soakSeed());
  console.log(`emulator load: SOAK_SEED=${random.seed}`);
  const emulator = emulatorCommand("--port", "0", "--rate-limit", "off", "--log", "silent", "--timing", "instant");
  const [, url = ""] = await emulator.printed(/^NORTHFLANK_BASE_URL=(\S+)/);
  const took: number[] = [];
  const wrong = new Map<number, number>();
  const begun = performance.now();

  const client = async (number: number) => {
    const exists = new Set<string>();
    while (performance.now() - begun < LOAD_MS) {
      const id = `model-${number}-${random.below(MODELS_EACH)}`;
      const [method, path, body] = next(id, exists);
      const at = performance.now();
      const status = await ask(url, method, path, body);
      took.push(performance.now() - at);
      if (status !== 200) wrong.set(status, (wrong.get(status) ?? 0) + 1);
    }
  };
  const next = (id: string, exists: Set<string>): [string, string, object?] => {
    if (!exists.has(id)) {
      exists.add(id);
      return ["POST", MODELS, { ...QWEN, name: id }];
    }
    const kind = random.below(10);
    if (kind === 0) {
      exists.delete(id);
      return ["DELETE", `${MODELS}/${id}`];
    }
    if (kind === 1) return ["GET", `${MODELS}?per_page=20`];
    return kind < 4 ? ["POST", `${MODELS}/${id}`, { description: `${took.length}` }] : ["GET", `${MODELS}/${id}`];
  };

  const memory: number[] = [];
  const sampler = setInterval(() => memory.push(memoryOf(emulator.pid)), 500);
  await Promise.all(Array.from({ length: AT_ONCE }, (_, number) => client(number)));
  clearInterval(sampler);
  agent.destroy();
  emulator.kill("SIGTERM");
  expect((await emulator.ended).code).toBe(0);

  const warm = memory.slice(Math.floor(WARM_UP_MS / 500));
  const [first, last] = [peak(warm.slice(0, warm.length / 2)), peak(warm.slice(warm.length / 2))];
  const sorted = took.sort((a, b) => a - b);
  const at = (share: number) => sorted[Math.floor(sorted.length * share)]?.toFixed(1);
  console.log(
    `emulator load: ${sorted.length} requests, p50 ${at(0.5)} ms, p99 ${at(0.99)} ms, most ${sorted.at(-1)?.toFixed(1)} ms; memory at most ${first.toFixed(0)} MiB in the first half, ${last.toFixed(0)} MiB in the second`,
  );
  expect([...wrong]).toEqual([]);
  expect(last / first).toBeLessThan(MOST_GROWTH);
}, 120_000);

const peak = (samples: readonly number[]) => Math.max(...samples);
