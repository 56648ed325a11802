import { Command } from "commander";
import { VERSION } from "../../schema/version.generated";
import { handleClosedStreams, reportUncaught } from "../shared/terminal";
import { addCompletion } from "./commands/completion";
import { addGet } from "./commands/get";
import { addList } from "./commands/list";
import { addPlanReport } from "./commands/plan-report";
import { addWait } from "./commands/wait";
import { reportError } from "./report-error";

// `northflank-ai get|list|…`: the commands that Northflank documents for AI models, and some of this project's own.

const COMMANDS = [addGet, addList, addWait, addPlanReport, addCompletion];

export async function runNorthflankAi(argv: readonly string[]): Promise<void> {
  reportUncaught("northflank-ai");
  handleClosedStreams("northflank-ai");
  await runCommand(argv);
}

/** Runs the command of the arguments, and sets the exit code of the process. */
export async function runCommand(argv: readonly string[]): Promise<void> {
  try {
    await createProgram().parseAsync(argv);
  } catch (error) {
    process.exitCode = reportError(error);
  }
}

function createProgram(): Command {
  const program = new Command("northflank-ai")
    .description(
      "Show Northflank's AI models on the command line, wait for them, and review Terraform plans that change them.",
    )
    .version(VERSION, "-v, --version", "show the version")
    .helpOption("-h, --help", "show help")
    .helpCommand("help [command]", "show help for a command")
    .showHelpAfterError("(--help shows what is allowed)")
    .exitOverride()
    .addHelpText("after", `\n${ENVIRONMENT}\n\n${EXIT_CODES}`);
  for (const add of COMMANDS) add(program);
  return program;
}

const ENVIRONMENT = `Environment:
  NORTHFLANK_API_TOKEN   API token (Northflank: Account settings > API > Tokens)
  NORTHFLANK_PROJECT_ID  project, if --projectId is not given
  NORTHFLANK_TEAM_ID     team, if --teamId is not given
  NORTHFLANK_BASE_URL    address of the API, if --host is not given
  NORTHFLANK_CONTEXT     context of ~/.northflank/config.json, if --context is not given
  NO_COLOR               turns colours off

  A setting that has neither flag nor variable comes from the current context of
  Northflank's own CLI ("northflank login"). northflank-ai only reads that file.
  A context's token goes only to the context's host, or to --host.`;

const EXIT_CODES = `Exit codes:
  0  success                                 4  no token, or the token is not allowed to
  1  the API or something else failed        5  conflict
  2  wrong arguments                         6  rate limit used up, or timeout
  3  not found`;
