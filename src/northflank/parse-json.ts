/** Levels of an answer, of which a model has nine. */
export const MAX_DEPTH = 100;

/** Returns undefined where the text is not JSON. */
export function parseJson(text: string, reviver?: (name: string, value: unknown) => unknown): unknown {
  try {
    return JSON.parse(text, reviver);
  } catch {
    return undefined;
  }
}
