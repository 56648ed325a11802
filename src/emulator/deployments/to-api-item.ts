import { item } from "../../schema/derive";
import { LlmModelDeploymentItem } from "../../schema/types.generated";
import { walk } from "../../schema/walk";
import { sha256 } from "../http/auth";
import { StoredDeployment } from "../storage/state";
import { Variants } from "../variants";
import { Crash, statusOf, Timing } from "./lifecycle";

// A stored deployment as the API shows it: everything asked for but the domains, and everything computed.

const ZONE = "nf-emulator.test"; // fits the documented pattern and cannot resolve

/** What the way a deployment is shown depends on, beside itself. */
export interface Circumstances {
  readonly now: number;
  readonly timing: Timing;
  readonly crashes: readonly Crash[];
  readonly variants: Variants;
  /** What random identifiers depend on, beside the deployment. */
  readonly seed: number;
  readonly teamId: string;
}

export function present(
  stored: StoredDeployment,
  { now, timing, crashes, variants, seed, teamId }: Circumstances,
): LlmModelDeploymentItem {
  const { id, projectId, body, configuration } = stored;
  const host = `${id}--${projectId}`;
  const tags = ordered(body.tags ?? [], (tag) => tag, variants);
  const labels = distinct((body.ports ?? []).map(({ name }) => name.toLowerCase()));
  const slugs = distinct(labels.map(withTwoCharacters));
  const shownPorts = (body.ports ?? []).map(({ domains: _never, ...port }, i) => ({
    ...port,
    id: variants["ports.id"] === "random" ? randomId(seed, projectId, id, port.name) : (slugs[i] as string),
    public: port.public ?? false,
    ...(port.public && { dns: `${labels[i]}--${host}.${ZONE}` }),
  }));
  const ports = ordered(shownPorts, ({ name }) => name, variants);
  const shown: LlmModelDeploymentItem = {
    ...body,
    ...(tags.length === 0 && variants.tags === "absent" ? { tags: undefined } : { tags }),
    ports,
    spec: withDefaults(body.spec, variants),
    id,
    projectId,
    entityId: teamId,
    entityType: "team",
    creatorId: "emulator-user",
    dns: { base: `${host}.${ZONE}`, zone: ZONE },
    status: statusOf(stored, now, timing, crashes),
    deploymentConfiguration: { id: configuration.id, createdAt: iso(configuration.createdAt) },
    createdAt: iso(stored.createdAt),
    updatedAt: iso(stored.updatedAt),
  };
  return variants.optional === "null" ? (withNulls(shown) as LlmModelDeploymentItem) : shown;
}

function ordered<T>(list: readonly T[], keyOf: (element: T) => string, { order }: Variants): T[] {
  return order === "sorted" ? [...list].sort((a, b) => keyOf(a).localeCompare(keyOf(b))) : [...list];
}

/** The pattern of port ids needs them, although a name may have one. */
const withTwoCharacters = (label: string) => (label.length > 1 ? label : `${label}-port`);

/** Of equal ones the later get a number: names that differ in their case may stand side by side. */
function distinct(labels: readonly string[]): readonly string[] {
  const taken = new Set(labels);
  return labels.map((label, i) => {
    if (labels.indexOf(label) === i) return label;
    let number = 2;
    while (taken.has(`${label}-${number}`)) number += 1;
    taken.add(`${label}-${number}`);
    return `${label}-${number}`;
  });
}

/** Random to look at, and the same in every run, whatever is changed. */
function randomId(seed: number, ...names: readonly string[]): string {
  return `p-${sha256([seed, ...names].join(" ")).slice(0, 12)}`;
}

type Spec = StoredDeployment["body"]["spec"];

function withDefaults(spec: Spec, { defaults, shmSize }: Variants): Spec {
  const { configuration } = spec;
  const { nodeConfiguration: node, architecture } = configuration;
  const filled = defaults === "filled";
  const storage = node?.storage && {
    ...(filled && { accessMode: "ReadWriteMany" as const }),
    ...(shmSize === "null" && { shmSize: null as unknown as number }),
    ...node.storage,
  };
  return {
    ...spec,
    configuration: {
      ...(filled && { engine: "vllm" as const }),
      ...configuration,
      ...(node && { nodeConfiguration: { ...node, ...(storage && { storage }) } }),
      ...(filled && {
        architecture: {
          type: "aggregated",
          ...architecture,
          workerConfig: { replicas: 1, ...architecture?.workerConfig },
        },
      }),
    },
  };
}

/** Null for every field of the answer that is not set, inside objects that are. */
const withNulls = walk<(value: unknown) => unknown>(item, {
  object: (_node, members) => (value) => {
    if (typeof value !== "object" || value === null) return null;
    const source = value as { readonly [name: string]: unknown };
    return Object.fromEntries(members.map(({ name, result }) => [name, result(source[name])]));
  },
  array: (_node, element) => (value) => (Array.isArray(value) ? value.map(element) : null),
  map: () => (value) => value ?? null,
  scalar: () => (value) => value ?? null,
});

const iso = (time: number) => new Date(time).toISOString();
