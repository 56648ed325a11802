import { ProviderService } from "../../../src/protocol/gen/tfplugin6";
import { afterTest } from "../../support/after-test";
import { Core } from "../../support/core";
import {
  change,
  configuredCore,
  model,
  NO_BYTES,
  NULL,
  plan,
  resourceSchema,
  stateOf,
  TYPE,
} from "../../support/driven-core";
import { startEmulator } from "../../support/emulator";
import { stream } from "../../support/grpc-calls";
import { QWEN } from "../../support/model";
import { proves } from "../../support/proves";
import { complete, dynamicValue, errorsOf, plainValue } from "../../support/wire";

// Identities, lists and private state, driven as newer cores do than the local Terraform may be (1.12, 1.14).

const IDENTITY = { team_id: null, project_id: "default-project", id: "qwen3-8b" };
const identity = (value: object) => ({ identityData: dynamicValue(value) });

async function coreWithEmulator(): Promise<{
  core: Core;
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
  return { core: await configuredCore(emulator.url), requests: emulator.requests, create };
}

test("private and identity come back from every read and apply", async () => {
  proves("APPLY-9", "READ-3", "IDN-1", "IDN-2");
  const { core } = await coreWithEmulator();
  const created = await change(core, null, await model());
  expect(plainValue(created.newIdentity?.identityData)).toEqual(IDENTITY);
  expect(created.private.length).toBeGreaterThan(0);
  const prior = stateOf(created.newState);

  const kept = Buffer.from("kept");
  const request = {
    typeName: TYPE,
    currentState: dynamicValue(prior),
    private: kept,
    currentIdentity: identity(IDENTITY),
  };
  const read = await core.provider.readResource(request);
  expect([read.private, plainValue(read.newIdentity?.identityData)]).toEqual([kept, IDENTITY]);

  const planned = await plan(core, prior, await model({ description: "other" }));
  expect(plainValue(planned.plannedIdentity?.identityData)).toEqual(IDENTITY);
  const updated = await change(core, prior, await model({ description: "other" }));
  expect(plainValue(updated.newIdentity?.identityData)).toEqual(IDENTITY);
  expect(updated.private.length).toBeGreaterThan(0);
});

test("private and identity come back from a read that fails", async () => {
  const core = await configuredCore("http://127.0.0.1:9", { max_retries: 0 });
  const currentState = dynamicValue(await model({ id: "qwen3-8b" }));
  const [kept, currentIdentity] = [Buffer.from("kept"), identity(IDENTITY)];
  const read = await core.provider.readResource({ typeName: TYPE, currentState, private: kept, currentIdentity });
  expect(errorsOf(read)).toHaveLength(1);
  expect([read.private, plainValue(read.newIdentity?.identityData)]).toEqual([kept, IDENTITY]);
});

test("an object is imported by its identity", async () => {
  proves("IMP-5", "IDN-3");
  const { core, create } = await coreWithEmulator();
  await create("Qwen3 8B");
  const answer = await core.provider.importResourceState({ typeName: TYPE, id: "", identity: identity(IDENTITY) });
  expect(answer.diagnostics).toEqual([]);
  const [imported] = answer.importedResources;
  expect(plainValue(imported?.identity?.identityData)).toEqual(IDENTITY);
  const currentState = imported?.state ?? NULL;
  const read = await core.provider.readResource({
    typeName: TYPE,
    currentState,
    private: NO_BYTES,
    currentIdentity: imported?.identity,
  });
  expect(stateOf(read.newState)).toMatchObject({ name: "Qwen3 8B", status: "running" });
});

test("an identity that lacks the project is refused", async () => {
  const { core } = await coreWithEmulator();
  const given = identity({ ...IDENTITY, project_id: null });
  const answer = await core.provider.importResourceState({ typeName: TYPE, id: "", identity: given });
  expect(answer.importedResources).toEqual([]);
  expect(errorsOf(answer)[0]?.detail).toContain("imported by project_id and id");
});

test("an identity that was never stored is no error", async () => {
  proves("UPG-6");
  const { core } = await coreWithEmulator();
  const rawIdentity = { json: NO_BYTES, flatmap: {} };
  const answer = await core.provider.upgradeResourceIdentity({ typeName: TYPE, version: 0n, rawIdentity });
  expect(answer).toEqual({ upgradedIdentity: undefined, diagnostics: [] });
});

test("a stored identity is upgraded", async () => {
  const { core } = await coreWithEmulator();
  const rawIdentity = { json: Buffer.from(JSON.stringify({ ...IDENTITY, gone: 1 })), flatmap: {} };
  const answer = await core.provider.upgradeResourceIdentity({ typeName: TYPE, version: 0n, rawIdentity });
  expect(plainValue(answer.upgradedIdentity?.identityData)).toEqual(IDENTITY);
});

test("an empty stored state is an error, and never an object that is gone", async () => {
  proves("UPG-4");
  const { core } = await coreWithEmulator();
  for (const json of ["", "null"]) {
    const rawState = { json: Buffer.from(json), flatmap: {} };
    const answer = await core.provider.upgradeResourceState({ typeName: TYPE, version: 0n, rawState });
    expect(answer.upgradedState).toBeUndefined();
    expect(errorsOf(answer)).toHaveLength(1);
  }
});

const listConfig = dynamicValue({ project_id: "default-project", team_id: null });

test("the models of a project are listed with their identities", async () => {
  proves("IDN-3", "LIST-1");
  const { core, create } = await coreWithEmulator();
  for (const name of ["Model A", "Model B"]) await create(name);
  const request = { typeName: TYPE, config: listConfig, includeResourceObject: true, limit: 100n };
  const events = await stream(core.client, ProviderService.listResource, request);
  expect(events.map(({ displayName, diagnostic }) => [displayName, diagnostic])).toEqual([
    ["Model A", []],
    ["Model B", []],
  ]);
  expect(plainValue(events[0]?.identity?.identityData)).toEqual({ ...IDENTITY, id: "model-a" });
  const listed = plainValue(events[0]?.resourceObject);
  expect(Object.keys(listed ?? {}).sort()).toEqual(Object.keys(complete(await resourceSchema(), {})).sort());
});

test("a list names only identities when no more is asked for", async () => {
  const { core, create } = await coreWithEmulator();
  await create("Model A");
  const request = { typeName: TYPE, config: listConfig, includeResourceObject: false, limit: 100n };
  const [event] = await stream(core.client, ProviderService.listResource, request);
  expect(event?.resourceObject).toBeUndefined();
});

test("a list ends at core's limit, and asks the API for no more", async () => {
  proves("LIST-1");
  const { core, create, requests } = await coreWithEmulator();
  for (let i = 0; i < 120; i++) await create(`Model ${i}`);
  const before = requests.length;
  const request = { typeName: TYPE, config: listConfig, includeResourceObject: false, limit: 7n };
  expect(await stream(core.client, ProviderService.listResource, request)).toHaveLength(7);
  expect(requests.slice(before).filter((line) => line.startsWith("GET"))).toHaveLength(1);
});

test("a list that the API refuses ends with a diagnostic", async () => {
  const { core } = await coreWithEmulator();
  const config = dynamicValue({ project_id: "no-such-project", team_id: null });
  const request = { typeName: TYPE, config, includeResourceObject: false, limit: 100n };
  const events = await stream(core.client, ProviderService.listResource, request);
  expect(events.map(({ diagnostic }) => diagnostic.length)).toEqual([1]);
});
