/** An identifier of a model in a project. The same project may be reached through its team and without. */
export interface ModelKey {
  readonly projectId: string;
  readonly id: string;
}

/**
 * The deletions that are in progress in this process. A resource that gets another address is destroyed and created side
 * by side, under one name.
 */
export class Deletions {
  private readonly inProgress = new Map<string, Promise<boolean>>();

  /** @param isGone whether the result of the deletion says that the model is gone */
  async track<T>(keys: readonly ModelKey[], deletion: () => Promise<T>, isGone: (result: T) => boolean): Promise<T> {
    const running = deletion();
    const end = running.then(isGone, () => false);
    const names = keys.map(nameOf);
    for (const name of names) this.inProgress.set(name, end);
    try {
      return await running;
    } finally {
      for (const name of names) if (this.inProgress.get(name) === end) this.inProgress.delete(name);
    }
  }

  /** Resolves when the deletion of this model ends, to whether it is gone; undefined if none is in progress. */
  of(key: ModelKey): Promise<boolean> | undefined {
    return this.inProgress.get(nameOf(key));
  }
}

const nameOf = ({ projectId, id }: ModelKey) => `${projectId}/${id}`;
