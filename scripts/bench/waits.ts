import { Findings, rounded } from "./findings";
import { BenchWorkspace, modelsConfig } from "./workspace";

// Measures how often the provider polls when it waits for many models at once, with its default poll interval.

/** @param seconds how long each model takes until it runs */
export async function benchWaits(models: number, seconds: number): Promise<Findings[]> {
  const workspace = new BenchWorkspace();
  try {
    const ms = seconds * 1000;
    const timing = { pending: 0.1 * ms, provisioning: 0.3 * ms, starting: 0.6 * ms, deleting: 0 };
    await workspace.serve({ timing, rateLimit: 1000 });
    workspace.write(modelsConfig(models, {}, { wait_for_running: true }));
    const cost = await workspace.terraform("apply", "-auto-approve", `-parallelism=${models}`);
    const polls = cost.requests - models;
    return [
      {
        about: `\`terraform apply\` of ${models} models that take ${seconds} s to run, all at once, under 1000 requests an hour:`,
        columns: ["seconds", "requests", "429", "polls", "polls a minute"],
        rows: [[rounded(cost.seconds), cost.requests, cost.refused, polls, rounded((polls * 60) / cost.seconds, 1)]],
      },
    ];
  } finally {
    await workspace.remove();
  }
}
