import { gpuOf } from "../../gpu-catalogue";
import { Operands } from "../operands";
import { Condition, isA100, isNumber } from "./condition";

/** On GPUs with 70 GB and more, other than the A100, vLLM's default of batched tokens grew in August 2026. */
const FORMER_DEFAULT_OF_LARGE_GPUS = 8192;
const DEFAULT_OF_LARGE_GPUS = 16_384;
const DEFAULT = 2048;

const isLarge = (operands: Operands) => (gpuOf(operands.gpuType)?.memoryGb ?? 0) >= 70 && !isA100(operands);
const leastDefault = (operands: Operands) => (isLarge(operands) ? FORMER_DEFAULT_OF_LARGE_GPUS : DEFAULT);

function defaultTokens(operands: Operands): string {
  if (!isLarge(operands)) return `it will be ${DEFAULT} on this GPU, and vLLM will refuse to start`;
  const both = `on this GPU it will be ${FORMER_DEFAULT_OF_LARGE_GPUS} in vLLM before August 2026 and ${DEFAULT_OF_LARGE_GPUS} since`;
  return operands.seqs > DEFAULT_OF_LARGE_GPUS
    ? `${both}, and vLLM will refuse to start`
    : `${both}, and the former will refuse to start`;
}

export const batching: readonly Condition[] = [
  {
    rule: "batched-tokens-below-sequences",
    operands: ["tokens", "seqs"],
    applies: ({ tokens, seqs }) => tokens < seqs,
    message: ({ tokens, seqs }) =>
      `must be at least maxNumSeqs (${seqs}), got ${tokens}: each sequence needs a token a step`,
  },
  {
    rule: "batched-tokens-below-model-length",
    operands: ["tokens", "chunked", "length"],
    applies: ({ tokens, chunked, length }) => chunked === false && isNumber(length) && tokens < length,
    message: ({ tokens, length }) =>
      `must be at least maxModelLength (${length}) when enableChunkedPrefill is false, got ${tokens}: raise it, lower the length, or allow chunks`,
  },
  {
    rule: "batched-tokens-unused",
    operands: ["tokens", "seqs", "length"],
    applies: ({ tokens, seqs, length }) => isNumber(length) && tokens > seqs * length,
    message: ({ tokens, seqs, length }) =>
      `is ${tokens}, more than maxNumSeqs x maxModelLength (${seqs * length}) can use`,
  },
  {
    rule: "sequences-above-default-tokens",
    operands: ["seqs", "tokens", "gpuType", "gpuEnabled"],
    applies: (operands) =>
      operands.gpuEnabled !== false && operands.tokens === undefined && operands.seqs > leastDefault(operands),
    message: (operands) =>
      `is ${operands.seqs}, and maxNumBatchedTokens is not set: ${defaultTokens(operands)}. Set maxNumBatchedTokens to ${operands.seqs} or more`,
  },
  {
    rule: "chunked-prefill-off",
    operands: ["chunked"],
    applies: ({ chunked }) => chunked === false,
    message: () => "is false, which vLLM does not officially support for models that generate text",
  },
  {
    rule: "input-and-output-exceed-length",
    operands: ["input", "output", "length"],
    applies: ({ input, output = 0, length }) => isNumber(length) && (input >= length || input + output > length),
    message: ({ input, output = 0, length }) =>
      `is ${input}: together with maxOutputLength (${output}) it exceeds maxModelLength (${length})`,
  },
];
