import { AddressInfo, createServer, Socket } from "node:net";
import { afterTest } from "../../support/after-test";
import { emulated, PROJECT } from "../../support/emulator-with-client";
import { QWEN } from "../../support/model";
import { proves } from "../../support/proves";
import { answers, Behaviour, neverAnswers, refuses, stalls, startScriptedServer } from "../../support/scripted-server";
import { rejectionOf, testClient } from "../../support/test-client";

// Limits: on time, on size, on the number of requests, and on where a request may go.

const MODEL = { data: { id: "a", name: "Model" } };

/** A client that has been answered once, so that only the silence that follows counts against its limit. */
async function patientClient(behaviour: Behaviour, maxRetries: number) {
  const { url, received } = await startScriptedServer(answers(200, MODEL), behaviour);
  const { client } = testClient(url, { requestTimeoutMs: 2000, maxRetries });
  await client.get(PROJECT, "a");
  return { client, counted: () => received.length - 1 };
}

test.each([
  ["that never comes", neverAnswers],
  ["that stops halfway", stalls(MODEL)],
])("an answer %s is given up in time, for a POST after one attempt", async (_what, behaviour) => {
  const { client, counted } = await patientClient(behaviour, 3);
  const error = await rejectionOf(client.create(PROJECT, QWEN));
  expect([error.facts.kind, error.isAmbiguous]).toEqual(["interrupted", true]);
  expect(counted()).toBe(1);
});

test("an answer that never comes says how long it was waited for", async () => {
  const { client, counted } = await patientClient(neverAnswers, 1);
  const error = await rejectionOf(client.get(PROJECT, "a"));
  expect(error.message).toContain("no answer within 2 s");
  expect(counted()).toBe(2);
});

test.each([
  ["until the limit is reset", { "x-ratelimit-reset": "7" }, 7000],
  ["as long as it is told", { "retry-after": "3", "x-ratelimit-reset": "60" }, 3000],
])("refused for too many requests, it waits %s, also to send a POST", async (_what, headers, waitMs) => {
  const { url, received } = await startScriptedServer(refuses(429, "slow down", headers), answers(200, MODEL));
  const { client, retries } = testClient(url);
  expect(await client.create(PROJECT, QWEN)).toEqual(MODEL.data);
  expect(received).toHaveLength(2);
  expect(retries[0]?.waitMs).toBeGreaterThanOrEqual(waitMs);
  expect(retries[0]?.waitMs).toBeLessThan(waitMs + 1000);
});

test("a time to come back can be a date", async () => {
  const later = new Date(Date.now() + 30_000).toUTCString();
  const { url } = await startScriptedServer(refuses(503, "busy", { "retry-after": later }), answers(200, MODEL));
  const { client, retries } = testClient(url);
  await client.get(PROJECT, "a");
  expect(retries[0]?.waitMs).toBeGreaterThan(20_000);
  expect(retries[0]?.waitMs).toBeLessThan(32_000);
});

test("a date that has passed, and words, are no reason to wait long or to fail", async () => {
  for (const retryAfter of ["Thu, 01 Jan 1970 00:00:00 GMT", "soon", "", "-5"]) {
    const { url } = await startScriptedServer(
      refuses(429, "slow down", { "retry-after": retryAfter }),
      answers(200, MODEL),
    );
    const { client, retries } = testClient(url);
    expect(await client.get(PROJECT, "a")).toEqual(MODEL.data);
    expect(retries[0]?.waitMs).toBeLessThan(10_000);
  }
});

test.each([
  ["up to twice the last, and never more than 8 seconds", 1, [400, 800, 1600, 3200, 6400, 8000]],
  ["by chance shorter, so that not all come back at once", 0.25, [100, 200, 400, 800, 1600, 2000]],
])("the pauses before repeats are %s", async (_what, chance, pauses) => {
  proves("RATE-3");
  const { url } = await startScriptedServer(refuses(500, "busy"));
  const { client, retries } = testClient(url, { maxRetries: 6, random: () => chance });
  await rejectionOf(client.get(PROJECT, "a"));
  expect(retries.map(({ waitMs }) => waitMs)).toEqual(pauses);
});

test("a pause that is too long is the user's to decide on", async () => {
  const { url, received } = await startScriptedServer(refuses(429, "slow down", { "x-ratelimit-reset": "3000" }));
  const error = await rejectionOf(testClient(url).client.get(PROJECT, "a"));
  expect(error.facts).toMatchObject({ status: 429, retryAfterSeconds: 3000 });
  expect(received).toHaveLength(1);
});

test("a pause that is too long for one holds back all: nobody else is refused, and each is told when to come back", async () => {
  proves("RATE-1");
  const { url, received } = await startScriptedServer(refuses(429, "slow down", { "retry-after": "1000" }));
  const { client } = testClient(url, { maxConcurrent: 1 });
  const errors = await Promise.all(["a", "b", "c"].map((id) => rejectionOf(client.get(PROJECT, id))));
  expect(errors.map(({ facts }) => facts.kind)).toEqual(["refused", "rate-limited", "rate-limited"]);
  expect(errors[1]?.facts.retryAfterSeconds).toBeGreaterThanOrEqual(1000);
  expect(received).toHaveLength(1);
});

test("a limit of another kind, which leaves an allowance, is not waited for until the allowance is renewed", async () => {
  const headers = { "x-ratelimit-limit": "1000", "x-ratelimit-remaining": "700", "x-ratelimit-reset": "3000" };
  const { url, received } = await startScriptedServer(refuses(429, "one at a time", headers), answers(200, MODEL));
  expect(await testClient(url).client.get(PROJECT, "a")).toEqual(MODEL.data);
  expect(received).toHaveLength(2);
});

test("an API that asks for short pauses for ever is given up after the longest pause in all", async () => {
  const { url, received } = await startScriptedServer(refuses(429, "slow down", { "retry-after": "1" }));
  let time = 0;
  const sleep = async (ms: number) => {
    time += Math.ceil(ms);
  };
  const clock = { now: () => time, sleep };
  const { client } = testClient(url, { maxRetries: 1, longestPauseMs: 10_000, clock });
  expect((await rejectionOf(client.create(PROJECT, QWEN))).facts).toMatchObject({ status: 429, retryAfterSeconds: 1 });
  expect(received.length).toBeGreaterThan(4); // more often than a failure is repeated
  expect(received.length).toBeLessThan(12);
});

test("the emulator's limit tells how long it lasts, and what would be refused is not sent", async () => {
  const { url, requests } = await emulated({ rateLimit: 1 });
  const { client, retries } = testClient(url, { maxRetries: 1 });
  await client.list(PROJECT);
  const error = await rejectionOf(client.list(PROJECT));
  expect(error.facts).toMatchObject({ kind: "rate-limited", retryAfterSeconds: expect.any(Number) });
  expect(error.message).toContain("not sent: earlier answers say that the rate limit is used up");
  expect(retries).toEqual([]); // an hour is too long
  expect(requests).toHaveLength(1);
});

test("a redirect is not followed, and the token goes nowhere else", async () => {
  const elsewhere = await startScriptedServer(answers(200, MODEL));
  for (const status of [301, 302, 307, 308]) {
    const { url } = await startScriptedServer(answers(status, "", { location: `${elsewhere.url}/v1` }));
    const error = await rejectionOf(testClient(url).client.get(PROJECT, "a"));
    expect(error.facts).toMatchObject({ kind: "refused", status });
  }
  expect(elsewhere.received).toEqual([]);
});

test("a proxy that accepts and then says nothing is given up in time, and when the command is stopped", async () => {
  const silent = await silence();
  const connection = { proxy: silent, maxRetries: 0, requestTimeoutMs: 300 };
  const late = await rejectionOf(testClient("https://api.example.test", connection).client.get(PROJECT, "a"));
  expect(late.facts).toMatchObject({ kind: "interrupted", isTimeout: true });
  const stop = new AbortController();
  const patient = testClient("https://api.example.test", { ...connection, requestTimeoutMs: 60_000 });
  const reading = patient.client.get(PROJECT, "a", stop.signal);
  setTimeout(() => stop.abort(new Error("stopped")), 100);
  await expect(reading).rejects.toThrow("stopped");
});

/** A server that takes connections and never says anything. */
async function silence(): Promise<string> {
  const sockets: Socket[] = [];
  const server = createServer((socket) => sockets.push(socket));
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  afterTest(() => {
    for (const socket of sockets) socket.destroy();
    server.close();
  });
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

test("an answer that is too long is given up, and not kept", async () => {
  const chunk = "x".repeat(1 << 20);
  let sent = 0;
  const { url } = await startScriptedServer((response) => {
    response.writeHead(200, { "content-type": "application/json" });
    const more = () => {
      while (!response.destroyed && response.write(chunk)) sent++;
    };
    response.on("drain", more);
    more();
  });
  const error = await rejectionOf(testClient(url).client.create(PROJECT, QWEN));
  expect(error.isAmbiguous).toBe(true);
  expect(error.message).toContain("longer than");
  expect(sent).toBeLessThan(100);
});

test("stopping ends a GET that waits for its answer", async () => {
  const { url } = await startScriptedServer(neverAnswers);
  const stop = new AbortController();
  const reading = testClient(url).client.get(PROJECT, "a", stop.signal);
  stop.abort(new Error("stopped"));
  await expect(reading).rejects.toThrow("stopped");
});

test("stopping ends the pause before a repetition, and tells the failure that would have been repeated", async () => {
  proves("RATE-5");
  const { url, received } = await startScriptedServer(refuses(503, "busy"));
  const stop = new AbortController();
  const sleep = (_ms: number, signal?: AbortSignal) =>
    new Promise<void>((_resolve, reject) => {
      signal?.addEventListener("abort", () => reject(signal.reason));
      stop.abort(new Error("stopped"));
    });
  const { client } = testClient(url, { clock: { now: Date.now, sleep } });
  await expect(client.get(PROJECT, "a", stop.signal)).rejects.toMatchObject({ facts: { status: 503 } });
  expect(received).toHaveLength(1);
});

test("stopping lets a POST that was sent come to its end", async () => {
  const stop = new AbortController();
  const { url } = await startScriptedServer((response) => {
    stop.abort(new Error("stopped"));
    setImmediate(() => response.end(JSON.stringify(MODEL)));
  });
  const request = { method: "POST", path: "/v1/anything", body: {}, signal: stop.signal } as const;
  expect(await testClient(url).transport.send(request)).toEqual(MODEL);
});
