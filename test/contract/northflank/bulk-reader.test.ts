import { TIMINGS } from "../../../src/emulator/deployments/lifecycle";
import { ApiError } from "../../../src/northflank/api-error";
import { BulkReader } from "../../../src/northflank/bulk-reader";
import { Deployment, NorthflankClient } from "../../../src/northflank/client";
import { ApiRequest } from "../../../src/northflank/http";
import { SharedWait } from "../../../src/northflank/shared-wait";
import { emulated, PROJECT, TestClock } from "../../support/emulator-with-client";
import { QWEN } from "../../support/model";
import { proves } from "../../support/proves";
import { testClient } from "../../support/test-client";

// Reads of many models, against the emulator: how many requests they cost, and that they say what single reads say.

const HOUR = 3_600_000;
const waitFor = (id: string) => ({ id, createdAt: undefined });

async function project(models: number, isBatched = true) {
  const { url, requests, faults } = await emulated({ timing: TIMINGS.instant });
  const { transport } = testClient(url, { maxRetries: 0 });
  const clock = new TestClock();
  const givenUp: string[] = [];
  const client = new NorthflankClient(transport, (at) => reads.invalidate(at));
  const options = { clock, onListUnusable: (_at: object, reason: string) => givenUp.push(reason) };
  const reads: BulkReader = new BulkReader(client, isBatched, options);
  for (let i = 0; i < models; i++) await client.create(PROJECT, { ...QWEN, name: `Model ${i}` });
  const before = requests.length;
  const ids = Array.from({ length: models }, (_, i) => `model-${i}`);
  const asked = () => requests.slice(before);
  const lists = () => asked().filter((line) => line.includes("per_page")).length;
  const readAll = (maxAgeMs = HOUR) => Promise.all(ids.map((id) => reads.readerWithMaxAge(maxAgeMs).get(PROJECT, id)));
  return { client, reads, clock, faults, givenUp, asked, lists, readAll, ids };
}

test("250 models are read in three pages, and two requests more", async () => {
  proves("BULK-4");
  const { client, readAll, asked, ids } = await project(250);
  const batched = await readAll();
  expect(asked()).toHaveLength(2 + 3);
  expect(batched).toEqual(await Promise.all(ids.map((id) => client.get(PROJECT, id))));
});

test("two models are read by themselves: a small configuration lists no project", async () => {
  proves("BULK-6");
  const { readAll, lists, asked } = await project(2);
  await readAll();
  expect([lists(), asked().length]).toEqual([0, 2]);
});

test("switched off, each is read by itself", async () => {
  proves("BULK-6");
  const { readAll, lists, asked } = await project(20, false);
  await readAll();
  expect([lists(), asked().length]).toEqual([0, 20]);
});

test("a listing is used as long as it is young enough, and no longer", async () => {
  proves("BULK-5");
  const { readAll, lists, clock } = await project(10);
  await readAll(1000);
  clock.advance(999);
  await readAll(1000);
  expect(lists()).toBe(1);
  clock.advance(2);
  await readAll(1000);
  expect(lists()).toBe(2);
});

test("what the list does not have is asked for by itself before it counts as gone", async () => {
  proves("BULK-1");
  const { reads, readAll, asked } = await project(10);
  await readAll();
  const before = asked().length;
  await expect(reads.readerWithMaxAge(HOUR).get(PROJECT, "stranger")).rejects.toMatchObject({ isNotFound: true });
  expect(asked().slice(before)).toEqual([expect.stringMatching(/GET .*\/stranger 404/)]);
});

test("a write of ours ends what was known, and a listing that began before it is not used after it", async () => {
  proves("BULK-2");
  const { client, reads, readAll, lists } = await project(10);
  const reading = readAll();
  await client.update(PROJECT, "model-0", { description: "changed" });
  await reading;
  const [changed] = await readAll();
  expect(changed?.description).toBe("changed");
  expect(lists()).toBe(2);
  await client.delete(PROJECT, "model-1");
  expect(
    (
      await reads
        .readerWithMaxAge(HOUR)
        .get(PROJECT, "model-1")
        .catch((error: ApiError) => error.facts)
    ).status,
  ).not.toBe("running");
});

test("a list that fails is nobody's failure: each is read by itself, and the log says so", async () => {
  proves("BULK-3");
  const { readAll, faults, givenUp, asked } = await project(12);
  faults.add([{ match: { op: "list" }, action: "status", status: 503, times: 1 }]);
  expect(await readAll()).toHaveLength(12);
  expect(givenUp).toEqual([expect.stringContaining("503")]);
  expect(asked().filter((line) => line.endsWith(" 200"))).toHaveLength(12);
});

test("a project that is much larger than what is read of it is not listed to its end", async () => {
  proves("BULK-6");
  const { reads, givenUp, lists, ids } = await project(1700);
  await Promise.all(ids.slice(0, 3).map((id) => reads.readerWithMaxAge(HOUR).get(PROJECT, id)));
  expect(lists()).toBe(15);
  expect(givenUp).toEqual([expect.stringContaining("it is long, and 3 objects of it were asked for so far")]);
});

test("those who wait in one project share their looks", async () => {
  const { reads, clock, asked, lists, ids } = await project(20);
  const stop = new AbortController();
  const untilStopped = new Promise((resolve) => stop.signal.addEventListener("abort", resolve));
  const polls: SharedWait["poll"][] = [];
  const waits = ids.map((id) =>
    reads.withSharedPolling(PROJECT, waitFor(id), 1000, ({ poll }) => {
      polls.push(poll);
      return untilStopped;
    }),
  );
  for (let round = 1; round <= 5; round++) {
    const seen = await Promise.all(polls.map((poll) => poll()));
    expect(seen.map((item) => item.id)).toEqual(ids);
    // one of them, each time another one, is read by itself: the list might lag behind
    expect([asked().length, lists()]).toEqual([2 * round, round]);
    expect(new Set(asked().filter((line) => !line.includes("per_page"))).size).toBe(round);
    clock.advance(1001);
  }
  stop.abort();
  await Promise.all(waits);
});

test("in a project that fills more than one page, those who wait share their looks too", async () => {
  const { reads, asked, lists, givenUp, ids } = await project(250);
  await Promise.all(
    ids.slice(0, 20).map((id) => reads.withSharedPolling(PROJECT, waitFor(id), HOUR, ({ poll }) => poll())),
  );
  // the first two poll when the list is not known to have pages, and one is compared with the list
  expect([lists(), asked().length, givenUp]).toEqual([3, 2 + 3 + 1, []]);
});

test("few who wait in a large project look at their models themselves, and begin no list in vain twice", async () => {
  const { reads, lists, asked, givenUp, ids } = await project(1200);
  const round = () =>
    Promise.all(ids.slice(0, 3).map((id) => reads.withSharedPolling(PROJECT, waitFor(id), 1, ({ poll }) => poll())));
  for (let i = 0; i < 5; i++) await round();
  expect(lists()).toBeLessThanOrEqual(15);
  expect(asked().length - lists()).toBe(15);
  expect(givenUp).toHaveLength(1);
});

test("reads between writes of ours go one by one: each write ends what a list would have told", async () => {
  const { client, reads, lists, ids } = await project(250);
  for (const id of ids.slice(0, 10)) {
    await client.update(PROJECT, id, { description: "changed" });
    await reads.readerWithMaxAge(HOUR).get(PROJECT, id);
  }
  expect(lists()).toBe(0);
});

test("lists that are asked for at once are one", async () => {
  proves("BULK-5");
  const { reads, asked } = await project(250);
  const all = await Promise.all(Array.from({ length: 10 }, () => reads.readerWithMaxAge(HOUR).list(PROJECT)));
  expect(new Set(all.map(({ length }) => length))).toEqual(new Set([250]));
  expect(asked()).toHaveLength(3);
});

test("a write of ours ends what is known of its project also through a team, and of no other project", async () => {
  proves("BULK-2");
  const { client, reads, asked } = await project(5);
  const [team, other] = [{ ...PROJECT, teamId: "team" }, { projectId: "other" }];
  for (const where of [team, other])
    await reads
      .readerWithMaxAge(HOUR)
      .list(where)
      .catch(() => undefined);
  const before = asked().length;
  await client.update(PROJECT, "model-0", { description: "changed" });
  await reads
    .readerWithMaxAge(HOUR)
    .list(team)
    .catch(() => undefined);
  expect(asked().length).toBeGreaterThan(before + 1);
});

test("who waits alone looks at the model itself", async () => {
  const { reads, lists, asked } = await project(5);
  await reads.withSharedPolling(PROJECT, waitFor("model-3"), 1000, ({ poll }) => poll());
  expect([lists(), asked().length]).toEqual([0, 1]);
});

test.each([
  ["the ports", (item: Deployment) => ({ ...item, ports: undefined })],
  ["what is deep in the spec", (item: Deployment) => ({ ...item, spec: { type: item.spec?.type } })],
  ["all of an object", () => null],
] as [string, (item: Deployment) => object | null][])(
  "a list that shows an object without %s is not used: what it lacks would look like a change",
  async (_, shorten) => {
    proves("BULK-4");
    const { url, requests } = await emulated({ timing: TIMINGS.instant });
    const { transport } = testClient(url, { maxRetries: 0 });
    const shortened = {
      send: async (request: ApiRequest) => {
        const answer = (await transport.send(request)) as { data?: { llmModelDeployments?: Deployment[] } };
        const items = answer.data?.llmModelDeployments;
        return items ? { ...answer, data: { llmModelDeployments: items.map((item) => shorten(item)) } } : answer;
      },
    };
    const client = new NorthflankClient(shortened);
    const ids = Array.from({ length: 6 }, (_, i) => `model-${i}`);
    for (const i of ids.keys()) await client.create(PROJECT, { ...QWEN, name: `Model ${i}` });
    const before = requests.length;
    const reads = new BulkReader(client, true, { clock: new TestClock(), onListUnusable: () => undefined });
    const read = await Promise.all(ids.map((id) => reads.readerWithMaxAge(HOUR).get(PROJECT, id)));
    expect(requests.slice(before)).toHaveLength(6 + 1);
    expect(read).toEqual(await Promise.all(ids.map((id) => client.get(PROJECT, id))));
  },
);

test("what is read after a wait is no older than its end", async () => {
  proves("BULK-2");
  const { reads, readAll, clock, lists } = await project(10);
  await readAll();
  await reads.withSharedPolling(PROJECT, waitFor("model-0"), 1000, async () => clock.advance(1));
  await readAll();
  expect(lists()).toBe(2);
});
