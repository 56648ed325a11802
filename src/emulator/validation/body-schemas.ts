import { DURATION_UNIT } from "../../schema/duration";
import { JsonSchema } from "../../schema/json-schema";
import { OPERATIONS } from "../endpoints/operations";
import { ACTIONS, METHODS } from "../faults/actions";
import { PERMISSIONS } from "../http/permissions";
import { projectFields, projectName } from "./project-schemas";

// Schemas of everything that the emulator receives except AI models: projects and teams from the API's clients, the
// rest from the control API and from files. Validators are generated from them. Models inside a seed or a state are
// validated by the schema in src/schema.

const word = { type: "string", minLength: 1, maxLength: 200 } as const satisfies JsonSchema;
/** Milliseconds since 1970, within the range of JavaScript dates. */
const time = { type: "integer", minimum: 0, maximum: 8.64e15 } as const satisfies JsonSchema;
const id = {
  type: "string",
  minLength: 1,
  maxLength: 100,
  pattern: "^[A-Za-z0-9-]+$",
  $comment: "letters, digits and hyphens",
} as const satisfies JsonSchema;
const displayName = {
  type: "string",
  minLength: 3,
  maxLength: 39,
  pattern: "^[a-zA-Z0-9]+([- ][a-zA-Z0-9]+)*$",
  $comment: "letters and digits, with single spaces or hyphens between them",
} as const satisfies JsonSchema;
const description = { type: "string", maxLength: 1024 } as const satisfies JsonSchema;
const names = { type: "array", items: word } as const satisfies JsonSchema;
const permissions = {
  type: "array",
  items: { type: "string", enum: [...PERMISSIONS] },
} as const satisfies JsonSchema;
const restriction = {
  type: "object",
  additionalProperties: false,
  properties: { only: names, except: names },
  description: "Identifiers of projects.",
} as const satisfies JsonSchema;

/** An object without any other members. */
function closed(properties: { readonly [name: string]: JsonSchema }, ...required: string[]): JsonSchema {
  return { type: "object", additionalProperties: false, required, properties };
}
const listOf = (items: JsonSchema): JsonSchema => ({ type: "array", items });

export const projectBody: JsonSchema = {
  $id: "emulator-create-project",
  ...closed({ ...projectFields, name: projectName }, "name"),
};

export const teamBody: JsonSchema = {
  $id: "emulator-create-team",
  ...closed({ name: displayName, description, email: word }, "name", "email"),
};

const tokenFacts = {
  name: id,
  entityType: { type: "string", enum: ["team", "org", "user"] },
  teamId: id,
  permissions,
  projects: restriction,
  expiresAt: time,
  revoked: { type: "boolean" },
} as const satisfies { readonly [name: string]: JsonSchema };

/** What can stand after `Bearer` in a header. */
const token = {
  type: "string",
  minLength: 1,
  maxLength: 200,
  pattern: "^[!-~]+$",
  $comment: "ASCII characters without spaces",
} as const satisfies JsonSchema;

/** The body of `POST /_emulator/seed`, and the file of `--seed`. */
export const seedBody: JsonSchema = {
  $id: "emulator-seed",
  ...closed({
    teams: listOf(closed({ id, name: word, description }, "id")),
    projects: listOf(closed({ id, teamId: id, name: word, description, region: word, clusterId: word }, "id")),
    tokens: listOf(
      closed({ ...tokenFacts, expiresAt: { type: "string", maxLength: 40 }, token, jwt: { type: "boolean" } }, "name"),
    ),
    deployments: listOf(
      closed(
        {
          projectId: id,
          model: { type: "object", description: "The body of a create." },
          status: { type: "string", enum: ["pending", "running", "crashed", "paused"] },
        },
        "projectId",
        "model",
      ),
    ),
  }),
};

/** Optional, because states of earlier versions have none. */
const sequence = { type: "integer", minimum: 0, maximum: 2 ** 53 - 1 } as const satisfies JsonSchema;
const configuration = closed({ id: word, createdAt: time }, "id", "createdAt");

/** The state in `GET` and `PUT /_emulator/state`, and in a data file. */
export const stateBody: JsonSchema = {
  $id: "emulator-state",
  ...closed(
    {
      version: { type: "integer", minimum: 1, maximum: 1 },
      teams: listOf(closed({ id, name: word, description, createdAt: time, sequence }, "id", "name", "createdAt")),
      projects: listOf(
        closed(
          {
            id,
            teamId: id,
            name: word,
            description,
            color: word,
            region: word,
            clusterId: word,
            networking: projectFields.networking,
            customRegistry: projectFields.customRegistry,
            createdAt: time,
            sequence,
          },
          ...["id", "teamId", "name", "createdAt"],
        ),
      ),
      tokens: listOf(closed({ ...tokenFacts, sha256: word, createdAt: time }, "name", "sha256", "entityType")),
      deployments: listOf(
        closed(
          {
            id,
            projectId: id,
            body: { type: "object" },
            createdAt: time,
            updatedAt: time,
            configuration,
            from: { type: "string", enum: ["pending", "provisioning", "starting", "running"] },
            since: time,
            polls: { type: "integer", minimum: 0 },
            forced: { type: "string", enum: ["crashed", "paused"] },
            deletingSince: time,
            gone: { type: "boolean" },
            sequence,
          },
          ...["id", "projectId", "body", "createdAt", "updatedAt", "configuration", "from", "since"],
        ),
      ),
      counter: { type: "integer", minimum: 0 },
      advancedMs: { type: "integer", minimum: 0, maximum: 3.2e12 },
    },
    ...["version", "teams", "projects", "tokens", "deployments", "counter", "advancedMs"],
  ),
};

/** One rule in the body of `/_emulator/faults`. */
export const faultBody: JsonSchema = {
  $id: "emulator-fault",
  ...closed(
    {
      match: closed({
        op: { type: "string", enum: [...OPERATIONS] },
        method: { type: "string", enum: [...METHODS] },
        project: word,
        id: word,
        nth: { type: "integer", minimum: 1 },
      }),
      phase: { type: "string", enum: ["before", "after-commit"] },
      action: { type: "string", enum: [...ACTIONS] },
      status: { type: "integer", minimum: 300, maximum: 599 },
      body: {},
      times: { type: "integer", minimum: 0 },
      probability: { type: "number", exclusiveMinimum: 0, maximum: 1 },
    },
    "action",
  ),
};

export const advanceBody: JsonSchema = {
  $id: "emulator-advance",
  ...closed(
    { by: { type: "string", pattern: `^\\d{1,9}${DURATION_UNIT}$`, $comment: 'a time such as "30s" or "5m"' } },
    "by",
  ),
};

export const statusBody: JsonSchema = {
  $id: "emulator-status",
  ...closed({ status: { type: "string", enum: ["crashed", "paused", "running"] } }, "status"),
};
