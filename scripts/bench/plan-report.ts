import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { ADDRESS } from "../../test/support/model";
import { calm, planOf, port } from "../../test/support/plans";
import { cells, Findings, rounded, SPREAD } from "./findings";
import { interleaved, spread } from "./rounds";

// Measures time and memory of a plan report. Like Terraform's plans, the plan repeats each model in several parts.

const REPORTER = join(__dirname, "../../dist/northflank-ai.cjs");

interface Sample {
  readonly ms: number;
  readonly mb: number;
}

function once(args: readonly string[]): Promise<Sample> {
  const start = performance.now();
  const { status, stderr } = spawnSync(process.execPath, ["--require", join(__dirname, "max-memory.cjs"), ...args], {
    stdio: ["ignore", "ignore", "pipe"],
  });
  const ms = performance.now() - start;
  if (status !== 0) throw new Error(`the report failed: ${stderr}`);
  return Promise.resolve({ ms, mb: Number(/max-memory (\d+)/.exec(stderr.toString())?.[1]) / 1024 });
}

/** Every model has its own values, so that the report cannot group them. */
function planWith(models: number): string {
  const all = Array.from({ length: models }, (_, i) => ({
    address: `${ADDRESS}_${i}`,
    before: calm({ name: `Model ${i}`, revision: `v${i}` }),
    after: calm({ name: `Model ${i}`, revision: `w${i}`, gpuCount: 2 + (i % 7), ports: [port(`p${i}`, true)] }),
  }));
  const plan = planOf(all) as {
    readonly resource_changes: readonly { readonly address: string; readonly change: object }[];
  };
  const resources = plan.resource_changes.map(({ address, change }) => ({
    address,
    values: (change as { after: object }).after,
  }));
  const values = { root_module: { resources } };
  return JSON.stringify({ ...plan, planned_values: values, prior_state: { values } });
}

export async function benchPlanReport(rounds: number, numbers: readonly number[]): Promise<Findings[]> {
  const directory = mkdtempSync(join(tmpdir(), "northflank-bench-"));
  const kinds: Record<string, () => Promise<Sample>> = { "`node -e 0`": () => once(["-e", "0"]) };
  for (const number of numbers) {
    const file = join(directory, `${number}.json`);
    writeFileSync(file, planWith(number));
    const size = (statSync(file).size / 1_000_000).toFixed(1);
    for (const format of ["github", "json", "sarif"])
      kinds[`${number} models (${size} MB), ${format}`] = () =>
        once([REPORTER, "plan-report", file, "--format", format]);
  }
  const samples = await interleaved(rounds, kinds);
  rmSync(directory, { recursive: true });
  const of = (kind: string, what: keyof Sample) => spread((samples[kind] ?? []).map((sample) => sample[what]));
  const bare = of("`node -e 0`", "mb").median;
  const rows = Object.keys(kinds).map((kind) => [
    kind,
    ...cells(of(kind, "ms")),
    rounded(of(kind, "mb").median - bare),
  ]);
  return [
    {
      about: `${rounds} interleaved rounds, milliseconds, and memory beyond bare Node's ${bare.toFixed(0)} MB:`,
      columns: ["what", ...SPREAD, "memory, MB"],
      rows,
    },
  ];
}
