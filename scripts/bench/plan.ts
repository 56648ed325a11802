import { TIMINGS } from "../../src/emulator/deployments/lifecycle";
import { cells, Findings, rounded, SPREAD } from "./findings";
import { interleaved, spread } from "./rounds";
import { BenchWorkspace, Cost, medianOf, modelsConfig, terraformDataConfig } from "./workspace";

// Measures Terraform commands with many models: one apply, then plans without changes. They are compared with Terraform's
// own terraform_data, which has the same configuration and calls no API.

const FAST_API = { timing: TIMINGS.instant };
/** An API with the latency of a network and the documented rate limit. */
const REAL_API = { ...FAST_API, latency: [50, 50] as const, rateLimit: 1000 };

type Row = (string | number)[];

/** @param numbers the numbers of models to apply and plan */
export async function benchPlan(rounds: number, numbers: readonly number[]): Promise<Findings[]> {
  const plans: Row[] = [];
  const applies: Row[] = [];
  for (const number of numbers) {
    const models = new BenchWorkspace();
    const data = new BenchWorkspace();
    try {
      models.write(modelsConfig(number));
      data.write(terraformDataConfig(number));
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
    {
      about: `\`terraform plan\` of unchanged models, seconds, ${rounds} interleaved rounds; 50 ms latency and 1000 requests an hour, without the limit where each model is read individually:`,
      columns: [
        "models",
        "of",
        ...SPREAD,
        "times `terraform_data`",
        "requests",
        "429",
        "plugin CPU, ms a model",
        "plugin, MB",
      ],
      rows: plans,
    },
    {
      about: "`terraform apply` of new models, once, no latency, no limit:",
      columns: ["models", "of", "seconds", "requests"],
      rows: applies,
    },
  ];
}

async function planRows(number: number, rounds: number, models: BenchWorkspace, data: BenchWorkspace): Promise<Row[]> {
  const samples = await interleaved(rounds, {
    "`terraform_data`": () => data.planWithoutChanges(),
    models: async () => {
      await models.serve(REAL_API);
      models.write(modelsConfig(number));
      return models.planWithoutChanges();
    },
    'models, `bulk_refresh = "off"`': async () => {
      await models.serve({ ...REAL_API, rateLimit: 0 });
      models.write(modelsConfig(number, { bulk_refresh: "off" }));
      return models.planWithoutChanges();
    },
  });
  const [terraformData = []] = Object.values(samples);
  return Object.entries(samples).map(([name, costs]) =>
    planRow(number, name, costs, medianOf(terraformData, "seconds")),
  );
}

function planRow(number: number, name: string, costs: readonly Cost[], terraformDataSeconds: number): Row {
  const median = (what: keyof Cost) => medianOf(costs, what);
  return [
    number,
    name,
    ...cells(spread(costs.map(({ seconds }) => seconds)), 2),
    rounded(median("seconds") / terraformDataSeconds, 2),
    median("requests"),
    median("refused"),
    rounded((median("pluginCpuSeconds") * 1000) / number, 2),
    rounded(median("pluginMemoryMb")),
  ];
}

function applyRow(number: number, name: string, { seconds, requests }: Cost): Row {
  return [number, name, rounded(seconds, 2), requests];
}
