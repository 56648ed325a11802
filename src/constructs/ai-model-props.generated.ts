// Generated from src/schema by `npm run generate`. Do not edit.

import { ITerraformDependable, TerraformProvider, TerraformResourceLifecycle } from "cdktf";
import { ContextLength } from "./values/context-length";
import { Duration } from "./values/duration";
import { GpuType } from "./values/gpu-type.generated";
import { Port } from "./values/port";
import { Size } from "./values/size";
import { StorageClass } from "./values/storage-class";

/** The properties of a model: those of the API side by side, with units. */
export interface AiModelProps {
  /**
   * Identifier of the project that owns the deployment.
   * Form: letters, digits and hyphens.
   *
   * @example "default-project"
   */
  readonly projectId: string;
  /**
   * Name of the deployment. Its identifier is derived from it.
   * Length: 3 to 100 characters.
   * Form: letters and digits, with single spaces or hyphens between them.
   *
   * @example "Qwen Chat"
   */
  readonly name: string;
  /**
   * Free text about the deployment.
   * Length: 0 to 1024 characters.
   *
   * @default - what the API chooses: it documents none
   */
  readonly description?: string;
  /**
   * Labels of the deployment. They must exist in the account.
   * Each: 3 to 100 characters; letters and digits, with single hyphens between them.
   *
   * @default - what the API chooses: it documents none
   */
  readonly tags?: string[];
  /**
   * Network ports of the model. Anyone can reach a public port, because Northflank's ports have no authentication.
   *
   * @default - what the API chooses: it documents none
   */
  readonly ports?: Port[];
  /**
   * Kind of specification: a configuration of your own.
   *
   * @default "custom"
   */
  readonly specType?: SpecType;
  /**
   * Repository of the model, as organisation/model.
   *
   * @example "Qwen/Qwen3-8B"
   */
  readonly model: string;
  /**
   * Inference engine.
   *
   * @default "vllm"
   */
  readonly engine?: Engine;
  /**
   * Branch, tag or commit of the model's repository. Only a commit always names the same files.
   *
   * @default - what the API chooses: it documents none
   */
  readonly revision?: string;
  /**
   * Whether the model uses GPUs.
   *
   * @default - true, if `gpu` or `gpuCount` is given; false, if `gpuCount` is 0
   */
  readonly gpuEnabled?: boolean;
  /**
   * Type of the GPUs.
   *
   * @default - what the API chooses: it documents none
   */
  readonly gpu?: GpuType;
  /**
   * GPUs for each replica.
   * At least 0.
   *
   * @default - what the API chooses: it documents none
   */
  readonly gpuCount?: number;
  /**
   * Whether the model may run on a time-sliced node pool, where models share a GPU. Only for your own cloud.
   *
   * @default - what the API chooses: it documents none
   */
  readonly timesliced?: boolean;
  /**
   * Access mode of the volume.
   *
   * @default - what the API chooses: it documents none
   */
  readonly accessMode?: AccessMode;
  /**
   * Type of the storage.
   *
   * @default - nvme, if `storage` is given
   */
  readonly storageClass?: StorageClass;
  /**
   * Size of the volume that holds the model's files. The sizes on offer depend on the storage class.
   *
   * @default - not set
   */
  readonly storage?: Size;
  /**
   * Size of /dev/shm, over which the ranks of one server exchange data.
   *
   * @default - 160 MiB and 240 MiB for each rank, if there are several, their number is known at synth, and `storage` is given
   */
  readonly sharedMemory?: Size;
  /**
   * Kind of layout.
   *
   * @default "aggregated"
   */
  readonly architectureType?: ArchitectureType;
  /**
   * Number of independent servers.
   * At least 0.
   *
   * @default - what the API chooses: it documents none
   */
  readonly replicas?: number;
  /**
   * Number of GPUs that each layer is split over.
   * At least 1.
   *
   * @default - `gpuCount`, divided by `pipelineParallelism` where that leaves no rest; none without GPUs
   */
  readonly tensorParallelism?: number;
  /**
   * Number of stages that the layers are split into.
   * At least 1.
   *
   * @default - what the API chooses: it documents none
   */
  readonly pipelineParallelism?: number;
  /**
   * Number of GPUs that experts are split over. vLLM itself has only a switch.
   * At least 0.
   *
   * @default - what the API chooses: it documents none
   */
  readonly expertParallelism?: number;
  /**
   * Context length: how many tokens a prompt and its answer can have together.
   *
   * @default - what the API chooses: it documents none
   */
  readonly maxModelLength?: ContextLength;
  /**
   * Longest input in tokens.
   * At least 1.
   *
   * @default - what the API chooses: it documents none
   */
  readonly maxInputLength?: number;
  /**
   * Longest output in tokens.
   * At least 1.
   *
   * @default - what the API chooses: it documents none
   */
  readonly maxOutputLength?: number;
  /**
   * How many sequences vLLM serves at the same time.
   * At least 1.
   *
   * @default - what the API chooses: it documents none
   */
  readonly maxNumSeqs?: number;
  /**
   * How many tokens vLLM computes in one step; at least maxNumSeqs.
   * At least 1.
   *
   * @default - what the API chooses: it documents none
   */
  readonly maxNumBatchedTokens?: number;
  /**
   * Whether vLLM splits long prompts over several steps.
   *
   * @default - what the API chooses: it documents none
   */
  readonly enableChunkedPrefill?: boolean;
  /**
   * Whether vLLM reuses the cache for prompts with the same beginning.
   *
   * @default - what the API chooses: it documents none
   */
  readonly enablePrefixCaching?: boolean;
  /**
   * Whether vLLM runs without CUDA graphs. The model starts sooner and answers more slowly.
   *
   * @default - what the API chooses: it documents none
   */
  readonly enforceEager?: boolean;
  /**
   * Whether vLLM schedules the next step while the GPUs compute.
   *
   * @default - what the API chooses: it documents none
   */
  readonly enableAsyncScheduling?: boolean;
  /**
   * Fraction of the GPU's memory that the server may take.
   * More than 0.
   * At most 1.
   *
   * @default - what the API chooses: it documents none
   * @example 0.9
   */
  readonly gpuMemoryUtilization?: number;
  /**
   * Whether vLLM runs Python code from the model's repository. If it must, pin the revision to a commit.
   *
   * @default - what the API chooses: it documents none
   */
  readonly trustRemoteCode?: boolean;
  /**
   * Type of weights and activations.
   *
   * @default - what the API chooses: it documents none
   */
  readonly dataType?: DataType;
  /**
   * Type of the key-value cache.
   *
   * @default - what the API chooses: it documents none
   */
  readonly kvCacheDataType?: KvCacheDataType;
  /**
   * Quantisation of the weights.
   *
   * @default - what the API chooses: it documents none
   */
  readonly quantization?: Quantization;
  /**
   * Identifier of the team, for tokens of an organisation. Default: the provider's team.
   * Form: letters, digits and hyphens.
   *
   * @default - the provider's team
   */
  readonly teamId?: string;
  /**
   * Whether Terraform waits until a created or updated model runs.
   *
   * @default - true
   */
  readonly waitForRunning?: boolean;
  /**
   * Whether the provider refuses to destroy or replace the deployment.
   *
   * @default - false
   */
  readonly deletionProtection?: boolean;
  /**
   * Ids of the warnings that are meant, such as "public-port": they are no longer raised. All ids: https://github.com/northflank-community/cdktf-provider-northflank/blob/main/docs/guides/rules.md
   *
   * @default - not set
   * @example ["public-port"]
   */
  readonly acceptedWarnings?: string[];
  /**
   * Longest time until a new deployment runs; then apply ends with a warning.
   *
   * @default - 60m
   */
  readonly createTimeout?: Duration;
  /**
   * Longest time until a changed deployment runs; then apply ends with a warning.
   *
   * @default - 60m
   */
  readonly updateTimeout?: Duration;
  /**
   * Longest time until a deleted deployment is gone.
   *
   * @default - 20m
   */
  readonly deleteTimeout?: Duration;
  /**
   * The provider that deploys the model.
   *
   * @default - the stack's provider without an alias
   */
  readonly provider?: TerraformProvider;
  /**
   * What must exist before the model is deployed.
   *
   * @default - only what its values refer to
   */
  readonly dependsOn?: ITerraformDependable[];
  /**
   * Terraform's own rules for changes of the model.
   *
   * @default - none
   */
  readonly lifecycle?: TerraformResourceLifecycle;
}

/** Kind of specification: a configuration of your own. */
export enum SpecType {
  /** `custom` */
  CUSTOM = "custom",
}

/** Inference engine. */
export enum Engine {
  /** `vllm` */
  VLLM = "vllm",
}

/** Access mode of the volume. */
export enum AccessMode {
  /** `ReadWriteMany` */
  READ_WRITE_MANY = "ReadWriteMany",
}

/** Kind of layout. */
export enum ArchitectureType {
  /** `aggregated` */
  AGGREGATED = "aggregated",
}

/** Type of weights and activations. */
export enum DataType {
  /** `auto` */
  AUTO = "auto",
  /** `float16` */
  FLOAT16 = "float16",
  /** `bfloat16` */
  BFLOAT16 = "bfloat16",
}

/** Type of the key-value cache. */
export enum KvCacheDataType {
  /** `fp8` */
  FP8 = "fp8",
  /** `fp8_e5m2` */
  FP8_E5M2 = "fp8_e5m2",
  /** `fp8_e4m3` */
  FP8_E4M3 = "fp8_e4m3",
}

/** Quantisation of the weights. */
export enum Quantization {
  /** `fp8` */
  FP8 = "fp8",
  /** `awq` */
  AWQ = "awq",
  /** `gptq` */
  GPTQ = "gptq",
  /** `int4` */
  INT4 = "int4",
}
