/** What a volume is, beside its name: fields of `nodeConfiguration.storage`. */
export const VOLUME_FIELDS = ["storageSize", "storageClass", "accessMode"] as const;

/** Whether a change of one of them asks for another volume: they grow, as a rule, and do not change their kind. */
export function needsAnotherVolume(from: unknown, to: unknown): boolean {
  if (typeof from === "number" && typeof to === "number") return to < from;
  return typeof from === "string" && typeof to === "string" && to !== from;
}
