import { item } from "../../schema/derive";
import { LlmModelDeploymentItem } from "../../schema/types.generated";
import { walk } from "../../schema/walk";
import { sha256 } from "../http/auth";
import { StoredDeployment } from "../storage/state";
import { isoTime } from "../time";
import { Variants } from "../variants";
import { asStored, inForm } from "./answer-forms";
import { Crash, statusOf, Timing } from "./lifecycle";

// A stored deployment as the API shows it: all requested fields except the domains, and all computed fields.

const ZONE = "nf-emulator.test"; // It matches the documented pattern and does not resolve.

/** What the shown item depends on, beside the deployment. */
export interface ApiItemContext {
  readonly now: number;
  readonly timing: Timing;
  readonly crashes: readonly Crash[];
  readonly variants: Variants;
  /** Determines random identifiers, together with the deployment. */
  readonly seed: number;
  readonly teamId: string;
  readonly creatorId: string;
}

export function toApiItem(
  stored: StoredDeployment,
  { now, timing, crashes, variants, seed, teamId, creatorId }: ApiItemContext,
): LlmModelDeploymentItem {
  const { id, projectId, configuration } = stored;
  const body = asStored(stored.body, variants);
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
    creatorId,
    dns: { base: `${host}.${ZONE}`, zone: ZONE },
    status: statusOf(stored, now, timing, crashes),
    deploymentConfiguration: { id: configuration.id, createdAt: isoTime(configuration.createdAt) },
    createdAt: isoTime(stored.createdAt),
    updatedAt: isoTime(stored.updatedAt),
  };
  return inForm(variants.optional === "null" ? (withNulls(shown) as LlmModelDeploymentItem) : shown, variants);
}

function ordered<T>(list: readonly T[], keyOf: (element: T) => string, { order }: Variants): T[] {
  return order === "sorted" ? [...list].sort((a, b) => keyOf(a).localeCompare(keyOf(b))) : [...list];
}

/** A port id needs at least two characters, although a port name may have one. */
const withTwoCharacters = (label: string) => (label.length > 1 ? label : `${label}-port`);

/** Numbers repeated labels: two port names may differ only in upper and lower case. */
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

/** Looks random, but is the same in every run. */
function randomId(seed: number, ...names: readonly string[]): string {
  return `p-${sha256([seed, ...names].join(" ")).slice(0, 12)}`;
}

type Spec = StoredDeployment["body"]["spec"];

/** An earlier page of the API has this type; requests must not contain it. */
const UNACCEPTED = { dataType: "half" as "float16" };

function withDefaults(spec: Spec, { defaults, shmSize }: Variants): Spec {
  const { configuration } = spec;
  const { nodeConfiguration: node, architecture } = configuration;
  const filled = defaults !== "none";
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
          workerConfig: {
            replicas: 1,
            ...(defaults === "unaccepted" && UNACCEPTED),
            ...architecture?.workerConfig,
          },
        },
      }),
    },
  };
}

/** Sets every missing field of the item to null, inside objects that are set. */
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
