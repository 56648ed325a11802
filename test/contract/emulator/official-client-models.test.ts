import { ApiClient } from "@northflank/js-client";
import { CreateLlmModelDeployment } from "../../../src/schema/types.generated";
import { ApiUnderTest, apiUnderTest, emulatorTest, testsRealApi } from "../../support/api-under-test";
import { QWEN, withChange } from "../../support/model";

// The vendor's own client tests the endpoints of AI models. The same cases run against the real API when
// NORTHFLANK_TEST_REAL_API=1, NORTHFLANK_API_TOKEN and NORTHFLANK_PROJECT_ID are set. The models that they create there
// are billed until they are deleted.

/** Real models take minutes to start and to disappear. */
const PATIENCE_MS = testsRealApi ? 20 * 60_000 : 10_000;
const PAUSE_MS = testsRealApi ? 15_000 : 20;
jest.setTimeout(testsRealApi ? 45 * 60_000 : 600_000);

let api: ApiUnderTest;
let client: ApiClient;
let made: string[] = [];

beforeAll(async () => {
  api = await apiUnderTest();
  client = api.client;
});
afterEach(async () => {
  for (const id of made) await client.delete.llmModelDeployment({ parameters: one(id) });
  for (const id of made) await gone(id);
  made = [];
});
afterAll(() => api.close());

const project = () => ({ projectId: api.projectId });
const one = (llmModelDeploymentId: string) => ({ ...project(), llmModelDeploymentId });
const nameOf = (word: string) => `Sample ${word}`;
const idOf = (word: string) => `sample-${word.toLowerCase().replace(/ /g, "-")}`;

async function create(word: string, change: Partial<CreateLlmModelDeployment> = {}) {
  const data = withoutTags({ ...QWEN, name: nameOf(word), ...change });
  const answer = await client.create.llmModelDeployment({ parameters: project(), data });
  if (!answer.error) made.push(idOf(word));
  return answer;
}

/** Tags must exist in a real account beforehand. */
function withoutTags({ tags: _tags, ...data }: CreateLlmModelDeployment): CreateLlmModelDeployment {
  return data;
}

const get = async (word: string) => (await client.get.llmModelDeployment({ parameters: one(idOf(word)) })).data;
const update = (word: string, data: object) => client.update.llmModelDeployment({ parameters: one(idOf(word)), data });

async function gone(id: string): Promise<void> {
  for (
    const end = Date.now() + PATIENCE_MS;
    Date.now() < end;
    await new Promise((resolve) => setTimeout(resolve, PAUSE_MS))
  ) {
    if ((await client.get.llmModelDeployment({ parameters: one(id) })).error?.status === 404) return;
  }
  throw new Error(`${id} is not gone`);
}

const READ_ERROR = { status: expect.any(Number), message: expect.any(String), id: expect.any(String) };

test("a created model can be read by the identifier derived from its name", async () => {
  expect((await create("One")).error).toBeUndefined();
  expect(await get("One")).toMatchObject({ id: "sample-one", name: "Sample One", projectId: api.projectId });
});

test("a model is read with the values of its create", async () => {
  await create("Whole");
  const { tags: _tags, name: _name, ...asked } = QWEN;
  expect(await get("Whole")).toMatchObject({ ...asked, name: "Sample Whole" });
});

test("a model has an owner, a creator, host names and a configuration", async () => {
  await create("Computed");
  expect(await get("Computed")).toMatchObject({
    entityId: expect.any(String),
    entityType: expect.stringMatching(/^(user|team|org)$/),
    creatorId: expect.any(String),
    dns: { base: expect.stringMatching(/^([a-zA-Z0-9-]{2,}\.){2,}[a-zA-Z]{2,}$/), zone: expect.any(String) },
    deploymentConfiguration: { id: expect.any(String) },
  });
});

test("a model's status is one of the documented ones", async () => {
  await create("Status");
  expect((await get("Status")).status).toMatch(/^(pending|provisioning|starting|crashed|paused|running|deleting)$/);
});

test("a port has an identifier, and a public port has a host name", async () => {
  const ports = [
    { name: "http", internalPort: 8000, protocol: "HTTP" as const, public: true },
    { name: "m", internalPort: 9000, protocol: "TCP" as const },
  ];
  await create("Ports", { ports });
  const [http, metrics] = (await get("Ports")).ports;
  expect(http).toMatchObject({ id: expect.stringMatching(/^[a-z]-?[a-z0-9]+/), dns: expect.any(String), public: true });
  expect(metrics).toMatchObject({ id: expect.stringMatching(/^[a-z]-?[a-z0-9]+/), public: false });
});

test("answers do not contain the custom domains of a port", async () => {
  await create("Domains");
  expect((await get("Domains")).ports[0]).not.toHaveProperty("domains");
});

test.each([
  ["small letters", "sample taken"],
  ["hyphens", "Sample-Taken"],
])("a taken name is refused in other spellings: %s", async (_what, name) => {
  await create("Taken");
  const { error } = await client.create.llmModelDeployment({
    parameters: project(),
    data: { ...QWEN, tags: [], name },
  });
  expect(error).toMatchObject({ ...READ_ERROR, status: 409 });
});

test.each<[string, (data: CreateLlmModelDeployment) => object]>([
  ["no name", ({ name: _name, ...rest }) => rest],
  ["a name that is too short", (data) => ({ ...data, name: "ab" })],
  ["a name with two spaces", (data) => ({ ...data, name: "two  spaces" })],
  ["no spec", ({ spec: _spec, ...rest }) => rest],
  ["no type of its spec", (data) => withChange(data, ["spec", "type"], undefined)],
  ["another type of spec", (data) => withChange(data, ["spec", "type"], "preset")],
  ["another engine", (data) => withChange(data, ["spec", "configuration", "engine"], "llama")],
  ["a description that is too long", (data) => ({ ...data, description: "x".repeat(1025) })],
  ["a protocol that is none", (data) => withChange(data, ["ports", 0, "protocol"], "FTP")],
  ["a port name that is too long", (data) => withChange(data, ["ports", 0, "name"], "ninechars")],
  [
    "a volume without a size",
    (data) => withChange(data, ["spec", "configuration", "nodeConfiguration", "storage"], { storageClass: "nvme" }),
  ],
  [
    "GPUs in words",
    (data) =>
      withChange(data, ["spec", "configuration", "nodeConfiguration", "gpu", "configuration", "gpuCount"], "two"),
  ],
])("a create with %s returns 400", async (_what, change) => {
  const data = change(withoutTags({ ...QWEN, name: "Sample Bad" })) as CreateLlmModelDeployment;
  const { error } = await client.create.llmModelDeployment({ parameters: project(), data });
  expect(error).toMatchObject({ ...READ_ERROR, status: 400 });
});

test("a refused create creates nothing", async () => {
  await client.create.llmModelDeployment({ parameters: project(), data: { ...QWEN, name: "x" } });
  const { data } = await client.list.llmModelDeployments.all({ parameters: project() });
  expect(data.llmModelDeployments.filter(({ name }) => name === "x")).toEqual([]);
});

test("descriptions preserve all scripts, line breaks and symbols", async () => {
  const description = 'Größe 模型 🚀 \u202eabc\nsecond line\t"quoted" <b>&amp;</b> \\ \'';
  await create("Script", { description });
  expect((await get("Script")).description).toBe(description);
  const other = "नमस्ते %00 ${x} {{y}}";
  await update("Script", { description: other });
  expect((await get("Script")).description).toBe(other);
});

test("an update of the description changes nothing else", async () => {
  await create("Change");
  const before = await get("Change");
  expect((await update("Change", { description: "changed" })).error).toBeUndefined();
  const after = await get("Change");
  expect([after.description, after.name, after.spec]).toEqual(["changed", before.name, before.spec]);
});

test("an update of ports replaces them all", async () => {
  await create("Replace");
  await update("Replace", { ports: [{ name: "grpc", internalPort: 9000, protocol: "HTTP/2" }] });
  expect((await get("Replace")).ports).toMatchObject([{ name: "grpc", internalPort: 9000, protocol: "HTTP/2" }]);
});

test("an update of the spec rolls out another configuration", async () => {
  await create("Rollout");
  const before = (await get("Rollout")).deploymentConfiguration?.id;
  await update("Rollout", { spec: { configuration: { revision: "main" } } });
  expect((await get("Rollout")).deploymentConfiguration?.id).not.toBe(before);
});

test.each([
  ["an unknown field", { colour: "red" }],
  ["a wrong type", { description: 5 }],
  ["another engine", { spec: { configuration: { engine: "llama" } } }],
])("an update with %s returns 400", async (_what, data) => {
  await create("Refuse");
  expect((await update("Refuse", data)).error).toMatchObject({ ...READ_ERROR, status: 400 });
});

test.each(["get", "update", "delete"] as const)("to %s a model that is not there is 404", async (operation) => {
  const parameters = one("sample-none");
  const calls = {
    get: () => client.get.llmModelDeployment({ parameters }),
    update: () => client.update.llmModelDeployment({ parameters, data: { description: "x" } }),
    delete: () => client.delete.llmModelDeployment({ parameters }),
  };
  const { error, data } = await calls[operation]();
  expect(error).toMatchObject({ ...READ_ERROR, status: 404 });
  expect(data).toBeUndefined();
});

test("a delete returns an empty object, and the model disappears", async () => {
  await create("Gone");
  const { data, error } = await client.delete.llmModelDeployment({ parameters: one(idOf("Gone")) });
  expect([data, error]).toEqual([{}, undefined]);
  await gone(idOf("Gone"));
});

test("the name of a deleted model can be used again", async () => {
  await create("Again");
  await client.delete.llmModelDeployment({ parameters: one(idOf("Again")) });
  await gone(idOf("Again"));
  expect((await create("Again")).error).toBeUndefined();
});

test.each(["ä ö", "a/b", "50%", "?x=1#y", "模型", "%2e%2e", "a..b", "a".repeat(300), "<script>", "'", '"'])(
  "the encoded identifier %s in a path returns 404",
  async (id) => {
    const { error } = await client.get.llmModelDeployment({ parameters: one(id) });
    expect(error).toMatchObject({ status: expect.any(Number), message: expect.any(String) });
    expect([400, 404, 414]).toContain(error?.status);
  },
);

test("a missing project returns 404", async () => {
  const { error } = await client.list.llmModelDeployments({ parameters: { projectId: "sample-no-such-project" } });
  expect(error).toMatchObject({ ...READ_ERROR, status: 404 });
});

test.each([[0], [-1]])("a page of %i models is refused", async (per_page) => {
  const { error } = await client.list.llmModelDeployments({ parameters: project(), options: { per_page } });
  expect(error).toMatchObject({ ...READ_ERROR, status: 400 });
});

test("an invalid cursor is refused", async () => {
  const options = { cursor: "sample-invented" };
  expect((await client.list.llmModelDeployments({ parameters: project(), options })).error?.status).toBe(400);
});

test("a list contains a new model as a get shows it", async () => {
  await create("Listed");
  const { data, pagination } = await client.list.llmModelDeployments({ parameters: project() });
  const found = data.llmModelDeployments.find(({ id }) => id === idOf("Listed"));
  expect({ ...found, status: "" }).toEqual({ ...(await get("Listed")), status: "" });
  expect(pagination).toMatchObject({ hasNextPage: false, count: data.llmModelDeployments.length });
  expect(pagination?.cursor).toBeUndefined();
});

test("pages of one model lead through all models and end", async () => {
  await create("First");
  await create("Second");
  const seen: string[] = [];
  let cursor: string | undefined;
  do {
    const options = { per_page: 1, ...(cursor && { cursor }) };
    const { data, pagination } = await client.list.llmModelDeployments({ parameters: project(), options });
    expect(data.llmModelDeployments).toHaveLength(1);
    expect(pagination?.hasNextPage).toBe(pagination?.cursor !== undefined);
    seen.push(...data.llmModelDeployments.map(({ id }) => id));
    cursor = pagination?.cursor;
  } while (cursor);
  expect(seen).toEqual(expect.arrayContaining([idOf("First"), idOf("Second")]));
  expect(new Set(seen).size).toBe(seen.length);
});

emulatorTest("in the emulator: list.all collects each of 260 models once, in six requests", async () => {
  const emulated = await apiUnderTest();
  try {
    const parameters = { projectId: emulated.projectId };
    for (let i = 0; i < 260; i++) {
      await emulated.client.create.llmModelDeployment({ parameters, data: { ...QWEN, name: `Model ${i}` } });
    }
    const before = await requestsOf(emulated.url);
    const { data } = await emulated.client.list.llmModelDeployments.all({ parameters });
    expect(new Set(data.llmModelDeployments.map(({ id }) => id)).size).toBe(260);
    expect((await requestsOf(emulated.url)) - before).toBe(6);
  } finally {
    await emulated.close();
  }
});

async function requestsOf(url: string): Promise<number> {
  const { requests } = (await (await fetch(`${url}/_emulator/requests`)).json()) as { requests: { number: number }[] };
  return requests.at(-1)?.number ?? 0;
}

emulatorTest("in the emulator: list.all returns the first error", async () => {
  const emulated = await apiUnderTest({ rateLimit: 1 });
  try {
    const parameters = { projectId: emulated.projectId };
    expect((await emulated.client.list.llmModelDeployments.all({ parameters })).error).toBeUndefined();
    expect((await emulated.client.list.llmModelDeployments.all({ parameters })).error?.status).toBe(429);
  } finally {
    await emulated.close();
  }
});

emulatorTest("in the emulator: a full last page has no cursor", async () => {
  const emulated = await apiUnderTest();
  try {
    const parameters = { projectId: emulated.projectId };
    for (const name of ["One", "Two"]) {
      await emulated.client.create.llmModelDeployment({ parameters, data: { ...QWEN, name: `Model ${name}` } });
    }
    const { pagination } = await emulated.client.list.llmModelDeployments({ parameters, options: { per_page: 2 } });
    expect([pagination?.hasNextPage, pagination?.cursor]).toEqual([false, undefined]);
  } finally {
    await emulated.close();
  }
});
