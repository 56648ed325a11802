import { isDeepStrictEqual } from "node:util";
import { DefaultTokenResolver, StringConcat, Tokenization } from "cdktf";
import { IConstruct } from "constructs";
import { JsonSchema } from "../../schema/json-schema";
import { snakeCase } from "../../schema/names";
import { forbiddenAttributes, fromTerraformJson } from "../../schema/terraform-json";
import { Validator, Violation, violations } from "../../schema/violations";
import { API_NAMES, ConfigNames } from "./config-names";
import { ConfigSnapshot, snapshot } from "./config-snapshot";
import { possibleValues } from "./expression-values";
import { nestingViolations } from "./nesting";
import { formatViolations } from "./throw-if-invalid";

/** Arguments that Terraform itself understands for every resource, in addition to the resource's own. */
const META_ARGUMENTS = ["connection", "count", "dependsOn", "forEach", "lifecycle", "provider", "provisioners"];

/** What CDKTF will write for a construct, with the tokens in it. */
export interface Rendered {
  readonly attributes: object;
  readonly overrides: object;
}

interface ValidatorOptions {
  /** The schema together with its read-only members, which are refused by name. */
  readonly surface?: JsonSchema;
  /** Rules about more than one value. */
  readonly rules?: (snapshot: ConfigSnapshot) => readonly Violation[];
  /** Names of arguments that are not in the schema and whose values are not validated. */
  readonly metaArguments?: readonly string[];
}

/** Validates the configurations of one class of constructs. Violations come as lines of text, ordered by path. */
export class ConfigValidator {
  private readonly rules: (snapshot: ConfigSnapshot) => readonly Violation[];
  private readonly metaArguments: readonly string[];
  private readonly schemaWithMetaArguments: JsonSchema;
  private readonly fromTerraform: (json: unknown) => unknown;
  private readonly forbiddenIn: ReturnType<typeof forbiddenAttributes>;

  constructor(
    private readonly schema: JsonSchema,
    private readonly matchesSchema: Validator,
    { surface = schema, rules = () => [], metaArguments = META_ARGUMENTS }: ValidatorOptions = {},
  ) {
    this.rules = rules;
    this.metaArguments = metaArguments;
    this.schemaWithMetaArguments = withMetaArguments(surface, metaArguments);
    this.fromTerraform = fromTerraformJson(schema);
    this.forbiddenIn = forbiddenAttributes(surface);
  }

  /** What the user wrote, without the meta-arguments. `config` may be anything when plain JavaScript calls. */
  configSnapshot(config: object): ConfigSnapshot {
    if (typeof config !== "object" || config === null) return snapshot(config);
    // Object.keys misses the getters of a class and the members of a prototype: the schema's names find them
    const names = new Set([...Object.keys(config), ...Object.keys(this.schema.properties ?? {})]);
    const members = config as { readonly [name: string]: unknown };
    const isMeta = (name: string) => this.metaArguments.includes(name);
    const own = [...names].filter((name) => !isMeta(name)).map((name) => [name, members[name]]);
    const { invalidValues, ...copied } = snapshot(Object.fromEntries(own), this.schema);
    const inMetaArguments = [...names].filter(isMeta).flatMap((name) => nestingViolations(members[name], [name]));
    return { ...copied, invalidValues: [...invalidValues, ...inMetaArguments] };
  }

  /** All violations of the values that are known. */
  validate(config: ConfigSnapshot, names = API_NAMES): string[] {
    const { value, invalidValues } = config;
    const isObject = typeof value === "object" && value !== null;
    const found = [
      ...invalidValues,
      ...violations(this.matchesSchema, this.schemaWithMetaArguments, config),
      ...(isObject ? this.rules(config) : []),
    ];
    return formatViolations(found, names);
  }

  /**
   * Validates again at synth, when setters may have changed the configuration and Lazy values are known. Of overrides
   * only the names are checked: with an override the user leaves the types on purpose.
   * @param validated the configuration that the constructor has validated
   */
  validateAtSynth(
    construct: IConstruct,
    validated: ConfigSnapshot,
    { attributes, overrides }: Rendered,
    names = API_NAMES,
  ): string[] {
    const overridden = this.forbiddenNames(construct, withoutMetaArguments(overrides), names);
    const isUnchanged =
      validated.unknown.length === 0 && isDeepStrictEqual(this.fromTerraform(attributes), validated.value);
    if (isUnchanged) return overridden;
    const resolved = snapshot(this.fromTerraform(resolve(construct, attributes)));
    return [...overridden, ...this.forbiddenNames(construct, attributes, names), ...this.validate(resolved, names)];
  }

  /** Names at any place that is known at synth: also those in an expression of Terraform. */
  private forbiddenNames(construct: IConstruct, json: object, names: ConfigNames): string[] {
    const written = this.forbiddenIn(resolve(construct, json));
    const inExpressions = this.forbiddenIn(json, (value) => possibleValues(value, construct));
    return [...new Set(formatViolations([...written, ...inExpressions], names))];
  }
}

/** With these names the schema can propose `dependsOn` where the user wrote `dependOn`. */
function withMetaArguments(schema: JsonSchema, metaArguments: readonly string[]): JsonSchema {
  const named = Object.fromEntries(metaArguments.map((name) => [name, {}]));
  return { ...schema, properties: { ...schema.properties, ...named } };
}

/** `json` has Terraform's names; `//` is a comment in Terraform's JSON. */
function withoutMetaArguments(json: object): object {
  const names = ["//", "provisioner", ...META_ARGUMENTS.map(snakeCase)];
  return Object.fromEntries(Object.entries(json).filter(([name]) => !names.includes(name)));
}

/** Replaces Lazy values and the like; references stay expressions such as `${var.x}`. */
function resolve(scope: IConstruct, json: object): object {
  const resolver = new DefaultTokenResolver(new StringConcat());
  return Tokenization.resolve(json, { scope, resolver, preparing: false });
}
