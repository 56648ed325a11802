import { createBody, updateBody } from "../schema/derive";
import { brokenRules } from "../schema/rules";
import { CreateLlmModelDeployment, LlmModelDeploymentItem, UpdateLlmModelDeployment } from "../schema/types.generated";
import validateCreateBody from "../schema/validators/create-body.generated";
import validateUpdateBody from "../schema/validators/update-body.generated";
import { violations } from "../schema/violations";
import { badBody, isDeleting, nameTaken, notFound } from "./errors";
import { phaseAt, Timing } from "./lifecycle";
import { Store, StoredDeployment } from "./store";

// What the five operations do.

const ZONE = "nf-emulator.test"; // fits the documented pattern and cannot resolve

export class Deployments {
  constructor(
    private readonly store: Store,
    private readonly now: () => number,
    private readonly timing: Timing,
  ) {}

  list(projectId: string): LlmModelDeploymentItem[] {
    return this.present(projectId).map((deployment) => this.item(deployment));
  }

  get(projectId: string, id: string): LlmModelDeploymentItem {
    return this.item(this.find(projectId, id));
  }

  create(projectId: string, body: unknown): LlmModelDeploymentItem {
    const found = [...violations(validateCreateBody, createBody, known(body)), ...brokenRules(known(body))];
    if (found.length > 0) throw badBody(found);
    const valid = body as CreateLlmModelDeployment;
    const id = slug(valid.name);
    if (this.present(projectId).some((other) => other.id === id)) throw nameTaken(id);
    const now = this.now();
    const stored: StoredDeployment = {
      id,
      projectId,
      body: valid,
      createdAt: now,
      updatedAt: now,
      configuration: this.newConfiguration(id, now),
      from: "pending",
      since: now,
    };
    this.store.put(stored);
    return this.item(stored);
  }

  update(projectId: string, id: string, body: unknown): LlmModelDeploymentItem {
    const stored = this.find(projectId, id);
    const found = [...violations(validateUpdateBody, updateBody, known(body)), ...brokenRules(known(body))];
    if (found.length > 0) throw badBody(found);
    if (stored.deletingSince !== undefined) throw isDeleting(id);
    const changes = body as UpdateLlmModelDeployment;
    const now = this.now();
    // touching the spec rolls out a new configuration; metadata keeps running [assumed]
    const rollOut = changes.spec && {
      configuration: this.newConfiguration(id, now),
      from: "provisioning" as const,
      since: now,
    };
    const updated = {
      ...stored,
      body: merge(stored.body, changes) as CreateLlmModelDeployment,
      updatedAt: now,
      ...rollOut,
    };
    this.store.put(updated);
    return this.item(updated);
  }

  delete(projectId: string, id: string): void {
    const stored = this.find(projectId, id);
    if (stored.deletingSince !== undefined) return;
    if (this.timing.deleting === 0) this.store.remove(stored);
    else this.store.put({ ...stored, deletingSince: this.now() });
  }

  private find(projectId: string, id: string): StoredDeployment {
    const found = this.present(projectId).find((deployment) => deployment.id === id);
    if (!found) throw notFound("AI model", id);
    return found;
  }

  /** Without those whose deletion has come to its end. */
  private present(projectId: string): readonly StoredDeployment[] {
    const now = this.now();
    const isGone = ({ deletingSince }: StoredDeployment) =>
      deletingSince !== undefined && now >= deletingSince + this.timing.deleting;
    for (const gone of this.store.deployments(projectId).filter(isGone)) this.store.remove(gone);
    return this.store.deployments(projectId);
  }

  private newConfiguration(id: string, now: number): StoredDeployment["configuration"] {
    return { id: `${id}-configuration-${this.store.nextNumber()}`, createdAt: now };
  }

  /** The API's view: everything asked for but the domains, and everything computed. */
  private item(stored: StoredDeployment): LlmModelDeploymentItem {
    const { id, projectId, body, configuration } = stored;
    const host = `${id}--${projectId}`;
    const status =
      stored.deletingSince === undefined ? phaseAt(stored.from, stored.since, this.now(), this.timing) : "deleting";
    return {
      ...body,
      tags: body.tags ?? [],
      ports: (body.ports ?? []).map(({ domains: _never, ...port }) => ({
        ...port,
        id: portId(port.name),
        public: port.public ?? false,
        ...(port.public && { dns: `${port.name.toLowerCase()}--${host}.${ZONE}` }),
      })),
      id,
      projectId,
      entityId: "emulator-team",
      entityType: "team",
      creatorId: "emulator-user",
      dns: { base: `${host}.${ZONE}`, zone: ZONE },
      status,
      deploymentConfiguration: { id: configuration.id, createdAt: iso(configuration.createdAt) },
      createdAt: iso(stored.createdAt),
      updatedAt: iso(stored.updatedAt),
    };
  }
}

/** Complete for the names that the schema admits. */
export function slug(name: string): string {
  return name.toLowerCase().replace(/\s/g, "-");
}

/** The pattern of port ids needs two characters, although a name may have one. */
function portId(name: string): string {
  const lower = name.toLowerCase();
  return lower.length > 1 ? lower : `${lower}-port`;
}

/** Objects are merged, lists and values replaced [assumed]. */
function merge(before: unknown, change: unknown): unknown {
  if (!isPlainObject(before) || !isPlainObject(change)) return change;
  const merged = Object.entries(change).map(([name, value]) => [name, merge(before[name], value)]);
  return { ...before, ...Object.fromEntries(merged) };
}

function isPlainObject(value: unknown): value is { readonly [name: string]: unknown } {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

const known = (value: unknown) => ({ value, unknown: [] });
const iso = (time: number) => new Date(time).toISOString();
