import { emulated, PROJECT } from "../../support/emulator-with-client";
import { QWEN } from "../../support/model";
import { answers, startScriptedServer } from "../../support/scripted-server";
import { rejectionOf, SECRET, testClient } from "../../support/test-client";

// Our client against the emulator, and against answers that are right but unusual.

test("a model is created, seen, listed, changed and deleted", async () => {
  const { url } = await emulated({ timing: { pending: 0, provisioning: 0, starting: 0, deleting: 0 } });
  const { client, retries } = testClient(url);
  expect(await client.create(PROJECT, QWEN)).toMatchObject({ ...QWEN, id: "qwen3-8b", status: "running" });
  expect(await client.update(PROJECT, "qwen3-8b", { description: "New" })).toMatchObject({ description: "New" });
  const seen = await client.get(PROJECT, "qwen3-8b");
  expect(seen).toMatchObject({ ...QWEN, description: "New" });
  expect(await client.list(PROJECT)).toEqual([seen]);
  await client.delete(PROJECT, "qwen3-8b");
  expect((await rejectionOf(client.get(PROJECT, "qwen3-8b"))).isNotFound).toBe(true);
  expect(await client.list(PROJECT)).toEqual([]);
  expect(retries).toEqual([]);
});

test("with a team, it takes the paths of the team", async () => {
  const { url, requests } = await emulated();
  const project = { projectId: "default-project", teamId: "default-team" };
  const { client } = testClient(url);
  await client.create(project, QWEN);
  expect(await client.get(project, "qwen3-8b")).toMatchObject({ id: "qwen3-8b" });
  const path = "/v1/teams/default-team/projects/default-project/llm-model-deployments";
  expect(requests).toEqual([`POST ${path} 200`, `GET ${path}/qwen3-8b 200`]);
});

test("a list is collected from all of its pages", async () => {
  const { url, requests, client: official } = await emulated();
  for (let i = 0; i < 123; i++) {
    await official.create.llmModelDeployment({ parameters: PROJECT, data: { ...QWEN, name: `model ${i}` } });
  }
  const all = await testClient(url).client.list(PROJECT);
  expect(new Set(all.map(({ id }) => id)).size).toBe(123);
  expect(requests.filter((request) => request.startsWith("GET"))).toHaveLength(2); // 100 and 23
});

test.each([
  ["a cursor but no next page", { hasNextPage: false, cursor: "more", count: 1 }],
  ["no word of pages", undefined],
])("a list that names %s comes to its end", async (_what, pagination) => {
  const { url } = await startScriptedServer(answers(200, { data: { llmModelDeployments: [{ id: "a" }] }, pagination }));
  const found = await testClient(url).client.list(PROJECT);
  expect(found.map(({ id }) => id)).toEqual(["a"]);
});

test.each([
  ["the same cursor again", { hasNextPage: true, cursor: "same", count: 1 }],
  ["a next page without a cursor", { hasNextPage: true, count: 1 }],
  ["a next page with an empty cursor", { hasNextPage: true, cursor: "", count: 1 }],
  ["a next page with a cursor of null", { hasNextPage: true, cursor: null, count: 1 }],
  ["a next page with a cursor that is an object", { hasNextPage: true, cursor: {}, count: 1 }],
  ["a next page in a word", { hasNextPage: "false", cursor: "more", count: 1 }],
])("a list that names %s is refused, and not asked for again", async (_what, pagination) => {
  const page = answers(200, { data: { llmModelDeployments: [{ id: "a" }] }, pagination });
  const { url, received } = await startScriptedServer(page);
  const { client, retries } = testClient(url);
  expect((await rejectionOf(client.list(PROJECT))).facts).toMatchObject({ kind: "unreadable", isFromApi: true });
  expect([received.length <= 2, retries]).toEqual([true, []]);
});

test("refusals come with status, text, id and details, and say what was asked", async () => {
  const { url } = await emulated();
  const { client } = testClient(url);
  const missing = await rejectionOf(client.get(PROJECT, "none"));
  expect(missing.facts).toMatchObject({
    kind: "refused",
    method: "GET",
    path: "/v1/projects/default-project/llm-model-deployments/none",
    status: 404,
    text: "AI model not found: none",
    errorId: expect.stringMatching(/./),
  });
  await client.create(PROJECT, QWEN);
  expect((await rejectionOf(client.create(PROJECT, QWEN))).isConflict).toBe(true);
  const invalid = await rejectionOf(client.create(PROJECT, { ...QWEN, name: "no" }));
  expect(invalid.facts).toMatchObject({ status: 400, details: [{ path: "name" }] });
  expect([invalid.isAmbiguous, invalid.isTransient]).toEqual([false, false]);
});

test.each([
  ["nested", { error: { status: 409, message: "taken", id: "e-1", details: { field: "name" } } }],
  ["flat", { status: 409, code: "CONFLICT", message: "taken", data: { field: "name" } }],
  ["a word", { error: "taken" }],
  ["no JSON", "taken"],
])("the text of an error is found when its form is %s", async (_form, body) => {
  const { url } = await startScriptedServer(answers(409, body));
  const error = await rejectionOf(testClient(url).client.create(PROJECT, QWEN));
  expect([error.isConflict, error.facts.text]).toEqual([true, "taken"]);
});

test("every request says who asks, and what it takes", async () => {
  const { url, received } = await startScriptedServer(answers(200, { data: { id: "a" } }));
  const { client } = testClient(url);
  await client.get(PROJECT, "a");
  await client.create(PROJECT, QWEN);
  await client.delete(PROJECT, "a");
  const common = { authorization: `Bearer ${SECRET}`, accept: "application/json", "user-agent": "contract-tests" };
  for (const { headers } of received) expect(headers).toMatchObject(common);
  expect(received.map(({ method, headers }) => [method, headers["content-type"]])).toEqual([
    ["GET", undefined],
    ["POST", "application/json"],
    ["DELETE", undefined],
  ]);
  expect(JSON.parse(received[1]?.body ?? "")).toEqual(QWEN);
});

test.each([200, 201, 202, 204])(
  "an empty answer with status %i to a create, an update or a delete is a success",
  async (status) => {
    const { url, received } = await startScriptedServer(answers(status, ""));
    const { client } = testClient(url);
    expect(await client.create(PROJECT, QWEN)).toBeUndefined();
    expect(await client.update(PROJECT, "a", {})).toBeUndefined();
    await client.delete(PROJECT, "a");
    expect(received).toHaveLength(3);
  },
);

test("unknown members, unknown words and missing parts of an answer are no error", async () => {
  const data = { id: "a", status: "hibernating", colour: "red", spec: { type: "preset" }, ports: null };
  const { url } = await startScriptedServer(answers(200, { data, meta: {} }));
  expect(await testClient(url).client.get(PROJECT, "a")).toEqual(data);
});

test.each([
  ["no data", {}],
  ["data of null", { data: null }],
  ["data without an id", { data: { name: "x" } }],
  ["a list", []],
])("an answer with %s to a question for a model is an error, not a model", async (_what, body) => {
  const { url } = await startScriptedServer(answers(200, body));
  const error = await rejectionOf(testClient(url).client.get(PROJECT, "a"));
  expect(error.facts.kind).toBe("unreadable");
});

test.each(["ä ö", "50%", "?x=1#y", "模型"])('the id "%s" stays one part of the path', async (id) => {
  const { url, received } = await startScriptedServer(answers(200, { data: { id } }));
  await testClient(url).client.get(PROJECT, id);
  const path = `/v1/projects/default-project/llm-model-deployments/${encodeURIComponent(id)}`;
  expect(received.map((request) => request.path)).toEqual([path]);
});

// a URL with a part of dots is shortened: a delete of the model ".." would delete its project
test.each(["..", ".", "%2e%2e", "", "a/b", "../../other"])(
  'the id "%s" never leads to another endpoint',
  async (id) => {
    const { url, received } = await startScriptedServer(answers(200, { data: { id: "default-project" } }));
    const { client } = testClient(url);
    for (const project of [PROJECT, { projectId: id }, { ...PROJECT, teamId: id || "." }]) {
      const own = project === PROJECT ? id : "a";
      const calls = [client.get(project, own), client.update(project, own, {}), client.delete(project, own)];
      await Promise.allSettled(calls);
    }
    const expected = /^\/v1(\/teams\/[^/.]+)?\/projects\/[^/.]+\/llm-model-deployments\/[^/.]+$/;
    for (const { path } of received) expect(path).toMatch(expected);
  },
);
