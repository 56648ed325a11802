import { closeSync, openSync, writeFileSync } from "node:fs";
import { Command, InvalidArgumentError, Option } from "commander";
import { readPrices } from "../../../plan-report/cost";
import { PlanError, readPlan } from "../../../plan-report/read-plan";
import { jsonReport } from "../../../plan-report/render-json";
import { COMMENT_BYTES, renderMarkdown, SUMMARY_BYTES } from "../../../plan-report/render-markdown";
import { sarifReport } from "../../../plan-report/render-sarif";
import { renderText } from "../../../plan-report/render-text";
import { countOf, NamedPlan, Report, reportOn } from "../../../plan-report/report";
import { unknownRule } from "../../../schema/rules/accepted";
import { isRuleId } from "../../../schema/rules/catalogue";
import { collect, wholeNumber } from "../../shared/option-parsers";
import { joinedParts, printParts, supportsColours } from "../../shared/terminal";
import { readFileLimited, readLimited } from "../read-limited";
import { readSavedPlans } from "../saved-plans";

// `northflank-ai plan-report`: reads plans from files, a pipe or a CDKTF output, and writes the report in its formats.

const FORMATS = ["text", "github", "summary", "json", "sarif"] as const;
type Format = (typeof FORMATS)[number];

interface Options {
  readonly cdktfOut?: string;
  readonly stack: readonly string[];
  readonly format: Format;
  readonly write: readonly (readonly [Format, string])[];
  readonly failOn: "none" | "warning" | "error";
  readonly maxUsdPerHour?: number;
  readonly prices?: string;
  readonly allow: readonly string[];
  readonly allowIncomplete?: boolean;
  readonly source?: string;
  readonly maxSize: number;
}

/** The largest plan that is read: a string of Node cannot hold much more. */
const LARGEST_MB = 512;
const MB = 1_000_000;

/** The command has exit codes of its own: 2 means that there are findings. */
export function addPlanReport(program: Command): void {
  program.addCommand(planReportCommand().showHelpAfterError("(--help shows what is allowed)"));
}

/** Exit code for findings of the level of --fail-on; 1 is for plans that cannot be read. */
const FOUND = 2;

export function planReportCommand(): Command {
  return new Command("plan-report")
    .summary("tell reviewers what a plan does to AI models")
    .description("Tell reviewers what a Terraform plan does to AI models: what it destroys, costs and makes public.")
    .argument("[file]", 'output of "terraform show -json <plan file>"; - or nothing for standard input')
    .option("--cdktf-out <directory>", 'report on the plans that "cdktf diff" saved there, of every stack')
    .option("--stack <name>", "of these stacks only; repeatable", collect, [])
    .addOption(
      new Option("--format <name>", "what is printed; github: a comment, summary: a longer one")
        .choices(FORMATS)
        .default("text"),
    )
    .option("--write <format=file>", "also write a format into a file; repeatable", collectFile, [])
    .addOption(
      new Option("--fail-on <level>", `exit with ${FOUND} for findings of this level or above`)
        .choices(["none", "error", "warning"])
        .default("none"),
    )
    .option("--max-usd-per-hour <number>", "report an error when all models together cost more (list price)", amount)
    .option("--prices <file>", 'prices of your own, as JSON: {"my-gpu": 1.95}, US dollars for an hour of one GPU')
    .option(
      "--allow <rule>",
      "allow a finding that is meant: public-port, or public-port:<address>; repeatable",
      collectRule,
      [],
    )
    .option("--allow-incomplete", "report on plans made with -target too")
    .option("--source <file>", "file of the repository that SARIF results point to (default: main.ts, or main.tf)")
    .option("--max-size <MB>", `largest plan in MB, up to ${LARGEST_MB}`, wholeNumber(1, LARGEST_MB), LARGEST_MB)
    .action(planReport);
}

async function planReport(file: string | undefined, options: Options): Promise<void> {
  const plans = await plansFrom(file, options);
  const report = reportOn(plans, {
    allowed: new Set(options.allow),
    ...(options.prices !== undefined && { prices: await pricesFrom(options.prices) }),
    ...(options.maxUsdPerHour !== undefined && { maxUsdPerHour: options.maxUsdPerHour }),
  });
  const source = options.source ?? (options.cdktfOut === undefined ? "main.tf" : "main.ts");
  for (const [format, target] of options.write) writeReport(target, rendered(report, format, source));
  const isColoured = supportsColours(process.stdout, process.env);
  await printParts(
    options.format === "text" ? [renderText(report, isColoured)] : rendered(report, options.format, source),
  );
  if (isFound(report, options.failOn)) process.exitCode = FOUND;
}

function writeReport(target: string, parts: Iterable<string>): void {
  let file: number | undefined;
  try {
    file = openSync(target, "w");
    for (const part of joinedParts(parts)) writeFileSync(file, part);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    throw code === undefined ? error : new PlanError(`cannot write ${target}: ${code}`);
  } finally {
    if (file !== undefined) closeSync(file);
  }
}

/** The report in parts. */
function rendered(report: Report, format: Format, source: string): Iterable<string> {
  switch (format) {
    case "text":
      return [renderText(report)];
    case "github":
      return [renderMarkdown(report, COMMENT_BYTES)];
    case "summary":
      return [renderMarkdown(report, SUMMARY_BYTES)];
    case "json":
      return jsonReport(report);
    case "sarif":
      return sarifReport(report, source);
  }
}

function isFound(report: Report, failOn: Options["failOn"]): boolean {
  if (failOn === "none") return false;
  return countOf(report, "error") > 0 || (failOn === "warning" && countOf(report, "warning") > 0);
}

async function plansFrom(file: string | undefined, options: Options): Promise<NamedPlan[]> {
  const { cdktfOut, stack: wanted, allowIncomplete, maxSize } = options;
  const most = maxSize * MB;
  if (cdktfOut !== undefined) {
    if (file !== undefined) throw new PlanError(`give either a file or --cdktf-out, not both`);
    const texts = await readSavedPlans(cdktfOut, wanted, most);
    return texts.map(({ stack, text }) => ({ stack, plan: readPlan(text, `stack "${stack}"`, allowIncomplete) }));
  }
  if (wanted.length > 0) throw new PlanError("--stack needs --cdktf-out");
  const isPiped = file === undefined || file === "-";
  if (file === undefined && process.stdin.isTTY)
    throw new PlanError(
      "name a file with a plan, or pipe one in: terraform show -json <plan file> | northflank-ai plan-report",
    );
  const source = isPiped ? "standard input" : file;
  const text = isPiped ? await readLimited(process.stdin, most, source) : await readFileLimited(file, most);
  return [{ plan: readPlan(text, source, allowIncomplete) }];
}

const pricesFrom = async (file: string) => readPrices(await readFileLimited(file, MB), file);

function collectFile(text: string, all: Options["write"]): Options["write"] {
  const [, format, file] = /^(\w+)=(.+)$/.exec(text) ?? [];
  const known = FORMATS.find((name) => name === format);
  if (known && file) return [...all, [known, file]];
  throw new InvalidArgumentError(`It must be <format>=<file>; formats: ${FORMATS.join(", ")}.`);
}

function collectRule(text: string, all: readonly string[]): readonly string[] {
  const [rule = "", address] = text.split(/:(.*)/s);
  if (!isRuleId(rule)) throw new InvalidArgumentError(`It ${unknownRule(rule)}.`);
  if (address !== "") return collect(text, all);
  throw new InvalidArgumentError(
    `It must be <rule> or <rule>:<address>, such as ${rule}:northflank_llm_model_deployment.chat.`,
  );
}

function amount(text: string): number {
  if (/^\d+(\.\d+)?$/.test(text)) return Number(text);
  throw new InvalidArgumentError("It must be a number of US dollars, such as 50 or 12.5.");
}
