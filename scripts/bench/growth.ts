import { TIMINGS } from "../../src/emulator/deployments/lifecycle";
import { Findings, rounded } from "./findings";
import { BenchWorkspace, Cost, medianOf, modelsConfig } from "./workspace";

// Measures whether the cost per model grows with the number of models. The bench applies one model and copies it in the
// emulator's data and in Terraform's state, because Terraform takes an hour to apply thousands.

/** @param numbers the numbers of unchanged models to plan */
export async function benchGrowth(rounds: number, numbers: readonly number[]): Promise<Findings[]> {
  const rows: (string | number)[][] = [];
  let previous = { number: 1, costs: await plans(rounds, 1) };
  for (const number of numbers) {
    const costs = await plans(rounds, number);
    const median = (what: keyof Cost) => medianOf(costs, what);
    const more = (what: keyof Cost) => (median(what) - medianOf(previous.costs, what)) / (number - previous.number);
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
    previous = { number, costs };
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
    workspace.write(modelsConfig(1));
    await workspace.terraform("apply", "-auto-approve");
    await workspace.multiply(number);
    await workspace.serve({ timing: TIMINGS.instant });
    workspace.write(modelsConfig(number));
    const costs: Cost[] = [];
    for (let round = 0; round < rounds; round++) costs.push(await workspace.planWithoutChanges());
    return costs;
  } finally {
    await workspace.remove();
  }
}
