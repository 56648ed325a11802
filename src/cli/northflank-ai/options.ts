import { Command, InvalidArgumentError, Option } from "commander";
import { DURATION_PATTERN, parseDuration } from "../../schema/duration";

// Options that several commands share. The names come from Northflank's documentation; the kebab-case spellings are
// hidden aliases.

export interface ProjectOptions {
  readonly projectId?: string;
  readonly teamId?: string;
  readonly host?: string;
  readonly context?: string;
  readonly noDefaults?: boolean;
  readonly requestTimeout: number;
  readonly verbose?: boolean;
  readonly quiet?: boolean;
}

export interface ModelOptions extends ProjectOptions {
  readonly llmModelDeploymentId?: string;
  /** The same, as Northflank's own CLI also spells its options. */
  readonly llmModelDeployment?: string;
}

export function addProjectOptions(command: Command): Command {
  return (
    command
      .option("--project, --projectId <id>", "project of the AI models")
      .addOption(hidden("--project-id <id>"))
      .option("--teamId <id>", "team of the project, for tokens of an organisation")
      .addOption(hidden("--team-id <id>"))
      .option("--host <url>", "address of the API")
      .option("--context <name>", "context of Northflank's own CLI to read settings from")
      .addOption(
        new Option("--request-timeout <time>", "longest time for one request")
          .argParser(duration)
          .default(30_000, "30s"),
      )
      .option("--noDefaults", "do not use the project of the context")
      // Of Northflank's own CLI: the commands here send no input that could be validated.
      .addOption(hidden("--skipValidation"))
      .option("--verbose", "print each request to standard error")
      .option("--quiet", "print no result, only errors; check the exit code")
  );
}

export function addModelOptions(command: Command): Command {
  command
    .option("--llmModelDeploymentId <id>", "AI model (required)")
    .addOption(hidden("--llmModelDeployment <id>"))
    .addOption(hidden("--llm-model-deployment-id <id>"));
  return addProjectOptions(command);
}

const hidden = (flags: string) => new Option(flags).hideHelp();

const LONGEST_MS = 7 * 24 * 3_600_000;
const SPELLING = 'a time such as "30s", "5m" or "1h30m", at most 168h';

/** Parses a duration into milliseconds. */
export function duration(text: string): number {
  const ms = new RegExp(DURATION_PATTERN).test(text) ? parseDuration(text) : 0;
  if (ms >= 1 && ms <= LONGEST_MS) return ms;
  throw new InvalidArgumentError(`It must be ${SPELLING}.`);
}
