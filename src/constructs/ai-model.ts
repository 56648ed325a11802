import { Construct } from "constructs";
import { show } from "../schema/violations";
import { AiModelProps } from "./ai-model-props.generated";
import { LlmModelDeploymentConfig } from "./config.generated";
import { DataNorthflankLlmModelDeployment } from "./data-northflank-llm-model-deployment";
import { LlmModelDeploymentDnsOutputReference } from "./l1/llm-model-deployment";
import { LlmModelDeployment } from "./llm-model-deployment";
import { IAiModel, ModelReadiness } from "./model-readiness";
import { FLAT_NAMES } from "./validation/config-names";
import { readProps } from "./validation/flat-configuration";
import { validConfigs } from "./validation/model-validator";
import { throwIfOtherLibrary } from "./validation/same-library";
import { throwIfInvalid } from "./validation/throw-if-invalid";

/**
 * An AI model that Northflank serves on GPUs.
 *
 * Its properties are those of the API, side by side and with units, and what follows from them is filled in: the layout
 * of the servers, one rank for each GPU, and the shared memory that the ranks need. `LlmModelDeployment` takes the
 * API's own JSON instead.
 *
 * The constructor validates the properties and reports all that is wrong in one error.
 */
export class AiModel extends Construct implements IAiModel {
  /**
   * A model that exists already, found by its identifier. Terraform reads it at each plan.
   * @param scope the stack, or a construct in it
   * @param id name of the construct, unique in its scope
   * @param projectId identifier of the project that owns the model
   * @param modelId identifier of the model in its project, such as `qwen3-8b`
   * @param teamId identifier of the team, for tokens of an organisation; without it, the provider's team
   * @throws an error that lists all violations, when an argument is invalid
   */
  public static fromId(scope: Construct, id: string, projectId: string, modelId: string, teamId?: string): IAiModel {
    throwIfInvalid("AiModel", scope, id, missing({ projectId, modelId }));
    return new DataNorthflankLlmModelDeployment(scope, id, { projectId, id: modelId, teamId });
  }

  /**
   * A model that exists already, found by its name. Terraform reads it at each plan.
   * @param scope the stack, or a construct in it
   * @param id name of the construct, unique in its scope
   * @param projectId identifier of the project that owns the model
   * @param name name of the model, such as `Qwen3 8B`
   * @param teamId identifier of the team, for tokens of an organisation; without it, the provider's team
   * @throws an error that lists all violations, when an argument is invalid
   */
  public static fromName(scope: Construct, id: string, projectId: string, name: string, teamId?: string): IAiModel {
    throwIfInvalid("AiModel", scope, id, missing({ projectId, name }));
    return new DataNorthflankLlmModelDeployment(scope, id, { projectId, name, teamId });
  }

  /** The resource that deploys the model, for everything that Terraform can do with a resource. */
  public readonly resource: LlmModelDeployment;

  /**
   * @param scope the stack, or a construct in it
   * @param id name of the construct, unique in its scope
   * @param props what to deploy, and in which project
   * @throws an error that lists all violations, when the properties are invalid
   */
  public constructor(scope: Construct, id: string, props: AiModelProps) {
    throwIfOtherLibrary(scope);
    const { config, snapshot, violations } = readProps(props);
    throwIfInvalid("AiModel", scope, id, violations);
    super(scope, id);
    validConfigs.set(config, { snapshot, names: FLAT_NAMES });
    // CDKTF leaves "Default" out of addresses: the resource has the address that it would have without the model
    this.resource = new LlmModelDeployment(this, "Default", config as LlmModelDeploymentConfig);
  }

  /** Identifier of the model in its project, such as `qwen3-8b`. */
  public get id(): string {
    return this.resource.id;
  }

  /** State at the last read: `pending`, `provisioning`, `starting`, `crashed`, `paused`, `running` or `deleting`. */
  public get status(): string {
    return this.resource.status;
  }

  /** Host names of the model: `dns.base` and `dns.zone`. */
  public get dns(): LlmModelDeploymentDnsOutputReference {
    return this.resource.dns;
  }

  /** Host name from which the host names of the ports are built. */
  public get dnsBase(): string {
    return this.resource.dnsBase;
  }

  /** Identifier of the deployment configuration that was rolled out last. */
  public get configurationId(): string {
    return this.resource.configurationId;
  }

  /** Terraform's address of the resource, such as `northflank_llm_model_deployment.qwen`. */
  public get fqn(): string {
    return this.resource.fqn;
  }

  /**
   * Returns the URL of a public HTTP or HTTP/2 port, such as `https://http--qwen.example.code.run`.
   * @param portName name of the port
   * @default the only public HTTP or HTTP/2 port
   * @throws an error when no name is given and the model has no such port or several
   */
  public endpoint(portName?: string): string {
    return this.resource.endpoint(portName);
  }

  /**
   * Returns the base URL for OpenAI clients: the endpoint with `/v1`.
   * @param portName name of the port
   * @default the only public HTTP or HTTP/2 port
   * @throws an error in the same cases as `endpoint`
   */
  public openAiBaseUrl(portName?: string): string {
    return this.resource.openAiBaseUrl(portName);
  }

  /**
   * Returns the readiness of this model: resources that take their endpoint from it are created only once the model
   * runs. Each port has one readiness; it needs the package `@cdktf/provider-null`.
   * @param portName name of the port that dependents use
   * @default the only public HTTP or HTTP/2 port
   * @throws an error in the same cases as `endpoint`, and when `@cdktf/provider-null` is missing
   */
  public whenRunning(portName?: string): ModelReadiness {
    return this.resource.whenRunning(portName);
  }
}

/** Arguments that plain JavaScript has left out, or taken from a variable of the environment that is not set. */
function missing(args: { readonly [name: string]: unknown }): string[] {
  const isGiven = (value: unknown) => typeof value === "string" && value !== "";
  return Object.entries(args)
    .filter(([, value]) => !isGiven(value))
    .map(([name, value]) => `${name}: must be given as text, got ${show(value)}`);
}
