import { neededSharedMemory } from "../schema/shared-memory";
import { isUnknown } from "./validation/tokens";

// What `AiModel` writes for a property that is not given. `LlmModelDeployment` writes nothing by itself.

/** Values in the API's form, by the name of the flat property. They may be wrong: nothing follows from a wrong one. */
export type FlatValues = { readonly [name: string]: unknown };

interface FlatDefault {
  /** For the documentation. */
  readonly text: string;
  readonly of: (given: FlatValues) => unknown;
}

const always = (value: string): FlatDefault => ({ text: `"${value}"`, of: () => value });
const isCount = (value: unknown): value is number => Number.isSafeInteger(value) && (value as number) > 0;

/** Later ones may use earlier ones. */
export const FLAT_DEFAULTS: { readonly [name: string]: FlatDefault } = {
  specType: always("custom"),
  engine: always("vllm"),
  architectureType: always("aggregated"),
  storageClass: {
    text: "- nvme, if `storage` is given",
    of: ({ storage }) => (storage === undefined ? undefined : "nvme"),
  },
  gpuEnabled: {
    text: "- true, if `gpu` or `gpuCount` is given; false, if `gpuCount` is 0",
    of: ({ gpu, gpuCount }) => (gpu === undefined && gpuCount === undefined ? undefined : gpuCount !== 0),
  },
  tensorParallelism: {
    text: "- `gpuCount`, divided by `pipelineParallelism` where that leaves no rest; none without GPUs",
    of: ({ gpuCount, gpuEnabled, pipelineParallelism }) => {
      if (gpuEnabled === false) return undefined;
      if (pipelineParallelism === undefined && (isCount(gpuCount) || isUnknown(gpuCount))) return gpuCount;
      const isWhole = isCount(gpuCount) && isCount(pipelineParallelism) && gpuCount % pipelineParallelism === 0;
      return isWhole ? gpuCount / pipelineParallelism : undefined;
    },
  },
  sharedMemory: {
    text: `- ${neededSharedMemory(0)} MiB and ${neededSharedMemory(1) - neededSharedMemory(0)} MiB for each rank, if there are several, their number is known at synth, and \`storage\` is given`,
    of: ({ storage, gpuCount, gpuEnabled, tensorParallelism, pipelineParallelism = 1 }) => {
      if (storage === undefined || gpuEnabled === false) return undefined;
      const tensor = tensorParallelism ?? (gpuCount === undefined ? 1 : undefined);
      if (!isCount(tensor) || !isCount(pipelineParallelism)) return undefined;
      const ranks = tensor * pipelineParallelism;
      return ranks > 1 ? neededSharedMemory(ranks) : undefined;
    },
  },
};
