import { ProviderServer } from "./gen/tfplugin6";
import { Provider } from "./provider";
import { StopSwitch, unary } from "./rpc/answer";
import { changeRpcs } from "./rpc/change";
import { configurationRpcs } from "./rpc/configuration";
import { readRpcs } from "./rpc/read-data";
import { schemaRpcs } from "./rpc/schema";
import { stateRpcs } from "./rpc/state";

/** The provider's RPCs: each translates in, calls, translates out. Those not listed are UNIMPLEMENTED to core. */
export function providerServer(provider: Provider): ProviderServer {
  const stop = new StopSwitch();
  return {
    ...schemaRpcs(provider),
    ...configurationRpcs(provider),
    ...stateRpcs(provider, stop),
    ...changeRpcs(provider, stop),
    ...readRpcs(provider, stop),
    stopProvider: unary(
      async () => {
        stop.pull();
        return { error: "" };
      },
      () => ({ error: "" }),
    ),
  };
}
