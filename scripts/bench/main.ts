import { writeFileSync } from "node:fs";
import { cpus } from "node:os";
import { parseArgs } from "node:util";
import { json, markdown } from "./findings";
import { benchGrowth } from "./growth";
import { benchPlan } from "./plan";
import { benchPlanReport } from "./plan-report";
import { benchStart } from "./start";
import { benchSynth } from "./synth";
import { benchWaits } from "./waits";

// `npm run bench`, or `npm run bench -- <name>…` for some of them. Prints Markdown; `--json <file>` writes the same.

const BENCHES = {
  start: () => benchStart(31),
  plan: () => benchPlan(3, [1, 100, 1000]),
  waits: () => benchWaits(50, 120),
  growth: () => benchGrowth(3, [10, 100, 1000, 5000]),
  report: () => benchPlanReport(7, [1, 1000]),
  synth: () => benchSynth(9, [1, 100, 1000, 5000]),
};

async function main(): Promise<void> {
  const { values, positionals } = parseArgs({ allowPositionals: true, options: { json: { type: "string" } } });
  const unknown = positionals.filter((name) => !(name in BENCHES));
  if (unknown.length > 0) throw new Error(`no bench ${unknown.join(", ")}; known: ${Object.keys(BENCHES).join(", ")}`);
  const machine = { node: process.version, cores: cpus().length };
  console.log(`Node ${machine.node}, ${machine.cores} cores`);
  const all: Record<string, object[]> = {};
  for (const [name, bench] of Object.entries(BENCHES)) {
    if (positionals.length > 0 && !positionals.includes(name)) continue;
    const found = await bench();
    console.log(`\n## ${name}\n\n${found.map(markdown).join("\n\n")}`);
    all[name] = found.map(json);
    if (values.json) writeFileSync(values.json, `${JSON.stringify({ ...machine, benches: all }, null, 2)}\n`);
  }
}

void main();
