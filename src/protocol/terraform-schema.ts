// Schemas as providers declare them, and their JSON as `terraform providers schema -json` prints it.

/** A type of Terraform's value system (cty), in its JSON form. */
export type CtyType =
  | "string"
  | "number"
  | "bool"
  | "dynamic"
  | readonly ["list", CtyType]
  | readonly ["set", CtyType]
  | readonly ["map", CtyType]
  | readonly ["object", { readonly [name: string]: CtyType }]
  | readonly ["tuple", readonly CtyType[]];

/** The protocol has three booleans for this; one word cannot express an invalid combination. */
export type Presence = "required" | "optional" | "computed" | "optional-computed";

export type Nesting = "single" | "list" | "set" | "map";

interface AttributeBase {
  readonly presence: Presence;
  readonly description?: string;
  readonly sensitive?: boolean;
}

/** An attribute has either a type, or nested attributes. */
export type Attribute = AttributeBase &
  (
    | { readonly type: CtyType; readonly nesting?: undefined }
    | { readonly nesting: Nesting; readonly attributes: Attributes; readonly type?: undefined }
  );

export interface Attributes {
  readonly [name: string]: Attribute;
}

export interface TerraformSchema {
  readonly version: number;
  readonly description?: string;
  readonly attributes: Attributes;
}

export const isComputed = ({ presence }: Attribute) => presence === "computed" || presence === "optional-computed";
export const isConfigurable = ({ presence }: Attribute) => presence !== "computed";

const objectTypes = new WeakMap<Attributes, CtyType>();

/** The type of the object that the attributes describe. It is cached, because every call needs it. */
export function objectType(attributes: Attributes): CtyType {
  const cached = objectTypes.get(attributes);
  if (cached) return cached;
  const members = Object.entries(attributes).map(([name, attribute]) => [name, typeOf(attribute)]);
  const type: CtyType = ["object", Object.fromEntries(members)];
  objectTypes.set(attributes, type);
  return type;
}

export function typeOf(attribute: Attribute): CtyType {
  if (attribute.nesting === undefined) return attribute.type;
  const object = objectType(attribute.attributes);
  return attribute.nesting === "single" ? object : ([attribute.nesting, object] as CtyType);
}

/** The schemas in the format of `terraform providers schema -json`. */
export function providerSchemaJson(
  source: string,
  version: string,
  provider: TerraformSchema,
  resources: { readonly [type: string]: TerraformSchema },
  dataSources: { readonly [type: string]: TerraformSchema },
): object {
  const all = (schemas: { readonly [type: string]: TerraformSchema }) => mapValues(schemas, schemaJson);
  return {
    format_version: "1.0",
    provider_schemas: {
      [source]: {
        provider: schemaJson(provider),
        resource_schemas: all(resources),
        data_source_schemas: all(dataSources),
      },
    },
    provider_versions: { [source]: version },
  };
}

function schemaJson({ version, description, attributes }: TerraformSchema): object {
  return { version, block: { attributes: mapValues(attributes, attributeJson), ...descriptionJson(description) } };
}

function attributeJson(attribute: Attribute): object {
  return {
    ...(attribute.nesting === undefined
      ? { type: attribute.type }
      : {
          nested_type: { attributes: mapValues(attribute.attributes, attributeJson), nesting_mode: attribute.nesting },
        }),
    ...descriptionJson(attribute.description),
    ...(attribute.presence === "required" && { required: true }),
    ...(attribute.presence.startsWith("optional") && { optional: true }),
    ...(isComputed(attribute) && { computed: true }),
    ...(attribute.sensitive && { sensitive: true }),
  };
}

const descriptionJson = (description?: string) => ({ ...(description && { description }), description_kind: "plain" });

function mapValues<A, B>(object: { readonly [name: string]: A }, map: (value: A) => B): { [name: string]: B } {
  return Object.fromEntries(
    Object.keys(object)
      .sort()
      .map((name) => [name, map(object[name] as A)]),
  );
}
