import { createBody, updateBody } from "../../schema/derive";
import {
  CreateLlmModelDeployment,
  LlmModelDeploymentItem,
  UpdateLlmModelDeployment,
} from "../../schema/types.generated";
import validateCreateBody from "../../schema/validators/create-body.generated";
import validateUpdateBody from "../../schema/validators/update-body.generated";
import { isDeleting, nameTaken, notFound, Refusal } from "../http/errors";
import { assumed, behaviours, CLIENT, documented, seen } from "../parity/behaviour";
import { StoredDeployment } from "../storage/state";
import { Store } from "../storage/store";
import { checkModel } from "../validation/validate-body";
import { Variants } from "../variants";
import { Crash, isGone, Timing } from "./lifecycle";
import { defined, merge, withoutKnownNulls, withoutNullShmSize, withoutNulls } from "./merge";
import { present } from "./to-api-item";

// What the five operations do.

export class Deployments {
  constructor(
    private readonly store: Store,
    private readonly now: () => number,
    private readonly timing: Timing,
    private readonly variants: Variants,
    private readonly crashes: readonly Crash[],
    private readonly seed: number,
  ) {}

  list(projectId: string): LlmModelDeploymentItem[] {
    return this.remaining(projectId).map((deployment) => this.item(deployment));
  }

  get(projectId: string, id: string): LlmModelDeploymentItem {
    const stored = this.find(projectId, id);
    const item = this.item(stored);
    if (this.timing.unit === "polls") this.store.put({ ...stored, polls: (stored.polls ?? 0) + 1 });
    return item;
  }

  create(projectId: string, body: unknown): LlmModelDeploymentItem {
    const asked = withoutNullShmSize(body);
    checkModel(asked, validateCreateBody, createBody);
    const valid = asked as CreateLlmModelDeployment;
    const id = slug(valid.name);
    this.makeRoom(projectId, id);
    const now = this.now();
    const stored: StoredDeployment = {
      id,
      projectId,
      body: valid,
      createdAt: now,
      updatedAt: now,
      sequence: this.store.nextPlace(),
      configuration: this.newConfiguration(id, now),
      from: "pending",
      since: now,
    };
    this.store.put(stored);
    return this.item(stored);
  }

  update(projectId: string, id: string, body: unknown): LlmModelDeploymentItem {
    const stored = this.find(projectId, id);
    const judged =
      this.variants["update.null"] === "400" ? withoutNullShmSize(body) : withoutKnownNulls(body, updateBody);
    checkModel(judged, validateUpdateBody, updateBody);
    if (stored.deletingSince !== undefined) throw isDeleting(id);
    const changes = body as UpdateLlmModelDeployment;
    const now = this.now();
    // touching the spec rolls out a new configuration; metadata keeps running [assumed]
    const rollOut = changes.spec && {
      configuration: this.newConfiguration(id, now),
      from: "provisioning" as const,
      since: now,
    };
    const merged = this.merged(stored.body, changes);
    checkModel(merged, validateCreateBody, createBody); // null may have cleared what a model must have
    const { polls: _polls, forced, ...kept } = stored;
    const lasting = rollOut && forced !== "paused" ? {} : { polls: _polls, forced };
    const updated = defined({ ...kept, ...lasting, body: merged, updatedAt: now, ...rollOut });
    return this.item(this.rename(updated));
  }

  delete(projectId: string, id: string): void {
    const stored = this.find(projectId, id);
    if (stored.deletingSince !== undefined) return;
    if (this.timing.deleting === 0 || this.variants.delete === "immediate") this.store.remove([stored]);
    else this.store.put({ ...stored, polls: 0, deletingSince: this.now() });
  }

  /** Whatever its plan says; `running` ends that. */
  force(projectId: string, id: string, status: "crashed" | "paused" | "running"): LlmModelDeploymentItem {
    const { forced: _before, ...stored } = this.find(projectId, id);
    const changes = status === "running" ? { from: "running" as const, since: this.now() } : { forced: status };
    const changed = { ...stored, ...changes };
    this.store.put(changed);
    return this.item(changed);
  }

  /** Stores the update, under a new identifier where a rename gives one. */
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
    this.store.remove([holder]);
  }

  private find(projectId: string, id: string): StoredDeployment {
    const found = this.remaining(projectId).find((deployment) => deployment.id === id);
    if (!found) throw notFound("AI model", id);
    return found;
  }

  /** Without those whose deletion has come to its end. */
  remaining(projectId: string): readonly StoredDeployment[] {
    const [now, all] = [this.now(), this.store.deployments(projectId)];
    this.store.remove(all.filter((deployment) => isGone(deployment, now, this.timing)));
    return this.store.deployments(projectId);
  }

  private newConfiguration(id: string, now: number): StoredDeployment["configuration"] {
    return { id: `${id}-configuration-${this.store.nextNumber()}`, createdAt: now };
  }

  /** As the API shows it. */
  item(stored: StoredDeployment): LlmModelDeploymentItem {
    const { timing, variants, crashes, seed } = this;
    const teamId = this.store.project(stored.projectId)?.teamId ?? "";
    return present(stored, { now: this.now(), timing, variants, crashes, seed, teamId });
  }
}

/** Complete for the names that the schema admits. */
export function slug(name: string): string {
  return name.toLowerCase().replace(/\s/g, "-");
}

const ELSEWHERE = "documented for other kinds of objects";
const NO_BODY = "endpoint pages give no body";

export const MODEL_BEHAVIOURS = [
  ...behaviours("create", {
    method: documented("POST on the collection", "a model that was created comes back as it was asked for"),
    body: assumed("A create answers with the whole model", "a create answers with the whole model", {
      variant: "create.body",
      source: `${NO_BODY}; ${CLIENT} types it as any`,
    }),
    taken: assumed("A name whose identifier is taken is 409", 'the name "%s" is taken once there is a "Qwen3 8B"', {
      source: ELSEWHERE,
    }),
    "spec-type": documented("`spec.type` is required", "the example of the API's documentation is accepted once"),
    "shmSize-null": seen("An `shmSize` of null is one that is not set", "an shmSize of null is taken", {
      source: `types of ${CLIENT}`,
    }),
    domains: documented("Domains of ports are taken and never given back", "custom domains are taken and never given"),
    "port-names": assumed("Two ports of one name are 400", "two ports of one name are refused by the API"),
    tags: assumed("Tags need not exist beforehand", "a model that was created comes back as it was asked for", {
      source: `${CLIENT} says that they must`,
    }),
  }),
  ...behaviours("get", {
    body: documented("`{data: model}` with all computed fields", "what the API computes has the documented form"),
    missing: assumed("A model that is not there is 404", "a deleted model is not found any more, and its name", {
      source: ELSEWHERE,
    }),
    optional: assumed("Fields that are not set are left out", "%s: a model is created, changed, renamed, imported", {
      variant: "optional",
    }),
    defaults: assumed("No defaults are filled in", "%s: a model is created, changed, renamed, imported", {
      variant: "defaults",
    }),
    shmSize: assumed("An `shmSize` that is not set is left out", "%s: a model is created, changed, renamed, imported", {
      variant: "shmSize",
      source: `types of ${CLIENT} allow null`,
    }),
    tags: assumed("No tags are an empty list", "the example of the API's documentation is accepted once", {
      variant: "tags",
    }),
    order: assumed("Ports and tags keep their order", "%s: a model is created, changed, renamed, imported", {
      variant: "order",
    }),
    "port-dns": assumed("A public port has a host name, another has none", "what the API computes has the documented"),
  }),
  ...behaviours("update", {
    method: documented(
      "POST on the model, with any part of a create body",
      "an update changes what it names and keeps",
    ),
    body: assumed("An update answers with the whole model", "%s: a model is created, changed, renamed, imported", {
      variant: "update.body",
      source: `${NO_BODY}; ${CLIENT} types it as any`,
    }),
    merge: assumed("Keys that an update omits are kept", "an update changes what it names and keeps the rest", {
      variant: "update.merge",
    }),
    lists: assumed("A list that an update names is replaced", "a list that an update names is replaced as a whole"),
    null: assumed("Null clears a value that a model may lack", "null clears what may be missing, and nothing else", {
      variant: "update.null",
    }),
    "no-type": seen("`spec.type` cannot be sent", "an update of what cannot change, of an unknown field", {
      source: `types of ${CLIENT}`,
    }),
    rename: assumed("A rename keeps the identifier", "%s: a model is created, changed, renamed, imported", {
      variant: "rename",
    }),
    deleting: assumed("A model that is being deleted cannot be changed: 409", "a model that is being deleted can be"),
  }),
  ...behaviours("delete", {
    body: documented("A delete answers `{data: {}}`", "every success is exactly 200"),
    async: assumed("A deleted model is seen as `deleting` first", "a model that is being deleted can be seen", {
      variant: "delete",
    }),
    name: assumed("Its identifier is taken meanwhile", "a model that is being deleted can be seen, cannot be changed", {
      variant: "deleting.name",
    }),
    again: assumed(
      "A second delete meanwhile succeeds",
      "a model that is being deleted can be seen, cannot be changed",
    ),
    missing: assumed("A delete of what is not there is 404", "a deleted model is not found any more, and its name", {
      source: ELSEWHERE,
    }),
  }),
  ...behaviours("ids", {
    slug: assumed(
      "The identifier is the name in small letters, with hyphens for spaces",
      'the name "%s" is taken once',
      {
        source: "guides: identifiers are slugs of names; the template function `slug`",
      },
    ),
    ports: assumed(
      "A port's identifier is its name in small letters, of two characters at least",
      'a port named "%s"',
      {
        variant: "ports.id",
      },
    ),
    configurations: assumed(
      "No two configurations ever have the same id",
      "no two configurations ever have the same id",
    ),
  }),
];
