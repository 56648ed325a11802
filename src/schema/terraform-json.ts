import { isNumberOrWord, JsonSchema, readNumberOrWord } from "./json-schema";
import { snakeCase } from "./names";
import { IS_READ_ONLY, notKnown, Violation } from "./violations";
import { walk } from "./walk";

/** Converts Terraform's JSON of a configuration or a state to the API's: names in camelCase, without nulls. */
export function fromTerraformJson(schema: JsonSchema): (json: unknown) => unknown {
  return walk<(json: unknown) => unknown>(schema, {
    object: (_node, members) => {
      const named = members.map(({ name, result }) => ({ name, attribute: snakeCase(name), read: result }));
      return (json) => {
        if (typeof json !== "object" || json === null || Array.isArray(json) || isOpaque(json)) return json;
        const source = json as { readonly [name: string]: unknown };
        const copy: { [name: string]: unknown } = {};
        for (const { name, attribute, read } of named) {
          const value = read(source[attribute]);
          if (value !== null && value !== undefined) copy[name] = value;
        }
        return copy;
      };
    },
    array: (_node, item) => (json) => (Array.isArray(json) ? json.map(item) : json),
    map: () => (json) => json,
    scalar: (node) => (json) => (isNumberOrWord(node) && typeof json === "string" ? readNumberOrWord(json) : json),
  });
}

type Place = Violation["path"];

/** All values that a value may become, when it is an expression of Terraform; otherwise the value itself. */
export type PossibleValues = (value: unknown) => readonly unknown[];

/**
 * Attributes that a configuration cannot have: unknown ones, which Terraform drops from object expressions silently, and
 * read-only ones, which the provider refuses.
 */
export function forbiddenAttributes(schema: JsonSchema): (json: unknown, possible?: PossibleValues) => Violation[] {
  type Read = (json: unknown, path: Place, possible: PossibleValues) => Violation[];
  const forEachValue =
    (read: Read): Read =>
    (json, path, possible) =>
      possible(json).flatMap((value) =>
        typeof value === "object" && value !== null ? read(value, path, possible) : [],
      );
  const read = walk<Read>(schema, {
    object: (_node, members) => {
      const known = new Map(members.map((member) => [snakeCase(member.name), member]));
      const writable = [...known].flatMap(([name, { schema }]) => (schema.readOnly ? [] : [name]));
      return forEachValue((json, path, possible) => {
        if (Array.isArray(json)) return [];
        return Object.entries(json as object).flatMap(([attribute, value]) => {
          if (value === undefined || value === null) return [];
          const member = known.get(attribute);
          if (member?.schema.readOnly) return { path: [...path, attribute], message: IS_READ_ONLY };
          if (member) return member.result(value, [...path, member.name], possible);
          return { path: [...path, attribute], message: notKnown("attribute of Terraform's", attribute, writable) };
        });
      });
    },
    // an override of one element is an object with the element's number
    array: (_node, item) =>
      forEachValue((json, path, possible) =>
        Object.entries(json as object).flatMap(([i, element]) =>
          /^\d+$/.test(i) ? item(element, [...path, Number(i)], possible) : [],
        ),
      ),
    map: () => () => [],
    scalar: () => () => [],
  });
  return (json, possible = (value) => [value]) => read(json, [], possible);
}

/** A token of CDKTF: it is resolved later. */
function isOpaque(json: object): boolean {
  return typeof (json as { resolve?: unknown }).resolve === "function";
}
