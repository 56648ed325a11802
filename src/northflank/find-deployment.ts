import { DeploymentReader } from "./bulk-reader";
import { Deployment, Project } from "./client";
import { isCreatedAnotherTime, KnownDeployment } from "./created-at";
import { undefinedIfNotFound } from "./not-found";

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
  return undefinedIfNotFound(reader.get(project, id, signal));
}

export type Found =
  | { readonly kind: "found"; readonly item: Deployment }
  /** Certainly gone (READ-1). */
  | { readonly kind: "gone" }
  /** The model is gone, and another one has its identifier. */
  | { readonly kind: "replaced"; readonly item: Deployment };

/**
 * Finds a model by its id, and never by its name (READ-8). A 404 may also mean that the token has no access to the
 * project, so the project's list decides whether the model is gone.
 */
export async function findKnownDeployment(
  reader: DeploymentReader,
  project: Project,
  known: KnownDeployment,
  signal?: AbortSignal,
): Promise<Found> {
  return find(reader, project, known, () => false, signal);
}

/** Like `findKnownDeployment`, right after the model was renamed: it may have another id, and then has the new name. */
export async function findRenamedDeployment(
  reader: DeploymentReader,
  project: Project,
  known: KnownDeployment,
  newName: unknown,
  signal?: AbortSignal,
): Promise<Found> {
  const isRenamed = ({ name, createdAt }: Deployment) =>
    name === newName && !isCreatedAnotherTime(createdAt, known.createdAt);
  return find(reader, project, known, isRenamed, signal);
}

async function find(
  reader: DeploymentReader,
  project: Project,
  { id, createdAt }: KnownDeployment,
  isRenamed: (item: Deployment) => boolean,
  signal?: AbortSignal,
): Promise<Found> {
  const item = (await findDeploymentById(reader, project, id, signal)) ?? (await listed());
  if (item === undefined) return { kind: "gone" };
  return { kind: isCreatedAnotherTime(item.createdAt, createdAt) ? "replaced" : "found", item };

  async function listed(): Promise<Deployment | undefined> {
    const all = await reader.list(project, signal);
    return all.find((other) => other.id === id) ?? all.find(isRenamed);
  }
}
