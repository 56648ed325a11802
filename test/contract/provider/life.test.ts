import { afterTest } from "../../support/after-test";
import { Core } from "../../support/core";
import { change, configuredCore, model, plan, read, servedSchema, stateOf, TYPE } from "../../support/driven-core";
import { RunningEmulator, startEmulator } from "../../support/emulator";
import { misbehaving } from "../../support/misbehaving";
import { proves } from "../../support/proves";
import { complete, dynamicValue, errorsOf, plainValue, UNKNOWN } from "../../support/wire";

let emulator: RunningEmulator;
let core: Core;
beforeEach(async () => {
  let now = Date.now();
  emulator = await startEmulator({ now: () => (now += 20) }); // time passes by being looked at
  afterTest(emulator.close);
  core = await configuredCore(emulator.url);
});

test("a model is planned, created, read, imported, found, changed and deleted", async () => {
  proves("APPLY-1", "APPLY-4", "READ-2", "IMP-1", "IMP-2", "DATA-1");
  const config = await model();
  const planned = stateOf((await plan(core, null, config)).plannedState);
  expect(planned).toMatchObject({ name: "Qwen3 8B", id: UNKNOWN, status: UNKNOWN });

  const created = await change(core, null, config);
  expect(created.diagnostics).toEqual([]);
  const state = stateOf(created.newState);
  expect(state).toMatchObject({ id: "qwen3-8b", status: "running", spec: { type: "custom" } });
  expect(stateOf((await read(core, state)).newState)).toEqual(state);
  expect(stateOf((await plan(core, state, config)).plannedState)).toEqual(state);

  const { importedResources } = await core.provider.importResourceState({
    typeName: TYPE,
    id: "default-project/qwen3-8b",
  });
  expect(importedResources).toHaveLength(1);
  const imported = stateOf((await read(core, stateOf(importedResources[0]?.state))).newState);
  expect(imported).toMatchObject({ id: "qwen3-8b", status: "running", spec: state.spec, ports: state.ports });

  const schema = (await servedSchema()).dataSourceSchemas[TYPE];
  const query = complete(schema, { project_id: "default-project", name: "Qwen3 8B" });
  const found = await core.provider.readDataSource({ typeName: TYPE, config: dynamicValue(query) });
  expect(found.diagnostics).toEqual([]);
  expect(stateOf(found.state)).toMatchObject({ llm_model_deployment_id: "qwen3-8b", dns: state.dns });

  const changed = stateOf((await change(core, state, await model({ description: "Another one" }))).newState);
  expect(changed).toMatchObject({ id: "qwen3-8b", description: "Another one", status: "running" });

  const deleted = await change(core, changed, null);
  expect(deleted.diagnostics).toEqual([]);
  expect(plainValue(deleted.newState)).toBeNull();
  expect(plainValue((await read(core, changed)).newState)).toBeNull();
});

test("an API that repeats the token in its refusals does not make it known", async () => {
  proves("DIAG-1");
  const { url } = await misbehaving((response, { headers }) => {
    response.writeHead(503).end(JSON.stringify({ error: { message: `not with ${headers.authorization}` } }));
  });
  const other = await configuredCore(url, { max_retries: 1 });
  const answers = [await change(other, null, await model()), await read(other, await model({ id: "qwen3-8b" }))];
  for (const answer of answers) expect(errorsOf(answer)[0]?.detail).toContain("not with Bearer (redacted)");
  expect(other.stderr).toContain("not with Bearer (redacted)"); // said when the read is repeated
  expect(JSON.stringify(answers) + other.stderr).not.toContain("nf-emulator-admin");
});

test("everything that it logs is as core reads it, and never holds the token", async () => {
  proves("HS-13");
  await change(core, null, await model());
  await core.stop();
  const lines = core.stderr.split("\n").filter((line) => line !== "");
  expect(lines.length).toBeGreaterThan(2);
  for (const line of lines) {
    expect(JSON.parse(line)).toMatchObject({
      "@level": expect.stringMatching(/^(trace|debug|info|warn|error)$/),
      "@message": expect.any(String),
      "@timestamp": expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{6}Z$/),
    });
  }
  expect(core.stderr).not.toContain("nf-emulator-admin");
});
