import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { createServer } from "node:http";
import { AddressInfo } from "node:net";

export interface NpmRegistry {
  readonly url: string;
  close(): Promise<unknown>;
}

/** A registry on this machine that has one package of its own, and sends npm elsewhere for all others. */
export async function npmRegistryWith(tarball: string, manifest: { name: string; version: string }, elsewhere: string) {
  const content = readFileSync(tarball);
  const integrity = `sha512-${createHash("sha512").update(content).digest("base64")}`;
  const server = createServer((request, response) => {
    if (request.url === `/${manifest.name}/-/it.tgz`) return response.end(content);
    if (request.url !== `/${manifest.name}`)
      return response.writeHead(302, { location: new URL(request.url ?? "", elsewhere).href }).end();
    const { url } = registry;
    const dist = { tarball: `${url}/${manifest.name}/-/it.tgz`, integrity };
    const versions = { [manifest.version]: { ...manifest, dist } };
    response.setHeader("content-type", "application/json");
    response.end(JSON.stringify({ name: manifest.name, "dist-tags": { latest: manifest.version }, versions }));
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const registry: NpmRegistry = {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: () => new Promise((resolve) => server.close(resolve)),
  };
  return registry;
}
