import { Refusal } from "./http/errors";

// Variants: where the API's documentation leaves a question open, the emulator can behave in several ways. The first
// value is the assumed one, and the default.

export const VARIANTS = {
  "create.body": ["full", "id-only", "empty", "no-data"],
  "update.body": ["full", "empty"],
  "update.merge": ["deep", "shallow"],
  "update.null": ["clear", "ignore", "400"],
  delete: ["async", "immediate"],
  "deleting.name": ["409", "free"],
  rename: ["keep-id", "new-id", "400"],
  defaults: ["none", "filled", "unaccepted"],
  optional: ["omitted", "null"],
  shmSize: ["absent", "null"],
  tags: ["[]", "absent"],
  "ports.id": ["slug", "random"],
  order: ["kept", "sorted"],
  notation: ["exact", "float32", "text"],
  protocol: ["kept", "lower-case"],
  auto: ["kept", "resolved"],
  stored: ["as-sent", "fewer-gpus", "public-ports"],
  missing: ["nothing", "status", "spec.type", "spec", "ports", "dns", "createdAt", "deploymentConfiguration"],
  list: ["current", "keeps-deleted", "hides-new", "old-states"],
  error: ["nested", "flat", "empty"],
  forbidden: ["403", "404"],
  "per_page.over": ["clamp", "400"],
  "retry-after": ["off", "on"],
  "rate.scope": ["account", "token"],
} as const;

/** The question that each variant answers. */
export const QUESTIONS: { readonly [name in keyof typeof VARIANTS]: string } = {
  "create.body": "What a create returns",
  "update.body": "What an update returns",
  "update.merge": "Whether keys that an update omits inside an object keep their values",
  "update.null": "What null does in an update",
  delete: "Whether a deleted model first has the status `deleting`",
  "deleting.name": "Whether the identifier of a model that is being deleted is free",
  rename: "What a rename does to the identifier",
  defaults:
    "Whether answers contain default values of fields that are not set; `unaccepted`: also one that no request may contain, `dataType: half`",
  optional: "How answers show fields that are not set",
  shmSize: "How answers show an `shmSize` that is not set",
  tags: "How answers show a model without tags",
  "ports.id": "How the identifiers of ports are made",
  order: "The order of ports and tags in answers",
  notation:
    "How answers show numbers and booleans: as sent, rounded to 32 bits (0.8999999761581421 for 0.9), or as text",
  protocol: "Whether answers show the protocol of a port as it was sent",
  auto: "Whether answers show a `maxModelLength` of `auto`, or the number that it led to",
  stored: "Whether values are stored as sent, half of the GPUs is stored, or every port becomes public",
  missing: "Which part is missing from every answer about a model",
  list: "Whether a list shows what single reads show: for ever also deleted models, for an hour no new models, or for ever the status that followed the latest change",
  error: "The shape of error bodies",
  forbidden: "The status for a project that the token is restricted from",
  "per_page.over": "What happens to a `per_page` above 100",
  "retry-after": "Whether a 429 has the header `retry-after`",
  "rate.scope": "Whether the rate limit counts by account or by token",
};

export type VariantName = keyof typeof VARIANTS;
export type Variants = { readonly [name in VariantName]: (typeof VARIANTS)[name][number] };

export function variantsWith(chosen: Partial<Variants> = {}): Variants {
  const defaults = Object.fromEntries(Object.entries(VARIANTS).map(([name, values]) => [name, values[0]]));
  return { ...(defaults as Variants), ...chosen };
}

/** Reads `name=value`. */
export function parseVariant(text: string): Partial<Variants> {
  const [name = "", value = ""] = text.split(/=(.*)/s);
  if (!Object.hasOwn(VARIANTS, name)) {
    throw new Refusal(400, `unknown variant "${name}"; known: ${Object.keys(VARIANTS).join(", ")}`);
  }
  const values: readonly string[] = VARIANTS[name as VariantName];
  if (!values.includes(value)) throw new Refusal(400, `variant ${name} is one of ${values.join(", ")}, got "${value}"`);
  return { [name]: value };
}
