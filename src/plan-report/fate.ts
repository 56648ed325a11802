import { ModelChange } from "./changes";
import { joined, Said, say, words } from "./escape";

// Why a model goes, and what that means for those who use it.

/** Terraform's reasons, as far as they are worth saying. */
const REASONS: { readonly [reason: string]: string } = {
  delete_because_no_resource_config: "it is no longer in the configuration",
  delete_because_no_module: "its module is no longer in the configuration",
  delete_because_wrong_repetition: "the resource has another kind of repetition",
  delete_because_count_index: "its index is beyond count",
  delete_because_each_key: "its key is no longer in for_each",
  delete_because_no_move_target: "what it was moved to is not in the configuration",
  replace_because_tainted: "it is tainted, by a create that failed",
  replace_by_request: "that was asked for with -replace",
  replace_by_triggers: "something in its replace_triggered_by changes",
};

export function destroyed({ reason, isDeposed }: ModelChange): Said {
  if (isDeposed) return words("what is left of an earlier replacement is destroyed");
  const known = reason !== undefined && Object.hasOwn(REASONS, reason) ? `: ${REASONS[reason]}` : "";
  return words(`is destroyed${known}`);
}

export function replaced(change: ModelChange): Said {
  const { forcedBy, reason } = change;
  const known = reason !== undefined && Object.hasOwn(REASONS, reason) ? [words(REASONS[reason] as string)] : [];
  const why = forcedBy.length > 0 ? [say`forced by ${forcedBy.join(", ")}`] : known;
  const { order, harm } = orderOf(change);
  return joined([words(`is replaced (${order})`), ...why, words(`${harm}, and host names may change`)], "; ");
}

function orderOf({ isCreatedFirst, isOldForgotten }: ModelChange): { readonly order: string; readonly harm: string } {
  if (isOldForgotten) return { order: "created anew; the old one is not destroyed", harm: `the old one ${FORGOTTEN}` };
  return isCreatedFirst
    ? { order: "created anew, then destroyed", harm: "for a while both are billed" }
    : { order: "destroyed, then created anew", harm: "it is down until the new one has loaded its files" };
}

/** What becomes of a model that Terraform lets go of. */
export const FORGOTTEN = "is only forgotten: it goes on running, and is billed";
