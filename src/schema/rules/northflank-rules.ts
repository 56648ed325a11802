import { RuleFacts } from "./rule";

// What Northflank itself does with a configuration, as far as its pages tell.

export const NORTHFLANK_RULES = {
  "public-port": {
    level: "warning",
    levelInReport: "error",
    scope: "configuration",
    title: "Public port without authentication",
    text: "A port is public. Northflank's ports have no authentication, so anyone who knows the address can use the model at your expense. Keep the port private and put a gateway in front of it. The plan report raises it only where a port becomes public.",
    source: "Northflank's API reference: ports have no field for authentication",
    formerId: "N3, NF001",
  },
  "domain-option-without-effect": {
    level: "warning",
    scope: "configuration",
    title: "Domain option without effect",
    text: "`disableNfDomain` is true on a port that is not public, does not speak HTTP, or has no domains of its own. There it does nothing. Remove it, or give the port `domains`.",
    source: "Northflank's API reference, `disableNfDomain`",
    formerId: "N4",
  },
  "domains-without-effect": {
    level: "warning",
    scope: "configuration",
    title: "Custom domains on a private port",
    text: "A port has `domains`, but is not a public HTTP port, so that nothing answers on these domains. `public` may be misspelt: Terraform drops unknown names of nested attributes in HCL without a word. Set `public` to true and `protocol` to HTTP or HTTP/2, or remove the domains.",
    source: "Northflank's API reference: `domains` and `disableNfDomain` are for public HTTP ports",
  },
  "gpu-count-not-set": {
    level: "warning",
    scope: "configuration",
    title: "Number of GPUs is not set",
    text: "The model asks for GPUs, by `gpuType`, `enabled`, `timesliced` or its parallelism, and `gpuCount` is not set. The API then decides how many GPUs each replica has, and no page says how many. They are billed. The name may be misspelt: Terraform drops unknown names of nested attributes in HCL without a word. Set `gpuCount`, or set `enabled` to false for a model without GPUs.",
    source: "Northflank's API reference: all fields of `gpu` may be left out, and no default is given",
  },
  "gpu-type-not-set": {
    level: "warning",
    scope: "configuration",
    title: "Type of the GPUs is not set",
    text: "`gpuCount` is set and `gpuType` is not. The API then decides which GPUs are billed: their prices differ by a factor of seven. The name may be misspelt: Terraform drops unknown names of nested attributes in HCL without a word. Set `gpuType`.",
    source: "Northflank's API reference: all fields of `gpu` may be left out, and no default is given",
  },
  "model-name-not-set": {
    level: "warning",
    scope: "configuration",
    title: "Model repository is not set",
    text: "GPUs are configured, and the `name` of `spec.configuration` is not. Which model runs then, if any, is not documented; the GPUs are billed. The name may be misspelt: Terraform drops unknown names of nested attributes in HCL without a word. Set `name` to the repository of the model.",
    source: "Northflank's API reference: `name` may be left out, and no default is given",
  },
  "model-name-impossible": {
    level: "warning",
    scope: "configuration",
    title: "Impossible name of a model repository",
    text: "The `name` of `spec.configuration` cannot be the name of a repository on Hugging Face: it is empty, a link, has a space, a revision (`@main`) or a tag (`:8b`), or too many slashes. The model would fail only after its GPUs were started. Write `organisation/model`, and a branch, tag or commit into `revision`. If your own cloud loads models from another place, accept the warning.",
    source: "huggingface/huggingface_hub, `utils/_validators.py` (`validate_repo_id`)",
  },
  "volume-size-in-gigabytes": {
    level: "warning",
    scope: "configuration",
    title: "Volume size looks like gigabytes",
    text: "`storageSize` is less than 1024. It counts megabytes, and no language model fits into so few. The model would fail when the volume is full. Write the size in megabytes: 102400 for 100 GB.",
    source: "Northflank's API reference: `storageSize` is in megabytes",
  },
  "gpu-count-not-offered": {
    level: "warning",
    scope: "configuration",
    title: "Number of GPUs is not offered",
    text: "Northflank's own cloud does not offer this number of GPUs of this type on one node, so that the model stays pending. Choose one of the numbers that the message names. On your own cloud the number may be right: then accept the warning.",
    source: "Northflank's list of plans, June 2026",
    formerId: "N5, NF006",
  },
  "gpu-type-not-offered": {
    level: "warning",
    scope: "configuration",
    title: "GPU type is not offered",
    text: "Northflank's own cloud has no GPU of that name, but one that is written much like it, so that the model stays pending. Use the name that the message proposes. On your own cloud the name may be right: then accept the warning.",
    source: "Northflank's list of plans, June 2026",
    formerId: "N5-type",
  },
  "shared-memory-too-small": {
    level: "warning",
    scope: "configuration",
    title: "Shared memory is too small",
    text: "The ranks of a model that uses several GPUs exchange data through shared memory (`/dev/shm`). They need about 160 MB and 240 MB for each rank; below 240 MB the start fails. Set `shmSize` to what the message names.",
    source: "vllm-project/vllm#48879, #50606; NVIDIA/nccl#525",
    formerId: "N8",
  },
} as const satisfies { readonly [id: string]: RuleFacts };
