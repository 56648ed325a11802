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
