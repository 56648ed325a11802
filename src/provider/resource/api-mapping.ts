import { isDeepStrictEqual } from "node:util";
import { isList, isObject, ObjectValue, Value } from "../../protocol/values";
import { createBody, updateBody } from "../../schema/derive";
import { llmModelDeployment } from "../../schema/llm-model-deployment";
import { isWebProtocol } from "../../schema/ports";
import { llmModelDeploymentResource } from "../../schema/terraform-surface";
import {
  CreateLlmModelDeployment,
  LlmModelDeploymentItem,
  UpdateLlmModelDeployment,
} from "../../schema/types.generated";
import { ApiCodec, apiCodec, asObject } from "../framework/api-codec";
import { fromJsonSchema } from "../framework/from-json-schema";

// A deployment in Terraform's words and in the API's.

export const resourceSchema = fromJsonSchema(llmModelDeploymentResource);

const items = apiCodec(llmModelDeployment);
const creates = apiCodec(createBody);
const updates = apiCodec(updateBody);

/** Values that the API knows nothing of: they are Terraform's own. */
const TERRAFORM_ONLY = ["wait_for_running", "deletion_protection", "timeouts"];

/** Parts of a deployment that an update can change. */
export const UPDATABLE = ["name", "description", "tags", "ports", "spec"] as const;

export function createBodyOf(planned: ObjectValue): CreateLlmModelDeployment {
  return creates.toJson(planned) as CreateLlmModelDeployment;
}

/** Each part that changed, whole: whether the API merges below that is not documented. */
export function updateBodyOf(prior: ObjectValue, planned: ObjectValue): UpdateLlmModelDeployment {
  const [before, after] = [prior, planned].map(
    (state) => updates.toJson(state) as { readonly [name: string]: unknown },
  );
  const isChanged = ([name, part]: [string, unknown]) => !isDeepStrictEqual(inOrder(part), inOrder(before?.[name]));
  return Object.fromEntries(Object.entries(after ?? {}).filter(isChanged));
}

/** Ports and tags in an order that means nothing. */
function inOrder(part: unknown): unknown {
  const keyOf = (element: unknown) => (element as { readonly name?: string } | null)?.name ?? String(element);
  return Array.isArray(part) ? [...part].sort((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1)) : part;
}

/** What the API says, in the form of the state; what it cannot say is taken from `held`. */
export function stateOf(item: LlmModelDeploymentItem, held: ObjectValue, codec: ApiCodec = items): ObjectValue {
  const said = asObject(codec.fromJson(item));
  const own = Object.fromEntries(TERRAFORM_ONLY.map((name) => [name, held[name] ?? null]));
  return {
    ...said,
    ...own,
    project_id: held.project_id ?? null,
    team_id: typeof held.team_id === "string" ? held.team_id : null,
    urls: urlsOf(said.ports ?? null),
  };
}

/** `https://<host>` of every public HTTP port, by the port's name. */
export function urlsOf(ports: Value): Value {
  const all = (isList(ports) ? ports : []).filter(isObject);
  return new Map(
    all.flatMap(({ name, dns, public: isPublic, protocol }) => {
      return isPublic === true && isWebProtocol(protocol) && typeof dns === "string" && typeof name === "string"
        ? [[name, `https://${dns}`] as const]
        : [];
    }),
  );
}
