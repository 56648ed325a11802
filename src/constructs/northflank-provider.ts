import { Construct } from "constructs";
import { badBaseUrl, withoutEmptyTexts } from "../schema/provider-arguments";
import { providerConfiguration } from "../schema/terraform-surface";
import validateConfiguration from "../schema/validators/provider-configuration.generated";
import * as l1 from "./l1";
import { installAtSynth, uninstallAtSynth } from "./synth/place-plugin";
import { ConfigValidator } from "./validation/config-validator";
import { throwIfInvalidOverride } from "./validation/overrides";
import { throwIfOtherLibrary } from "./validation/same-library";
import { throwIfInvalid } from "./validation/throw-if-invalid";

/** CDKTF-only arguments, not sent to the plugin. */
const CDKTF_ARGUMENTS = ["alias", "pluginDelivery"];

const validator = new ConfigValidator(providerConfiguration, validateConfiguration, {
  metaArguments: CDKTF_ARGUMENTS,
  rules: badBaseUrl,
});

/** How the provider reaches and uses the API, and where Terraform gets the plugin from. */
export interface NorthflankProviderConfig extends l1.NorthflankProviderConfig {
  /**
   * Where Terraform gets the provider plugin from. `bundled`: at synth, this package copies the plugin into the stack's
   * folder, and nothing has to be set up. `registry`: `terraform init` installs it like any other provider.
   * @default "bundled"
   */
  readonly pluginDelivery?: "bundled" | "registry";
}

/**
 * The Northflank provider. Each stack needs one.
 *
 * Without a configuration it takes its token from the environment variable NORTHFLANK_API_TOKEN, or else from the
 * current context of the Northflank CLI.
 */
export class NorthflankProvider extends l1.NorthflankProvider {
  /**
   * @param scope the stack
   * @param id name of the construct, unique in its scope
   * @param config how the provider reaches and uses the API
   * @throws an error that lists all violations, when the configuration is invalid
   */
  public constructor(scope: Construct, id: string, config: NorthflankProviderConfig = {}) {
    throwIfOtherLibrary(scope);
    const { pluginDelivery = "bundled" } = config ?? {};
    throwIfInvalid("NorthflankProvider", scope, id, [
      ...validator.validate(configSnapshot(config)),
      ...deliveryViolations(pluginDelivery),
    ]);
    super(scope, id, config);
    if (pluginDelivery === "bundled") installAtSynth(this);
    else uninstallAtSynth(this);
  }

  /**
   * Sets an argument in Terraform's configuration that the properties cannot express. Use Terraform's names.
   * @param path the names that lead to the argument, such as `max_retries`
   * @param value what Terraform shall read there; its type is validated only at plan
   * @throws an error when a name means something to JavaScript itself, or when the value is nested without end
   */
  // biome-ignore lint/suspicious/noExplicitAny: the type that CDKTF gives the method
  public addOverride(path: string, value: any): void {
    throwIfInvalidOverride(this, path, value);
    super.addOverride(path, value);
  }
}

function configSnapshot(config: NorthflankProviderConfig) {
  const snapshot = validator.configSnapshot(config);
  const { value } = snapshot;
  return typeof value === "object" && value !== null ? { ...snapshot, value: withoutEmptyTexts(value) } : snapshot;
}

function deliveryViolations(delivery: string): string[] {
  if (delivery === "bundled" || delivery === "registry") return [];
  return [`pluginDelivery: must be one of "bundled", "registry", got ${JSON.stringify(delivery)}`];
}
