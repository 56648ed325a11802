import { Construct } from "constructs";
import { providerConfiguration } from "../schema/terraform-surface";
import validateConfiguration from "../schema/validators/provider-configuration.generated";
import * as l1 from "./l1";
import { installAtSynth, withdrawAtSynth } from "./synth/place-plugin";
import { judge, refuse, written } from "./validation/validate";

/** What is not the plugin's to know. */
const OWN_ARGUMENTS = ["alias", "pluginDelivery"];

const violationsOf = judge(providerConfiguration, validateConfiguration, undefined, OWN_ARGUMENTS);

/** Where the API is, who asks, and where Terraform gets the provider from. */
export interface NorthflankProviderConfig extends l1.NorthflankProviderConfig {
  /**
   * Where Terraform gets the provider plugin from: `bundled`, this package places it in the stack's folder at
   * synth, and no set-up is needed; `registry`, `terraform init` finds it as any other provider.
   * @default "bundled"
   */
  readonly pluginDelivery?: "bundled" | "registry";
}

/**
 * The Northflank provider. With no configuration it takes its token from the environment variable
 * NORTHFLANK_API_TOKEN, or from the Northflank CLI's current context.
 */
export class NorthflankProvider extends l1.NorthflankProvider {
  /**
   * @param scope the stack
   * @param id name of the construct, unique in its scope
   * @param config where the API is, and who asks
   * @throws an error with all violations, when properties are wrong
   */
  public constructor(scope: Construct, id: string, config: NorthflankProviderConfig = {}) {
    const { pluginDelivery = "bundled" } = config ?? {};
    refuse("NorthflankProvider", scope, id, [
      ...violationsOf(written(config, providerConfiguration, OWN_ARGUMENTS)),
      ...deliveryViolations(pluginDelivery),
    ]);
    super(scope, id, config);
    if (pluginDelivery === "bundled") installAtSynth(this);
    else withdrawAtSynth(this);
  }
}

function deliveryViolations(delivery: string): string[] {
  if (delivery === "bundled" || delivery === "registry") return [];
  return [`pluginDelivery: must be one of "bundled", "registry", got ${JSON.stringify(delivery)}`];
}
