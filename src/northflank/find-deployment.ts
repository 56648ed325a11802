import { DeploymentReader } from "./bulk-reader";
import { Deployment, deploymentPath, isComplete, Project, unreadableAnswer } from "./client";
import { ApiError } from "./errors";

// Finding the object that a create or a rename has left behind, when the answer did not name it.

/** A new object, or a change of one, may not be readable at once (IDEM-6). */
export const READ_BACK_ATTEMPTS = 5;

const GRACE_MS = 10_000;

/** After Ctrl-C it is worth a moment, and no long wait, to see what became of what was sent. */
export function withGracePeriod(signal: AbortSignal): AbortSignal {
  const late = new AbortController();
  const abortLater = () => void setTimeout(() => late.abort(signal.reason), GRACE_MS).unref();
  if (signal.aborted) abortLater();
  else signal.addEventListener("abort", abortLater, { once: true });
  return late.signal;
}

/** Identifiers are slugs of names [assumed]; where the guess fails, the list decides. */
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
  // a state is made of it: what the answer lacks would read as if it were gone
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

/** What tells an object from another one that took its place. */
export interface KnownDeployment {
  readonly id: string;
  readonly name: unknown;
  readonly createdAt: unknown;
  /** Whether it has just been renamed: then the name tells enough, should the API give no age. */
  readonly isJustRenamed?: boolean;
}

/**
 * The object, or undefined when it is certainly gone (READ-1): a 404 may also mean that the project cannot be seen,
 * so the project's list has the last word. A renamed object may have another id by now.
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
