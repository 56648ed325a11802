import { Attribute, CtyType, Nesting, Presence, TerraformSchema, typeOf } from "../../protocol/terraform-schema";
import { hasTerraformKeyword, isNumberOrWord, isSet, JsonSchema } from "../../schema/json-schema";
import { limitsOf } from "../../schema/limit-sentences";
import { inSnakeCase, snakeCase } from "../../schema/names";
import { Member, walk } from "../../schema/walk";

// Turns a JSON Schema into Terraform's schema, with the facts that planning needs.

/** Facts for planning and comparing that Terraform's own schema lacks. */
interface PlanningFacts {
  /** The API cannot change it: another value needs a new object. */
  readonly replaces?: boolean;
  /** The planned value when the configuration has no value. */
  readonly default?: boolean | string | number;
  /** The API accepts it and never returns it. */
  readonly neverReturned?: boolean;
  /** The API always has a value: an answer without it says nothing of it. */
  readonly alwaysSet?: boolean;
  /** The attribute that identifies an element of the list. */
  readonly key?: string;
  /** How the API can write the same value in another way, see equality.ts. */
  readonly equality?: Equality;
  /** The only legal value. */
  readonly onlyValue?: string;
  readonly attributes?: ResourceAttributes;
}

/**
 * - `float32`: a number that the API may keep with half the digits
 * - `any-case`: one of the API's own words
 * - `number-or-word`: as text; the API may show the number that a word stands for
 */
export type Equality = "float32" | "any-case" | "number-or-word";

export type ResourceAttribute = Attribute & PlanningFacts;

export interface ResourceAttributes {
  readonly [name: string]: ResourceAttribute;
}

export interface ResourceSchema extends TerraformSchema {
  readonly attributes: ResourceAttributes;
}

/** Version of the form of the stored state. */
const STATE_VERSION = 0;

export function fromJsonSchema(schema: JsonSchema): ResourceSchema {
  const attributes = attributesOf(schema, false);
  return { version: STATE_VERSION, ...(schema.description && { description: schema.description }), attributes };
}

/** The same attributes for reading only: all of them are computed. */
export function computedFromJsonSchema(schema: JsonSchema): ResourceAttributes {
  return attributesOf(schema, true);
}

function attributesOf(schema: JsonSchema, computed: boolean): ResourceAttributes {
  const root = walk<ResourceAttribute>(schema, {
    object: (node, members) => attribute(node, { nesting: "single", attributes: nested(members, computed) }, computed),
    array: (node, items) => attribute(node, list(node, items), computed),
    map: (node, values) => attribute(node, { type: ["map", typeOf(values)] }, computed),
    scalar: (node) => attribute(node, { type: scalarType(node) }, computed),
  });
  return root.attributes ?? {};
}

/** Presence is set here, because the parent's schema says whether a member is required. */
function nested(members: readonly Member<ResourceAttribute>[], computed: boolean): ResourceAttributes {
  return Object.fromEntries(
    members.map(({ name, schema, required, result }) => [
      snakeCase(name),
      {
        ...result,
        presence: computed ? "computed" : presenceOf(schema, required),
        ...((required || schema.readOnly) && { alwaysSet: true }),
      } as ResourceAttribute,
    ]),
  );
}

type Shape = { type: CtyType } | { nesting: Nesting; attributes: ResourceAttributes; key?: string };

function list(schema: JsonSchema, items: ResourceAttribute): Shape {
  if (items.attributes === undefined) return { type: [isSet(schema) ? "set" : "list", typeOf(items)] as CtyType };
  const key = Object.entries(schema.items?.properties ?? {}).find(([, member]) => hasTerraformKeyword(member, "key"));
  return { nesting: "list", attributes: items.attributes, ...(key && { key: snakeCase(key[0]) }) };
}

function attribute(schema: JsonSchema, shape: Shape, computed: boolean): ResourceAttribute {
  return {
    ...shape,
    presence: presenceOf(schema, false),
    ...(schema.description && { description: description(schema, computed) }),
    ...(hasTerraformKeyword(schema, "sensitive") && { sensitive: true }),
    ...(hasTerraformKeyword(schema, "replace") && { replaces: true }),
    ...(schema.default !== undefined && { default: schema.default }),
    ...(schema.writeOnly && { neverReturned: true }),
    ...equalityOf(schema),
    ...(schema.enum?.length === 1 && { onlyValue: schema.enum[0] }),
  } as ResourceAttribute;
}

function equalityOf(schema: JsonSchema): { readonly equality?: Equality } {
  if (isNumberOrWord(schema)) return { equality: "number-or-word" };
  if (schema.type === "number") return { equality: "float32" };
  return schema.enum ? { equality: "any-case" } : {};
}

function presenceOf(schema: JsonSchema, required: boolean): Presence {
  if (schema.readOnly) return "computed";
  if (required && schema.default === undefined) return "required";
  return hasTerraformKeyword(schema, "computed-default") || schema.default !== undefined
    ? "optional-computed"
    : "optional";
}

/** "An integer or auto" is a string in Terraform, which converts numbers to strings by itself. */
function scalarType(schema: JsonSchema): CtyType {
  if (schema.type === "boolean") return "bool";
  return schema.type === "integer" || schema.type === "number" ? "number" : "string";
}

/** Limits are left out of a computed attribute: only a user who writes a value needs them. */
function description(schema: JsonSchema, computed: boolean): string {
  const text = inSnakeCase(schema.description ?? "");
  if (schema.readOnly) return text;
  const allowed = schema.enum ? [`One of: ${schema.enum.join(", ")}.`] : [];
  return [text, ...allowed, ...(computed ? [] : limitsOf(schema))].join(" ");
}
