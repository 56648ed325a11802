import { slug } from "../deployments/deployments";
import { isNotEmpty, nameTaken, Refusal } from "../http/errors";
import { PageQuery, pageOf } from "../http/pagination";
import { assumed, behaviours, documented } from "../parity/behaviour";
import { Project } from "../storage/state";
import { projectBody } from "../validation/body-schemas";
import { check } from "../validation/validate-body";
import validateProject from "../validation/validators/project.generated";
import { Endpoint } from "./endpoint";

// Projects, as far as AI models need them.

const PAGE = ["per_page", "page", "cursor"];
const iso = (time: number) => new Date(time).toISOString();
const text = { type: "string" } as const;

type ProjectBody = Pick<Project, "name" | "description" | "color" | "region" | "clusterId">;

function brief({ id, name, description }: Project) {
  return { id, name, ...(description !== undefined && { description }) };
}

function whole(project: Project) {
  const { region = "", clusterId, createdAt } = project;
  const cluster = clusterId ?? `nf-${region}`;
  return {
    ...brief(project),
    deployment: { region },
    createdAt: iso(createdAt),
    services: [],
    jobs: [],
    addons: [],
    cluster: { id: cluster, name: cluster },
  };
}

function created({ teamId: _team, sequence: _place, createdAt, ...project }: Project) {
  return { ...project, createdAt: iso(createdAt), updatedAt: iso(createdAt) };
}

export const PROJECT_ENDPOINTS: readonly Endpoint[] = [
  {
    operation: "list-projects",
    summary: "List projects",
    method: "GET",
    path: "/projects",
    families: "both",
    permission: "Project > Projects > Manage > Read",
    query: PAGE,
    answer: { type: "object", properties: { projects: { type: "array", items: { type: "object" } } } },
    work: ({ access, variants }, { identity, teamId, query }) =>
      pageOf("projects", access.projects(identity, teamId), brief, query as PageQuery, variants),
  },
  {
    operation: "create-project",
    summary: "Create a project",
    method: "POST",
    path: "/projects",
    families: "both",
    permission: "Project > Projects > Manage > Create",
    body: projectBody,
    answer: { type: "object", properties: { id: text, name: text } },
    work: ({ access, store, now }, { identity, teamId, body }) => {
      access.team(identity, teamId);
      check(body, validateProject, projectBody);
      const asked = body as ProjectBody;
      if ((asked.region === undefined) === (asked.clusterId === undefined))
        throw new Refusal(400, "A project needs either a region or a clusterId");
      const id = slug(asked.name);
      if (store.project(id)) throw nameTaken(id, "A project");
      const team = teamId ?? identity.token?.teamId ?? store.state.teams[0]?.id;
      if (team === undefined) throw new Refusal(400, "There is no team that the project could belong to");
      const project: Project = { ...asked, id, teamId: team, createdAt: now(), sequence: store.nextPlace() };
      store.commit({ projects: [...store.state.projects, project] });
      return { data: created(project) };
    },
  },
  {
    operation: "get-project",
    summary: "Get a project",
    method: "GET",
    path: "/projects/:projectId",
    families: "both",
    permission: "Project > Projects > Manage > Read",
    answer: { type: "object", properties: { id: text, name: text } },
    work: ({ access }, { identity, teamId, projectId }) => ({
      data: whole(access.project(identity, teamId, projectId)),
    }),
  },
  {
    operation: "delete-project",
    summary: "Delete a project",
    method: "DELETE",
    path: "/projects/:projectId",
    families: "both",
    permission: "Project > Projects > Manage > Delete",
    query: ["delete_child_objects"],
    answer: { type: "object" },
    work: ({ access, store, deployments }, { identity, teamId, projectId, query }) => {
      const { id } = access.project(identity, teamId, projectId);
      const isEmpty = deployments.remaining(id).length === 0;
      if (!isEmpty && query.delete_child_objects !== "true") throw isNotEmpty(id);
      store.commit({
        projects: store.state.projects.filter((project) => project.id !== id),
        deployments: store.state.deployments.filter((deployment) => deployment.projectId !== id),
      });
      return { data: {} };
    },
  },
];

export const PROJECT_BEHAVIOURS = behaviours("neighbours", {
  projects: documented(
    "Projects can be listed, made, seen and deleted, also below `/v1/teams/{team}`",
    "a project is made, found, listed and deleted by the vendor's client",
  ),
  "project-body": documented(
    "A project has a name of 3 to 39 characters, and a region or a clusterId",
    "a project that is not valid is refused: %s",
    { source: "endpoint pages; that exactly one of the two is needed is assumed" },
  ),
  "project-taken": assumed("A project whose identifier is taken is 409", "a project's name can be taken once"),
  "not-empty": documented(
    "A project that is not empty is deleted only with `delete_child_objects=true`; else 409",
    "in the emulator: a project that is not empty is kept, unless its models",
  ),
  "project-missing": assumed(
    "A project or team that is not there is 404",
    "projects and teams that are not there, and projects of other teams, are not found",
  ),
  "project-ids": assumed("Identifiers of projects are unique over all teams", "a project's name can be taken once"),
});
