import { DEFAULTS } from "./defaults";
import { JsonSchema } from "./json-schema";
import { llmModelDeployment } from "./llm-model-deployment";

// What Terraform users write beside the API's own fields: arguments of the resource, of the data source and of
// the provider. Same rules as llm-model-deployment.ts; names are camelCase here and snake_case in Terraform.

const IDENTIFIER = { pattern: "^[A-Za-z0-9-]+$", $comment: "letters, digits and hyphens" } as const;

const DURATION = {
  type: "string",
  pattern: "^([0-9]+(\\.[0-9]+)?(ms|s|m|h))+$",
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

/** `northflank_llm_model_deployment`: the API's fields and what Terraform adds. */
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
      description: "Whether create and update wait until the model runs. Default: true.",
    },
    deletionProtection: {
      type: "boolean",
      default: false,
      description: "Whether plans that destroy or replace the deployment are refused. Default: false.",
    },
    timeouts: {
      type: "object",
      additionalProperties: false,
      description: "How long to wait. Running out of time ends in a warning; the deployment goes on and is billed.",
      properties: {
        create: {
          ...DURATION,
          description: `Longest time for a new deployment to run. Default: "${timeouts.create}".`,
        },
        update: {
          ...DURATION,
          description: `Longest time for a changed deployment to run. Default: "${timeouts.update}".`,
        },
        delete: {
          ...DURATION,
          description: `Longest time for a deployment to be gone. Default: "${timeouts.delete}".`,
        },
      },
    },
  },
} as const satisfies JsonSchema;

/** Arguments of the data source `northflank_llm_model_deployment`; all else of it is computed. */
export const llmModelDeploymentDataArguments = {
  $id: "llm-model-deployment-data-arguments",
  type: "object",
  additionalProperties: false,
  required: ["projectId"],
  properties: {
    projectId: { ...projectId, "x-terraform": [] },
    teamId: { ...teamId, "x-terraform": ["computed-default"] },
    llmModelDeploymentId: {
      type: "string",
      minLength: 1,
      "x-terraform": ["computed-default"],
      description: "Identifier of the deployment. Exactly one of this and `name` is given.",
    },
    name: {
      ...llmModelDeployment.properties.name,
      "x-terraform": ["computed-default"],
      description: "Name of the deployment. Exactly one of this and the identifier is given.",
    },
  },
} as const satisfies JsonSchema;

const { status, tags } = llmModelDeployment.properties;

/** Arguments of the data source `northflank_llm_model_deployments`; all that are given must fit. */
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
  description: "Where the API is, and who asks.",
  type: "object",
  additionalProperties: false,
  properties: {
    apiToken: {
      type: "string",
      minLength: 1,
      "x-terraform": ["sensitive"],
      description: "API token. Default: the environment variable NORTHFLANK_API_TOKEN, then the CLI's context file.",
    },
    baseUrl: {
      type: "string",
      pattern: "^https?://[^\\s?#]+$",
      $comment: 'a URL such as "https://api.northflank.com", without the version',
      description: `Address of the API, without the version; plain http only to this machine. Default: the environment variable NORTHFLANK_BASE_URL, then ${DEFAULTS.baseUrl}.`,
    },
    teamId: {
      type: "string",
      ...IDENTIFIER,
      description:
        "Team of all objects, for tokens of an organisation. Default: the environment variable NORTHFLANK_TEAM_ID.",
    },
    context: {
      type: "string",
      minLength: 1,
      description:
        "Name of a context in the official CLI's file ~/.northflank/config.json. Default: the environment variable NORTHFLANK_CONTEXT, then the file's current context.",
    },
    maxRetries: {
      type: "integer",
      minimum: 0,
      maximum: 10,
      description: `How often a read that failed for a passing reason is repeated. Default: ${DEFAULTS.maxRetries}.`,
    },
    requestTimeout: {
      ...DURATION,
      description: `Longest time for one request, up to 1h. Default: "${DEFAULTS.requestTimeout}".`,
    },
    bulkRefresh: {
      type: "string",
      enum: ["auto", "off"],
      description:
        'How many AI models of one project are read: "auto", by the project\'s list, 100 in a request; "off", each by itself. Default: "auto".',
    },
    pollInterval: {
      ...DURATION,
      description: `First pause between two looks at a model that is waited for, from 1ms to 1h; grows to four times that. Default: the environment variable NORTHFLANK_POLL_INTERVAL, then "${DEFAULTS.pollInterval}".`,
    },
  },
} as const satisfies JsonSchema;
