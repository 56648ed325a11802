import { Command, InvalidArgumentError, Option } from "commander";
import { PageQuery } from "../../../northflank/pages";
import { Page } from "../../../northflank/read-answer";
import { wholeNumber } from "../../shared/option-parsers";
import { paintFor, print, printStderr } from "../../shared/terminal";
import { addProjectOptions, ProjectOptions } from "../options";
import { createProjectClient, ProjectClient } from "../project-client";
import { DATA_FORMS, DataForm, renderData } from "../render-model";
import { customColumns, DEFAULT_COLUMNS, renderTable } from "../render-table";
import { UsageError } from "../report-error";

interface ListOptions extends ProjectOptions, PageQuery {
  readonly loadAll?: boolean;
  readonly output?: DataForm | { readonly columns: readonly string[] };
}

export function addList(program: Command): void {
  const list = program.command("list").description("list objects");
  const command = list
    .command("llm-model-deployments")
    .alias("llm-model-deployment")
    .summary("list the AI models of a project")
    .description(
      "Lists the AI models of a project. The default output is a table of the first page; JSON and YAML contain all pages, unless --page or --cursor selects one.",
    );
  addProjectOptions(command)
    .option("--per-page, --per_page <number>", "AI models per page, up to 100", numberText(100))
    .option("--page <number>", "number of the page", numberText(1e9))
    .option("--cursor <cursor>", "start of the page: the cursor that the previous page ended with", notEmpty)
    .option("--loadAll", "read all pages; not allowed with --page or --cursor")
    .addOption(new Option("--load-all").hideHelp())
    .addOption(outputOption())
    .addHelpText("after", EXAMPLES)
    .action(listModels);
}

const EXAMPLES = `
Examples:
  northflank-ai list llm-model-deployments --projectId my-project
  northflank-ai list llm-model-deployments --project my-project -o custom-columns=id,status,ports.0.dns
  northflank-ai list llm-model-deployments --project my-project -o json | jq -r '.llmModelDeployments[].id'

A column is the path of a value, as \`get llm-model-deployment\` shows it.
Run northflank-ai --help to see the environment variables and the exit codes.
Required permission of the token: Project > AiModels > General > Read`;

const COLUMNS = "custom-columns=";

function outputOption(): Option {
  return new Option("-o, --output <format>", "output format for programs, or a table with the named columns")
    .choices([...DATA_FORMS, COLUMNS]) // shown in help and completion; argParser below replaces the check
    .argParser((text) => {
      const form = DATA_FORMS.find((known) => known === text);
      if (form) return form;
      const columns = text.startsWith(COLUMNS) ? text.slice(COLUMNS.length).split(",") : [""];
      if (columns.every((column) => column !== "")) return { columns };
      throw new InvalidArgumentError(`It must be ${DATA_FORMS.join(", ")} or ${COLUMNS}<column>,<column>…`);
    });
}

/** Query parameters of the API are strings. */
const numberText = (most: number) => (text: string) => String(wholeNumber(1, most)(text));

function notEmpty(text: string): string {
  if (text !== "") return text;
  throw new InvalidArgumentError("It must not be empty.");
}

async function listModels(options: ListOptions): Promise<void> {
  const { output, quiet, page, cursor, loadAll } = options;
  if (loadAll && (page ?? cursor) !== undefined)
    throw new UsageError("--loadAll cannot be combined with --page or --cursor");
  const isData = typeof output === "string";
  const connection = createProjectClient(options);
  const onePage = (page ?? cursor) !== undefined || (!isData && !loadAll);
  const { items, ...more } = onePage ? await readPage(connection, options) : await readAll(connection, options);
  if (quiet) return;
  if (isData) {
    print(renderData({ llmModelDeployments: items }, output));
  } else {
    const columns = output ? customColumns(output.columns, items) : DEFAULT_COLUMNS;
    print(renderTable(columns, items, paintFor(process.stdout, process.env)));
    if (items.length === 0)
      printStderr(`No AI models ${page || cursor ? "on this page of" : "in"} project ${connection.project.projectId}.`);
  }
  if (more.hasNextPage) printStderr(hint(more, options));
}

function readPage({ client, project }: ProjectClient, { per_page, page, cursor }: PageQuery): Promise<Page> {
  return client.listPage(project, { ...(per_page && { per_page }), ...(page && { page }), ...(cursor && { cursor }) });
}

async function readAll({ client, project }: ProjectClient, { per_page }: PageQuery): Promise<Page> {
  return { items: await client.list(project, undefined, per_page ? Number(per_page) : undefined), hasNextPage: false };
}

function hint({ cursor }: Omit<Page, "items">, { per_page, page = "1" }: PageQuery): string {
  const size = per_page ? `--per_page ${per_page} ` : "";
  return `There are more AI models: use ${size}${cursor ? `--cursor ${cursor}` : `--page ${Number(page) + 1}`} for the next page, or --loadAll for all.`;
}
