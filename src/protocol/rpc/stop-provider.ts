import { ProviderServer } from "../gen/tfplugin6";
import { StopSwitch } from "./stop-switch";
import { unary } from "./unary";

export function stopProvider(stop: StopSwitch): ProviderServer["stopProvider"] {
  return unary(
    async () => {
      stop.abort();
      return { error: "" };
    },
    () => ({ error: "" }),
  );
}
