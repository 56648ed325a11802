import { Attribute, CtyType, Nesting, Presence, TerraformSchema, typeOf } from "../../protocol/terraform-schema";
import { hasTerraformKeyword, JsonSchema } from "../../schema/json-schema";
import { limitsOf } from "../../schema/limits";
import { inSnakeCase, snakeCase } from "../../schema/names";
import { Member, walk } from "../../schema/walk";

// JSON Schema -> the schema that Terraform sees, with what the planner must know beside it.

/** What planning and comparing need beyond Terraform's own schema. */
interface PlanningFacts {
  /** The API cannot change it: another value means another object. */
  readonly replaces?: boolean;
  /** The planned value when the configuration has none. */
  readonly default?: boolean | string | number;
  /** The API takes it and never returns it. */
  readonly neverReturned?: boolean;
  /** The attribute by which elements of the list are told apart. */
  readonly key?: string;
  readonly attributes?: ResourceAttributes;
}

export type ResourceAttribute = Attribute & PlanningFacts;

export interface ResourceAttributes {
  readonly [name: string]: ResourceAttribute;
}

export interface ResourceSchema extends TerraformSchema {
  readonly attributes: ResourceAttributes;
}

/** Version of the stored state's form. */
const STATE_VERSION = 0;

export function fromJsonSchema(schema: JsonSchema): ResourceSchema {
  const attributes = attributesOf(schema, false);
  return { version: STATE_VERSION, ...(schema.description && { description: schema.description }), attributes };
}

/** The same, to be looked at only: every attribute is computed. */
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

/** Presence is known only here: whether a member is required is its parent's word. */
function nested(members: readonly Member<ResourceAttribute>[], computed: boolean): ResourceAttributes {
  return Object.fromEntries(
    members.map(({ name, schema, required, result }) => [
      snakeCase(name),
      { ...result, presence: computed ? "computed" : presenceOf(schema, required) } as ResourceAttribute,
    ]),
  );
}

type Shape = { type: CtyType } | { nesting: Nesting; attributes: ResourceAttributes; key?: string };

function list(schema: JsonSchema, items: ResourceAttribute): Shape {
  if (items.attributes === undefined) return { type: [schema.uniqueItems ? "set" : "list", typeOf(items)] as CtyType };
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
  } as ResourceAttribute;
}

function presenceOf(schema: JsonSchema, required: boolean): Presence {
  if (schema.readOnly) return "computed";
  if (required) return "required";
  return hasTerraformKeyword(schema, "computed-default") || schema.default !== undefined
    ? "optional-computed"
    : "optional";
}

/** An integer or "auto" is a string to Terraform, which turns numbers into strings by itself. */
function scalarType(schema: JsonSchema): CtyType {
  if (schema.type === "boolean") return "bool";
  return schema.type === "integer" || schema.type === "number" ? "number" : "string";
}

/** Limits are for those who write a value, not for those who read one. */
function description(schema: JsonSchema, computed: boolean): string {
  const text = inSnakeCase(schema.description ?? "");
  if (schema.readOnly) return text;
  const allowed = schema.enum ? [`One of: ${schema.enum.join(", ")}.`] : [];
  return [text, ...allowed, ...(computed ? [] : limitsOf(schema))].join(" ");
}
