import { TerraformMetaArguments } from "cdktf";
import { Construct } from "constructs";
import { badNameRegex } from "../schema/data-arguments";
import { listDataSource } from "../schema/derive";
import { llmModelDeploymentsDataArguments } from "../schema/terraform-surface";
import validateArguments from "../schema/validators/list-data-arguments.generated";
import * as l1 from "./l1";
import { withConditionBlocks } from "./synth/hcl";
import { ConfigValidator } from "./validation/config-validator";
import { throwIfInvalidOverride } from "./validation/overrides";
import { throwIfOtherLibrary } from "./validation/same-library";
import { throwIfInvalid } from "./validation/throw-if-invalid";

const validator = new ConfigValidator(llmModelDeploymentsDataArguments, validateArguments, {
  surface: listDataSource,
  rules: badNameRegex,
});

/** Which deployments to list: all of a project, or only those that meet every condition. */
export interface DataNorthflankLlmModelDeploymentsConfig extends TerraformMetaArguments {
  /**
   * Identifier of the project that owns the deployments.
   */
  readonly projectId: string;

  /**
   * Only deployments whose name matches this JavaScript regular expression, such as `^qwen`.
   * @default - deployments of any name
   */
  readonly nameRegex?: string;

  /**
   * Only deployments that have all of these tags.
   * @default - deployments with any tags, or none
   */
  readonly tags?: string[];

  /**
   * Only deployments in this state: `pending`, `provisioning`, `starting`, `crashed`, `paused`, `running` or
   * `deleting`.
   * @default - deployments in any state
   */
  readonly status?: string;

  /**
   * Identifier of the team, for tokens of an organisation.
   * @default - the provider's team
   */
  readonly teamId?: string;
}

/**
 * The models of a project, in the list attribute `deployments`. The list is empty when no model matches.
 *
 * Terraform reads them at each plan, whatever state they are in; it does not wait until they run.
 */
export class DataNorthflankLlmModelDeployments extends l1.DataNorthflankLlmModelDeployments {
  /**
   * @param scope the stack, or a construct in it
   * @param id name of the construct, unique in its scope
   * @param config which deployments to list
   * @throws an error that lists all violations, when the configuration is invalid
   */
  public constructor(scope: Construct, id: string, config: DataNorthflankLlmModelDeploymentsConfig) {
    throwIfOtherLibrary(scope);
    const validated = validator.configSnapshot(config);
    throwIfInvalid("DataNorthflankLlmModelDeployments", scope, id, validator.validate(validated));
    super(scope, id, config);
    this.node.addValidation({
      validate: () =>
        validator.validateAtSynth(this, validated, {
          attributes: this.synthesizeAttributes(),
          overrides: this.rawOverrides,
        }),
    });
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
