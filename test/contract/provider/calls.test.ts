import { ServiceError } from "@grpc/grpc-js";
import { ApplyResourceChange_Response, ProviderService } from "../../../src/protocol/gen/tfplugin6";
import { afterTest } from "../../support/after-test";
import { Core } from "../../support/core";
import { configuredCore, model, NO_BYTES, plan, servedSchema, TYPE } from "../../support/driven-core";
import { startEmulator } from "../../support/emulator";
import { proves } from "../../support/proves";
import { complete, dynamicValue, errorsOf, UNKNOWN } from "../../support/wire";

test("a provider that is not known yet says so only when the API is needed", async () => {
  proves("CFG-1");
  const core = await Core.start();
  const config = dynamicValue(complete((await servedSchema()).provider, { api_token: UNKNOWN }));
  expect((await core.provider.configureProvider({ terraformVersion: "1.11.4", config })).diagnostics).toEqual([]);
  expect(errorsOf(await plan(core, null, await model()))).toEqual([]);
  const currentState = dynamicValue(await model({ id: "a" }));
  const read = await core.provider.readResource({
    typeName: TYPE,
    currentState,
    private: NO_BYTES,
    currentIdentity: undefined,
  });
  expect(errorsOf(read)).toMatchObject([{ summary: "Provider configuration not known yet" }]);
  expect(errorsOf(read)[0]?.detail).toContain("api_token");
});

/** A create that waits for its model, as a call that can be cancelled. */
async function beginCreate(core: Core, name: string): Promise<{ cancel: () => void }> {
  const config = await model({ name });
  const { plannedState, plannedPrivate } = await plan(core, null, config);
  const { path, requestSerialize, responseDeserialize } = ProviderService.applyResourceChange;
  const request = {
    typeName: TYPE,
    priorState: dynamicValue(null),
    plannedState,
    config: dynamicValue(config),
    plannedPrivate,
    plannedIdentity: undefined,
  };
  const unheard = (_error: ServiceError | null, _answer?: ApplyResourceChange_Response) => undefined;
  return core.client.makeUnaryRequest(path, requestSerialize, responseDeserialize, request, unheard);
}

test("a call that core cancels ends by itself, and no other", async () => {
  proves("STOP-4");
  const emulator = await startEmulator({ timing: { pending: 0, provisioning: 0, starting: 600_000, deleting: 0 } });
  afterTest(() => emulator.close());
  const core = await configuredCore(emulator.url, { bulk_refresh: "off" }); // each looks for itself
  const looksAt = (id: string) =>
    emulator.requests.filter((line) => line.startsWith("GET") && line.includes(`/${id} `)).length;
  const looked = async (id: string, times: number) => {
    const wanted = looksAt(id) + times;
    while (looksAt(id) < wanted) await new Promise((resolve) => setTimeout(resolve, 5));
  };

  const [cancelled] = [await beginCreate(core, "Model A"), await beginCreate(core, "Model B")];
  await looked("model-a", 2);
  await looked("model-b", 2);
  cancelled.cancel();
  await looked("model-b", 2); // by then the other call has heard of it
  const last = looksAt("model-a");
  await looked("model-b", 5);
  expect(looksAt("model-a")).toBe(last);
});
