import { TIMINGS } from "../../src/emulator/deployments/lifecycle";
import { Findings, rounded } from "./findings";
import { BenchWorkspace, Cost, medianOf, ours } from "./workspace";

// Whether a model costs the more, the more there are. One is applied; the others are written into the API and into
// Terraform's state beside it, for an apply of thousands takes Terraform itself an hour.

/** Plans of so many unchanged models each. */
export async function benchGrowth(rounds: number, numbers: readonly number[]): Promise<Findings[]> {
  const rows: (string | number)[][] = [];
  let fewer = { number: 1, costs: await plans(rounds, 1) };
  for (const number of numbers) {
    const costs = await plans(rounds, number);
    const median = (what: keyof Cost) => medianOf(costs, what);
    const more = (what: keyof Cost) => (median(what) - medianOf(fewer.costs, what)) / (number - fewer.number);
    rows.push([
      number,
      rounded(median("seconds"), 2),
      median("requests"),
      rounded(median("requests") / number, 4),
      rounded(more("requests"), 4),
      rounded((median("pluginCpuSeconds") * 1000) / number, 2),
      rounded(more("pluginCpuSeconds") * 1000, 2),
      rounded(median("pluginMemoryMb")),
    ]);
    fewer = { number, costs };
  }
  return [
    {
      about: `\`terraform plan\` of unchanged models, medians of ${rounds}; "more" is what each model costs beyond the row above (the first: beyond a single model), without the plugin's start:`,
      columns: [
        "models",
        "seconds",
        "requests",
        "requests a model",
        "requests for one more",
        "plugin CPU, ms a model",
        "plugin CPU, ms for one more",
        "plugin, MB",
      ],
      rows,
    },
  ];
}

async function plans(rounds: number, number: number): Promise<Cost[]> {
  const workspace = new BenchWorkspace();
  try {
    await workspace.serve({ timing: TIMINGS.instant });
    workspace.write(ours(1));
    await workspace.terraform("apply", "-auto-approve");
    await workspace.multiply(number);
    await workspace.serve({ timing: TIMINGS.instant });
    workspace.write(ours(number));
    const costs: Cost[] = [];
    for (let round = 0; round < rounds; round++) costs.push(await workspace.unchanged());
    return costs;
  } finally {
    await workspace.remove();
  }
}
