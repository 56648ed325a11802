import { isDeepStrictEqual } from "node:util";
import { DefaultTokenResolver, StringConcat, Tokenization } from "cdktf";
import { Construct, IConstruct } from "constructs";
import { JsonSchema } from "../../schema/json-schema";
import { snakeCase } from "../../schema/names";
import { fromTerraformJson, unknownAttributes } from "../../schema/terraform-json";
import { byPath, showPath, Validator, Violation, violations } from "../../schema/violations";
import { ConfigSnapshot, snapshot } from "./snapshot";

/** What Terraform itself understands of every resource, beside the resource's own arguments. */
const META_ARGUMENTS = ["connection", "count", "dependsOn", "forEach", "lifecycle", "provider", "provisioners"];

/** What a user has written, but for what is no part of the schema, such as Terraform's own arguments. */
export function written(config: object, schema: JsonSchema, apart: readonly string[] = META_ARGUMENTS): ConfigSnapshot {
  // plain JavaScript may give anything
  if (typeof config !== "object" || config === null) return snapshot(config);
  // a getter of a class, or a member of a prototype, is no key of the configuration itself
  const names = new Set([...Object.keys(config), ...Object.keys(schema.properties ?? {})]);
  const members = config as { readonly [name: string]: unknown };
  const given = [...names].filter((name) => !apart.includes(name)).map((name) => [name, members[name]]);
  return snapshot(Object.fromEntries(given), schema);
}

/** The same of what is written in Terraform's names; `//` is a comment of Terraform's JSON. */
function withoutMetaArguments(json: object): object {
  const names = ["//", "provisioner", ...META_ARGUMENTS.map(snakeCase)];
  return Object.fromEntries(Object.entries(json).filter(([name]) => !names.includes(name)));
}

/** A judge of configurations: all violations by path, none of what only Terraform knows. */
export function judge(
  schema: JsonSchema,
  validate: Validator,
  rules: (snapshot: ConfigSnapshot) => readonly Violation[] = () => [],
  apart: readonly string[] = META_ARGUMENTS,
): (seen: ConfigSnapshot) => string[] {
  const known = knowing(schema, apart);
  return (seen) =>
    sentences([...seen.misplaced, ...violations(validate, known, seen), ...(isObject(seen.value) ? rules(seen) : [])]);
}

/** A misspelt name may be meant for one that is kept apart. */
function knowing(schema: JsonSchema, apart: readonly string[]): JsonSchema {
  return { ...schema, properties: { ...schema.properties, ...Object.fromEntries(apart.map((name) => [name, {}])) } };
}

/** What Terraform will read of a construct. */
export interface Rendered {
  readonly attributes: object;
  readonly overrides: object;
}

/**
 * A second look at synth, at what setters, Lazy values and the like have made of what was judged. Of overrides only
 * the names are looked at: their values are the user's own business.
 */
export function secondLook(
  schema: JsonSchema,
  violationsOf: (seen: ConfigSnapshot) => string[],
): (scope: IConstruct, judged: ConfigSnapshot, rendered: Rendered) => string[] {
  const fromTerraform = fromTerraformJson(schema);
  const unknownIn = unknownAttributes(schema);
  return (scope, judged, { attributes, overrides }) => {
    const overridden = sentences(unknownIn(withoutMetaArguments(resolvedIn(scope, overrides))));
    const isSame = judged.unknown.length === 0 && isDeepStrictEqual(fromTerraform(attributes), judged.value);
    if (isSame) return overridden;
    const resolved = resolvedIn(scope, attributes);
    return [...overridden, ...sentences(unknownIn(resolved)), ...violationsOf(snapshot(fromTerraform(resolved)))];
  };
}

function resolvedIn(scope: IConstruct, attributes: object): object {
  const resolver = new DefaultTokenResolver(new StringConcat());
  return Tokenization.resolve(attributes, { scope, resolver, preparing: false });
}

export function sentences(found: readonly Violation[]): string[] {
  return [...found].sort(byPath).map(({ path, message }) => `${showPath(path) || "the configuration"}: ${message}`);
}

const isObject = (value: unknown) => typeof value === "object" && value !== null;

/** Throws all violations in one error, before the construct is part of the tree. */
export function refuse(kind: string, scope: Construct, id: string, found: readonly string[]): void {
  if (found.length === 0) return;
  const path = [scope.node.path, id].filter(Boolean).join("/");
  throw new Error(`Invalid ${kind} '${path}':\n${found.map((violation) => `  - ${violation}`).join("\n")}`);
}
