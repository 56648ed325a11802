import { createBody, updateBody } from "../schema/derive";
import { JsonSchema } from "../schema/json-schema";
import { repeatedPortNames } from "../schema/rules";
import { CreateLlmModelDeployment, LlmModelDeploymentItem, UpdateLlmModelDeployment } from "../schema/types.generated";
import validateCreateBody from "../schema/validators/create-body.generated";
import validateUpdateBody from "../schema/validators/update-body.generated";
import { Validator, violations } from "../schema/violations";
import { badBody, isDeleting, nameTaken, notFound, Refusal } from "./errors";
import { Crash, Timing } from "./lifecycle";
import { present } from "./present";
import { Store, StoredDeployment } from "./store";
import { Variants } from "./variants";

// What the five operations do.

export class Deployments {
  constructor(
    private readonly store: Store,
    private readonly now: () => number,
    private readonly timing: Timing,
    private readonly variants: Variants,
    private readonly crashes: readonly Crash[],
  ) {}

  list(projectId: string): LlmModelDeploymentItem[] {
    return this.remaining(projectId).map((deployment) => this.item(deployment));
  }

  get(projectId: string, id: string): LlmModelDeploymentItem {
    return this.item(this.find(projectId, id));
  }

  create(projectId: string, body: unknown): LlmModelDeploymentItem {
    check(body, validateCreateBody, createBody);
    const valid = body as CreateLlmModelDeployment;
    const id = slug(valid.name);
    this.makeRoom(projectId, id);
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
    check(this.variants["update.null"] === "400" ? body : withoutNulls(body), validateUpdateBody, updateBody);
    if (stored.deletingSince !== undefined) throw isDeleting(id);
    const changes = body as UpdateLlmModelDeployment;
    const now = this.now();
    // touching the spec rolls out a new configuration; metadata keeps running [assumed]
    const rollOut = changes.spec && {
      configuration: this.newConfiguration(id, now),
      from: "provisioning" as const,
      since: now,
    };
    const updated = { ...stored, body: this.merged(stored.body, changes), updatedAt: now, ...rollOut };
    return this.item(this.rename(updated, changes.name));
  }

  delete(projectId: string, id: string): void {
    const stored = this.find(projectId, id);
    if (stored.deletingSince !== undefined) return;
    if (this.timing.deleting === 0 || this.variants.delete === "immediate") this.store.remove(stored);
    else this.store.put({ ...stored, deletingSince: this.now() });
  }

  /** Stores the update, under a new identifier where a rename gives one. */
  private rename(updated: StoredDeployment, name: string | undefined): StoredDeployment {
    const isRenamed = name !== undefined && name !== this.find(updated.projectId, updated.id).body.name;
    if (isRenamed && this.variants.rename === "400")
      throw new Refusal(400, "The name of an AI model cannot be changed");
    if (!isRenamed || this.variants.rename === "keep-id") {
      this.store.put(updated);
      return updated;
    }
    const id = slug(name);
    if (id !== updated.id) this.makeRoom(updated.projectId, id);
    const renamed = { ...updated, id };
    this.store.replace(updated, renamed);
    return renamed;
  }

  private merged(before: CreateLlmModelDeployment, changes: UpdateLlmModelDeployment): CreateLlmModelDeployment {
    const clearing = this.variants["update.null"] === "clear" ? changes : withoutNulls(changes);
    if (this.variants["update.merge"] === "deep") return merge(before, clearing) as CreateLlmModelDeployment;
    const { spec, ...rest } = clearing as UpdateLlmModelDeployment;
    return withoutNulls({
      ...before,
      ...rest,
      spec: spec ? { configuration: {}, ...spec, type: before.spec.type } : before.spec,
    }) as CreateLlmModelDeployment;
  }

  private makeRoom(projectId: string, id: string): void {
    const holder = this.remaining(projectId).find((other) => other.id === id);
    if (holder === undefined) return;
    if (holder.deletingSince === undefined || this.variants["deleting.name"] === "409") throw nameTaken(id);
    this.store.remove(holder);
  }

  private find(projectId: string, id: string): StoredDeployment {
    const found = this.remaining(projectId).find((deployment) => deployment.id === id);
    if (!found) throw notFound("AI model", id);
    return found;
  }

  /** Without those whose deletion has come to its end. */
  private remaining(projectId: string): readonly StoredDeployment[] {
    const now = this.now();
    const isGone = ({ deletingSince }: StoredDeployment) =>
      deletingSince !== undefined && now >= deletingSince + this.timing.deleting;
    for (const gone of this.store.deployments(projectId).filter(isGone)) this.store.remove(gone);
    return this.store.deployments(projectId);
  }

  private newConfiguration(id: string, now: number): StoredDeployment["configuration"] {
    return { id: `${id}-configuration-${this.store.nextNumber()}`, createdAt: now };
  }

  private item(stored: StoredDeployment): LlmModelDeploymentItem {
    const { timing, variants, crashes } = this;
    return present(stored, { now: this.now(), timing, variants, crashes });
  }
}

function check(body: unknown, validate: Validator, schema: JsonSchema): void {
  const seen = { value: body, unknown: [] };
  const found = [...violations(validate, schema, seen), ...repeatedPortNames(seen)];
  if (found.length > 0) throw badBody(found);
}

/** Complete for the names that the schema admits. */
export function slug(name: string): string {
  return name.toLowerCase().replace(/\s/g, "-");
}

/** Objects are merged, lists and values replaced, null clears. */
function merge(before: unknown, change: unknown): unknown {
  if (!isPlainObject(change)) return change;
  const base = isPlainObject(before) ? before : {};
  const merged = Object.entries(change).map(([name, value]) => [
    name,
    value === null ? null : merge(base[name], value),
  ]);
  return withoutNulls({ ...base, ...Object.fromEntries(merged) });
}

function withoutNulls(value: unknown): unknown {
  if (!isPlainObject(value)) return value;
  const kept = Object.entries(value).filter(([, member]) => member !== null);
  return Object.fromEntries(kept.map(([name, member]) => [name, withoutNulls(member)]));
}

function isPlainObject(value: unknown): value is { readonly [name: string]: unknown } {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
