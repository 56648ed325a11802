import { ModelChange } from "./changes";
import { joined, literal, Message, message } from "./escape";
import { NameForm, nameFormOf } from "./name-form";

// What a plan does to a model as a whole, why, and what that means for its users.

/** Terraform's reasons that help a reviewer. */
const REASONS: { readonly [reason: string]: string } = {
  delete_because_no_resource_config: "it is no longer in the configuration",
  delete_because_no_module: "its module is no longer in the configuration",
  delete_because_wrong_repetition: "the resource has another kind of repetition",
  delete_because_count_index: "its index is beyond count",
  delete_because_each_key: "its key is no longer in for_each",
  delete_because_no_move_target: "what it was moved to is not in the configuration",
  replace_because_tainted: "it is tainted by a create that failed",
  replace_by_request: "-replace asked for it",
  replace_by_triggers: "something in its replace_triggered_by changes",
};

export function destroyed(change: ModelChange): Message {
  const { isDeposed } = change;
  if (isDeposed) return literal("the old model of an earlier replacement is destroyed");
  const known = reasonOf(change);
  return literal(`is destroyed${known === undefined ? "" : `: ${known}`}`);
}

export function replaced(change: ModelChange, form: NameForm): Message {
  const { forcedBy } = change;
  const known = reasonOf(change);
  const other = known === undefined ? [] : [literal(known)];
  const why = forcedBy.length > 0 ? [message`forced by ${form(forcedBy.join(", "))}`] : other;
  const { order, harm } = orderOf(change);
  return joined([literal(`is replaced (${order})`), ...why, literal(`${harm}, and host names may change`)], "; ");
}

function reasonOf(change: ModelChange): string | undefined {
  const { reason } = change;
  if (reason === undefined || !Object.hasOwn(REASONS, reason)) return undefined;
  return nameFormOf(change)(REASONS[reason] as string);
}

function orderOf({ isCreatedFirst, isOldForgotten }: ModelChange): { readonly order: string; readonly harm: string } {
  if (isOldForgotten)
    return { order: "created anew; the old model is not destroyed", harm: `the old model ${FORGOTTEN}` };
  return isCreatedFirst
    ? { order: "created anew, then destroyed", harm: "both are billed for a while" }
    : { order: "destroyed, then created anew", harm: "it is down until the new one has loaded its files" };
}

/** A moved or imported model stays as it is, unless the plan changes it too. */
export function movedOrImported({ previousAddress, isImported, isGenerated }: ModelChange): Message[] {
  const generated = isGenerated ? ", and Terraform generated its configuration: review it" : "";
  return [
    ...(previousAddress === undefined
      ? []
      : [message`was ${previousAddress} before: the state moves to the new address`]),
    ...(isImported ? [literal(`is imported: from now on, Terraform manages it${generated}`)] : []),
  ];
}

/** Terraform's reasons to leave a change for a later plan. */
const DEFERRED: { readonly [reason: string]: string } = {
  instance_count_unknown: "the number of its instances is not known yet",
  resource_config_unknown: "a part of its configuration is not known yet",
  provider_config_unknown: "the configuration of its provider is not known yet",
  absent_prereq: "something that it needs does not exist yet",
  deferred_prereq: "something that it needs is left for a later plan too",
};

/** A plan is made by anyone: a reason that nobody knows is not shown. */
export const knownDeferral = (reason: string) => (Object.hasOwn(DEFERRED, reason) ? reason : "unknown");

export function deferredMessage({ action, deferred = "" }: ModelChange): Message {
  const what = action === "none" ? "what happens to it" : `its ${NOUNS[action]}`;
  const why = DEFERRED[knownDeferral(deferred)];
  return literal(`${what} is left for a later plan${why ? `: ${why}` : ""}; this report shows what is known of it`);
}

const NOUNS = {
  create: "creation",
  update: "change",
  replace: "replacement",
  destroy: "destruction",
  forget: "removal from the state",
  import: "import",
  move: "move",
} as const;

/** What happens to a model that Terraform removes from its state only. */
export const FORGOTTEN = "is only forgotten: it keeps running and is billed";
