import { Refusal } from "./http/errors";

// What the API's documentation leaves open: each question with the answers that the emulator can give, the assumed
// one first.

export const VARIANTS = {
  "create.body": ["full", "id-only", "empty", "no-data"],
  "update.body": ["full", "empty"],
  "update.merge": ["deep", "shallow"],
  "update.null": ["clear", "ignore", "400"],
  delete: ["async", "immediate"],
  "deleting.name": ["409", "free"],
  rename: ["keep-id", "new-id", "400"],
  defaults: ["none", "filled"],
  optional: ["omitted", "null"],
  shmSize: ["absent", "null"],
  tags: ["[]", "absent"],
  "ports.id": ["slug", "random"],
  order: ["kept", "sorted"],
  error: ["nested", "flat", "empty"],
  forbidden: ["403", "404"],
  "per_page.over": ["clamp", "400"],
  "retry-after": ["off", "on"],
  "rate.scope": ["account", "token"],
} as const;

/** What each of them leaves open. */
export const QUESTIONS: { readonly [name in keyof typeof VARIANTS]: string } = {
  "create.body": "What create answers with",
  "update.body": "What update answers with",
  "update.merge": "Whether keys that an update omits below a part it names are kept",
  "update.null": "Whether null clears a value",
  delete: "Whether a deleted deployment is seen as `deleting` first",
  "deleting.name": "Whether the identifier can be taken again meanwhile",
  rename: "What a rename does to the identifier",
  defaults: "Whether answers show defaults that nobody asked for",
  optional: "Form of response fields that are not set",
  shmSize: "Form of an shmSize that is not set",
  tags: "Form of no tags",
  "ports.id": "Where identifiers of ports come from",
  order: "Order of ports and tags in answers",
  error: "Shape of error bodies",
  forbidden: "A project outside the token's restriction",
  "per_page.over": "More than 100 for per_page",
  "retry-after": "The header on 429",
  "rate.scope": "Whose requests count together",
};

export type VariantName = keyof typeof VARIANTS;
export type Variants = { readonly [name in VariantName]: (typeof VARIANTS)[name][number] };

export function variantsWith(chosen: Partial<Variants> = {}): Variants {
  const assumed = Object.fromEntries(Object.entries(VARIANTS).map(([name, values]) => [name, values[0]]));
  return { ...(assumed as Variants), ...chosen };
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
