import { repositoryProblem } from "../../repository-name";
import { show } from "../../violations";
import { Condition, isNumber, MISSPELT_IN_HCL } from "./condition";

/** No language model fits into less, and no volume on offer is as small. */
const LEAST_VOLUME_MB = 1024;

export const modelFiles: readonly Condition[] = [
  {
    rule: "model-name-not-set",
    operands: ["modelName", "gpuCount", "gpuType"],
    applies: ({ modelName, gpuCount, gpuType }) => modelName === undefined && (gpuCount > 0 || gpuType !== undefined),
    message: () =>
      `is not set, although GPUs are: the API decides which model runs on them, or none does, and they are billed. Set the name. ${MISSPELT_IN_HCL}`,
  },
  {
    rule: "model-name-impossible",
    operands: ["modelName"],
    applies: ({ modelName }) => typeof modelName === "string" && repositoryProblem(modelName) !== undefined,
    message: ({ modelName }) => `is ${show(modelName)}, ${repositoryProblem(modelName)}`,
  },
  {
    rule: "volume-size-in-gigabytes",
    operands: ["storageSize"],
    applies: ({ storageSize }) => isNumber(storageSize) && storageSize < LEAST_VOLUME_MB,
    message: ({ storageSize }) => {
      const likely = storageSize > 0 ? `: if gigabytes are meant, write ${storageSize * 1024}` : "";
      return `is ${storageSize} megabytes, which is too little for the files of a model${likely}`;
    },
  },
];
