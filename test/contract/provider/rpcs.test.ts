import { status } from "@grpc/grpc-js";
import { RawState, Schema } from "../../../src/protocol/gen/tfplugin6";
import { dynamicValue, errorsOf, Plain, plainValue, UNKNOWN, withAllAttributes } from "../../support/dynamic-values";
import { rawCall } from "../../support/grpc-calls";
import { QWEN, toTerraform, withChange } from "../../support/model";
import { model, NO_BYTES, NULL, resourceSchema, servedSchema, TYPE } from "../../support/plugin-client";
import { PluginProcess } from "../../support/plugin-process";
import { proves } from "../../support/proves";

// Every RPC, on a plugin that has only just started.

let plugin: PluginProcess;
beforeEach(async () => {
  plugin = await PluginProcess.start();
});

test("GetMetadata has the types and the capabilities of GetProviderSchema", async () => {
  const [metadata, schema] = [await plugin.provider.getMetadata({}), await plugin.provider.getProviderSchema({})];
  expect(metadata.resources.map(({ typeName }) => typeName)).toEqual(Object.keys(schema.resourceSchemas));
  expect(metadata.dataSources.map(({ typeName }) => typeName)).toEqual(Object.keys(schema.dataSourceSchemas));
  expect(metadata.serverCapabilities).toEqual(schema.serverCapabilities);
  expect(schema.serverCapabilities).toEqual({
    planDestroy: true,
    getProviderSchemaOptional: true,
    moveResourceState: false,
  });
  expect([...metadata.diagnostics, ...schema.diagnostics]).toEqual([]);
  expect(Object.keys(schema.resourceSchemas)).toContain(TYPE);
  expect(Object.keys(schema.dataSourceSchemas)).toContain(TYPE);
});

test("GetFunctions returns no functions", async () => {
  expect(await rawCall(plugin.client, "/tfplugin6.Provider/GetFunctions")).toEqual(NO_BYTES);
});

test("every identity belongs to a resource and can be used for an import", async () => {
  proves("SCH-11", "SCH-12");
  const { identitySchemas, diagnostics } = await plugin.provider.getResourceIdentitySchemas({});
  expect(diagnostics).toEqual([]);
  const { resourceSchemas } = await servedSchema();
  for (const [type, { identityAttributes }] of Object.entries(identitySchemas)) {
    const names = resourceSchemas[type]?.block?.attributes.map(({ name }) => name);
    for (const attribute of identityAttributes) {
      expect(names).toContain(attribute.name);
      expect(attribute.requiredForImport).not.toBe(attribute.optionalForImport); // exactly one (SCH-11)
      expect(["string", "number", "bool"]).toContain(JSON.parse(attribute.type.toString()));
    }
  }
});

// RPCs of newer protocol versions, and one that does not exist
test.each(["GetStates", "PlanAction", "CallFunction", "OpenEphemeralResource", "NoSuchCall"])(
  "the unknown RPC %s is unimplemented, and the plugin answers further calls",
  async (name) => {
    const call = rawCall(plugin.client, `/tfplugin6.Provider/${name}`);
    await expect(call).rejects.toMatchObject({ code: status.UNIMPLEMENTED });
    expect((await plugin.provider.getMetadata({})).resources).toHaveLength(1);
  },
);

test("fields of newer protocol versions are ignored", async () => {
  const unknownField = Buffer.from([0xf2, 0x06, 0x03, 0x61, 0x62, 0x63]); // field 110, three bytes
  const answer = await rawCall(plugin.client, "/tfplugin6.Provider/GetMetadata", unknownField);
  expect(answer.length).toBeGreaterThan(0);
});

test("bytes that are not protobuf fail only that call", async () => {
  proves("RPC-2");
  const call = rawCall(plugin.client, "/tfplugin6.Provider/ValidateResourceConfig", Buffer.from([0x0a, 0xff, 0xff]));
  await expect(call).rejects.toMatchObject({ code: expect.any(Number) });
  expect((await plugin.provider.getMetadata({})).resources).toHaveLength(1);
});

test("validation works without a configured provider and without GetProviderSchema", async () => {
  proves("RPC-1", "VAL-1");
  const good = await plugin.provider.validateResourceConfig({ typeName: TYPE, config: dynamicValue(await model()) });
  expect(good.diagnostics).toEqual([]);
  const config = dynamicValue(await model({ name: "no" }));
  const [error] = errorsOf(await plugin.provider.validateResourceConfig({ typeName: TYPE, config }));
  expect(error?.attribute?.steps.map(({ selector }) => selector?.value)).toEqual(["name"]);
  expect(error?.detail).toContain('"no"');
});

test("a broken rule names Terraform's arguments", async () => {
  const worker = ["spec", "configuration", "architecture", "workerConfig"];
  const wrong = withChange(QWEN, [...worker, "batchingConfig", "maxNumBatchedTokens"], 32);
  const config = dynamicValue(await model(toTerraform(wrong) as Plain));
  const [error] = errorsOf(await plugin.provider.validateResourceConfig({ typeName: TYPE, config }));
  expect(error?.detail).toContain("max_num_batched_tokens: must be at least max_num_seqs (64), got 32");
});

test("values are accepted in JSON as well as in MessagePack", async () => {
  proves("WIRE-1");
  const inJson = async (more: Plain) => ({ json: Buffer.from(JSON.stringify(await model(more))), msgpack: NO_BYTES });
  const validate = async (more: Plain) =>
    errorsOf(await plugin.provider.validateResourceConfig({ typeName: TYPE, config: await inJson(more) }));
  expect([await validate({}), (await validate({ name: "no" })).length]).toEqual([[], 1]);
});

test("a data source is validated without a configured provider", async () => {
  const schema = (await servedSchema()).dataSourceSchemas[TYPE];
  const validate = (given: Plain) =>
    plugin.provider.validateDataResourceConfig({
      typeName: TYPE,
      config: dynamicValue(withAllAttributes(schema, { project_id: "default-project", ...given })),
    });
  expect((await validate({ name: "Qwen3 8B" })).diagnostics).toEqual([]);
  expect((await validate({ id: "qwen3-8b" })).diagnostics).toEqual([]);
  const detailsOf = async (given: Plain) => errorsOf(await validate(given)).map(({ detail }) => detail);
  const rule = "id: exactly one of id and name must be given";
  expect(await detailsOf({})).toEqual([`${rule}; neither is given`]);
  expect(await detailsOf({ name: "Qwen3 8B", id: "qwen3-8b" })).toEqual([
    `${rule}; both are: "qwen3-8b" and "Qwen3 8B"`,
  ]);
  for (const given of [{ name: UNKNOWN }, { id: UNKNOWN }, { id: UNKNOWN, name: "Qwen3 8B" }])
    expect((await validate(given)).diagnostics).toEqual([]);
});

test("a configuration in which every value is unknown is valid", async () => {
  proves("WIRE-6", "VAL-1");
  const schema = await servedSchema();
  const allUnknown = (of: Schema | undefined) => dynamicValue(withAllAttributes(of, {}, () => UNKNOWN));
  const { provider } = plugin;
  const answers = [
    await provider.validateProviderConfig({ config: allUnknown(schema.provider) }),
    await provider.validateResourceConfig({ typeName: TYPE, config: allUnknown(schema.resourceSchemas[TYPE]) }),
    await provider.validateDataResourceConfig({ typeName: TYPE, config: allUnknown(schema.dataSourceSchemas[TYPE]) }),
    await provider.configureProvider({ terraformVersion: "1.11.4", config: allUnknown(schema.provider) }),
  ];
  expect(answers.map(({ diagnostics }) => diagnostics)).toEqual([[], [], [], []]);
});

test("a stored state is upgraded to exactly the schema's attributes, without a configured provider", async () => {
  proves("WIRE-2", "CFG-2", "UPG-1", "UPG-2");
  const stored = {
    ...(toTerraform({ id: "qwen3-8b", ...QWEN }) as Plain),
    project_id: "default-project",
    removed_attribute: true,
  };
  const rawState: RawState = { json: Buffer.from(JSON.stringify(stored)), flatmap: {} };
  const answer = await plugin.provider.upgradeResourceState({ typeName: TYPE, version: 0n, rawState });
  expect(answer.diagnostics).toEqual([]);
  const { removed_attribute: _dropped, ...current } = stored;
  const expected = dynamicValue(withAllAttributes(await resourceSchema(), current));
  expect(plainValue(answer.upgradedState)).toEqual(plainValue(expected));
});

test("calls that need the API report an unconfigured provider and keep the state", async () => {
  const [state, { provider }] = [dynamicValue(await model({ id: "qwen3-8b" })), plugin];
  const schema = (await servedSchema()).dataSourceSchemas[TYPE];
  const config = dynamicValue(withAllAttributes(schema, { project_id: "default-project", name: "Qwen3 8B" }));
  const read = await provider.readResource({
    typeName: TYPE,
    currentState: state,
    private: Buffer.from("private state"),
  });
  const applyTo = (priorState = NULL, plannedState = NULL) =>
    provider.applyResourceChange({
      typeName: TYPE,
      priorState,
      plannedState,
      config: plannedState,
      plannedPrivate: NO_BYTES,
    });
  const [created, deleted] = [await applyTo(NULL, state), await applyTo(state, NULL)];
  const found = await provider.readDataSource({ typeName: TYPE, config });
  const summaries = [read, created, deleted, found].map((answer) => errorsOf(answer).map(({ summary }) => summary));
  expect(summaries).toEqual(Array(4).fill(["Provider not configured"]));
  expect([plainValue(read.newState), read.private.toString()]).toEqual([plainValue(state), "private state"]);
  expect(plainValue(created.newState)).toBeNull();
  expect(plainValue(deleted.newState)).toEqual(plainValue(state));
});

test("moving a resource of another type is refused, and the error says what to do instead", async () => {
  proves("MOVE-1");
  const request = { sourceProviderAddress: "x", sourceTypeName: "aws_instance", targetTypeName: TYPE };
  const [error] = errorsOf(await plugin.provider.moveResourceState(request));
  expect(error?.detail).toContain("aws_instance");
  expect(error?.detail).toContain("import");
});

test("StopProvider answers even if no call is running", async () => {
  proves("STOP-1");
  expect(await plugin.provider.stopProvider({})).toEqual({ error: "" });
  expect(await plugin.provider.stopProvider({})).toEqual({ error: "" });
});
