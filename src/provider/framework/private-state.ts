// What the provider stores with a resource in Terraform's private state, unseen by users. Plans and states are the same
// without it; it serves warnings only (PLAN-12).

export interface PrivateState {
  /** Paths of the arguments that the configuration had at the last apply. */
  readonly configured: readonly string[];
  /** Whether the object was imported: it may have values that the API never returns. */
  readonly isImported: boolean;
}

export function encodePrivateState({ configured, isImported }: PrivateState): Buffer {
  return Buffer.from(JSON.stringify({ configured, ...(isImported && { isImported }) }));
}

/** An import leaves the private state empty; one that cannot be read is treated as if it were. */
export function decodePrivateState(bytes: Buffer): PrivateState {
  try {
    const { configured, isImported } = JSON.parse(bytes.toString("utf8")) as Partial<PrivateState>;
    const paths = Array.isArray(configured) ? configured.filter((path) => typeof path === "string") : [];
    return { configured: paths, isImported: isImported === true };
  } catch {
    return { configured: [], isImported: true };
  }
}
