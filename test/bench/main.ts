import { benchPlan } from "./plan";
import { benchPlanReport } from "./plan-report";
import { benchStart } from "./start";
import { benchSynth } from "./synth";

// `npm run bench`, or `npm run bench -- <name>` for one of them. Prints Markdown.

const BENCHES: Record<string, () => Promise<string>> = {
  start: () => benchStart(31),
  plan: () => benchPlan(5, [1, 100, 1000]),
  growth: () => benchPlan(1, [10, 100, 1000, 5000]),
  report: () => benchPlanReport(7, [1, 1000]),
  synth: () => benchSynth(5, [1, 100, 1000, 5000]),
};

async function main(wanted: readonly string[]): Promise<void> {
  const unknown = wanted.filter((name) => !(name in BENCHES));
  if (unknown.length > 0) throw new Error(`no bench ${unknown.join(", ")}; known: ${Object.keys(BENCHES).join(", ")}`);
  console.log(`Node ${process.version}`);
  for (const [name, bench] of Object.entries(BENCHES)) {
    if (wanted.length === 0 || wanted.includes(name)) console.log(`\n## ${name}\n\n${await bench()}`);
  }
}

void main(process.argv.slice(2));
