import { Diagnostic } from "../../protocol/diagnostics";
import { Value } from "../../protocol/values";
import { modelWarning } from "../framework/rule-diagnostics";

// Warnings about a change. Each is a rule of the catalogue, which a configuration can accept.

/** @param paths of the removed arguments. Their values are not shown: the user may have marked them as sensitive. */
export function argumentsRemoved(model: Value, paths: readonly string[]): Diagnostic {
  return modelWarning(
    "arguments-removed",
    model,
    `The configuration no longer has these arguments, and the API keeps their values:\n${paths.map((path) => `  ${path}`).join("\n")}\nTo change an argument, configure another value. description = "" and tags = [] clear them.`,
  );
}

export function volumeMayBeReplaced(model: Value, path: readonly string[]): Diagnostic {
  return modelWarning(
    "volume-change",
    model,
    `${path.join(".")} changes. Usually a volume cannot shrink or change its kind: the API may refuse this, or replace the volume and load the weights again.`,
    path,
  );
}

/** @param ports names of the ports whose custom domains nobody knows */
export function domainsMayBeLost(model: Value, ports: readonly Value[]): Diagnostic {
  return modelWarning(
    "domains-may-be-lost",
    model,
    `The AI model was imported, and the API does not show which custom domains a port has. This change sends all ports, also those without configured domains (${ports.join(", ")}), and removes the domains that they have. Configure the domains of the ports to keep them.`,
    ["ports"],
  );
}
