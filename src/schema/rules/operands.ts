import { Snapshot } from "../violations";

/** Stands for an operand whose value is not known yet: rules that compare it do not apply. */
export const UNKNOWN_OPERAND = Symbol("known after apply");

const WORKER = "/spec/configuration/architecture/workerConfig";
const NODE = "/spec/configuration/nodeConfiguration";
const GPU = `${NODE}/gpu/configuration`;

/** JSON pointers of the operands. */
const PLACES = {
  ports: "/ports",
  modelName: "/spec/configuration/name",
  revision: "/spec/configuration/revision",
  gpuEnabled: `${NODE}/gpu/enabled`,
  gpuType: `${GPU}/gpuType`,
  gpuCount: `${GPU}/gpuCount`,
  timesliced: `${GPU}/timesliced`,
  storageSize: `${NODE}/storage/storageSize`,
  shmSize: `${NODE}/storage/shmSize`,
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

const STEPS = Object.entries(PLACES).map(([name, place]) => ({ name, place, steps: place.split("/").slice(1) }));

// biome-ignore lint/suspicious/noExplicitAny: the schema has checked the types before a rule compares
export type Operands = { readonly [name in OperandName]: any };

export function pathOfOperand(name: OperandName): string[] {
  return PLACES[name].split("/").slice(1);
}

/** The operands of a configuration; undefined: not set. */
export function operandsOf({ value, unknown }: Snapshot): Operands {
  const operands: Record<string, unknown> = {};
  for (const { name, place, steps } of STEPS) {
    operands[name] = unknown.some((at) => touches(at, place)) ? UNKNOWN_OPERAND : follow(value, steps);
  }
  return withoutUnusedGpu(operands) as Operands;
}

/** What is configured of a GPU that is off does not count; while it is not known whether it is off, nothing is known. */
function withoutUnusedGpu(operands: Record<string, unknown>): Record<string, unknown> {
  const { gpuEnabled } = operands;
  if (gpuEnabled !== false && gpuEnabled !== UNKNOWN_OPERAND) return operands;
  const unused = gpuEnabled === false ? undefined : UNKNOWN_OPERAND;
  return { ...operands, gpuType: unused, gpuCount: unused, timesliced: unused };
}

/** Whether two places are the same, or one is inside the other. */
function touches(one: string, other: string): boolean {
  return one === "" || one === other || other.startsWith(`${one}/`) || one.startsWith(`${other}/`);
}

function follow(value: unknown, steps: readonly string[]): unknown {
  let at = value as { readonly [name: string]: unknown } | null | undefined;
  for (const step of steps) at = at?.[step] as typeof at;
  // an integer that is too large for a JavaScript number: the schema refuses it, and rules could not calculate with it
  return typeof at === "bigint" ? UNKNOWN_OPERAND : (at ?? undefined);
}
