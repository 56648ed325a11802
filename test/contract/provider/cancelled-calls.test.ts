import { ServiceError } from "@grpc/grpc-js";
import { ApplyResourceChange_Response, ProviderService } from "../../../src/protocol/gen/tfplugin6";
import { afterTest } from "../../support/after-test";
import { dynamicValue, errorsOf, UNKNOWN, withAllAttributes } from "../../support/dynamic-values";
import { startEmulator } from "../../support/emulator";
import { model, NO_BYTES, plan, servedSchema, startConfiguredPlugin, TYPE } from "../../support/plugin-client";
import { PluginProcess } from "../../support/plugin-process";
import { proves } from "../../support/proves";

test("an unknown provider configuration is an error only when the API is needed", async () => {
  proves("CFG-1");
  const plugin = await PluginProcess.start();
  const config = dynamicValue(withAllAttributes((await servedSchema()).provider, { api_token: UNKNOWN }));
  expect((await plugin.provider.configureProvider({ terraformVersion: "1.11.4", config })).diagnostics).toEqual([]);
  expect(errorsOf(await plan(plugin, null, await model()))).toEqual([]);
  const currentState = dynamicValue(await model({ id: "a" }));
  const read = await plugin.provider.readResource({
    typeName: TYPE,
    currentState,
    private: NO_BYTES,
    currentIdentity: undefined,
  });
  expect(errorsOf(read)).toMatchObject([{ summary: "Provider configuration not known yet" }]);
  expect(errorsOf(read)[0]?.detail).toContain("api_token");
});

/** Starts a create that waits for its model. The call can be cancelled. */
async function beginCreate(plugin: PluginProcess, name: string): Promise<{ cancel: () => void }> {
  const config = await model({ name });
  const { plannedState, plannedPrivate } = await plan(plugin, null, config);
  const { path, requestSerialize, responseDeserialize } = ProviderService.applyResourceChange;
  const request = {
    typeName: TYPE,
    priorState: dynamicValue(null),
    plannedState,
    config: dynamicValue(config),
    plannedPrivate,
    plannedIdentity: undefined,
  };
  const ignoreAnswer = (_error: ServiceError | null, _answer?: ApplyResourceChange_Response) => undefined;
  return plugin.client.makeUnaryRequest(path, requestSerialize, responseDeserialize, request, ignoreAnswer);
}

test("a call that Terraform cancels ends, and other calls go on", async () => {
  proves("STOP-4");
  const emulator = await startEmulator({ timing: { pending: 0, provisioning: 0, starting: 600_000, deleting: 0 } });
  afterTest(() => emulator.close());
  const plugin = await startConfiguredPlugin(emulator.url, { bulk_refresh: "off" }); // each create polls its own model
  const pollsOf = (id: string) =>
    emulator.requests.filter((line) => line.startsWith("GET") && line.includes(`/${id} `)).length;
  const morePolls = async (id: string, times: number) => {
    const wanted = pollsOf(id) + times;
    while (pollsOf(id) < wanted) await new Promise((resolve) => setTimeout(resolve, 5));
  };

  const [cancelled] = [await beginCreate(plugin, "Model A"), await beginCreate(plugin, "Model B")];
  await morePolls("model-a", 2);
  await morePolls("model-b", 2);
  cancelled.cancel();
  await morePolls("model-b", 2); // by then the cancelled call has ended
  const last = pollsOf("model-a");
  await morePolls("model-b", 5);
  expect(pollsOf("model-a")).toBe(last);
});
