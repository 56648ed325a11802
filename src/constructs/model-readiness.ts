import { Aspects, Op, propertyAccess, TerraformProvider, TerraformStack, Token } from "cdktf";
import { Construct, IConstruct } from "constructs";
import { show } from "../schema/violations";
import { withConditionBlocks } from "./synth/hcl";
import { refuse } from "./validation/validate";

/** A model that Northflank serves: one that this stack deploys, or one that exists already. */
export interface IServedModel {
  /** Identifier of the deployment. */
  readonly id: string;

  /** State at the last read: `pending`, `provisioning`, `starting`, `crashed`, `paused`, `running` or `deleting`. */
  readonly status: string;

  /** Host name that the ports' names are built on. */
  readonly dnsBase: string;

  /** Identifier of the configuration that was rolled out last. */
  readonly configurationId: string;

  /** Terraform's address of the deployment, such as `northflank_llm_model_deployment.qwen`. */
  readonly fqn: string;

  /**
   * URL of a public HTTP or HTTP/2 port.
   * @param portName name of the port
   */
  endpoint(portName?: string): string;

  /**
   * Base URL for OpenAI's clients: the endpoint with `/v1`.
   * @param portName name of the port
   */
  openAiBaseUrl(portName?: string): string;

  /**
   * A gate on this model: what takes its endpoint from the gate is created only once the model runs.
   * @param portName name of the port that dependents talk to
   */
  whenRunning(portName?: string): ModelReadiness;
}

/** Which model to wait for, and on which of its ports. */
export interface ModelReadinessConfig {
  /** The model: one that this stack deploys, or one that exists already. */
  readonly model: IServedModel;

  /**
   * Name of the public HTTP port that dependents talk to.
   * @default - as for the model's `endpoint`
   */
  readonly portName?: string;

  /**
   * The null provider that the gate belongs to.
   * @default - the stack's own without an alias, which is added at synth when there is none
   */
  readonly provider?: TerraformProvider;
}

/**
 * A gate: what takes its endpoint from here is created only once the model runs, and is planned anew when the model
 * rolls out another configuration. When the model does not run, apply ends with an error that says so.
 *
 * The gate is a `null_resource`; it needs the package `@cdktf/provider-null`. Without it, CDKTF's own
 * `terraform_data` (`DataResource`) with the same precondition does the same.
 */
export class ModelReadiness extends Construct {
  private readonly triggers: { [name: string]: string };

  /**
   * @param scope the stack, or a construct in it
   * @param id name of the construct, unique in its scope
   * @param config which model
   * @throws an error when there is no model, or no such port
   */
  public constructor(scope: Construct, id: string, config: ModelReadinessConfig) {
    refuse("ModelReadiness", scope, id, violationsOf(config));
    // all that may fail comes first: half a gate in the tree would be taken for a whole one
    const nullProvider = loadNullProvider();
    const settings = settingsOf(config);
    const stack = TerraformStack.of(scope);
    super(scope, id);
    if (!config.provider) needDefaultProvider(this, stack, nullProvider.provider.NullProvider);
    const gate = new (gateClass(nullProvider))(this, "gate", { ...settings, provider: config.provider });
    this.triggers = gate.triggers;
  }

  /** URL of the model's port, known once the model runs. */
  public get endpoint(): string {
    return Token.asString(propertyAccess(this.triggers, ["endpoint"]));
  }

  /** Host name that the ports' names are built on, known once the model runs. */
  public get dnsBase(): string {
    return Token.asString(propertyAccess(this.triggers, ["dns_base"]));
  }

  /** Base URL for OpenAI's clients, known once the model runs. */
  public get openAiBaseUrl(): string {
    return `${this.endpoint}/v1`;
  }
}

// plain JavaScript may give anything
function violationsOf(config: { readonly model?: unknown } | null | undefined): string[] {
  if (typeof config !== "object" || config === null)
    return [`the configuration: must be an object, got ${show(config)}`];
  return config.model ? [] : [`model: must be a model, got ${show(config.model)}`];
}

function settingsOf({ model, portName }: ModelReadinessConfig) {
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

type NullProviderPackage = typeof import("@cdktf/provider-null");

/** Loaded only when a gate is made: who has none needs no second provider. */
function loadNullProvider(): NullProviderPackage {
  try {
    return require("@cdktf/provider-null");
  } catch (error) {
    if ((error as { code?: string }).code !== "MODULE_NOT_FOUND") throw error;
    throw new Error("ModelReadiness is a null_resource: install its bindings with `npm install @cdktf/provider-null`");
  }
}

function gateClass({ resource }: NullProviderPackage): NullProviderPackage["resource"]["Resource"] {
  return class extends resource.Resource {
    public toHclTerraform() {
      return withConditionBlocks(super.toHclTerraform());
    }
  };
}

type ProviderClass = new (scope: Construct, id: string) => TerraformProvider;

const DEFAULT_PROVIDER = "northflank-default-null";

/**
 * Terraform gives a gate the null provider that has no alias. Only at synth is it known whether the user has one: two
 * would be refused. And one with an alias could not be taken away again together with the last gate.
 */
function needDefaultProvider(gate: ModelReadiness, stack: TerraformStack, NullProvider: ProviderClass): void {
  Aspects.of(gate).add({
    visit(node: IConstruct) {
      if (node === gate && !hasDefaultProvider(stack)) new NullProvider(stack, DEFAULT_PROVIDER);
    },
  });
}

function hasDefaultProvider(stack: TerraformStack): boolean {
  return stack.allProviders().some(({ terraformResourceType, alias }) => terraformResourceType === "null" && !alias);
}
