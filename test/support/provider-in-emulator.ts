import { EmulatorOptions } from "../../src/emulator/http/server";
import { BulkReader } from "../../src/northflank/bulk-reader";
import { NorthflankClient } from "../../src/northflank/client";
import { ObjectValue } from "../../src/protocol/values";
import { ConfiguredConnection } from "../../src/provider/connection";
import { LlmModelDeploymentResource } from "../../src/provider/resource/resource";
import { configOf, connectionOf, plannedOf } from "../unit/provider/resource/fixtures";
import { emulated, PROJECT } from "./emulator-with-client";
import { IdleClock } from "./idle-clock";
import { testClient } from "./test-client";

/** As long as the provider's default. */
export const POLL_MS = 15_000;
/** The pauses between polls grow to so long. */
export const LONGEST_PAUSE_MS = 4 * POLL_MS;

/** The resource of a provider whose API is an emulator. Both have a clock that moves only while nobody works. */
export async function providerInEmulator(options: EmulatorOptions) {
  const clock = new IdleClock();
  const { url, requests, faults, client: official } = await emulated({ now: clock.now, ...options });
  const { transport } = testClient(url, { clock });
  const client = new NorthflankClient(transport, (at) => reads.invalidate(at));
  const reads: BulkReader = new BulkReader(client, true, { clock, onListUnusable: () => undefined });
  const connection = connectionOf({ client, reads, pollIntervalMs: POLL_MS, clock });
  const configured = { get: () => connection, teamId: null, api: connection.api } as unknown as ConfiguredConnection;
  const resource = new LlmModelDeploymentResource(configured);
  const context = { signal: new AbortController().signal, saveState: () => undefined, private: Buffer.alloc(0) };
  const configFor = (name: string, changes: ObjectValue = {}) =>
    configOf({ project_id: PROJECT.projectId, name, ...changes });
  return {
    clock,
    requests,
    faults,
    official,
    client,
    configFor,
    create: (config: ObjectValue) => resource.create(plannedOf(null, config), config, context),
    update: (prior: ObjectValue, config: ObjectValue) =>
      resource.update(prior, plannedOf(prior, config), config, context),
    destroy: (prior: ObjectValue | null) => resource.delete(prior ?? {}, context),
  };
}
