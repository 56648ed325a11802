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
  /** The cloud that the region is in, and what the cloud calls it. */
  readonly provider: { readonly id: string; readonly region: string };
}

type Group = "Americas" | "Asia Pacific" | "EMEA";
const [AMERICAS, ASIA, EMEA]: readonly [Group, Group, Group] = ["Americas", "Asia Pacific", "EMEA"];

const gcp = (name: string, group: Group, region: string): Region => ({ name, group, provider: { id: "gcp", region } });

export const REGIONS: { readonly [id: string]: Region } = {
  "us-central": gcp("US - Central", AMERICAS, "us-central1"),
  "us-east-ohio": gcp("US - East - Ohio", AMERICAS, "us-east5"),
  "us-east1": gcp("US - East", AMERICAS, "us-east1"),
  "us-west": gcp("US - West", AMERICAS, "us-west1"),
  "asia-northeast": gcp("Asia - Northeast", ASIA, "asia-northeast1"),
  "asia-south-delhi": gcp("Asia - South - Delhi", ASIA, "asia-south2"),
  "asia-southeast": gcp("Asia - Southeast", ASIA, "asia-southeast1"),
  "australia-southeast": gcp("Australia - Southeast", ASIA, "australia-southeast1"),
  "europe-west": gcp("Europe - West", EMEA, "europe-west2"),
  "europe-west-frankfurt": gcp("Europe - West - Frankfurt", EMEA, "europe-west3"),
  "europe-west-netherlands": gcp("Europe - West - Netherlands", EMEA, "europe-west4"),
};

// abbreviations, to keep the table readable
const [UC, UO, E1, UW] = ["us-central", "us-east-ohio", "us-east1", "us-west"];
const [AN, AS, EW] = ["asia-northeast", "asia-southeast", "europe-west"];
const [EF, EN, AD] = ["europe-west-frankfurt", "europe-west-netherlands", "asia-south-delhi"];
const ANY_COUNT = [1, 2, 4, 8];

export const GPU_CATALOGUE: { readonly [gpuType: string]: Gpu } = {
  "l4-24": {
    name: "L4",
    memoryGb: 24,
    counts: ANY_COUNT,
    capability: 8.9,
    usdCentsPerHour: 80,
    regions: [UC, E1, UW, AN, AS, EW, EF, EN],
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
    regions: [UC, E1, UW, AN, AS, EF, EN],
  },
  "rtx_pro_6000-96": {
    name: "RTX PRO 6000",
    memoryGb: 96,
    counts: [8],
    capability: 12.0,
    usdCentsPerHour: 300,
    regions: [UC, UO, UW, AD, EW],
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
    regions: [UC, E1, AN, AS, EN],
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
