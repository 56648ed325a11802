/** What Northflank's managed cloud offers (June 2026); own clouds have identifiers of their own. */
export interface Gpu {
  readonly memoryGb: number;
  /** Numbers of GPUs that a node can have. */
  readonly counts: readonly number[];
  /** NVIDIA's compute capability. */
  readonly capability: number;
}

const ANY_COUNT = [1, 2, 4, 8];

export const GPU_CATALOGUE: { readonly [gpuType: string]: Gpu } = {
  "l4-24": { memoryGb: 24, counts: ANY_COUNT, capability: 8.9 },
  "a100-40": { memoryGb: 40, counts: ANY_COUNT, capability: 8.0 },
  "a100-80": { memoryGb: 80, counts: ANY_COUNT, capability: 8.0 },
  "h100-80": { memoryGb: 80, counts: ANY_COUNT, capability: 9.0 },
  "rtx_pro_6000-96": { memoryGb: 96, counts: [8], capability: 12.0 },
  "h200-141": { memoryGb: 141, counts: [8], capability: 9.0 },
  "b200-180": { memoryGb: 180, counts: [8], capability: 10.0 },
};
