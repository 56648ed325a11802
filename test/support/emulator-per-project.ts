import { createServer } from "node:http";
import { AddressInfo } from "node:net";
import { Faults } from "../../src/emulator/faults/faults";
import { createEmulator, EmulatorOptions } from "../../src/emulator/http/server";
import { TOKEN } from "./emulator";

export interface RunningEmulators {
  readonly url: string;
  readonly env: { readonly [name: string]: string };
  /** Failures on demand, by project. */
  readonly faults: ReadonlyMap<string, Faults>;
  close(): Promise<void>;
}

/** One address behind which each project has an emulator of its own. */
export async function startEmulators(projects: { readonly [id: string]: EmulatorOptions }): Promise<RunningEmulators> {
  const faults = new Map(Object.keys(projects).map((id) => [id, new Faults()]));
  const apps = new Map(
    Object.entries(projects).map(([id, options]) => {
      const own = { rateLimit: 0, projects: [{ id, teamId: "default-team" }], faults: faults.get(id) };
      return [id, createEmulator({ ...own, ...options })];
    }),
  );
  for (const app of apps.values()) await app.ready();
  const server = createServer((request, response) => {
    const app = apps.get(/\/projects\/([^/?]+)/.exec(request.url ?? "")?.[1] ?? "");
    if (app) app.routing(request, response);
    else response.writeHead(404).end();
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const close = async () => {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
    for (const app of apps.values()) await app.close();
  };
  return {
    url,
    faults,
    env: { NORTHFLANK_BASE_URL: url, NORTHFLANK_API_TOKEN: TOKEN, NORTHFLANK_POLL_INTERVAL: "50ms" },
    close,
  };
}
