import { connect } from "node:net";
import { createEmulator } from "../../../src/emulator/http/server";
import { emulated, one, PROJECT } from "../../support/emulator-with-client";
import { QWEN } from "../../support/model";
import { officialClient } from "../../support/official-client";
import { proves } from "../../support/proves";

// Cases that only plain HTTP requests can show.

const MODELS = "/v1/projects/default-project/llm-model-deployments";
const TOKEN = { authorization: "Bearer anything" };
const JSON_TYPE = { "content-type": "application/json" };

async function answer(url: string, init: RequestInit = {}) {
  const response = await fetch(url, { headers: TOKEN, ...init });
  const text = await response.text();
  return { status: response.status, headers: response.headers, text, body: JSON.parse(text) };
}

/** The shape that the vendor's client reads. */
const error = (status: number, message: unknown = expect.stringMatching(/./)) => ({
  error: expect.objectContaining({ status, message, id: expect.stringMatching(/./) }),
});

test("every success has status 200", async () => {
  proves("delete.body", "errors.exactly-200");
  const { url } = await emulated();
  const headers = { ...TOKEN, ...JSON_TYPE };
  const created = await answer(url + MODELS, { method: "POST", headers, body: JSON.stringify(QWEN) });
  const updated = await answer(`${url}${MODELS}/qwen3-8b`, { method: "POST", headers, body: "{}" });
  const deleted = await answer(`${url}${MODELS}/qwen3-8b`, { method: "DELETE" });
  expect([created.status, updated.status, deleted.status]).toEqual([200, 200, 200]);
  expect(deleted.body).toEqual({ data: {} });
});

test("a DELETE with a JSON content type and no body succeeds", async () => {
  const { url } = await emulated();
  const create = { method: "POST", headers: { ...TOKEN, ...JSON_TYPE }, body: JSON.stringify(QWEN) };
  await answer(url + MODELS, create);
  const deleted = await answer(`${url}${MODELS}/qwen3-8b`, { method: "DELETE", headers: { ...TOKEN, ...JSON_TYPE } });
  expect(deleted.status).toBe(200);
});

test("a base URL may end with a slash", async () => {
  proves("paths.slashes");
  const { url } = await emulated();
  const client = await officialClient(`${url}/`);
  expect((await client.create.llmModelDeployment({ parameters: PROJECT, data: QWEN })).error).toBeUndefined();
  expect((await client.get.llmModelDeployment({ parameters: one("qwen3-8b") })).data.id).toBe("qwen3-8b");
  expect((await answer(`${url}//v1//projects/default-project/llm-model-deployments/`)).status).toBe(200);
});

test.each([
  ["JSON that is cut short", '{"name":'],
  ["text", "name=qwen"],
  ["nothing", ""],
  ["null", "null"],
  ["a list", "[]"],
  ["a word", '"qwen"'],
  ["a number", "1"],
  ["a prototype", '{"__proto__":{"name":"Qwen"},"constructor":1}'],
])("a create with the body %s returns an error as JSON", async (_what, body) => {
  proves("errors.malformed-json");
  const { url } = await emulated();
  const init = { method: "POST", headers: { ...TOKEN, ...JSON_TYPE }, body };
  const refused = await answer(url + MODELS, init);
  expect(refused).toMatchObject({ status: 400, body: error(400) });
});

test.each(["text/plain", "garbage", "", "application/json; charset"])(
  'a body is read as JSON whatever type it claims: "%s"',
  async (type) => {
    proves("errors.any-content-type");
    const { url } = await emulated();
    const headers = { ...TOKEN, "content-type": type };
    expect((await answer(url + MODELS, { method: "POST", headers, body: JSON.stringify(QWEN) })).status).toBe(200);
    expect((await answer(`${url}/v1/nothing`, { method: "POST", headers, body: "{}" })).status).toBe(404);
  },
);

test("a body that is too long returns an error as JSON", async () => {
  proves("errors.body-limit");
  const { url } = await emulated();
  const body = JSON.stringify({ ...QWEN, description: "x".repeat(2 << 20) });
  const refused = await answer(url + MODELS, { method: "POST", headers: { ...TOKEN, ...JSON_TYPE }, body });
  expect(refused).toMatchObject({ status: 413, body: error(413) });
});

test.each([
  ["GET", "/v1/nothing"],
  ["GET", "/v1"],
  ["GET", "/v1/projects/default-project/ai-models"],
  ["PUT", `${MODELS}/qwen3-8b`],
  ["PATCH", `${MODELS}/qwen3-8b`],
  ["DELETE", MODELS],
])("%s %s does not exist and returns an error as JSON", async (method, path) => {
  proves("paths.ai-models", "errors.json-404");
  const { url } = await emulated();
  const refused = await answer(url + path, { method });
  expect(refused).toMatchObject({ status: 404, body: error(404, expect.stringContaining(`${method} ${path}`)) });
});

test.each(["/%zz", `${MODELS}/%zz`, `${MODELS}/%`])(
  "the path %s cannot be decoded and returns an error as JSON",
  async (path) => {
    proves("errors.malformed-path");
    const { url } = await emulated();
    const refused = await answer(url + path);
    expect(refused.status).toBeGreaterThanOrEqual(400);
    expect(refused.status).toBeLessThan(500);
    expect(refused.body).toEqual(error(refused.status));
  },
);

test.each([
  ["no header", undefined],
  ["another scheme", "Basic bmY6bmY="],
  ["an empty token", "Bearer "],
  ["no scheme", "nf-emulator-admin"],
])("a request with the authorisation %s returns 401", async (_what, authorization) => {
  proves("authentication.bearer");
  const { url } = await emulated();
  const refused = await answer(url + MODELS, { headers: { ...(authorization && { authorization }) } });
  expect(refused).toMatchObject({ status: 401, body: error(401) });
});

const kinds: Record<string, { status: number; path: string; init?: RequestInit }> = {
  "a success": { status: 200, path: MODELS },
  "a model that is not there": { status: 404, path: `${MODELS}/none` },
  "an unknown endpoint": { status: 404, path: "/nothing" },
  "a path that cannot be decoded": { status: 400, path: "/%zz" },
  "a request without a token": { status: 401, path: MODELS, init: { headers: {} } },
  "a malformed body": { status: 400, path: MODELS, init: { method: "POST", body: "{" } },
};
type Kind = { status: number; path: string; init?: RequestInit };

test.each(Object.keys(kinds))("the answer to %s says that it comes from the emulator", async (name) => {
  const { path, init, ...expected } = kinds[name] as Kind;
  const { url } = await emulated();
  const { status, headers } = await answer(url + path, init);
  expect({ status }).toEqual(expected);
  expect(headers.get("x-emulator")).toMatch(/^northflank-emulator\/\d+\.\d+\.\d+/);
  expect(headers.get("content-type")).toMatch(/^application\/json/);
});

test.each(Object.keys(kinds))("the answer to %s tells how many requests are left", async (name) => {
  proves("rate-limit.headers");
  const { path, init } = kinds[name] as Kind;
  const { url } = await emulated({ rateLimit: 10 });
  const { headers } = await answer(url + path, init);
  const [limit, remaining, reset] = ["limit", "remaining", "reset"].map((end) => headers.get(`x-ratelimit-${end}`));
  expect([limit, remaining]).toEqual(["10", expect.stringMatching(/^(9|10)$/)]);
  expect(reset).toMatch(/^\d+$/);
});

test("each request reduces the remaining number by one", async () => {
  const { url } = await emulated({ rateLimit: 10 });
  const left: (string | null)[] = [];
  for (const path of [MODELS, `${MODELS}/none`, MODELS]) {
    left.push((await answer(url + path)).headers.get("x-ratelimit-remaining"));
  }
  expect(left).toEqual(["9", "8", "7"]);
});

test("requests beyond the limit are refused with any token", async () => {
  proves("rate-limit.exceeded");
  const { url, client } = await emulated({ rateLimit: 2 });
  await answer(url + MODELS, { headers: { authorization: "Bearer one" } });
  await answer(url + MODELS, { headers: { authorization: "Bearer two" } });
  const refused = await answer(url + MODELS, { headers: { authorization: "Bearer three" } });
  expect(refused).toMatchObject({ status: 429, body: error(429) });
  expect(refused.headers.get("x-ratelimit-remaining")).toBe("0");
  expect(Number(refused.headers.get("x-ratelimit-reset"))).toBeGreaterThan(0);
  expect(refused.headers.has("retry-after")).toBe(false);
  const { error: told } = await client.list.llmModelDeployments({ parameters: PROJECT });
  expect(told).toMatchObject({ status: 429, message: expect.stringContaining("Rate limit exceeded") });
});

test("a rate limit of 0 switches the limit off", async () => {
  const { url } = await emulated({ rateLimit: 0 });
  const { headers, status } = await answer(url + MODELS);
  expect([status, headers.has("x-ratelimit-limit")]).toEqual([200, false]);
});

/** The whole answer to bytes that no client would send. */
function answerTo(url: string, bytes: string): Promise<string> {
  return new Promise((resolve, reject) => {
    let text = "";
    const socket = connect(Number(new URL(url).port), "127.0.0.1", () => socket.write(bytes));
    socket.on("data", (chunk) => (text += chunk)).on("error", reject);
    socket.on("close", () => resolve(text));
  });
}

test.each([
  ["no request at all", "nonsense\r\n\r\n", 400],
  ["a method that HTTP does not know", "PAINT / HTTP/1.1\r\nhost: localhost\r\n\r\n", 400],
  ["a request without a host", "GET / HTTP/1.1\r\nconnection: close\r\n\r\n", 400],
  ["headers without end", `GET / HTTP/1.1\r\nx: ${"x".repeat(20_000)}\r\n\r\n`, 431],
  ["an expectation", "GET / HTTP/1.1\r\nhost: localhost\r\nexpect: magic\r\nconnection: close\r\n\r\n", 417],
])("%s returns an error of the emulator in the usual shape", async (_what, bytes, status) => {
  const { url } = await emulated();
  const [head = "", body = ""] = (await answerTo(url, bytes)).split("\r\n\r\n");
  expect(head).toMatch(new RegExp(`^HTTP/1.1 ${status} `));
  expect(head).toMatch(/^x-emulator: northflank-emulator\//im);
  const json = body.slice(body.indexOf("{"), body.lastIndexOf("}") + 1);
  expect(JSON.parse(json)).toEqual(error(status));
});

test.each([
  ["of lists", "[".repeat(100_000) + "]".repeat(100_000)],
  ["of objects", `${'{"spec":'.repeat(50_000)}1${"}".repeat(50_000)}`],
])("a deeply nested body %s is refused", async (_what, body) => {
  const { url } = await emulated();
  expect(await answer(url + MODELS, { method: "POST", body })).toMatchObject({ status: 400, body: error(400) });
});

test.each([
  ["before its headers", "GET /v1/plans HTTP/1.1\r\nhost: localhost\r\n"],
  [
    "before its body",
    `POST ${MODELS} HTTP/1.1\r\nhost: localhost\r\nauthorization: Bearer a\r\ncontent-length: 9\r\n\r\n{`,
  ],
])("a request that stops %s has ended is answered with 408", async (_where, bytes) => {
  proves("errors.timeout");
  const { url } = await emulated({ requestTimeoutMs: 100 });
  expect(await answerTo(url, bytes)).toMatch(/^HTTP\/1\.1 408 .*"message":"The request took too long to arrive"/s);
});

test("a request has a minute to arrive", async () => {
  const { server } = createEmulator();
  expect([server.requestTimeout, server.headersTimeout]).toEqual([60_000, 60_000]);
});
