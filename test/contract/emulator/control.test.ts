import { mkdirSync, rmSync } from "node:fs";
import { request } from "node:http";
import { join } from "node:path";
import { temporaryDirectory } from "../../support/after-test";
import { controlOf } from "../../support/control-api";
import { emulated, one, PROJECT, TestClock } from "../../support/emulator-with-client";
import { QWEN } from "../../support/model";
import { proves } from "../../support/proves";

// What tests do to an emulator: its own paths, which the API does not have.

async function controlled(options: Parameters<typeof emulated>[0] = {}) {
  const emulator = await emulated(options);
  const create = (name = QWEN.name) =>
    emulator.client.create.llmModelDeployment({ parameters: PROJECT, data: { ...QWEN, name } });
  const readStatus = async (id = "qwen3-8b") =>
    (await emulator.client.get.llmModelDeployment({ parameters: one(id) })).data?.status;
  return { ...emulator, control: controlOf(emulator.url), create, readStatus };
}

/** With headers that fetch would not send. */
async function statusWith(
  url: string,
  headers: Record<string, string>,
  path = "/_emulator/health",
  method = "GET",
): Promise<number> {
  return new Promise((resolve, reject) => {
    const sent = request(url + path, { headers, method }, (response) => {
      response.resume();
      resolve(response.statusCode ?? 0);
    });
    sent.on("error", reject).end();
  });
}

test("the control API shows readiness, version, variants and behaviours", async () => {
  const { control } = await controlled({ variants: { rename: "new-id" } });
  expect(await control("GET", "health")).toMatchObject({ status: 200, body: { status: "ready" } });
  const { body } = await control("GET", "info");
  expect(body).toMatchObject({
    version: expect.stringMatching(/^\d/),
    variants: { rename: "new-id", error: "nested" },
  });
  expect(body.behaviours).toContainEqual(expect.objectContaining({ id: "create.body", label: "assumed" }));
  const facts = new Set(body.behaviours.flatMap((one: object) => Object.keys(one)));
  expect([...facts].sort()).toEqual(["area", "id", "label", "source", "text", "variant"]);
  expect(body.paths).toContainEqual(expect.objectContaining({ path: "/_emulator/clock/advance" }));
});

test("the control API needs no token and has no rate limit and no faults", async () => {
  const { control } = await controlled({ rateLimit: 1 });
  await control("PUT", "faults", ["503"]);
  for (let i = 0; i < 3; i++) {
    const { status, headers } = await control("GET", "health");
    expect([status, headers.has("x-ratelimit-limit"), headers.has("x-emulator")]).toEqual([200, false, true]);
  }
});

test.each([
  ["a name that resolves to this machine", { host: "evil.example" }],
  ["a name that begins like this machine's", { host: "localhost.evil.example:80" }],
  ["a page of the web that posts to it", { host: "localhost", origin: "https://evil.example" }],
  ["a page without an origin", { host: "127.0.0.1", origin: "null" }],
])("the control API refuses %s", async (_who, headers) => {
  proves("paths.control");
  const { url } = await controlled();
  expect(await statusWith(url, headers)).toBe(403);
  expect(await statusWith(url, headers, "/")).toBe(403);
});

const STRANGE_HOSTS = ["evil.example", "localhost.evil.example:80", "127.0.0.1.evil.example", "10.0.0.1", "emulator"];

test.each(STRANGE_HOSTS)(
  "a request to the API for the host name %j is refused before everything else",
  async (host) => {
    proves("paths.hosts");
    const { url, client, requests } = await controlled({ rateLimit: 3 });
    const authorization = "Bearer anything";
    for (const path of ["/v1/plans", "/v1/projects", "/v1/none", "/%zz", "/"]) {
      expect([path, await statusWith(url, { host, authorization }, path)]).toEqual([path, 403]);
    }
    const models = `/v1/projects/${PROJECT.projectId}/llm-model-deployments`;
    expect(await statusWith(url, { host, authorization }, models, "POST")).toBe(403);
    expect(requests).toEqual([]);
    const { headers } = await fetch(`${url}/v1/projects`, { headers: { authorization } });
    expect(headers.get("x-ratelimit-remaining")).toBe("2");
    expect((await client.list.projects({})).error).toBeUndefined();
  },
);

test("with --allow-remote the API answers for every host name, and the control API does not", async () => {
  const { url } = await controlled({ allowRemote: true });
  expect(await statusWith(url, { host: "emulator:6363" }, "/v1/plans")).toBe(200);
  expect(await statusWith(url, { host: "emulator:6363" })).toBe(403);
});

test.each(["https://evil.example", "http://localhost:3000", "http://127.0.0.1", "null", "file://"])(
  "requests of a web page from %s are refused",
  async (origin) => {
    proves("paths.origins");
    for (const allowRemote of [false, true]) {
      const { url, control, create } = await controlled({ allowRemote });
      await create();
      const headers = { host: "localhost:6363", authorization: "Bearer anything", origin };
      const model = `/v1/projects/${PROJECT.projectId}/llm-model-deployments/qwen3-8b`;
      expect(await statusWith(url, headers, "/_emulator/reset", "POST")).toBe(403);
      expect(await statusWith(url, headers, model, "DELETE")).toBe(403);
      expect(await statusWith(url, headers, "/v1/plans")).toBe(403);
      expect((await control("GET", "state")).body.deployments).toHaveLength(1);
    }
  },
);

test("the emulator's own page may send requests", async () => {
  const { url } = await controlled();
  const headers = { host: "LocalHost:6363", origin: "http://localhost:6363" };
  expect(await statusWith(url, headers, "/_emulator/reset", "POST")).toBe(200);
});

test.each(["localhost", "localhost:6363", "127.0.0.1:6363", "[::1]:6363", "LOCALHOST"])(
  "the control API accepts the host name %s",
  async (host) => {
    const { url } = await controlled();
    expect(await statusWith(url, { host })).toBe(200);
  },
);

test("a reset restores the initial state", async () => {
  const clock = new TestClock();
  const { control, create, client } = await controlled({ now: clock.now, variants: { error: "flat" }, rateLimit: 3 });
  const before = (await control("GET", "state")).body;
  await create();
  await control("POST", "seed", { projects: [{ id: "another" }], tokens: [{ name: "another" }] });
  await control("PUT", "variants", { error: "nested" });
  await control("POST", "faults", "get 500");
  await control("POST", "clock/advance", { by: "1h" });
  expect((await control("POST", "reset")).status).toBe(200);
  expect((await control("GET", "state")).body).toEqual(before);
  expect((await control("GET", "variants")).body.error).toBe("flat");
  expect((await control("GET", "faults")).body).toEqual({ faults: [] });
  expect((await control("GET", "requests")).body).toEqual({ requests: [] });
  for (let i = 0; i < 3; i++)
    expect((await client.list.llmModelDeployments({ parameters: PROJECT })).error).toBeUndefined();
});

test("a seed adds projects, teams, tokens and models, and the answer has the tokens", async () => {
  const { control, client, url } = await controlled();
  const { body, status } = await control("POST", "seed", {
    teams: [{ id: "research", name: "Research" }],
    projects: [{ id: "lab", teamId: "research", region: "us-west" }],
    tokens: [{ name: "reader", permissions: ["Project > AiModels > General > Read"] }],
    deployments: [
      { projectId: "lab", model: QWEN, status: "running" },
      { projectId: "lab", model: { ...QWEN, name: "Broken" }, status: "crashed" },
    ],
  });
  expect([status, body]).toEqual([200, { tokens: [{ name: "reader", token: "nf-emulator-reader" }] }]);
  const { data } = await client.list.llmModelDeployments({ parameters: { teamId: "research", projectId: "lab" } });
  expect(Object.fromEntries(data.llmModelDeployments.map(({ id, status }) => [id, status]))).toEqual({
    "qwen3-8b": "running",
    broken: "crashed",
  });
  expect(JSON.stringify((await controlOf(url)("GET", "state")).body)).not.toContain("nf-emulator-reader");
});

test.each([
  ["a misspelt key", { project: [] }, 400],
  ["a model that is not valid", { deployments: [{ projectId: "default-project", model: { name: "x" } }] }, 400],
  ["a model without a project", { deployments: [{ projectId: "none", model: QWEN }] }, 400],
  ["an existing project", { projects: [{ id: "new" }, { id: "default-project" }] }, 409],
  ["an unknown permission", { tokens: [{ name: "a", permissions: ["all"] }] }, 400],
  ["a token that looks real", { tokens: [{ name: "a", token: "nf-eyJhbGciOiJIUzI1NiJ9.e30.c2ln" }] }, 400],
  ["a token with a space", { tokens: [{ name: "a", token: "my token" }] }, 400],
  ["an invalid expiry date", { tokens: [{ name: "a", expiresAt: "soon" }] }, 400],
  ["no object", [], 400],
])("a seed with %s is refused and adds nothing", async (_what, seed, status) => {
  const { control } = await controlled();
  const before = (await control("GET", "state")).body;
  const refused = await control("POST", "seed", seed);
  expect(refused).toMatchObject({ status, body: { error: { message: expect.stringMatching(/./) } } });
  expect((await control("GET", "state")).body).toEqual(before);
});

test("an exported state can be imported into another emulator", async () => {
  const first = await controlled();
  await first.create();
  const { body: state } = await first.control("GET", "state");
  const second = await controlled();
  expect((await second.control("PUT", "state", state)).status).toBe(200);
  expect((await second.control("GET", "state")).body).toEqual(state);
  expect((await second.client.get.llmModelDeployment({ parameters: one("qwen3-8b") })).data.name).toBe(QWEN.name);
});

test("a data file that cannot be written returns 500", async () => {
  const folder = join(temporaryDirectory(), "data");
  mkdirSync(folder);
  const { control } = await controlled({ dataFile: join(folder, "state.json") });
  rmSync(folder, { recursive: true });
  expect(await control("POST", "clock/advance", { by: "1s" })).toMatchObject({
    status: 500,
    body: { error: { message: expect.stringContaining("ENOENT") } },
  });
  expect((await control("POST", "seed", { projects: [{ id: "default-project" }] })).status).toBe(409);
});

test("an import of a state resets the rate limit and uses the clock of the state", async () => {
  const { control, client, url } = await controlled({ now: new TestClock().now, rateLimit: 2 });
  const { body: state } = await control("GET", "state");
  await control("POST", "clock/advance", { by: "5h" });
  await client.list.llmModelDeployments({ parameters: PROJECT });
  await control("PUT", "state", state);
  const { headers } = await fetch(`${url}/v1/projects`, { headers: { authorization: "Bearer anything" } });
  expect(["remaining", "reset"].map((name) => headers.get(`x-ratelimit-${name}`))).toEqual(["1", "3600"]);
});

test("thousands of models can be exported, imported and seeded", async () => {
  const { control } = await controlled();
  const description = "x".repeat(1000);
  const models = Array.from({ length: 2400 }, (_, i) => ({ ...QWEN, name: `Model ${i}`, description }));
  const deployments = models.map((model) => ({ projectId: "default-project", model }));
  expect((await control("POST", "seed", { deployments })).status).toBe(200);
  const { body: state } = await control("GET", "state");
  await control("POST", "reset");
  expect((await control("PUT", "state", state)).status).toBe(200);
  expect((await control("GET", "state")).body.deployments).toHaveLength(2400);
  expect((await control("PUT", "faults", ["x".repeat(2 << 20)])).status).toBe(413);
});

test.each([
  ["of a newer version", { version: 2 }],
  ["with an invalid date", { teams: [{ id: "a", name: "a", createdAt: 1e300 }] }],
  ["with a model that is not valid", { deployments: [{}] }],
])("a state %s is refused", async (_what, change) => {
  const { control } = await controlled();
  const { body: state } = await control("GET", "state");
  expect((await control("PUT", "state", { ...state, ...change })).status).toBe(400);
  expect((await control("GET", "state")).body).toEqual(state);
});

test("the log contains each request without its token", async () => {
  const { control, url } = await controlled();
  const token = "a-token-in-the-wrong-place";
  await fetch(`${url}/v1/projects/none?key=${token}`, { headers: { authorization: `Bearer ${token}` } });
  const { body } = await control("GET", "requests");
  expect(body.requests).toEqual([
    {
      number: 1,
      at: expect.stringMatching(/Z$/),
      method: "GET",
      path: "/v1/projects/none?key=***",
      status: 404,
      note: expect.stringMatching(/^Project not found: none\. /),
    },
  ]);
  await control("DELETE", "requests");
  expect((await control("GET", "requests")).body.requests).toEqual([]);
});

test("faults can be set, added, shown and removed at run time", async () => {
  const { control, client } = await controlled();
  const list = async () => (await client.list.llmModelDeployments({ parameters: PROJECT })).error?.status;
  await control("PUT", "faults", ["list 500 x1", { match: { op: "list" }, action: "status", status: 418, times: 1 }]);
  expect([await list(), await list(), await list()]).toEqual([500, 418, undefined]);
  await control("POST", "faults", "GET list 409");
  expect(await list()).toBe(409);
  const { faults } = (await control("GET", "faults")).body;
  expect(faults.map(({ status, acted }: { status: number; acted: number }) => [status, acted])).toEqual([
    [500, 1],
    [418, 1],
    [409, 1],
  ]);
  await control("DELETE", "faults");
  expect(await list()).toBeUndefined();
});

test.each([["nonsense"], [{ action: "explode" }], [{ match: { op: "paint" }, action: "reset" }], [{}], [7], [null]])(
  "the fault %j is refused with what is allowed",
  async (rule) => {
    const { control } = await controlled();
    const { status, body } = await control("PUT", "faults", [rule]);
    expect([status, body.error.message]).toEqual([400, expect.stringMatching(/./)]);
  },
);

test("variants can be changed at run time", async () => {
  const { control, create } = await controlled();
  await control("PUT", "variants", { "create.body": "id-only" });
  expect((await create()).data).toEqual({ id: "qwen3-8b" });
  expect((await control("PUT", "variants", { colour: "red" })).status).toBe(400);
  expect((await control("PUT", "variants", { error: "loud" })).body.error.message).toContain("nested, flat, empty");
  expect((await control("PUT", "variants", ["error"])).status).toBe(400);
});

test("advance moves the clock; a bad duration is refused", async () => {
  const { control, create, readStatus } = await controlled({
    now: () => Date.parse("2026-01-01T00:00:00Z"),
    timing: { pending: 60_000, provisioning: 60_000, starting: 60_000, deleting: 60_000 },
  });
  await create();
  expect(await readStatus()).toBe("pending");
  expect((await control("POST", "clock/advance", { by: "2m" })).body).toEqual({ time: "2026-01-01T00:02:00.000Z" });
  expect(await readStatus()).toBe("starting");
  for (const by of ["-1s", "1", "1d", "", "999999999h", 5]) {
    expect((await control("POST", "clock/advance", { by })).status).toBe(400);
  }
  expect(await readStatus()).toBe("starting");
});

test("a status can be forced and resumed", async () => {
  const { control, create, readStatus } = await controlled();
  await create();
  for (const status of ["crashed", "paused", "running"]) {
    expect((await control("PUT", "deployments/qwen3-8b/status", { status })).body.status).toBe(status);
    expect(await readStatus()).toBe(status);
  }
  expect((await control("PUT", "deployments/qwen3-8b/status", { status: "tired" })).status).toBe(400);
  expect((await control("PUT", "deployments/none/status", { status: "paused" })).status).toBe(404);
});

test("an identifier in two projects needs the name of the project", async () => {
  const { control, client } = await controlled({ projects: [{ id: "one" }, { id: "two" }] });
  for (const projectId of ["one", "two"]) {
    await client.create.llmModelDeployment({ parameters: { projectId }, data: QWEN });
  }
  const refused = await control("PUT", "deployments/qwen3-8b/status", { status: "paused" });
  expect([refused.status, refused.body.error.message]).toEqual([400, expect.stringContaining("one, two")]);
  const { body } = await control("PUT", "deployments/qwen3-8b/status?project=two", { status: "paused" });
  expect(body).toMatchObject({ projectId: "two", status: "paused" });
});

test("the OpenAPI description uses the schemas that validate bodies", async () => {
  const { control } = await controlled();
  const { body } = await control("GET", "openapi.json");
  expect(body.openapi).toBe("3.1.0");
  const paths = Object.keys(body.paths);
  expect(paths).toContain("/v1/teams/{teamId}/projects/{projectId}/llm-model-deployments/{llmModelDeploymentId}");
  const create = body.paths["/v1/projects/{projectId}/llm-model-deployments"].post;
  expect(create.requestBody.content["application/json"].schema).toMatchObject({
    required: ["name", "spec"],
    properties: { name: { minLength: 3, maxLength: 100 } },
  });
  const ids = paths.flatMap((path) =>
    Object.values(body.paths[path]).map((one) => (one as { operationId: string }).operationId),
  );
  expect(new Set(ids).size).toBe(ids.length);
});

test("the OpenAPI description says what an answer always has", async () => {
  const { control, client, create } = await controlled();
  await create();
  const { body } = await control("GET", "openapi.json");
  const list = body.paths["/v1/projects/{projectId}/llm-model-deployments"].get;
  const { required, properties } = list.responses["200"].content["application/json"].schema;
  expect([required, properties.pagination.required]).toEqual([
    ["data", "pagination"],
    ["hasNextPage", "count"],
  ]);
  expect(properties.pagination.properties.cursor.type).toBe("string");
  expect(list.parameters).toContainEqual({ name: "per_page", in: "query", schema: { type: "integer" } });
  const model = properties.data.properties.llmModelDeployments.items;
  expect(properties.data.required).toEqual(["llmModelDeployments"]);
  expect(model.required).toEqual(expect.arrayContaining(["id", "projectId", "status", "entityType", "ports", "spec"]));
  expect(model.properties.ports.items.required).toEqual(["id", "name", "internalPort", "protocol", "public"]);
  expect(model.properties.ports.items.properties.protocol).not.toHaveProperty("enum");
  expect(model.properties.status.enum).toContain("crashed");
  expect(JSON.stringify(model)).not.toContain("x-terraform");
  const { data } = await client.get.llmModelDeployment({ parameters: one("qwen3-8b") });
  expect(Object.keys(data)).toEqual(expect.arrayContaining(model.required));
  expect(Object.keys(model.properties)).toEqual(expect.arrayContaining(Object.keys(data)));
});

test.each([
  ["GET", "nothing", 404],
  ["DELETE", "state", 404],
  ["POST", "health", 404],
])("%s %s does not exist in the control API", async (method, path, status) => {
  const { control } = await controlled();
  expect((await control(method, path)).status).toBe(status);
});
