import { ProviderService } from "../../../src/protocol/gen/tfplugin6";
import { afterTest } from "../../support/after-test";
import { dynamicValue, errorsOf, plainValue, withAllAttributes } from "../../support/dynamic-values";
import { startEmulator } from "../../support/emulator";
import { stream } from "../../support/grpc-calls";
import { QWEN } from "../../support/model";
import {
  model,
  NO_BYTES,
  NULL,
  plan,
  planAndApply,
  resourceSchema,
  startConfiguredPlugin,
  stateOf,
  TYPE,
} from "../../support/plugin-client";
import { PluginProcess } from "../../support/plugin-process";
import { proves } from "../../support/proves";

// Resource identities (Terraform 1.12), lists (1.14) and private state. The installed Terraform may be older.

const IDENTITY = { team_id: null, project_id: "default-project", id: "qwen3-8b" };
const identity = (value: object) => ({ identityData: dynamicValue(value) });

async function pluginWithEmulator(): Promise<{
  plugin: PluginProcess;
  requests: readonly string[];
  create: (name: string) => Promise<void>;
}> {
  const emulator = await startEmulator({ timing: { pending: 0, provisioning: 0, starting: 0, deleting: 0 } });
  afterTest(() => emulator.close());
  const create = async (name: string) => {
    const headers = { authorization: "Bearer nf-emulator-admin", "content-type": "application/json" };
    const path = "/v1/projects/default-project/llm-model-deployments";
    const response = await fetch(emulator.url + path, {
      method: "POST",
      headers,
      body: JSON.stringify({ ...QWEN, name }),
    });
    if (!response.ok) throw new Error(await response.text());
  };
  return { plugin: await startConfiguredPlugin(emulator.url), requests: emulator.requests, create };
}

test("every read and apply returns the private state and the identity", async () => {
  proves("APPLY-9", "READ-3", "IDN-1", "IDN-2");
  const { plugin } = await pluginWithEmulator();
  const created = await planAndApply(plugin, null, await model());
  expect(plainValue(created.newIdentity?.identityData)).toEqual(IDENTITY);
  expect(created.private.length).toBeGreaterThan(0);
  const prior = stateOf(created.newState);

  const privateState = created.private;
  const request = {
    typeName: TYPE,
    currentState: dynamicValue(prior),
    private: privateState,
    currentIdentity: identity(IDENTITY),
  };
  const read = await plugin.provider.readResource(request);
  expect([read.private, plainValue(read.newIdentity?.identityData)]).toEqual([privateState, IDENTITY]);

  const planned = await plan(plugin, prior, await model({ description: "other" }));
  expect(plainValue(planned.plannedIdentity?.identityData)).toEqual(IDENTITY);
  const updated = await planAndApply(plugin, prior, await model({ description: "other" }));
  expect(plainValue(updated.newIdentity?.identityData)).toEqual(IDENTITY);
  expect(updated.private.length).toBeGreaterThan(0);
});

test("a failed read returns the private state and the identity", async () => {
  const plugin = await startConfiguredPlugin("http://127.0.0.1:9", { max_retries: 0 });
  const currentState = dynamicValue(await model({ id: "qwen3-8b" }));
  const [privateState, currentIdentity] = [Buffer.from("private state"), identity(IDENTITY)];
  const read = await plugin.provider.readResource({
    typeName: TYPE,
    currentState,
    private: privateState,
    currentIdentity,
  });
  expect(errorsOf(read)).toHaveLength(1);
  expect([read.private, plainValue(read.newIdentity?.identityData)]).toEqual([privateState, IDENTITY]);
});

test("a model is imported by its identity", async () => {
  proves("IMP-5", "IDN-3");
  const { plugin, create } = await pluginWithEmulator();
  await create("Qwen3 8B");
  const answer = await plugin.provider.importResourceState({ typeName: TYPE, id: "", identity: identity(IDENTITY) });
  expect(answer.diagnostics).toEqual([]);
  const [imported] = answer.importedResources;
  expect(plainValue(imported?.identity?.identityData)).toEqual(IDENTITY);
  const currentState = imported?.state ?? NULL;
  const read = await plugin.provider.readResource({
    typeName: TYPE,
    currentState,
    private: NO_BYTES,
    currentIdentity: imported?.identity,
  });
  expect(stateOf(read.newState)).toMatchObject({ name: "Qwen3 8B", status: "running" });
});

test("an identity that lacks the project is refused", async () => {
  const { plugin } = await pluginWithEmulator();
  const given = identity({ ...IDENTITY, project_id: null });
  const answer = await plugin.provider.importResourceState({ typeName: TYPE, id: "", identity: given });
  expect(answer.importedResources).toEqual([]);
  expect(errorsOf(answer)[0]?.detail).toContain("imported by project_id and id");
});

test("a missing stored identity is not an error", async () => {
  proves("UPG-6");
  const { plugin } = await pluginWithEmulator();
  const rawIdentity = { json: NO_BYTES, flatmap: {} };
  const answer = await plugin.provider.upgradeResourceIdentity({ typeName: TYPE, version: 0n, rawIdentity });
  expect(answer).toEqual({ upgradedIdentity: undefined, diagnostics: [] });
});

test("a stored identity loses attributes that no longer exist", async () => {
  const { plugin } = await pluginWithEmulator();
  const rawIdentity = { json: Buffer.from(JSON.stringify({ ...IDENTITY, gone: 1 })), flatmap: {} };
  const answer = await plugin.provider.upgradeResourceIdentity({ typeName: TYPE, version: 0n, rawIdentity });
  expect(plainValue(answer.upgradedIdentity?.identityData)).toEqual(IDENTITY);
});

test("an empty stored state is an error and does not remove the object", async () => {
  proves("UPG-4");
  const { plugin } = await pluginWithEmulator();
  for (const json of ["", "null"]) {
    const rawState = { json: Buffer.from(json), flatmap: {} };
    const answer = await plugin.provider.upgradeResourceState({ typeName: TYPE, version: 0n, rawState });
    expect(answer.upgradedState).toBeUndefined();
    expect(errorsOf(answer)).toHaveLength(1);
  }
});

const listConfig = dynamicValue({ project_id: "default-project", team_id: null });

test("the models of a project are listed with their identities", async () => {
  proves("IDN-3", "LIST-1");
  const { plugin, create } = await pluginWithEmulator();
  for (const name of ["Model A", "Model B"]) await create(name);
  const request = { typeName: TYPE, config: listConfig, includeResourceObject: true, limit: 100n };
  const events = await stream(plugin.client, ProviderService.listResource, request);
  expect(events.map(({ displayName, diagnostic }) => [displayName, diagnostic])).toEqual([
    ["Model A", []],
    ["Model B", []],
  ]);
  expect(plainValue(events[0]?.identity?.identityData)).toEqual({ ...IDENTITY, id: "model-a" });
  const listed = plainValue(events[0]?.resourceObject);
  expect(Object.keys(listed ?? {}).sort()).toEqual(Object.keys(withAllAttributes(await resourceSchema(), {})).sort());
});

test("a list contains only identities if Terraform asks for no objects", async () => {
  const { plugin, create } = await pluginWithEmulator();
  await create("Model A");
  const request = { typeName: TYPE, config: listConfig, includeResourceObject: false, limit: 100n };
  const [event] = await stream(plugin.client, ProviderService.listResource, request);
  expect(event?.resourceObject).toBeUndefined();
});

test("a list ends at Terraform's limit and requests no more pages", async () => {
  proves("LIST-1");
  const { plugin, create, requests } = await pluginWithEmulator();
  for (let i = 0; i < 120; i++) await create(`Model ${i}`);
  const before = requests.length;
  const request = { typeName: TYPE, config: listConfig, includeResourceObject: false, limit: 7n };
  expect(await stream(plugin.client, ProviderService.listResource, request)).toHaveLength(7);
  expect(requests.slice(before).filter((line) => line.startsWith("GET"))).toHaveLength(1);
});

test("a list that the API refuses ends with a diagnostic", async () => {
  const { plugin } = await pluginWithEmulator();
  const config = dynamicValue({ project_id: "no-such-project", team_id: null });
  const request = { typeName: TYPE, config, includeResourceObject: false, limit: 100n };
  const events = await stream(plugin.client, ProviderService.listResource, request);
  expect(events.map(({ diagnostic }) => diagnostic.length)).toEqual([1]);
});
