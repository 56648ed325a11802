import { Project } from "../../northflank/client";
import { RESOURCE_TYPE } from "../../schema/names";

export function importCommand({ projectId, teamId }: Project, id: string): string {
  return `terraform import ${RESOURCE_TYPE}.<name> ${[...(teamId ? [teamId] : []), projectId, id].join("/")}`;
}
