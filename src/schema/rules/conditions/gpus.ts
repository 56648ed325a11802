import { gpuOf, gpuTypesMeantBy } from "../../gpu-catalogue";
import { show } from "../../violations";
import { Operands } from "../operands";
import { Condition, isA100, isNumber, MISSPELT_IN_HCL, ranks } from "./condition";

/** Why a model without a number of GPUs seems to want some. */
function wishForGpus(operands: Operands): string | undefined {
  const { gpuEnabled, gpuType, timesliced } = operands;
  if (gpuEnabled === false) return undefined;
  if (gpuType !== undefined) return `gpuType is ${show(gpuType)}`;
  if (timesliced === true) return "timesliced is true";
  if (gpuEnabled === true) return "the GPUs are switched on";
  return ranks(operands) > 1 ? `tensorParallelism x pipelineParallelism is ${ranks(operands)}` : undefined;
}

export const gpus: readonly Condition[] = [
  {
    rule: "gpu-count-not-set",
    operands: ["gpuCount", "gpuType", "timesliced", "gpuEnabled", "tensor", "pipeline"],
    applies: (operands) => operands.gpuCount === undefined && wishForGpus(operands) !== undefined,
    message: (operands) =>
      `is not set, although ${wishForGpus(operands)}: the API decides how many GPUs each replica has, and they are billed. Set gpuCount. ${MISSPELT_IN_HCL}`,
  },
  {
    rule: "gpu-type-not-set",
    operands: ["gpuType", "gpuCount"],
    applies: ({ gpuType, gpuCount }) => gpuType === undefined && gpuCount > 0,
    message: ({ gpuCount }) =>
      `is not set, although gpuCount is ${gpuCount}: the API decides which GPUs are billed. Set gpuType. ${MISSPELT_IN_HCL}`,
  },
  {
    rule: "gpu-count-not-offered",
    operands: ["gpuCount", "gpuType"],
    applies: ({ gpuCount, gpuType }) => isNumber(gpuCount) && gpuOf(gpuType)?.counts.includes(gpuCount) === false,
    message: ({ gpuCount, gpuType }) =>
      `is ${gpuCount}; Northflank's own cloud offers ${gpuType} in numbers of ${gpuOf(gpuType)?.counts.join(", ")}, and with another number the model stays pending`,
  },
  {
    rule: "gpu-type-not-offered",
    operands: ["gpuType"],
    applies: ({ gpuType }) => gpuTypesMeantBy(gpuType).length > 0,
    message: ({ gpuType }) => {
      const meant = gpuTypesMeantBy(gpuType).map(show).join(" or ");
      return `is ${show(gpuType)}, which Northflank's own cloud does not offer: there the model stays pending; did you mean ${meant}?`;
    },
  },
  {
    rule: "shared-gpu-with-several-ranks",
    operands: ["timesliced", "gpuCount", "tensor", "pipeline"],
    applies: (operands) => operands.timesliced === true && (operands.gpuCount > 1 || ranks(operands) > 1),
    message: () => "is true with several GPUs or ranks: two ranks on one card fail to talk to each other",
  },
  {
    rule: "shared-gpu-memory",
    operands: ["timesliced", "utilization"],
    applies: ({ timesliced, utilization }) => timesliced === true && (utilization === undefined || utilization > 0.5),
    message: () => "is true, and others share the card's memory: set gpuMemoryUtilization to 0.5 or less",
  },
  {
    rule: "gpu-memory-nearly-full",
    operands: ["utilization", "gpuEnabled"],
    applies: ({ utilization, gpuEnabled }) => gpuEnabled !== false && utilization > 0.95,
    message: ({ utilization }) =>
      `is ${utilization}: above 0.95 little is left for CUDA graphs, and the start may fail`,
  },
  {
    rule: "bfloat16-unsupported-by-gpu",
    operands: ["dataType", "gpuType"],
    applies: ({ dataType, gpuType }) => dataType === "bfloat16" && /^(t4|v100)\b/i.test(gpuType ?? ""),
    message: ({ gpuType }) => `is bfloat16, which ${gpuType} cannot compute: use float16`,
  },
  {
    rule: "fp8-on-a100",
    operands: ["quantization", "gpuType"],
    applies: (operands) => operands.quantization === "fp8" && isA100(operands),
    message: ({ gpuType }) => `is fp8, for which ${gpuType} has no native arithmetic`,
  },
  {
    rule: "kv-cache-fp8-on-a100",
    operands: ["kv", "gpuType"],
    applies: (operands) => (operands.kv === "fp8" || operands.kv === "fp8_e4m3") && isA100(operands),
    message: ({ kv, gpuType }) => `is ${kv}, for which ${gpuType} has no kernel`,
  },
];
