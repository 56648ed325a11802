import { ApiError } from "../../northflank/api-error";
import { Project } from "../../northflank/client";
import { findDeploymentById, idFromName } from "../../northflank/find-deployment";
import { log } from "../../protocol/log";
import { Connection } from "../connection";
import { waitUntilGone } from "./wait-until-gone";

// A name becomes free when its AI model is gone. If a resource gets another address, Terraform destroys and creates it
// side by side, and either of the two may be first.

/** How long a delete of the same AI model may take to begin. */
export const TAKEN_NAME_MS = 10_000;
const STEP_MS = 250;
/** The API is asked only in every so many steps. */
const STEPS_BETWEEN_READS = 10;
const LONGEST_TIMER_MS = 2 ** 31 - 1;

/** `taken`: by an AI model that nobody deletes. `not-free`: its deletion did not end in time. */
export type NameState = "free" | "taken" | "not-free";

/** Waits for the deletion of the model that has this name, if this process or anybody else deletes it. */
export async function waitUntilFree(
  connection: Connection,
  project: Project,
  name: string,
  timeoutMs: number,
  signal: AbortSignal,
): Promise<NameState> {
  const { clock, client } = connection;
  const id = idFromName(name);
  const until = clock.now() + TAKEN_NAME_MS;
  try {
    for (let step = 0; ; step++) {
      if ((await ownDeletion(connection, project, id, timeoutMs, signal)) === "gone") return "free";
      if (step % STEPS_BETWEEN_READS === 0) {
        const owner = await findDeploymentById(client, project, id, signal);
        if (owner === undefined) return "free";
        if (owner.status === "deleting") {
          const model = { id, createdAt: owner.createdAt };
          const end = await waitUntilGone(connection, project, model, timeoutMs, signal);
          return end === "gone" ? "free" : "not-free";
        }
      }
      if (signal.aborted || clock.now() >= until) return "taken";
      await clock.sleep(STEP_MS, signal).catch(() => undefined);
    }
  } catch (thrown) {
    if (thrown instanceof ApiError) return "taken";
    throw thrown;
  }
}

/** Waits for the end of the deletion that this process makes of the model, if it makes one. */
export async function ownDeletion(
  { deletions }: Connection,
  { projectId }: Project,
  id: string,
  timeoutMs: number,
  signal: AbortSignal,
): Promise<"none" | "gone" | "there"> {
  const deletion = deletions.of({ projectId, id });
  if (deletion === undefined) return "none";
  log.info(`waiting for the deletion of AI model "${id}", which has the name`);
  const limit = AbortSignal.any([signal, AbortSignal.timeout(Math.min(timeoutMs, LONGEST_TIMER_MS))]);
  const aborted = new Promise<boolean>((resolve) => {
    if (limit.aborted) resolve(false);
    else limit.addEventListener("abort", () => resolve(false), { once: true });
  });
  return (await Promise.race([deletion, aborted])) ? "gone" : "there";
}
