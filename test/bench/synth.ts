import { execFileSync } from "node:child_process";
import { join } from "node:path";
import { cells, interleaved, spread, table } from "./rounds";

// What the constructs cost at synth, beside the bindings under them and the smallest resource there is.

interface Sample {
  readonly cpu: number;
  readonly memory: number;
}

const KINDS = ["null", "L1", "L2"];
const NAMES: Record<string, string> = {
  null: "`null_resource`",
  L1: "generated binding",
  L2: "`LlmModelDeployment`",
};

async function once(kind: string, number: number): Promise<Sample> {
  const env = { ...process.env };
  delete env.NODE_EXTRA_CA_CERTS; // read at start, by every kind alike
  const output = execFileSync(process.execPath, [join(__dirname, "synth-once.cjs"), kind, String(number)], { env });
  return JSON.parse(output.toString());
}

async function measure(kinds: readonly string[], number: number, rounds: number) {
  const measures = Object.fromEntries(kinds.map((kind) => [kind, () => once(kind, number)]));
  const samples = await interleaved(rounds, measures);
  const of = (what: keyof Sample) => (kind: string) => spread((samples[kind] ?? []).map((sample) => sample[what]));
  return { cpu: of("cpu"), memory: of("memory") };
}

/** Markdown of both tables. */
export async function benchSynth(rounds: number, numbers: readonly number[]): Promise<string> {
  const rows: string[][] = [];
  for (const number of numbers) {
    const { cpu, memory } = await measure(KINDS, number, rounds);
    for (const kind of KINDS) {
      const share = `${((cpu(kind).least / cpu("L1").least) * 100).toFixed(0)} %`;
      rows.push([
        String(number),
        NAMES[kind] as string,
        ...cells(cpu(kind)),
        share,
        ...cells(memory(kind)).slice(0, 1),
      ]);
    }
  }
  const { cpu: load } = await measure(["cdktf", "require"], 0, rounds * 2 + 1);
  return [
    `Synthesis in a process of its own, ${rounds} interleaved rounds, CPU milliseconds:\n`,
    table(["models", "of", "median", "least", "most", "least / binding's", "memory, MB"], rows),
    `\nLoading, ${rounds * 2 + 1} interleaved rounds, CPU milliseconds:\n`,
    table(
      ["what", "median", "least", "most"],
      [
        ['`require("cdktf")`', ...cells(load("cdktf"))],
        ['and `require("cdktf-provider-northflank")`', ...cells(load("require"))],
      ],
    ),
  ].join("\n");
}
