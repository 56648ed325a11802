import { AddressInfo } from "node:net";
import { Faults } from "../../src/emulator/faults/faults";
import { createEmulator, EmulatorOptions } from "../../src/emulator/http/server";

export interface RunningEmulator {
  readonly url: string;
  /** The environment that a provider needs to find the emulator. */
  readonly env: { readonly [name: string]: string };
  /** One line for each request: `POST /v1/… 200`. */
  readonly requests: readonly string[];
  /** Failures on demand, to be set at any time. */
  readonly faults: Faults;
  close(): Promise<void>;
}

export const TOKEN = "nf-emulator-admin";

/** The real emulator on a free port. */
export async function startEmulator(options: EmulatorOptions = {}): Promise<RunningEmulator> {
  const requests: string[] = [];
  const faults = options.faults ?? new Faults();
  const app = createEmulator({
    rateLimit: 0,
    ...options,
    faults,
    onAnswer: (line) => {
      requests.push(`${line.method} ${line.path} ${line.status}`);
      options.onAnswer?.(line);
    },
  });
  await app.listen({ host: "127.0.0.1", port: 0 });
  const url = `http://127.0.0.1:${(app.server.address() as AddressInfo).port}`;
  const env = { NORTHFLANK_BASE_URL: url, NORTHFLANK_API_TOKEN: TOKEN, NORTHFLANK_POLL_INTERVAL: "50ms" };
  return { url, env, requests, faults, close: () => app.close() };
}
