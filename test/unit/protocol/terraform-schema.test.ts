import fc from "fast-check";
import { protoSchema } from "../../../src/protocol/proto-schema";
import {
  Attribute,
  Attributes,
  CtyType,
  objectType,
  TerraformSchema,
  typeOf,
} from "../../../src/protocol/terraform-schema";
import { NorthflankProvider, schemaJson } from "../../../src/provider/provider";
import { proves } from "../../support/proves";
import { everyType } from "./arbitraries";

const provider = new NorthflankProvider();
const schemas: [string, TerraformSchema][] = [
  ["the provider", provider.schema],
  ...Object.entries(provider.resources).map(
    ([type, { schema }]) => [`resource ${type}`, schema] as [string, TerraformSchema],
  ),
  ...Object.entries(provider.dataSources).map(
    ([type, { schema }]) => [`data ${type}`, schema] as [string, TerraformSchema],
  ),
];

interface Place {
  readonly path: string;
  readonly name: string;
  readonly attribute: Attribute;
}

function everyAttribute(attributes: Attributes, path = ""): Place[] {
  return Object.entries(attributes).flatMap(([name, attribute]) => [
    { path: `${path}${name}`, name, attribute },
    ...(attribute.nesting === undefined ? [] : everyAttribute(attribute.attributes, `${path}${name}.`)),
  ]);
}

/** The paths of the attributes that break a rule. */
const violations = ({ attributes }: TerraformSchema, breaks: (place: Place) => boolean) =>
  everyAttribute(attributes)
    .filter(breaks)
    .map(({ path }) => path);

function isCtyType(type: unknown): boolean {
  if (typeof type === "string") return ["string", "number", "bool", "dynamic"].includes(type);
  if (!Array.isArray(type) || type.length !== 2) return false;
  const [kind, inner] = type as [unknown, unknown];
  if (kind === "list" || kind === "set" || kind === "map") return isCtyType(inner);
  if (kind === "tuple") return Array.isArray(inner) && inner.every(isCtyType);
  return kind === "object" && typeof inner === "object" && inner !== null && Object.values(inner).every(isCtyType);
}

function containsDynamic(type: CtyType): boolean {
  return JSON.stringify(type).includes('"dynamic"');
}

/** Terraform reserves these names at the root of a schema. */
const RESERVED = ["connection", "count", "depends_on", "for_each", "lifecycle", "provider", "provisioner"];
const RESERVED_OF_PROVIDERS = ["alias", "version"];

describe.each(schemas)("Terraform accepts the schema of %s", (which, schema) => {
  test("it has attributes", () => {
    expect(everyAttribute(schema.attributes).length).toBeGreaterThan(3);
  });

  test("each attribute has either a type or nested attributes", () => {
    expect(
      violations(schema, ({ attribute }) => (attribute.type === undefined) === (attribute.nesting === undefined)),
    ).toEqual([]);
  });

  test("each attribute is required, optional or computed, in a valid combination", () => {
    const encoded = flatten(protoSchema(schema).block?.attributes ?? []);
    const wrong = encoded.filter(({ required, optional, computed }) => {
      return !(required || optional || computed) || (required && (optional || computed));
    });
    expect(wrong.map(({ name }) => name)).toEqual([]);
  });

  test("nested attributes have a valid nesting mode", () => {
    const kinds = ["single", "list", "set", "map", undefined];
    expect(violations(schema, ({ attribute }) => !kinds.includes(attribute.nesting))).toEqual([]);
  });

  test("names consist of lower-case letters, digits and underscores", () => {
    expect(violations(schema, ({ name }) => !/^[a-z_][a-z0-9_]*$/.test(name))).toEqual([]);
  });

  test("no name is reserved by Terraform", () => {
    const reserved = which === "the provider" ? RESERVED_OF_PROVIDERS : RESERVED;
    expect(Object.keys(schema.attributes).filter((name) => reserved.includes(name))).toEqual([]);
  });

  test("no set has elements of a dynamic type", () => {
    proves("SCH-6");
    expect(
      violations(schema, ({ attribute }) => {
        const type = typeOf(attribute);
        return Array.isArray(type) && type[0] === "set" && containsDynamic(type);
      }),
    ).toEqual([]);
  });

  test("types are valid and are encoded without loss, because Terraform panics on others", () => {
    const encoded = flatten(protoSchema(schema).block?.attributes ?? []);
    const declared = everyAttribute(schema.attributes);
    expect(encoded.map(({ name }) => name)).toEqual(declared.map(({ name }) => name));
    for (const [i, { attribute, path }] of declared.entries()) {
      const bytes = Buffer.from(encoded[i]?.type ?? []).toString();
      if (attribute.nesting !== undefined) expect([path, bytes]).toEqual([path, ""]);
      else {
        expect([path, isCtyType(attribute.type)]).toEqual([path, true]);
        expect(JSON.parse(bytes)).toEqual(attribute.type);
      }
    }
    expect(isCtyType(objectType(schema.attributes))).toBe(true);
  });

  test("each attribute has a description", () => {
    expect(violations(schema, ({ attribute }) => !attribute.description)).toEqual([]);
  });

  test("its version is not negative", () => {
    expect(schema.version).toBeGreaterThanOrEqual(0);
  });
});

type ProtoAttribute = NonNullable<ReturnType<typeof protoSchema>["block"]>["attributes"][number];

function flatten(attributes: readonly ProtoAttribute[]): ProtoAttribute[] {
  return attributes.flatMap((attribute) => [attribute, ...flatten(attribute.nestedType?.attributes ?? [])]);
}

test("the token is sensitive", () => {
  expect(provider.schema.attributes.api_token?.sensitive).toBe(true);
  const token = protoSchema(provider.schema).block?.attributes.find(({ name }) => name === "api_token");
  expect(token?.sensitive).toBe(true);
});

test("any type is encoded in the schema without loss", () => {
  proves("SCH-10");
  fc.assert(
    fc.property(everyType, (type) => {
      const schema = { version: 0, attributes: { a: { presence: "optional", type } as const } };
      const bytes = protoSchema(schema).block?.attributes[0]?.type as Uint8Array;
      expect(JSON.parse(Buffer.from(bytes).toString())).toEqual(type);
    }),
  );
});

test("nested attributes have the type of their values", () => {
  const attributes: Attributes = { name: { presence: "required", type: "string" } };
  const nest = (nesting: "single" | "list" | "set" | "map") => typeOf({ presence: "optional", nesting, attributes });
  expect(nest("single")).toEqual(["object", { name: "string" }]);
  expect(nest("list")).toEqual(["list", ["object", { name: "string" }]]);
  expect(nest("map")).toEqual(["map", ["object", { name: "string" }]]);
});

test("the printed schema has the format of terraform providers schema", () => {
  const source = "registry.terraform.io/northflank-community/northflank";
  const printed = JSON.parse(JSON.stringify(schemaJson(provider)));
  expect(printed).toMatchObject({ format_version: "1.0", provider_versions: { [source]: provider.version } });
  const { attributes } = printed.provider_schemas[source].resource_schemas.northflank_llm_model_deployment.block;
  expect(attributes.name).toMatchObject({ type: "string", required: true });
  expect(attributes.status).toMatchObject({ type: "string", computed: true });
  expect(attributes.wait_for_running).toMatchObject({ type: "bool", optional: true, computed: true });
  expect(attributes.ports.nested_type).toMatchObject({
    nesting_mode: "list",
    attributes: { internal_port: { type: "number", required: true }, dns: { type: "string", computed: true } },
  });
  expect(attributes.spec).toMatchObject({ required: true });
  expect(Object.keys(attributes)).toEqual(Object.keys(attributes).sort());
});
