import { Item, NorthflankClient, Project } from "../northflank/client";
import { ApiError } from "../northflank/errors";
import { LlmModelDeploymentItem } from "../schema/types.generated";

// Finding the object that a create or a rename has left behind, when the answer did not name it.

/** Identifiers are slugs of names [assumed]; where the guess fails, the list decides. */
export function derivedId(name: string): string {
  return name.toLowerCase().replace(/\s/g, "-");
}

export async function findByName(
  client: NorthflankClient,
  project: Project,
  name: string,
  signal?: AbortSignal,
): Promise<Item | undefined> {
  const guess = await getIfThere(client, project, derivedId(name), signal);
  if (guess?.name === name) return guess;
  const all = await client.list(project, signal);
  return all.find((item) => item.name === name);
}

export async function getIfThere(
  client: NorthflankClient,
  project: Project,
  id: string,
  signal?: AbortSignal,
): Promise<Item | undefined> {
  try {
    return await client.get(project, id, signal);
  } catch (error) {
    if (error instanceof ApiError && error.isNotFound) return undefined;
    throw error;
  }
}

/** Whether an answer says all that a state needs. */
export function isComplete(item: LlmModelDeploymentItem | undefined): item is Item {
  return Boolean(item?.id && item.name && item.status && item.spec);
}
