import { createServer as createTlsServer } from "node:https";
import { createServer } from "node:net";
import { ApiError } from "../../../src/northflank/api-error";
import { NorthflankClient } from "../../../src/northflank/client";
import { RetryingTransportOptions } from "../../../src/northflank/retrying-transport";
import { afterTest } from "../../support/after-test";
import { createClientCertificate } from "../../support/certificates";
import { PROJECT } from "../../support/emulator-with-client";
import { QWEN } from "../../support/model";
import { proves } from "../../support/proves";
import {
  answers,
  Behaviour,
  closesConnection,
  cutsShort,
  neverAnswers,
  refuses,
  resetsConnection,
  stalls,
  startScriptedServer,
} from "../../support/scripted-server";
import { rejectionOf, SECRET, testClient } from "../../support/test-client";

// What goes wrong between two machines. A GET and a DELETE may be repeated; a POST only when it surely did nothing.

const MODEL = { data: { id: "a", name: "Model" } };
const HTML = "<html><body>Bad Gateway</body></html>";

const get = (client: NorthflankClient) => client.get(PROJECT, "a");
const create = (client: NorthflankClient) => client.create(PROJECT, QWEN);
const update = (client: NorthflankClient) => client.update(PROJECT, "a", { description: "x" });
const remove = (client: NorthflankClient) => client.delete(PROJECT, "a");

const troubles = {
  "resets the connection before it answers": resetsConnection,
  "hangs up before it answers": closesConnection,
  "cuts its answer short": cutsShort(MODEL),
  "answers 500": refuses(500, "broken"),
  "answers 503": refuses(503, "busy"),
  "answers a page of HTML with status 502": answers(502, HTML, { "content-type": "text/html" }),
  "answers 408": refuses(408, "too slow"),
};
type Trouble = keyof typeof troubles;
const names = Object.keys(troubles) as Trouble[];

test.each(names)("a GET is repeated when the API %s", async (name) => {
  proves("RATE-4");
  const { url, received } = await startScriptedServer(troubles[name], troubles[name], answers(200, MODEL));
  const { client, retries } = testClient(url);
  expect(await get(client)).toEqual(MODEL.data);
  expect([received.length, retries.length]).toEqual([3, 2]);
});

test.each(names)("a GET is not repeated for ever when the API %s", async (name) => {
  const { url, received } = await startScriptedServer(troubles[name]);
  const { client } = testClient(url, { maxRetries: 2 });
  const error = await rejectionOf(get(client));
  expect([received.length, error.isTransient]).toEqual([3, true]);
});

test.each(names)("a create is sent once, and its fate unclear, when the API %s", async (name) => {
  proves("RATE-4");
  const { url, received } = await startScriptedServer(troubles[name]);
  const { client, retries } = testClient(url);
  expect((await rejectionOf(create(client))).isAmbiguous).toBe(true);
  expect([received.length, retries.length]).toEqual([1, 0]);
});

test.each(names)("an update is sent once, and its fate unclear, when the API %s", async (name) => {
  const { url, received } = await startScriptedServer(troubles[name]);
  expect((await rejectionOf(update(testClient(url).client))).isAmbiguous).toBe(true);
  expect(received).toHaveLength(1);
});

test.each(names)("a delete is repeated when the API %s", async (name) => {
  const { url, received } = await startScriptedServer(troubles[name], answers(200, { data: {} }));
  await remove(testClient(url).client);
  expect(received.map(({ method }) => method)).toEqual(["DELETE", "DELETE"]);
});

test.each([400, 401, 403, 404, 409, 422])("a refusal with %i is final, for a GET as for a POST", async (status) => {
  proves("RATE-5");
  const { url, received } = await startScriptedServer(refuses(status, "no"));
  const { client } = testClient(url);
  for (const call of [get, create]) {
    const error = await rejectionOf(call(client));
    expect([error.facts.status, error.isAmbiguous, error.isTransient]).toEqual([status, false, false]);
  }
  expect(received).toHaveLength(2);
});

test.each([501, 505, 511])("status %i is final: no time heals it", async (status) => {
  const { url, received } = await startScriptedServer(refuses(status, "no"));
  expect((await rejectionOf(get(testClient(url).client))).isTransient).toBe(false);
  expect(received).toHaveLength(1);
});

test("a certificate that is not trusted means that nothing was sent, and says how to trust it", async () => {
  const server = createTlsServer(createClientCertificate(), (_request, response) => response.end("{}"));
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  afterTest(() => void server.close());
  const { port } = server.address() as { port: number };
  const error = await rejectionOf(create(testClient(`https://127.0.0.1:${port}`, { maxRetries: 0 }).client));
  expect([error.facts.kind, error.isAmbiguous]).toEqual(["unreachable", false]);
  expect(error.message).toContain("NODE_EXTRA_CA_CERTS");
});

test("a proxy that refuses means that nothing was sent", async () => {
  const server = createServer((socket) => socket.once("data", () => socket.end("HTTP/1.1 502 Bad Gateway\r\n\r\n")));
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  afterTest(() => void server.close());
  const { port } = server.address() as { port: number };
  const connection = { maxRetries: 0, proxy: `http://127.0.0.1:${port}` };
  const error = await rejectionOf(create(testClient("https://api.example.test", connection).client));
  expect([error.facts.kind, error.isAmbiguous]).toEqual(["unreachable", false]);
  expect(error.message).toContain("502");
});

test("an answer that is not JSON is an error that quotes it", async () => {
  const { url } = await startScriptedServer(answers(200, HTML, { "content-type": "text/html" }));
  const error = await rejectionOf(create(testClient(url).client));
  expect([error.facts.kind, error.isAmbiguous]).toEqual(["unreadable", true]);
  expect(error.message).toContain("Bad Gateway");
});

test.each<[string, Behaviour, Partial<RetryingTransportOptions>, string]>([
  ["is not JSON", answers(200, HTML), {}, "unreadable"],
  ["never ends", stalls(MODEL), { requestTimeoutMs: 50 }, "interrupted"],
  ["never begins", neverAnswers, { requestTimeoutMs: 50 }, "interrupted"],
])(
  "a request whose answer %s is sent once more, however many retries are allowed",
  async (_, behaviour, options, kind) => {
    const { url, received } = await startScriptedServer(behaviour);
    expect((await rejectionOf(get(testClient(url, { maxRetries: 10, ...options }).client))).facts.kind).toBe(kind);
    expect(received).toHaveLength(2);
  },
);

test("an answer that is nested too deeply is refused in one line, and not asked for again", async () => {
  const deep = `${"[".repeat(100_000)}${"]".repeat(100_000)}`;
  for (const status of [200, 400]) {
    const { url, received } = await startScriptedServer(answers(status, `{"data":{"id":"a","more":${deep}}}`));
    const error = await rejectionOf(get(testClient(url).client));
    expect(error.message).toMatch(/^.{0,120}nested (more than 100 levels deep|too deeply to be shown)$/);
    expect(received).toHaveLength(1);
  }
});

test("the token of an answer is hidden, also where JSON writes it with escapes", async () => {
  const escaped = [...SECRET].map((letter) => `\\u00${letter.charCodeAt(0).toString(16)}`).join("");
  for (const text of [SECRET, escaped]) {
    const { url } = await startScriptedServer(answers(200, `{"data":{"id":"a","description":"x ${text} y"}}`));
    expect(await get(testClient(url).client)).toEqual({ id: "a", description: "x (redacted) y" });
  }
});

test("an empty answer to a question for a model is an error", async () => {
  const { url } = await startScriptedServer(answers(200, ""));
  expect((await rejectionOf(get(testClient(url, { maxRetries: 0 }).client))).facts.kind).toBe("unreadable");
});

test("a host that cannot be reached is tried again, for a POST too: the API has seen nothing", async () => {
  const { client, retries } = testClient(await freeAddress());
  const error = await rejectionOf(create(client));
  expect([error.facts.kind, error.isAmbiguous]).toEqual(["unreachable", false]);
  expect(error.message).toContain("ECONNREFUSED");
  expect(retries).toHaveLength(3);
});

test("no error ever holds the token", async () => {
  const behaviours = [...Object.values(troubles), refuses(401, "unknown token"), answers(200, HTML)];
  const errors: ApiError[] = [await rejectionOf(get(testClient(await freeAddress()).client))];
  for (const behaviour of behaviours) {
    const { url } = await startScriptedServer(behaviour);
    errors.push(await rejectionOf(create(testClient(url).client)));
  }
  for (const error of errors) {
    expect(`${error.message} ${error.stack} ${JSON.stringify(error)}`).not.toContain(SECRET);
  }
});

/** Where nobody listens. */
async function freeAddress(): Promise<string> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as { port: number };
  await new Promise((resolve) => server.close(resolve));
  return `http://127.0.0.1:${port}`;
}

test.each([
  ["a page that is cut inside the token", (token: string) => `${"x".repeat(190)}${token}`],
  ["a page that ends inside the token", (token: string) => `Bearer ${token.slice(0, -3)}`],
  ["a page with the token in a URL", (token: string) => `<a href="?t=${encodeURIComponent(token)}">`],
  ["a refusal that is cut inside the token", (token: string) => JSON.stringify({ message: "x".repeat(1990) + token })],
])("the token is not shown of %s", async (_, page) => {
  for (const status of [200, 400, 502]) {
    const { url } = await startScriptedServer(answers(status, page(SECRET), { "content-type": "text/plain" }));
    const { message } = await rejectionOf(get(testClient(url, { maxRetries: 0 }).client));
    for (let i = 0; i + 4 <= SECRET.length; i++) expect(message).not.toContain(SECRET.slice(i, i + 4));
  }
});

test("an answer that echoes the token brings it into no value", async () => {
  const { url } = await startScriptedServer(answers(200, { data: { id: "a", description: `Bearer ${SECRET}` } }));
  expect(await get(testClient(url).client)).toEqual({ id: "a", description: "Bearer (redacted)" });
});
