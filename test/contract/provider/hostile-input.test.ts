import { encode } from "@msgpack/msgpack";
import { ProviderService } from "../../../src/protocol/gen/tfplugin6";
import { dynamicValue, encodedValue, errorsOf, withAllAttributes } from "../../support/dynamic-values";
import { stream } from "../../support/grpc-calls";
import { model, NO_BYTES, NULL, servedSchema, TYPE } from "../../support/plugin-client";
import { PluginProcess } from "../../support/plugin-process";
import { proves } from "../../support/proves";

// Every invalid request is answered with a diagnostic. Terraform would show a gRPC error as "plugin crashed" (RPC-2, RPC-3).

let plugin: PluginProcess;
beforeEach(async () => {
  plugin = await PluginProcess.start();
});

test.each(["northflank_project", "", "__proto__", "constructor"])(
  'every call that takes a type refuses "%s" with a diagnostic',
  async (typeName) => {
    proves("RPC-3");
    const [none, { provider: p }] = [NULL, plugin];
    const raw = { json: Buffer.from("{}"), flatmap: {} };
    const change = { typeName, priorState: none, config: none };
    const answers = {
      validateResourceConfig: await p.validateResourceConfig({ typeName, config: none }),
      validateDataResourceConfig: await p.validateDataResourceConfig({ typeName, config: none }),
      upgradeResourceState: await p.upgradeResourceState({ typeName, version: 0n, rawState: raw }),
      readResource: await p.readResource({ typeName, currentState: none, private: NO_BYTES }),
      planResourceChange: await p.planResourceChange({ ...change, proposedNewState: none, priorPrivate: NO_BYTES }),
      applyResourceChange: await p.applyResourceChange({ ...change, plannedState: none, plannedPrivate: NO_BYTES }),
      importResourceState: await p.importResourceState({ typeName, id: "a/b" }),
      upgradeResourceIdentity: await p.upgradeResourceIdentity({ typeName, version: 0n, rawIdentity: raw }),
      validateListResourceConfig: await p.validateListResourceConfig({ typeName, config: none }),
      readDataSource: await p.readDataSource({ typeName, config: none }),
    };
    for (const [call, answer] of Object.entries(answers)) {
      expect([call, errorsOf(answer).map(({ summary }) => summary)]).toEqual([
        call,
        [expect.stringMatching(/^Unknown (resource|data source|list resource) type ".*"$/)],
      ]);
    }
  },
);

test("a list of an unknown type ends with a diagnostic", async () => {
  const request = { typeName: "northflank_project", config: NULL, includeResourceObject: true, limit: 10n };
  const events = await stream(plugin.client, ProviderService.listResource, request);
  expect(events.map(({ diagnostic }) => diagnostic.map(({ summary }) => summary))).toEqual([
    ['Unknown list resource type "northflank_project"'],
  ]);
});

const malformed: Record<string, number[]> = {
  "cut short": [0x82, 0xa4, 0x6e, 0x61],
  "a string": [0xa1, 0x61],
  "a list": [0x90],
  "a number": [0x01],
  "a byte that MessagePack reserves": [0xc1],
  "a map that claims four billion members": [0xdf, 0xff, 0xff, 0xff, 0xff],
  "a map with numbers as keys": [0x81, 0x01, 0x01],
  "an object without its attributes": [0x80],
  "an object with an unknown attribute": [0x81, 0xa5, 0x6f, 0x74, 0x68, 0x65, 0x72, 0xc0],
  "followed by more bytes": [0xc0, 0xc0],
  "text that is not UTF-8": [0x81, 0xa2, 0xff, 0xfe, 0xc0],
};

test.each(Object.keys(malformed))(
  "a value that is %s gives a diagnostic, and the plugin answers further calls",
  async (name) => {
    proves("RPC-2", "SCH-13");
    const value = encodedValue(malformed[name] as number[]);
    const { provider: p } = plugin;
    const change = { typeName: TYPE, priorState: value, config: value };
    const answers = [
      await p.validateProviderConfig({ config: value }),
      await p.validateResourceConfig({ typeName: TYPE, config: value }),
      await p.validateDataResourceConfig({ typeName: TYPE, config: value }),
      await p.configureProvider({ terraformVersion: "1.11.4", config: value }),
      await p.readResource({ typeName: TYPE, currentState: value, private: NO_BYTES }),
      await p.planResourceChange({ ...change, proposedNewState: value, priorPrivate: NO_BYTES }),
      await p.applyResourceChange({ ...change, plannedState: value, plannedPrivate: NO_BYTES }),
      await p.readDataSource({ typeName: TYPE, config: value }),
    ];
    expect(answers.map((answer) => errorsOf(answer).length)).toEqual(answers.map(() => 1));
    expect((await p.getMetadata({})).resources).toHaveLength(1);
  },
);

test("a stored state that is not a JSON object gives a diagnostic", async () => {
  const upgrade = (json: string) =>
    plugin.provider.upgradeResourceState({
      typeName: TYPE,
      version: 0n,
      rawState: { json: Buffer.from(json), flatmap: {} },
    });
  for (const json of ["", "{", "null", "[]", '"text"']) expect(errorsOf(await upgrade(json))).toHaveLength(1);
});

test("a message of 5 MiB is accepted, and the answer does not repeat it", async () => {
  proves("RPC-5");
  const config = dynamicValue(await model({ description: "x".repeat(5 << 20) }));
  const answer = await plugin.provider.validateResourceConfig({ typeName: TYPE, config });
  expect(errorsOf(answer)).toHaveLength(1);
  expect(JSON.stringify(answer).length).toBeLessThan(10_000);
});

test("many calls at once each get their own answer", async () => {
  proves("RPC-4");
  const names = Array.from({ length: 40 }, (_, i) => `model ${i}${i % 2 ? "" : "!"}`);
  const configs = await Promise.all(names.map(async (name) => dynamicValue(await model({ name }))));
  const answers = await Promise.all(
    configs.map((config) => plugin.provider.validateResourceConfig({ typeName: TYPE, config })),
  );
  const refused = answers.map((answer) => errorsOf(answer).length);
  expect(refused).toEqual(names.map((name) => (name.endsWith("!") ? 1 : 0)));
});

test.each([
  ["as a float", Number.NaN],
  ["as text", "NaN"],
])("a number that is NaN is refused when it is sent %s", async (_how, number) => {
  const config = encodedValue(encode(withAllAttributes((await servedSchema()).provider, { max_retries: number })));
  expect(errorsOf(await plugin.provider.validateProviderConfig({ config }))).toHaveLength(1);
  expect(errorsOf(await plugin.provider.configureProvider({ terraformVersion: "1.11.4", config }))).toHaveLength(1);
});
