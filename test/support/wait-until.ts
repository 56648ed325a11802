const PAUSE_MS = 10;

/** Resolves as soon as it holds; a test's own time limit ends it otherwise. */
export async function waitUntil(holds: () => boolean): Promise<void> {
  while (!holds()) await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
}
