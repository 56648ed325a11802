import { Outcome, ResourceIdentity } from "../../protocol/provider";
import { ObjectValue } from "../../protocol/values";
import { ConfiguredConnection } from "../connection";
import { invalidImportId, invalidImportIdentity } from "../failures/read-failures";
import { resourceSchema } from "./api-mapping";

// How a user names a deployment that exists already, and the state with which its import begins.

export function deploymentIdentity(connection: ConfiguredConnection): ResourceIdentity {
  return {
    version: 0,
    attributes: {
      team_id: { type: "string", isRequired: false, description: "Identifier of the team, when there is one." },
      project_id: { type: "string", isRequired: true, description: "Identifier of the project." },
      id: { type: "string", isRequired: true, description: "Identifier of the deployment." },
    },
    fromState: ({ team_id = null, project_id = null, id = null }) =>
      typeof project_id === "string" && typeof id === "string" ? { team_id, project_id, id } : null,
    importState: ({ team_id, project_id, id }) => {
      if (typeof project_id === "string" && typeof id === "string" && project_id && id) {
        const teamId = typeof team_id === "string" && team_id ? team_id : (connection.teamId ?? null);
        return { result: importedState(teamId, project_id, id), diagnostics: [] };
      }
      return { result: null, diagnostics: [invalidImportIdentity()] };
    },
  };
}

/** The state for `project_id/id` or `team_id/project_id/id`. */
export function stateFromImportId(
  importId: string,
  providerTeamId: string | null | undefined,
): Outcome<ObjectValue | null> {
  const parts = importId.split("/");
  const [id = "", projectId = "", teamId = providerTeamId ?? null] = [...parts].reverse();
  if (parts.length < 2 || parts.length > 3 || parts.includes("")) {
    return { result: null, diagnostics: [invalidImportId(importId)] };
  }
  return { result: importedState(teamId, projectId, id), diagnostics: [] };
}

/** The state before the first read: Terraform's own attributes have their defaults (IMP-2). */
export function importedState(teamId: string | null, projectId: string, id: string): ObjectValue {
  const unset = Object.entries(resourceSchema.attributes).map(([name, { default: value }]) => [name, value ?? null]);
  return { ...Object.fromEntries(unset), team_id: teamId, project_id: projectId, id };
}
