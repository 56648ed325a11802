import { resourceConfig } from "../schema/derive";
import { hasTerraformKeyword, isNumberOrWord, JsonSchema, readNumberOrWord } from "../schema/json-schema";
import { llmModelDeployment } from "../schema/llm-model-deployment";
import { snakeCase } from "../schema/names";
import { Snapshot } from "../schema/violations";
import { walk } from "../schema/walk";
import { IsKnownUnset } from "./known-unset";
import { isTree, ResourceChange } from "./read-plan";

// The part of a model that may be shown: arguments that the schema knows and does not mark as sensitive, of the type
// that the schema says, without what the plan marks as sensitive. Nothing else of a plan is read.

export const KNOWN_AFTER_APPLY = Symbol("known after apply");
export const SENSITIVE = Symbol("sensitive");

/** Equal sensitive values of a change have the same mark, so that the report can tell which of them change. */
export function isSensitive(value: unknown): boolean {
  return typeof value === "symbol" && value !== KNOWN_AFTER_APPLY;
}

/** A model in the API's names, with marks instead of values that cannot be shown. */
export type RedactedModel = { readonly [name: string]: unknown };

/** A value with Terraform's maps of the same shape; `true` in a map covers everything below. */
interface Marked {
  readonly value: unknown;
  readonly sensitive: unknown;
  readonly unknown?: unknown;
}

/** The value at a path. */
interface Place extends Marked {
  readonly path: readonly string[];
  /** The values at this path in the other snapshot: where these are sensitive, this is likely to be the same secret. */
  readonly others: readonly Marked[];
}

interface Context {
  readonly isKnownUnset: IsKnownUnset;
  readonly hide: (value: unknown) => symbol;
}

type Reader = (place: Place, context: Context) => unknown;

const readerOf = (schema: JsonSchema): Reader =>
  walk<Reader>(schema, {
    object: (_node, members) => {
      const allowed = members.filter((member) => !hasTerraformKeyword(member.schema, "sensitive"));
      const named = allowed.map(({ name, result }) => ({ name, attribute: snakeCase(name), read: result }));
      return unlessMarked((place, context) => {
        if (!isTree(place.value)) return undefined;
        const copy: { [name: string]: unknown } = {};
        for (const { name, attribute, read } of named) {
          const value = read(memberOf(place, attribute), context);
          if (value !== undefined) copy[name] = value;
        }
        return copy;
      });
    },
    array: (_node, read) =>
      unlessMarked((place, context) => {
        const { value } = place;
        return Array.isArray(value) ? value.map((_, i) => read(elementOf(place, value, i), context)) : undefined;
      }),
    map: () => () => undefined,
    scalar: (node) => unlessMarked(({ value }) => scalar(node, value)),
  });

function unlessMarked(read: Reader): Reader {
  return (place, context) => {
    const { value, unknown, path, others } = place;
    if ([place, ...others].some(({ sensitive }) => sensitive === true)) return context.hide(value);
    if (unknown === true) return context.isKnownUnset(path) ? undefined : KNOWN_AFTER_APPLY;
    return read(place, context);
  };
}

function memberOf(place: Place, name: string): Place {
  return {
    ...below(place, name),
    path: [...place.path, name],
    others: place.others.map((other) => below(other, name)),
  };
}

function elementOf(place: Place, list: readonly unknown[], i: number): Place {
  const others = place.others.flatMap((other) =>
    counterparts(list, Array.isArray(other.value) ? other.value : [], i).map((j) => below(other, String(j))),
  );
  return { ...below(place, String(i)), path: [...place.path, String(i)], others };
}

function below({ value, unknown, sensitive }: Marked, name: string): Marked {
  const of = (tree: unknown) => (typeof tree === "object" ? (tree as RedactedModel | null)?.[name] : undefined);
  return { value: of(value), unknown: of(unknown), sensitive: of(sensitive) };
}

/** Finds an element by its name, because it may have moved; an element without a match, by its index. */
function counterparts(list: readonly unknown[], other: readonly unknown[], i: number): number[] {
  const nameOf = (element: unknown) => (isTree(element) ? element.name : element);
  const [names, otherNames] = [list.map(nameOf), other.map(nameOf)];
  const same = otherNames.flatMap((name, j) => (name === names[i] ? [j] : []));
  if (same.length > 0) return same;
  return names.includes(otherNames[i]) ? [] : [i];
}

function hiding(): (value: unknown) => symbol {
  const marks = new Map<string, symbol>();
  return (value) => {
    const key = JSON.stringify(value ?? null);
    const mark = marks.get(key) ?? Symbol(SENSITIVE.description);
    marks.set(key, mark);
    return mark;
  };
}

function scalar(node: JsonSchema, value: unknown): unknown {
  if (isNumberOrWord(node)) return typeof value === "string" ? readNumberOrWord(value) : undefined;
  const type = node.type === "integer" ? "number" : node.type;
  return typeof value === type ? value : undefined;
}

const { status } = llmModelDeployment.properties;
const planned = readerOf(resourceConfig);
const found = readerOf({ ...resourceConfig, properties: { ...resourceConfig.properties, status } });

/** A model before and after a change; undefined: there is no model, or nothing of it can be shown. */
export interface Snapshots {
  readonly before?: RedactedModel;
  readonly after?: RedactedModel;
}

export type Read = (change: ResourceChange, isKnownUnset?: IsKnownUnset) => Snapshots;

const reading =
  (readModel: Reader): Read =>
  (change, isKnownUnset = () => false) => {
    const context = { isKnownUnset, hide: hiding() };
    const old: Marked = { value: change.before, sensitive: change.beforeSensitive };
    const now: Marked = { value: change.after, sensitive: change.afterSensitive, unknown: change.afterUnknown };
    const before = readModel({ ...old, path: [], others: [now] }, context);
    const after = readModel({ ...now, path: [], others: [old] }, context);
    return { ...(isTree(before) && { before }), ...(isTree(after) && { after }) };
  };

/** The arguments of a model. */
export const redactedArguments = reading(planned);
/** The arguments, and the status: nobody plans it, but it drifts. */
export const redactedDrift = reading(found);

/** The value at a path; a mark where it or a parent cannot be shown; undefined where there is no value. */
export function at(visible: RedactedModel | undefined, path: string): unknown {
  let value: unknown = visible;
  for (const name of path.split(".")) {
    if (!isTree(value)) return typeof value === "symbol" ? value : undefined;
    value = value[name];
  }
  return value ?? undefined;
}

/** For the rules of src/schema, which treat a hidden value as unknown. */
export function snapshotOf(visible: RedactedModel): Snapshot {
  const unknown: string[] = [];
  const copy = (value: unknown, path: string): unknown => {
    if (typeof value === "symbol") {
      unknown.push(path);
      return null;
    }
    if (Array.isArray(value)) return value.map((element, i) => copy(element, `${path}/${i}`));
    if (!isTree(value)) return value;
    return Object.fromEntries(Object.entries(value).map(([name, member]) => [name, copy(member, `${path}/${name}`)]));
  };
  return { value: copy(visible, ""), unknown };
}
