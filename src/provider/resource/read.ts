import { missingParts } from "../../northflank/check-answer";
import { Deployment, throwIfIncomplete } from "../../northflank/client";
import { log } from "../../protocol/log";
import { ReadContext, StoredOutcome } from "../../protocol/provider";
import { ObjectValue } from "../../protocol/values";
import { Connection } from "../connection";
import { apiDiagnostic } from "../failures/api-request";
import { otherModel } from "../failures/identity-failures";
import { readStopped } from "../failures/read-failures";
import { withApi } from "../framework/private-state";
import { stateAfterRead } from "./api-mapping";
import { findModelOf } from "./known-model";
import { projectOf } from "./state-attributes";

/** How old a read of a refresh may be. A refresh of thousands of models takes this long without their list. */
const REFRESH_AGE_MS = 60_000;

/** The refresh of a state, and the read after an import. */
export async function readDeployment(
  connection: Connection,
  prior: ObjectValue,
  { signal, private: privateBytes }: ReadContext,
): Promise<StoredOutcome<ObjectValue | null>> {
  try {
    const reader = connection.reads.readerWithMaxAge(REFRESH_AGE_MS);
    const found = await findModelOf(connection, reader, prior, privateBytes, signal);
    if (found.kind === "refused") return { result: prior, diagnostics: [found.diagnostic] };
    if (found.kind === "gone" || found.item.status === "deleting") return { result: null, diagnostics: [] };
    const { kind, item } = found;
    if (kind === "replaced") return { result: prior, diagnostics: [otherModel(projectOf(prior), prior, item)] };
    noteMissingParts(item, prior);
    return {
      result: stateAfterRead(item, prior),
      diagnostics: [],
      private: withApi(privateBytes, connection.api),
    };
  } catch (thrown) {
    const model = `AI model "${prior.id}"`;
    // an import begins with a state that has nothing but the identifiers
    const occasion = prior.name === null ? "other" : "refresh";
    const failure = signal.aborted ? readStopped(model) : apiDiagnostic(`Reading ${model}`, thrown, { occasion });
    return { result: prior, diagnostics: [failure] };
  }
}

/** Of an imported object no earlier value is known: without its main parts, its first plan would change all of it. */
function noteMissingParts(item: Deployment, prior: ObjectValue): void {
  if ((prior.spec ?? null) === null) throwIfIncomplete(projectOf(prior), item);
  const parts = missingParts(item).join(", ");
  if (parts) log.warn("an answer lacks parts of an AI model: their last known values stay", { id: item.id, parts });
}
