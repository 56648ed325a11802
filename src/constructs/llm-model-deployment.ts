import { Annotations } from "cdktf";
import { Construct } from "constructs";
import { RULES } from "../schema/rules/catalogue";
import { aboutRule, ruleWarnings } from "../schema/rules/check";
import { RuleViolation } from "../schema/rules/evaluate";
import { byPath, show, showPath } from "../schema/violations";
import { printable } from "../text/printable";
import { LlmModelDeploymentConfig } from "./config.generated";
import * as l1 from "./l1";
import { IAiModel, ModelReadiness } from "./model-readiness";
import { multipleArgument, urlOfPort } from "./port-url";
import { missingPortViolations, onlyPublicPortName } from "./public-ports";
import { readinessOf } from "./readiness-of";
import { withConditionBlocks, withQuotedText, withValues } from "./synth/hcl";
import { API_NAMES, ConfigNames } from "./validation/config-names";
import { modelValidator, ValidConfig, validConfigs } from "./validation/model-validator";
import { throwIfInvalidOverride } from "./validation/overrides";
import { throwIfOtherLibrary } from "./validation/same-library";
import { throwIfInvalid } from "./validation/throw-if-invalid";
import { isUnknown } from "./validation/tokens";

/**
 * An AI model that Northflank serves on GPUs.
 *
 * The constructor validates the configuration and reports all violations in one error, each with its path, its value
 * and what is allowed. Tokens, which only Terraform knows, are validated by the plugin at plan.
 *
 * Names, types and limits are those of Northflank's API (`llm-model-deployments`), and those of vLLM for properties
 * that set a vLLM option.
 */
export class LlmModelDeployment extends l1.LlmModelDeployment implements IAiModel {
  /**
   * Adopts a model that exists already: the next apply imports it into this stack, instead of creating a new one.
   *
   * The plan shows properties that differ from the existing model as changes.
   * @param scope the stack, or a construct in it
   * @param id name of the construct, unique in its scope
   * @param llmModelDeploymentId identifier of the existing model in its project, such as `qwen3-8b`
   * @param config the configuration of the model from now on; `projectId` and `teamId` tell where the model is
   * @throws an error that lists all violations, when the identifier or the configuration is invalid
   */
  public static adopt(
    scope: Construct,
    id: string,
    llmModelDeploymentId: string,
    config: LlmModelDeploymentConfig,
  ): LlmModelDeployment {
    throwIfOtherLibrary(scope);
    throwIfInvalid("LlmModelDeployment", scope, id, [
      ...idViolations(llmModelDeploymentId),
      ...multipleViolations(config),
      ...modelValidator.validate(modelValidator.configSnapshot(config)),
    ]);
    const model = new LlmModelDeployment(scope, id, config);
    const { teamId, projectId, provider } = config;
    model.importFrom([teamId, projectId, llmModelDeploymentId].filter(Boolean).join("/"), provider);
    return model;
  }

  /** Names of the ports whose URL was requested; validated at synth. */
  private readonly requestedPorts = new Set<string>();

  /**
   * @param scope the stack, or a construct in it
   * @param id name of the construct, unique in its scope
   * @param config what to deploy, and in which project
   * @throws an error that lists all violations, when the configuration is invalid
   */
  public constructor(scope: Construct, id: string, config: LlmModelDeploymentConfig) {
    throwIfOtherLibrary(scope);
    const { snapshot, names } = validConfigs.get(config) ?? validated(scope, id, config);
    // the L1 declares `maxModelLength` as a string only; Terraform converts a number to a string
    super(scope, id, config as l1.LlmModelDeploymentConfig);
    for (const violation of ruleWarnings(snapshot).sort(byPath))
      Annotations.of(this).addWarning(ruleWarning(violation, names));
    const rendered = () => ({ attributes: this.synthesizeAttributes(), overrides: this.rawOverrides });
    this.node.addValidation({
      validate: () => [...modelValidator.validateAtSynth(this, snapshot, rendered(), names), ...this.missingPorts()],
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
   * @default the only public HTTP or HTTP/2 port; if tokens hide which one that is, Terraform chooses it with `one()`
   * @throws an error when no name is given and the model has no such port or several, or when the model has `count` or
   * `forEach`
   */
  public endpoint(portName?: string): string {
    const name = portName ?? this.onlyPublicPort();
    const url = urlOfPort(this, name);
    if (name !== undefined) this.requestedPorts.add(name);
    return url;
  }

  /**
   * Returns the base URL for OpenAI clients: the endpoint with `/v1`.
   * @param portName name of the port
   * @default the only public HTTP or HTTP/2 port
   * @throws an error in the same cases as `endpoint`
   */
  public openAiBaseUrl(portName?: string): string {
    return `${this.endpoint(portName)}/v1`;
  }

  /**
   * Returns the readiness of this model: resources that take their endpoint from it are created only once the model
   * runs. Each port has one readiness; it needs the package `@cdktf/provider-null`.
   * @param portName name of the port that dependents use
   * @default the only public HTTP or HTTP/2 port
   * @throws an error in the same cases as `endpoint`, and when `@cdktf/provider-null` is missing
   */
  public whenRunning(portName?: string): ModelReadiness {
    return readinessOf(this, portName);
  }

  /**
   * Sets an argument in Terraform's configuration that the properties cannot express. Use Terraform's names.
   * @param path the names that lead to the argument, such as `spec.configuration.engine`
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
    const printed = withQuotedText(withConditionBlocks(super.toHclTerraform()), "description");
    return withValues(printed, this.toTerraform(), ["spec", "ports", "timeouts"]);
  }

  private onlyPublicPort(): string | undefined {
    return this.rawOverrides.ports === undefined ? onlyPublicPortName(this.portsInput, this.node.path) : undefined;
  }

  /** With an override, `portsInput` is not what Terraform reads: then nothing is reported. */
  private missingPorts(): string[] {
    return this.rawOverrides.ports === undefined ? missingPortViolations(this.portsInput, this.requestedPorts) : [];
  }
}

/** The title stands alone in a log; the rest says where, why, and how to accept it. */
function ruleWarning(violation: RuleViolation, names: ConfigNames): string {
  const { rule, path } = violation;
  const text = printable(`${showPath(names.path(path))}: ${names.message(violation)}`);
  return `${RULES[rule].title}\n${text}\n${aboutRule(rule, "acceptedWarnings")}`;
}

function validated(scope: Construct, id: string, config: LlmModelDeploymentConfig): ValidConfig {
  const snapshot = modelValidator.configSnapshot(config);
  throwIfInvalid("LlmModelDeployment", scope, id, modelValidator.validate(snapshot));
  return { snapshot, names: API_NAMES };
}

function idViolations(id: string): string[] {
  if (isUnknown(id) || (typeof id === "string" && /^[^\s/]+$/.test(id))) return [];
  return [
    `llmModelDeploymentId: must be the identifier of the model in its project, such as "qwen3-8b", got ${show(id)}`,
  ];
}

function multipleViolations(config: LlmModelDeploymentConfig | null): string[] {
  const argument = config ? multipleArgument(config) : undefined;
  return argument === undefined
    ? []
    : [`${argument}: must not be given, because adopt imports one model; adopt each model by its own construct`];
}
