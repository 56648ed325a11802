import { ApiMatch, matchApis } from "../../northflank/api-address";
import { DeploymentReader } from "../../northflank/bulk-reader";
import { isSameInstant } from "../../northflank/created-at";
import { Found, findKnownDeployment, findRenamedDeployment } from "../../northflank/find-deployment";
import { Diagnostic } from "../../protocol/diagnostics";
import { ObjectValue } from "../../protocol/values";
import { Connection } from "../connection";
import { otherApi } from "../failures/identity-failures";
import { decodePrivateState } from "../framework/private-state";
import { knownOf, projectOf } from "./state-attributes";

// The model of a state is the one that has its id, its time of creation and its API. The provider changes and deletes
// nothing else (READ-8).

export type FoundModel = Found | { readonly kind: "refused"; readonly diagnostic: Diagnostic };

/** @param privateBytes the private state, which says which API has the model */
export async function findModelOf(
  { api, client }: Pick<Connection, "api" | "client">,
  reader: DeploymentReader,
  state: ObjectValue,
  privateBytes: Buffer,
  signal?: AbortSignal,
): Promise<FoundModel> {
  const refusal = otherApiRefusal(state, privateBytes, api);
  if (refusal) return { kind: "refused", diagnostic: refusal };
  const { isRenameUnseen } = decodePrivateState(privateBytes);
  const find = (from: DeploymentReader) =>
    isRenameUnseen
      ? findRenamedDeployment(from, projectOf(state), knownOf(state), state.name ?? null, signal)
      : findKnownDeployment(from, projectOf(state), knownOf(state), signal);
  const read = await find(reader);
  // a list may still show the model that had the id before
  const found = read.kind === "replaced" && reader !== client ? await find(client) : read;
  // an emulator that ended without keeping its models is started again on another port
  if (matchOf(privateBytes, api) === "same" || found.kind === "gone") return found;
  const isProven = found.kind === "found" && isSameInstant(found.item.createdAt, state.created_at ?? null) === true;
  return isProven ? found : { kind: "refused", diagnostic: otherApi(state, apiOf(privateBytes), api) };
}

/** The error for a state that was made with another API. It needs no request. */
export function otherApiRefusal(
  state: ObjectValue,
  privateBytes: Buffer,
  api: string | undefined,
): Diagnostic | undefined {
  if (api === undefined || matchOf(privateBytes, api) !== "other") return undefined;
  return otherApi(state, apiOf(privateBytes), api);
}

/** Whether the time of creation or the API can tell the model from another one. */
export function canBeTold(state: ObjectValue, privateBytes: Buffer, api: string): boolean {
  return (
    isSameInstant(state.created_at ?? null, state.created_at ?? null) === true || matchOf(privateBytes, api) !== "same"
  );
}

const apiOf = (privateBytes: Buffer) => decodePrivateState(privateBytes).api ?? "";
const matchOf = (privateBytes: Buffer, api: string): ApiMatch => matchApis(decodePrivateState(privateBytes).api, api);
