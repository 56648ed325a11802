import { BulkReader } from "../../../src/northflank/bulk-reader";
import { NorthflankClient } from "../../../src/northflank/client";
import { ConfiguredConnection } from "../../../src/provider/connection";
import { LlmModelDeploymentResource } from "../../../src/provider/resource/resource";
import { emulated, PROJECT } from "../../support/emulator-with-client";
import { IdleClock } from "../../support/idle-clock";
import { QWEN } from "../../support/model";
import { proves } from "../../support/proves";
import { testClient } from "../../support/test-client";
import { configOf, connectionOf, muteLog, plannedOf } from "../../unit/provider/resource/fixtures";

muteLog();

const MINUTE = 60_000;
test.each([
  ["alone in their project", 0],
  ["beside 150 others, in a project of more pages than one", 150],
])("50 models that wait for 40 minutes, %s, cost fewer than 400 requests in all", async (_where, others) => {
  proves("BULK-7");
  const clock = new IdleClock();
  const timing = { pending: 2 * MINUTE, provisioning: 8 * MINUTE, starting: 30 * MINUTE, deleting: 0 };
  const { url, requests, client: official } = await emulated({ timing, now: clock.now });
  const { transport } = testClient(url, { clock });
  for (let i = 0; i < others; i++) await testClient(url).client.create(PROJECT, { ...QWEN, name: `Other ${i}` });
  const before = requests.length;
  const client = new NorthflankClient(transport, (project) => reads.invalidate(project));
  const reads: BulkReader = new BulkReader(client, true, { clock, onListUnusable: () => undefined });
  const connection = connectionOf({ client, reads, pollIntervalMs: 15_000, clock });
  const configured = { get: () => connection, teamId: null } as unknown as ConfiguredConnection;
  const resource = new LlmModelDeploymentResource(configured);

  const context = { signal: new AbortController().signal, saveState: () => undefined, private: Buffer.alloc(0) };
  const plans = Array.from({ length: 50 }, (_, i) =>
    plannedOf(null, configOf({ project_id: "default-project", name: `Model ${i}` })),
  );
  const outcomes = await Promise.all(plans.map((plan) => resource.create(plan, plan, context)));

  expect(outcomes.map(({ result, diagnostics }) => [result?.status, diagnostics])).toEqual(
    plans.map(() => ["running", []]),
  );
  const made = requests.slice(before);
  const posts = made.filter((line) => line.startsWith("POST")).length;
  expect(posts).toBe(50);
  expect(made.length).toBeLessThan(400);
  expect(made.length).toBeGreaterThan(posts + 20); // they have waited
  console.log(`50 waits of 40 minutes beside ${others} models: ${made.length} requests, ${posts} of them creates`);
  const { data } = await official.list.llmModelDeployments.all({ parameters: PROJECT });
  expect(data?.llmModelDeployments).toHaveLength(50 + others);
});
