import { ApiError } from "../../../src/northflank/api-error";
import { BulkList } from "../../../src/northflank/bulk-list";
import { Deployment, Page } from "../../../src/northflank/read-answer";
import { proves } from "../../support/proves";

const HOUR = 3_600_000;
const itemOf = (id: string): Deployment =>
  ({ id, name: id, status: "running", spec: { type: "custom" } }) as Deployment;
const itemsOf = (count: number, from = 0) => Array.from({ length: count }, (_, i) => itemOf(`model-${from + i}`));

/** A listing of a project whose pages are as given, one after the other; the last one again and again. */
function listed(...pages: readonly Page[]) {
  const givenUp: string[] = [];
  let asked = 0;
  const page = async () => pages[Math.min(asked++, pages.length - 1)] as Page;
  const listing = new BulkList(
    { listPage: page },
    { projectId: "demo" },
    {
      clock: { now: () => 0, sleep: async () => undefined },
      onListUnusable: (_project, reason) => void givenUp.push(reason),
    },
  );
  return { listing, givenUp, asked: () => asked };
}

test.each([
  ["whose page has fewer objects than it says", [{ items: itemsOf(3), hasNextPage: false, count: 4 }], "announces 4"],
  ["whose full page does not say how many there are", [{ items: itemsOf(100), hasNextPage: false }], "full page"],
] as [string, Page[], string][])("a list %s is not used", async (_, pages, reason) => {
  proves("BULK-3");
  const { listing, givenUp } = listed(...pages);
  expect(await listing.forList(HOUR)).toBeUndefined();
  expect(givenUp).toEqual([expect.stringContaining(reason)]);
});

test.each([
  ["has a next page, and no way to it", [{ items: itemsOf(100), hasNextPage: true }], "is missing"],
  ["leads to a page of before", [{ items: itemsOf(100), hasNextPage: true, cursor: "a" }], "is one of before"],
] as [string, Page[], string][])(
  "a list that %s is refused for those who need all of it, and others read by themselves",
  async (_, pages, reason) => {
    const { listing, givenUp, asked } = listed(...pages);
    await expect(listing.forList(HOUR)).rejects.toThrow(reason);
    expect(asked()).toBeLessThanOrEqual(2);
    const polling = listed(...pages);
    for (const id of ["a", "b", "c"])
      polling.listing.activeWaits.add({
        id,
        first: itemOf(id),
        lastReadNumber: 0,
        readForComparison: async () => itemOf(id),
      });
    expect(await polling.listing.forPoll(HOUR)).toBeUndefined();
    expect(givenUp).toEqual([expect.stringContaining(reason)]);
  },
);

/** A list that fails with a status. */
function refusing(status: number) {
  const listPage = async () => {
    throw new ApiError({ kind: "refused", method: "GET", path: "/v1/x", status });
  };
  const clock = { now: () => 0, sleep: async () => undefined };
  return new BulkList({ listPage }, { projectId: "demo" }, { clock, onListUnusable: () => undefined });
}

test.each([
  [401, false],
  [400, true],
  [403, true],
  [503, true],
])("after a list that failed with %i, a read asks by itself: %s", async (status, asksItself) => {
  const listing = refusing(status);
  for (let reads = 1; reads <= 2; reads++) await listing.forRefresh(HOUR);
  const third = listing.forRefresh(HOUR);
  if (asksItself) expect(await third).toBeUndefined();
  else await expect(third).rejects.toMatchObject({ facts: { status } });
});

test.each([400, 401, 503])("a list that failed with %i is not asked for again by those who need it", async (status) => {
  await expect(refusing(status).forList(HOUR)).rejects.toMatchObject({ facts: { status } });
});

test("a list is all of its pages", async () => {
  const { listing, asked } = listed(
    { items: itemsOf(100), hasNextPage: true, cursor: "a", count: 100 },
    { items: itemsOf(20, 100), hasNextPage: false, count: 20 },
  );
  expect((await listing.forList(HOUR))?.items).toHaveLength(120);
  expect(asked()).toBe(2);
});

test("who asks while a list is under way gets that one, and who asks later one that is young enough", async () => {
  proves("BULK-5");
  const { listing, asked } = listed({ items: itemsOf(3), hasNextPage: false, count: 3 });
  const all = await Promise.all([0, 1, 2].map(() => listing.forList(-1)));
  expect([new Set(all).size, asked()]).toEqual([1, 1]);
  await listing.forList(0);
  expect(asked()).toBe(1);
  await listing.forList(-1);
  expect(asked()).toBe(2);
});

test("an object that the list shows without its main parts is there, and has to be read by itself", async () => {
  proves("BULK-4");
  const { listing } = listed({ items: [itemOf("a"), { id: "b" } as Deployment], hasNextPage: false, count: 2 });
  const found = await listing.forList(HOUR);
  expect(found?.items.map(({ id }) => id)).toEqual(["a", "b"]);
  expect([...(found?.completeById.keys() ?? [])]).toEqual(["a"]);
});

test("a list that shows less than is known of an object that is waited for is not used", async () => {
  const { listing, givenUp } = listed({ items: [itemOf("a")], hasNextPage: false, count: 1 });
  const shown = { ...itemOf("a"), dns: { base: "a.example.com", zone: "example.com" } };
  for (const first of [shown, undefined, undefined])
    listing.activeWaits.add({ id: "a", first, lastReadNumber: 0, readForComparison: async () => itemOf("a") });
  expect(await listing.forPoll(HOUR)).toBeUndefined();
  expect(givenUp).toEqual([expect.stringContaining("does not show all")]);
});

test("a failure of our own ends the list, and is not served again", async () => {
  proves("BULK-5");
  let asked = 0;
  const page = async () => {
    asked += 1;
    throw new Error("a bug");
  };
  const clock = { now: () => 0, sleep: async () => undefined };
  const listing = new BulkList({ listPage: page }, { projectId: "demo" }, { clock, onListUnusable: () => undefined });
  for (const _ of [1, 2]) await expect(listing.forList(HOUR)).rejects.toThrow("a bug");
  expect(asked).toBe(2);
});
