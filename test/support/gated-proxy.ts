import { createServer } from "node:http";
import { AddressInfo } from "node:net";

export interface GatedProxy {
  readonly url: string;
  close(): void;
}

/** A server before another one: each read waits until the test lets it pass. */
export async function startGatedProxy(target: string, pass: (path: string) => unknown): Promise<GatedProxy> {
  const server = createServer(async (request, response) => {
    const { method = "GET", url: path = "", headers } = request;
    const { authorization = "" } = headers;
    let sent = "";
    for await (const chunk of request) sent += chunk;
    if (method === "GET") await pass(path);
    const body = sent === "" ? {} : { body: sent };
    const own = { authorization, ...(sent !== "" && { "content-type": "application/json" }) };
    const answer = await fetch(`${target}${path}`, { method, headers: own, ...body });
    response.writeHead(answer.status, { "content-type": "application/json" }).end(await answer.text());
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const close = () => {
    server.closeAllConnections();
    server.close();
  };
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, close };
}
