import { isDeepStrictEqual } from "node:util";
import { UserError } from "../../protocol/rpc/exceptions";
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
import { stateAfterRefresh } from "../framework/state";

// A deployment as Terraform's values, and as the bodies of the API.

export const resourceSchema = fromJsonSchema(llmModelDeploymentResource);

const items = apiCodec(llmModelDeployment);
const creates = apiCodec(createBody);
const updates = apiCodec(updateBody);

/** Arguments that are not sent to the API. */
const TERRAFORM_ONLY = ["wait_for_running", "deletion_protection", "accepted_warnings", "timeouts"];

/** Parts of a deployment that an update can change. */
export const UPDATABLE = ["name", "description", "tags", "ports", "spec"] as const;

export function createBodyOf(planned: ObjectValue): CreateLlmModelDeployment {
  return exact(creates.toJson(planned)) as CreateLlmModelDeployment;
}

/**
 * Each part that differs between two states, as `sent` has it. Whether the API merges values inside a part is not
 * documented.
 */
export function changedParts(prior: ObjectValue, planned: ObjectValue, sent: ObjectValue): UpdateLlmModelDeployment {
  const [before, after, body] = [prior, planned, sent].map(
    (state) => updates.toJson(state) as { readonly [name: string]: unknown },
  );
  const isChanged = ([name]: [string, unknown]) => !isDeepStrictEqual(inOrder(after?.[name]), inOrder(before?.[name]));
  return exact(Object.fromEntries(Object.entries(body ?? {}).filter(isChanged)));
}

/** A value that was unknown in the plan was not validated: an integer that JSON would round is refused here. */
function exact<T>(body: T): T {
  if (typeof body === "bigint") throw new UserError("Number too large to be sent", numberTooLarge(body));
  if (typeof body === "object" && body !== null) Object.values(body).forEach(exact);
  return body;
}

const numberTooLarge = (number: bigint) =>
  `${number} cannot be sent exactly: the largest integer is ${Number.MAX_SAFE_INTEGER}. Nothing was sent. Correct the configuration.`;

/** Ports and tags sorted: their order has no meaning to the API. */
function inOrder(part: unknown): unknown {
  const keyOf = (element: unknown) => (element as { readonly name?: string } | null)?.name ?? String(element);
  return Array.isArray(part) ? [...part].sort((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1)) : part;
}

/** The API's answer in the form of the state. What the API does not return comes from `source`, a plan or a state. */
export function stateOf(item: LlmModelDeploymentItem, source: ObjectValue, codec: ApiCodec = items): ObjectValue {
  const answered = asObject(codec.fromJson(item));
  const terraformOnly = Object.fromEntries(TERRAFORM_ONLY.map((name) => [name, source[name] ?? null]));
  return {
    ...answered,
    ...terraformOnly,
    project_id: source.project_id ?? null,
    team_id: typeof source.team_id === "string" ? source.team_id : null,
    urls: urlsOf(answered.ports ?? null),
  };
}

/** The state after a read. A part that the answer lacks keeps its value of `prior`. */
export function stateAfterRead(item: LlmModelDeploymentItem, prior: ObjectValue): ObjectValue {
  const state = stateAfterRefresh(resourceSchema.attributes, prior, stateOf(item, prior));
  return { ...state, urls: urlsOf(state.ports ?? null) };
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
