import { JsonSchema } from "./json-schema";
import { snakeCase } from "./names";
import { walk } from "./walk";

/** Terraform's JSON of a configuration or a state -> the API's: names in camelCase, nulls left out. */
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
    scalar: (node) => (json) =>
      // a number or a word is a string to Terraform
      node.anyOf && typeof json === "string" && /^(0|-?[1-9]\d*)$/.test(json) ? Number(json) : json,
  });
}

/** A value that resolves itself later. */
function isOpaque(json: object): boolean {
  return typeof (json as { resolve?: unknown }).resolve === "function";
}
