import { ApiClient } from "@northflank/js-client";
import { controlOf } from "../../support/control-api";
import { emulated, one, PROJECT, TestClock } from "../../support/emulator-with-client";
import { DEEPSEEK } from "../../support/model";
import { proves } from "../../support/proves";

type Options = { per_page?: number; page?: number; cursor?: string };

const names = (count: number) => Array.from({ length: count }, (_, i) => `model ${i + 1}`);
const idOf = (name: string) => name.replace(" ", "-");

async function fill(client: ApiClient, count: number): Promise<void> {
  for (const name of names(count)) {
    const { error } = await client.create.llmModelDeployment({ parameters: PROJECT, data: { ...DEEPSEEK, name } });
    if (error) throw new Error(error.message);
  }
}

async function page(client: ApiClient, options: Options) {
  const answer = await client.list.llmModelDeployments({ parameters: PROJECT, options });
  const ids = answer.data?.llmModelDeployments?.map(({ id }) => id);
  const raw = answer.pagination && { ...answer.pagination };
  return { ids, error: answer.error, pagination: raw };
}

/** By following cursors, with something done after each page. */
async function follow(
  client: ApiClient,
  options: Options,
  afterPage: (count: number) => Promise<unknown> = async () => {},
) {
  const ids: string[] = [];
  for (let cursor: string | undefined, count = 1; ; count++) {
    const { ids: found, pagination } = await page(client, { ...options, ...(cursor && { cursor }) });
    ids.push(...(found ?? []));
    cursor = pagination?.cursor;
    if (cursor === undefined) return ids;
    await afterPage(count);
  }
}

test("the vendor's client collects all of 123 models, each once", async () => {
  proves("list.one-key");
  const { client, requests } = await emulated();
  await fill(client, 123);
  const all = await client.list.llmModelDeployments.all({ parameters: PROJECT });
  const ids = all.data.llmModelDeployments.map(({ id }) => id);
  expect(ids).toHaveLength(123);
  expect(new Set(ids)).toEqual(new Set(names(123).map(idOf)));
  expect(requests.filter((request) => request.startsWith("GET"))).toHaveLength(3); // 50, 50, 23
});

test("the last page has no cursor", async () => {
  proves("pagination.cursor", "pagination.last-page");
  const { client } = await emulated();
  await fill(client, 4);
  const first = await page(client, { per_page: 2 });
  expect(first.pagination).toMatchObject({ hasNextPage: true, count: 2, cursor: expect.stringMatching(/./) });
  const last = await page(client, { per_page: 2, cursor: first.pagination?.cursor });
  expect(last.pagination).toMatchObject({ hasNextPage: false, count: 2 });
  expect(last.pagination?.cursor).toBeUndefined();
  expect(new Set([...(first.ids ?? []), ...(last.ids ?? [])])).toEqual(new Set(names(4).map(idOf)));
  const response = await fetch(`${(await emulated()).url}/v1/projects/default-project/llm-model-deployments`, {
    headers: { authorization: "Bearer x" },
  });
  // the vendor's client follows a null and an empty cursor as well: the key must be absent
  expect(await response.json()).toEqual({
    data: { llmModelDeployments: [] },
    pagination: { hasNextPage: false, count: 0 },
  });
});

test("a list contains whole models", async () => {
  proves("list.body");
  const { client } = await emulated({ timing: { pending: 1e9, provisioning: 0, starting: 0, deleting: 0 } });
  await fill(client, 1);
  const { data } = await client.list.llmModelDeployments({ parameters: PROJECT });
  const single = await client.get.llmModelDeployment({ parameters: one("model-1") });
  expect(data.llmModelDeployments).toEqual([single.data]);
});

test("a page can be requested by number", async () => {
  proves("pagination.page");
  const { client } = await emulated();
  await fill(client, 5);
  const ids = await Promise.all(
    [1, 2, 3, 4].map(async (number) => (await page(client, { per_page: 2, page: number })).ids),
  );
  expect(ids.map((found) => found?.length)).toEqual([2, 2, 1, 0]);
  expect(new Set(ids.flat())).toEqual(new Set(names(5).map(idOf)));
});

test("a page has 50 models by default and at most 100", async () => {
  proves("pagination.size", "pagination.over");
  const { client } = await emulated();
  await fill(client, 101);
  expect((await page(client, {})).ids).toHaveLength(50);
  expect((await page(client, { per_page: 100 })).ids).toHaveLength(100);
  expect((await page(client, { per_page: 1000 })).ids).toHaveLength(100);
});

test("a deletion between two pages skips and repeats no other model", async () => {
  proves("pagination.keyset");
  const { client } = await emulated({ timing: { pending: 0, provisioning: 0, starting: 0, deleting: 0 } });
  await fill(client, 6);
  const { ids: order } = await page(client, {});
  const gone = [order?.[0], order?.[1], order?.[3]] as string[]; // two that were seen, the last seen among them
  const ids = await follow(client, { per_page: 2 }, async (count) => {
    const next = gone[count - 1];
    if (next) await client.delete.llmModelDeployment({ parameters: one(next) });
  });
  expect(ids).toEqual(order);
});

test("a create between two pages skips and repeats no other model", async () => {
  proves("pagination.order");
  const { client } = await emulated();
  await fill(client, 4);
  const { ids: before } = await page(client, {});
  const ids = await follow(client, { per_page: 2 }, (count) =>
    client.create.llmModelDeployment({ parameters: PROJECT, data: { ...DEEPSEEK, name: `a new ${count}` } }),
  );
  expect(ids.filter((id) => before?.includes(id))).toEqual(before);
  expect(new Set(ids).size).toBe(ids.length);
});

test("lists are complete and in the order of creation, even if the clock stands still", async () => {
  const { client } = await emulated({ now: new TestClock().now });
  const create = (name: string) =>
    client.create.llmModelDeployment({ parameters: PROJECT, data: { ...DEEPSEEK, name } });
  for (const name of ["zebra", "mouse", "yak"]) await create(name);
  const ids = await follow(client, { per_page: 2 }, (count) => create(`a new ${count}`));
  expect(ids).toEqual(["zebra", "mouse", "yak", "a-new-1", "a-new-2"].slice(0, ids.length));
  expect(ids.length).toBeGreaterThan(3);
  for (const name of ["zoo", "abc"]) {
    await client.create.project({ data: { name, region: "us-central" } });
    await client.create.team({ data: { name, email: "a@example.com" } });
  }
  const { data: projects } = await client.list.projects({});
  const { data: teams } = await client.list.teams({});
  expect(projects.projects.map(({ id }) => id)).toEqual(["default-project", "zoo", "abc"]);
  expect(teams.teams.map(({ id }) => id)).toEqual(["default-team", "zoo", "abc"]);
});

test("a state that an earlier version exported can be imported, and its lists keep their order", async () => {
  const { client, url } = await emulated();
  const control = controlOf(url);
  for (const name of ["zebra", "mouse"]) {
    await client.create.llmModelDeployment({ parameters: PROJECT, data: { ...DEEPSEEK, name } });
  }
  const { body: state } = await control("GET", "state");
  const earlier = JSON.parse(JSON.stringify(state, (name, value) => (name === "sequence" ? undefined : value)));
  expect((await control("PUT", "state", earlier)).status).toBe(200);
  await client.create.llmModelDeployment({ parameters: PROJECT, data: { ...DEEPSEEK, name: "ant" } });
  expect((await page(client, {})).ids).toEqual(["zebra", "mouse", "ant"]);
});

test.each([
  ["per_page", "0"],
  ["per_page", "-1"],
  ["per_page", "many"],
  ["per_page", "1.5"],
  ["page", "0"],
  ["page", "x"],
  ["cursor", "invented"],
  ["cursor", ""],
])("%s=%s is refused with the allowed values", async (name, value) => {
  proves("pagination.bad-query");
  const { url } = await emulated();
  const path = `/v1/projects/default-project/llm-model-deployments?${name}=${value}`;
  const response = await fetch(`${url}${path}`, { headers: { authorization: "Bearer x" } });
  const body = (await response.json()) as { error: { message: string } };
  expect(response.status).toBe(400);
  expect(body.error.message).toContain(`Query parameter ${name} must be`);
});
