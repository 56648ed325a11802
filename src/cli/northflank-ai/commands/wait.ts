import { Command, Option } from "commander";
import { Deployment } from "../../../northflank/client";
import { systemClock } from "../../../northflank/clock";
import { ApiError } from "../../../northflank/errors";
import { PollOptions, PollResult, pollUntil, RolloutTracker } from "../../../northflank/poll";
import { DEFAULTS } from "../../../schema/defaults";
import { formatDuration } from "../../../schema/duration";
import { addModelOptions, duration, ModelOptions } from "../options";
import { Progress } from "../progress";
import { createModelClient } from "../project-client";
import { ConditionNotMet, EXIT, UsageError } from "../report-error";

/** States in which an AI model stays; the others may pass between two looks. */
const TARGETS = ["running", "deleted", "paused", "crashed"] as const;
type Target = (typeof TARGETS)[number];
type Ending = Target | "deleting";

interface WaitForOptions extends ModelOptions {
  readonly for: Target;
  readonly timeout: number;
  readonly interval?: number;
}

export function addWait(program: Command): void {
  const wait = program.command("wait").description("wait for an object");
  const command = wait
    .command("llm-model-deployment")
    .alias("llm-model-deployments")
    .summary("wait until an AI model is in a state")
    .description(
      "Waits until an AI model is in a state, and tells its progress on standard error. The pauses between looks grow to four times the first one.",
    );
  addModelOptions(command)
    .addOption(new Option("--for <state>", "what to wait for").choices(TARGETS).default("running"))
    .addOption(new Option("--timeout <time>", "longest wait").argParser(duration).default(1_800_000, "30m"))
    .option(
      "--interval <time>",
      `pause between the first looks (default: NORTHFLANK_POLL_INTERVAL, else ${DEFAULTS.pollInterval})`,
      duration,
    )
    .addHelpText("after", EXAMPLES)
    .action(waitForModel);
}

const EXAMPLES = `
Examples:
  northflank-ai wait llm-model-deployment --project my-project --llmModelDeploymentId my-model
  northflank-ai wait llm-model-deployment --project my-project --llmModelDeploymentId my-model --for deleted --timeout 10m

It ends with 0 when the state is there, 1 when it cannot come any more (the AI model
has crashed, is paused or is being deleted), 3 when there is no such AI model, and 6
when the time is up.
northflank-ai --help tells the environment variables and the other exit codes.
Permission of the token: Project > AiModels > General > Read`;

async function waitForModel(options: WaitForOptions): Promise<void> {
  const { client, project, id } = createModelClient(options);
  const progress = new Progress(process.stderr, options.quiet ?? false);
  const intervalMs = options.interval ?? intervalOf(process.env.NORTHFLANK_POLL_INTERVAL || DEFAULTS.pollInterval);
  const signal = AbortSignal.timeout(options.timeout);
  try {
    const end = await watch((aborted) => client.get(project, id, aborted), options.for, {
      clock: systemClock,
      intervalMs,
      timeoutMs: options.timeout,
      signal,
      onPoll: ({ status }, elapsedMs) => progress.update(`${id}: ${status ?? "no state"}`, elapsedMs),
      onPollFailed: ({ message }) => progress.update(`${id}: ${message}; trying again`),
    });
    if (end === "gone") progress.update(`${id}: deleted`);
    else judgeEnd(end, id, options);
  } catch (error) {
    throw signal.aborted && !(error instanceof ConditionNotMet) ? outOfTime(id, "not seen", options) : error;
  } finally {
    progress.end();
  }
}

function intervalOf(text: string): number {
  try {
    return duration(text);
  } catch (error) {
    throw new UsageError(`NORTHFLANK_POLL_INTERVAL is "${text}". ${(error as Error).message}`);
  }
}

type Look = (signal: AbortSignal) => Promise<Deployment>;

/** `gone`: it was deleted, as was wanted. */
async function watch(look: Look, target: Target, options: PollOptions): Promise<PollResult<Ending> | "gone"> {
  try {
    const end = await pollUntil(await firstLook(look, options), judgeOf(target), look, options);
    if (end.reason === "read-failed") throw end.error;
    return end;
  } catch (error) {
    if (target === "deleted" && error instanceof ApiError && error.isNotFound) return "gone";
    throw error;
  }
}

/** The first look is as much of the wait as the others: what may pass does not end it. */
async function firstLook(look: Look, { clock, intervalMs, signal, onPollFailed }: PollOptions): Promise<Deployment> {
  for (;;) {
    try {
      return await look(signal);
    } catch (error) {
      if (!(error instanceof ApiError) || !error.isTransient || signal.aborted) throw error;
      onPollFailed(error);
      await clock.sleep(Math.max(intervalMs, (error.facts.retryAfterSeconds ?? 0) * 1000), signal);
    }
  }
}

/** Whether a look is the last one: the state is there, or cannot come any more. */
function judgeOf(target: Target): (item: Deployment) => Ending | undefined {
  const running = new RolloutTracker();
  return (item) => {
    if (target === "deleted") return undefined;
    if (item.status === "deleting") return "deleting";
    if (target === "running") return running.outcome(item);
    return item.status === target ? target : undefined;
  };
}

function judgeEnd({ reason, item }: PollResult<Ending>, id: string, options: WaitForOptions): void {
  if (reason === options.for) return;
  switch (reason) {
    case "crashed":
      throw new ConditionNotMet(
        `AI model "${id}" has crashed, and stayed so at three looks. The API gives no reason: look at its logs in Northflank.`,
        EXIT.failed,
      );
    case "paused":
      throw new ConditionNotMet(
        `AI model "${id}" is paused, and no command ends that: resume it in Northflank, then wait again.`,
        EXIT.failed,
      );
    case "deleting":
      throw new ConditionNotMet(
        `AI model "${id}" is being deleted: it will not be ${options.for} any more.`,
        EXIT.failed,
      );
    default:
      throw outOfTime(id, `still ${item.status ?? "in no known state"}`, options);
  }
}

function outOfTime(id: string, state: string, { for: target, timeout }: WaitForOptions): ConditionNotMet {
  const message = `AI model "${id}" is ${state} after ${formatDuration(timeout)}, and not ${target}. --timeout allows more time.`;
  return new ConditionNotMet(message, EXIT.timeout);
}
