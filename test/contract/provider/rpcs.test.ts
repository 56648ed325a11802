import { status } from "@grpc/grpc-js";
import { RawState, Schema } from "../../../src/protocol/gen/tfplugin6";
import { Core } from "../../support/core";
import { model, NO_BYTES, NULL, resourceSchema, servedSchema, TYPE } from "../../support/driven-core";
import { rawCall } from "../../support/grpc-calls";
import { QWEN, toTerraform, withChange } from "../../support/model";
import { proves } from "../../support/proves";
import { complete, dynamicValue, errorsOf, Plain, plainValue, UNKNOWN } from "../../support/wire";

// Every call of the protocol, on a plugin that was just started.

let core: Core;
beforeEach(async () => {
  core = await Core.start();
});

test("metadata names what the schema describes, with the same capabilities", async () => {
  const [metadata, schema] = [await core.provider.getMetadata({}), await core.provider.getProviderSchema({})];
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

test("GetFunctions answers that there are none", async () => {
  expect(await rawCall(core.client, "/tfplugin6.Provider/GetFunctions")).toEqual(NO_BYTES);
});

test("every identity is of a resource that is served, and core could import by it", async () => {
  proves("SCH-11", "SCH-12");
  const { identitySchemas, diagnostics } = await core.provider.getResourceIdentitySchemas({});
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

// calls of newer protocol minors, and names that nobody knows
test.each(["GetStates", "PlanAction", "CallFunction", "OpenEphemeralResource", "NoSuchCall"])(
  "%s, which is not served, is said to be unimplemented, and the plugin answers on",
  async (name) => {
    const call = rawCall(core.client, `/tfplugin6.Provider/${name}`);
    await expect(call).rejects.toMatchObject({ code: status.UNIMPLEMENTED });
    expect((await core.provider.getMetadata({})).resources).toHaveLength(1);
  },
);

test("fields of newer protocol minors are ignored", async () => {
  const unknownField = Buffer.from([0xf2, 0x06, 0x03, 0x61, 0x62, 0x63]); // field 110, three bytes
  const answer = await rawCall(core.client, "/tfplugin6.Provider/GetMetadata", unknownField);
  expect(answer.length).toBeGreaterThan(0);
});

test("bytes that are no protobuf fail that call alone", async () => {
  proves("RPC-2");
  const call = rawCall(core.client, "/tfplugin6.Provider/ValidateResourceConfig", Buffer.from([0x0a, 0xff, 0xff]));
  await expect(call).rejects.toMatchObject({ code: expect.any(Number) });
  expect((await core.provider.getMetadata({})).resources).toHaveLength(1);
});

test("validation needs neither a configured provider nor an earlier look at the schema", async () => {
  proves("RPC-1", "VAL-1");
  const good = await core.provider.validateResourceConfig({ typeName: TYPE, config: dynamicValue(await model()) });
  expect(good.diagnostics).toEqual([]);
  const config = dynamicValue(await model({ name: "no" }));
  const [error] = errorsOf(await core.provider.validateResourceConfig({ typeName: TYPE, config }));
  expect(error?.attribute?.steps.map(({ selector }) => selector?.value)).toEqual(["name"]);
  expect(error?.detail).toContain('"no"');
});

test("a rule that is broken names the arguments as Terraform has them", async () => {
  const worker = ["spec", "configuration", "architecture", "workerConfig"];
  const wrong = withChange(QWEN, [...worker, "batchingConfig", "maxNumBatchedTokens"], 32);
  const config = dynamicValue(await model(toTerraform(wrong) as Plain));
  const [error] = errorsOf(await core.provider.validateResourceConfig({ typeName: TYPE, config }));
  expect(error?.detail).toContain("max_num_batched_tokens: must be at least max_num_seqs (64), got 32");
});

test("values in JSON are taken as well as in MessagePack", async () => {
  proves("WIRE-1");
  const inJson = async (more: Plain) => ({ json: Buffer.from(JSON.stringify(await model(more))), msgpack: NO_BYTES });
  const judge = async (more: Plain) =>
    errorsOf(await core.provider.validateResourceConfig({ typeName: TYPE, config: await inJson(more) }));
  expect([await judge({}), (await judge({ name: "no" })).length]).toEqual([[], 1]);
});

test("a data source's arguments can be judged without a configured provider", async () => {
  const schema = (await servedSchema()).dataSourceSchemas[TYPE];
  const judge = (given: Plain) =>
    core.provider.validateDataResourceConfig({
      typeName: TYPE,
      config: dynamicValue(complete(schema, { project_id: "default-project", ...given })),
    });
  expect((await judge({ name: "Qwen3 8B" })).diagnostics).toEqual([]);
  expect(errorsOf(await judge({}))).toHaveLength(1);
  expect(errorsOf(await judge({ name: "Qwen3 8B", llm_model_deployment_id: "qwen3-8b" }))).toHaveLength(1);
  expect((await judge({ name: UNKNOWN })).diagnostics).toEqual([]);
});

test("a configuration in which everything is unknown is valid", async () => {
  proves("WIRE-6", "VAL-1");
  const schema = await servedSchema();
  const allUnknown = (of: Schema | undefined) => dynamicValue(complete(of, {}, () => UNKNOWN));
  const { provider } = core;
  const answers = [
    await provider.validateProviderConfig({ config: allUnknown(schema.provider) }),
    await provider.validateResourceConfig({ typeName: TYPE, config: allUnknown(schema.resourceSchemas[TYPE]) }),
    await provider.validateDataResourceConfig({ typeName: TYPE, config: allUnknown(schema.dataSourceSchemas[TYPE]) }),
    await provider.configureProvider({ terraformVersion: "1.11.4", config: allUnknown(schema.provider) }),
  ];
  expect(answers.map(({ diagnostics }) => diagnostics)).toEqual([[], [], [], []]);
});

test("a stored state is upgraded without a configured provider, to exactly the schema's attributes", async () => {
  proves("WIRE-2", "CFG-2", "UPG-1", "UPG-2");
  const held = { ...(toTerraform({ id: "qwen3-8b", ...QWEN }) as Plain), project_id: "default-project", of_old: true };
  const rawState: RawState = { json: Buffer.from(JSON.stringify(held)), flatmap: {} };
  const answer = await core.provider.upgradeResourceState({ typeName: TYPE, version: 0n, rawState });
  expect(answer.diagnostics).toEqual([]);
  const { of_old: _dropped, ...kept } = held;
  const expected = dynamicValue(complete(await resourceSchema(), kept));
  expect(plainValue(answer.upgradedState)).toEqual(plainValue(expected));
});

test("what needs the API says that the provider is not configured, and keeps the state", async () => {
  const [state, { provider }] = [dynamicValue(await model({ id: "qwen3-8b" })), core];
  const schema = (await servedSchema()).dataSourceSchemas[TYPE];
  const config = dynamicValue(complete(schema, { project_id: "default-project", name: "Qwen3 8B" }));
  const read = await provider.readResource({ typeName: TYPE, currentState: state, private: Buffer.from("kept") });
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
  expect([plainValue(read.newState), read.private.toString()]).toEqual([plainValue(state), "kept"]);
  expect(plainValue(created.newState)).toBeNull();
  expect(plainValue(deleted.newState)).toEqual(plainValue(state));
});

test("moving a resource of another type is refused, with what to do instead", async () => {
  proves("MOVE-1");
  const request = { sourceProviderAddress: "x", sourceTypeName: "aws_instance", targetTypeName: TYPE };
  const [error] = errorsOf(await core.provider.moveResourceState(request));
  expect(error?.detail).toContain("aws_instance");
  expect(error?.detail).toContain("import");
});

test("stopping answers at once, also when nothing runs", async () => {
  proves("STOP-1");
  expect(await core.provider.stopProvider({})).toEqual({ error: "" });
  expect(await core.provider.stopProvider({})).toEqual({ error: "" });
});
