import { TerraformMetaArguments } from "cdktf";
import { Construct } from "constructs";
import { exactlyOneOfIdAndName } from "../schema/rules";
import { llmModelDeploymentDataArguments } from "../schema/terraform-surface";
import validateArguments from "../schema/validators/data-arguments.generated";
import * as l1 from "./l1";
import { IServedModel, ModelReadiness } from "./model-readiness";
import { withConditionBlocks } from "./synth/hcl";
import { urlOfPort } from "./url-of-port";
import { judge, refuse, secondLook, written } from "./validation/validate";
import { gateOf } from "./when-running";

const violationsOf = judge(llmModelDeploymentDataArguments, validateArguments, exactlyOneOfIdAndName);
const violationsAtSynth = secondLook(llmModelDeploymentDataArguments, violationsOf);

/** Which model to look at. */
export interface DataNorthflankLlmModelDeploymentConfig extends TerraformMetaArguments {
  /**
   * Identifier of the project that owns the deployment.
   */
  readonly projectId: string;

  /**
   * Identifier of the deployment.
   * @default - found by `name`
   */
  readonly llmModelDeploymentId?: string;

  /**
   * Name of the deployment.
   * @default - found by `llmModelDeploymentId`
   */
  readonly name?: string;

  /**
   * Identifier of the team, for tokens of an organisation.
   * @default - the provider's team
   */
  readonly teamId?: string;
}

/** A model that exists already. It is read at each plan; nothing waits for it. */
export class DataNorthflankLlmModelDeployment extends l1.DataNorthflankLlmModelDeployment implements IServedModel {
  /**
   * @param scope the stack, or a construct in it
   * @param id name of the construct, unique in its scope
   * @param config which model
   * @throws an error with all violations, when properties are wrong
   */
  public constructor(scope: Construct, id: string, config: DataNorthflankLlmModelDeploymentConfig) {
    const seen = written(config, llmModelDeploymentDataArguments);
    refuse("DataNorthflankLlmModelDeployment", scope, id, violationsOf(seen));
    super(scope, id, config);
    this.node.addValidation({
      validate: () =>
        violationsAtSynth(this, seen, { attributes: this.synthesizeAttributes(), overrides: this.rawOverrides }),
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
   * URL of a public HTTP or HTTP/2 port.
   * @param portName name of the port
   * @default "http"
   */
  public endpoint(portName: string = "http"): string {
    return urlOfPort(this, portName);
  }

  /**
   * Base URL for OpenAI's clients: the endpoint with `/v1`.
   * @param portName name of the port
   * @default "http"
   */
  public openAiBaseUrl(portName: string = "http"): string {
    return `${this.endpoint(portName)}/v1`;
  }

  /**
   * A gate on this model: what takes its endpoint from the gate is created only once the model runs.
   * @param portName name of the port that dependents talk to
   * @default "http"
   */
  public whenRunning(portName?: string): ModelReadiness {
    return gateOf(this, portName);
  }

  /** What `cdktf synth --hcl` prints. */
  // biome-ignore lint/suspicious/noExplicitAny: the type that CDKTF gives the method
  public toHclTerraform(): any {
    return withConditionBlocks(super.toHclTerraform());
  }
}
