import { Snapshot } from "./violations";

/** A value that a rule compares: unknown operands silence it. */
export const UNKNOWN_OPERAND = Symbol("known after apply");

const WORKER = "/spec/configuration/architecture/workerConfig";
const GPU = "/spec/configuration/nodeConfiguration/gpu/configuration";

/** Where the operands of the rules stand. */
const PLACES = {
  ports: "/ports",
  revision: "/spec/configuration/revision",
  gpuType: `${GPU}/gpuType`,
  gpuCount: `${GPU}/gpuCount`,
  timesliced: `${GPU}/timesliced`,
  shmSize: "/spec/configuration/nodeConfiguration/storage/shmSize",
  tensor: `${WORKER}/parallelismConfig/tensorParallelism`,
  pipeline: `${WORKER}/parallelismConfig/pipelineParallelism`,
  expert: `${WORKER}/parallelismConfig/expertParallelism`,
  length: `${WORKER}/sequenceLengthConfig/maxModelLength`,
  input: `${WORKER}/sequenceLengthConfig/maxInputLength`,
  output: `${WORKER}/sequenceLengthConfig/maxOutputLength`,
  seqs: `${WORKER}/batchingConfig/maxNumSeqs`,
  tokens: `${WORKER}/batchingConfig/maxNumBatchedTokens`,
  chunked: `${WORKER}/enableChunkedPrefill`,
  async: `${WORKER}/enableAsyncScheduling`,
  utilization: `${WORKER}/gpuMemoryUtilization`,
  trust: `${WORKER}/trustRemoteCode`,
  dataType: `${WORKER}/dataType`,
  kv: `${WORKER}/kvCacheDataType`,
  quantization: `${WORKER}/quantization`,
} as const;

export type OperandName = keyof typeof PLACES;

// biome-ignore lint/suspicious/noExplicitAny: the schema has judged the types before a rule compares
export type Operands = { readonly [name in OperandName]: any };

export function pathOfOperand(name: OperandName): string[] {
  return PLACES[name].split("/").slice(1);
}

/** The operands of a configuration; undefined: not set. */
export function operandsOf({ value, unknown }: Snapshot): Operands {
  const entries = Object.entries(PLACES).map(([name, place]) => {
    if (unknown.some((at) => at === "" || place === at || place.startsWith(`${at}/`) || at.startsWith(`${place}/`))) {
      return [name, UNKNOWN_OPERAND];
    }
    const found = place
      .split("/")
      .slice(1)
      .reduce<unknown>((at, step) => (at as { readonly [name: string]: unknown } | null | undefined)?.[step], value);
    return [name, found ?? undefined];
  });
  return Object.fromEntries(entries);
}
