import { TerraformMetaArguments } from "cdktf";
import { Construct } from "constructs";
import { badNameRegex } from "../schema/rules";
import { llmModelDeploymentsDataArguments } from "../schema/terraform-surface";
import validateArguments from "../schema/validators/list-data-arguments.generated";
import * as l1 from "./l1";
import { withConditionBlocks } from "./synth/hcl";
import { judge, refuse, secondLook, written } from "./validation/validate";

const violationsOf = judge(llmModelDeploymentsDataArguments, validateArguments, badNameRegex);
const violationsAtSynth = secondLook(llmModelDeploymentsDataArguments, violationsOf);

/** Which models to look at: all of a project, or those that meet every condition. */
export interface DataNorthflankLlmModelDeploymentsConfig extends TerraformMetaArguments {
  /**
   * Identifier of the project that owns the deployments.
   */
  readonly projectId: string;

  /**
   * Only deployments whose name matches this regular expression (JavaScript's), such as `^qwen`.
   * @default - all names
   */
  readonly nameRegex?: string;

  /**
   * Only deployments that have all of these tags.
   * @default - whatever their tags
   */
  readonly tags?: string[];

  /**
   * Only deployments in this state: `pending`, `provisioning`, `starting`, `crashed`, `paused`, `running` or
   * `deleting`.
   * @default - in every state
   */
  readonly status?: string;

  /**
   * Identifier of the team, for tokens of an organisation.
   * @default - the provider's team
   */
  readonly teamId?: string;
}

/**
 * The models of a project, as `deployments`; an empty list when there are none. They are read at each plan; nothing
 * waits for them.
 */
export class DataNorthflankLlmModelDeployments extends l1.DataNorthflankLlmModelDeployments {
  /**
   * @param scope the stack, or a construct in it
   * @param id name of the construct, unique in its scope
   * @param config which models
   * @throws an error with all violations, when properties are wrong
   */
  public constructor(scope: Construct, id: string, config: DataNorthflankLlmModelDeploymentsConfig) {
    const seen = written(config, llmModelDeploymentsDataArguments);
    refuse("DataNorthflankLlmModelDeployments", scope, id, violationsOf(seen));
    super(scope, id, config);
    this.node.addValidation({
      validate: () =>
        violationsAtSynth(this, seen, { attributes: this.synthesizeAttributes(), overrides: this.rawOverrides }),
    });
  }

  /** What `cdktf synth --hcl` prints. */
  // biome-ignore lint/suspicious/noExplicitAny: the type that CDKTF gives the method
  public toHclTerraform(): any {
    return withConditionBlocks(super.toHclTerraform());
  }
}
