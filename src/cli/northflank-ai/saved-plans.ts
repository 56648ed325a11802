import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { isTree, PlanError } from "../../plan-report/read-plan";
import { readFileLimited, readLimited } from "./read-limited";

// Reads the plans that `cdktf diff <stack>` saves. The Terraform or OpenTofu that made them prints them as JSON: nothing
// is planned twice, and nothing is requested.

/** cdktf-cli passes this file name to `terraform plan -out`. */
const PLAN_FILE = "plan";
const LARGEST_MANIFEST = 64_000_000;

interface Stack {
  readonly name: string;
  readonly directory: string;
}

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
  for (const { name, directory } of stacks)
    texts.push({ stack: name, text: await renderPlan(name, directory, mostBytes) });
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

async function renderPlan(stack: string, directory: string, mostBytes: number): Promise<string> {
  const binary = process.env.TERRAFORM_BINARY_NAME || "terraform";
  const args = [`-chdir=${directory}`, "show", "-json", PLAN_FILE];
  const child = spawn(binary, args, { stdio: ["ignore", "pipe", "pipe"] });
  const closed = once(child, "close");
  closed.catch(() => undefined);
  try {
    const [text, errors] = await Promise.all([
      readLimited(child.stdout, mostBytes, `stack "${stack}"`),
      readLimited(child.stderr, mostBytes, "the output of Terraform"),
    ]);
    const [code] = (await closed) as [number | null];
    if (code === 0) return text;
    const reason = /Error: .*/.exec(errors)?.[0] ?? `it ended with ${code}`;
    throw new PlanError(`"${binary} show -json" failed for stack "${stack}": ${reason}`);
  } catch (error) {
    child.kill();
    const { code, syscall } = error as NodeJS.ErrnoException;
    if (!syscall?.startsWith("spawn")) throw error;
    throw new PlanError(
      `cannot run "${binary}" (${code}): put Terraform on the PATH, or name a file that can be run in TERRAFORM_BINARY_NAME`,
    );
  }
}
