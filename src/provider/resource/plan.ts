import { Diagnostic, error, warning } from "../../protocol/diagnostics";
import { Outcome, PlannedChange } from "../../protocol/provider";
import { equals, isList, isObject, ObjectValue, UNKNOWN, Value } from "../../protocol/values";
import { resourceConfig } from "../../schema/derive";
import { snakeCase } from "../../schema/names";
import { brokenRules } from "../../schema/rules";
import { needsAnotherVolume, VOLUME_FIELDS } from "../../schema/volume";
import { changed, elementLike, merge, replacements } from "../framework/planning";
import { recall, remember, warnOfRemoved } from "../framework/removed-arguments";
import { configCritic } from "../framework/validate";
import { resourceSchema, UPDATABLE } from "./api-mapping";

// What a change of a deployment will do, before anything is done. Pure (PLAN-11).

const { attributes } = resourceSchema;

const doubtsOf = configCritic(resourceConfig, (snapshot) => brokenRules(snapshot, "warning"));

/**
 * @param teamId the provider's team, null for none, undefined while not known
 * @param kept what the last plan that was applied remembers
 */
export function planDeployment(
  prior: ObjectValue | null,
  config: ObjectValue,
  teamId: string | null | undefined,
  kept: Buffer,
): Outcome<PlannedChange> {
  const merged = merge(attributes, prior, config);
  const remembered = remember(attributes, config, prior, kept);
  if (prior === null) {
    const isTeamOpen = merged.team_id === UNKNOWN && config.team_id === null;
    const planned = isTeamOpen ? { ...merged, team_id: teamId ?? unknownOrNone(teamId) } : merged;
    return { result: { planned, requiresReplace: [], private: remembered }, diagnostics: doubtsOf(config) };
  }
  const removed = warnOfRemoved(attributes, prior, config, kept);
  // nothing differs: the very same state, so that core sees no change (PLAN-8)
  if (equals(merged, prior)) {
    return {
      result: { planned: prior, requiresReplace: [], private: kept },
      diagnostics: [...warnOfState(prior), ...removed],
    };
  }
  const requiresReplace = replacements(attributes, prior, merged);
  const isReplaced = requiresReplace.length > 0;
  const planned = isReplaced ? merged : openWhatMayChange(prior, merged);
  const refused = isReplaced ? refuseIfProtected(prior, "replaced") : [];
  const doubts = [...warnOfVolume(prior, merged), ...warnOfDomains(prior, merged, kept), ...doubtsOf(merged)];
  const stays = isReplaced || planned.status === UNKNOWN ? [] : warnOfState(prior);
  const diagnostics = [...refused, ...stays, ...removed, ...doubts];
  return { result: { planned, requiresReplace, private: remembered }, diagnostics };
}

/** For a plan that rolls out nothing: it does not bring the deployment back. */
function warnOfState({ status, id }: ObjectValue): Diagnostic[] {
  if (status !== "crashed" && status !== "paused") return [];
  const next =
    status === "crashed"
      ? "Look at its logs in Northflank; a change of spec rolls out a new configuration."
      : "Nothing in the API resumes it: do so in Northflank.";
  return [warning(`AI model "${id}" is ${status}`, `It was ${status} when it was last read, and is billed. ${next}`)];
}

/** Ports are sent whole, and the API never tells the domains of one: nobody knows what an imported model had. */
function warnOfDomains(prior: ObjectValue, merged: ObjectValue, kept: Buffer): Diagnostic[] {
  if (!recall(kept).isImported || isSameInAnyOrder(prior.ports ?? null, merged.ports ?? null)) return [];
  const [before, after] = [prior.ports ?? null, merged.ports ?? null].map((ports) => (isList(ports) ? ports : []));
  const open = (after ?? []).filter(isObject).filter(({ domains = null }) => domains === null);
  const names = open.flatMap(({ name }) =>
    before?.some((port) => isObject(port) && port.name === name) ? [name] : [],
  );
  if (names.length === 0) return [];
  const detail = `This AI model was imported, and the API does not tell which custom domains a port has. This change sends all ports, those without configured domains too (${names.join(", ")}): domains that they have are taken from them. Configure the domains to keep them.`;
  return [warning("Custom domains may be lost", detail, ["ports"])];
}

/** Volumes grow, as a rule, and keep their kind; what the API makes of another wish is not documented. */
function warnOfVolume(prior: ObjectValue, merged: ObjectValue): Diagnostic[] {
  const path = ["spec", "configuration", "node_configuration", "storage"];
  const [before, after] = [prior, merged].map((state) => path.reduce<Value>((at, name) => memberOf(at, name), state));
  return VOLUME_FIELDS.map(snakeCase).flatMap((name) => {
    const [from, to] = [memberOf(before ?? null, name), memberOf(after ?? null, name)];
    if (!needsAnotherVolume(from, to)) return [];
    const detail = `${path.join(".")}.${name} changes from ${from} to ${to}. A volume cannot shrink or change its kind as a rule: the API may refuse this, or replace the volume and load the model anew.`;
    return [warning("The volume may have to be replaced", detail, [...path, name])];
  });
}

const memberOf = (value: Value, name: string): Value => (isObject(value) ? (value[name] ?? null) : null);

const unknownOrNone = (teamId: string | null | undefined) => (teamId === undefined ? UNKNOWN : null);

/** Deletion protection is lifted by an apply of its own: it is the stored value that protects. */
export function refuseIfProtected(prior: ObjectValue, fate: "destroyed" | "replaced"): Diagnostic[] {
  if (prior.deletion_protection !== true) return [];
  return [
    error(
      `Deployment is protected from being ${fate}`,
      `The deployment "${prior.id}" has deletion_protection = true, and this plan would have it ${fate}. If that is meant, set deletion_protection = false and apply that first; a deployment that is tainted must be untainted before (terraform untaint).`,
      ["deletion_protection"],
    ),
  ];
}

/** An update opens the computed attributes that it may change, and no others. */
function openWhatMayChange(prior: ObjectValue, merged: ObjectValue): ObjectValue {
  const changes = changed(attributes, prior, merged);
  // another order of ports is the state's business alone: the API is not asked
  if (isSameInAnyOrder(prior.ports ?? null, merged.ports ?? null)) changes.delete("ports");
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

function isSameInAnyOrder(before: Value, after: Value): boolean {
  const { ports } = attributes;
  if (!isList(before) || !isList(after) || ports === undefined || before.length !== after.length) return false;
  return after.every((port) => isObject(port) && equals(elementLike(ports, before, port), port));
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
