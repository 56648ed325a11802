import { CreateLlmModelDeployment, UpdateLlmModelDeployment } from "../../../src/schema/types.generated";
import { emulated, one, PROJECT } from "../../support/emulator-with-client";
import { DEEPSEEK, QWEN, withChange } from "../../support/model";
import { proves } from "../../support/proves";

// The vendor's own client against the emulator: what its users see must not depend on which of the two answers.

test("a created model is read back with the requested values", async () => {
  proves("create.method", "create.tags");
  const { client } = await emulated();
  const { error } = await client.create.llmModelDeployment({ parameters: PROJECT, data: QWEN });
  expect(error).toBeUndefined();
  const { data } = await client.get.llmModelDeployment({ parameters: one("qwen3-8b") });
  expect(data).toMatchObject({ ...QWEN, id: "qwen3-8b", projectId: "default-project" });
});

test("computed fields have the documented form", async () => {
  proves("get.body", "get.port-dns", "lifecycle.states");
  const { client } = await emulated();
  await client.create.llmModelDeployment({ parameters: PROJECT, data: QWEN });
  const { data } = await client.get.llmModelDeployment({ parameters: one("qwen3-8b") });
  const time = expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/);
  expect(data).toMatchObject({
    entityId: expect.stringMatching(/./),
    entityType: expect.stringMatching(/^(user|team|org)$/),
    creatorId: expect.stringMatching(/./),
    dns: {
      base: expect.stringMatching(/^([a-zA-Z0-9-]{2,}\.){2,}[a-zA-Z]{2,}$/),
      zone: expect.stringMatching(/\.test$/),
    },
    status: expect.stringMatching(/^(pending|provisioning|starting|crashed|paused|running|deleting)$/),
    deploymentConfiguration: { id: expect.stringMatching(/./), createdAt: time },
    createdAt: time,
    updatedAt: time,
  });
  expect(data.ports).toEqual([
    {
      ...QWEN.ports?.[0],
      id: expect.stringMatching(/^[a-z]-?[a-z0-9]+(-[a-z0-9]+)*$/),
      dns: expect.stringMatching(/\.test$/),
    },
  ]);
});

test("the example of the API's documentation is accepted once it has a type", async () => {
  proves("create.spec-type", "get.tags");
  const { client } = await emulated();
  await client.create.llmModelDeployment({ parameters: PROJECT, data: DEEPSEEK });
  const { data } = await client.get.llmModelDeployment({ parameters: one("deepseek-v3-deployment") });
  expect(data).toMatchObject(DEEPSEEK);
  expect(data.spec.configuration.nodeConfiguration?.storage).toEqual({ storageClass: "nvme", storageSize: 6144 });
  expect([data.tags, data.ports]).toEqual([[], []]);

  const asPrinted = withChange(DEEPSEEK, ["spec", "type"], undefined);
  const { error } = await client.create.llmModelDeployment({ parameters: PROJECT, data: asPrinted });
  expect(error).toMatchObject({ status: 400, details: [{ path: "spec.type" }] });
});

test("a create returns the whole model", async () => {
  proves("create.body");
  const { client } = await emulated();
  const created = await client.create.llmModelDeployment({ parameters: PROJECT, data: QWEN });
  const { data } = await client.get.llmModelDeployment({ parameters: one(created.data.id) });
  expect({ ...created.data, status: data.status }).toEqual(data);
});

test.each(["Qwen3 8B", "qwen3-8b", "QWEN3-8b"])('the name "%s" is taken once there is a "Qwen3 8B"', async (name) => {
  proves("create.taken", "ids.slug");
  const { client } = await emulated();
  await client.create.llmModelDeployment({ parameters: PROJECT, data: QWEN });
  const { error } = await client.create.llmModelDeployment({ parameters: PROJECT, data: { ...QWEN, name } });
  expect(error).toMatchObject({ status: 409, message: expect.stringContaining('"qwen3-8b"') });
});

test("exactly one of many parallel creates with the same name succeeds", async () => {
  const { client } = await emulated();
  const create = () => client.create.llmModelDeployment({ parameters: PROJECT, data: QWEN });
  const answers = await Promise.all(Array.from({ length: 12 }, create));
  expect(answers.filter(({ error }) => error === undefined)).toHaveLength(1);
  expect(answers.filter(({ error }) => error?.status === 409)).toHaveLength(11);
});

test("an invalid body is refused with all of its violations", async () => {
  proves("errors.details", "errors.unknown-keys");
  const { client } = await emulated();
  const data = {
    name: "no",
    tags: ["not a tag"],
    ports: [{ name: "http", internalPort: 0, protocol: "FTP" }],
    spec: { type: "custom", configuration: { engine: "llama", nodeConfiguration: { storage: {} } } },
    colour: "red",
  } as unknown as CreateLlmModelDeployment;
  const { error } = await client.create.llmModelDeployment({ parameters: PROJECT, data });
  expect(error?.status).toBe(400);
  const places = error?.details.map(({ path }: { path: string }) => path);
  expect(new Set(places)).toEqual(
    new Set([
      "name",
      "tags[0]",
      "ports[0].internalPort",
      "ports[0].protocol",
      "spec.configuration.engine",
      "spec.configuration.nodeConfiguration.storage.storageSize",
      "colour",
    ]),
  );
  expect((await client.list.llmModelDeployments({ parameters: PROJECT })).data.llmModelDeployments).toEqual([]);
});

test("numbers in quotes and similar values are refused, not converted", async () => {
  proves("errors.no-conversion");
  const { client } = await emulated();
  const near: CreateLlmModelDeployment[] = [
    withChange(QWEN, ["ports", 0, "internalPort"], "8000"),
    withChange(QWEN, ["ports", 0, "public"], "true"),
    withChange(QWEN, ["spec", "configuration", "nodeConfiguration", "storage", "storageSize"], 1.5),
    withChange(QWEN, ["description"], null),
  ];
  for (const data of near) {
    const { error } = await client.create.llmModelDeployment({ parameters: PROJECT, data });
    expect(error).toMatchObject({ status: 400 });
  }
});

test("an update changes only the fields that it contains", async () => {
  proves("update.method", "update.merge");
  const { client } = await emulated();
  await client.create.llmModelDeployment({ parameters: PROJECT, data: QWEN });
  const before = (await client.get.llmModelDeployment({ parameters: one("qwen3-8b") })).data;
  const data: UpdateLlmModelDeployment = {
    description: "Another one",
    spec: { configuration: { architecture: { workerConfig: { replicas: 2 } } } },
  };
  expect((await client.update.llmModelDeployment({ parameters: one("qwen3-8b"), data })).error).toBeUndefined();
  const after = (await client.get.llmModelDeployment({ parameters: one("qwen3-8b") })).data;
  const path = ["spec", "configuration", "architecture", "workerConfig", "replicas"];
  expect(after.description).toBe("Another one");
  expect(after.spec).toEqual(withChange(before, path, 2).spec);
  expect([after.name, after.tags, after.ports]).toEqual([before.name, before.tags, before.ports]);
});

test("a list in an update replaces the whole list", async () => {
  proves("update.lists");
  const { client } = await emulated();
  await client.create.llmModelDeployment({ parameters: PROJECT, data: QWEN });
  const data: UpdateLlmModelDeployment = {
    tags: [],
    ports: [{ name: "grpc", internalPort: 9000, protocol: "HTTP/2" }],
  };
  await client.update.llmModelDeployment({ parameters: one("qwen3-8b"), data });
  const after = (await client.get.llmModelDeployment({ parameters: one("qwen3-8b") })).data;
  expect(after.tags).toEqual([]);
  expect(after.ports).toEqual([{ id: "grpc", name: "grpc", internalPort: 9000, protocol: "HTTP/2", public: false }]);
});

test("an update of a fixed field, an unknown field or a missing model is refused", async () => {
  proves("update.no-type");
  const { client } = await emulated();
  await client.create.llmModelDeployment({ parameters: PROJECT, data: QWEN });
  const update = async (id: string, data: object) =>
    (await client.update.llmModelDeployment({ parameters: one(id), data })).error;
  expect(await update("qwen3-8b", { spec: { type: "custom" } })).toMatchObject({ status: 400 });
  expect(await update("qwen3-8b", { id: "other" })).toMatchObject({ status: 400, details: [{ path: "id" }] });
  expect(await update("none", { description: "x" })).toMatchObject({ status: 404 });
});

test("a deleted model returns 404, and its name is free again", async () => {
  proves("get.missing", "delete.missing", "errors.shape");
  const { client } = await emulated({ timing: { pending: 0, provisioning: 0, starting: 0, deleting: 0 } });
  await client.create.llmModelDeployment({ parameters: PROJECT, data: QWEN });
  const deleted = await client.delete.llmModelDeployment({ parameters: one("qwen3-8b") });
  expect([deleted.error, deleted.data]).toEqual([undefined, {}]);
  const missing = await client.get.llmModelDeployment({ parameters: one("qwen3-8b") });
  expect(missing.error).toEqual({
    status: 404,
    message: "AI model not found: qwen3-8b",
    id: expect.stringMatching(/./),
    details: undefined,
  });
  expect((await client.delete.llmModelDeployment({ parameters: one("qwen3-8b") })).error?.status).toBe(404);
  expect((await client.create.llmModelDeployment({ parameters: PROJECT, data: QWEN })).error).toBeUndefined();
});

test("custom domains are accepted and never returned", async () => {
  proves("create.domains");
  const { client } = await emulated();
  const data = withChange(QWEN, ["ports", 0, "domains"], ["models.example.com"]);
  const created = await client.create.llmModelDeployment({ parameters: PROJECT, data });
  expect(created.error).toBeUndefined();
  const { data: item } = await client.get.llmModelDeployment({ parameters: one("qwen3-8b") });
  expect(JSON.stringify([created.data, item])).not.toContain("models.example.com");
  expect(item.ports[0]).not.toHaveProperty("domains");
});

test.each(["a", "Z", "A1", "a-b-1"])('a port named "%s" has an id of the documented form', async (name) => {
  proves("ids.ports");
  const { client } = await emulated();
  const data = withChange(QWEN, ["ports", 0, "name"], name);
  await client.create.llmModelDeployment({ parameters: PROJECT, data });
  const [port] = (await client.get.llmModelDeployment({ parameters: one("qwen3-8b") })).data.ports;
  expect(port).toMatchObject({ name, id: expect.stringMatching(/^[a-z]-?[a-z0-9]+(-[a-z0-9]+)*$/) });
});

test.each([
  ["ports[0].internalPort", { ports: [{ name: "http", internalPort: 0, protocol: "HTTP" }] }],
  ["tags", { tags: ["abc", "abc"] }],
  [
    "spec.configuration.nodeConfiguration.gpu.configuration.gpuCount",
    { spec: { type: "custom", configuration: { nodeConfiguration: { gpu: { configuration: { gpuCount: -1 } } } } } },
  ],
])("the assumed limits of %s are checked", async (path, change) => {
  proves("create.limits");
  const { client } = await emulated();
  const { error } = await client.create.llmModelDeployment({
    parameters: PROJECT,
    data: { ...QWEN, ...change } as typeof QWEN,
  });
  expect(error).toMatchObject({ status: 400, details: [expect.objectContaining({ path })] });
});
