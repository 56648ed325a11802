import { ProviderService } from "../../src/protocol/gen/tfplugin6";
import { dynamicValue } from "../support/dynamic-values";
import { rawCall } from "../support/grpc-calls";
import { model, NO_BYTES, TYPE } from "../support/plugin-client";
import { PluginProcess } from "../support/plugin-process";
import { Random, soakSeed } from "../support/random";

const FRAMES = 100_000;
const AT_ONCE = 500;

type Method = (typeof ProviderService)[keyof typeof ProviderService];

/** One valid request for every RPC that carries values. */
async function validRequests(): Promise<{ readonly path: string; readonly bytes: Buffer }[]> {
  const config = dynamicValue(await model());
  const [typeName, terraformVersion, none] = [TYPE, "1.11.4", undefined];
  const rawState = { json: Buffer.from('{"id":"a","project_id":"p"}'), flatmap: {} };
  const requests: Partial<Record<keyof typeof ProviderService, object>> = {
    validateProviderConfig: { config },
    validateResourceConfig: { typeName, config },
    validateDataResourceConfig: { typeName, config },
    validateListResourceConfig: { typeName, config },
    configureProvider: { terraformVersion, config },
    upgradeResourceState: { typeName, version: 0n, rawState },
    upgradeResourceIdentity: { typeName, version: 0n, rawIdentity: rawState },
    readResource: { typeName, currentState: config, private: NO_BYTES, currentIdentity: none },
    planResourceChange: { typeName, priorState: config, proposedNewState: config, config, priorPrivate: NO_BYTES },
    applyResourceChange: { typeName, priorState: config, plannedState: config, config, plannedPrivate: NO_BYTES },
    importResourceState: { typeName, id: "a/b", identity: none },
    readDataSource: { typeName, config },
    getProviderSchema: {},
    moveResourceState: { sourceProviderAddress: "x", sourceTypeName: "y", targetTypeName: typeName },
  };
  return Object.entries(requests).map(([name, request]) => {
    const method = ProviderService[name as keyof typeof ProviderService] as Method;
    const serialize = method.requestSerialize as (value: object) => Buffer;
    return { path: method.path, bytes: serialize(request) };
  });
}

/** Changes, removes, repeats or cuts some bytes, or returns random bytes. */
function damaged(bytes: Buffer, random: Random): Buffer {
  if (random.below(10) === 0) return Buffer.from(Array.from({ length: random.below(200) }, () => random.below(256)));
  const copy = [...bytes];
  for (let left = 1 + random.below(8); left > 0 && copy.length > 0; left--) {
    const at = random.below(copy.length);
    const kind = random.below(5);
    if (kind === 0) copy.splice(at, 1 + random.below(4));
    else if (kind === 1) copy.splice(at, 0, ...copy.slice(at, at + random.below(16)));
    else if (kind === 2) copy.length = at;
    else if (kind === 3) copy[at] = 0xff;
    else copy[at] = random.below(256);
  }
  return Buffer.from(copy);
}

test(`the plugin still answers after ${FRAMES} malformed requests`, async () => {
  const random = new Random(soakSeed());
  console.log(`malformed frames: SOAK_SEED=${random.seed}`);
  // Nothing listens on this port. A damaged request may still be valid and must not reach an API.
  const plugin = await PluginProcess.start({
    env: { NORTHFLANK_BASE_URL: "http://127.0.0.1:9", NORTHFLANK_API_TOKEN: "none" },
  });
  const requests = await validRequests();
  let answered = 0;
  for (let sent = 0; sent < FRAMES; sent += AT_ONCE) {
    const frames = Array.from({ length: AT_ONCE }, () => {
      const { path, bytes } = random.pick(requests);
      return rawCall(plugin.client, path, damaged(bytes, random)).catch((error: { code?: number }) => error.code);
    });
    answered += (await Promise.all(frames)).length;
  }
  expect(answered).toBe(FRAMES);
  expect((await plugin.provider.getMetadata({})).resources).toEqual([{ typeName: TYPE }]);
  expect(plugin.stderr).not.toContain("panic:");
  expect((await plugin.stop()).signal).toBeNull();
}, 600_000);
