import { gpuOf, gpuTypesMeantBy } from "./gpu-catalogue";
import { OperandName, Operands, operandsOf, pathOfOperand, UNKNOWN_OPERAND } from "./operands";
import { isWebProtocol } from "./ports";
import { Snapshot, show, Violation } from "./violations";

// What takes more than one value to judge. Errors only for what is certain; warnings for what depends on versions or
// hardware. A rule is silent when an operand is unknown. R…: read from vLLM's sources; N…: Northflank's own.

export interface Rule {
  readonly id: string;
  readonly level: "error" | "warning";
  /** Operands whose value must be known for the rule to speak; the first is where it points to. */
  readonly operands: readonly OperandName[];
  readonly applies: (operands: Operands) => boolean;
  readonly message: (operands: Operands) => string;
}

const isNumber = (value: unknown): value is number => typeof value === "number";
const ranks = ({ tensor = 1, pipeline = 1 }: Operands) => tensor * pipeline;
const isA100 = ({ gpuType }: Operands) => typeof gpuType === "string" && gpuType.startsWith("a100-");
/** A full commit: the one kind of revision that stays what it is. */
export const isCommit = (revision: unknown) => typeof revision === "string" && /^[0-9a-f]{40}$/.test(revision);

/** Tokens of a step when nothing is set: vLLM takes more on GPUs with 70 GB and more, other than the A100. */
const defaultTokens = (operands: Operands) =>
  (gpuOf(operands.gpuType)?.memoryGb ?? 0) >= 70 && !isA100(operands) ? 8192 : 2048;

/** Megabytes of /dev/shm that the ranks of one server need to talk to each other. */
const neededShm = (operands: Operands) => 160 + 240 * ranks(operands);
const LEAST_SHM = 240;

const error = (id: string, operands: OperandName[], applies: Rule["applies"], message: Rule["message"]): Rule => ({
  id,
  level: "error",
  operands,
  applies,
  message,
});
const warning = (id: string, operands: OperandName[], applies: Rule["applies"], message: Rule["message"]): Rule => ({
  ...error(id, operands, applies, message),
  level: "warning",
});

export const rules: readonly Rule[] = [
  error(
    "R1",
    ["tokens", "seqs"],
    ({ tokens, seqs }) => tokens < seqs,
    ({ tokens, seqs }) => `must be at least maxNumSeqs (${seqs}), got ${tokens}: each sequence takes a token a step`,
  ),
  error(
    "R2",
    ["tokens", "chunked", "length"],
    ({ tokens, chunked, length }) => chunked === false && isNumber(length) && tokens < length,
    ({ tokens, length }) =>
      `must be at least maxModelLength (${length}) when enableChunkedPrefill is false, got ${tokens}: raise it, lower the length, or allow chunks`,
  ),
  warning(
    "R3",
    ["tokens", "seqs", "length"],
    ({ tokens, seqs, length }) => isNumber(length) && tokens > seqs * length,
    ({ tokens, seqs, length }) => `is ${tokens}, more than maxNumSeqs x maxModelLength (${seqs * length}) can use`,
  ),
  warning(
    "R5",
    ["seqs", "tokens", "gpuType"],
    (operands) => operands.tokens === undefined && operands.seqs > defaultTokens(operands),
    (operands) =>
      `is ${operands.seqs}, and maxNumBatchedTokens, not set, will be ${defaultTokens(operands)} on this GPU: vLLM refuses to start. Set maxNumBatchedTokens to ${operands.seqs} or more`,
  ),
  warning(
    "R6",
    ["chunked"],
    ({ chunked }) => chunked === false,
    () => "is false, which vLLM does not officially support for models that generate",
  ),
  warning(
    "R8",
    ["utilization"],
    ({ utilization }) => utilization > 0.95,
    ({ utilization }) => `is ${utilization}: above 0.95 little is left for CUDA graphs, and the start may fail`,
  ),
  error(
    "R10",
    ["tensor", "gpuCount"],
    ({ tensor, gpuCount }) => gpuCount > 0 && tensor > gpuCount, // without a GPU nothing is split
    ({ tensor, gpuCount }) => `must be at most gpuCount (${gpuCount}), got ${tensor}`,
  ),
  warning(
    "R10-pipeline",
    ["pipeline", "tensor", "gpuCount"],
    (operands) => ranks(operands) > operands.gpuCount && !(operands.tensor > operands.gpuCount),
    (operands) => `makes ${ranks(operands)} ranks with tensorParallelism, more than gpuCount (${operands.gpuCount})`,
  ),
  warning(
    "R11",
    ["gpuCount", "tensor", "pipeline"],
    (operands) => ranks(operands) < operands.gpuCount,
    (operands) =>
      `is ${operands.gpuCount}, but tensorParallelism x pipelineParallelism is ${ranks(operands)}: GPUs stay idle and are billed`,
  ),
  warning(
    "R12",
    ["tensor"],
    ({ tensor }) => isNumber(tensor) && !Number.isInteger(Math.log2(tensor)),
    ({ tensor }) => `is ${tensor}, not a power of two: the attention heads of most models do not divide by it`,
  ),
  warning(
    "R14",
    ["expert", "tensor"],
    ({ expert, tensor = 1 }) => isNumber(expert) && expert !== 1 && expert !== tensor,
    ({ expert, tensor = 1 }) =>
      `is ${expert}: vLLM has a switch only, and spreads experts over the ranks of tensorParallelism (${tensor})`,
  ),
  warning(
    "R15",
    ["async", "pipeline"],
    ({ async, pipeline }) => async === true && pipeline > 1,
    ({ pipeline }) => `is true with pipelineParallelism ${pipeline}, which versions of vLLM before 2026 refuse`,
  ),
  warning(
    "R19",
    ["input", "output", "length"],
    ({ input, output = 0, length }) => isNumber(length) && (input >= length || input + output > length),
    ({ input, output = 0, length }) =>
      `is ${input}: with maxOutputLength (${output}) more than maxModelLength (${length}) holds`,
  ),
  warning(
    "R20",
    ["dataType", "gpuType"],
    ({ dataType, gpuType }) => dataType === "bfloat16" && /^(t4|v100)\b/i.test(gpuType ?? ""),
    ({ gpuType }) => `is bfloat16, which ${gpuType} cannot compute: use float16`,
  ),
  warning(
    "R22",
    ["quantization", "dataType"],
    ({ quantization, dataType }) => (quantization === "awq" || quantization === "gptq") && dataType === "bfloat16",
    ({ quantization }) => `is ${quantization} with dataType bfloat16; its kernels are made for float16`,
  ),
  warning(
    "R23",
    ["timesliced", "gpuCount", "tensor", "pipeline"],
    (operands) => operands.timesliced === true && (operands.gpuCount > 1 || ranks(operands) > 1),
    () => "is true with several GPUs or ranks: two ranks on one card fail to talk to each other",
  ),
  warning(
    "R23-memory",
    ["timesliced", "utilization"],
    ({ timesliced, utilization }) => timesliced === true && (utilization === undefined || utilization > 0.5),
    () => "is true, and others share the card's memory: set gpuMemoryUtilization to 0.5 or less",
  ),
  warning(
    "R25",
    ["quantization"],
    ({ quantization }) => quantization === "int4",
    () => "is int4, which is no method of vLLM; Northflank may translate it",
  ),
  warning(
    "R26",
    ["quantization", "gpuType"],
    (operands) => operands.quantization === "fp8" && isA100(operands),
    ({ gpuType }) => `is fp8, which ${gpuType} has no native arithmetic for`,
  ),
  error(
    "R27",
    ["kv", "quantization"],
    ({ kv, quantization }) => kv === "fp8_e5m2" && quantization === "fp8",
    () => 'must not be "fp8_e5m2" with quantization "fp8": vLLM refuses it; use "fp8_e4m3"',
  ),
  warning(
    "R28",
    ["kv", "gpuType"],
    (operands) => (operands.kv === "fp8" || operands.kv === "fp8_e4m3") && isA100(operands),
    ({ kv, gpuType }) => `is ${kv}, for which ${gpuType} has no kernel`,
  ),
  warning(
    "R31",
    ["trust", "revision"],
    ({ trust, revision }) => trust === true && !isCommit(revision),
    ({ revision }) =>
      `is true, and revision (${show(revision ?? "not set")}) is no commit: whoever can push to the model's repository runs code on your GPUs. Pin revision to a 40-digit commit`,
  ),
  warning(
    "N4",
    ["ports"],
    ({ ports }) => list(ports).some((port) => port.disableNfDomain === true && !isPublicWebWithDomains(port)),
    () => "has disableNfDomain on a port that is no public HTTP port with domains of its own, where it does nothing",
  ),
  warning(
    "N5",
    ["gpuCount", "gpuType"],
    ({ gpuCount, gpuType }) => isNumber(gpuCount) && gpuOf(gpuType)?.counts.includes(gpuCount) === false,
    ({ gpuCount, gpuType }) =>
      `is ${gpuCount}; Northflank's own cloud offers ${gpuType} in numbers of ${gpuOf(gpuType)?.counts.join(", ")}, else the model stays pending`,
  ),
  warning(
    "N5-type",
    ["gpuType"],
    ({ gpuType }) => gpuTypesMeantBy(gpuType).length > 0,
    ({ gpuType }) => {
      const meant = gpuTypesMeantBy(gpuType).map(show).join(" or ");
      return `is ${show(gpuType)}, which Northflank's own cloud does not offer: there the model stays pending; did you mean ${meant}?`;
    },
  ),
  warning(
    "N8",
    ["shmSize", "tensor", "pipeline"],
    (operands) => ranks(operands) > 1 && (operands.shmSize ?? 0) < neededShm(operands),
    (operands) => {
      const found = operands.shmSize === undefined ? "is not set" : `is ${operands.shmSize}`;
      const harm = operands.shmSize < LEAST_SHM ? "the start fails" : "the start may fail";
      return `${found}, and ${ranks(operands)} ranks need about ${neededShm(operands)} MB of shared memory: ${harm}`;
    },
  ),
  warning(
    "N3",
    ["ports"],
    ({ ports }) => list(ports).some((port) => port.public === true),
    ({ ports }) => {
      const names = list(ports).flatMap((port) => (port.public === true ? [port.name] : []));
      return `has public ports (${names.join(", ")}): anyone can use the model, for Northflank's ports have no authentication`;
    },
  ),
];

interface PortLike {
  readonly name?: string;
  readonly protocol?: string;
  readonly public?: boolean;
  readonly disableNfDomain?: boolean;
  readonly domains?: readonly string[];
}

const list = (ports: unknown): readonly PortLike[] => (Array.isArray(ports) ? ports.filter(Boolean) : []);

function isPublicWebWithDomains({ protocol, public: isPublic, domains }: PortLike): boolean {
  return isPublic === true && isWebProtocol(protocol) && (domains?.length ?? 0) > 0;
}

/** A violation of a rule, with the rule's id. */
export interface RuleViolation extends Violation {
  readonly rule: string;
}

export function brokenRules(snapshot: Snapshot, level: Rule["level"]): RuleViolation[] {
  const operands = operandsOf(snapshot);
  return rules
    .filter((rule) => rule.level === level)
    .filter((rule) => rule.operands.every((name) => operands[name] !== UNKNOWN_OPERAND) && rule.applies(operands))
    .map((rule) => ({
      rule: rule.id,
      path: pathOfOperand(rule.operands[0] as OperandName),
      message: rule.message(operands),
    }));
}

/** Ports are told apart by their names, for host names are built on them: what no deployment can be without. */
export function repeatedPortNames({ value }: Snapshot): Violation[] {
  const ports: unknown = (value as { readonly ports?: unknown } | null)?.ports;
  if (!Array.isArray(ports)) return [];
  const names = ports.map((port: PortLike | null) => port?.name);
  return names.flatMap((name, i) => {
    const first = names.indexOf(name);
    if (typeof name !== "string" || first === i) return [];
    const message = `must differ from the names of other ports, got ${show(name)} as in ports[${first}]`;
    return [{ path: ["ports", i, "name"], message }];
  });
}

/** All that is certainly wrong beyond the schema. */
export function ruleErrors(snapshot: Snapshot): Violation[] {
  return [...repeatedPortNames(snapshot), ...brokenRules(snapshot, "error")];
}

/** A data source reads one deployment. One argument that only Terraform knows may turn out to be null. */
export function exactlyOneOfIdAndName({ value, unknown }: Snapshot): Violation[] {
  const { llmModelDeploymentId: id, name } = value as { llmModelDeploymentId?: unknown; name?: unknown };
  if (unknown.includes("/llmModelDeploymentId") || unknown.includes("/name")) return [];
  if ((id === undefined) !== (name === undefined)) return [];
  const found = name === undefined ? "neither is given" : `both are: ${show(id)} and ${show(name)}`;
  const message = `exactly one of llmModelDeploymentId and name must be given; ${found}`;
  return [{ path: ["llmModelDeploymentId"], message }];
}

/** The list data source tries names with JavaScript's own expressions. */
export function badNameRegex({ value }: Snapshot): Violation[] {
  const { nameRegex } = value as { nameRegex?: unknown };
  if (typeof nameRegex !== "string") return [];
  try {
    new RegExp(nameRegex, "u");
    return [];
  } catch (thrown) {
    const reason = (thrown as Error).message.replace(/^.*: /, "");
    return [{ path: ["nameRegex"], message: `must be a regular expression, got ${show(nameRegex)} (${reason})` }];
  }
}
