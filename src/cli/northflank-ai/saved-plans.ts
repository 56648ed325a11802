import { existsSync } from "node:fs";
import { join } from "node:path";
import { isTree, PlanError } from "../../plan-report/read-plan";
import { readFileLimited } from "./read-limited";
import { PLAN_FILE, Stack, showPlan } from "./terraform-show";

// Reads the plans that `cdktf diff <stack>` saves. The Terraform or OpenTofu that made them prints them as JSON: nothing
// is planned twice, and nothing is requested.

const LARGEST_MANIFEST = 64_000_000;

export async function readSavedPlans(
  cdktfOut: string,
  wanted: readonly string[],
  mostBytes: number,
): Promise<{ readonly stack: string; readonly text: string }[]> {
  const all = await stacksIn(cdktfOut);
  const unknown = wanted.filter((name) => !all.some((stack) => stack.name === name));
  if (unknown.length > 0)
    throw new PlanError(
      `${cdktfOut} has no stack ${unknown.join(", ")}; it has: ${all.map(({ name }) => name).join(", ")}`,
    );
  const stacks = all.filter(({ name }) => wanted.length === 0 || wanted.includes(name));
  const planless = stacks.filter(({ directory }) => !existsSync(join(directory, PLAN_FILE))).map(({ name }) => name);
  if (planless.length > 0)
    throw new PlanError(
      `no saved plan of ${planless.join(", ")}: run "cdktf diff <stack>" for each, or name the stacks to report on with --stack`,
    );
  const texts = [];
  for (const stack of stacks) texts.push({ stack: stack.name, text: await showPlan(stack, mostBytes) });
  return texts;
}

async function stacksIn(cdktfOut: string): Promise<Stack[]> {
  const file = join(cdktfOut, "manifest.json");
  const manifest = parsed(await readFileLimited(file, LARGEST_MANIFEST));
  const stacks = isTree(manifest) && isTree(manifest.stacks) ? Object.values(manifest.stacks) : [];
  const found = stacks.flatMap((stack) =>
    isTree(stack) && typeof stack.name === "string" && typeof stack.workingDirectory === "string"
      ? [{ name: stack.name, directory: join(cdktfOut, stack.workingDirectory) }]
      : [],
  );
  if (found.length === 0) throw new PlanError(`${file} names no stacks: is ${cdktfOut} the output of cdktf?`);
  return found.sort((a, b) => (a.name < b.name ? -1 : 1));
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
