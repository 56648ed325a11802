import { Diagnostic } from "../../protocol/diagnostics";
import { Value } from "../../protocol/values";
import { ruleWarning } from "../framework/rule-diagnostics";

// Warnings about a change. Each is a rule of the catalogue, which a configuration can accept.

/** @param lines each removed argument with the value that it keeps */
export function argumentsRemoved(lines: readonly string[]): Diagnostic {
  return ruleWarning(
    "arguments-removed",
    `The configuration no longer has these arguments, and the API keeps their values:\n${lines.map((line) => `  ${line}`).join("\n")}\nTo change an argument, configure another value. description = "" and tags = [] clear them.`,
  );
}

export function volumeMayBeReplaced(path: readonly string[], from: Value, to: Value): Diagnostic {
  return ruleWarning(
    "volume-change",
    `${path.join(".")} changes from ${from} to ${to}. Usually a volume cannot shrink or change its kind: the API may refuse this, or replace the volume and load the weights again.`,
    path,
  );
}

/** @param ports names of the ports whose custom domains nobody knows */
export function domainsMayBeLost(ports: readonly Value[]): Diagnostic {
  return ruleWarning(
    "domains-may-be-lost",
    `This AI model was imported, and the API does not show which custom domains a port has. This change sends all ports, also those without configured domains (${ports.join(", ")}), and removes the domains that they have. Configure the domains of the ports to keep them.`,
    ["ports"],
  );
}
