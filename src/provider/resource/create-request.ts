import { ApiError } from "../../northflank/api-error";
import { Deployment, Project } from "../../northflank/client";
import { idFromName } from "../../northflank/find-deployment";
import { Diagnostic } from "../../protocol/diagnostics";
import { log } from "../../protocol/log";
import { ObjectValue } from "../../protocol/values";
import { LlmModelDeploymentItem } from "../../schema/types.generated";
import { Connection } from "../connection";
import { apiDiagnostic, apiFailureDetail } from "../failures/api-request";
import { foundAfterUnclearCreate, nameNotFree, nameTaken, unclearCreate } from "../failures/create-failures";
import { createBodyOf } from "./api-mapping";
import { CreatedObject } from "./created-object";
import { timeoutOf } from "./state-attributes";
import { ownDeletion, waitUntilFree } from "./taken-name";

// The request of a create. It is sent once: when its answer is unclear, the provider searches for the object that it
// may have created (IDEM rules).

/** A name that is free may be taken again at once, or belong to an AI model with another id. */
const ATTEMPTS = 3;

/** What the request led to. */
export type Creation =
  /** The API accepted it. What the answer holds of the object is not documented: all, its id, or nothing. */
  | { readonly kind: "accepted"; readonly item: LlmModelDeploymentItem | undefined }
  /** The answer was unclear, and the provider found the object. */
  | { readonly kind: "found"; readonly item: Deployment; readonly warning: Diagnostic }
  /** Nothing was created, or nothing that the provider can recognise. */
  | { readonly kind: "failed"; readonly diagnostic: Diagnostic };

export class CreateRequest {
  private created: CreatedObject;
  private readonly name: string;

  constructor(
    private readonly connection: Connection,
    private readonly project: Project,
    private readonly plan: ObjectValue,
    private readonly signal: AbortSignal,
  ) {
    this.name = plan.name as string;
    this.created = this.sentNow();
  }

  async send(): Promise<Creation> {
    const { connection, project, plan, signal, name } = this;
    const timeoutMs = timeoutOf(plan, "create");
    // otherwise the deletion might meet the new AI model under the id of the old one
    await ownDeletion(connection, project, idFromName(name), timeoutMs, signal);
    for (let attempt = 1; ; attempt++) {
      try {
        return await this.post();
      } catch (thrown) {
        if (!(thrown instanceof ApiError)) throw thrown;
        if (!thrown.isConflict) return this.afterFailure(thrown);
        const state = attempt < ATTEMPTS ? await waitUntilFree(connection, project, name, timeoutMs, signal) : "taken";
        if (state !== "free")
          return failed(state === "taken" ? nameTaken(project, name, thrown) : nameNotFree(project, name));
      }
    }
  }

  private async post(): Promise<Creation> {
    this.created = this.sentNow();
    const item = await this.connection.client.create(this.project, createBodyOf(this.plan), this.signal);
    return { kind: "accepted", item };
  }

  private sentNow(): CreatedObject {
    return new CreatedObject(this.connection, this.project, this.plan, this.signal);
  }

  /** A create with an unclear answer may have created the object: the provider reads, and never posts again (IDEM-3). */
  private async afterFailure(failure: ApiError): Promise<Creation> {
    const { project, name } = this;
    if (!failure.isAmbiguous) return failed(apiDiagnostic(`Creating AI model "${name}"`, failure));
    log.warn("the answer to a create is unclear: searching for the object", { reason: failure.message });
    try {
      const { own, other } = await this.created.find();
      if (!own) return failed(unclearCreate(project, name, failure, other));
      return { kind: "found", item: own, warning: foundAfterUnclearCreate(name, own, failure) };
    } catch (thrown) {
      if (!(thrown instanceof ApiError)) throw thrown;
      return failed(unclearCreate(project, name, failure, undefined));
    }
  }

  /** The whole object, when the answer had only its id or nothing of it. */
  async readBack(id: string | undefined): Promise<{ readonly item: Deployment } | { readonly reason: string }> {
    try {
      const { own } = await this.created.find(id);
      return own ? { item: own } : { reason: "it was not found." };
    } catch (thrown) {
      if (!(thrown instanceof ApiError)) throw thrown;
      return { reason: apiFailureDetail(thrown) };
    }
  }

  /** From now on the object belongs to this resource: another create of this run cannot have created it. */
  claim(id: string): void {
    this.created.claim(id);
  }
}

const failed = (diagnostic: Diagnostic): Creation => ({ kind: "failed", diagnostic });
