import { error } from "../../protocol/diagnostics";
import { ResourceIdentity } from "../../protocol/provider";
import { ObjectValue } from "../../protocol/values";
import { ConfiguredConnection } from "../connection";
import { resourceSchema } from "./api-mapping";

// What names a deployment for life: where it is, and its id. And the state that an import begins with.

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
      const detail = "An AI model is imported by project_id and id, and team_id for a team; one of them is missing.";
      return { result: null, diagnostics: [error("Invalid import identity", detail)] };
    },
  };
}

/** All that is known before the first read; what only Terraform knows has its defaults (IMP-2). */
export function importedState(teamId: string | null, projectId: string, id: string): ObjectValue {
  const unset = Object.entries(resourceSchema.attributes).map(([name, { default: value }]) => [name, value ?? null]);
  return { ...Object.fromEntries(unset), team_id: teamId, project_id: projectId, id };
}
