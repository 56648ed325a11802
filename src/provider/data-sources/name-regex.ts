import { once } from "node:events";
import { Worker } from "node:worker_threads";

// JavaScript's regular expressions backtrack: one like ^([a-z]+)+$ can work on one long name for years. They run in a
// thread of their own, so that the process still answers when Terraform stops it, and the thread can be ended.

const PROGRAM = `const { parentPort, workerData } = require("node:worker_threads");
const expression = new RegExp(workerData.pattern, "u");
parentPort.postMessage(workerData.names.map((name) => expression.test(name)));`;

/** Far beyond what any useful expression needs, also on a slow machine. */
export const NAME_REGEX_TIMEOUT_MS = 20_000;

export class NameRegexTimeout extends Error {}

/**
 * Whether each name matches. Rejects when the signal aborts, and with a NameRegexTimeout when the time is over.
 * @param pattern a valid regular expression
 */
export async function matchNames(
  pattern: string,
  names: readonly string[],
  signal: AbortSignal,
  timeoutMs = NAME_REGEX_TIMEOUT_MS,
): Promise<boolean[]> {
  const limit = AbortSignal.timeout(timeoutMs);
  const thread = new Worker(PROGRAM, { eval: true, workerData: { pattern, names } });
  try {
    const [matches] = (await once(thread, "message", { signal: AbortSignal.any([signal, limit]) })) as [boolean[]];
    return matches;
  } catch (thrown) {
    throw limit.aborted && !signal.aborted ? new NameRegexTimeout() : thrown;
  } finally {
    void thread.terminate();
  }
}
