import { Annotations } from "cdktf";
import { Construct } from "constructs";
import { resourceConfig } from "../schema/derive";
import { isWebProtocol } from "../schema/ports";
import { brokenRules, ruleErrors } from "../schema/rules";
import validateConfig from "../schema/validators/resource-config.generated";
import { show } from "../schema/violations";
import { LlmModelDeploymentConfig, LlmModelDeploymentPort } from "./config.generated";
import * as l1 from "./l1";
import { IServedModel, ModelReadiness } from "./model-readiness";
import { withConditionBlocks, withQuotedText, withValues } from "./synth/hcl";
import { argumentForMany, urlOfPort } from "./url-of-port";
import { isUnknown } from "./validation/tokens";
import { judge, refuse, secondLook, sentences, written } from "./validation/validate";
import { gateOf } from "./when-running";

const violationsOf = judge(resourceConfig, validateConfig, ruleErrors);
const violationsAtSynth = secondLook(resourceConfig, violationsOf);

/**
 * An AI model that Northflank serves on GPUs.
 *
 * Wrong properties are refused at once, all in one error, each with its path, its value and what is allowed.
 * Values that only Terraform knows (tokens) are not judged.
 *
 * Names, forms and limits are those of Northflank's API (`llm-model-deployments`), and of vLLM where a property sets
 * one of its options.
 */
export class LlmModelDeployment extends l1.LlmModelDeployment implements IServedModel {
  /**
   * Takes a model that exists already into this stack: the next apply imports it, and creates none.
   *
   * Properties that differ from the model's own appear in the plan as changes.
   * @param scope the stack, or a construct in it
   * @param id name of the construct, unique in its scope
   * @param llmModelDeploymentId identifier of the model in its project, such as `qwen3-8b`
   * @param config what the model is from now on; `projectId` and `teamId` tell where it is
   * @throws an error with all violations, when properties are wrong
   */
  public static adopt(
    scope: Construct,
    id: string,
    llmModelDeploymentId: string,
    config: LlmModelDeploymentConfig,
  ): LlmModelDeployment {
    refuse("LlmModelDeployment", scope, id, [
      ...idViolations(llmModelDeploymentId),
      ...manyViolations(config),
      ...violationsOf(written(config, resourceConfig)),
    ]);
    const model = new LlmModelDeployment(scope, id, config);
    const { teamId, projectId, provider } = config;
    model.importFrom([teamId, projectId, llmModelDeploymentId].filter(Boolean).join("/"), provider);
    return model;
  }

  /** Ports whose URL something takes. */
  private readonly askedPorts = new Set<string>();

  /**
   * @param scope the stack, or a construct in it
   * @param id name of the construct, unique in its scope
   * @param config what to deploy, and where
   * @throws an error with all violations, when properties are wrong
   */
  public constructor(scope: Construct, id: string, config: LlmModelDeploymentConfig) {
    const seen = written(config, resourceConfig);
    refuse("LlmModelDeployment", scope, id, violationsOf(seen));
    // the bindings say text of `maxModelLength`: Terraform makes text of a number itself
    super(scope, id, config as l1.LlmModelDeploymentConfig);
    for (const warning of sentences(brokenRules(seen, "warning"))) Annotations.of(this).addWarning(warning);
    this.node.addValidation({
      validate: () => [
        ...violationsAtSynth(this, seen, { attributes: this.synthesizeAttributes(), overrides: this.rawOverrides }),
        ...this.missingPorts(),
      ],
    });
  }

  /** Host name that the ports' names are built on. */
  public get dnsBase(): string {
    return this.dns.base;
  }

  /** Identifier of the configuration that was rolled out last. */
  public get configurationId(): string {
    return this.deploymentConfiguration.id;
  }

  /**
   * URL of a public HTTP or HTTP/2 port, such as `https://http--qwen.example.code.run`.
   * @param portName name of the port
   * @default the only public HTTP or HTTP/2 port
   * @throws an error when no port is named and the model has none such, or more than one; or with `count` or `forEach`
   */
  public endpoint(portName?: string): string {
    const name = portName ?? this.onlyPublicPort();
    const url = urlOfPort(this, name);
    this.askedPorts.add(name);
    return url;
  }

  /**
   * Base URL for OpenAI's clients: the endpoint with `/v1`.
   * @param portName name of the port
   * @default as for `endpoint`
   */
  public openAiBaseUrl(portName?: string): string {
    return `${this.endpoint(portName)}/v1`;
  }

  /**
   * A gate on this model: what takes its endpoint from the gate is created only once the model runs.
   * @param portName name of the port that dependents talk to
   * @default as for `endpoint`
   */
  public whenRunning(portName?: string): ModelReadiness {
    return gateOf(this, portName);
  }

  /** What `cdktf synth --hcl` prints. */
  // biome-ignore lint/suspicious/noExplicitAny: the type that CDKTF gives the method
  public toHclTerraform(): any {
    const printed = withQuotedText(withConditionBlocks(super.toHclTerraform()), "description");
    return withValues(printed, this.toTerraform(), ["spec", "ports", "timeouts"]);
  }

  /** URLs that will never be: Terraform would find out only once the model runs. */
  private missingPorts(): string[] {
    const ports: unknown = this.portsInput;
    if (!Array.isArray(ports) || isUnknown(ports) || this.rawOverrides.ports !== undefined) return [];
    const missing = [...this.askedPorts].filter(
      (name) => !isUnknown(name) && !ports.some((port) => mayServe(port, name)),
    );
    const names = ports.filter(isPublicHttp).map(({ name }) => name);
    const found = names.length === 0 ? "none" : names.map(show).join(", ");
    return missing.map(
      (name) => `endpoint(${show(name)}): must name a public HTTP port of the model, which has ${found}`,
    );
  }

  private onlyPublicPort(): string {
    const ports = Array.isArray(this.portsInput) ? (this.portsInput as LlmModelDeploymentPort[]) : [];
    const names = ports.flatMap((port) => (isPublicHttp(port) ? [port.name] : []));
    if (names.length === 1 && names[0] !== undefined) return names[0];
    const found = names.length === 0 ? "has no public HTTP port" : `has more than one: ${names.join(", ")}`;
    throw new Error(`'${this.node.path}' ${found}; name the port, as in endpoint("http")`);
  }
}

function isPublicHttp(port: LlmModelDeploymentPort): boolean {
  return port?.public === true && isWebProtocol(port.protocol);
}

/** Whatever only Terraform knows of it may turn out to fit. */
function mayServe(port: LlmModelDeploymentPort, name: string): boolean {
  if (isUnknown(port)) return true;
  const isPublic = isUnknown(port.public) || port.public === true;
  const isWeb = isUnknown(port.protocol) || isWebProtocol(port.protocol);
  return isPublic && isWeb && (isUnknown(port.name) || port.name === name);
}

function idViolations(id: string): string[] {
  if (isUnknown(id) || (typeof id === "string" && /^[^\s/]+$/.test(id))) return [];
  return [
    `llmModelDeploymentId: must be the identifier of the model in its project, such as "qwen3-8b", got ${show(id)}`,
  ];
}

function manyViolations(config: LlmModelDeploymentConfig | null): string[] {
  const many = config ? argumentForMany(config) : undefined;
  return many === undefined
    ? []
    : [`${many}: must not be given, for an import takes in one model; adopt each by a construct of its own`];
}
