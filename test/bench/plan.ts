import { TIMINGS } from "../../src/emulator/lifecycle";
import { cells, spread, table } from "./rounds";
import { BenchWorkspace, Cost, floor, ours } from "./workspace";

// What Terraform commands cost with many models: apply of all, then plans of what is unchanged. The floor is Terraform's
// own terraform_data with the same configuration as its data.

const FAST_API = { timing: TIMINGS.instant };
/** An API some way off, with the documented limit. */
const REAL_API = { ...FAST_API, latency: [50, 50] as const, rateLimit: 1000 };

/** Markdown of the plans and applies of so many models each. */
export async function benchPlan(rounds: number, numbers: readonly number[]): Promise<string> {
  const plans: string[][] = [];
  const applies: string[][] = [];
  for (const number of numbers) {
    const models = new BenchWorkspace();
    const data = new BenchWorkspace();
    try {
      models.write(ours(number));
      data.write(floor(number));
      await models.serve(FAST_API);
      await data.terraform("init");
      applies.push(applyRow(number, "`terraform_data`", await data.terraform("apply", "-auto-approve")));
      applies.push(applyRow(number, "models", await models.terraform("apply", "-auto-approve")));
      plans.push(...(await planRows(number, rounds, models, data)));
    } finally {
      await models.remove();
      await data.remove();
    }
  }
  return [
    `\`terraform plan\` of unchanged models, ${rounds} interleaved rounds; 50 ms latency and 1000 requests an hour, without the limit where each is read by itself:\n`,
    table(
      [
        "models",
        "of",
        "seconds",
        "least",
        "most",
        "times the floor",
        "requests",
        "429",
        "plugin CPU, ms a model",
        "plugin MB",
      ],
      plans,
    ),
    "\n`terraform apply` of new models, once, no latency, no limit:\n",
    table(["models", "of", "seconds", "requests"], applies),
  ].join("\n");
}

async function planRows(
  number: number,
  rounds: number,
  models: BenchWorkspace,
  data: BenchWorkspace,
): Promise<string[][]> {
  const samples: Record<string, Cost[]> = { floor: [], auto: [], off: [] };
  for (let round = 0; round < rounds; round++) {
    samples.floor?.push(await data.terraform("plan"));
    await models.serve(REAL_API);
    models.write(ours(number));
    samples.auto?.push(await models.terraform("plan"));
    await models.serve({ ...REAL_API, rateLimit: 0 });
    models.write(ours(number, { bulk_refresh: "off" }));
    samples.off?.push(await models.terraform("plan"));
  }
  const least = spread(of(samples.floor, "seconds")).median;
  return [
    ["floor", "`terraform_data`"],
    ["auto", "models"],
    ["off", 'models, `bulk_refresh = "off"`'],
  ].map(([kind = "", name = ""]) => planRow(number, name, samples[kind] ?? [], least));
}

const of = (costs: readonly Cost[] = [], what: keyof Cost) => costs.map((cost) => cost[what]);

function planRow(number: number, name: string, costs: readonly Cost[], least: number): string[] {
  const median = (what: keyof Cost) => spread(of(costs, what)).median;
  return [
    String(number),
    name,
    ...cells(spread(of(costs, "seconds")), 2),
    (median("seconds") / least).toFixed(2),
    String(median("requests")),
    String(median("refused")),
    ((median("pluginCpuSeconds") * 1000) / number).toFixed(2),
    median("pluginMemoryMb").toFixed(0),
  ];
}

function applyRow(number: number, name: string, { seconds, requests }: Cost): string[] {
  return [String(number), name, seconds.toFixed(2), String(requests)];
}
