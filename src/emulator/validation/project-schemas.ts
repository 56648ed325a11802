import { JsonSchema } from "../../schema/json-schema";

// The body that creates a project, with the limits of the API's page. Only the form of a region is assumed.

/** Unknown keys are refused, as everywhere. */
const closed = (properties: { readonly [name: string]: JsonSchema }, ...required: string[]): JsonSchema => ({
  type: "object",
  additionalProperties: false,
  required,
  properties,
});
const boolean: JsonSchema = { type: "boolean" };
const listOf = (items: JsonSchema): JsonSchema => ({ type: "array", items });

export const projectName: JsonSchema = {
  type: "string",
  minLength: 3,
  maxLength: 39,
  pattern: "^[a-zA-Z]((-|\\s)?[a-zA-Z0-9]+((-|\\s)[a-zA-Z0-9]+)*)?$",
  $comment: "a letter first, then letters and digits, with single spaces or hyphens between them",
};

const tag: JsonSchema = {
  type: "string",
  minLength: 3,
  maxLength: 39,
  pattern: "^[a-zA-Z](-?[a-zA-Z0-9]+(-[a-zA-Z0-9]+)*)?$",
  $comment: "a letter first, then letters and digits, with single hyphens between them",
};

/** The identifier of an object that may belong to the organisation or the team. */
const shared: JsonSchema = {
  type: "string",
  pattern: "^((org|team)\\/)?[a-zA-Z](-?[a-zA-Z0-9]+(-[a-zA-Z0-9]+)*)?$",
  $comment: "an identifier, after org/ or team/ or alone",
};

const id: JsonSchema = { type: "string", pattern: "^[A-Za-z0-9-]+$", $comment: "letters, digits and hyphens" };

const restrictions = closed(
  { enabled: boolean, tags: listOf(tag), tagMatchCondition: { type: "string", enum: ["and", "or"] } },
  "enabled",
);

const tailscale = closed({
  enabled: boolean,
  authKeyTags: listOf({ type: "string", pattern: "^tag:.+", $comment: "tag: and a name" }),
  restrictions,
  options: closed({ applyToAddons: boolean, applyToAddonJobs: boolean, autoRedeployOnRegeneration: boolean }),
  tailscaleOptions: closed({ acceptRoutes: boolean }),
  secrets: closed({ clientId: { type: "string" }, clientSecret: { type: "string" } }, "clientId", "clientSecret"),
});

const hostAliases = closed({
  enabled: boolean,
  hostEntries: listOf(
    closed({ ipAddress: { type: "string" }, hostnames: listOf({ type: "string" }) }, "ipAddress", "hostnames"),
  ),
  restrictions,
});

/** Everything but the name. */
export const projectFields = {
  description: {
    type: "string",
    maxLength: 200,
    pattern: "^[a-zA-Z0-9.,?\\s\\\\/'\"()[\\];`%^&*\\-_:!]+$",
    $comment: "letters, digits, spaces and the characters .,?\\/'\"()[];`%^&*-_:!",
  },
  color: {
    type: "string",
    pattern: "^#([a-fA-F0-9]{6}|[a-fA-F0-9]{3})$",
    $comment: "# and three or six hexadecimal digits",
  },
  region: { ...id, maxLength: 200 },
  clusterId: { ...shared, maxLength: 200 },
  networking: closed({ allowedIngressProjects: listOf(id), tailscale, hostAliases }),
  customRegistry: closed({
    enabled: boolean,
    configuration: closed(
      {
        credentialId: shared,
        provider: {
          type: "string",
          enum: ["acr", "ecr", "gar", "dockerhub", "dhi", "github", "gitlab", "custom", "legacy"],
        },
      },
      "credentialId",
    ),
  }),
} satisfies { readonly [name: string]: JsonSchema };
