import { execFileSync } from "node:child_process";
import { join } from "node:path";
import { cells, Findings, rounded, SPREAD } from "./findings";
import { interleaved, spread } from "./rounds";

// Measures the constructs at synth, compared with the generated bindings and with null_resource.

interface Sample {
  readonly cpu: number;
  readonly memory: number;
}

const KINDS = ["null", "L1", "L2", "AiModel"];
const NAMES: Record<string, string> = {
  null: "`null_resource`",
  L1: "generated binding",
  L2: "`LlmModelDeployment`",
  AiModel: "`AiModel`",
};

async function once(kind: string, number: number): Promise<Sample> {
  const env = { ...process.env };
  delete env.NODE_EXTRA_CA_CERTS; // Node 20 reads these certificates at every start
  const output = execFileSync(process.execPath, [join(__dirname, "synth-once.cjs"), kind, String(number)], { env });
  return JSON.parse(output.toString());
}

async function measure(kinds: readonly string[], number: number, rounds: number) {
  const measures = Object.fromEntries(kinds.map((kind) => [kind, () => once(kind, number)]));
  const samples = await interleaved(rounds, measures);
  const of = (what: keyof Sample) => (kind: string) => spread((samples[kind] ?? []).map((sample) => sample[what]));
  return { cpu: of("cpu"), memory: of("memory") };
}

export async function benchSynth(rounds: number, numbers: readonly number[]): Promise<Findings[]> {
  const rows: (string | number)[][] = [];
  for (const number of numbers) {
    const { cpu, memory } = await measure(KINDS, number, rounds);
    for (const kind of KINDS) {
      const share = `${((cpu(kind).least / cpu("L1").least) * 100).toFixed(0)} %`;
      rows.push([number, NAMES[kind] as string, ...cells(cpu(kind)), share, rounded(memory(kind).median)]);
    }
  }
  const loads = rounds * 2 + 1;
  const { cpu: load } = await measure(["cdktf", "require"], 0, loads);
  return [
    {
      about: `Synthesis in a process of its own, ${rounds} interleaved rounds, CPU milliseconds:`,
      columns: ["models", "of", ...SPREAD, "least / that of the binding", "memory, MB"],
      rows,
    },
    {
      about: `Loading, ${loads} interleaved rounds, CPU milliseconds:`,
      columns: ["what", ...SPREAD],
      rows: [
        ['`require("cdktf")`', ...cells(load("cdktf"))],
        ['and `require("cdktf-provider-northflank")`', ...cells(load("require"))],
      ],
    },
  ];
}
