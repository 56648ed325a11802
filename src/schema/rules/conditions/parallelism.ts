import { neededSharedMemory } from "../../shared-memory";
import { Condition, isNumber, ranks } from "./condition";

/** Below this, no start succeeds. */
const LEAST_SHARED_MEMORY = 240;
/** Containers have as much by default: nobody asks for less. */
const DEFAULT_SHARED_MEMORY = 64;

export const parallelism: readonly Condition[] = [
  {
    rule: "tensor-parallelism-exceeds-gpus",
    operands: ["tensor", "gpuCount"],
    // without a GPU nothing is split
    applies: ({ tensor, gpuCount }) => gpuCount > 0 && tensor > gpuCount,
    message: ({ tensor, gpuCount }) => `must be at most gpuCount (${gpuCount}), got ${tensor}`,
  },
  {
    rule: "more-ranks-than-gpus",
    operands: ["pipeline", "tensor", "gpuCount"],
    applies: (operands) => ranks(operands) > operands.gpuCount && !(operands.tensor > operands.gpuCount),
    message: (operands) =>
      `makes ${ranks(operands)} ranks together with tensorParallelism, more than gpuCount (${operands.gpuCount})`,
  },
  {
    rule: "idle-gpus",
    operands: ["gpuCount", "tensor", "pipeline"],
    applies: (operands) => ranks(operands) < operands.gpuCount,
    message: (operands) =>
      `is ${operands.gpuCount}, but tensorParallelism x pipelineParallelism is ${ranks(operands)}: GPUs stay idle and are billed`,
  },
  {
    rule: "tensor-parallelism-not-power-of-two",
    operands: ["tensor"],
    applies: ({ tensor }) => isNumber(tensor) && !Number.isInteger(Math.log2(tensor)),
    message: ({ tensor }) => `is ${tensor}, not a power of two: it does not divide the attention heads of most models`,
  },
  {
    rule: "expert-parallelism-ignored",
    operands: ["expert", "tensor"],
    applies: ({ expert, tensor = 1 }) => isNumber(expert) && expert !== 1 && expert !== tensor,
    message: ({ expert, tensor = 1 }) =>
      `is ${expert}, but vLLM spreads experts over the ranks of tensorParallelism (${tensor})`,
  },
  {
    rule: "async-scheduling-with-pipeline",
    operands: ["async", "pipeline"],
    applies: ({ async, pipeline }) => async === true && pipeline > 1,
    message: ({ pipeline }) =>
      `is true with pipelineParallelism ${pipeline}, which versions of vLLM before 2026 refuse`,
  },
  {
    rule: "shared-memory-too-small",
    operands: ["shmSize", "tensor", "pipeline", "gpuEnabled"],
    applies: (operands) =>
      operands.gpuEnabled !== false &&
      ranks(operands) > 1 &&
      (operands.shmSize ?? 0) < neededSharedMemory(ranks(operands)),
    message: (operands) => {
      const { shmSize } = operands;
      const found = shmSize === undefined ? "is not set" : `is ${shmSize}`;
      const harm = shmSize < LEAST_SHARED_MEMORY ? "the start fails" : "the start may fail";
      const likely =
        shmSize > 0 && shmSize < DEFAULT_SHARED_MEMORY ? `; if gigabytes are meant, write ${shmSize * 1024}` : "";
      return `${found}, and ${ranks(operands)} ranks need about ${neededSharedMemory(ranks(operands))} MB of shared memory: ${harm}${likely}`;
    },
  },
];
