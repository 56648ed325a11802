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

// `npm run bench` runs all benches, `npm run bench -- <name>…` some of them. Prints Markdown; `--json <file>` also writes JSON.

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
  if (unknown.length > 0)
    throw new Error(`unknown bench ${unknown.join(", ")}; the benches are ${Object.keys(BENCHES).join(", ")}`);
  const machine = { node: process.version, cores: cpus().length };
  console.log(`Node ${machine.node}, ${machine.cores} cores`);
  const all: Record<string, object[]> = {};
  for (const [name, bench] of Object.entries(BENCHES)) {
    if (positionals.length > 0 && !positionals.includes(name)) continue;
    const findings = await bench();
    console.log(`\n## ${name}\n\n${findings.map(markdown).join("\n\n")}`);
    all[name] = findings.map(json);
    if (values.json) writeFileSync(values.json, `${JSON.stringify({ ...machine, benches: all }, null, 2)}\n`);
  }
}

void main();
