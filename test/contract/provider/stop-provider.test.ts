import { createServer } from "node:http";
import { ApplyResourceChange_Request, ProviderService } from "../../../src/protocol/gen/tfplugin6";
import { afterTest } from "../../support/after-test";
import { dynamicValue, errorsOf, Plain, plainValue, warningsOf, withAllAttributes } from "../../support/dynamic-values";
import { RunningEmulator, startEmulator } from "../../support/emulator";
import { QWEN, toTerraform, withChange } from "../../support/model";
import {
  model,
  NULL,
  plan,
  planAndApply,
  read,
  servedSchema,
  startConfiguredPlugin,
  stateOf,
  TYPE,
} from "../../support/plugin-client";
import { proves } from "../../support/proves";
import { openCall } from "../../support/strange-client";
import { waitUntil } from "../../support/wait-until";

// After Ctrl-C, Terraform calls StopProvider and waits for the answers of all running calls (STOP-1, STOP-2). The poll
// interval is an hour here, so that no wait can end on its own.

const FOREVER = { pending: 1e12, provisioning: 1e12, starting: 1e12, deleting: 1e12 };
const LIST_TYPE = "northflank_llm_model_deployments";
const HOURLY = { poll_interval: "1h" };

async function emulatorThat(options: Parameters<typeof startEmulator>[0]): Promise<RunningEmulator> {
  const emulator = await startEmulator(options);
  afterTest(emulator.close);
  return emulator;
}

test("stopping ends the wait of a create: the state has the new model, and a warning says why it is not running", async () => {
  proves("STOP-2");
  const emulator = await emulatorThat({ timing: FOREVER });
  const plugin = await startConfiguredPlugin(emulator.url, HOURLY);
  const applying = planAndApply(plugin, null, await model());
  await plugin.logged('waiting for AI model \\"qwen3-8b\\"');
  plugin.kill("SIGINT"); // a terminal sends the signal to the whole process group
  expect(await plugin.provider.stopProvider({})).toEqual({ error: "" });
  const answer = await applying;
  expect(errorsOf(answer)).toEqual([]);
  expect(warningsOf(answer).map(({ summary }) => summary)).toEqual([expect.stringMatching(/^Stopped waiting/)]);
  expect(stateOf(answer.newState)).toMatchObject({ id: "qwen3-8b", name: "Qwen3 8B", status: "pending" });
  expect(emulator.requests.filter((request) => request.startsWith("POST"))).toHaveLength(1);
});

test("stopping ends the wait of an update: the state has the changes", async () => {
  const emulator = await emulatorThat({ timing: FOREVER });
  const plugin = await startConfiguredPlugin(emulator.url, HOURLY);
  const state = stateOf((await planAndApply(plugin, null, await model({ wait_for_running: false }))).newState);
  const changed = withChange(QWEN, ["spec", "configuration", "revision"], "v2");
  const applying = planAndApply(plugin, state, await model(toTerraform(changed) as Plain));
  await plugin.logged('waiting for AI model \\"qwen3-8b\\"');
  await plugin.provider.stopProvider({});
  const answer = await applying;
  expect(errorsOf(answer)).toEqual([]);
  expect(warningsOf(answer)).toHaveLength(1);
  expect(stateOf(answer.newState)).toMatchObject({
    status: "provisioning",
    spec: { configuration: { revision: "v2" } },
  });
});

test("stopping ends the wait of a delete: the model stays in the state until it is gone", async () => {
  const emulator = await emulatorThat({ timing: { ...FOREVER, pending: 0, provisioning: 0, starting: 0 } });
  const plugin = await startConfiguredPlugin(emulator.url, HOURLY);
  const state = stateOf((await planAndApply(plugin, null, await model())).newState);
  const deleting = planAndApply(plugin, state, null);
  await plugin.logged(": deleting");
  await plugin.provider.stopProvider({});
  const answer = await deleting;
  expect(errorsOf(answer).map(({ summary }) => summary)).toEqual(['AI model "qwen3-8b" is still being deleted']);
  expect(stateOf(answer.newState)).toEqual(state);
});

test("stopping ends a read that the API does not answer, and the state stays the same", async () => {
  const silent = createServer();
  const requestReceived = new Promise((resolve) => silent.on("request", resolve));
  const plugin = await startConfiguredPlugin(await listening(silent));
  const state = await model({ id: "qwen3-8b" });
  const reading = read(plugin, state);
  await requestReceived;
  await plugin.provider.stopProvider({});
  const answer = await reading;
  expect(errorsOf(answer).map(({ summary }) => summary)).toEqual(['Reading AI model "qwen3-8b" was interrupted']);
  expect(plainValue(answer.newState)).toEqual(plainValue(dynamicValue(state)));
});

test("stopping does not cancel a create request, so that its model is not lost", async () => {
  proves("STOP-2");
  const emulator = await emulatorThat({ timing: FOREVER });
  let stopped = () => {};
  const untilStopped = new Promise<void>((resolve) => (stopped = resolve));
  let sent = () => {};
  const untilSent = new Promise<void>((resolve) => (sent = resolve));
  const slow = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const { method = "", url = "", headers } = request;
    if (method === "POST") sent();
    if (method === "POST") await untilStopped;
    const init = { method, headers: { authorization: headers.authorization ?? "" } };
    const body = method === "POST" ? { body: Buffer.concat(chunks) } : {};
    const answer = await fetch(`${emulator.url}${url}`, { ...init, ...body });
    response.writeHead(answer.status, { "content-type": "application/json" }).end(await answer.text());
  });
  const plugin = await startConfiguredPlugin(await listening(slow), HOURLY);
  const applying = planAndApply(plugin, null, await model());
  await untilSent;
  await plugin.provider.stopProvider({});
  stopped();
  const answer = await applying;
  expect(errorsOf(answer)).toEqual([]);
  expect(warningsOf(answer)).toHaveLength(1);
  expect(stateOf(answer.newState)).toMatchObject({ id: "qwen3-8b", status: "pending" });
});

test("the plugin exits when Terraform crashes, even during a wait", async () => {
  proves("HS-12");
  const emulator = await emulatorThat({ timing: FOREVER });
  const plugin = await startConfiguredPlugin(emulator.url, HOURLY);
  const config = await model();
  const { plannedState, plannedPrivate } = await plan(plugin, null, config);
  const request = { typeName: TYPE, priorState: NULL, plannedState, config: dynamicValue(config), plannedPrivate };
  const { path, requestSerialize } = ProviderService.applyResourceChange;
  const connection = openCall(plugin.socketPath, path, requestSerialize(request as ApplyResourceChange_Request));
  await plugin.logged('waiting for AI model \\"qwen3-8b\\"');
  plugin.hangUp();
  connection.destroy();
  expect(await plugin.exited).toEqual({ code: 0, signal: null });
});

test("stopping affects only running calls: a later create waits until its model runs", async () => {
  let now = Date.now();
  const emulator = await emulatorThat({ now: () => (now += 20) });
  const plugin = await startConfiguredPlugin(emulator.url);
  await plugin.provider.stopProvider({});
  const answer = await planAndApply(plugin, null, await model());
  expect(answer.diagnostics).toEqual([]);
  expect(stateOf(answer.newState)).toMatchObject({ status: "running" });
});

async function listening(server: ReturnType<typeof createServer>): Promise<string> {
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  afterTest(() => {
    server.closeAllConnections();
    server.close();
  });
  const { port } = server.address() as { port: number };
  return `http://127.0.0.1:${port}`;
}

test("stopping ends a data source whose regular expression would work for years", async () => {
  const emulator = await emulatorThat({});
  const name = `${"a".repeat(50)}1`;
  const plugin = await startConfiguredPlugin(emulator.url);
  await planAndApply(plugin, null, await model({ name }));
  const attributes = { project_id: "default-project", name_regex: "^([a-z]+)+$" };
  const { dataSourceSchemas } = await servedSchema();
  const config = dynamicValue(withAllAttributes(dataSourceSchemas[LIST_TYPE], attributes));
  const lists = () => emulator.requests.filter((line) => line.startsWith("GET")).length;
  const before = lists();
  const reading = plugin.provider.readDataSource({ typeName: LIST_TYPE, config });
  await waitUntil(() => lists() > before);
  await plugin.provider.stopProvider({});
  const [stopped] = errorsOf(await reading);
  expect(stopped?.summary).toBe('Reading AI models in "default-project" was interrupted');
});
