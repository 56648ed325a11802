import { resourceConfig } from "../schema/derive";
import { hasTerraformKeyword, JsonSchema } from "../schema/json-schema";
import { llmModelDeployment } from "../schema/llm-model-deployment";
import { snakeCase } from "../schema/names";
import { Snapshot } from "../schema/violations";
import { walk } from "../schema/walk";
import { isTree } from "./read-plan";
import { IsUnset } from "./unset";

// What may be seen of a model: the arguments that the schema knows and does not call sensitive, each of the type that
// the schema says, without what the plan marks as sensitive. Everything else of a plan is never looked at.

export const KNOWN_AFTER_APPLY = Symbol("known after apply");
export const SENSITIVE = Symbol("sensitive");

/** A model in the API's names, with marks in the place of values that cannot be shown. */
export type Visible = { readonly [name: string]: unknown };

/** A value with Terraform's two maps of the same shape; `true` in a map speaks of all below. */
interface Marked {
  readonly value: unknown;
  readonly unknown: unknown;
  readonly sensitive: unknown;
  readonly path: readonly string[];
}

type Reader = (marked: Marked, isUnset: IsUnset) => unknown;

const readerOf = (schema: JsonSchema): Reader =>
  walk<Reader>(schema, {
    object: (_node, members) => {
      const allowed = members.filter((member) => !hasTerraformKeyword(member.schema, "sensitive"));
      const named = allowed.map(({ name, result }) => ({ name, attribute: snakeCase(name), read: result }));
      return unlessMarked((marked, isUnset) => {
        if (!isTree(marked.value)) return undefined;
        const copy: { [name: string]: unknown } = {};
        for (const { name, attribute, read } of named) {
          const value = read(memberOf(marked, attribute), isUnset);
          if (value !== undefined) copy[name] = value;
        }
        return copy;
      });
    },
    array: (_node, read) =>
      unlessMarked((marked, isUnset) => {
        const { value } = marked;
        return Array.isArray(value) ? value.map((_, i) => read(memberOf(marked, String(i)), isUnset)) : undefined;
      }),
    map: () => () => undefined,
    scalar: (node) => unlessMarked(({ value }) => scalar(node, value)),
  });

function unlessMarked(read: Reader): Reader {
  return (marked, isUnset) => {
    if (marked.sensitive === true) return SENSITIVE;
    if (marked.unknown === true) return isUnset(marked.path) ? undefined : KNOWN_AFTER_APPLY;
    return read(marked, isUnset);
  };
}

function memberOf({ value, unknown, sensitive, path }: Marked, name: string): Marked {
  const of = (tree: unknown) => (typeof tree === "object" ? (tree as Visible | null)?.[name] : undefined);
  return { value: of(value), unknown: of(unknown), sensitive: of(sensitive), path: [...path, name] };
}

function scalar(node: JsonSchema, value: unknown): unknown {
  // a number or a word is a string to Terraform
  if (node.anyOf) return typeof value === "string" ? (/^\d+$/.test(value) ? Number(value) : value) : undefined;
  const type = node.type === "integer" ? "number" : node.type;
  return typeof value === type ? value : undefined;
}

const { status } = llmModelDeployment.properties;
const planned = readerOf(resourceConfig);
const found = readerOf({ ...resourceConfig, properties: { ...resourceConfig.properties, status } });

export type Read = (value: unknown, unknown: unknown, sensitive: unknown, isUnset?: IsUnset) => Visible | undefined;

const reading =
  (read: Reader): Read =>
  (value, unknown, sensitive, isUnset = () => false) => {
    const seen = read({ value, unknown, sensitive, path: [] }, isUnset);
    return isTree(seen) ? seen : undefined;
  };

/** The arguments of a model. */
export const visibleArguments = reading(planned);
/** The arguments and the status, which nobody plans but which drifts. */
export const visibleDrift = reading(found);

/** The value at a path, a mark where it or something around it cannot be shown, undefined where there is none. */
export function at(visible: Visible | undefined, path: string): unknown {
  let value: unknown = visible;
  for (const name of path.split(".")) {
    if (!isTree(value)) return typeof value === "symbol" ? value : undefined;
    value = value[name];
  }
  return value ?? undefined;
}

/** For the rules of src/schema, to which a hidden value is one that they must not judge. */
export function snapshotOf(visible: Visible): Snapshot {
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
