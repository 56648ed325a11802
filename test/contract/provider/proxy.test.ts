import { createServer } from "node:http";
import { AddressInfo } from "node:net";
import { afterTest } from "../../support/after-test";
import { errorsOf } from "../../support/dynamic-values";
import { model, read, startConfiguredPlugin, stateOf } from "../../support/plugin-client";
import { refuses, startScriptedServer } from "../../support/scripted-server";

// Some networks reach the API only through a proxy.

async function proxy(): Promise<{ readonly env: NodeJS.ProcessEnv; readonly requests: readonly string[] }> {
  const requests: string[] = [];
  const server = createServer((request, response) => {
    requests.push(request.url ?? "");
    response.writeHead(502).end();
  });
  server.on("connect", ({ url }, socket) => {
    requests.push(url ?? "");
    socket.end("HTTP/1.1 502 Bad Gateway\r\n\r\n");
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  afterTest(() => {
    server.closeAllConnections();
    server.close();
  });
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return { env: { HTTP_PROXY: url, HTTPS_PROXY: url }, requests };
}

test("requests go through the proxy that the environment names", async () => {
  const { env, requests } = await proxy();
  const plugin = await startConfiguredPlugin("https://api.example.test", { max_retries: 0 }, { env });
  const answer = await read(plugin, await model({ id: "qwen3-8b" }));
  expect(errorsOf(answer)).toHaveLength(1);
  expect(stateOf(answer.newState)).toMatchObject({ id: "qwen3-8b" });
  expect(requests).toEqual(["api.example.test:443"]);
});

test("requests to an API on this machine use no proxy", async () => {
  const { env, requests } = await proxy();
  const { url, received } = await startScriptedServer(refuses(403, "no"));
  const plugin = await startConfiguredPlugin(url, {}, { env });
  expect(errorsOf(await read(plugin, await model({ id: "qwen3-8b" })))).toHaveLength(1);
  expect([received.length, requests]).toEqual([1, []]);
});
