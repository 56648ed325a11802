import { Project } from "../../northflank/client";
import { KnownDeployment } from "../../northflank/created-at";
import { isObject, ObjectValue } from "../../protocol/values";
import { DEFAULTS } from "../../schema/defaults";
import { parseDuration } from "../../schema/duration";

// Attributes of a state or a plan that the operations need.

export function projectOf(state: ObjectValue): Project {
  return { projectId: state.project_id as string, teamId: state.team_id as string | null };
}

export function knownOf({ id, created_at = null }: ObjectValue): KnownDeployment {
  return { id: id as string, createdAt: created_at };
}

export function configurationIdOf(state: ObjectValue): string | undefined {
  const configuration = state.deployment_configuration ?? null;
  return isObject(configuration) && typeof configuration.id === "string" ? configuration.id : undefined;
}

/** Milliseconds. */
export function timeoutOf(state: ObjectValue, operation: keyof typeof DEFAULTS.timeouts): number {
  const timeouts = state.timeouts ?? null;
  const configured = isObject(timeouts) ? timeouts[operation] : null;
  return parseDuration(typeof configured === "string" ? configured : DEFAULTS.timeouts[operation]);
}
