import { RawState } from "../gen/tfplugin6";
import { CtyType } from "../terraform-schema";
import { ValueMismatch } from "../type-mismatch";
import { valueFromJson } from "../value-from-json";
import { Value } from "../values";
import { UserError } from "./exceptions";

// States and identities as Terraform stores them. A person, or another release, may have written them.

/**
 * The stored value; undefined when Terraform has stored none. A value that does not fit the type is the user's to mend:
 * `what` names the thing in the message, such as `state of this type_name`.
 */
export function decodeStored(stored: RawState | undefined, type: CtyType, what: string): Value | undefined {
  const json = stored ? Buffer.from(stored.json).toString("utf8") : "";
  if (json === "") return undefined;
  try {
    return valueFromJson(json, type, true);
  } catch (thrown) {
    throw unreadable(what, reasonOf(thrown));
  }
}

export function unreadable(what: string, reason: string): UserError {
  return new UserError(
    "Stored state cannot be read",
    `The stored ${what} ${reason}. Restore the state from a backup, or remove the resource from the state (terraform state rm) and import the object again.`,
  );
}

function reasonOf(thrown: unknown): string {
  if (thrown instanceof ValueMismatch) return `has a value of another type: ${thrown.message}`;
  if (thrown instanceof SyntaxError) return "is not JSON";
  if (thrown instanceof RangeError) return "is nested too deeply";
  throw thrown;
}
