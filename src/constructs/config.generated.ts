// Generated from src/schema by `npm run generate`. Do not edit.

import { IResolvable, TerraformMetaArguments } from "cdktf";

/**
 * An AI model that Northflank serves on GPUs.
 */
export interface LlmModelDeploymentConfig extends TerraformMetaArguments {
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
  readonly ports?: LlmModelDeploymentPort[] | IResolvable;
  /**
   * The model that runs, and the machines that it runs on.
   */
  readonly spec: LlmModelDeploymentSpec;
  /**
   * Identifier of the team, for tokens of an organisation. Default: the provider's team.
   * Form: letters, digits and hyphens.
   */
  readonly teamId?: string;
  /**
   * Whether Terraform waits until a created or updated model runs. Default: true.
   *
   * @default true
   */
  readonly waitForRunning?: boolean | IResolvable;
  /**
   * Whether the provider refuses to destroy or replace the deployment. Default: false.
   *
   * @default false
   */
  readonly deletionProtection?: boolean | IResolvable;
  /**
   * Ids of the warnings that are meant, such as "public-port": they are no longer raised. All ids: https://github.com/northflank-community/cdktf-provider-northflank/blob/main/docs/guides/rules.md
   *
   * @default - not set
   * @example ["public-port"]
   */
  readonly acceptedWarnings?: string[];
  /**
   * How long Terraform waits. When the time is over, apply ends with a warning; the deployment continues and is billed.
   *
   * @default - not set
   */
  readonly timeouts?: LlmModelDeploymentTimeouts;
}

/**
 * How long Terraform waits. When the time is over, apply ends with a warning; the deployment continues and is billed.
 */
export interface LlmModelDeploymentTimeouts {
  /**
   * Longest time until a new deployment runs. Default: "60m".
   * Form: a duration such as "30s", "45m" or "1h30m".
   */
  readonly create?: string;
  /**
   * Longest time until a changed deployment runs. Default: "60m".
   * Form: a duration such as "30s", "45m" or "1h30m".
   */
  readonly update?: string;
  /**
   * Longest time until a deleted deployment is gone. Default: "20m".
   * Form: a duration such as "30s", "45m" or "1h30m".
   */
  readonly delete?: string;
}

/**
 * The model that runs, and the machines that it runs on.
 */
export interface LlmModelDeploymentSpec {
  /**
   * Kind of specification: a configuration of your own. Default: "custom".
   * One of: `custom`.
   *
   * @default "custom"
   */
  readonly type?: string;
  /**
   * Model, engine, machines and layout.
   */
  readonly configuration: LlmModelDeploymentSpecConfiguration;
}

/**
 * Model, engine, machines and layout.
 */
export interface LlmModelDeploymentSpecConfiguration {
  /**
   * Repository of the model, as organisation/model.
   *
   * @default - what the API chooses: it documents none
   * @example "Qwen/Qwen3-8B"
   */
  readonly name?: string;
  /**
   * Inference engine.
   * One of: `vllm`.
   *
   * @default - what the API chooses: it documents none
   */
  readonly engine?: string;
  /**
   * Branch, tag or commit of the model's repository. Only a commit always names the same files.
   *
   * @default - what the API chooses: it documents none
   */
  readonly revision?: string;
  /**
   * Machines that the model runs on.
   *
   * @default - what the API chooses: it documents none
   */
  readonly nodeConfiguration?: LlmModelDeploymentNodeConfiguration;
  /**
   * Layout of the servers.
   *
   * @default - what the API chooses: it documents none
   */
  readonly architecture?: LlmModelDeploymentArchitecture;
}

/**
 * Layout of the servers.
 */
export interface LlmModelDeploymentArchitecture {
  /**
   * Kind of layout.
   * One of: `aggregated`.
   *
   * @default - what the API chooses: it documents none
   */
  readonly type?: string;
  /**
   * Settings of the inference servers. Limits are those of vLLM.
   *
   * @default - what the API chooses: it documents none
   */
  readonly workerConfig?: LlmModelDeploymentWorkerConfig;
}

/**
 * Settings of the inference servers. Limits are those of vLLM.
 */
export interface LlmModelDeploymentWorkerConfig {
  /**
   * Number of independent servers.
   * At least 0.
   *
   * @default - what the API chooses: it documents none
   */
  readonly replicas?: number;
  /**
   * How one server spreads the model over GPUs.
   *
   * @default - what the API chooses: it documents none
   */
  readonly parallelismConfig?: LlmModelDeploymentParallelismConfig;
  /**
   * Limits of a sequence, in tokens.
   *
   * @default - what the API chooses: it documents none
   */
  readonly sequenceLengthConfig?: LlmModelDeploymentSequenceLengthConfig;
  /**
   * Limits of a batch.
   *
   * @default - what the API chooses: it documents none
   */
  readonly batchingConfig?: LlmModelDeploymentBatchingConfig;
  /**
   * Whether vLLM splits long prompts over several steps.
   *
   * @default - what the API chooses: it documents none
   */
  readonly enableChunkedPrefill?: boolean | IResolvable;
  /**
   * Whether vLLM reuses the cache for prompts with the same beginning.
   *
   * @default - what the API chooses: it documents none
   */
  readonly enablePrefixCaching?: boolean | IResolvable;
  /**
   * Whether vLLM runs without CUDA graphs. The model starts sooner and answers more slowly.
   *
   * @default - what the API chooses: it documents none
   */
  readonly enforceEager?: boolean | IResolvable;
  /**
   * Whether vLLM schedules the next step while the GPUs compute.
   *
   * @default - what the API chooses: it documents none
   */
  readonly enableAsyncScheduling?: boolean | IResolvable;
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
  readonly trustRemoteCode?: boolean | IResolvable;
  /**
   * Type of weights and activations.
   * One of: `auto`, `float16`, `bfloat16`.
   *
   * @default - what the API chooses: it documents none
   */
  readonly dataType?: string;
  /**
   * Type of the key-value cache.
   * One of: `fp8`, `fp8_e5m2`, `fp8_e4m3`.
   *
   * @default - what the API chooses: it documents none
   */
  readonly kvCacheDataType?: string;
  /**
   * Quantisation of the weights.
   * One of: `fp8`, `awq`, `gptq`, `int4`.
   *
   * @default - what the API chooses: it documents none
   */
  readonly quantization?: string;
}

/**
 * Limits of a batch.
 */
export interface LlmModelDeploymentBatchingConfig {
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
}

/**
 * Limits of a sequence, in tokens.
 */
export interface LlmModelDeploymentSequenceLengthConfig {
  /**
   * Context length in tokens, or "auto" for the longest that fits.
   *
   * @default - what the API chooses: it documents none
   */
  readonly maxModelLength?: number | "auto";
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
}

/**
 * How one server spreads the model over GPUs.
 */
export interface LlmModelDeploymentParallelismConfig {
  /**
   * Number of GPUs that each layer is split over.
   * At least 1.
   *
   * @default - what the API chooses: it documents none
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
}

/**
 * Machines that the model runs on.
 */
export interface LlmModelDeploymentNodeConfiguration {
  /**
   * GPUs of each replica.
   *
   * @default - what the API chooses: it documents none
   */
  readonly gpu?: LlmModelDeploymentGpu;
  /**
   * Volume that holds the model's files, and shared memory.
   *
   * @default - what the API chooses: it documents none
   */
  readonly storage?: LlmModelDeploymentStorage;
}

/**
 * Volume that holds the model's files, and shared memory.
 */
export interface LlmModelDeploymentStorage {
  /**
   * Access mode of the volume.
   * One of: `ReadWriteMany`.
   *
   * @default - what the API chooses: it documents none
   */
  readonly accessMode?: string;
  /**
   * Type of the storage.
   * Length: 3 to 39 characters.
   * Form: a letter first, then letters and digits, with single hyphens between them.
   *
   * @default - what the API chooses: it documents none
   * @example "nvme"
   */
  readonly storageClass?: string;
  /**
   * Size of the volume in megabytes. The sizes on offer depend on the storage class.
   * At least 0.
   *
   * @example 102400
   */
  readonly storageSize: number;
  /**
   * Size of /dev/shm. The API does not document the unit; it is presumably megabytes.
   * At least 0.
   *
   * @default - what the API chooses: it documents none
   */
  readonly shmSize?: number;
}

/**
 * GPUs of each replica.
 */
export interface LlmModelDeploymentGpu {
  /**
   * Whether the model uses GPUs.
   *
   * @default - what the API chooses: it documents none
   */
  readonly enabled?: boolean | IResolvable;
  /**
   * Kind and number of the GPUs.
   *
   * @default - what the API chooses: it documents none
   */
  readonly configuration?: LlmModelDeploymentGpuConfiguration;
}

/**
 * Kind and number of the GPUs.
 */
export interface LlmModelDeploymentGpuConfiguration {
  /**
   * Identifier of the GPU type, as the API lists it for each region. Your own cloud has identifiers of its own.
   *
   * @default - what the API chooses: it documents none
   * @example "l4-24"
   */
  readonly gpuType?: string;
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
  readonly timesliced?: boolean | IResolvable;
}

export interface LlmModelDeploymentPort {
  /**
   * Name of the port; part of its public host name.
   * Length: 1 to 8 characters.
   * Form: a letter first, then letters and digits, with single hyphens between them.
   *
   * @example "http"
   */
  readonly name: string;
  /**
   * Port number that the model's server listens on.
   * At least 1.
   * At most 65535.
   *
   * @example 8000
   */
  readonly internalPort: number;
  /**
   * Protocol of the port.
   * One of: `HTTP`, `HTTP/2`, `TCP`, `UDP`.
   */
  readonly protocol: string;
  /**
   * Whether the port can be reached from the internet.
   *
   * @default - what the API chooses: it documents none
   */
  readonly public?: boolean | IResolvable;
  /**
   * Custom domains of the port, in any order, verified beforehand. The API never returns them.
   *
   * @default - not set
   */
  readonly domains?: string[];
  /**
   * Whether a public HTTP port with custom domains has no default code.run host.
   *
   * @default - what the API chooses: it documents none
   */
  readonly disableNfDomain?: boolean | IResolvable;
}
