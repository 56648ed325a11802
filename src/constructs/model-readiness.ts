import { ITerraformDependable, Op, propertyAccess, TerraformProvider, TerraformStack, Token } from "cdktf";
import { Construct, IConstruct } from "constructs";
import { show } from "../schema/violations";
import { addDefaultNullProviderAtSynth, loadNullProvider, NullProviderPackage } from "./null-provider";
import { withConditionBlocks } from "./synth/hcl";
import { throwIfOtherLibrary } from "./validation/same-library";
import { throwIfInvalid } from "./validation/throw-if-invalid";

/**
 * A model that Northflank serves: an `AiModel` or a `LlmModelDeployment`, which this stack deploys, or one that exists
 * already, found by `AiModel.fromId`, `AiModel.fromName` or `DataNorthflankLlmModelDeployment`.
 */
export interface IAiModel extends IConstruct, ITerraformDependable {
  /** Identifier of the deployment in its project, such as `qwen3-8b`. */
  readonly id: string;

  /** State at the last read: `pending`, `provisioning`, `starting`, `crashed`, `paused`, `running` or `deleting`. */
  readonly status: string;

  /** Host name from which the host names of the ports are built. */
  readonly dnsBase: string;

  /** Identifier of the deployment configuration that was rolled out last. */
  readonly configurationId: string;

  /**
   * Returns the URL of a public HTTP or HTTP/2 port, such as `https://http--qwen.example.code.run`.
   * @param portName name of the port
   * @default the only public HTTP or HTTP/2 port
   */
  endpoint(portName?: string): string;

  /**
   * Returns the base URL for OpenAI clients: the endpoint with `/v1`.
   * @param portName name of the port
   * @default the only public HTTP or HTTP/2 port
   */
  openAiBaseUrl(portName?: string): string;

  /**
   * Returns the readiness of this model: resources that take their endpoint from it are created only once the model
   * runs.
   * @param portName name of the port that dependents use
   * @default the only public HTTP or HTTP/2 port
   */
  whenRunning(portName?: string): ModelReadiness;
}

/** Which model must run, and which of its ports dependents use. */
export interface ModelReadinessConfig {
  /** The model: one that this stack deploys, or one that exists already. */
  readonly model: IAiModel;

  /**
   * Name of the public HTTP port that dependents use.
   * @default - the port that the model's `endpoint()` chooses
   */
  readonly portName?: string;

  /**
   * The null provider of the `null_resource`.
   * @default - the stack's null provider without an alias; one is added at synth if the stack has none
   */
  readonly provider?: TerraformProvider;
}

/**
 * Makes other resources wait until a model runs.
 *
 * Resources that take their endpoint from a `ModelReadiness` are created only once the model runs, and are planned
 * again when the model rolls out another deployment configuration. If the model does not run, apply ends with an error
 * that names the model's status.
 *
 * A `ModelReadiness` is a `null_resource` and needs the package `@cdktf/provider-null`. CDKTF's own `DataResource`
 * (`terraform_data`) with the same precondition works without that package.
 */
export class ModelReadiness extends Construct {
  private readonly triggers: { [name: string]: string };

  /**
   * @param scope the stack, or a construct in it
   * @param id name of the construct, unique in its scope
   * @param config which model must run
   * @throws an error when `model` is missing, when it has no such port, or when `@cdktf/provider-null` is missing
   */
  public constructor(scope: Construct, id: string, config: ModelReadinessConfig) {
    throwIfOtherLibrary(scope);
    throwIfInvalid("ModelReadiness", scope, id, violationsOf(config));
    // all that may fail comes before super(): a failure must not leave an incomplete construct in the tree
    const nullProvider = loadNullProvider();
    const settings = nullResourceConfig(config);
    const stack = TerraformStack.of(scope);
    super(scope, id);
    if (!config.provider) addDefaultNullProviderAtSynth(this, stack, nullProvider);
    // users' states contain the id "gate": another one would replace the resource
    const resource = new (nullResourceClass(nullProvider))(this, "gate", { ...settings, provider: config.provider });
    this.triggers = resource.triggers;
  }

  /** URL of the model's port; Terraform knows it once the model runs. */
  public get endpoint(): string {
    return Token.asString(propertyAccess(this.triggers, ["endpoint"]));
  }

  /** Host name from which the host names of the ports are built; Terraform knows it once the model runs. */
  public get dnsBase(): string {
    return Token.asString(propertyAccess(this.triggers, ["dns_base"]));
  }

  /** Base URL for OpenAI clients; Terraform knows it once the model runs. */
  public get openAiBaseUrl(): string {
    return `${this.endpoint}/v1`;
  }
}

/** `config` may be anything when plain JavaScript calls. */
function violationsOf(config: { readonly model?: unknown } | null | undefined): string[] {
  if (typeof config !== "object" || config === null)
    return [`the configuration: must be an object, got ${show(config)}`];
  return config.model ? [] : [`model: must be a model, got ${show(config.model)}`];
}

function nullResourceConfig({ model, portName }: ModelReadinessConfig) {
  return {
    triggers: {
      id: model.id,
      configuration_id: model.configurationId,
      dns_base: model.dnsBase,
      endpoint: model.endpoint(portName),
    },
    lifecycle: {
      precondition: [
        {
          condition: Op.eq(model.status, "running"),
          errorMessage: `The AI model \${${model.fqn}.id} is \${${model.fqn}.status}, not running: what depends on it is not created. Apply again once it runs.`,
        },
      ],
    },
  };
}

/** A null_resource whose precondition CDKTF prints correctly in HCL. */
function nullResourceClass({ resource }: NullProviderPackage): NullProviderPackage["resource"]["Resource"] {
  return class extends resource.Resource {
    public toHclTerraform() {
      return withConditionBlocks(super.toHclTerraform());
    }
  };
}
