import { spawnSync } from "node:child_process";
import { Schema, Schema_Attribute, Schema_Object_NestingMode } from "../../../src/protocol/gen/tfplugin6";
import { PROVIDER_SOURCE } from "../../../src/schema/names";
import { VERSION } from "../../../src/schema/version.generated";
import { servedSchema } from "../../support/plugin-client";
import { PLUGIN } from "../../support/plugin-process";
import { proves } from "../../support/proves";

// The schema that the plugin serves follows Terraform's own rules (SCH), and `--schema` prints the same.

interface Place {
  readonly path: string;
  readonly attribute: Schema_Attribute;
}

function* everyAttribute(path: string, attributes: readonly Schema_Attribute[] = []): Iterable<Place> {
  for (const attribute of attributes) {
    const own = `${path}.${attribute.name}`;
    yield { path: own, attribute };
    yield* everyAttribute(own, attribute.nestedType?.attributes);
  }
}

async function schemas(): Promise<[string, Schema | undefined][]> {
  const { provider, resourceSchemas, dataSourceSchemas } = await servedSchema();
  const named = (kind: string, all: Record<string, Schema>) =>
    Object.entries(all).map(([type, schema]): [string, Schema] => [`${kind} ${type}`, schema]);
  return [["provider", provider], ...named("resource", resourceSchemas), ...named("data source", dataSourceSchemas)];
}

async function places(): Promise<Place[]> {
  return (await schemas()).flatMap(([name, schema]) => [...everyAttribute(name, schema?.block?.attributes)]);
}

const broken = async (isBroken: (attribute: Schema_Attribute) => boolean) =>
  (await places()).filter(({ attribute }) => isBroken(attribute)).map(({ path }) => path);

test("every schema has a block and a version", async () => {
  proves("SCH-1");
  for (const [name, schema] of await schemas()) {
    expect([name, schema?.block === undefined]).toEqual([name, false]);
    expect(schema?.version).toBeGreaterThanOrEqual(0n);
  }
  expect((await places()).length).toBeGreaterThan(100);
});

test("every attribute is required, optional or computed, and a required one is neither of the others", async () => {
  proves("SCH-2");
  expect(await broken(({ required, optional, computed }) => !required && !optional && !computed)).toEqual([]);
  expect(await broken(({ required, optional, computed }) => required && (optional || computed))).toEqual([]);
});

test("every attribute has either a valid type or a nested type", async () => {
  proves("SCH-2", "SCH-3");
  expect(await broken(({ type, nestedType }) => type.length > 0 === (nestedType !== undefined))).toEqual([]);
  expect(await broken(({ type }) => type.length > 0 && !isType(JSON.parse(type.toString())))).toEqual([]);
  const nestings = [Schema_Object_NestingMode.INVALID, Schema_Object_NestingMode.UNRECOGNIZED];
  expect(await broken(({ nestedType }) => nestedType !== undefined && nestings.includes(nestedType.nesting))).toEqual(
    [],
  );
});

test("no attribute has a name that Terraform reserves or does not allow", async () => {
  proves("SCH-4");
  expect(await broken(({ name }) => !/^[a-z_][a-z0-9_]*$/.test(name))).toEqual([]);
  const reserved = "connection count depends_on for_each lifecycle provider provisioner alias version".split(" ");
  const roots = (await schemas()).flatMap(([, schema]) => schema?.block?.attributes.map(({ name }) => name) ?? []);
  expect(roots.filter((name) => reserved.includes(name))).toEqual([]);
});

test("the token is sensitive, and every attribute has a description", async () => {
  const { provider } = await servedSchema();
  expect(provider?.block?.attributes.find(({ name }) => name === "api_token")?.sensitive).toBe(true);
  expect(await broken(({ description }) => description.trim() === "")).toEqual([]);
});

test("--schema prints the schema that the plugin serves", async () => {
  const { status, stdout } = spawnSync(PLUGIN, ["--schema"], { encoding: "utf8", timeout: 30_000 });
  expect(status).toBe(0);
  const printed = JSON.parse(stdout);
  const { provider, resourceSchemas, dataSourceSchemas } = await servedSchema();
  expect(printed).toMatchObject({ format_version: "1.0", provider_versions: { [PROVIDER_SOURCE]: VERSION } });
  expect(Object.keys(printed.provider_schemas)).toEqual([PROVIDER_SOURCE]);
  expect(printed.provider_schemas[PROVIDER_SOURCE]).toMatchObject({
    provider: schemaJson(provider),
    resource_schemas: mapValues(resourceSchemas, schemaJson),
    data_source_schemas: mapValues(dataSourceSchemas, schemaJson),
  });
});

/** Whether it is a type of cty in JSON. Terraform panics on anything else (SCH-10). */
function isType(type: unknown): boolean {
  if (typeof type === "string") return ["string", "number", "bool", "dynamic"].includes(type);
  if (!Array.isArray(type) || type.length !== 2) return false;
  const [kind, inner] = type;
  if (["list", "set", "map"].includes(kind)) return isType(inner);
  if (kind === "tuple") return Array.isArray(inner) && inner.every(isType);
  return kind === "object" && Object.values(inner).every(isType);
}

/** A served schema in the format of `terraform providers schema -json`. */
function schemaJson(schema: Schema | undefined): object {
  return { version: Number(schema?.version), block: { attributes: attributesJson(schema?.block?.attributes ?? []) } };
}

function attributesJson(attributes: readonly Schema_Attribute[]): object {
  return Object.fromEntries(attributes.map((attribute) => [attribute.name, attributeJson(attribute)]));
}

function attributeJson({ type, nestedType, required, optional, computed, sensitive, ...rest }: Schema_Attribute) {
  const nesting = nestedType && Schema_Object_NestingMode[nestedType.nesting]?.toLowerCase();
  return {
    ...(nestedType
      ? { nested_type: { attributes: attributesJson(nestedType.attributes), nesting_mode: nesting } }
      : { type: JSON.parse(type.toString()) }),
    ...(required && { required }),
    ...(optional && { optional }),
    ...(computed && { computed }),
    ...(sensitive && { sensitive }),
    description: rest.description,
  };
}

function mapValues<A, B>(all: Record<string, A>, map: (value: A) => B): Record<string, B> {
  return Object.fromEntries(Object.entries(all).map(([name, value]) => [name, map(value)]));
}
