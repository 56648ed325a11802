// What the API's documentation leaves open: each question with the answers that the emulator can give, the assumed
// one first.

export const VARIANTS = {
  /** What create answers with. */
  "create.body": ["full", "id-only", "empty", "no-data"],
  /** What update answers with. */
  "update.body": ["full", "empty"],
  /** Whether keys that an update omits below a part it names are kept. */
  "update.merge": ["deep", "shallow"],
  /** Whether null clears a value. */
  "update.null": ["clear", "ignore", "400"],
  /** Whether a deleted deployment is seen as `deleting` first. */
  delete: ["async", "immediate"],
  /** Whether the identifier can be taken again meanwhile. */
  "deleting.name": ["409", "free"],
  /** What a rename does to the identifier. */
  rename: ["keep-id", "new-id", "400"],
  /** Whether answers show defaults that nobody asked for. */
  defaults: ["none", "filled"],
  /** Form of response fields that are not set. */
  optional: ["omitted", "null"],
  /** Form of an shmSize that is not set. */
  shmSize: ["absent", "null"],
  /** Form of no tags. */
  tags: ["[]", "absent"],
  /** Where identifiers of ports come from. */
  "ports.id": ["slug", "random"],
  /** Order of ports and tags in answers. */
  order: ["kept", "sorted"],
  /** Shape of error bodies. */
  error: ["nested", "flat", "empty"],
  /** More than 100 for per_page. */
  "per_page.over": ["clamp", "400"],
  /** The header on 429. */
  "retry-after": ["off", "on"],
  /** Whose requests count together. */
  "rate.scope": ["account", "token"],
} as const;

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
    throw new Error(`unknown variant "${name}"; known: ${Object.keys(VARIANTS).join(", ")}`);
  }
  const values: readonly string[] = VARIANTS[name as VariantName];
  if (!values.includes(value)) throw new Error(`variant ${name} is one of ${values.join(", ")}, got "${value}"`);
  return { [name]: value };
}
