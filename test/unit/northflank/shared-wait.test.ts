import { BulkReader } from "../../../src/northflank/bulk-reader";
import { Deployment, NorthflankClient } from "../../../src/northflank/client";
import { undefinedIfNotFound } from "../../../src/northflank/not-found";
import { proves } from "../../support/proves";
import { FakeClock, itemOf, refused } from "../provider/resource/fixtures";

const PROJECT = { projectId: "demo" };
const POLL_MS = 1000;

/** Waits for the models of a project in which a list and the models themselves may differ. */
function waits(ids: readonly string[], listed: Map<string, Deployment>, there: Map<string, Deployment>) {
  const asked: string[] = [];
  const clock = new FakeClock();
  const client = {
    listPage: async () => {
      asked.push("list");
      return { items: [...listed.values()], hasNextPage: false, count: listed.size };
    },
    get: async (_project: object, id: string) => {
      asked.push(id);
      const item = there.get(id);
      if (item === undefined) throw refused(404);
      return item;
    },
  } as unknown as NorthflankClient;
  const reads = new BulkReader(client, true, { clock, onListUnusable: () => undefined });
  const polls: (() => Promise<Deployment | undefined>)[] = [];
  for (const id of ids) {
    const model = { id, createdAt: there.get(id)?.createdAt };
    void reads.withSharedPolling(PROJECT, model, POLL_MS, ({ poll }) => {
      polls.push(() => undefinedIfNotFound(poll()));
      return new Promise(() => undefined);
    });
  }
  /** What each wait sees in the next polls. */
  const round = async () => {
    await clock.sleep(POLL_MS + 1);
    return Promise.all(polls.map((poll) => poll()));
  };
  return { round, asked };
}

const ids = Array.from({ length: 20 }, (_, i) => `model-${i}`);
const all = (status: Deployment["status"]) => new Map(ids.map((id) => [id, itemOf({ id, status })]));

test("20 waits cost a list and a read in each round", async () => {
  const { round, asked } = waits(ids, all("starting"), all("starting"));
  for (let i = 0; i < 5; i++) await round();
  expect(asked).toHaveLength(10);
});

test("a list that lags behind in all its models is found out in the first round", async () => {
  proves("BULK-8");
  const { round } = waits(ids, all("starting"), all("running"));
  expect((await round()).map((item) => item?.status)).toEqual(ids.map(() => "running"));
});

test.each(ids)("a list that lags behind in %s alone is found out after some rounds", async (id) => {
  proves("BULK-8");
  const there = all("deleting");
  const { round } = waits(ids, all("deleting"), there);
  await round();
  there.delete(id);
  let rounds = 0;
  while ((await round())[ids.indexOf(id)] !== undefined) rounds += 1;
  expect(rounds).toBeLessThan(7);
});

test("a list that shows the model which had the id before is not believed", async () => {
  const there = all("running");
  const old = new Map([...there].map(([id, item]) => [id, { ...item, createdAt: "2020-01-01T00:00:00Z" }]));
  const { round } = waits(ids, old, there);
  for (const item of await round()) expect(item).toBe(there.get(item?.id ?? ""));
});

test("a list that was right again is used again", async () => {
  const listed = all("starting");
  const there = all("running");
  const { round, asked } = waits(ids, listed, there);
  for (let i = 0; i < 3; i++) await round();
  for (const [id, item] of there) listed.set(id, item);
  for (let i = 0; i < 9; i++) await round();
  const before = asked.length;
  await round();
  expect(asked.length - before).toBe(2);
});

test("a list that lags behind for ever is asked for less and less", async () => {
  const { round, asked } = waits(ids, all("starting"), all("running"));
  for (let i = 0; i < 64; i++) await round();
  expect(asked.filter((request) => request === "list").length).toBeLessThan(15);
});
