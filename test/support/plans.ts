import { CreateLlmModelDeployment } from "../../src/schema/types.generated";
import { ADDRESS, QWEN, toTerraform, withChange } from "./model";

// Plans as `terraform show -json` prints them, for what real ones cannot be made to hold, or not a thousand times.

type Attributes = { readonly [name: string]: unknown };

export interface PlannedModel {
  readonly address?: string;
  readonly actions?: readonly string[];
  readonly before?: object | null;
  readonly after?: object | null;
  /** Members of `change`, beside or instead of what follows from the above. */
  readonly change?: Attributes;
  /** Members of the resource's change. */
  readonly more?: Attributes;
}

/** One of our resources: created, unless told otherwise. Models are create bodies. */
export function planned({
  address = ADDRESS,
  actions,
  before = null,
  after = null,
  change,
  more,
}: PlannedModel): object {
  const guessed = before === null ? ["create"] : after === null ? ["delete"] : ["update"];
  return {
    address,
    mode: "managed",
    type: "northflank_llm_model_deployment",
    name: address.split(".")[1]?.replace(/\[.*/, ""),
    change: {
      actions: actions ?? guessed,
      before: before && attributesOf(before),
      after: after && attributesOf(after),
      after_unknown: {},
      before_sensitive: {},
      after_sensitive: {},
      ...change,
    },
    ...more,
  };
}

const attributesOf = (model: object) => ({ project_id: "default-project", ...(toTerraform(model) as object) });

export function planOf(models: readonly PlannedModel[], more: Attributes = {}): object {
  return {
    format_version: "1.2",
    terraform_version: "1.11.4",
    planned_values: {},
    resource_changes: models.map(planned),
    complete: true,
    errored: false,
    ...more,
  };
}

const WORKER = ["spec", "configuration", "architecture", "workerConfig"];
const GPU = ["spec", "configuration", "nodeConfiguration", "gpu", "configuration"];

/** Where reviewers look; `withChange` takes these paths. */
export const AT = {
  revision: ["spec", "configuration", "revision"],
  model: ["spec", "configuration", "name"],
  trust: [...WORKER, "trustRemoteCode"],
  replicas: [...WORKER, "replicas"],
  tensor: [...WORKER, "parallelismConfig", "tensorParallelism"],
  pipeline: [...WORKER, "parallelismConfig", "pipelineParallelism"],
  gpuEnabled: ["spec", "configuration", "nodeConfiguration", "gpu", "enabled"],
  gpuType: [...GPU, "gpuType"],
  gpuCount: [...GPU, "gpuCount"],
  timesliced: [...GPU, "timesliced"],
  storageSize: ["spec", "configuration", "nodeConfiguration", "storage", "storageSize"],
  storageClass: ["spec", "configuration", "nodeConfiguration", "storage", "storageClass"],
} as const;

export const COMMIT = "0123456789abcdef0123456789abcdef01234567";

type Changes = { readonly [place in keyof typeof AT]?: unknown } & {
  readonly ports?: unknown;
  readonly name?: unknown;
};

/** A model with nothing to remark on, and with what is changed of it. */
export function calm(changes: Changes = {}): CreateLlmModelDeployment {
  const all = { revision: COMMIT, ports: [port("http", false)], ...changes };
  return Object.entries(all).reduce(
    (model, [place, value]) => withChange(model, place in AT ? AT[place as keyof typeof AT] : [place], value),
    QWEN,
  );
}

export const port = (name: string, isPublic: boolean) => ({
  name,
  internalPort: 8000,
  protocol: "HTTP",
  public: isPublic,
});
