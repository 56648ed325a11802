import { encode } from "../../../src/protocol/dynamic-value";
import { Diagnostic } from "../../../src/protocol/gen/tfplugin6";
import { CtyType, objectType, TerraformSchema } from "../../../src/protocol/terraform-schema";
import { UNKNOWN, Value } from "../../../src/protocol/values";
import { NorthflankProvider } from "../../../src/provider/provider";
import { proves } from "../../support/proves";
import { anyValue, objectWith, providerCalls, readOnlyPaths } from "../../support/provider-calls";

const provider = new NorthflankProvider();
const call = providerCalls(provider);

const SCHEMAS: readonly [rpc: "validateResourceConfig" | "validateDataResourceConfig", string, TerraformSchema][] = [
  ...Object.entries(provider.resources).map(([type, { schema }]) => ["validateResourceConfig", type, schema] as const),
  ...Object.entries(provider.dataSources).map(
    ([type, { schema }]) => ["validateDataResourceConfig", type, schema] as const,
  ),
].map(([rpc, type, schema]) => [rpc, type, schema]);

const CASES = SCHEMAS.flatMap(([rpc, type, schema]) =>
  readOnlyPaths(schema.attributes).map(
    ({ path, type: own }) => [rpc, type, path.join("."), schema, path, own] as const,
  ),
);

async function readOnlyErrors(
  rpc: (typeof SCHEMAS)[number][0],
  typeName: string,
  schema: TerraformSchema,
  path: readonly string[],
  value: Value,
): Promise<Diagnostic[]> {
  const config = encode(objectWith(schema.attributes, path, value), objectType(schema.attributes));
  const { diagnostics } = await call<{ diagnostics: Diagnostic[] }>(rpc, { typeName, config });
  return diagnostics.filter(({ summary }) => summary.startsWith("Read-only"));
}

/** The smallest value: a list without elements is one too. */
const emptyValue = (type: CtyType): Value =>
  Array.isArray(type) && (type[0] === "list" || type[0] === "set") ? [] : anyValue(type);

test("there are read-only attributes in the resource, in both data sources and in lists", () => {
  expect(new Set(CASES.map(([rpc, type]) => `${rpc} ${type}`)).size).toBe(3);
  expect(CASES.map(([, , name]) => name)).toEqual(expect.arrayContaining(["id", "ports.dns", "dns", "deployments"]));
});

test.each(CASES)("%s of %s: a value for %s is refused by its path", async (rpc, type, _name, schema, path, own) => {
  proves("VAL-4");
  for (const value of [anyValue(own), emptyValue(own)]) {
    const errors = await readOnlyErrors(rpc, type, schema, path, value);
    const shown = path.join(".").replace("ports.", "ports[0].");
    expect(errors.map(({ summary, detail }) => ({ summary, detail }))).toEqual([
      {
        summary: `Read-only attribute ${shown}`,
        detail: `${shown} is read-only: the API computes it. Remove it from the configuration.`,
      },
    ]);
    expect(errors[0]?.attribute?.steps.map(({ selector }) => selector?.value)).toEqual([path[0]]);
  }
});

test.each(CASES)("%s of %s: null and unknown are no value of %s", async (rpc, type, _name, schema, path) => {
  expect(await readOnlyErrors(rpc, type, schema, path, null)).toEqual([]);
  expect(await readOnlyErrors(rpc, type, schema, path, UNKNOWN)).toEqual([]);
});
