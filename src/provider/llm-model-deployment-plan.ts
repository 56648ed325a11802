import { Diagnostic, error } from "../protocol/diagnostics";
import { Outcome, Plan } from "../protocol/provider";
import { equals, isList, isObject, ObjectValue, UNKNOWN, Value } from "../protocol/values";
import { resourceSchema, UPDATABLE } from "./llm-model-deployment-schema";
import { changed, elementLike, merge, replacements } from "./plan";

// What a change of a deployment will do, before anything is done. Pure (PLAN-11).

const { attributes } = resourceSchema;

/** @param teamId the provider's team, null for none, undefined while not known */
export function planDeployment(
  prior: ObjectValue | null,
  config: ObjectValue,
  teamId: string | null | undefined,
): Outcome<Plan> {
  const merged = merge(attributes, prior, config);
  if (prior === null) {
    const planned =
      merged.team_id === UNKNOWN && config.team_id === null
        ? { ...merged, team_id: teamId ?? unknownOrNone(teamId) }
        : merged;
    return { result: { planned, requiresReplace: [] }, diagnostics: [] };
  }
  if (equals(merged, prior)) return { result: { planned: prior, requiresReplace: [] }, diagnostics: [] };
  const requiresReplace = replacements(attributes, prior, merged);
  const planned = requiresReplace.length > 0 ? merged : openWhatMayChange(prior, merged);
  const diagnostics = requiresReplace.length > 0 ? refuseIfProtected(prior, "replaced") : [];
  return { result: { planned, requiresReplace }, diagnostics };
}

const unknownOrNone = (teamId: string | null | undefined) => (teamId === undefined ? UNKNOWN : null);

/** Deletion protection is lifted by an apply of its own: it is the stored value that protects. */
export function refuseIfProtected(prior: ObjectValue, fate: "destroyed" | "replaced"): Diagnostic[] {
  if (prior.deletion_protection !== true) return [];
  return [
    error(
      `Deployment is protected from being ${fate}`,
      `The deployment "${prior.id}" has deletion_protection = true, and this plan would have it ${fate}. If that is meant, set deletion_protection = false and apply that first.`,
      ["deletion_protection"],
    ),
  ];
}

/** An update opens the computed attributes that it may change, and no others. */
function openWhatMayChange(prior: ObjectValue, merged: ObjectValue): ObjectValue {
  const changes = changed(attributes, prior, merged);
  const open = new Set<string>();
  if (UPDATABLE.some((name) => changes.has(name))) open.add("updated_at");
  if (changes.has("spec") || changes.has("ports"))
    for (const name of ["status", "deployment_configuration"]) open.add(name);
  // whether a rename keeps the identifier, and with it the host names, is not documented
  if (changes.has("name")) for (const name of ["id", "dns", "urls"]) open.add(name);
  if (changes.has("ports")) open.add("urls");
  const ports = openPortNames(prior.ports ?? null, merged.ports ?? null, changes.has("name"));
  return { ...merged, ...Object.fromEntries([...open].map((name) => [name, UNKNOWN])), ports };
}

/** A port's host name may change with anything of the port, or with the deployment's name. */
function openPortNames(before: Value, after: Value, all: boolean): Value {
  const ports = attributes.ports;
  if (!isList(after) || ports === undefined) return after;
  return after.map((port) => {
    if (!isObject(port)) return port;
    const same = elementLike(ports, before, port);
    return all || !same || !equals(same, port) ? { ...port, dns: UNKNOWN } : port;
  });
}
