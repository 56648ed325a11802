import { JsonSchema } from "./json-schema";

// The source of truth: an AI model deployment as the API returns it. `readOnly` is what the API computes,
// `writeOnly` what it never returns, `required` what a create must name. Validators, types, the Terraform
// schema, the bindings and the reference are read from here: edit, then `npm run generate`.

const WORD = "letters and digits, with single hyphens between them";

/** Every field below a model's engine may be filled in by the API, so that Terraform must expect it. */
const DEFAULTED = ["computed-default"] as const;

const portName = {
  type: "string",
  minLength: 1,
  maxLength: 8,
  pattern: "^[a-zA-Z](-?[a-zA-Z0-9]+(-[a-zA-Z0-9]+)*)?$",
  $comment: `a letter first, then ${WORD}`,
  description: "Name of the port; part of its public host name.",
  examples: ["http"],
  "x-terraform": ["key"],
} as const satisfies JsonSchema;

const ports = {
  type: "array",
  description:
    "Network ports of the model. Anyone can reach a public port, because Northflank's ports have no authentication.",
  "x-terraform": DEFAULTED,
  items: {
    type: "object",
    additionalProperties: false,
    required: ["name", "internalPort", "protocol"],
    properties: {
      id: {
        type: "string",
        readOnly: true,
        pattern: "^[a-z]-?[a-z0-9]+(-[a-z0-9]+)*$",
        description: "Identifier of the port, stable across requests.",
      },
      name: portName,
      internalPort: {
        type: "integer",
        minimum: 1,
        maximum: 65535,
        description: "Port number that the model's server listens on.",
        examples: [8000],
      },
      protocol: {
        type: "string",
        enum: ["HTTP", "HTTP/2", "TCP", "UDP"],
        description: "Protocol of the port.",
      },
      public: {
        type: "boolean",
        "x-terraform": DEFAULTED,
        description: "Whether the port can be reached from the internet.",
      },
      domains: {
        type: "array",
        writeOnly: true,
        "x-terraform": ["unordered"],
        items: { type: "string" },
        description: "Custom domains of the port, in any order, verified beforehand. The API never returns them.",
      },
      disableNfDomain: {
        type: "boolean",
        "x-terraform": DEFAULTED,
        description: "Whether a public HTTP port with custom domains has no default code.run host.",
      },
      dns: { type: "string", readOnly: true, description: "Host name of the port." },
    },
  },
} as const satisfies JsonSchema;

const nodeConfiguration = {
  type: "object",
  additionalProperties: false,
  "x-terraform": DEFAULTED,
  description: "Machines that the model runs on.",
  properties: {
    gpu: {
      type: "object",
      additionalProperties: false,
      "x-terraform": DEFAULTED,
      description: "GPUs of each replica.",
      properties: {
        enabled: { type: "boolean", "x-terraform": DEFAULTED, description: "Whether the model uses GPUs." },
        configuration: {
          type: "object",
          additionalProperties: false,
          "x-terraform": DEFAULTED,
          description: "Kind and number of the GPUs.",
          properties: {
            gpuType: {
              type: "string",
              "x-terraform": DEFAULTED,
              description:
                "Identifier of the GPU type, as the API lists it for each region. Your own cloud has identifiers of its own.",
              examples: ["l4-24", "h100-80"],
            },
            gpuCount: { type: "integer", minimum: 0, "x-terraform": DEFAULTED, description: "GPUs for each replica." },
            timesliced: {
              type: "boolean",
              "x-terraform": DEFAULTED,
              description:
                "Whether the model may run on a time-sliced node pool, where models share a GPU. Only for your own cloud.",
            },
          },
        },
      },
    },
    storage: {
      type: "object",
      additionalProperties: false,
      required: ["storageSize"],
      "x-terraform": DEFAULTED,
      description: "Volume that holds the model's files, and shared memory.",
      properties: {
        accessMode: {
          type: "string",
          enum: ["ReadWriteMany"],
          "x-terraform": DEFAULTED,
          description: "Access mode of the volume.",
        },
        storageClass: {
          type: "string",
          minLength: 3,
          maxLength: 39,
          pattern: "^[a-zA-Z](-?[a-zA-Z0-9]+(-[a-zA-Z0-9]+)*)?$",
          $comment: `a letter first, then ${WORD}`,
          "x-terraform": DEFAULTED,
          description: "Type of the storage.",
          examples: ["nvme"],
        },
        storageSize: {
          type: "integer",
          minimum: 0,
          description: "Size of the volume in megabytes. The sizes on offer depend on the storage class.",
          examples: [102400],
        },
        shmSize: {
          type: "integer",
          minimum: 0,
          "x-terraform": DEFAULTED,
          description: "Size of /dev/shm. The API does not document the unit; it is presumably megabytes.",
        },
      },
    },
  },
} as const satisfies JsonSchema;

const workerConfig = {
  type: "object",
  additionalProperties: false,
  "x-terraform": DEFAULTED,
  description: "Settings of the inference servers. Limits are those of vLLM.",
  properties: {
    replicas: { type: "integer", minimum: 0, "x-terraform": DEFAULTED, description: "Number of independent servers." },
    parallelismConfig: {
      type: "object",
      additionalProperties: false,
      "x-terraform": DEFAULTED,
      description: "How one server spreads the model over GPUs.",
      properties: {
        tensorParallelism: {
          type: "integer",
          minimum: 1,
          "x-terraform": DEFAULTED,
          description: "Number of GPUs that each layer is split over.",
        },
        pipelineParallelism: {
          type: "integer",
          minimum: 1,
          "x-terraform": DEFAULTED,
          description: "Number of stages that the layers are split into.",
        },
        expertParallelism: {
          type: "integer",
          minimum: 0,
          "x-terraform": DEFAULTED,
          description: "Number of GPUs that experts are split over. vLLM itself has only a switch.",
        },
      },
    },
    sequenceLengthConfig: {
      type: "object",
      additionalProperties: false,
      "x-terraform": DEFAULTED,
      description: "Limits of a sequence, in tokens.",
      properties: {
        maxModelLength: {
          anyOf: [
            { type: "integer", minimum: 1, maximum: Number.MAX_SAFE_INTEGER },
            { type: "string", const: "auto" },
          ],
          $comment: `a positive integer up to ${Number.MAX_SAFE_INTEGER}, or "auto"`,
          "x-terraform": DEFAULTED,
          description: 'Context length in tokens, or "auto" for the longest that fits.',
        },
        maxInputLength: {
          type: "integer",
          minimum: 1,
          "x-terraform": DEFAULTED,
          description: "Longest input in tokens.",
        },
        maxOutputLength: {
          type: "integer",
          minimum: 1,
          "x-terraform": DEFAULTED,
          description: "Longest output in tokens.",
        },
      },
    },
    batchingConfig: {
      type: "object",
      additionalProperties: false,
      "x-terraform": DEFAULTED,
      description: "Limits of a batch.",
      properties: {
        maxNumSeqs: {
          type: "integer",
          minimum: 1,
          "x-terraform": DEFAULTED,
          description: "How many sequences vLLM serves at the same time.",
        },
        maxNumBatchedTokens: {
          type: "integer",
          minimum: 1,
          "x-terraform": DEFAULTED,
          description: "How many tokens vLLM computes in one step; at least maxNumSeqs.",
        },
      },
    },
    enableChunkedPrefill: {
      type: "boolean",
      "x-terraform": DEFAULTED,
      description: "Whether vLLM splits long prompts over several steps.",
    },
    enablePrefixCaching: {
      type: "boolean",
      "x-terraform": DEFAULTED,
      description: "Whether vLLM reuses the cache for prompts with the same beginning.",
    },
    enforceEager: {
      type: "boolean",
      "x-terraform": DEFAULTED,
      description: "Whether vLLM runs without CUDA graphs. The model starts sooner and answers more slowly.",
    },
    enableAsyncScheduling: {
      type: "boolean",
      "x-terraform": DEFAULTED,
      description: "Whether vLLM schedules the next step while the GPUs compute.",
    },
    gpuMemoryUtilization: {
      type: "number",
      exclusiveMinimum: 0,
      maximum: 1,
      "x-terraform": DEFAULTED,
      description: "Fraction of the GPU's memory that the server may take.",
      examples: [0.9],
    },
    trustRemoteCode: {
      type: "boolean",
      "x-terraform": DEFAULTED,
      description:
        "Whether vLLM runs Python code from the model's repository. If it must, pin the revision to a commit.",
    },
    dataType: {
      type: "string",
      enum: ["auto", "float16", "bfloat16"],
      "x-terraform": DEFAULTED,
      description: "Type of weights and activations.",
    },
    kvCacheDataType: {
      type: "string",
      enum: ["fp8", "fp8_e5m2", "fp8_e4m3"],
      "x-terraform": DEFAULTED,
      description: "Type of the key-value cache.",
    },
    quantization: {
      type: "string",
      enum: ["fp8", "awq", "gptq", "int4"],
      "x-terraform": DEFAULTED,
      description: "Quantisation of the weights.",
    },
  },
} as const satisfies JsonSchema;

const spec = {
  type: "object",
  additionalProperties: false,
  required: ["type", "configuration"],
  description: "The model that runs, and the machines that it runs on.",
  properties: {
    type: {
      type: "string",
      enum: ["custom"],
      default: "custom",
      "x-terraform": ["replace"],
      description: 'Kind of specification: a configuration of your own. Default: "custom".',
    },
    configuration: {
      type: "object",
      additionalProperties: false,
      description: "Model, engine, machines and layout.",
      properties: {
        name: {
          type: "string",
          "x-terraform": DEFAULTED,
          description: "Repository of the model, as organisation/model.",
          examples: ["Qwen/Qwen3-8B"],
        },
        engine: { type: "string", enum: ["vllm"], "x-terraform": DEFAULTED, description: "Inference engine." },
        revision: {
          type: "string",
          "x-terraform": DEFAULTED,
          description: "Branch, tag or commit of the model's repository. Only a commit always names the same files.",
        },
        nodeConfiguration,
        architecture: {
          type: "object",
          additionalProperties: false,
          "x-terraform": DEFAULTED,
          description: "Layout of the servers.",
          properties: {
            type: {
              type: "string",
              enum: ["aggregated"],
              "x-terraform": DEFAULTED,
              description: "Kind of layout.",
            },
            workerConfig,
          },
        },
      },
    },
  },
} as const satisfies JsonSchema;

export const llmModelDeployment = {
  $schema: "https://json-schema.org/draft/2020-12/schema",
  $id: "llm-model-deployment",
  title: "AI model deployment",
  description: "An AI model that Northflank serves on GPUs.",
  type: "object",
  additionalProperties: false,
  required: ["name", "spec"],
  properties: {
    id: {
      type: "string",
      format: "identifier",
      readOnly: true,
      description: "Identifier of the deployment, used in paths.",
    },
    projectId: { type: "string", readOnly: true, description: "Identifier of the project that owns the deployment." },
    name: {
      type: "string",
      minLength: 3,
      maxLength: 100,
      pattern: "^[a-zA-Z0-9]+([- ][a-zA-Z0-9]+)*$",
      $comment: "letters and digits, with single spaces or hyphens between them",
      description: "Name of the deployment. Its identifier is derived from it.",
      examples: ["Qwen Chat"],
    },
    description: {
      type: "string",
      maxLength: 1024,
      "x-terraform": DEFAULTED,
      description: "Free text about the deployment.",
    },
    tags: {
      type: "array",
      uniqueItems: true,
      "x-terraform": DEFAULTED,
      items: {
        type: "string",
        minLength: 3,
        maxLength: 100,
        pattern: "^[a-zA-Z0-9]+(-[a-zA-Z0-9]+)*$",
        $comment: WORD,
      },
      description: "Labels of the deployment. They must exist in the account.",
    },
    ports,
    spec,
    entityId: { type: "string", readOnly: true, description: "Identifier of the account that owns the deployment." },
    entityType: {
      type: "string",
      enum: ["user", "team", "org"],
      readOnly: true,
      description: "Kind of the account that owns the deployment.",
    },
    creatorId: { type: "string", readOnly: true, description: "Identifier of the user who created the deployment." },
    dns: {
      type: "object",
      readOnly: true,
      description: "Host names of the deployment.",
      properties: {
        base: {
          type: "string",
          readOnly: true,
          pattern: "^([a-zA-Z0-9-]{2,}\\.){2,}[a-zA-Z]{2,}$",
          description: "Host name that the ports' names are built on.",
        },
        zone: { type: "string", readOnly: true, description: "DNS zone of the host names." },
      },
    },
    status: {
      type: "string",
      enum: ["pending", "provisioning", "starting", "crashed", "paused", "running", "deleting"],
      readOnly: true,
      description: "State of the deployment at the last read.",
    },
    deploymentConfiguration: {
      type: "object",
      readOnly: true,
      description: "The deployment configuration that was rolled out last.",
      properties: {
        id: { type: "string", readOnly: true, description: "Identifier of the deployment configuration." },
        createdAt: { type: "string", format: "date-time", readOnly: true, description: "Time of the roll-out." },
      },
    },
    createdAt: { type: "string", format: "date-time", readOnly: true, description: "Time of creation." },
    updatedAt: { type: "string", format: "date-time", readOnly: true, description: "Time of the last change." },
  },
} as const satisfies JsonSchema;
