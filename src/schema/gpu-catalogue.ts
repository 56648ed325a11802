/** The GPUs of Northflank's managed cloud (June 2026). Customers' own clouds have other identifiers. */
export interface Gpu {
  readonly name: string;
  readonly memoryGb: number;
  /** How many GPUs a node can have. */
  readonly counts: readonly number[];
  /** NVIDIA's compute capability. */
  readonly capability: number;
  /** List price of one GPU for an hour, in US cents. */
  readonly usdCentsPerHour: number;
  /** Identifiers of the regions that have it. */
  readonly regions: readonly string[];
}

export interface Region {
  readonly name: string;
  /** Part of the world. */
  readonly group: string;
}

export const REGIONS: { readonly [id: string]: Region } = {
  "us-central": { name: "US - Central", group: "Americas" },
  "us-east-ohio": { name: "US - East Ohio", group: "Americas" },
  "us-east1": { name: "US - East 1", group: "Americas" },
  "us-west": { name: "US - West", group: "Americas" },
  "asia-northeast": { name: "Asia - Northeast", group: "APAC" },
  "asia-southeast": { name: "Asia - Southeast", group: "APAC" },
  "europe-west": { name: "Europe - West", group: "EMEA" },
  "europe-west-frankfurt": { name: "Europe - West Frankfurt", group: "EMEA" },
  "europe-west-netherlands": { name: "Europe - West Netherlands", group: "EMEA" },
};

// abbreviations, to keep the table readable
const [UC, UO, E1, UW] = ["us-central", "us-east-ohio", "us-east1", "us-west"];
const [AN, AS, EW] = ["asia-northeast", "asia-southeast", "europe-west"];
const [EF, EN] = ["europe-west-frankfurt", "europe-west-netherlands"];
const ANY_COUNT = [1, 2, 4, 8];

export const GPU_CATALOGUE: { readonly [gpuType: string]: Gpu } = {
  "l4-24": {
    name: "L4",
    memoryGb: 24,
    counts: ANY_COUNT,
    capability: 8.9,
    usdCentsPerHour: 80,
    regions: [UC, E1, UW, AN, AS, EW, EF],
  },
  "a100-40": {
    name: "A100",
    memoryGb: 40,
    counts: ANY_COUNT,
    capability: 8.0,
    usdCentsPerHour: 142,
    regions: [UC, AN, AS, EN],
  },
  "a100-80": {
    name: "A100",
    memoryGb: 80,
    counts: ANY_COUNT,
    capability: 8.0,
    usdCentsPerHour: 176,
    regions: [UC, E1, AS, EN],
  },
  "h100-80": {
    name: "H100",
    memoryGb: 80,
    counts: ANY_COUNT,
    capability: 9.0,
    usdCentsPerHour: 274,
    regions: [UC, E1, UW, AN, AS, EN],
  },
  "rtx_pro_6000-96": {
    name: "RTX PRO 6000",
    memoryGb: 96,
    counts: [8],
    capability: 12.0,
    usdCentsPerHour: 300,
    regions: [UC, UO, EW],
  },
  "h200-141": {
    name: "H200",
    memoryGb: 141,
    counts: [8],
    capability: 9.0,
    usdCentsPerHour: 314,
    regions: [UC, E1, UW, EN],
  },
  "b200-180": {
    name: "B200",
    memoryGb: 180,
    counts: [8],
    capability: 10.0,
    usdCentsPerHour: 587,
    regions: [E1, AN, AS, EN],
  },
};

const BY_TYPE = new Map(Object.entries(GPU_CATALOGUE));

/** The GPU of that name. A map, because every object has members such as `constructor`, which is not a GPU. */
export function gpuOf(gpuType: unknown): Gpu | undefined {
  return BY_TYPE.get(gpuType as string);
}

/** GPU types that a misspelt one may mean: the card's name alone, another case or punctuation, or GB at the end. */
export function gpuTypesMeantBy(gpuType: unknown): string[] {
  if (typeof gpuType !== "string" || BY_TYPE.has(gpuType)) return [];
  const letters = (text: string) => text.toLowerCase().replace(/[^a-z0-9]/g, "");
  const written = letters(gpuType).replace(/gb?$/, "");
  return [...BY_TYPE].flatMap(([type, { name }]) => ([letters(type), letters(name)].includes(written) ? [type] : []));
}
