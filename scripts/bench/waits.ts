import { Findings, rounded } from "./findings";
import { BenchWorkspace, ours } from "./workspace";

// Models that start slowly, all applied and waited for at once, as often looked at as the provider does by itself.

/** So many models, each of which takes so many seconds to run. */
export async function benchWaits(models: number, seconds: number): Promise<Findings[]> {
  const workspace = new BenchWorkspace();
  try {
    const ms = seconds * 1000;
    const timing = { pending: 0.1 * ms, provisioning: 0.3 * ms, starting: 0.6 * ms, deleting: 0 };
    await workspace.serve({ timing, rateLimit: 1000 });
    workspace.write(ours(models, {}, { wait_for_running: true }));
    const cost = await workspace.terraform("apply", "-auto-approve", `-parallelism=${models}`);
    const looks = cost.requests - models;
    return [
      {
        about: `\`terraform apply\` of ${models} models that take ${seconds} s to run, all at once, under 1000 requests an hour:`,
        columns: ["seconds", "requests", "429", "looks", "looks a minute"],
        rows: [[rounded(cost.seconds), cost.requests, cost.refused, looks, rounded((looks * 60) / cost.seconds, 1)]],
      },
    ];
  } finally {
    await workspace.remove();
  }
}
