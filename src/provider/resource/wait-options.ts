import { PollOptions } from "../../northflank/poll";
import { log } from "../../protocol/log";
import { formatDuration } from "../../schema/duration";
import { Connection } from "../connection";

/** How often a wait polls a deployment, and what it writes to the log. */
export function waitOptions(
  { clock, pollIntervalMs }: Connection,
  id: string,
  timeoutMs: number,
  signal: AbortSignal,
): PollOptions {
  return {
    clock,
    intervalMs: pollIntervalMs,
    timeoutMs,
    signal,
    onPoll: ({ status }, elapsed) =>
      log.info(`waiting for AI model "${id}": ${status}`, { elapsed: formatDuration(elapsed) }),
    onPollFailed: ({ message }) => log.warn(`waiting for AI model "${id}": a poll failed`, { reason: message }),
  };
}
