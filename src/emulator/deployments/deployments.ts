import { createBody, updateBody } from "../../schema/derive";
import {
  CreateLlmModelDeployment,
  LlmModelDeploymentItem,
  UpdateLlmModelDeployment,
} from "../../schema/types.generated";
import validateCreateBody from "../../schema/validators/create-body.generated";
import validateUpdateBody from "../../schema/validators/update-body.generated";
import { isDeleting, nameTaken, notFound, Refusal } from "../http/errors";
import { slug } from "../slug";
import { StoredDeployment } from "../storage/state";
import { Store } from "../storage/store";
import { checkModel } from "../validation/validate-body";
import { Variants } from "../variants";
import { Crash, isGone, Timing } from "./lifecycle";
import { merge, withoutKnownNulls, withoutNullShmSize, withoutNulls, withoutUndefined } from "./merge";
import { toApiItem } from "./to-api-item";

// The logic of the five operations on AI models.

/** How long the variant `list=hides-new` keeps a new model out of lists. */
const HIDDEN_MS = 3_600_000;

export class Deployments {
  constructor(
    private readonly store: Store,
    private readonly now: () => number,
    private readonly timing: Timing,
    private readonly variants: Variants,
    private readonly crashes: readonly Crash[],
    private readonly seed: number,
    private readonly creatorId: string,
  ) {}

  get(projectId: string, id: string): LlmModelDeploymentItem {
    const stored = this.find(projectId, id);
    const item = this.item(stored);
    if (this.timing.unit === "polls") this.store.put({ ...stored, polls: (stored.polls ?? 0) + 1 });
    return item;
  }

  /** Undefined if there is no such deployment. */
  createdAt(projectId: string, id: string): number | undefined {
    return this.remaining(projectId).find((deployment) => deployment.id === id)?.createdAt;
  }

  create(projectId: string, body: unknown): LlmModelDeploymentItem {
    const wanted = withoutNullShmSize(body);
    checkModel(wanted, validateCreateBody, createBody);
    const valid = wanted as CreateLlmModelDeployment;
    const id = slug(valid.name);
    this.freeIdentifier(projectId, id);
    const now = this.now();
    const stored: StoredDeployment = {
      id,
      projectId,
      body: valid,
      createdAt: now,
      updatedAt: now,
      sequence: this.store.nextSequence(),
      configuration: this.newConfiguration(id, now),
      from: "pending",
      since: now,
    };
    this.store.put(stored);
    return this.item(stored);
  }

  update(projectId: string, id: string, body: unknown): LlmModelDeploymentItem {
    const stored = this.find(projectId, id);
    const checkable =
      this.variants["update.null"] === "400" ? withoutNullShmSize(body) : withoutKnownNulls(body, updateBody);
    checkModel(checkable, validateUpdateBody, updateBody);
    if (stored.deletingSince !== undefined) throw isDeleting(id);
    const changes = body as UpdateLlmModelDeployment;
    const now = this.now();
    // A change of the spec rolls out a new deployment configuration; a change of metadata does not [assumed].
    const rollOut = changes.spec && {
      configuration: this.newConfiguration(id, now),
      from: "provisioning" as const,
      since: now,
    };
    const merged = this.merged(stored.body, changes);
    checkModel(merged, validateCreateBody, createBody); // Null may have cleared a required field.
    const { polls, forced, ...rest } = stored;
    // A roll-out starts the states again, unless the model is paused.
    const unlessRolledOut = rollOut && forced !== "paused" ? {} : { polls, forced };
    const updated = withoutUndefined({ ...rest, ...unlessRolledOut, body: merged, updatedAt: now, ...rollOut });
    return this.item(this.rename(updated));
  }

  delete(projectId: string, id: string): void {
    const stored = this.find(projectId, id);
    if (stored.deletingSince !== undefined) return;
    if (this.timing.deleting === 0 || this.variants.delete === "immediate") this.end([stored]);
    else this.store.put({ ...stored, polls: 0, deletingSince: this.now() });
  }

  /** Sets a status that no longer follows from the time; `running` ends that. */
  force(projectId: string, id: string, status: "crashed" | "paused" | "running"): LlmModelDeploymentItem {
    const { forced: _before, ...stored } = this.find(projectId, id);
    const changes = status === "running" ? { from: "running" as const, since: this.now() } : { forced: status };
    const changed = { ...stored, ...changes };
    this.store.put(changed);
    return this.item(changed);
  }

  /** Stores the update, under a new identifier if the variant of renames says so. */
  private rename(updated: StoredDeployment): StoredDeployment {
    const { name } = updated.body;
    const isRenamed = name !== this.find(updated.projectId, updated.id).body.name;
    if (isRenamed && this.variants.rename === "400")
      throw new Refusal(400, "The name of an AI model cannot be changed");
    if (!isRenamed || this.variants.rename === "keep-id") {
      this.store.put(updated);
      return updated;
    }
    const id = slug(name);
    if (id !== updated.id) this.freeIdentifier(updated.projectId, id);
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

  /** Throws a 409 if the identifier is taken; a model that is being deleted may give it up. */
  private freeIdentifier(projectId: string, id: string): void {
    const owner = this.remaining(projectId).find((other) => other.id === id);
    if (owner && (owner.deletingSince === undefined || this.variants["deleting.name"] === "409")) throw nameTaken(id);
    this.store.remove(this.store.deployments(projectId).filter((other) => other.id === id));
  }

  private find(projectId: string, id: string): StoredDeployment {
    const found = this.remaining(projectId).find((deployment) => deployment.id === id);
    if (!found) throw notFound("AI model", id);
    return found;
  }

  /** The deployments of a project, without those whose deletion has finished. */
  remaining(projectId: string): readonly StoredDeployment[] {
    const now = this.now();
    this.end(this.existing(projectId).filter((deployment) => isGone(deployment, now, this.timing)));
    return this.existing(projectId);
  }

  /** What a list contains, which the variant `list` can make different from what single reads find. */
  listed(projectId: string): readonly StoredDeployment[] {
    const existing = this.remaining(projectId);
    const { list } = this.variants;
    if (list === "keeps-deleted") return this.store.deployments(projectId);
    if (list === "hides-new") return existing.filter(({ createdAt }) => this.now() >= createdAt + HIDDEN_MS);
    return existing;
  }

  /** The deployment as a list shows it. */
  listedItem(stored: StoredDeployment): LlmModelDeploymentItem {
    return this.variants.list === "old-states" ? this.item({ ...stored, polls: 0 }, stored.since) : this.item(stored);
  }

  private existing(projectId: string): readonly StoredDeployment[] {
    return this.store.deployments(projectId).filter(({ gone }) => !gone);
  }

  /** The deployments no longer exist. If lists shall still show them, they are only marked. */
  private end(over: readonly StoredDeployment[]): void {
    if (this.variants.list !== "keeps-deleted") this.store.remove(over);
    else for (const one of over) this.store.put({ deletingSince: this.now(), ...one, gone: true });
  }

  private newConfiguration(id: string, now: number): StoredDeployment["configuration"] {
    return { id: `${id}-configuration-${this.store.nextNumber()}`, createdAt: now };
  }

  /** The deployment as the API shows it. */
  item(stored: StoredDeployment, now = this.now()): LlmModelDeploymentItem {
    const { timing, variants, crashes, seed, creatorId } = this;
    const teamId = this.store.project(stored.projectId)?.teamId ?? "";
    return toApiItem(stored, { now, timing, variants, crashes, seed, teamId, creatorId });
  }
}
