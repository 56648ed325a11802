import { LlmModelDeploymentItem } from "../../schema/types.generated";
import { StoredDeployment } from "../storage/state";
import { Variants } from "../variants";

// Other forms in which the API may answer, each chosen by a variant: values that it stores differently, notations of
// the same value, and parts that are missing.

type Body = StoredDeployment["body"];
type Json = { readonly [name: string]: unknown };

/** What the API makes of the body of a request. */
export function asStored(body: Body, { stored }: Pick<Variants, "stored">): Body {
  if (stored === "public-ports") return { ...body, ports: body.ports?.map((port) => ({ ...port, public: true })) };
  if (stored === "fewer-gpus") return changed(body, GPU_COUNT, (count) => Math.ceil((count as number) / 2)) as Body;
  return body;
}

/** The same item, as the variants say that answers show it. */
export function inForm(
  item: LlmModelDeploymentItem,
  { protocol, auto, notation, missing }: Variants,
): LlmModelDeploymentItem {
  let shown: unknown = item;
  if (protocol === "lower-case") shown = changed(shown, PROTOCOL, (text) => `${text}`.toLowerCase());
  if (auto === "resolved") shown = changed(shown, MAX_MODEL_LENGTH, (value) => (value === "auto" ? RESOLVED : value));
  if (notation !== "exact") shown = eachScalar(shown, notation === "text" ? asText : asFloat32);
  if (missing !== "nothing") shown = without(shown, missing.split("."));
  return shown as LlmModelDeploymentItem;
}

const GPU_COUNT = ["spec", "configuration", "nodeConfiguration", "gpu", "configuration", "gpuCount"];
const PROTOCOL = ["ports", "protocol"];
const WORKER_CONFIG = ["spec", "configuration", "architecture", "workerConfig"];
const MAX_MODEL_LENGTH = [...WORKER_CONFIG, "sequenceLengthConfig", "maxModelLength"];
/** The context length that `auto` leads to. */
const RESOLVED = 40_960;

const asFloat32 = (value: unknown) =>
  typeof value === "number" && !Number.isInteger(value) ? Math.fround(value) : value;
const asText = (value: unknown) => (typeof value === "number" || typeof value === "boolean" ? `${value}` : value);

/** Changes the value at a path, in each element of the lists on the way. A value that is not set stays so. */
function changed(value: unknown, path: readonly string[], change: (value: unknown) => unknown): unknown {
  if (value === undefined || value === null) return value;
  if (Array.isArray(value)) return value.map((element) => changed(element, path, change));
  const [name, ...rest] = path;
  if (name === undefined) return change(value);
  const members = value as Json;
  return members[name] === undefined ? value : { ...members, [name]: changed(members[name], rest, change) };
}

function without(value: unknown, [name = "", ...rest]: readonly string[]): unknown {
  const { [name]: member, ...others } = value as Json;
  return rest.length === 0 ? others : { ...others, [name]: without(member, rest) };
}

function eachScalar(value: unknown, change: (value: unknown) => unknown): unknown {
  if (Array.isArray(value)) return value.map((element) => eachScalar(element, change));
  if (typeof value !== "object" || value === null) return change(value);
  return Object.fromEntries(Object.entries(value).map(([name, member]) => [name, eachScalar(member, change)]));
}
