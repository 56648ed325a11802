import { ApiError } from "../../../src/northflank/api-error";
import { deploymentPath, NorthflankClient } from "../../../src/northflank/client";
import { ApiRequest } from "../../../src/northflank/http";

const project = { projectId: "demo" };

/** A client whose transport gives one answer after the other, and keeps what it was asked. */
function clientOf(...answers: unknown[]) {
  const requests: ApiRequest[] = [];
  const send = async (request: ApiRequest) => {
    requests.push(request);
    if (answers.length === 0) throw new Error("one request too many");
    return answers.shift();
  };
  return { client: new NorthflankClient({ send }), requests };
}

const page = (ids: string[], pagination?: unknown) => ({
  data: { llmModelDeployments: ids.map((id) => ({ id })) },
  ...(pagination !== undefined && { pagination }),
});

test("a list follows the cursors to the last page", async () => {
  const { client, requests } = clientOf(
    page(["a", "b"], { hasNextPage: true, cursor: "1" }),
    page(["c"], { hasNextPage: true, cursor: "2" }),
    page(["d"], { hasNextPage: false, cursor: "3" }),
  );
  expect((await client.list(project)).map(({ id }) => id)).toEqual(["a", "b", "c", "d"]);
  expect(requests.map(({ query }) => query?.cursor)).toEqual([undefined, "1", "2"]);
  expect(requests.every(({ query }) => query?.per_page === "100")).toBe(true);
});

test.each([
  ["there is no word on pages", undefined],
  ["pages are null", null],
  ["there is no next page", { hasNextPage: false, cursor: "1" }],
  ["nothing is said of a next page", { cursor: "1" }],
  ["the next page is null", { hasNextPage: null, cursor: null }],
])("a list ends when %s", async (_, pagination) => {
  const { client, requests } = clientOf(page(["a"], pagination));
  expect((await client.list(project)).map(({ id }) => id)).toEqual(["a"]);
  expect(requests).toHaveLength(1);
});

const more = (cursor: unknown) => ({ hasNextPage: true, cursor });

test.each<[string, unknown[], string]>([
  ["the cursor is missing", [page(["a"], { hasNextPage: true })], "pagination.cursor, which leads to it, is missing"],
  ["the cursor is null", [page(["a"], more(null))], "pagination.cursor, which leads to it, is missing"],
  ["the cursor is empty", [page(["a"], more(""))], "pagination.cursor, which leads to it, is missing"],
  ["the cursor is an object", [page(["a"], more({}))], "pagination.cursor is {}, and should be text"],
  ["the cursor is a number", [page(["a"], more(1))], "pagination.cursor is 1, and should be text"],
  [
    "the next page is a word",
    [page(["a"], { hasNextPage: "false", cursor: "1" })],
    'pagination.hasNextPage is "false", and should be true or false',
  ],
  ["the pages are a list", [page(["a"], [])], "pagination is [], and should be an object"],
  [
    "a cursor comes again",
    [page(["a"], more("1")), page(["b"], more("2")), page(["c"], more("1"))],
    "is one of before",
  ],
  ["a page is empty", [page(["a"], more("1")), page([], more("2"))], "a page has no new AI model"],
  ["the first page is empty", [page([], more("1"))], "a page has no new AI model"],
  ["a page is one of before", [page(["a"], more("1")), page(["a"], more("2"))], "a page has no new AI model"],
  [
    "an item has no id",
    [{ data: { llmModelDeployments: [{ id: "a" }, { name: "b" }] } }],
    "llmModelDeployments[1].id is missing",
  ],
  [
    "an item is null",
    [{ data: { llmModelDeployments: [null] } }],
    "llmModelDeployments[0] is null, and should be an object",
  ],
  [
    "an item is wrong",
    [{ data: { llmModelDeployments: [{ id: "a" }, { id: "b", tags: "xabcx" }] } }],
    'llmModelDeployments[1].tags is "xabcx", and should be a list',
  ],
])("a list is refused, because a part of it must not be taken for all of it: %s", async (_, answers, text) => {
  const { client, requests } = clientOf(...answers);
  const failure = await client.list(project).catch((error) => error);
  expect(failure).toMatchObject({ facts: { kind: "unreadable", isFromApi: true }, isTransient: false });
  expect(failure.message).toContain(text);
  expect(requests).toHaveLength(answers.length);
});

test.each([
  [undefined, 200],
  [50, 400],
  [1, 20_000],
])("a list that goes on for ever is refused after 20,000 models, with pages of %s", async (size, most) => {
  let asked = 0;
  const endless = new NorthflankClient({ send: async () => page([`model-${asked++}`], more(`${asked}`)) });
  await expect(endless.list(project, undefined, size)).rejects.toThrow(`there is a next page after ${most} pages`);
  expect(asked).toBe(most);
});

test("a model that moves to the next page while the list is read is there once", async () => {
  const { client } = clientOf(page(["a", "b"], more("1")), page(["b", "c"]));
  expect((await client.list(project)).map(({ id }) => id)).toEqual(["a", "b", "c"]);
});

test("an empty project has an empty list", async () => {
  expect(await clientOf(page([])).client.list(project)).toEqual([]);
});

test.each([
  ["nothing", {}],
  ["null", { data: null }],
  ["an object for the list", { data: { llmModelDeployments: {} } }],
  ["a list at once", { data: [] }],
])("an answer without a list is an error, not an empty list: %s", async (_, answer) => {
  await expect(clientOf(answer).client.list(project)).rejects.toThrow("holds no list of AI models");
});

test("an error on a later page is an error of the whole list", async () => {
  const { client } = clientOf(page(["a"], { hasNextPage: true, cursor: "1" }), { data: {} });
  await expect(client.list(project)).rejects.toBeInstanceOf(ApiError);
});

test("a get asks for one object by its path", async () => {
  const { client, requests } = clientOf({ data: { id: "qwen-chat", name: "Qwen Chat", extra: true } });
  expect(await client.get(project, "qwen-chat")).toMatchObject({ id: "qwen-chat", name: "Qwen Chat" });
  expect(requests).toMatchObject([{ method: "GET", path: "/v1/projects/demo/llm-model-deployments/qwen-chat" }]);
});

test.each([
  ["nothing", {}],
  ["null", { data: null }],
  ["no id", { data: { name: "x" } }],
  ["text", { data: "x" }],
])("an answer to a get without an object is unreadable, which is not the same as not found: %s", async (_, answer) => {
  const failure = await clientOf(answer)
    .client.get(project, "x")
    .catch((error) => error);
  expect(failure).toMatchObject({ facts: { kind: "unreadable" }, isNotFound: false });
});

test.each([
  ["the whole object", { data: { id: "a", name: "A" } }, { id: "a", name: "A" }],
  ["its id", { data: { id: "a" } }, { id: "a" }],
  ["an empty object", { data: {} }, {}],
  ["null", { data: null }, undefined],
  ["nothing", {}, undefined],
  ["text", { data: "created" }, undefined],
])("a create may be answered by %s", async (_, answer, item) => {
  const { client, requests } = clientOf(answer);
  const body = { name: "A", spec: { type: "custom", configuration: {} } } as const;
  expect(await client.create(project, body)).toEqual(item);
  expect(requests).toEqual([{ method: "POST", path: "/v1/projects/demo/llm-model-deployments", body }]);
});

test("an update is a POST to the object, and a delete is a DELETE", async () => {
  const { client, requests } = clientOf({}, {});
  await client.update(project, "a", { name: "B" });
  await client.delete(project, "a");
  const path = "/v1/projects/demo/llm-model-deployments/a";
  expect(requests).toEqual([
    { method: "POST", path, body: { name: "B" } },
    { method: "DELETE", path },
  ]);
});

test("a team's project has a path of its own", () => {
  expect(deploymentPath({ projectId: "demo", teamId: "us" })).toBe("/v1/teams/us/projects/demo/llm-model-deployments");
  expect(deploymentPath({ projectId: "demo", teamId: null }, "a")).toBe("/v1/projects/demo/llm-model-deployments/a");
});

test("no id can lead out of its place in the path", () => {
  expect(deploymentPath({ projectId: "x y", teamId: "%2e" }, "?c#d")).toBe(
    "/v1/teams/%252e/projects/x%20y/llm-model-deployments/%3Fc%23d",
  );
});

test.each(["", ".", "..", "...", "../x", "a/b", "a\\b", "a\nb", "\ud800", "x".repeat(256)])(
  "nothing is sent for the identifier %j, which would name something else",
  async (id) => {
    const { client, requests } = clientOf({});
    await expect(client.delete(project, id)).rejects.toMatchObject({ facts: { kind: "invalid" }, isTransient: false });
    await expect(client.list({ projectId: id })).rejects.toMatchObject({ facts: { kind: "invalid" } });
    expect(requests).toEqual([]);
  },
);
