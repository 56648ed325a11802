import { createServer } from "node:http";
import { AddressInfo } from "node:net";

export interface GatedProxy {
  readonly url: string;
  close(): void;
}

/** A server before another one, for reads only: each request waits until the test lets it pass. */
export async function startGatedProxy(target: string, pass: (path: string) => Promise<void>): Promise<GatedProxy> {
  const server = createServer(async ({ url: path = "", headers: { authorization = "" } }, response) => {
    await pass(path);
    const answer = await fetch(`${target}${path}`, { headers: { authorization } });
    response.writeHead(answer.status, { "content-type": "application/json" }).end(await answer.text());
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const close = () => {
    server.closeAllConnections();
    server.close();
  };
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, close };
}
