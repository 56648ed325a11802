import { CreateLlmModelDeployment } from "../../src/schema/types.generated";

export const ADDRESS = "northflank_llm_model_deployment.model";

/** A realistic small model, as a create body. */
export const QWEN: CreateLlmModelDeployment = {
  name: "Qwen3 8B",
  description: "Chat model",
  tags: ["team-chat", "stage"],
  ports: [{ name: "http", internalPort: 8000, protocol: "HTTP", public: true }],
  spec: {
    type: "custom",
    configuration: {
      name: "Qwen/Qwen3-8B",
      engine: "vllm",
      nodeConfiguration: {
        gpu: { enabled: true, configuration: { gpuType: "l4-24", gpuCount: 1 } },
        storage: { storageClass: "nvme", storageSize: 40960 },
      },
      architecture: {
        type: "aggregated",
        workerConfig: {
          replicas: 1,
          sequenceLengthConfig: { maxModelLength: 8192 },
          batchingConfig: { maxNumSeqs: 64 },
          gpuMemoryUtilization: 0.9,
        },
      },
    },
  },
};

/** The example of the API's own documentation, with the type that it forgets. */
export const DEEPSEEK: CreateLlmModelDeployment = {
  name: "deepseek-v3-deployment",
  description: "A deployment for DeepSeek V3 model",
  spec: {
    type: "custom",
    configuration: { nodeConfiguration: { storage: { storageClass: "nvme", storageSize: 6144 } } },
  },
};

/** The same in Terraform's names, as JSON configuration. */
export function toTerraform(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(toTerraform);
  if (typeof value !== "object" || value === null) return value;
  const snake = (name: string) => name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
  return Object.fromEntries(Object.entries(value).map(([name, member]) => [snake(name), toTerraform(member)]));
}

/** A whole configuration with one model. */
export function configurationOf(body: object, more: object = {}, provider: object = {}): object {
  return {
    terraform: {
      required_providers: { northflank: { source: "registry.terraform.io/northflank-community/northflank" } },
    },
    provider: { northflank: provider },
    resource: {
      northflank_llm_model_deployment: {
        model: { project_id: "default-project", ...(toTerraform(body) as object), ...more },
      },
    },
  };
}

type Plain = { [name: string]: unknown };

/** A copy with one value changed, at a path of names and indices. */
export function withChange<T extends object>(value: T, path: readonly (string | number)[], change: unknown): T {
  const copy = structuredClone(value) as Plain;
  let parent = copy;
  for (const step of path.slice(0, -1)) {
    parent[step] ??= {};
    parent = parent[step] as Plain;
  }
  parent[path[path.length - 1] as string] = change;
  return copy as T;
}
