import { spawn } from "node:child_process";
import { once } from "node:events";
import { Readable } from "node:stream";
import { inert } from "../../plan-report/escape";
import { PlanError } from "../../plan-report/read-plan";
import { readLimited } from "./read-limited";

// Terraform or OpenTofu prints a saved plan as JSON. Where it cannot, the user sees its whole reason and what to do.

/** cdktf-cli passes this file name to `terraform plan -out`. */
export const PLAN_FILE = "plan";

/** A stack of a CDKTF app, and the directory with its plan. */
export interface Stack {
  readonly name: string;
  readonly directory: string;
}

/** Terraform does not print a plan. Its reason has several lines. */
export class ShowFailed extends PlanError {
  constructor(
    problem: string,
    readonly reason: readonly string[],
    advice: string,
  ) {
    super(problem);
    this.advice = inert(advice);
  }

  readonly advice: string;
}

export async function showPlan(stack: Stack, mostBytes: number): Promise<string> {
  const binary = process.env.TERRAFORM_BINARY_NAME || "terraform";
  const child = spawn(binary, [`-chdir=${stack.directory}`, "show", "-no-color", "-json", PLAN_FILE], {
    stdio: ["ignore", "pipe", "pipe"],
  });
  const closed = once(child, "close");
  closed.catch(() => undefined);
  try {
    const [text, errors] = await Promise.all([
      readLimited(child.stdout, mostBytes, `stack "${stack.name}"`),
      endOf(child.stderr),
    ]);
    const [code, signal] = (await closed) as [number | null, NodeJS.Signals | null];
    if (code === 0) return text;
    throw showFailed(binary, stack, reasonIn(errors) ?? [endingOf(code, signal)]);
  } catch (error) {
    child.kill();
    const { code, syscall } = error as NodeJS.ErrnoException;
    if (!syscall?.startsWith("spawn")) throw error;
    throw new PlanError(
      `cannot run "${binary}" (${code}): put Terraform on the PATH, or name a file that can be run in TERRAFORM_BINARY_NAME; or ${makeJson("terraform", stack)}`,
    );
  }
}

/** With TF_LOG, Terraform writes its log to standard error too. */
const LONGEST_REASON = 64_000;

async function endOf(stream: Readable): Promise<string> {
  let end = Buffer.alloc(0);
  for await (const chunk of stream as AsyncIterable<Buffer>) {
    end = Buffer.concat([end, chunk]);
    if (end.length > LONGEST_REASON) end = end.subarray(-LONGEST_REASON);
  }
  return end.toString("utf8");
}

const LOG_LINE = /^\d{4}-\d\d-\d\dT\S+ \[/;
/** Without -no-color, in an alias or a wrapper for example, Terraform draws a frame around its errors. */
const FRAME = /^[│╷╵]\s?/;

/** From Terraform's first error on: warnings about its settings come before it. */
function reasonIn(errors: string): string[] | undefined {
  const lines = errors
    .split(/\r?\n/)
    .filter((line) => !LOG_LINE.test(line))
    .map((line) => inert(line.replace(FRAME, "").trimEnd()));
  const first = lines.findIndex((line) => /^Error\b/.test(line));
  const reason = lines.slice(Math.max(first, 0)).filter((line) => line !== "");
  return reason.length > 0 ? reason : undefined;
}

const endingOf = (code: number | null, signal: NodeJS.Signals | null) =>
  signal === null ? `it ended with exit code ${code}, and said nothing` : `it was ended by ${signal}`;

function showFailed(binary: string, stack: Stack, reason: readonly string[]): ShowFailed {
  const problem = `"${binary} show -json" failed for the plan of stack "${stack.name}":`;
  return new ShowFailed(problem, reason, `${adviceOn(reason.join(" "), binary, stack)}.`);
}

function adviceOn(reason: string, binary: string, stack: Stack): string {
  const elsewhere = makeJson(binary, stack);
  const [, product, version] = /created by (Terraform|OpenTofu) (\d+\.\d+\.\d+[\w.-]*)/.exec(reason) ?? [];
  if (product)
    return `Name ${product === "OpenTofu" ? "an" : "a"} ${product} ${version} in TERRAFORM_BINARY_NAME, or ${elsewhere}`;
  if (/provider|plugin|initiali[sz]/i.test(reason))
    return `Run "${binary} init" in ${stack.directory}, or ${elsewhere}`;
  return `Run "cdktf diff ${stack.name}" again, or ${elsewhere}`;
}

/** The plan's own directory has everything that Terraform needs. */
function makeJson(binary: string, { directory }: Stack): string {
  return `make the JSON where the plan was made ("${binary} show -json ${PLAN_FILE} > plan.json" in ${directory}), and report on that file: "northflank-ai plan-report plan.json"`;
}
