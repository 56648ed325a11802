import { createServer } from "node:http";
import { AddressInfo } from "node:net";
import { afterTest } from "../../support/after-test";
import { configuredCore, model, read, stateOf } from "../../support/driven-core";
import { misbehaving, refuses } from "../../support/misbehaving";
import { errorsOf } from "../../support/wire";

// Machines that reach the world through a proxy only.

async function proxy(): Promise<{ readonly env: NodeJS.ProcessEnv; readonly asked: readonly string[] }> {
  const asked: string[] = [];
  const server = createServer((request, response) => {
    asked.push(request.url ?? "");
    response.writeHead(502).end();
  });
  server.on("connect", ({ url }, socket) => {
    asked.push(url ?? "");
    socket.end("HTTP/1.1 502 Bad Gateway\r\n\r\n");
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  afterTest(() => {
    server.closeAllConnections();
    server.close();
  });
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return { env: { HTTP_PROXY: url, HTTPS_PROXY: url }, asked };
}

test("the API is asked through the proxy that the environment names", async () => {
  const { env, asked } = await proxy();
  const core = await configuredCore("https://api.example.test", { max_retries: 0 }, { env });
  const answer = await read(core, await model({ id: "qwen3-8b" }));
  expect(errorsOf(answer)).toHaveLength(1);
  expect(stateOf(answer.newState)).toMatchObject({ id: "qwen3-8b" });
  expect(asked).toEqual(["api.example.test:443"]);
});

test("this machine is asked without a proxy", async () => {
  const { env, asked } = await proxy();
  const { url, received } = await misbehaving(refuses(403, "no"));
  const core = await configuredCore(url, {}, { env });
  expect(errorsOf(await read(core, await model({ id: "qwen3-8b" })))).toHaveLength(1);
  expect([received.length, asked]).toEqual([1, []]);
});
