import { DeploymentReader } from "./bulk-reader";
import { Deployment, deploymentPath, isComplete, Project, unreadableAnswer } from "./client";
import { ApiError } from "./errors";

// Finds a model by its name or id, for example after a create whose answer did not name the new model.

/** The API may not show a new or changed model at once, so the read is repeated (IDEM-6). */
export const READ_BACK_ATTEMPTS = 5;

const GRACE_MS = 10_000;

/** After Ctrl-C the provider takes up to ten seconds to find out what a request that was already sent has done. */
export function withGracePeriod(signal: AbortSignal): AbortSignal {
  const delayed = new AbortController();
  const abortLater = () => void setTimeout(() => delayed.abort(signal.reason), GRACE_MS).unref();
  if (signal.aborted) abortLater();
  else signal.addEventListener("abort", abortLater, { once: true });
  return delayed.signal;
}

/** Assumes that an identifier is the slug of the name. Callers that do not find it fall back to the list. */
export function idFromName(name: string): string {
  return name.toLowerCase().replace(/\s/g, "-");
}

export async function findDeploymentByName(
  reader: DeploymentReader,
  project: Project,
  name: string,
  signal?: AbortSignal,
): Promise<Deployment | undefined> {
  const guess = await findDeploymentById(reader, project, idFromName(name), signal);
  if (guess?.name === name) return guess;
  const all = await reader.list(project, signal);
  return all.find((item) => item.name === name);
}

export async function findDeploymentById(
  reader: DeploymentReader,
  project: Project,
  id: string,
  signal?: AbortSignal,
): Promise<Deployment | undefined> {
  const item = await undefinedIfNotFound(reader.get(project, id, signal));
  if (item === undefined || isComplete(item)) return item;
  // The Terraform state is built from this item: a missing part would be stored as removed.
  throw unreadableAnswer(
    { method: "GET", path: deploymentPath(project, id) },
    "the answer does not hold all of an AI model",
  );
}

export async function undefinedIfNotFound(reading: Promise<Deployment>): Promise<Deployment | undefined> {
  try {
    return await reading;
  } catch (error) {
    if (error instanceof ApiError && error.isNotFound) return undefined;
    throw error;
  }
}

/** Tells a model from another model that has replaced it under the same name. */
export interface KnownDeployment {
  readonly id: string;
  readonly name: unknown;
  readonly createdAt: unknown;
  /** Whether the model has just been renamed. Then the name identifies it even if the API shows no creation time. */
  readonly isJustRenamed?: boolean;
}

/**
 * Returns the model, or undefined when it is certainly gone (READ-1). A 404 may also mean that the token has no access
 * to the project, so the project's list decides. The id of a renamed model may have changed.
 */
export async function findKnownDeployment(
  reader: DeploymentReader,
  project: Project,
  known: KnownDeployment,
  signal?: AbortSignal,
): Promise<Deployment | undefined> {
  const found = await findDeploymentById(reader, project, known.id, signal);
  if (found) return found;
  const all = await reader.list(project, signal);
  const isSame = ({ name, createdAt = null }: Deployment) =>
    name === known.name && createdAt === known.createdAt && (createdAt !== null || known.isJustRenamed === true);
  return all.find(({ id }) => id === known.id) ?? all.find(isSame);
}
