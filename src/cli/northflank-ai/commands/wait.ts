import { Command, Option } from "commander";
import { ApiError } from "../../../northflank/api-error";
import { Deployment } from "../../../northflank/client";
import { systemClock } from "../../../northflank/clock";
import { PollOptions, PollResult, pollUntil, RolloutTracker } from "../../../northflank/poll";
import { DEFAULTS, POLL_INTERVAL_MAX_GROWTH_TEXT } from "../../../schema/defaults";
import { formatDuration } from "../../../schema/duration";
import { addModelOptions, duration, ModelOptions } from "../options";
import { Progress } from "../progress";
import { createModelClient } from "../project-client";
import { ConditionNotMet, EXIT, UsageError } from "../report-error";

/** Only lasting states can be waited for: a short one may begin and end between two polls. */
const TARGETS = ["running", "deleted", "paused", "crashed"] as const;
type Target = (typeof TARGETS)[number];
type Outcome = Target | "deleting" | "no-status";

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
      `Waits until an AI model is in a state, and prints the progress to standard error. The pause between polls grows to ${POLL_INTERVAL_MAX_GROWTH_TEXT} its first length.`,
    );
  addModelOptions(command)
    .addOption(new Option("--for <state>", "state to wait for").choices(TARGETS).default("running"))
    .addOption(new Option("--timeout <time>", "longest time to wait").argParser(duration).default(1_800_000, "30m"))
    .option(
      "--interval <time>",
      `first pause between two polls (default: NORTHFLANK_POLL_INTERVAL, else ${DEFAULTS.pollInterval})`,
      duration,
    )
    .addHelpText("after", EXAMPLES)
    .action(waitForModel);
}

const EXAMPLES = `
Examples:
  northflank-ai wait llm-model-deployment --project my-project --llmModelDeploymentId my-model
  northflank-ai wait llm-model-deployment --project my-project --llmModelDeploymentId my-model --for deleted --timeout 10m

Exit codes: 0 when the AI model is in the state; 1 when it cannot reach the state any
more, because it has crashed, is paused or is being deleted; 3 when there is no such
AI model; 6 when the timeout is over.
Run northflank-ai --help to see the environment variables and the other exit codes.
Required permission of the token: Project > AiModels > General > Read`;

async function waitForModel(options: WaitForOptions): Promise<void> {
  const { client, project, id } = createModelClient(options);
  const progress = new Progress(process.stderr, options.quiet ?? false);
  const intervalMs = options.interval ?? intervalOf(process.env.NORTHFLANK_POLL_INTERVAL || DEFAULTS.pollInterval);
  const signal = AbortSignal.timeout(options.timeout);
  try {
    const result = await pollForTarget((aborted) => client.get(project, id, aborted), options.for, {
      clock: systemClock,
      intervalMs,
      timeoutMs: options.timeout,
      signal,
      onPoll: ({ status }, elapsedMs) => progress.update(`${id}: ${status ?? "no status"}`, elapsedMs),
      onPollFailed: ({ message }) => progress.update(`${id}: ${message}; trying again`),
    });
    if (result === "gone") progress.update(`${id}: deleted`);
    else throwUnlessMet(result, id, options);
  } catch (error) {
    throw signal.aborted && !(error instanceof ConditionNotMet) ? outOfTime(id, "in an unknown state", options) : error;
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

type Poll = (signal: AbortSignal) => Promise<Deployment>;

/** Returns "gone" when the user waits for the deletion and the AI model does not exist any more. */
async function pollForTarget(poll: Poll, target: Target, options: PollOptions): Promise<PollResult<Outcome> | "gone"> {
  try {
    const result = await pollUntil(await firstPoll(poll, options), outcomeFor(target), poll, options);
    if (result.reason === "read-failed") throw result.error;
    return result;
  } catch (error) {
    if (target === "deleted" && error instanceof ApiError && error.isNotFound) return "gone";
    throw error;
  }
}

/** Like later polls, the first poll is repeated after a transient error. */
async function firstPoll(poll: Poll, { clock, intervalMs, signal, onPollFailed }: PollOptions): Promise<Deployment> {
  for (;;) {
    try {
      return await poll(signal);
    } catch (error) {
      if (!(error instanceof ApiError) || !error.isTransient || signal.aborted) throw error;
      onPollFailed(error);
      await clock.sleep(Math.max(intervalMs, (error.facts.retryAfterSeconds ?? 0) * 1000), signal);
    }
  }
}

/** Decides whether a poll ends the wait: the state is reached, or cannot be reached any more. */
function outcomeFor(target: Target): (item: Deployment) => Outcome | undefined {
  const rollout = new RolloutTracker();
  return (item) => {
    if (target === "deleted") return undefined;
    if (item.status === "deleting") return "deleting";
    if (target === "running") return rollout.outcome(item);
    return item.status === target ? target : undefined;
  };
}

function throwUnlessMet({ reason, item }: PollResult<Outcome>, id: string, options: WaitForOptions): void {
  if (reason === options.for) return;
  switch (reason) {
    case "crashed":
      throw new ConditionNotMet(
        `AI model "${id}" has crashed and was still crashed after three polls. The API gives no reason: read its logs in Northflank.`,
        EXIT.failed,
      );
    case "no-status":
      throw new ConditionNotMet(
        `the API's answers lack the status of AI model "${id}": whether it is ${options.for} cannot be told.`,
        EXIT.failed,
      );
    case "paused":
      throw new ConditionNotMet(
        `AI model "${id}" is paused, and the API cannot resume it: resume it in Northflank, then wait again.`,
        EXIT.failed,
      );
    case "deleting":
      throw new ConditionNotMet(
        `AI model "${id}" is being deleted: it will not become ${options.for} any more.`,
        EXIT.failed,
      );
    default:
      throw outOfTime(id, `still ${item.status ?? "in an unknown state"}`, options);
  }
}

function outOfTime(id: string, state: string, { for: target, timeout }: WaitForOptions): ConditionNotMet {
  const message = `AI model "${id}" is ${state} after ${formatDuration(timeout)}, not ${target}. Use --timeout to allow more time.`;
  return new ConditionNotMet(message, EXIT.timeout);
}
