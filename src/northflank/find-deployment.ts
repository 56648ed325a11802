import { Reader } from "./batched-reads";
import { Item, isWhole, Project, pathOf, unreadable } from "./client";
import { ApiError } from "./errors";

// Finding the object that a create or a rename has left behind, when the answer did not name it.

/** A new object, or a change of one, may not be readable at once (IDEM-6). */
export const READABLE_WITHIN_LOOKS = 5;

const GRACE_MS = 10_000;

/** After Ctrl-C it is worth a moment, and no long wait, to see what became of what was sent. */
export function withGrace(signal: AbortSignal): AbortSignal {
  const late = new AbortController();
  const abortLater = () => void setTimeout(() => late.abort(signal.reason), GRACE_MS).unref();
  if (signal.aborted) abortLater();
  else signal.addEventListener("abort", abortLater, { once: true });
  return late.signal;
}

/** Identifiers are slugs of names [assumed]; where the guess fails, the list decides. */
export function derivedId(name: string): string {
  return name.toLowerCase().replace(/\s/g, "-");
}

export async function findByName(
  reader: Reader,
  project: Project,
  name: string,
  signal?: AbortSignal,
): Promise<Item | undefined> {
  const guess = await getIfThere(reader, project, derivedId(name), signal);
  if (guess?.name === name) return guess;
  const all = await reader.list(project, signal);
  return all.find((item) => item.name === name);
}

export async function getIfThere(
  reader: Reader,
  project: Project,
  id: string,
  signal?: AbortSignal,
): Promise<Item | undefined> {
  const item = await unlessNotFound(reader.get(project, id, signal));
  if (item === undefined || isWhole(item)) return item;
  // a state is made of it: what the answer lacks would read as if it were gone
  throw unreadable({ method: "GET", path: pathOf(project, id) }, "the answer does not hold all of an AI model");
}

export async function unlessNotFound(reading: Promise<Item>): Promise<Item | undefined> {
  try {
    return await reading;
  } catch (error) {
    if (error instanceof ApiError && error.isNotFound) return undefined;
    throw error;
  }
}

/** What tells an object from another one that took its place. */
export interface Known {
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
export async function getUnlessGone(
  reader: Reader,
  project: Project,
  known: Known,
  signal?: AbortSignal,
): Promise<Item | undefined> {
  const found = await getIfThere(reader, project, known.id, signal);
  if (found) return found;
  const all = await reader.list(project, signal);
  const isSame = ({ name, createdAt = null }: Item) =>
    name === known.name && createdAt === known.createdAt && (createdAt !== null || known.isJustRenamed === true);
  return all.find(({ id }) => id === known.id) ?? all.find(isSame);
}
