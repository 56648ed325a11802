import { Diagnostic } from "../../protocol/diagnostics";
import { Value } from "../../protocol/values";
import { FAILURES } from "./catalogue";
import { codedWarning } from "./coded";

/** @param lines each removed argument with the value that it keeps */
export function argumentsRemoved(lines: readonly string[]): Diagnostic {
  return codedWarning(
    "NF_ARGUMENTS_REMOVED",
    "Removed arguments keep their values",
    `The configuration no longer has these arguments, and the API keeps their values:\n${lines.map((line) => `  ${line}`).join("\n")}\n${FAILURES.NF_ARGUMENTS_REMOVED.next}`,
  );
}

export function volumeMayBeReplaced(path: readonly string[], from: Value, to: Value): Diagnostic {
  return codedWarning(
    "NF_VOLUME_MAY_BE_REPLACED",
    "The volume may have to be replaced",
    `${path.join(".")} changes from ${from} to ${to}. Usually a volume cannot shrink or change its kind: the API may refuse this, or replace the volume and load the weights again.`,
    path,
  );
}

/** @param ports names of the ports whose custom domains nobody knows */
export function domainsMayBeLost(ports: readonly Value[]): Diagnostic {
  return codedWarning(
    "NF_DOMAINS_MAY_BE_LOST",
    "Custom domains may be lost",
    `This AI model was imported, and the API does not show which custom domains a port has. This change sends all ports, also those without configured domains (${ports.join(", ")}), and removes the domains that they have. ${FAILURES.NF_DOMAINS_MAY_BE_LOST.next}`,
    ["ports"],
  );
}
