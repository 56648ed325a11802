import { Diagnostic, error } from "../diagnostics";
import { Attribute, Attributes, isConfigurable, TerraformSchema } from "../terraform-schema";
import { isList, isMap, isObject, ObjectValue, UNKNOWN, Value } from "../values";

/**
 * An error for each attribute that is configured although only the API can give it a value. Terraform's core accepts
 * such a configuration, so each provider must refuse it (VAL-4). Null and unknown are no values.
 */
export function readOnlyViolations({ attributes }: TerraformSchema, config: ObjectValue): Diagnostic[] {
  return Object.entries(config).flatMap(([name, value]) =>
    configuredReadOnlyPaths(attributes, { [name]: value }, "").map((path) =>
      error(
        `Read-only attribute ${path}`,
        `${path} is read-only: the API computes it. Remove it from the configuration.`,
        [name],
      ),
    ),
  );
}

function configuredReadOnlyPaths(attributes: Attributes, config: ObjectValue, prefix: string): string[] {
  return Object.entries(attributes).flatMap(([name, attribute]) => {
    const value = config[name] ?? null;
    if (value === null || value === UNKNOWN) return [];
    const path = `${prefix}${name}`;
    return isConfigurable(attribute) ? pathsInside(attribute, value, path) : [path];
  });
}

function pathsInside({ nesting, attributes }: Attribute & { attributes?: Attributes }, value: Value, path: string) {
  if (nesting === undefined || attributes === undefined) return [];
  const inside = (element: Value, at: string) =>
    isObject(element) ? configuredReadOnlyPaths(attributes, element, `${at}.`) : [];
  if (isMap(value)) return [...value].flatMap(([key, element]) => inside(element, `${path}[${JSON.stringify(key)}]`));
  // Terraform sorts sets, so an index would lead to another element.
  if (isList(value)) return value.flatMap((element, i) => inside(element, nesting === "set" ? path : `${path}[${i}]`));
  return inside(value, path);
}
