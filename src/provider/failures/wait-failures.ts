import { Deployment } from "../../northflank/client";
import { RolloutResult } from "../../northflank/poll";
import { Diagnostic } from "../../protocol/diagnostics";
import { formatDuration } from "../../schema/duration";
import { codedError, codedWarning } from "./coded";
import { replacedDuringWait } from "./identity-failures";

const FOLLOW =
  "It stays deployed and is billed; it is in the state, and `terraform plan -refresh-only` shows its progress.";
const TAINTED =
  "It stays deployed and is billed; Terraform marks it as tainted, and the next apply replaces it, unless `terraform untaint <address>` is run first.";
const CRASH_CAUSES =
  "Frequent causes: a disk too small for the weights, a context length too large for the GPU's memory, a model that needs a token.";

/**
 * How a wait ended, unless the AI model runs. An error taints a new resource, so only a crash is one, and a model that is gone.
 * @param first the AI model as it was when the wait began
 */
export function waitDiagnostic(
  end: RolloutResult,
  first: Deployment,
  timeoutMs: number,
  operation: "create" | "update",
): Diagnostic | undefined {
  const { item, reason } = end;
  const model = `AI model "${item.id}"`;
  const facts = `Status: ${item.status}. Deployment configuration: ${item.deploymentConfiguration?.id ?? "none"}.`;
  switch (reason) {
    case "running":
      return undefined;
    case "crashed":
      return codedError(
        "NF_CRASHED",
        `${model} crashed`,
        `${facts} The API gives no reason: read the logs of the AI model in Northflank. ${CRASH_CAUSES} ${operation === "create" ? TAINTED : FOLLOW}`,
      );
    case "replaced":
      return replacedDuringWait(first, item, operation);
    case "paused":
      return codedWarning("NF_PAUSED", `${model} is paused`, `${facts} ${RESUME}`);
    case "no-status":
      return codedWarning(
        "NF_WAIT_FAILED",
        `Waiting for ${model} failed`,
        `The API's answers lack the status of the AI model, so the provider cannot tell when it runs. ${FOLLOW} Set wait_for_running = false not to wait.`,
      );
    case "timed-out":
      return codedWarning(
        "NF_WAIT_TIMED_OUT",
        `${model} does not run yet`,
        `${facts} Waited ${formatDuration(timeoutMs)}; GPUs may be scarce, or the weights large. ${FOLLOW} Set timeouts to wait longer, or wait_for_running = false not to wait.`,
      );
    case "stopped":
      return codedWarning("NF_WAIT_STOPPED", `Stopped waiting for ${model}`, `${facts} ${FOLLOW}`);
    case "read-failed":
      return codedWarning(
        "NF_WAIT_FAILED",
        `Waiting for ${model} failed`,
        `${facts} ${end.error.message}\n\n${FOLLOW}`,
      );
  }
}

const RESUME = "The API has no call that resumes it: resume it in Northflank.";

/** For a plan that rolls out nothing: it does not bring the AI model back. */
export function notRunning(id: string, status: "crashed" | "paused"): Diagnostic {
  const summary = `AI model "${id}" is ${status}`;
  const facts = `It was ${status} when it was last read, and is billed.`;
  if (status === "paused") return codedWarning("NF_PAUSED", summary, `${facts} ${RESUME}`);
  const next = "Read its logs in Northflank; a change of spec rolls out a new deployment configuration.";
  return codedWarning("NF_CRASHED", summary, `${facts} ${next}`);
}
