import { DEFAULTS, POLL_INTERVAL_MAX_GROWTH_TEXT } from "./defaults";
import { DURATION_PATTERN } from "./duration";
import { JsonSchema } from "./json-schema";
import { llmModelDeployment } from "./llm-model-deployment";
import { GUIDES_URL } from "./names";

// Arguments that Terraform users write in addition to the API's fields: of the resource, the data sources and the
// provider. The form is that of llm-model-deployment.ts. Names are camelCase here and snake_case in Terraform.

export const IDENTIFIER = { pattern: "^[A-Za-z0-9-]+$", $comment: "letters, digits and hyphens" } as const;

const DURATION = {
  type: "string",
  pattern: DURATION_PATTERN,
  $comment: 'a duration such as "30s", "45m" or "1h30m"',
} as const satisfies JsonSchema;

const { timeouts } = DEFAULTS;

const projectId = {
  type: "string",
  ...IDENTIFIER,
  "x-terraform": ["replace"],
  description: "Identifier of the project that owns the deployment.",
  examples: ["default-project"],
} as const satisfies JsonSchema;

const teamId = {
  type: "string",
  ...IDENTIFIER,
  "x-terraform": ["replace", "computed-default"],
  description: "Identifier of the team, for tokens of an organisation. Default: the provider's team.",
} as const satisfies JsonSchema;

const urls = {
  type: "object",
  readOnly: true,
  additionalProperties: { type: "string" },
  description: "URL of each public HTTP port, by the port's name.",
} as const satisfies JsonSchema;

/** `northflank_llm_model_deployment`: the fields of the API and the arguments that only Terraform has. */
export const llmModelDeploymentResource = {
  $id: "llm-model-deployment-resource",
  description: "An AI model that Northflank serves on GPUs.",
  type: "object",
  additionalProperties: false,
  required: ["projectId", "name", "spec"],
  properties: {
    ...llmModelDeployment.properties,
    projectId,
    teamId,
    urls,
    waitForRunning: {
      type: "boolean",
      default: true,
      description: "Whether Terraform waits until a created or updated model runs. Default: true.",
    },
    deletionProtection: {
      type: "boolean",
      default: false,
      description: "Whether the provider refuses to destroy or replace the deployment. Default: false.",
    },
    acceptedWarnings: {
      type: "array",
      uniqueItems: true,
      items: { type: "string" },
      description: `Ids of the warnings that are meant, such as "public-port": they are no longer raised. All ids: ${GUIDES_URL}rules.md`,
      examples: [["public-port"]],
    },
    timeouts: {
      type: "object",
      additionalProperties: false,
      description:
        "How long Terraform waits. When the time is over, apply ends with a warning; the deployment continues and is billed.",
      properties: {
        create: {
          ...DURATION,
          description: `Longest time until a new deployment runs. Default: "${timeouts.create}".`,
        },
        update: {
          ...DURATION,
          description: `Longest time until a changed deployment runs. Default: "${timeouts.update}".`,
        },
        delete: {
          ...DURATION,
          description: `Longest time until a deleted deployment is gone. Default: "${timeouts.delete}".`,
        },
      },
    },
  },
} as const satisfies JsonSchema;

/** Arguments of the data source `northflank_llm_model_deployment`. All its other attributes are computed. */
export const llmModelDeploymentDataArguments = {
  $id: "llm-model-deployment-data-arguments",
  type: "object",
  additionalProperties: false,
  required: ["projectId"],
  properties: {
    projectId: { ...projectId, "x-terraform": [] },
    teamId: { ...teamId, "x-terraform": ["computed-default"] },
    id: {
      type: "string",
      minLength: 1,
      "x-terraform": ["computed-default"],
      description: "Identifier of the deployment. Exactly one of this and `name` is given; the other is read.",
    },
    name: {
      ...llmModelDeployment.properties.name,
      "x-terraform": ["computed-default"],
      description: "Name of the deployment. Exactly one of this and `id` is given; the other is read.",
    },
  },
} as const satisfies JsonSchema;

const { status, tags } = llmModelDeployment.properties;

/** Arguments of the data source `northflank_llm_model_deployments`; a deployment must match all that are given. */
export const llmModelDeploymentsDataArguments = {
  $id: "llm-model-deployments-data-arguments",
  type: "object",
  additionalProperties: false,
  required: ["projectId"],
  properties: {
    projectId: { ...projectId, "x-terraform": [] },
    teamId: { ...teamId, "x-terraform": ["computed-default"] },
    nameRegex: {
      type: "string",
      minLength: 1,
      maxLength: 1000,
      description: "Only deployments whose name matches this regular expression (JavaScript's).",
      examples: ["^qwen"],
    },
    tags: {
      type: "array",
      uniqueItems: true,
      items: tags.items,
      description: "Only deployments that have all of these tags.",
    },
    status: { type: "string", enum: status.enum, description: "Only deployments in this state." },
  },
} as const satisfies JsonSchema;

/** Configuration of the list `northflank_llm_model_deployment`, for `terraform query`. */
export const llmModelDeploymentListConfiguration = {
  $id: "llm-model-deployment-list-configuration",
  description: "The AI models of a project.",
  type: "object",
  additionalProperties: false,
  required: ["projectId"],
  properties: {
    projectId: { ...projectId, "x-terraform": [] },
    teamId: { ...teamId, "x-terraform": [] },
  },
} as const satisfies JsonSchema;

/** Configuration of the provider. Each setting: attribute, then environment, then the official CLI's context file. */
export const providerConfiguration = {
  $id: "provider-configuration",
  description: "Address of the API, and the credentials for it.",
  type: "object",
  additionalProperties: false,
  properties: {
    apiToken: {
      type: "string",
      "x-terraform": ["sensitive"],
      description: "API token. Default: the environment variable NORTHFLANK_API_TOKEN, then the token of the context.",
    },
    baseUrl: {
      type: "string",
      description: `Address of the API, such as "${DEFAULTS.baseUrl}", without the version, a query or a password; plain http only to this machine. Default: the environment variable NORTHFLANK_BASE_URL, then the context's host for the context's own token, then ${DEFAULTS.baseUrl}. A context's token goes to the context's host, and to another only if this argument names it.`,
    },
    teamId: {
      type: "string",
      ...IDENTIFIER,
      description:
        "Team that owns the projects, for tokens of an organisation. Default: the environment variable NORTHFLANK_TEAM_ID.",
    },
    context: {
      type: "string",
      description:
        "Name of a context in the official CLI's file ~/.northflank/config.json. Default: the environment variable NORTHFLANK_CONTEXT, then the file's current context if there is no other token. The context's host is for its own token only.",
    },
    maxRetries: {
      type: "integer",
      minimum: 0,
      maximum: 10,
      description: `How many times a request that failed for a transient reason is retried; one that ran out of time, or whose answer is unreadable, at most once. Default: ${DEFAULTS.maxRetries}.`,
    },
    requestTimeout: {
      ...DURATION,
      description: `Longest time for one request, up to 1h. Default: "${DEFAULTS.requestTimeout}".`,
    },
    bulkRefresh: {
      type: "string",
      enum: ["auto", "off"],
      description:
        'How the AI models of one project are read: "auto" reads the project\'s list, 100 models in a request; "off" reads each model by itself. Default: "auto".',
    },
    pollInterval: {
      ...DURATION,
      description: `First pause between two polls of a model while the provider waits for it, from 1ms to 1h. It grows to ${POLL_INTERVAL_MAX_GROWTH_TEXT} that. Default: the environment variable NORTHFLANK_POLL_INTERVAL, then "${DEFAULTS.pollInterval}".`,
    },
  },
} as const satisfies JsonSchema;
