import { Diagnostic } from "../../protocol/diagnostics";
import { Outcome, PlannedChange } from "../../protocol/provider";
import { equals, isList, isObject, ObjectValue, UNKNOWN, Value } from "../../protocol/values";
import { resourceConfig } from "../../schema/derive";
import { snakeCase } from "../../schema/names";
import { ruleWarnings } from "../../schema/rules/check";
import { needsAnotherVolume, VOLUME_FIELDS } from "../../schema/volume";
import { deletionProtected } from "../failures/delete-failures";
import { notRunning } from "../failures/wait-failures";
import { elementWithSameKey } from "../framework/attributes";
import { configuredPaths, rememberedPaths, removedArguments } from "../framework/configured-paths";
import { changedAttributes, pathsRequiringReplace, proposedNewState } from "../framework/planning";
import { decodePrivateState, encodePrivateState, PrivateState } from "../framework/private-state";
import { isAccepted } from "../framework/rule-diagnostics";
import { configWarnings } from "../framework/validate";
import { resourceSchema, UPDATABLE } from "./api-mapping";
import { argumentsRemoved, domainsMayBeLost, volumeMayBeReplaced } from "./change-warnings";

// The plan of a deployment: a pure function of prior state and configuration (PLAN-11).

const { attributes } = resourceSchema;

const warningsOf = configWarnings(resourceConfig, ruleWarnings);

/**
 * @param teamId the provider's team, null for none, undefined while not known
 * @param privateBytes the private state of the last plan that was applied
 */
export function planDeployment(
  prior: ObjectValue | null,
  config: ObjectValue,
  teamId: string | null | undefined,
  privateBytes: Buffer,
): Outcome<PlannedChange> {
  const proposed = proposedNewState(attributes, prior, config);
  const privateState = decodePrivateState(privateBytes);
  const nextPrivate = encodePrivateState(nextPrivateState(prior, config, privateState));
  if (prior === null) {
    const isTeamOpen = proposed.team_id === UNKNOWN && config.team_id === null;
    const planned = isTeamOpen ? { ...proposed, team_id: teamId ?? unknownOrNone(teamId) } : proposed;
    return { result: { planned, requiresReplace: [], private: nextPrivate }, diagnostics: warningsOf(config) };
  }
  // without a difference the plan is the very same state, so that Terraform sees no change (PLAN-8)
  if (equals(proposed, prior)) {
    return {
      result: { planned: prior, requiresReplace: [], private: privateBytes },
      diagnostics: [...notRunningWarnings(prior), ...removedWarnings(prior, config, privateState)],
    };
  }
  const requiresReplace = pathsRequiringReplace(attributes, prior, proposed);
  const isReplaced = requiresReplace.length > 0;
  const planned = isReplaced ? proposed : openWhatMayChange(prior, proposed);
  const diagnostics = [
    ...(isReplaced ? protectionErrors(prior, "replaced") : []),
    ...(isReplaced || planned.status === UNKNOWN ? [] : notRunningWarnings(prior)),
    ...(isReplaced ? [] : keptAndLost(prior, proposed, config, privateState)),
    ...warningsOf(proposed, config),
  ];
  return { result: { planned, requiresReplace, private: nextPrivate }, diagnostics };
}

/** What the provider stores with the object once this plan is applied. */
function nextPrivateState(prior: ObjectValue | null, config: ObjectValue, before: PrivateState): Partial<PrivateState> {
  // the private state of a replacement is also that of the object which it destroys
  if (prior === null)
    return { configured: configuredPaths(attributes, config), ...(before.api && { api: before.api }) };
  const configured = rememberedPaths(attributes, prior, config, before);
  const now = new Set(configured);
  const former = [...before.configured, ...before.formerlyConfigured].filter((path) => !now.has(path));
  return { ...before, configured, formerlyConfigured: [...new Set(former)] };
}

/** What an update keeps, and what it may lose. An object that is created anew has nothing of the old one. */
function keptAndLost(
  prior: ObjectValue,
  proposed: ObjectValue,
  config: ObjectValue,
  privateState: PrivateState,
): Diagnostic[] {
  return [
    ...removedWarnings(prior, config, privateState),
    ...volumeWarnings(prior, proposed),
    ...domainWarnings(prior, proposed, privateState),
  ];
}

/** Deletion protection is lifted by an apply of its own: the stored value protects. */
export function protectionErrors(prior: ObjectValue, action: "destroyed" | "replaced"): Diagnostic[] {
  return prior.deletion_protection === true ? [deletionProtected(prior.id as string, action)] : [];
}

/** For a plan that rolls out nothing: it does not bring the deployment back. */
function notRunningWarnings({ status, id }: ObjectValue): Diagnostic[] {
  const isStopped = status === "crashed" || status === "paused";
  return isStopped ? [notRunning(id as string, status as "crashed" | "paused")] : [];
}

function removedWarnings(prior: ObjectValue, config: ObjectValue, { configured }: PrivateState): Diagnostic[] {
  if (isAccepted("arguments-removed", config)) return [];
  const paths = removedArguments(attributes, prior, config, configured);
  return paths.length > 0 ? [argumentsRemoved(prior.name ?? null, paths)] : [];
}

/** An update sends all ports, and the API never returns the custom domains that an imported model has. */
function domainWarnings(prior: ObjectValue, proposed: ObjectValue, { isImported }: PrivateState): Diagnostic[] {
  const [priorPorts = null, ports = null] = [prior.ports, proposed.ports];
  if (isAccepted("domains-may-be-lost", proposed)) return [];
  if (!isImported || isSameInAnyOrder(priorPorts, ports)) return [];
  const [old, all] = [priorPorts, ports].map((list) => (isList(list) ? list : []).filter(isObject));
  const withoutDomains = (all ?? []).filter(({ domains = null }) => domains === null);
  const names = withoutDomains.flatMap(({ name = null }) => (old?.some((port) => port.name === name) ? [name] : []));
  return names.length > 0 ? [domainsMayBeLost(prior.name ?? null, names)] : [];
}

const VOLUME_PATH = ["spec", "configuration", "node_configuration", "storage"];

/** Usually a volume grows and keeps its kind. What the API does with another change is not documented. */
function volumeWarnings(prior: ObjectValue, proposed: ObjectValue): Diagnostic[] {
  if (isAccepted("volume-change", proposed)) return [];
  const [old, volume] = [prior, proposed].map((state) =>
    VOLUME_PATH.reduce<Value>((value, name) => memberOf(value, name), state),
  );
  return VOLUME_FIELDS.map(snakeCase).flatMap((name) => {
    const [from, to] = [memberOf(old ?? null, name), memberOf(volume ?? null, name)];
    return needsAnotherVolume(from, to) ? [volumeMayBeReplaced(prior.name ?? null, [...VOLUME_PATH, name])] : [];
  });
}

const memberOf = (value: Value, name: string): Value => (isObject(value) ? (value[name] ?? null) : null);

const unknownOrNone = (teamId: string | null | undefined) => (teamId === undefined ? UNKNOWN : null);

/** Computed attributes that the update may change are known after apply; the others keep their values. */
function openWhatMayChange(prior: ObjectValue, proposed: ObjectValue): ObjectValue {
  const changes = changedAttributes(attributes, prior, proposed);
  // another order of ports changes the state only: the provider sends nothing to the API
  if (isSameInAnyOrder(prior.ports ?? null, proposed.ports ?? null)) changes.delete("ports");
  const open = new Set<string>();
  if (UPDATABLE.some((name) => changes.has(name))) open.add("updated_at");
  if (changes.has("spec") || changes.has("ports"))
    for (const name of ["status", "deployment_configuration"]) open.add(name);
  // whether a rename keeps the identifier, and with it the host names, is not documented
  if (changes.has("name")) for (const name of ["id", "dns", "urls"]) open.add(name);
  if (changes.has("ports")) open.add("urls");
  const ports = openPortNames(prior.ports ?? null, proposed.ports ?? null, changes.has("name"));
  return { ...proposed, ...Object.fromEntries([...open].map((name) => [name, UNKNOWN])), ports };
}

function isSameInAnyOrder(prior: Value, proposed: Value): boolean {
  const { ports } = attributes;
  if (!isList(prior) || !isList(proposed) || ports === undefined || prior.length !== proposed.length) return false;
  return proposed.every((port) => isObject(port) && equals(elementWithSameKey(ports, prior, port), port));
}

/** A port's host name may change with any value of the port, or with the deployment's name. */
function openPortNames(prior: Value, proposed: Value, all: boolean): Value {
  const { ports } = attributes;
  if (!isList(proposed) || ports === undefined) return proposed;
  return proposed.map((port) => {
    if (!isObject(port)) return port;
    const priorPort = elementWithSameKey(ports, prior, port);
    return all || !priorPort || !equals(priorPort, port) ? { ...port, dns: UNKNOWN } : port;
  });
}
