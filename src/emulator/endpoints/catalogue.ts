import { GPU_CATALOGUE, REGIONS } from "../../schema/gpu-catalogue";
import { listAnswer } from "./answer-schemas";
import { Endpoint } from "./endpoint";

// The plans and regions of the managed cloud. They are public: no token is needed.

const MIB_PER_GB = 1024;

function gpuDevices(region: string) {
  return Object.entries(GPU_CATALOGUE)
    .filter(([, { regions }]) => regions.includes(region))
    .map(([id, { name, memoryGb, counts, usdCentsPerHour }]) => ({
      id,
      name,
      manufacturer: "NVIDIA",
      memoryInfo: { sizeInMiB: memoryGb * MIB_PER_GB },
      countOptions: counts,
      pricing: { onDemand: usdCentsPerHour },
    }));
}

/** Only the plan that the documentation describes. */
const PLANS = [
  {
    id: "nf-compute-20",
    name: "nf-compute-20",
    currency: "usd",
    amountPerMonth: 5.4,
    amountPerHour: 0.008,
    cpuResource: 0.2,
    ramResource: 512,
  },
];

const list = (kind: string) => listAnswer(kind, { type: "object" });

export const CATALOGUE_ENDPOINTS: readonly Endpoint[] = [
  {
    operation: "plans",
    summary: "List plans",
    method: "GET",
    path: "/plans",
    families: "plain",
    permission: "public",
    answer: list("plans"),
    handle: () => ({ data: { plans: PLANS } }),
  },
  {
    operation: "regions",
    summary: "List regions, and the GPUs on offer there",
    method: "GET",
    path: "/regions",
    families: "plain",
    permission: "public",
    answer: list("regions"),
    handle: () => ({
      data: {
        regions: Object.entries(REGIONS).map(([id, { name, group, provider }]) => ({
          id,
          name,
          regionName: group,
          provider,
          gpuDevices: gpuDevices(id),
        })),
      },
    }),
  },
];
