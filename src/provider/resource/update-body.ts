import { isObject, ObjectValue, Value } from "../../protocol/values";
import { UpdateLlmModelDeployment } from "../../schema/types.generated";
import { configuredPaths } from "../framework/configured-paths";
import { isEmpty } from "../framework/equality";
import { ResourceAttribute, ResourceAttributes } from "../framework/from-json-schema";
import { PrivateState } from "../framework/private-state";
import { changedParts, resourceSchema } from "./api-mapping";

// What an update sends: each changed part, without the values that the API filled in. It might not accept them back.

export interface UpdateBody {
  readonly body: UpdateLlmModelDeployment;
  /** Paths of values that are sent although nobody configured them. */
  readonly filledIn: readonly string[];
  /** Whether a configuration, this one or an earlier one, has the argument. */
  readonly isWritten: (path: string) => boolean;
}

const { attributes } = resourceSchema;

export function updateBody(
  prior: ObjectValue,
  planned: ObjectValue,
  config: ObjectValue,
  { configured, formerlyConfigured, isImported }: PrivateState,
): UpdateBody {
  const written = new Set([...configuredPaths(attributes, config), ...configured, ...formerlyConfigured]);
  const isWritten = (path: string) => written.has(path);
  // people may have written the values of an imported object elsewhere: they are sent, because the API might drop them
  const sent = isImported ? planned : { ...planned, spec: writtenOnly("spec", planned.spec ?? null, isWritten) };
  const body = changedParts(prior, planned, sent);
  const parts = Object.fromEntries(Object.keys(body).map((name) => [name, sent[name] ?? null]));
  return { body, filledIn: configuredPaths(attributes, parts).filter((path) => !isWritten(path)), isWritten };
}

/** The object of a top-level attribute, without the values that nobody configured. Lists are sent as a whole. */
function writtenOnly(name: string, value: Value, isWritten: (path: string) => boolean): Value {
  const attribute = attributes[name];
  return attribute?.attributes && isObject(value)
    ? membersWritten(attribute.attributes, value, `${name}.`, isWritten)
    : value;
}

function membersWritten(
  members: ResourceAttributes,
  value: ObjectValue,
  prefix: string,
  isWritten: (path: string) => boolean,
): ObjectValue {
  const keep = (attribute: ResourceAttribute, member: Value, path: string): Value => {
    if (!attribute.attributes || !isObject(member)) return isWritten(path) ? member : null;
    const inside = membersWritten(attribute.attributes, member, `${path}.`, isWritten);
    return isEmpty(inside) && !isEmpty(member) ? null : inside;
  };
  return Object.fromEntries(
    Object.entries(members).map(([name, attribute]) => [
      name,
      keep(attribute, value[name] ?? null, `${prefix}${name}`),
    ]),
  );
}
