// What the provider stores with a resource in Terraform's private state, unseen by users. Plans and states are the same
// without it (PLAN-12); it serves warnings, tells what a person wrote from what the API filled in, and names the API.

export interface PrivateState {
  /** Paths of the arguments that the configuration had at the last apply. */
  readonly configured: readonly string[];
  /** Paths of arguments that an earlier configuration had: the API keeps their values. */
  readonly formerlyConfigured: readonly string[];
  /** Whether the object was imported: it may have values that the API never returns, and that people wrote elsewhere. */
  readonly isImported: boolean;
  /** Differences from the plan that the user was told of, in the form of `differenceKey`. */
  readonly knownDifferences: readonly string[];
  /** The address of the API that has the object. */
  readonly api?: string;
  /** Whether the API accepted a rename, and the object could not be read since: it may have another id. */
  readonly isRenameUnseen?: boolean;
}

const EMPTY: PrivateState = { configured: [], formerlyConfigured: [], isImported: false, knownDifferences: [] };

export function encodePrivateState(state: Partial<PrivateState>): Buffer {
  const isWorthIt = ([name, value]: [string, unknown]) =>
    name === "configured" || (Array.isArray(value) ? value.length > 0 : Boolean(value));
  return Buffer.from(JSON.stringify(Object.fromEntries(Object.entries({ ...EMPTY, ...state }).filter(isWorthIt))));
}

/** An import leaves the private state empty; one that cannot be read is treated as if it were. */
export function decodePrivateState(bytes: Buffer): PrivateState {
  try {
    const stored = JSON.parse(bytes.toString("utf8")) as { readonly [name in keyof PrivateState]?: unknown };
    return {
      configured: texts(stored.configured),
      formerlyConfigured: texts(stored.formerlyConfigured),
      isImported: stored.isImported === true,
      knownDifferences: texts(stored.knownDifferences),
      ...(typeof stored.api === "string" && stored.api && { api: stored.api }),
      ...(stored.isRenameUnseen === true && { isRenameUnseen: true }),
    };
  } catch {
    return { ...EMPTY, isImported: true };
  }
}

/** The same private state of an object that the API has just shown; the same bytes where nothing changes. */
export function withApi(bytes: Buffer, api: string): Buffer {
  const { isRenameUnseen, ...state } = decodePrivateState(bytes);
  return state.api === api && !isRenameUnseen ? bytes : encodePrivateState({ ...state, api });
}

function texts(value: unknown): readonly string[] {
  return Array.isArray(value) ? value.filter((each) => typeof each === "string") : [];
}
