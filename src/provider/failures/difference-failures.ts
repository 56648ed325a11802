import { decimalText } from "../../protocol/decimal";
import { Diagnostic } from "../../protocol/diagnostics";
import { Decimal, isMap, Value } from "../../protocol/values";
import { codedError, codedWarning } from "./coded";

// The API shows another value than the planned one.

export interface NamedDifference {
  readonly path: string;
  readonly planned: Value;
  readonly shown: Value;
  /** Whether the values are not shown: the user may have marked them as sensitive. */
  readonly isHidden: boolean;
}

/** @param isKnown whether an earlier apply has said the same: to run it again would not help */
export function storedDifferently(id: string, differences: readonly NamedDifference[], isKnown: boolean): Diagnostic {
  const next = isKnown
    ? `This is not the first time, and each apply would send the values again. To accept what the API shows, write it into the configuration, or name the arguments in lifecycle.ignore_changes.`
    : `The next plan shows the values of the API as a change. Check the AI model in Northflank.`;
  return codedWarning(
    "NF_STORED_DIFFERENTLY",
    `AI model "${id}" differs from the plan`,
    `The API accepted the request, and shows other values than the planned ones:\n${linesOf(differences)}\n${next}`,
  );
}

export function publicAgainstPlan(id: string, path: string): Diagnostic {
  return codedError(
    "NF_PUBLIC_AGAINST_PLAN",
    `AI model "${id}" has an unplanned public port`,
    `${path}: the API shows the port as public, and the plan has it private. Anyone can reach the model through it. Check the port in Northflank now, and close it there or delete the model.`,
    ["ports"],
  );
}

/** An update that the API accepted, and of which nothing can be seen. */
export function notAsPlanned(id: string, differences: readonly NamedDifference[]): Diagnostic {
  return codedError(
    "NF_NOT_AS_PLANNED",
    `AI model "${id}" was not updated as planned`,
    `The API accepted the update, and still shows the values of before:\n${linesOf(differences)}\nThe state has the values that the API shows. Run the command again; if it fails again, check the AI model in Northflank.`,
  );
}

function linesOf(differences: readonly NamedDifference[]): string {
  return differences.map((each) => `  ${lineOf(each)}`).join("\n");
}

function lineOf({ path, planned, shown, isHidden }: NamedDifference): string {
  if (isHidden) return `${path}: another text than the planned one`;
  return `${path}: planned ${show(planned)}, shown ${show(shown)}`;
}

function show(value: Value): string {
  if (value === null) return "nothing";
  const text = JSON.stringify(value, (_name, part) => {
    if (isMap(part)) return Object.fromEntries(part);
    return part instanceof Decimal ? decimalText(part) : part;
  });
  return text.length > 200 ? `${text.slice(0, 197)}...` : text;
}
