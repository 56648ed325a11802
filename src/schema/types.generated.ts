// Generated from src/schema by `npm run generate`. Do not edit.

/**
 * An AI model that Northflank serves on GPUs.
 */
export interface LlmModelDeploymentItem {
  /**
   * Identifier of the deployment, used in paths.
   */
  readonly id?: string | null;
  /**
   * Identifier of the project that owns the deployment.
   */
  readonly projectId?: string | null;
  /**
   * Name of the deployment. Its identifier is derived from it.
   * Length: 3 to 100 characters.
   * Form: letters and digits, with single spaces or hyphens between them.
   *
   * @example "Qwen Chat"
   */
  readonly name?: string | null;
  /**
   * Free text about the deployment.
   * Length: 0 to 1024 characters.
   */
  readonly description?: string | null;
  /**
   * Labels of the deployment. They must exist in the account.
   * Each: 3 to 100 characters; letters and digits, with single hyphens between them.
   */
  readonly tags?: string[] | null;
  /**
   * Network ports of the model. Anyone can reach a public port, because Northflank's ports have no authentication.
   */
  readonly ports?: ItemPort[] | null;
  /**
   * The model that runs, and the machines that it runs on.
   */
  readonly spec?: ItemSpec | null;
  /**
   * Identifier of the account that owns the deployment.
   */
  readonly entityId?: string | null;
  /**
   * Kind of the account that owns the deployment.
   * One of: `user`, `team`, `org`.
   */
  readonly entityType?: string | null;
  /**
   * Identifier of the user who created the deployment.
   */
  readonly creatorId?: string | null;
  /**
   * Host names of the deployment.
   */
  readonly dns?: ItemDns | null;
  /**
   * State of the deployment at the last read.
   * One of: `pending`, `provisioning`, `starting`, `crashed`, `paused`, `running`, `deleting`.
   */
  readonly status?: string | null;
  /**
   * The deployment configuration that was rolled out last.
   */
  readonly deploymentConfiguration?: ItemDeploymentConfiguration | null;
  /**
   * Time of creation.
   */
  readonly createdAt?: string | null;
  /**
   * Time of the last change.
   */
  readonly updatedAt?: string | null;
}

/**
 * The deployment configuration that was rolled out last.
 */
export interface ItemDeploymentConfiguration {
  /**
   * Identifier of the deployment configuration.
   */
  readonly id?: string | null;
  /**
   * Time of the roll-out.
   */
  readonly createdAt?: string | null;
}

/**
 * Host names of the deployment.
 */
export interface ItemDns {
  /**
   * Host name that the ports' names are built on.
   */
  readonly base?: string | null;
  /**
   * DNS zone of the host names.
   */
  readonly zone?: string | null;
}

/**
 * The model that runs, and the machines that it runs on.
 */
export interface ItemSpec {
  /**
   * Kind of specification: a configuration of your own. Default: "custom".
   * One of: `custom`.
   *
   * @default "custom"
   */
  readonly type?: string | null;
  /**
   * Model, engine, machines and layout.
   */
  readonly configuration?: ItemSpecConfiguration | null;
}

/**
 * Model, engine, machines and layout.
 */
export interface ItemSpecConfiguration {
  /**
   * Repository of the model, as organisation/model.
   *
   * @example "Qwen/Qwen3-8B"
   */
  readonly name?: string | null;
  /**
   * Inference engine.
   * One of: `vllm`.
   */
  readonly engine?: string | null;
  /**
   * Branch, tag or commit of the model's repository. Only a commit always names the same files.
   */
  readonly revision?: string | null;
  /**
   * Machines that the model runs on.
   */
  readonly nodeConfiguration?: ItemNodeConfiguration | null;
  /**
   * Layout of the servers.
   */
  readonly architecture?: ItemArchitecture | null;
}

/**
 * Layout of the servers.
 */
export interface ItemArchitecture {
  /**
   * Kind of layout.
   * One of: `aggregated`.
   */
  readonly type?: string | null;
  /**
   * Settings of the inference servers. Limits are those of vLLM.
   */
  readonly workerConfig?: ItemWorkerConfig | null;
}

/**
 * Settings of the inference servers. Limits are those of vLLM.
 */
export interface ItemWorkerConfig {
  /**
   * Number of independent servers.
   * At least 0.
   */
  readonly replicas?: number | null;
  /**
   * How one server spreads the model over GPUs.
   */
  readonly parallelismConfig?: ItemParallelismConfig | null;
  /**
   * Limits of a sequence, in tokens.
   */
  readonly sequenceLengthConfig?: ItemSequenceLengthConfig | null;
  /**
   * Limits of a batch.
   */
  readonly batchingConfig?: ItemBatchingConfig | null;
  /**
   * Whether vLLM splits long prompts over several steps.
   */
  readonly enableChunkedPrefill?: boolean | null;
  /**
   * Whether vLLM reuses the cache for prompts with the same beginning.
   */
  readonly enablePrefixCaching?: boolean | null;
  /**
   * Whether vLLM runs without CUDA graphs. The model starts sooner and answers more slowly.
   */
  readonly enforceEager?: boolean | null;
  /**
   * Whether vLLM schedules the next step while the GPUs compute.
   */
  readonly enableAsyncScheduling?: boolean | null;
  /**
   * Fraction of the GPU's memory that the server may take.
   * More than 0.
   * At most 1.
   *
   * @example 0.9
   */
  readonly gpuMemoryUtilization?: number | null;
  /**
   * Whether vLLM runs Python code from the model's repository. If it must, pin the revision to a commit.
   */
  readonly trustRemoteCode?: boolean | null;
  /**
   * Type of weights and activations.
   * One of: `auto`, `float16`, `bfloat16`.
   */
  readonly dataType?: string | null;
  /**
   * Type of the key-value cache.
   * One of: `fp8`, `fp8_e5m2`, `fp8_e4m3`.
   */
  readonly kvCacheDataType?: string | null;
  /**
   * Quantisation of the weights.
   * One of: `fp8`, `awq`, `gptq`, `int4`.
   */
  readonly quantization?: string | null;
}

/**
 * Limits of a batch.
 */
export interface ItemBatchingConfig {
  /**
   * How many sequences vLLM serves at the same time.
   * At least 1.
   */
  readonly maxNumSeqs?: number | null;
  /**
   * How many tokens vLLM computes in one step; at least maxNumSeqs.
   * At least 1.
   */
  readonly maxNumBatchedTokens?: number | null;
}

/**
 * Limits of a sequence, in tokens.
 */
export interface ItemSequenceLengthConfig {
  /**
   * Context length in tokens, or "auto" for the longest that fits.
   */
  readonly maxModelLength?: number | "auto" | null;
  /**
   * Longest input in tokens.
   * At least 1.
   */
  readonly maxInputLength?: number | null;
  /**
   * Longest output in tokens.
   * At least 1.
   */
  readonly maxOutputLength?: number | null;
}

/**
 * How one server spreads the model over GPUs.
 */
export interface ItemParallelismConfig {
  /**
   * Number of GPUs that each layer is split over.
   * At least 1.
   */
  readonly tensorParallelism?: number | null;
  /**
   * Number of stages that the layers are split into.
   * At least 1.
   */
  readonly pipelineParallelism?: number | null;
  /**
   * Number of GPUs that experts are split over. vLLM itself has only a switch.
   * At least 0.
   */
  readonly expertParallelism?: number | null;
}

/**
 * Machines that the model runs on.
 */
export interface ItemNodeConfiguration {
  /**
   * GPUs of each replica.
   */
  readonly gpu?: ItemGpu | null;
  /**
   * Volume that holds the model's files, and shared memory.
   */
  readonly storage?: ItemStorage | null;
}

/**
 * Volume that holds the model's files, and shared memory.
 */
export interface ItemStorage {
  /**
   * Access mode of the volume.
   * One of: `ReadWriteMany`.
   */
  readonly accessMode?: string | null;
  /**
   * Type of the storage.
   * Length: 3 to 39 characters.
   * Form: a letter first, then letters and digits, with single hyphens between them.
   *
   * @example "nvme"
   */
  readonly storageClass?: string | null;
  /**
   * Size of the volume in megabytes. The sizes on offer depend on the storage class.
   * At least 0.
   *
   * @example 102400
   */
  readonly storageSize?: number | null;
  /**
   * Size of /dev/shm. The API does not document the unit; it is presumably megabytes.
   * At least 0.
   */
  readonly shmSize?: number | null;
}

/**
 * GPUs of each replica.
 */
export interface ItemGpu {
  /**
   * Whether the model uses GPUs.
   */
  readonly enabled?: boolean | null;
  /**
   * Kind and number of the GPUs.
   */
  readonly configuration?: ItemGpuConfiguration | null;
}

/**
 * Kind and number of the GPUs.
 */
export interface ItemGpuConfiguration {
  /**
   * Identifier of the GPU type, as the API lists it for each region. Your own cloud has identifiers of its own.
   *
   * @example "l4-24"
   */
  readonly gpuType?: string | null;
  /**
   * GPUs for each replica.
   * At least 0.
   */
  readonly gpuCount?: number | null;
  /**
   * Whether the model may run on a time-sliced node pool, where models share a GPU. Only for your own cloud.
   */
  readonly timesliced?: boolean | null;
}

export interface ItemPort {
  /**
   * Identifier of the port, stable across requests.
   */
  readonly id?: string | null;
  /**
   * Name of the port; part of its public host name.
   * Length: 1 to 8 characters.
   * Form: a letter first, then letters and digits, with single hyphens between them.
   *
   * @example "http"
   */
  readonly name?: string | null;
  /**
   * Port number that the model's server listens on.
   * At least 1.
   * At most 65535.
   *
   * @example 8000
   */
  readonly internalPort?: number | null;
  /**
   * Protocol of the port.
   * One of: `HTTP`, `HTTP/2`, `TCP`, `UDP`.
   */
  readonly protocol?: string | null;
  /**
   * Whether the port can be reached from the internet.
   */
  readonly public?: boolean | null;
  /**
   * Whether a public HTTP port with custom domains has no default code.run host.
   */
  readonly disableNfDomain?: boolean | null;
  /**
   * Host name of the port.
   */
  readonly dns?: string | null;
}

/**
 * An AI model that Northflank serves on GPUs.
 */
export interface CreateLlmModelDeployment {
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
   */
  readonly description?: string;
  /**
   * Labels of the deployment. They must exist in the account.
   * Each: 3 to 100 characters; letters and digits, with single hyphens between them.
   */
  readonly tags?: string[];
  /**
   * Network ports of the model. Anyone can reach a public port, because Northflank's ports have no authentication.
   */
  readonly ports?: CreatePort[];
  /**
   * The model that runs, and the machines that it runs on.
   */
  readonly spec: CreateSpec;
}

/**
 * The model that runs, and the machines that it runs on.
 */
export interface CreateSpec {
  /**
   * Kind of specification: a configuration of your own. Default: "custom".
   * One of: `custom`.
   *
   * @default "custom"
   */
  readonly type: "custom";
  /**
   * Model, engine, machines and layout.
   */
  readonly configuration: CreateSpecConfiguration;
}

/**
 * Model, engine, machines and layout.
 */
export interface CreateSpecConfiguration {
  /**
   * Repository of the model, as organisation/model.
   *
   * @example "Qwen/Qwen3-8B"
   */
  readonly name?: string;
  /**
   * Inference engine.
   * One of: `vllm`.
   */
  readonly engine?: "vllm";
  /**
   * Branch, tag or commit of the model's repository. Only a commit always names the same files.
   */
  readonly revision?: string;
  /**
   * Machines that the model runs on.
   */
  readonly nodeConfiguration?: CreateNodeConfiguration;
  /**
   * Layout of the servers.
   */
  readonly architecture?: CreateArchitecture;
}

/**
 * Layout of the servers.
 */
export interface CreateArchitecture {
  /**
   * Kind of layout.
   * One of: `aggregated`.
   */
  readonly type?: "aggregated";
  /**
   * Settings of the inference servers. Limits are those of vLLM.
   */
  readonly workerConfig?: CreateWorkerConfig;
}

/**
 * Settings of the inference servers. Limits are those of vLLM.
 */
export interface CreateWorkerConfig {
  /**
   * Number of independent servers.
   * At least 0.
   */
  readonly replicas?: number;
  /**
   * How one server spreads the model over GPUs.
   */
  readonly parallelismConfig?: CreateParallelismConfig;
  /**
   * Limits of a sequence, in tokens.
   */
  readonly sequenceLengthConfig?: CreateSequenceLengthConfig;
  /**
   * Limits of a batch.
   */
  readonly batchingConfig?: CreateBatchingConfig;
  /**
   * Whether vLLM splits long prompts over several steps.
   */
  readonly enableChunkedPrefill?: boolean;
  /**
   * Whether vLLM reuses the cache for prompts with the same beginning.
   */
  readonly enablePrefixCaching?: boolean;
  /**
   * Whether vLLM runs without CUDA graphs. The model starts sooner and answers more slowly.
   */
  readonly enforceEager?: boolean;
  /**
   * Whether vLLM schedules the next step while the GPUs compute.
   */
  readonly enableAsyncScheduling?: boolean;
  /**
   * Fraction of the GPU's memory that the server may take.
   * More than 0.
   * At most 1.
   *
   * @example 0.9
   */
  readonly gpuMemoryUtilization?: number;
  /**
   * Whether vLLM runs Python code from the model's repository. If it must, pin the revision to a commit.
   */
  readonly trustRemoteCode?: boolean;
  /**
   * Type of weights and activations.
   * One of: `auto`, `float16`, `bfloat16`.
   */
  readonly dataType?: "auto" | "float16" | "bfloat16";
  /**
   * Type of the key-value cache.
   * One of: `fp8`, `fp8_e5m2`, `fp8_e4m3`.
   */
  readonly kvCacheDataType?: "fp8" | "fp8_e5m2" | "fp8_e4m3";
  /**
   * Quantisation of the weights.
   * One of: `fp8`, `awq`, `gptq`, `int4`.
   */
  readonly quantization?: "fp8" | "awq" | "gptq" | "int4";
}

/**
 * Limits of a batch.
 */
export interface CreateBatchingConfig {
  /**
   * How many sequences vLLM serves at the same time.
   * At least 1.
   */
  readonly maxNumSeqs?: number;
  /**
   * How many tokens vLLM computes in one step; at least maxNumSeqs.
   * At least 1.
   */
  readonly maxNumBatchedTokens?: number;
}

/**
 * Limits of a sequence, in tokens.
 */
export interface CreateSequenceLengthConfig {
  /**
   * Context length in tokens, or "auto" for the longest that fits.
   */
  readonly maxModelLength?: number | "auto";
  /**
   * Longest input in tokens.
   * At least 1.
   */
  readonly maxInputLength?: number;
  /**
   * Longest output in tokens.
   * At least 1.
   */
  readonly maxOutputLength?: number;
}

/**
 * How one server spreads the model over GPUs.
 */
export interface CreateParallelismConfig {
  /**
   * Number of GPUs that each layer is split over.
   * At least 1.
   */
  readonly tensorParallelism?: number;
  /**
   * Number of stages that the layers are split into.
   * At least 1.
   */
  readonly pipelineParallelism?: number;
  /**
   * Number of GPUs that experts are split over. vLLM itself has only a switch.
   * At least 0.
   */
  readonly expertParallelism?: number;
}

/**
 * Machines that the model runs on.
 */
export interface CreateNodeConfiguration {
  /**
   * GPUs of each replica.
   */
  readonly gpu?: CreateGpu;
  /**
   * Volume that holds the model's files, and shared memory.
   */
  readonly storage?: CreateStorage;
}

/**
 * Volume that holds the model's files, and shared memory.
 */
export interface CreateStorage {
  /**
   * Access mode of the volume.
   * One of: `ReadWriteMany`.
   */
  readonly accessMode?: "ReadWriteMany";
  /**
   * Type of the storage.
   * Length: 3 to 39 characters.
   * Form: a letter first, then letters and digits, with single hyphens between them.
   *
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
   */
  readonly shmSize?: number;
}

/**
 * GPUs of each replica.
 */
export interface CreateGpu {
  /**
   * Whether the model uses GPUs.
   */
  readonly enabled?: boolean;
  /**
   * Kind and number of the GPUs.
   */
  readonly configuration?: CreateGpuConfiguration;
}

/**
 * Kind and number of the GPUs.
 */
export interface CreateGpuConfiguration {
  /**
   * Identifier of the GPU type, as the API lists it for each region. Your own cloud has identifiers of its own.
   *
   * @example "l4-24"
   */
  readonly gpuType?: string;
  /**
   * GPUs for each replica.
   * At least 0.
   */
  readonly gpuCount?: number;
  /**
   * Whether the model may run on a time-sliced node pool, where models share a GPU. Only for your own cloud.
   */
  readonly timesliced?: boolean;
}

export interface CreatePort {
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
  readonly protocol: "HTTP" | "HTTP/2" | "TCP" | "UDP";
  /**
   * Whether the port can be reached from the internet.
   */
  readonly public?: boolean;
  /**
   * Custom domains of the port, in any order, verified beforehand. The API never returns them.
   */
  readonly domains?: string[];
  /**
   * Whether a public HTTP port with custom domains has no default code.run host.
   */
  readonly disableNfDomain?: boolean;
}

/**
 * An AI model that Northflank serves on GPUs.
 */
export interface UpdateLlmModelDeployment {
  /**
   * Name of the deployment. Its identifier is derived from it.
   * Length: 3 to 100 characters.
   * Form: letters and digits, with single spaces or hyphens between them.
   *
   * @example "Qwen Chat"
   */
  readonly name?: string;
  /**
   * Free text about the deployment.
   * Length: 0 to 1024 characters.
   */
  readonly description?: string;
  /**
   * Labels of the deployment. They must exist in the account.
   * Each: 3 to 100 characters; letters and digits, with single hyphens between them.
   */
  readonly tags?: string[];
  /**
   * Network ports of the model. Anyone can reach a public port, because Northflank's ports have no authentication.
   */
  readonly ports?: UpdatePort[];
  /**
   * The model that runs, and the machines that it runs on.
   */
  readonly spec?: UpdateSpec;
}

/**
 * The model that runs, and the machines that it runs on.
 */
export interface UpdateSpec {
  /**
   * Model, engine, machines and layout.
   */
  readonly configuration?: UpdateSpecConfiguration;
}

/**
 * Model, engine, machines and layout.
 */
export interface UpdateSpecConfiguration {
  /**
   * Repository of the model, as organisation/model.
   *
   * @example "Qwen/Qwen3-8B"
   */
  readonly name?: string;
  /**
   * Inference engine.
   * One of: `vllm`.
   */
  readonly engine?: "vllm";
  /**
   * Branch, tag or commit of the model's repository. Only a commit always names the same files.
   */
  readonly revision?: string;
  /**
   * Machines that the model runs on.
   */
  readonly nodeConfiguration?: UpdateNodeConfiguration;
  /**
   * Layout of the servers.
   */
  readonly architecture?: UpdateArchitecture;
}

/**
 * Layout of the servers.
 */
export interface UpdateArchitecture {
  /**
   * Kind of layout.
   * One of: `aggregated`.
   */
  readonly type?: "aggregated";
  /**
   * Settings of the inference servers. Limits are those of vLLM.
   */
  readonly workerConfig?: UpdateWorkerConfig;
}

/**
 * Settings of the inference servers. Limits are those of vLLM.
 */
export interface UpdateWorkerConfig {
  /**
   * Number of independent servers.
   * At least 0.
   */
  readonly replicas?: number;
  /**
   * How one server spreads the model over GPUs.
   */
  readonly parallelismConfig?: UpdateParallelismConfig;
  /**
   * Limits of a sequence, in tokens.
   */
  readonly sequenceLengthConfig?: UpdateSequenceLengthConfig;
  /**
   * Limits of a batch.
   */
  readonly batchingConfig?: UpdateBatchingConfig;
  /**
   * Whether vLLM splits long prompts over several steps.
   */
  readonly enableChunkedPrefill?: boolean;
  /**
   * Whether vLLM reuses the cache for prompts with the same beginning.
   */
  readonly enablePrefixCaching?: boolean;
  /**
   * Whether vLLM runs without CUDA graphs. The model starts sooner and answers more slowly.
   */
  readonly enforceEager?: boolean;
  /**
   * Whether vLLM schedules the next step while the GPUs compute.
   */
  readonly enableAsyncScheduling?: boolean;
  /**
   * Fraction of the GPU's memory that the server may take.
   * More than 0.
   * At most 1.
   *
   * @example 0.9
   */
  readonly gpuMemoryUtilization?: number;
  /**
   * Whether vLLM runs Python code from the model's repository. If it must, pin the revision to a commit.
   */
  readonly trustRemoteCode?: boolean;
  /**
   * Type of weights and activations.
   * One of: `auto`, `float16`, `bfloat16`.
   */
  readonly dataType?: "auto" | "float16" | "bfloat16";
  /**
   * Type of the key-value cache.
   * One of: `fp8`, `fp8_e5m2`, `fp8_e4m3`.
   */
  readonly kvCacheDataType?: "fp8" | "fp8_e5m2" | "fp8_e4m3";
  /**
   * Quantisation of the weights.
   * One of: `fp8`, `awq`, `gptq`, `int4`.
   */
  readonly quantization?: "fp8" | "awq" | "gptq" | "int4";
}

/**
 * Limits of a batch.
 */
export interface UpdateBatchingConfig {
  /**
   * How many sequences vLLM serves at the same time.
   * At least 1.
   */
  readonly maxNumSeqs?: number;
  /**
   * How many tokens vLLM computes in one step; at least maxNumSeqs.
   * At least 1.
   */
  readonly maxNumBatchedTokens?: number;
}

/**
 * Limits of a sequence, in tokens.
 */
export interface UpdateSequenceLengthConfig {
  /**
   * Context length in tokens, or "auto" for the longest that fits.
   */
  readonly maxModelLength?: number | "auto";
  /**
   * Longest input in tokens.
   * At least 1.
   */
  readonly maxInputLength?: number;
  /**
   * Longest output in tokens.
   * At least 1.
   */
  readonly maxOutputLength?: number;
}

/**
 * How one server spreads the model over GPUs.
 */
export interface UpdateParallelismConfig {
  /**
   * Number of GPUs that each layer is split over.
   * At least 1.
   */
  readonly tensorParallelism?: number;
  /**
   * Number of stages that the layers are split into.
   * At least 1.
   */
  readonly pipelineParallelism?: number;
  /**
   * Number of GPUs that experts are split over. vLLM itself has only a switch.
   * At least 0.
   */
  readonly expertParallelism?: number;
}

/**
 * Machines that the model runs on.
 */
export interface UpdateNodeConfiguration {
  /**
   * GPUs of each replica.
   */
  readonly gpu?: UpdateGpu;
  /**
   * Volume that holds the model's files, and shared memory.
   */
  readonly storage?: UpdateStorage;
}

/**
 * Volume that holds the model's files, and shared memory.
 */
export interface UpdateStorage {
  /**
   * Access mode of the volume.
   * One of: `ReadWriteMany`.
   */
  readonly accessMode?: "ReadWriteMany";
  /**
   * Type of the storage.
   * Length: 3 to 39 characters.
   * Form: a letter first, then letters and digits, with single hyphens between them.
   *
   * @example "nvme"
   */
  readonly storageClass?: string;
  /**
   * Size of the volume in megabytes. The sizes on offer depend on the storage class.
   * At least 0.
   *
   * @example 102400
   */
  readonly storageSize?: number;
  /**
   * Size of /dev/shm. The API does not document the unit; it is presumably megabytes.
   * At least 0.
   */
  readonly shmSize?: number;
}

/**
 * GPUs of each replica.
 */
export interface UpdateGpu {
  /**
   * Whether the model uses GPUs.
   */
  readonly enabled?: boolean;
  /**
   * Kind and number of the GPUs.
   */
  readonly configuration?: UpdateGpuConfiguration;
}

/**
 * Kind and number of the GPUs.
 */
export interface UpdateGpuConfiguration {
  /**
   * Identifier of the GPU type, as the API lists it for each region. Your own cloud has identifiers of its own.
   *
   * @example "l4-24"
   */
  readonly gpuType?: string;
  /**
   * GPUs for each replica.
   * At least 0.
   */
  readonly gpuCount?: number;
  /**
   * Whether the model may run on a time-sliced node pool, where models share a GPU. Only for your own cloud.
   */
  readonly timesliced?: boolean;
}

export interface UpdatePort {
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
  readonly protocol: "HTTP" | "HTTP/2" | "TCP" | "UDP";
  /**
   * Whether the port can be reached from the internet.
   */
  readonly public?: boolean;
  /**
   * Custom domains of the port, in any order, verified beforehand. The API never returns them.
   */
  readonly domains?: string[];
  /**
   * Whether a public HTTP port with custom domains has no default code.run host.
   */
  readonly disableNfDomain?: boolean;
}
