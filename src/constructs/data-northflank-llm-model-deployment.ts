import { TerraformMetaArguments } from "cdktf";
import { Construct } from "constructs";
import { exactlyOneOfIdAndName } from "../schema/data-arguments";
import { dataSource } from "../schema/derive";
import { llmModelDeploymentDataArguments } from "../schema/terraform-surface";
import validateArguments from "../schema/validators/data-arguments.generated";
import * as l1 from "./l1";
import { IAiModel, ModelReadiness } from "./model-readiness";
import { urlOfPort } from "./port-url";
import { readinessOf } from "./readiness-of";
import { withConditionBlocks } from "./synth/hcl";
import { ConfigValidator } from "./validation/config-validator";
import { throwIfInvalidOverride } from "./validation/overrides";
import { throwIfOtherLibrary } from "./validation/same-library";
import { throwIfInvalid } from "./validation/throw-if-invalid";

const validator = new ConfigValidator(llmModelDeploymentDataArguments, validateArguments, {
  surface: dataSource,
  rules: exactlyOneOfIdAndName,
});

/** Which deployment to read: give either `id` or `name`. */
export interface DataNorthflankLlmModelDeploymentConfig extends TerraformMetaArguments {
  /**
   * Identifier of the project that owns the deployment.
   */
  readonly projectId: string;

  /**
   * Northflank's identifier of the deployment in its project, such as `qwen3-8b`.
   * @default - the deployment is found by `name`
   */
  readonly id?: string;

  /**
   * Name of the deployment.
   * @default - the deployment is found by `id`
   */
  readonly name?: string;

  /**
   * Identifier of the team, for tokens of an organisation.
   * @default - the provider's team
   */
  readonly teamId?: string;
}

/**
 * A model that exists already, found by its identifier or by its name.
 *
 * Terraform reads it at each plan, whatever state it is in; it does not wait until the model runs. To wait, use
 * `whenRunning()`.
 */
export class DataNorthflankLlmModelDeployment extends l1.DataNorthflankLlmModelDeployment implements IAiModel {
  /**
   * @param scope the stack, or a construct in it
   * @param id name of the construct, unique in its scope
   * @param config which deployment to read
   * @throws an error that lists all violations, when the configuration is invalid
   */
  public constructor(scope: Construct, id: string, config: DataNorthflankLlmModelDeploymentConfig) {
    throwIfOtherLibrary(scope);
    const validated = validator.configSnapshot(config);
    throwIfInvalid("DataNorthflankLlmModelDeployment", scope, id, validator.validate(validated));
    super(scope, id, config);
    this.node.addValidation({
      validate: () =>
        validator.validateAtSynth(this, validated, {
          attributes: this.synthesizeAttributes(),
          overrides: this.rawOverrides,
        }),
    });
  }

  /** Host name from which the host names of the ports are built. */
  public get dnsBase(): string {
    return this.dns.base;
  }

  /** Identifier of the deployment configuration that was rolled out last. */
  public get configurationId(): string {
    return this.deploymentConfiguration.id;
  }

  /**
   * Returns the URL of a public HTTP or HTTP/2 port, such as `https://http--qwen.example.code.run`.
   * @param portName name of the port
   * @default the only public HTTP or HTTP/2 port; Terraform fails if the model has several, because `one()` does
   * @throws an error when the data source has `count` or `forEach`
   */
  public endpoint(portName?: string): string {
    return urlOfPort(this, portName);
  }

  /**
   * Returns the base URL for OpenAI clients: the endpoint with `/v1`.
   * @param portName name of the port
   * @default the only public HTTP or HTTP/2 port; Terraform fails if the model has several, because `one()` does
   * @throws an error when the data source has `count` or `forEach`
   */
  public openAiBaseUrl(portName?: string): string {
    return `${this.endpoint(portName)}/v1`;
  }

  /**
   * Returns the readiness of this model: resources that take their endpoint from it are created only once the model
   * runs. Each port has one readiness; it needs the package `@cdktf/provider-null`.
   * @param portName name of the port that dependents use
   * @default the only public HTTP or HTTP/2 port, as for `endpoint`
   * @throws an error when `@cdktf/provider-null` is missing, or when the data source has `count` or `forEach`
   */
  public whenRunning(portName?: string): ModelReadiness {
    return readinessOf(this, portName);
  }

  /**
   * Sets an argument in Terraform's configuration that the properties cannot express. Use Terraform's names.
   * @param path the names that lead to the argument, such as `team_id`
   * @param value what Terraform shall read there; its type is validated only at plan
   * @throws an error when a name means something to JavaScript itself, or when the value is nested without end
   */
  // biome-ignore lint/suspicious/noExplicitAny: the type that CDKTF gives the method
  public addOverride(path: string, value: any): void {
    throwIfInvalidOverride(this, path, value);
    super.addOverride(path, value);
  }

  /** Returns what `cdktf synth --hcl` prints. */
  // biome-ignore lint/suspicious/noExplicitAny: the type that CDKTF gives the method
  public toHclTerraform(): any {
    return withConditionBlocks(super.toHclTerraform());
  }
}
