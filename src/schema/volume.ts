/** The fields of `nodeConfiguration.storage` that describe the volume. */
export const VOLUME_FIELDS = ["storageSize", "storageClass", "accessMode"] as const;

/** Whether a change of a field needs another volume. Usually a volume can grow, and cannot change otherwise. */
export function needsAnotherVolume(from: unknown, to: unknown): boolean {
  if (typeof from === "number" && typeof to === "number") return to < from;
  return typeof from === "string" && typeof to === "string" && to !== from;
}
