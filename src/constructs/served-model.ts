import { ModelReadiness } from "./model-readiness";

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
